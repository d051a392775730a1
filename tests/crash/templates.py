"""Installations that start fast: each is a copy of one that was made once per engine."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import make_url

from portal.clock import utc_now
from portal.database import Database, upgrade
from tests.crash.furnishing import furnish
from tests.crash.place import Place
from tests.engines import fresh_database

HEADS = "heads.jsonl"


class SqliteTemplate:
    """A furnished SQLite file, with the heads of its audit log."""

    engine = "sqlite"

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True)
        self._file = folder / "avrop.sqlite"
        _furnished(f"sqlite:///{self._file}", folder / HEADS)
        with sqlite3.connect(self._file) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()

    @contextmanager
    def place(self, folder: Path, workers: int) -> Iterator[Place]:
        """An installation of its own in `folder`."""
        place = Place(folder, f"sqlite:///{folder / 'data' / 'avrop.sqlite'}", workers)
        _with_heads(self._folder, place)
        shutil.copyfile(self._file, place.config.data / "avrop.sqlite")
        yield place


class PostgresqlTemplate:
    """A furnished database on a server, to be copied there."""

    engine = "postgresql"

    def __init__(self, folder: Path, server: str, url: str) -> None:
        self._folder, self._server, self._url = folder, server, url
        folder.mkdir(parents=True)
        _furnished(url, folder / HEADS)

    @classmethod
    @contextmanager
    def on(cls, folder: Path, server: str) -> Iterator[PostgresqlTemplate]:
        """A template in a database of its own on `server`."""
        with fresh_database(server) as url:
            yield cls(folder, server, url)

    @contextmanager
    def place(self, folder: Path, workers: int) -> Iterator[Place]:
        """An installation of its own in `folder`, its database on the same server."""
        with fresh_database(self._server, str(make_url(self._url).database)) as url:
            place = Place(folder, url, workers)
            _with_heads(self._folder, place)
            yield place


Template = SqliteTemplate | PostgresqlTemplate


def _furnished(url: str, heads: Path) -> None:
    upgrade(url)
    database = Database(url, heads)
    furnish(database, utc_now())
    database.engine.dispose()


def _with_heads(template: Path, place: Place) -> None:
    heads = place.config.audit_heads
    heads.parent.mkdir(parents=True)
    shutil.copyfile(template / HEADS, heads)
