"""`./avrop` as it is met on other machines: other folders, other Pythons, none at all."""

from __future__ import annotations

import configparser
import json
import os
import re
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from portal.doctor import checks
from tests.shared import ROOT

STAND_IN = """
import json, os, sys
print(json.dumps({"words": sys.argv[1:], "here": os.getcwd(), "path": sys.path[0]}))
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout in a folder with a difficult name, set up already, with a stand-in for portal."""
    root = tmp_path / "avrop å 'x'"
    (root / "portal").mkdir(parents=True)
    (root / "requirements").mkdir()
    (root / "portal" / "__init__.py").touch()
    (root / "portal" / "__main__.py").write_text(STAND_IN, encoding="utf-8")
    shutil.copy(ROOT / "avrop", root)
    stamps = root / ".venv" / ".avrop"
    stamps.mkdir(parents=True)
    for name in ("run.lock", "test.lock"):
        shutil.copy(ROOT / "requirements" / name, root / "requirements")
        shutil.copy(ROOT / "requirements" / name, stamps)
    (root / ".venv" / "bin").mkdir()
    (root / ".venv" / "bin" / "python").symlink_to(sys.executable)
    return root


def _run(
    *words: str | Path, cwd: Path | None = None, **settings: str
) -> subprocess.CompletedProcess[str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("AVROP_", "PYTHON"))}
    return subprocess.run(
        [str(word) for word in words],
        env={**kept, **settings},
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
    )


def _tools(folder: Path, *names: str) -> str:
    """A PATH on which only the named programs are found."""
    folder.mkdir()
    for name in names:
        found = shutil.which(name)
        assert found
        (folder / name).symlink_to(found)
    return str(folder)


SHELL_TOOLS = ("sh", "dirname", "readlink", "cmp", "mkdir", "id", "env", "rm", "cp", "mv")


def test_the_words_arrive_as_they_were_given(checkout: Path) -> None:
    done = _run(checkout / "avrop", "order", "två ord", "*", "")
    assert json.loads(done.stdout)["words"] == ["order", "två ord", "*", ""]
    assert done.stderr == ""


def test_it_works_from_another_folder_and_through_links(checkout: Path, tmp_path: Path) -> None:
    away = tmp_path / "away"
    away.mkdir()
    (away / "portal.py").write_text("raise SystemExit('the wrong portal')", encoding="utf-8")
    (away / "one").symlink_to(checkout / "avrop")
    (away / "two").symlink_to("one")
    answer = json.loads(_run("./two", "up", cwd=away).stdout)
    assert answer == {"words": ["up"], "here": str(away), "path": str(checkout)}


def test_a_start_of_what_is_set_up_costs_next_to_nothing(checkout: Path) -> None:
    """Counted in the processor's time: what else the machine does is not the script's fault."""

    def spent() -> float:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    before = spent()
    for _ in range(3):
        _run(checkout / "avrop", "up")
    assert (spent() - before) / 3 < 0.3


def test_without_python_it_says_what_to_install(checkout: Path, tmp_path: Path) -> None:
    path = _tools(tmp_path / "bin", *SHELL_TOOLS)
    (checkout / ".venv" / "bin" / "python").unlink()
    done = _run(checkout / "avrop", "up", PATH=path)
    assert done.returncode == 1
    assert "no Python 3.11 to 3.13 was found" in done.stderr
    assert done.stdout == ""


def test_without_python_the_doctor_says_so_in_json(checkout: Path, tmp_path: Path) -> None:
    path = _tools(tmp_path / "bin", *SHELL_TOOLS)
    (checkout / ".venv" / "bin" / "python").unlink()
    done = _run(checkout / "avrop", "doctor", "--json", PATH=path)
    assert done.returncode == 1
    assert json.loads(done.stdout)["name"] == "python"


def test_a_signpost_that_leads_nowhere_is_passed_by(checkout: Path, tmp_path: Path) -> None:
    path = _tools(tmp_path / "bin", *SHELL_TOOLS)
    signpost = tmp_path / "bin" / "python3.13"
    signpost.write_text("#!/bin/sh\necho 'no such version' >&2\nexit 127\n", encoding="utf-8")
    signpost.chmod(0o755)
    (checkout / ".venv" / "bin" / "python").unlink()
    done = _run(checkout / "avrop", "up", PATH=path)
    assert "no such version" not in done.stderr
    assert "no Python 3.11 to 3.13 was found" in done.stderr


def test_a_python_without_venv_is_named_with_the_line_that_mends_it(
    checkout: Path, tmp_path: Path
) -> None:
    path = _tools(tmp_path / "bin", *SHELL_TOOLS, "tail", "grep")
    crippled = tmp_path / "bin" / "python3"
    crippled.write_text(
        f'#!/bin/sh\ncase "$*" in *ensurepip*) exit 1 ;; *realpath*) echo "$0" ;;\n'
        f'*) exec "{sys.executable}" "$@" ;; esac\n',
        encoding="utf-8",
    )
    crippled.chmod(0o755)
    (checkout / ".venv" / "bin" / "python").unlink()
    done = _run(checkout / "avrop", "up", PATH=path)
    assert done.returncode == 1
    assert "can't make a virtual environment" in done.stderr
    assert "ensurepip" in done.stderr


def test_a_named_python_that_does_not_do_is_refused_by_name(checkout: Path) -> None:
    (checkout / ".venv" / "bin" / "python").unlink()
    done = _run(checkout / "avrop", "up", AVROP_PYTHON="/bin/false")
    assert done.returncode == 1
    assert "AVROP_PYTHON=/bin/false" in done.stderr


def test_the_doctor_finds_nothing_that_stops_this_machine() -> None:
    assert not [check for check in checks() if check.stops]


def test_the_doctor_names_each_thing_once_with_a_remedy_for_what_is_missing() -> None:
    found = checks({"DATABASE_URL": "postgresql://127.0.0.1:1/none", "PORT": "x"})
    names = [check.name for check in found]
    assert len(names) == len(set(names))
    assert all(check.remedy for check in found if check.status != "ok")
    assert {"port", "database"} <= {check.name for check in found if check.stops}


def _locked(name: str) -> set[str]:
    lines = (ROOT / "requirements" / name).read_text(encoding="utf-8").splitlines()
    return {line.split(" ")[0] for line in lines if line[:1].isalnum()}


def test_the_tests_run_with_the_versions_that_users_get() -> None:
    assert _locked("run.lock") <= _locked("test.lock")


def test_what_the_code_declares_is_locked() -> None:
    declared = configparser.ConfigParser()
    declared.read(ROOT / "setup.cfg")
    names = {re.split(r"[\[ <>=]", line)[0] for line in _lines(declared)}
    assert names <= {pin.split("==")[0] for pin in _locked("run.lock")}


def _lines(declared: configparser.ConfigParser) -> list[str]:
    lines = declared["options"]["install_requires"].splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_the_locks_name_no_host() -> None:
    for lock in (ROOT / "requirements").glob("*.lock"):
        text = lock.read_text(encoding="utf-8")
        assert "://" not in text
        assert "--index" not in text
