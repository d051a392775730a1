"""Settings: from the environment and from files, checked, masked, and safe in production."""

from __future__ import annotations

from pathlib import Path

import pytest

from portal.config import Config, UnsafeSetting, load

SECRET = "a key of more than thirty-two characters"
SAFE = {
    "AVROP_ENV": "production",
    "AVROP_SECRET_KEY": SECRET,
    "AVROP_SECURE_COOKIES": "1",
    "AVROP_TRUSTED_HOSTS": "avrop.example.se, www.avrop.example.se",
    "DATABASE_URL": "postgresql://avrop:hemligt@db.example.se/avrop",
}


def shown(config: Config) -> dict[str, str]:
    return dict(config.shown())


def test_a_new_installation_needs_no_setting(tmp_path: Path) -> None:
    config = load({}, data=tmp_path)
    assert config.database_url == f"sqlite:///{tmp_path}/avrop.sqlite"
    assert config.access_point == "folder"
    assert not config.production


def test_the_environment_beats_the_defaults(tmp_path: Path) -> None:
    given = {"AVROP_DATA": str(tmp_path), "PORT": "8081", "AVROP_DEMO_DELAY": "0.5"}
    config = load(given)
    assert (config.data, config.port, config.demo_delay) == (tmp_path.resolve(), 8081, 0.5)


def test_safe_settings_start_in_production(tmp_path: Path) -> None:
    config = load(SAFE, data=tmp_path)
    assert config.production
    assert config.trusted_hosts == ("avrop.example.se", "www.avrop.example.se")


@pytest.mark.parametrize(
    ("change", "setting"),
    [
        ({"AVROP_SECRET_KEY": ""}, "AVROP_SECRET_KEY"),
        ({"AVROP_SECRET_KEY": "short"}, "AVROP_SECRET_KEY"),
        ({"AVROP_SECURE_COOKIES": "0"}, "AVROP_SECURE_COOKIES"),
        ({"AVROP_TRUSTED_HOSTS": " , "}, "AVROP_TRUSTED_HOSTS"),
        ({"AVROP_ACCESS_POINT": "demo"}, "AVROP_ACCESS_POINT"),
        ({"AVROP_BANK": "demo"}, "AVROP_ACCESS_POINT"),
    ],
)
def test_unsafe_settings_do_not_start_in_production(
    change: dict[str, str], setting: str, tmp_path: Path
) -> None:
    with pytest.raises(UnsafeSetting) as refused:
        load(SAFE | change, data=tmp_path)
    assert refused.value.params["setting"] == setting


@pytest.mark.parametrize(
    "given",
    [
        {"PORT": "eight"},
        {"AVROP_ENV": "prod"},
        {"AVROP_ACCESS_POINT": "post"},
        {"AVROP_DEMO_DELAY": "soon"},
        {"AVROP_SECURE_COOKIES": "perhaps"},
        {"AVROP_SECRET_KEY_FILE": "/nowhere/at/all"},
    ],
)
def test_a_value_that_is_not_of_its_kind_is_named(given: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(UnsafeSetting) as refused:
        load(given, data=tmp_path)
    assert refused.value.params["setting"] in given


def test_secrets_are_read_from_files(tmp_path: Path) -> None:
    (tmp_path / "key").write_text(f"{SECRET}\n")
    (tmp_path / "url").write_text("postgresql://avrop:hemligt@db/avrop\n")
    given = {
        "AVROP_SECRET_KEY_FILE": str(tmp_path / "key"),
        "DATABASE_URL_FILE": str(tmp_path / "url"),
    }
    config = load(given, data=tmp_path)
    assert config.secret_key == SECRET
    assert config.database_url == "postgresql://avrop:hemligt@db/avrop"


def test_a_setting_beats_its_file(tmp_path: Path) -> None:
    (tmp_path / "key").write_text("of the file")
    given = {"AVROP_SECRET_KEY": SECRET, "AVROP_SECRET_KEY_FILE": str(tmp_path / "key")}
    assert load(given, data=tmp_path).secret_key == SECRET


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://avrop:hemligt@db.example.se/avrop",
        "postgresql://avrop:hem@ligt@db.example.se/avrop",
        "postgresql://db.example.se/avrop?user=avrop&password=hemligt",
    ],
)
def test_no_secret_is_shown(url: str, tmp_path: Path) -> None:
    rows = shown(load(SAFE | {"DATABASE_URL": url}, data=tmp_path))
    assert "db.example.se" in rows["DATABASE_URL"]
    assert rows["AVROP_SECRET_KEY"] == "…"
    assert not [value for value in rows.values() if "hem" in value or SECRET in value]


def test_the_key_of_a_machine_is_made_once_and_kept_from_others(tmp_path: Path) -> None:
    first, second = load({}, data=tmp_path), load({}, data=tmp_path)
    assert first.secret_key == second.secret_key
    assert len(first.secret_key) >= 32
    assert (tmp_path / "secret_key").stat().st_mode & 0o077 == 0


def test_the_demo_access_point_brings_the_demo_bank_unless_told(tmp_path: Path) -> None:
    demo = {"AVROP_ACCESS_POINT": "demo"}
    assert load(demo, data=tmp_path).bank == "demo"
    assert load(demo | {"AVROP_BANK": "folder"}, data=tmp_path).bank == "folder"
