"""Places to measure in: a fresh, migrated database on either engine, durable as in production."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
from psycopg.sql import SQL, Identifier
from sqlalchemy import Engine, event, make_url

from bench.limits.connection import plain
from portal.config import Config
from portal.database import Database, upgrade
from portal.doctor import postgresql_binaries
from tests.postgres import throw_away_cluster

ENGINES = ("sqlite", "postgresql")


@dataclass
class Place:
    """One engine and a scratch folder; gives out databases that nobody else sees."""

    engine: str
    scratch: Path
    server: str = ""
    """URL of the PostgreSQL server."""
    _template: str = field(default="", init=False)

    def migrated(self) -> str:
        """URL of an empty database with the product's tables."""
        if not self._template:
            self._template = self.empty()
            upgrade(self._template)
        return self._copy(self._template)

    def empty(self) -> str:
        """URL of a database without tables."""
        if self.engine == "sqlite":
            return f"sqlite:///{self.scratch / uuid4().hex}.sqlite"
        return self._made("template1")

    def _copy(self, template: str) -> str:
        if self.engine == "postgresql":
            return self._made(str(make_url(template).database))
        source, target = Path(str(make_url(template).database)), self.empty()
        with sqlite3.connect(source) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.copyfile(source, str(make_url(target).database))
        return target

    def _made(self, template: str) -> str:
        name = f"bench_{uuid4().hex[:12]}"
        with psycopg.connect(plain(self.server), autocommit=True) as connection:
            create = SQL("CREATE DATABASE {} TEMPLATE {}")
            connection.execute(create.format(Identifier(name), Identifier(template)))
        return make_url(self.server).set(database=name).render_as_string(hide_password=False)

    def installed(self) -> Installation:
        """The product on a database of its own."""
        return Installation.at(self.migrated(), self.scratch / uuid4().hex)


@dataclass(frozen=True)
class Installation:
    """The product's settings and database, as a process of it opens them."""

    config: Config
    database: Database

    @classmethod
    def at(cls, url: str, folder: Path) -> Installation:
        """What lies at `url`, with `folder` for all that is no row."""
        folder.mkdir(parents=True, exist_ok=True)
        config = Config(
            data=folder, database_url=url, env="test", secret_key="signs one cookie", demo_delay=0.0
        )
        return cls(config, Database(url, config.audit_heads))


@contextmanager
def place(engine: str, scratch: Path) -> Iterator[Place]:
    """A place on `engine`.

    Raises:
        LookupError: PostgreSQL is asked for and not installed.
    """
    if engine == "sqlite":
        yield Place(engine, scratch)
        return
    if postgresql_binaries() is None:
        raise LookupError("PostgreSQL is not installed; ./avrop doctor tells how")
    with throw_away_cluster(durable=True) as server:
        yield Place(engine, scratch, server)


@dataclass
class Statements:
    """The SQL statements of a while."""

    texts: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.texts)


@contextmanager
def counted(engine: Engine) -> Iterator[Statements]:
    """Counts what is sent to the database inside the block, without BEGIN and COMMIT."""
    statements = Statements()

    def note(_connection: Any, _cursor: Any, text: str, *_rest: Any) -> None:
        if not text.startswith(("BEGIN", "COMMIT")):
            statements.texts.append(text)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield statements
    finally:
        event.remove(engine, "before_cursor_execute", note)
