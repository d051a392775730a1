"""What commands print and how they end: for people, or one JSON object a line with `--json`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import wraps
from pathlib import Path
from typing import Any, NoReturn, ParamSpec, TypeVar

import click
from sqlalchemy.exc import OperationalError

from catalog.errors import Refused, SeveralRefusals
from portal.accounts.actor import OPERATOR, Actor, load_actor
from portal.clock import stockholm_day, utc_now
from portal.config import Config, load
from portal.database import Database, is_away

DONE, REFUSED, USAGE, NOT_NOW = 0, 1, 2, 3
P = ParamSpec("P")
R = TypeVar("R")


@dataclass
class CommandContext:
    """What every command works with."""

    config: Config = field(default_factory=Config)
    data: Path | None = None
    as_json: bool = False
    as_user: str | None = None
    _database: Database | None = None

    def use(self, data: Path | None) -> None:
        """Read the settings, with this data folder if one is named.

        Raises:
            UnsafeSetting
        """
        self.data = data
        self.config = load(data=data)

    @property
    def database(self) -> Database:
        """The database, opened at the first use."""
        if self._database is None:
            self._database = Database(self.config.database_url, self.config.audit_heads)
        return self._database

    def now(self) -> datetime:
        """The moment the command asks for it."""
        return utc_now()

    def today(self) -> date:
        """The day in Sweden."""
        return stockholm_day(utc_now())

    def actor(self, username: str | None = None) -> Actor:
        """Whose right and name the command carries: `--as USER`, else the operator."""
        name = username or self.as_user
        if name is None:
            return OPERATOR
        with self.database.reading() as session:
            return load_actor(session, name, self.today())

    def show(self, *rows: Mapping[str, Any]) -> None:
        """Print rows: a JSON object a line, or fields for people."""
        for row in rows:
            click.echo(json.dumps(plain(row), ensure_ascii=False) if self.as_json else _text(row))

    def table(self, rows: Iterable[Mapping[str, Any]], columns: list[str]) -> None:
        """Print a list: a JSON object a line, or columns for people."""
        if self.as_json:
            self.show(*rows)
            return
        for line in _columns([plain(row) for row in rows], columns):
            click.echo(line)


pass_context = click.make_pass_decorator(CommandContext)


def plain(value: Any) -> Any:
    """Money and quantities as strings with a point, days and times in ISO 8601."""
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value


def _text(row: Mapping[str, Any], indent: str = "") -> str:
    parts = []
    for key, value in plain(row).items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            parts.append(f"{indent}{key}:")
            parts.extend(_text(item, indent + "  ") + "\n" for item in value)
        else:
            shown = ", ".join(map(str, value)) if isinstance(value, list) else value
            parts.append(f"{indent}{key:<15} {'' if shown is None else shown}")
    return "\n".join(parts)


def _columns(rows: list[dict[str, Any]], columns: list[str]) -> Iterator[str]:
    cells = [[_cell(row.get(column)) for column in columns] for row in rows]
    widths = [max(map(len, column)) for column in zip(columns, *cells, strict=True)]
    for line in [columns, *cells]:
        yield "  ".join(
            cell.ljust(width) for cell, width in zip(line, widths, strict=True)
        ).rstrip()


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(
            ":".join(str(part) for part in item.values()) if isinstance(item, dict) else str(item)
            for item in value
        )
    return "" if value is None else str(value)


def answering(command: Callable[P, R]) -> Callable[P, R]:
    """End with 1 on refused input (every reason printed) and with 3 when the database is away."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        with endings():
            return command(*args, **kwargs)

    return run


@contextmanager
def endings() -> Iterator[None]:
    """Turn refusals into exit statuses."""
    try:
        yield
    except SeveralRefusals as several:
        refuse(*several.refusals)
    except Refused as refused:
        refuse(refused)
    except OperationalError as error:
        if not is_away(error):
            raise
        click.echo(f"not now: {error.orig}", err=True)
        sys.exit(NOT_NOW)


def refuse(*refusals: Refused) -> NoReturn:
    """Print every reason and end with 1."""
    for refused in refusals:
        click.echo(f"{refused.code}: {refused.english}", err=True)
    sys.exit(REFUSED)
