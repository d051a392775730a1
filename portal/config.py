"""Settings, read from the environment (12-factor) and checked before anything starts."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields
from pathlib import Path

from catalog.errors import N_, Refused

ROOT = Path(__file__).resolve().parent.parent


class UnsafeSetting(Refused):
    """A setting that must not be used as it is."""

    code = "unsafe_setting"
    template = N_("%(setting)s: %(why)s")


@dataclass(frozen=True)
class Config:
    """All settings. `secret` ones are masked when shown."""

    data: Path = ROOT / "instance"
    """Folder of the embedded database, post, search index and audit heads."""
    database_url: str = ""
    secret_key: str = field(default="", metadata={"secret": True})
    env: str = "development"
    host: str = "127.0.0.1"
    port: int = 8000
    access_point: str = "folder"
    bank: str = "folder"
    demo_delay: float = 6.0
    """Seconds between the answers of a demo supplier."""
    max_upload_mb: int = 100
    max_document_mb: int = 100
    max_trial_mb: int = 10
    """The largest file that may be tried without log-in."""
    proxy_hops: int = 0
    trusted_hosts: tuple[str, ...] = ()
    secure_cookies: bool = False
    session_idle_minutes: int = 60
    session_hours: int = 12
    log_level: str = "INFO"
    web_workers: int = 2

    @property
    def production(self) -> bool:
        """Whether unsafe defaults are refused."""
        return self.env == "production"

    @property
    def post(self) -> Path:
        """Folder of the folder access point: `in/` and `out/`."""
        return self.data / "post"

    @property
    def bank_folder(self) -> Path:
        """Folder of the bank: payment files go to `out/`, its answers come in `in/`."""
        return self.data / "bank"

    @property
    def index(self) -> Path:
        """Folder of the search index of this node."""
        return self.data / "index"

    @property
    def audit_heads(self) -> Path:
        """File outside the database to which the heads of the audit chains are appended."""
        return self.data / "audit" / "heads.jsonl"

    def shown(self) -> Iterator[tuple[str, str]]:
        """Name and value of each setting, secrets masked."""
        for setting in fields(self):
            value = getattr(self, setting.name)
            if setting.metadata.get("secret"):
                value = "…" if value else ""
            yield environment_name(setting.name), _without_password(str(value))


_LOG_IN = re.compile(r"(?<=://).*@")
_PASSWORD = re.compile(r"(?<=password=)[^&\s]+")


def _without_password(value: str) -> str:
    return _PASSWORD.sub("…", _LOG_IN.sub("…@", value))


_UNPREFIXED = {"database_url": "DATABASE_URL", "port": "PORT", "log_level": "LOG_LEVEL"}


def environment_name(setting: str) -> str:
    """The environment variable of a setting."""
    return _UNPREFIXED.get(setting, f"AVROP_{setting.upper()}")


def load(environ: Mapping[str, str] | None = None, data: Path | None = None) -> Config:
    """The settings of this process.

    Raises:
        UnsafeSetting: a value is not of its kind, or unsafe with `AVROP_ENV=production`.
    """
    environ = os.environ if environ is None else environ
    given: dict[str, object] = {}
    for setting in fields(Config):
        text = _value(environ, environment_name(setting.name))
        if text is not None:
            given[setting.name] = _typed(setting.name, text)
    if data is not None:
        given["data"] = data
    given["data"] = Path(str(given.get("data", Config.data))).resolve()
    given.setdefault("database_url", f"sqlite:///{given['data']}/avrop.sqlite")
    if "bank" not in given and given.get("access_point") == "demo":
        given["bank"] = "demo"
    config = Config(**given)  # type: ignore[arg-type]
    _refuse_unsafe(config)
    return config if config.secret_key else _with_own_secret(config)


def _value(environ: Mapping[str, str], name: str) -> str | None:
    if name in environ:
        return environ[name]
    if path := environ.get(f"{name}_FILE"):
        try:
            return Path(path).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise UnsafeSetting(setting=f"{name}_FILE", why=str(error)) from error
    return None


_YES_OR_NO = {
    "1": True, "true": True, "yes": True, "on": True,
    "0": False, "false": False, "no": False, "off": False, "": False,
}  # fmt: skip


def _typed(setting: str, text: str) -> object:
    default = getattr(Config, setting)
    try:
        if isinstance(default, bool):
            return _YES_OR_NO[text.strip().lower()]
        if isinstance(default, tuple):
            return tuple(part.strip() for part in text.split(",") if part.strip())
        return type(default)(text) if not isinstance(default, Path) else Path(text)
    except KeyError as error:
        why = f"one of {', '.join(_YES_OR_NO)}"
        raise UnsafeSetting(setting=environment_name(setting), why=why) from error
    except ValueError as error:
        raise UnsafeSetting(setting=environment_name(setting), why=str(error)) from error


_CHOICES = {
    "env": {"development", "test", "production"},
    "access_point": {"folder", "demo"},
    "bank": {"folder", "demo"},
}


def _refuse_unsafe(config: Config) -> None:
    for setting, allowed in _CHOICES.items():
        if getattr(config, setting) not in allowed:
            raise UnsafeSetting(
                setting=environment_name(setting), why=f"one of {', '.join(sorted(allowed))}"
            )
    if not config.production:
        return
    if len(config.secret_key) < 32:
        raise UnsafeSetting(setting="AVROP_SECRET_KEY", why="at least 32 characters in production")
    if "demo" in (config.access_point, config.bank):
        raise UnsafeSetting(setting="AVROP_ACCESS_POINT", why="demo is refused in production")
    if not config.secure_cookies:
        raise UnsafeSetting(setting="AVROP_SECURE_COOKIES", why="must be on in production")
    if not config.trusted_hosts:
        raise UnsafeSetting(setting="AVROP_TRUSTED_HOSTS", why="name the hosts in production")


def _with_own_secret(config: Config) -> Config:
    """Outside production the key is made once and kept in the data folder."""
    path = config.data / "secret_key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(f".{os.getpid()}")
        fresh.touch(mode=0o600)
        fresh.write_text(secrets.token_urlsafe(48), encoding="utf-8")
        with suppress(FileExistsError):
            os.link(fresh, path)
        fresh.unlink()
    values = {f.name: getattr(config, f.name) for f in fields(config)}
    return Config(**{**values, "secret_key": path.read_text(encoding="utf-8")})
