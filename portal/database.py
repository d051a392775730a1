"""The database of one process: engine, transactions, reading, migrations."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from catalog.db import make_engine
from portal import audit
from portal.config import ROOT

if TYPE_CHECKING:
    from alembic.config import Config as AlembicConfig


class Database:
    """One engine and the two ways to use it."""

    def __init__(self, url: str, audit_heads: Path) -> None:
        self.url = url
        self.engine = make_engine(url)
        self._read_engine = self.engine.execution_options(read_only=True, postgresql_readonly=True)
        self._audit_heads = audit_heads

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """A session that commits at the end with its audit events, or leaves no trace."""
        with Session(self.engine, expire_on_commit=False) as session:
            yield session
            session.flush()
            heads = audit.write_pending(session)
            session.commit()
        audit.anchor(self._audit_heads, heads)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that only reads; on SQLite it waits for no writer."""
        with self.read_session() as session:
            yield session

    def read_session(self) -> Session:
        """A session that only reads; the caller closes it."""
        return Session(self._read_engine, expire_on_commit=False, autoflush=False)

    def ping(self) -> None:
        """Raise SQLAlchemyError if the database does not answer."""
        with self.engine.connect() as connection:
            connection.execution_options(read_only=True).execute(text("SELECT 1"))

    def anchor_missing(self) -> int:
        """Anchor audit heads that a crash left out; how many."""
        with self.reading() as session:
            return audit.anchor_missing(session, self._audit_heads)


def is_away(error: OperationalError) -> bool:
    """Whether the database can't be reached or written just now, so that trying again may help.

    SQLite reports wrong SQL by the same class as a locked or full database.
    """
    return getattr(error.orig, "sqlite_errorcode", None) != sqlite3.SQLITE_ERROR


def alembic_config(url: str) -> AlembicConfig:
    """Alembic's settings for the database at `url`."""
    # Alembic is imported where it is used: it is a fifth of the start of a process and 10 MB of
    # each, and what serves pages hardly ever needs it.
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(ROOT / "migrations"))
    config.attributes["url"] = url
    return config


def upgrade(url: str, revision: str = "head") -> None:
    """Bring the schema to `revision`."""
    from alembic import command

    command.upgrade(alembic_config(url), revision)


def downgrade(url: str, revision: str) -> None:
    """Take the schema back to `revision`."""
    from alembic import command

    command.downgrade(alembic_config(url), revision)


def is_migrated(database: Database) -> bool:
    """Whether the schema is the newest that this code knows."""
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

    head = ScriptDirectory.from_config(alembic_config(database.url)).get_current_head()
    with database.engine.connect() as connection:
        connection.execution_options(read_only=True)
        return MigrationContext.configure(connection).get_current_revision() == head
