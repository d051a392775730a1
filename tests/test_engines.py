"""The databases that tests get are isolated, migrated and of the engine they name."""

from sqlalchemy import Engine, inspect, text

from catalog.db import make_engine


def test_a_database_is_of_the_engine_it_is_named_after(engine: Engine, engine_name: str) -> None:
    assert engine.dialect.name == engine_name


def test_a_database_is_migrated(engine: Engine) -> None:
    assert "alembic_version" in inspect(engine).get_table_names()


def test_what_one_test_writes_no_other_sees(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE only_here (x INTEGER)"))
    assert "only_here" in inspect(engine).get_table_names()


def test_what_another_test_wrote_is_not_seen(engine: Engine) -> None:
    assert "only_here" not in inspect(engine).get_table_names()


def test_an_empty_database_has_no_table(empty_database_url: str) -> None:
    engine = make_engine(empty_database_url)
    assert inspect(engine).get_table_names() == []
    engine.dispose()
