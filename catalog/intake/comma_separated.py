"""Catalogues as CSV: UTF-8 with or without mark, else Windows-1252; `;`, `,` or tab between."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from io import StringIO

from catalog.intake import sheet
from catalog.intake.draft import CatalogueSource, Reader
from catalog.intake.errors import DamagedRow, EmptyFile, UnknownEncoding
from catalog.intake.template import column_named

DELIMITERS = (";", ",", "\t")
MAX_ROWS = 1_000_000
MAX_CELL = 100_000


def open_csv(content: bytes) -> CatalogueSource:
    """The file as a catalogue.

    Raises:
        FileRefused: no text, no lines, or not the columns of the template.
    """
    text = decoded(content)
    if not text.strip():
        raise EmptyFile()
    rows = _rows(text, _delimiter(text))
    columns, unused = sheet.columns_of(next(rows))
    return CatalogueSource(Reader.CSV, sheet.drafts(columns, rows, MAX_ROWS), None, tuple(unused))


def decoded(content: bytes) -> str:
    """The text: by its byte order mark, else strict UTF-8, else Windows-1252.

    Raises:
        UnknownEncoding
    """
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if content.startswith(mark):
            return _strict(content, encoding)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _strict(content, "cp1252")


def _strict(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnknownEncoding() from error


def _delimiter(text: str) -> str:
    """The separator by which the first row holds the most columns of the template."""
    first = text.split("\n", 1)[0].rstrip("\r")

    def known(delimiter: str) -> int:
        return sum(column_named(cell.strip('"')) is not None for cell in first.split(delimiter))

    return max(DELIMITERS, key=known)


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(MAX_CELL)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    while True:
        number += 1
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise DamagedRow(row=number, why=str(error)) from error
