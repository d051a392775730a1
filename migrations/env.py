"""Alembic's way into the database: one connection, batch mode for SQLite."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context
from sqlalchemy import types

from catalog.db import Amount, Exact, UtcDateTime, make_engine
from portal.tables import metadata


def render_item(kind: str, item: Any, autogen_context: Any) -> str | Literal[False]:
    """Write our own column types by name, so that a migration says what it means."""
    if kind == "type" and isinstance(item, Amount | Exact | UtcDateTime):
        autogen_context.imports.add("from catalog.db import Amount, Exact, UtcDateTime")
        return f"{type(item).__name__}()"
    if kind == "type" and isinstance(item, types.BigInteger) and item._variant_mapping:
        autogen_context.imports.add("from catalog.db import BigId")
        return "BigId"
    return False


def run() -> None:
    """Migrate the database that the caller named."""
    engine = make_engine(context.config.attributes["url"])
    with engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=metadata(),
            render_as_batch=True,
            render_item=render_item,
            compare_type=True,
            transactional_ddl=True,
        )
        with context.begin_transaction():
            context.run_migrations()
    engine.dispose()


run()
