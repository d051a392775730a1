"""A demo agreement's articles in the fixed columns, as Excel or CSV, to try the upload with."""

import csv
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO

import xlsxwriter

from portal.demo import agreements
from portal.demo.assortment.item import DemoItem
from portal.demo.assortment.shelves import items

COLUMNS = (
    "agreement",
    "article",
    "name",
    "description",
    "unit_code",
    "price",
    "base_quantity",
    "currency",
    "vat",
    "gtin",
    "manufacturer",
    "manufacturer_article",
    "content_quantity",
    "content_unit",
    "min_quantity",
    "order_multiple",
    "lead_time_days",
    "unspsc",
    "keywords",
    "valid_from",
    "valid_until",
)

Cell = str | int | Decimal | date | None


def rows(agreement_number: str, today: date) -> Iterator[tuple[Cell, ...]]:
    """One row for each article, in the order of `COLUMNS`; KeyError for no such agreement."""
    agreement = agreements.agreement(agreement_number, today)
    period = (agreement.valid_from, agreement.valid_until)
    for item in items(agreement_number, today):
        yield (*_cells(item, agreement.currency), *period)


def as_csv(agreement_number: str, today: date) -> bytes:
    """The articles as CSV with semicolons and decimal commas, as a Swedish spreadsheet saves it."""
    lines = StringIO(newline="")
    writer = csv.writer(lines, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows(agreement_number, today):
        writer.writerow([_text(cell) for cell in row])
    return lines.getvalue().encode("utf-8-sig")


def as_excel(agreement_number: str, today: date) -> bytes:
    """The articles as a workbook with one sheet: codes as text, prices as numbers, real dates."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet = book.add_worksheet("Katalog")
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, COLUMNS, book.add_format({"bold": True}))
        for place, row in enumerate(rows(agreement_number, today), start=1):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(place, column, cell)
                elif isinstance(cell, date):
                    sheet.write_datetime(place, column, cell, day)
                elif cell is not None:
                    sheet.write_number(place, column, cell)
    return out.getvalue()


def _cells(item: DemoItem, currency: str) -> tuple[Cell, ...]:
    return (
        item.agreement,
        item.article,
        item.name,
        item.description,
        item.unit_code,
        item.price,
        item.base_quantity,
        currency,
        item.vat_rate,
        item.gtin,
        item.manufacturer,
        item.manufacturer_article,
        item.content_quantity,
        item.content_unit,
        item.min_quantity,
        item.order_multiple,
        item.lead_time_days,
        item.unspsc,
        " ".join(item.keywords),
    )


def _text(cell: Cell) -> str:
    if isinstance(cell, Decimal):
        return format(cell, "f").replace(".", ",")
    return "" if cell is None else str(cell)
