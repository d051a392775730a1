"""A raw connection to either engine: the driver alone, nothing of SQLAlchemy."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

import psycopg
from sqlalchemy import make_url

KINDS = {
    "sqlite": {"key": "INTEGER PRIMARY KEY", "blob": "BLOB"},
    "postgresql": {"key": "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "blob": "BYTEA"},
}


class Raw:
    """A connection whose commits reach the disk; statements are written with `?`."""

    def __init__(self, url: str) -> None:
        self.is_sqlite = url.startswith("sqlite")
        self._connection: Any
        if self.is_sqlite:
            self._connection = sqlite3.connect(str(make_url(url).database), isolation_level=None)
            self._connection.execute("PRAGMA journal_mode=WAL")
            self._connection.execute("PRAGMA synchronous=FULL")
        else:
            self._connection = psycopg.connect(plain(url), autocommit=True)

    def create(self, ddl: str) -> None:
        """Run statements separated by semicolons; `{key}` and `{blob}` are the engine's types."""
        kinds = KINDS["sqlite" if self.is_sqlite else "postgresql"]
        for statement in ddl.format(**kinds).split(";"):
            if statement.strip():
                self._connection.execute(statement)

    def run(self, statement: str, values: Sequence[Any] = ()) -> Any:
        """Run one statement; the cursor."""
        return self._connection.execute(self._mine(statement), values)

    def many(self, statement: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run one statement for each row."""
        self._connection.cursor().executemany(self._mine(statement), rows)

    def begin(self) -> None:
        """Begin to write."""
        self._connection.execute("BEGIN IMMEDIATE" if self.is_sqlite else "BEGIN")

    def commit(self) -> None:
        """Make it stand."""
        self._connection.execute("COMMIT")

    def copy(self, statement: str, rows: Iterable[Sequence[Any]]) -> int:
        """PostgreSQL's COPY FROM STDIN; how many rows."""
        count = 0
        with self._connection.cursor().copy(statement) as target:
            for row in rows:
                target.write_row(row)
                count += 1
        return count

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def _mine(self, statement: str) -> str:
        return statement if self.is_sqlite else statement.replace("?", "%s")


def places(count: int) -> str:
    """`?, ?, …`."""
    return ", ".join("?" * count)


def plain(url: str) -> str:
    """A URL of SQLAlchemy as psycopg wants it."""
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
