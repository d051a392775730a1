"""A fresh, migrated database for each test, on each engine.

A test that takes `database_url` (or what is built on it) runs once on SQLite and once on
PostgreSQL, and carries the marker `engines`. The schema is migrated once a session; every test
gets a copy of the result: a file copied, or a database made from a template.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from psycopg.sql import SQL, Identifier
from sqlalchemy import Engine, make_url

from catalog.db import make_engine
from portal.database import upgrade
from portal.doctor import postgresql_binaries
from tests.postgres import throw_away_cluster

SERVER = "AVROP_TEST_POSTGRES"
"""Names a running server to use, as a URL with the right to make databases."""


@pytest.fixture(params=["sqlite", "postgresql"])
def engine_name(request: pytest.FixtureRequest) -> str:
    """The engine of this run of the test."""
    name: str = request.param
    return name


@pytest.fixture
def database_url(engine_name: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """URL of a migrated, empty database that no other test sees."""
    if engine_name == "sqlite":
        template: Path = request.getfixturevalue("sqlite_template")
        copy: Path = request.getfixturevalue("tmp_path") / "avrop.sqlite"
        shutil.copyfile(template, copy)
        yield f"sqlite:///{copy}"
        return
    server: str = request.getfixturevalue("postgresql_server")
    with fresh_database(server, template=request.getfixturevalue("postgresql_template")) as url:
        yield url


@pytest.fixture
def empty_database_url(engine_name: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """URL of a database without any table: for the migrations themselves, and restores."""
    if engine_name == "sqlite":
        folder: Path = request.getfixturevalue("tmp_path")
        yield f"sqlite:///{folder / 'empty.sqlite'}"
        return
    with fresh_database(request.getfixturevalue("postgresql_server")) as url:
        yield url


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """The engine of `database_url`, closed with the test."""
    engine = make_engine(database_url)
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, complete without its write-ahead log."""
    path = tmp_path_factory.mktemp("template") / "avrop.sqlite"
    upgrade(f"sqlite:///{path}")
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return path


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """URL of a server: the one that AVROP_TEST_POSTGRES names, else one for this session."""
    if given := os.environ.get(SERVER):
        yield given
        return
    if postgresql_binaries() is None:
        pytest.skip("PostgreSQL is not installed; ./avrop doctor tells how")
    with throw_away_cluster() as url:
        yield url


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: str) -> Iterator[str]:
    """Name of a migrated database that others are copied from."""
    with fresh_database(postgresql_server) as url:
        upgrade(url)
        yield str(make_url(url).database)


@contextmanager
def fresh_database(server: str, template: str = "template1") -> Iterator[str]:
    name = f"avrop_{uuid4().hex[:12]}"
    with _administration(server) as connection:
        # Copying files is faster than logging every page, where nothing waits for the disk.
        connection.execute(
            SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy").format(
                Identifier(name), Identifier(template)
            )
        )
    try:
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
    finally:
        with _administration(server) as connection:
            connection.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))


@contextmanager
def _administration(server: str) -> Iterator[psycopg.Connection]:
    plain = make_url(server).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        yield connection
