"""What this machine has and lacks: `./avrop doctor`.

Needs the standard library only, so that it can tell what is missing before anything is installed.
The tests ask the same questions here when they look for PostgreSQL, Chromium and axe-core.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import shutil
import socket
import sqlite3
import sys
import sysconfig
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
PYTHON_FROM, PYTHON_BELOW = (3, 11), (3, 14)
SQLITE_FROM = (3, 35)
_CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_POSTGRESQL_FOLDERS = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/usr/local/pgsql/bin")
_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts")


@dataclass(frozen=True)
class Check:
    """One thing looked for: what was found, and the line that mends what was not."""

    name: str
    status: str
    """`ok`, `missing`, or `unclear` when the machine works but somebody should look."""
    needed_for: str
    """`run` for `./avrop up`, `test` for `./avrop test` only."""
    found: str
    remedy: str = ""

    @property
    def stops(self) -> bool:
        """Whether Avrop cannot run before this is mended."""
        return self.status == "missing" and self.needed_for == "run"


def checks(environ: Mapping[str, str] | None = None) -> list[Check]:
    """Look at everything, in the order in which a newcomer meets it."""
    environ = os.environ if environ is None else environ
    return [
        _python(),
        _virtual_environment(environ),
        _sqlite(),
        _data_folder(environ),
        _port(environ),
        *_database(environ),
        _postgresql(),
        _chromium(),
        _fonts(),
        _axe(environ),
    ]


def postgresql_binaries() -> Path | None:
    """The folder with PostgreSQL's server binaries, the newest version first; None without."""
    on_path = [Path(folder) for folder in os.environ.get("PATH", "").split(os.pathsep) if folder]
    for folder in [*_newest_first(_POSTGRESQL_FOLDERS), *on_path]:
        if all(os.access(folder / name, os.X_OK) for name in ("initdb", "postgres")):
            return folder
    return None


def chromium() -> Path | None:
    """The system's Chromium or Chrome; None without."""
    for name in _CHROMIUM_NAMES:
        if path := shutil.which(name):
            return Path(path)
    return None


def axe_source(site_packages: Path | None = None) -> Path | None:
    """The file of axe-core in the environment of the tests; None before they were set up."""
    if site_packages is None:
        found = importlib.util.find_spec("axe_playwright_python")
        folder = Path(found.origin).parent if found and found.origin else None
    else:
        folder = site_packages / "axe_playwright_python"
    source = folder / "axe.min.js" if folder else None
    return source if source and source.is_file() else None


def has_fonts() -> bool:
    """Whether the system has any outline font, without which a browser draws empty boxes."""
    return any(
        file.suffix.lower() in {".ttf", ".otf", ".ttc"}
        for folder in _FONT_FOLDERS
        for file in Path(folder).rglob("*")
    )


def _newest_first(patterns: Sequence[str]) -> list[Path]:
    def version(folder: Path) -> tuple[int, ...]:
        digits = folder.parent.name.rpartition("-")[2].split(".")
        return tuple(int(part) for part in digits if part.isdigit())

    found = (folder for pattern in patterns for folder in Path("/").glob(pattern[1:]))
    return sorted(found, key=version, reverse=True)


def _apt(packages: str, otherwise: str) -> str:
    if not shutil.which("apt-get"):
        return otherwise
    return f"{'' if os.geteuid() == 0 else 'sudo '}apt-get install {packages}"


def _python() -> Check:
    found = f"{sys.version.split()[0]} at {sys.executable}"
    if PYTHON_FROM <= sys.version_info[:2] < PYTHON_BELOW:
        return Check("python", "ok", "run", found)
    return Check("python", "missing", "run", found, _apt("python3", "install Python 3.11 to 3.13"))


def _virtual_environment(environ: Mapping[str, str]) -> Check:
    folder = _environment_folder(environ)
    lock = ROOT / "requirements" / "run.lock"
    stamp = folder / ".avrop" / "run.lock"
    if stamp.is_file() and lock.is_file() and stamp.read_bytes() == lock.read_bytes():
        return Check("environment", "ok", "run", str(folder))
    if importlib.util.find_spec("ensurepip") is None:
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        remedy = _apt(package, "install Python's ensurepip and venv modules")
        return Check("environment", "missing", "run", "Python without ensurepip", remedy)
    found = f"{folder} is not set up"
    return Check("environment", "unclear", "run", found, "./avrop up sets it up")


def _environment_folder(environ: Mapping[str, str]) -> Path:
    return Path(environ.get("AVROP_VENV") or ROOT / ".venv")


