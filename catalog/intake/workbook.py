"""Catalogues as Excel workbooks (.xlsx), opened only after what is inside has been looked at."""

from __future__ import annotations

import codecs
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO

import python_calamine

from catalog.intake import sheet
from catalog.intake.draft import CatalogueSource, Reader
from catalog.intake.errors import (
    EmptyFile,
    NotACatalogue,
    OldOrLocked,
    WithMacros,
    WorkbookDamaged,
    WorkbookTooLarge,
)
from catalog.intake.template import column_named

MAX_ROWS = 200_000
MAX_MEMBERS = 2_000
MAX_SHEETS = 50
MAX_UNPACKED = 400 * 1024 * 1024
MAX_RATIO = 250
"""How many times its packed size a member of more than a megabyte may unpack to."""
_CHUNK = 1 << 20
_FAR_CELL = re.compile(
    rb"""\br\s*=\s*["'](?:[A-Z]{3,}|[B-Z][A-Z])[0-9]|\br\s*=\s*["'][A-Z]*(?:[2-9][0-9]{5}|[0-9]{7,})\b"""
)
"""A cell right of column AZ or below row 199,999: a reader would make room for all before it."""


def open_workbook(content: bytes) -> CatalogueSource:
    """The first sheet that has the columns of the template.

    Raises:
        FileRefused: no workbook, damaged, locked, with macros, or not the template.
    """
    _inspect(content)
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(content))
        rows = _rows(book)
        first = next(rows, None)
    except python_calamine.CalamineError as error:
        raise WorkbookDamaged(why=type(error).__name__) from error
    if first is None:
        raise EmptyFile()
    columns, unused = sheet.columns_of(first)
    lines = sheet.drafts(columns, rows, MAX_ROWS)
    return CatalogueSource(Reader.EXCEL, lines, None, tuple(unused))


def _rows(book: python_calamine.CalamineWorkbook) -> Iterator[Sequence[object]]:
    """All rows of the first sheet with columns of the template, else of the first sheet."""
    chosen: Iterator[Sequence[object]] | None = None
    for name in book.sheet_names:
        rows = iter(book.get_sheet_by_name(name).iter_rows())
        first = next(rows, [])
        if any(column_named(cell) for cell in first):
            return _again(first, rows)
        chosen = chosen or _again(first, rows)
    return chosen or iter(())


def _again(first: Sequence[object], rest: Iterator[Sequence[object]]) -> Iterator[Sequence[object]]:
    if first:
        yield first
    yield from rest


def _inspect(content: bytes) -> None:
    """Look at what is packed, without unpacking more than a catalogue could need."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            members = packed.infolist()
            _inspect_list(members)
            for member in members:
                if member.filename.endswith(".xml"):
                    _inspect_member(packed, member)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError) as error:
        raise WorkbookDamaged(why=type(error).__name__) from error


def _inspect_list(members: list[zipfile.ZipInfo]) -> None:
    names = {member.filename for member in members}
    if "[Content_Types].xml" not in names or "xl/workbook.xml" not in names:
        raise NotACatalogue(kind="ZIP")
    if any(member.flag_bits & 1 for member in members):
        raise OldOrLocked()
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise WithMacros()
    if len(members) > MAX_MEMBERS or len(names) != len(members):
        raise WorkbookTooLarge(why=f"{len(members)} parts")
    if sum(name.startswith("xl/worksheets/sheet") for name in names) > MAX_SHEETS:
        raise WorkbookTooLarge(why=f"> {MAX_SHEETS} sheets")
    total = sum(member.file_size for member in members)
    if total > MAX_UNPACKED:
        raise WorkbookTooLarge(why=f"{total // (1024 * 1024)} MB")
    for member in members:
        if member.file_size > _CHUNK and member.file_size > MAX_RATIO * member.compress_size:
            raise WorkbookTooLarge(why=f"{member.filename[:80]}: {member.file_size} bytes")


def _inspect_member(packed: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    """Unpack a part piece by piece: its size and check sum must be what the list says.

    `zipfile` stops at the size in the list and then compares the check sum, so a part that would
    unpack to more than it says is found out here.
    """
    is_sheet = member.filename.startswith("xl/worksheets/")
    tail = b""
    with packed.open(member) as part:
        piece = part.read(_CHUNK)
        if piece.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            raise WorkbookDamaged(why="UTF-16")
        while piece:
            if is_sheet and _FAR_CELL.search(tail + piece):
                raise WorkbookTooLarge(why=member.filename[:80])
            tail = piece[-40:]
            piece = part.read(_CHUNK)
