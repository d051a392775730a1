"""Money, quantities and moments come back as they were stored, on both engines."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from sqlalchemy import Column, MetaData, Table, func, insert, select

from catalog.db import Amount, Exact, UtcDateTime, next_number, swedish_key
from portal.database import Database

values = Table(
    "exact_values", MetaData(), Column("amount", Amount), Column("number", Exact),
    Column("at", UtcDateTime),
)  # fmt: skip


@pytest.fixture
def table(database: Database) -> Database:
    with database.engine.begin() as connection:
        values.create(connection)
    return database


@pytest.mark.parametrize(
    "number", ["9007199254740993.123456", "0.00000001", "0.1", "1000000000000000000", "12.50"]
)
def test_numbers_keep_every_digit(table: Database, number: str) -> None:
    with table.engine.begin() as connection:
        connection.execute(insert(values).values(number=Decimal(number)))
        assert format(connection.scalar(select(values.c.number)), "f") == number


def test_amounts_are_summed_exactly_in_the_database(table: Database) -> None:
    with table.engine.begin() as connection:
        rows = [{"amount": Decimal("0.10")}, {"amount": Decimal("0.20")}]
        connection.execute(insert(values), rows)
        assert connection.scalar(select(func.sum(values.c.amount))) == Decimal("0.30")


@pytest.mark.parametrize("amount", ["0.001", "12.345"])
def test_an_amount_with_parts_of_an_ore_is_never_rounded_in_silence(
    table: Database, amount: str
) -> None:
    with table.engine.begin() as connection, pytest.raises(Exception, match="whole number of öre"):
        connection.execute(insert(values).values(amount=Decimal(amount)))


def test_moments_are_kept_in_utc(table: Database) -> None:
    moment = datetime(2026, 10, 25, 2, 30, tzinfo=timezone(timedelta(hours=2)))
    with table.engine.begin() as connection:
        connection.execute(insert(values).values(at=moment))
        assert connection.scalar(select(values.c.at)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_a_series_gives_each_number_once_also_to_many_at_once(database: Database) -> None:
    def take(_: int) -> int:
        with database.transaction() as session:
            return next_number(session, "order 2321000032", first=852100)

    with ThreadPoolExecutor(6) as pool:
        numbers = list(pool.map(take, range(24)))
    assert sorted(numbers) == list(range(852100, 852124))


def test_names_are_sorted_as_swedes_do() -> None:
    names = ["öl", "Zon", "äpple", "apa", "ål", "Édith", "eka"]
    assert sorted(names, key=swedish_key) == ["apa", "Édith", "eka", "Zon", "ål", "äpple", "öl"]