def _sqlite() -> Check:
    found = sqlite3.sqlite_version
    if sqlite3.sqlite_version_info >= SQLITE_FROM:
        return Check("sqlite", "ok", "run", found)
    needed = ".".join(map(str, SQLITE_FROM))
    return Check("sqlite", "missing", "run", found, f"use a Python with SQLite {needed} or newer")


def _data_folder(environ: Mapping[str, str]) -> Check:
    folder = Path(environ.get("AVROP_DATA") or ROOT / "instance").absolute()
    existing = folder
    while not existing.exists():
        existing = existing.parent
    try:
        with tempfile.TemporaryFile(dir=existing):
            pass
    except OSError as error:
        remedy = "make the folder writable, or choose another with AVROP_DATA or --data"
        return Check("data", "missing", "run", f"{folder}: {error.strerror}", remedy)
    free = shutil.disk_usage(existing).free // 2**20
    if free < 500:
        return Check("data", "unclear", "run", f"{folder}, {free} MB free", "make room on the disk")
    return Check("data", "ok", "run", f"{folder}, {free} MB free")


def _port(environ: Mapping[str, str]) -> Check:
    given = environ.get("PORT") or "8000"
    if not given.isdecimal() or not 0 < int(given) < 65536:
        return Check("port", "missing", "run", f"PORT={given}", "set PORT to a number below 65536")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((environ.get("AVROP_HOST") or "127.0.0.1", int(given)))
        except OSError as error:
            found = f"{given}: {error.strerror}"
            return Check("port", "unclear", "run", found, "./avrop up --port with a free number")
    return Check("port", "ok", "run", given)


def _database(environ: Mapping[str, str]) -> list[Check]:
    """Whether the server that DATABASE_URL names answers; nothing without such a server."""
    url = urlsplit(environ.get("DATABASE_URL", ""))
    if not url.scheme.startswith("postgresql"):
        return []
    where = f"{url.hostname}:{url.port or 5432}"
    if url.hostname is None:
        return [Check("database", "unclear", "run", "a local socket", "./avrop up tries it")]
    try:
        socket.create_connection((url.hostname, url.port or 5432), timeout=3).close()
    except OSError as error:
        remedy = "start PostgreSQL there, or correct DATABASE_URL"
        return [Check("database", "missing", "run", f"{where}: {error}", remedy)]
    return [Check("database", "ok", "run", f"{where} answers")]


def _postgresql() -> Check:
    if folder := postgresql_binaries():
        return Check("postgresql", "ok", "test", str(folder))
    remedy = _apt("postgresql", "install the PostgreSQL server, 15 or newer")
    return Check("postgresql", "missing", "test", "no server binaries", remedy)


def _chromium() -> Check:
    if path := chromium():
        return Check("chromium", "ok", "test", str(path))
    return Check("chromium", "missing", "test", "none", _apt("chromium", "install Chromium"))


def _fonts() -> Check:
    if has_fonts():
        return Check("fonts", "ok", "test", "outline fonts are installed")
    return Check("fonts", "missing", "test", "none", _apt("fonts-dejavu-core", "install a font"))


def _axe(environ: Mapping[str, str]) -> Check:
    places = {"base": str(_environment_folder(environ))}
    source = axe_source(Path(sysconfig.get_path("purelib", "venv", places)))
    if source:
        return Check("axe-core", "ok", "test", str(source))
    return Check("axe-core", "missing", "test", "not set up", "./avrop test installs it")


def main(argv: Sequence[str] | None = None) -> int:
    """Print every check; 1 if something that Avrop needs to run is missing."""
    parser = argparse.ArgumentParser(
        prog="avrop doctor", description="Tell what this machine lacks for Avrop."
    )
    parser.add_argument("--json", action="store_true", help="one JSON object per line")
    as_json: bool = parser.parse_args(argv).json
    found = checks()
    for check in found:
        line = json.dumps(asdict(check), ensure_ascii=False) if as_json else _line(check)
        sys.stdout.write(f"{line}\n")
    return int(any(check.stops for check in found))


_WORDS = {"ok": "ok", "missing": "MISSING", "unclear": "look"}


def _line(check: Check) -> str:
    purpose = "" if check.needed_for == "run" or check.status == "ok" else " (for ./avrop test)"
    remedy = f"\n{'':22}→ {check.remedy}{purpose}" if check.remedy else ""
    return f"{_WORDS[check.status]:8} {check.name:12} {check.found}{remedy}"


if __name__ == "__main__":
    sys.exit(main())
