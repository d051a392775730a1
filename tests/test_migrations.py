"""The schema goes up, down and up again on both engines, and says what the models say."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from catalog.db import make_engine
from portal.database import Database, alembic_config, downgrade, is_migrated, upgrade
from portal.tables import metadata

KEPT_BY_ALEMBIC = {"alembic_version"}


def tables(url: str) -> set[str]:
    engine = make_engine(url)
    try:
        return set(inspect(engine).get_table_names()) - KEPT_BY_ALEMBIC
    finally:
        engine.dispose()


def test_there_is_one_newest_migration() -> None:
    assert len(ScriptDirectory.from_config(alembic_config("")).get_heads()) == 1


def test_up_down_and_up_again(empty_database_url: str) -> None:
    upgrade(empty_database_url)
    assert tables(empty_database_url) == set(metadata().tables)
    downgrade(empty_database_url, "base")
    assert tables(empty_database_url) == set()
    upgrade(empty_database_url)
    assert tables(empty_database_url) == set(metadata().tables)


def test_the_tables_are_what_the_models_say(database_url: str) -> None:
    engine = make_engine(database_url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata()) == []
    engine.dispose()


def test_a_schema_that_is_behind_is_known(database: Database) -> None:
    assert is_migrated(database)
    downgrade(database.url, "base")
    assert not is_migrated(database)


def test_migrating_twice_changes_nothing(database: Database) -> None:
    before = tables(database.url)
    upgrade(database.url)
    assert tables(database.url) == before
