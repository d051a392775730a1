"""Catalogue files for tests: the template as CSV or Excel, with rows."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import BytesIO, StringIO
from typing import Any

import xlsxwriter

HEADER = ("article", "name", "unit_code", "price", "vat", "gtin")
GLOVE = ("10442", "Undersökningshandske nitril M", "XPK", "89,50", "25", "7310100000019")
COMPRESS = ("20110", "Kompress steril 10x10 cm", "XPK", "1 234,50", "25", "")
Rows = Sequence[Sequence[Any]]


def as_csv(*rows: Sequence[Any], header: Sequence[str] = HEADER, encoding: str = "utf-8") -> bytes:
    """The rows below the header, with semicolons."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue().encode(encoding)


def as_excel(*rows: Sequence[Any], header: Sequence[str] = HEADER) -> bytes:
    """The same as a workbook; numbers as number cells."""
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet()
    for place, row in enumerate((header, *rows)):
        sheet.write_row(place, 0, row)
    book.close()
    return out.getvalue()
