"""The lowest room that knows SQL: the base class, exact column types and the engine.

Money is stored as whole öre, so that sums are exact in SQL on both engines. Unit prices and
quantities come with any number of decimals and are NUMERIC on PostgreSQL and text on SQLite,
whose NUMERIC is a binary float. Times are UTC.
"""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Any, cast
from unicodedata import normalize

from sqlalchemy import (
    BigInteger,
    CursorResult,
    Dialect,
    Engine,
    Integer,
    MetaData,
    Numeric,
    String,
    TypeDecorator,
    create_engine,
    event,
    update,
)
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.types import JSON, TIMESTAMP, TypeEngine

CENT = Decimal("0.01")


class Base(DeclarativeBase):
    """Base of every mapped class; constraint names are fixed so that migrations can name them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {dict[str, Any]: JSON, list[Any]: JSON}


BigId = BigInteger().with_variant(Integer, "sqlite")
"""Primary keys: SQLite numbers rows only by INTEGER."""


class Amount(TypeDecorator[Decimal]):
    """An amount of money to the öre, stored as a whole number of öre."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        """Öre of `value`; more decimals than two are a defect of the caller, never rounded here."""
        if value is None:
            return None
        ore = Decimal(value) * 100
        if ore != ore.to_integral_value():
            raise ValueError(f"{value} is not a whole number of öre")
        return int(ore)

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        """The amount with two decimals."""
        return None if value is None else Decimal(int(value)).scaleb(-2)


class Exact(TypeDecorator[Decimal]):
    """A decimal number kept digit by digit: unit prices, quantities, percentages."""

    impl = Numeric
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Text on SQLite, unconstrained NUMERIC elsewhere."""
        if dialect.name == "sqlite":
            return dialect.type_descriptor(String())
        return dialect.type_descriptor(Numeric(asdecimal=True))

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Any:
        """The number in plain digits."""
        if value is None:
            return None
        if not value.is_finite():
            raise ValueError(f"{value} is not a finite number")
        return format(value, "f") if dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        """The number as it was given."""
        return None if value is None else Decimal(value)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment with its zone: stored as UTC, read back aware."""

    impl = TIMESTAMP(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """UTC; a moment without zone is a defect of the caller."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without time zone can't be stored")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def to_ore(value: Decimal) -> Decimal:
    """`value` rounded half up to two decimals: the one rounding of amounts in the catalogue."""
    return value.quantize(CENT, rounding=ROUND_HALF_UP)


_SWEDISH = "0123456789abcdefghijklmnopqrstuvwxyzåäö"


@lru_cache(maxsize=20_000)
def swedish_key(name: str) -> tuple[tuple[int, ...], str]:
    """Sort key of a name in Swedish order: å, ä, ö last, case and other accents of no weight."""
    folded = []
    for char in normalize("NFC", name).casefold():
        base = char if char in "åäö" else normalize("NFD", char)[0]
        folded.append(_SWEDISH.find(base) if base in _SWEDISH else -1)
    return tuple(folded), name


def _compare(one: str, other: str) -> int:
    left, right = swedish_key(one), swedish_key(other)
    return (left > right) - (left < right)


def _prepare_sqlite(engine: Engine) -> None:
    """One writer at a time from the first statement on, a write-ahead log, full durability."""

    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        connection.create_collation("sv", _compare)
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "busy_timeout=15000",
            "foreign_keys=ON",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def on_begin(connection: Any) -> None:
        read_only = connection.get_execution_options().get("read_only", False)
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")


def make_engine(url: str, **options: Any) -> Engine:
    """An engine for `url`: `sqlite:///FILE` or `postgresql://…` (psycopg 3 is meant)."""
    if url.startswith("postgres://"):
        url = "postgresql://" + url.removeprefix("postgres://")
    if url.startswith("postgresql://"):
        url = "postgresql+psycopg://" + url.removeprefix("postgresql://")
    engine = create_engine(url, **({"pool_pre_ping": True} | options))
    if engine.dialect.name == "sqlite":
        _prepare_sqlite(engine)
    return engine


class Counter(Base):
    """A named number series: order numbers of a legal entity, revisions of the catalogue."""

    __tablename__ = "counter"

    name: Mapped[str] = mapped_column(String(80), primary_key=True)
    value: Mapped[int] = mapped_column(BigInteger)


def next_number(session: Session, name: str, first: int = 1) -> int:
    """The next number of series `name`, which begins at `first`.

    The row stays locked until the transaction ends, so numbers are given out in the order of
    the commits and without gaps.
    """
    step = update(Counter).where(Counter.name == name).values(value=Counter.value + 1)
    value = session.execute(step.returning(Counter.value)).scalar()
    if value is not None:
        return value
    begin = insert_ignoring(session, Counter, name=name, value=first)
    if begin:
        return first
    return session.execute(step.returning(Counter.value)).scalar_one()


def insert_ignoring(session: Session, table: type[Base], **values: Any) -> bool:
    """Insert a row unless its unique key is taken; whether it was inserted. Atomic."""
    dialect = session.get_bind().dialect.name
    insert = sqlite_insert if dialect == "sqlite" else postgresql_insert
    statement = insert(table).values(**values).on_conflict_do_nothing()
    # Without being asked to, SQLAlchemy does not keep the row count of an INSERT on PostgreSQL.
    statement = statement.execution_options(preserve_rowcount=True)
    return bool(cast(CursorResult[Any], session.execute(statement)).rowcount)
