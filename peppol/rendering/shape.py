"""What a rendered document consists of, without saying how it looks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from peppol.codelists import lookup
from peppol.values import Money, Quantity, format_money, format_number


@dataclass(frozen=True)
class Row:
    """A label and its value; `hint` explains the value where a code says it best."""

    label: str
    value: str
    hint: str | None = None


@dataclass(frozen=True)
class Section:
    """A titled group of rows; `key` names it for style and tests."""

    key: str
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Column:
    """A column of a table; numbers are set to the right."""

    label: str
    is_number: bool = False


@dataclass(frozen=True)
class Table:
    """A table of ready texts; a cell with several statements has one a line."""

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class AttachmentView:
    """A supporting document: a file that came along (`size` in bytes) or an address."""

    id: str
    description: str | None
    filename: str | None
    mime_code: str | None
    size: int | None
    uri: str | None


@dataclass(frozen=True)
class View:
    """A whole document as a person reads it."""

    transaction: str
    title: str
    subtitle: str
    blocks: tuple[Section | Table, ...]
    attachments: tuple[AttachmentView, ...] = ()


Block = Section | Table


class Words:
    """Puts values and labels into one language."""

    def __init__(self, lang: str) -> None:
        self.lang = "sv" if lang == "sv" else "en"

    def __call__(self, sv: str, en: str) -> str:
        """Return the text of the language."""
        return sv if self.lang == "sv" else en

    def value(self, value: object) -> str:
        """Return any value as text; empty for None."""
        if value is None:
            return ""
        if isinstance(value, bool):
            return self("ja", "yes") if value else self("nej", "no")
        if isinstance(value, Money):
            return f"{format_money(value, self.lang)}\N{NO-BREAK SPACE}{value.currency}"
        if isinstance(value, Quantity):
            return self.quantity(value)
        if isinstance(value, Decimal):
            return format_number(value, self.lang)
        if isinstance(value, time):
            return value.strftime("%H:%M")
        if isinstance(value, date):
            return value.isoformat()
        return str(value)

    def amount(self, value: Money | None) -> str:
        """Return an amount without its currency, for columns."""
        return "" if value is None else format_money(value, self.lang)

    def quantity(self, value: Quantity | None) -> str:
        """Return a quantity with its unit in words."""
        if value is None:
            return ""
        number = format_number(value.value, self.lang)
        if value.unit_code is None:
            return number
        return f"{number}\N{NO-BREAK SPACE}{lookup.unit_name(value.unit_code, self.lang)}"

    def percent(self, value: Decimal | None) -> str:
        """Return a rate with its sign, without needless zeros."""
        if value is None:
            return ""
        plain = value.normalize() if value else Decimal(0)
        return f"{format_number(plain, self.lang)}\N{NO-BREAK SPACE}%"

    def code(self, list_id: str, code: str | None) -> str:
        """Return a code in words with the code after it."""
        name = self.name(list_id, code)
        return f"{name} ({code})" if name != (code or "") else name

    def name(self, list_id: str, code: str | None) -> str:
        """Return a code in words only; the code itself when nobody has named it."""
        if code is None:
            return ""
        return lookup.name(list_id, code, self.lang) or code

    def section(self, key: str, title: str, rows: Iterable[tuple[str, object]]) -> list[Block]:
        """Return a section of the rows that have a value; none when no row has."""
        kept = tuple(Row(label, text) for label, value in rows if (text := self.value(value)))
        return [Section(key, title, kept)] if kept else []

    def table(
        self,
        key: str,
        title: str,
        columns: Iterable[tuple[str, bool]],
        rows: Iterable[Iterable[str]],
    ) -> list[Block]:
        """Return a table without the columns that are empty in every row."""
        heads = [Column(label, is_number) for label, is_number in columns]
        cells = [tuple(row) for row in rows]
        used = [i for i in range(len(heads)) if any(row[i] for row in cells)]
        if not used:
            return []
        kept = tuple(tuple(row[i] for i in used) for row in cells)
        return [Table(key, title, tuple(heads[i] for i in used), kept)]
