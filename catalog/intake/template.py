"""The fixed columns of a catalogue in Excel or CSV, and the template that suppliers fill in."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO, StringIO
from typing import Any

import xlsxwriter

from catalog.errors import N_
from catalog.intake import numbers


@dataclass(frozen=True)
class Column:
    """One column: its name in the first row, how its cells are read and what belongs in it.

    `aliases` are other words for it that people write in the first row.
    """

    name: str
    attribute: str
    convert: Callable[[object], Any]
    explanation: str
    example: str
    required: bool = False
    aliases: tuple[str, ...] = ()


COLUMNS = (
    Column(
        "agreement", "agreement", numbers.text,
        N_("The agreement's number. May be empty: then the agreement chosen at upload."),
        "A-2026-001", aliases=("avtal", "avtalsnummer"),
    ),
    Column(
        "article", "article", numbers.text,
        N_("Your article number, as you want it on orders. Each number once."),
        "10442", required=True, aliases=("artikel", "artikelnummer", "artnr", "art.nr"),
    ),
    Column(
        "name", "name", numbers.text,
        N_("What it is, with kind and size, as buyers search for it."),
        "Undersökningshandske nitril puderfri M 100/fp", required=True,
        aliases=("namn", "benämning", "artikelnamn"),
    ),
    Column(
        "description", "description", numbers.text,
        N_("More about it: material, standards, use."), "EN 455, EN 374", aliases=("beskrivning",),
    ),
    Column(
        "unit_code", "unit_code", numbers.text,
        N_("The unit that is ordered, as a code of UN/ECE Recommendation 20 or 21."),
        "XPK", required=True, aliases=("enhet", "enhetskod", "beställningsenhet"),
    ),
    Column(
        "price", "price", numbers.number,
        N_("Price without VAT of the base quantity, with as many decimals as it has."),
        "89,50", required=True, aliases=("pris",),
    ),
    Column(
        "base_quantity", "base_quantity", numbers.number,
        N_("How many units the price is for. May be empty: then 1."), "1",
        aliases=("prisbas", "per"),
    ),
    Column(
        "currency", "currency", numbers.text,
        N_("The agreement's currency. May be empty."), "SEK", aliases=("valuta",),
    ),
    Column(
        "vat", "vat_rate", numbers.percentage,
        N_("VAT in per cent: 25, 12, 6 or 0."), "25", required=True,
        aliases=("moms", "momssats", "vat_rate"),
    ),
    Column(
        "gtin", "gtin", numbers.gtin,
        N_("GTIN of the ordered unit, 8 to 14 digits. Format the column as text."),
        "7310100000019", aliases=("ean",),
    ),
    Column(
        "manufacturer", "manufacturer", numbers.text, N_("Who makes it."), "Exempel AB",
        aliases=("tillverkare",),
    ),
    Column(
        "manufacturer_article", "manufacturer_article", numbers.text,
        N_("The manufacturer's article number."), "NX-100-M",
        aliases=("tillverkarens_artikelnummer",),
    ),
    Column(
        "content_quantity", "content_quantity", numbers.number,
        N_("How much one ordered unit holds."), "100", aliases=("innehåll", "antal_i_enhet"),
    ),
    Column(
        "content_unit", "content_unit", numbers.text,
        N_("The unit of what it holds, as a code."), "H87", aliases=("innehållsenhet",),
    ),
    Column(
        "min_quantity", "minimum_quantity", numbers.number,
        N_("The fewest units in an order."), "1", aliases=("minsta_antal",),
    ),
    Column(
        "order_multiple", "order_multiple", numbers.number,
        N_("Orders are a multiple of this many units."), "1", aliases=("multipel",),
    ),
    Column(
        "lead_time_days", "lead_time_days", numbers.whole,
        N_("Days from order to delivery."), "3", aliases=("leveranstid",),
    ),
    Column(
        "unspsc", "unspsc", numbers.text, N_("UNSPSC code, 8 digits."), "42132203",
    ),
    Column(
        "keywords", "keywords", numbers.text,
        N_("Other words that buyers search for, with spaces between."),
        "engångshandske nitrilhandske", aliases=("sökord", "nyckelord"),
    ),
    Column(
        "valid_from", "valid_from", numbers.day,
        N_("First day of the price. May be empty: then the agreement's."), "2026-12-01",
        aliases=("gäller_från",),
    ),
    Column(
        "valid_until", "valid_until", numbers.day,
        N_("Last day of the price. May be empty: then the agreement's."), "2027-11-30",
        aliases=("gäller_till",),
    ),
)  # fmt: skip

REQUIRED = tuple(column.name for column in COLUMNS if column.required)


def heading(cell: object) -> str:
    """A cell of the first row as it is compared: `Min quantity ` is `min_quantity`."""
    return "_".join(str(cell).strip().lower().replace("\ufeff", "").replace("-", "_").split())


_BY_HEADING = {
    word: column for column in COLUMNS for word in (column.name, *map(heading, column.aliases))
}


def column_named(cell: object) -> Column | None:
    """The column that a cell of the first row names."""
    return _BY_HEADING.get(heading(cell))


def as_csv() -> bytes:
    """The template as CSV with semicolons, as Swedish spreadsheets open it."""
    lines = StringIO()
    csv.writer(lines, delimiter=";").writerow([column.name for column in COLUMNS])
    return b"\xef\xbb\xbf" + lines.getvalue().encode()


def as_excel(agreement: str, said: Callable[[str], str], sheets: tuple[str, str]) -> bytes:
    """The template as Excel: a sheet to fill in and one that explains each column.

    `said` translates the explanations; `sheets` are the names of the two sheets.
    """
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    strong = book.add_format({"bold": True, "bottom": 1})
    as_text = book.add_format({"num_format": "@"})
    sheet = book.add_worksheet(sheets[0])
    for place, column in enumerate(COLUMNS):
        is_text = column.convert in (numbers.text, numbers.gtin)
        sheet.set_column(place, place, max(len(column.name) + 2, 12), as_text if is_text else None)
        sheet.write_string(0, place, column.name, strong)
    sheet.write_string(1, 0, agreement)
    sheet.freeze_panes(1, 2)
    explanations = book.add_worksheet(sheets[1])
    explanations.set_column(0, 0, 24)
    explanations.set_column(1, 1, 80)
    explanations.set_column(2, 2, 48)
    for row, column in enumerate(COLUMNS):
        explanations.write_string(row, 0, column.name, strong if column.required else None)
        explanations.write_string(row, 1, said(column.explanation))
        explanations.write_string(row, 2, column.example)
    book.close()
    return out.getvalue()
