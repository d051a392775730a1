"""Backup and restore of the whole: database, heads of the audit log, and the secret key.

The heads are copied before the database, so that they never tell of events that it lacks.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import inspect, make_url
from sqlalchemy.engine import URL

from catalog.db import make_engine
from catalog.errors import N_, Refused
from portal.config import Config

MANIFEST = "manifest.json"
SQLITE_COPY = "avrop.sqlite"
POSTGRESQL_COPY = "avrop.dump"
HEADS_COPY = "heads.jsonl"
KEY_COPY = "secret_key"


class NotEmpty(Refused):
    """A backup is never written over, nor restored over, something."""

    code = "not_empty"
    template = N_("%(place)s is not empty. Name an empty one.")


class NoBackup(Refused):
    """The folder holds no whole backup."""

    code = "no_backup"
    template = N_("%(folder)s holds no whole backup: %(why)s")


class ToolMissing(Refused):
    """PostgreSQL's own tool for copies is not installed, or it failed."""

    code = "tool_failed"
    template = N_("%(tool)s: %(why)s")


class NothingThere(Refused):
    """There is no database to copy."""

    code = "nothing_there"
    template = N_("There is no database at %(place)s.")


def back_up(config: Config, folder: Path, now: datetime) -> list[str]:
    """Write a copy of everything to an empty folder; the names of its files.

    Raises:
        NotEmpty, NothingThere, ToolMissing
    """
    if folder.exists() and any(folder.iterdir()):
        raise NotEmpty(place=folder)
    url = make_url(config.database_url)
    if _is_sqlite(url) and not Path(str(url.database)).exists():
        raise NothingThere(place=url.database)
    folder.mkdir(parents=True, exist_ok=True)
    for source, name in _files(config):
        if source.exists():
            shutil.copy2(source, folder / name)
    if _is_sqlite(url):
        _copy_sqlite(Path(str(url.database)), folder / SQLITE_COPY)
    else:
        _run(url, "pg_dump", "--format=custom", f"--file={folder / POSTGRESQL_COPY}")
    files = {path.name: _digest(path) for path in sorted(folder.iterdir())}
    manifest = {"made_at": now.isoformat(), "engine": _engine(url), "files": files}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    return [*files, MANIFEST]


def restore(config: Config, folder: Path) -> list[str]:
    """Bring a backup back into an empty database and data folder; the names of its files.

    Raises:
        NoBackup, NotEmpty, ToolMissing
    """
    manifest = _checked(folder)
    url = make_url(config.database_url)
    if manifest["engine"] != _engine(url):
        raise NoBackup(folder=folder, why=f"it is of {manifest['engine']}")
    _require_empty(config, url)
    if _is_sqlite(url):
        _bring_sqlite(folder / SQLITE_COPY, Path(str(url.database)))
    else:
        _run(
            url, "pg_restore", "--no-owner", "--exit-on-error", "--single-transaction",
            str(folder / POSTGRESQL_COPY),
        )  # fmt: skip
    for target, name in _files(config):
        if (folder / name).exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(folder / name, target)
    return sorted(manifest["files"])


def _files(config: Config) -> list[tuple[Path, str]]:
    return [(config.audit_heads, HEADS_COPY), (config.data / "secret_key", KEY_COPY)]


def _copy_sqlite(source: Path, target: Path) -> None:
    connection = sqlite3.connect(source)
    try:
        connection.execute("VACUUM INTO ?", (str(target),))
    finally:
        connection.close()


def _bring_sqlite(copy: Path, target: Path) -> None:
    """Whole or not at all, so that a restore that was cut short can be run again."""
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(f".{target.name}.restored")
    shutil.copy2(copy, fresh)
    fresh.replace(target)


def _is_sqlite(url: URL) -> bool:
    return url.get_backend_name() == "sqlite"


def _engine(url: URL) -> str:
    return "sqlite" if _is_sqlite(url) else "postgresql"


def _require_empty(config: Config, url: URL) -> None:
    if _is_sqlite(url):
        # A log that another database left behind would be played into this one.
        for name in (f"{url.database}{ending}" for ending in ("", "-wal", "-shm")):
            if Path(name).exists():
                raise NotEmpty(place=name)
    else:
        engine = make_engine(config.database_url)
        tables = inspect(engine).get_table_names()
        engine.dispose()
        if tables:
            raise NotEmpty(place=url.render_as_string(hide_password=True))
    if config.audit_heads.exists():
        raise NotEmpty(place=config.audit_heads)


def _checked(folder: Path) -> dict[str, Any]:
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        digests = dict(manifest["files"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise NoBackup(folder=folder, why=str(error)) from error
    for name, digest in digests.items():
        path = folder / Path(name).name
        if not path.exists() or _digest(path) != digest:
            raise NoBackup(folder=folder, why=f"{name} is missing or damaged")
    return dict(manifest)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _run(url: URL, tool: str, *words: str) -> None:
    """Run one of PostgreSQL's tools on the database; the password is not for `ps` to show."""
    plain = url.set(drivername="postgresql", password=None).render_as_string(hide_password=False)
    environment = {**os.environ, **({"PGPASSWORD": str(url.password)} if url.password else {})}
    command = [tool, f"--dbname={plain}", *words]
    try:
        subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    except FileNotFoundError as error:
        raise ToolMissing(tool=tool, why="install postgresql-client") from error
    except subprocess.CalledProcessError as error:
        raise ToolMissing(tool=tool, why=error.stderr.strip()) from error
