"""Chooses the reader of a catalogue file by what is in it, never by its name."""

from __future__ import annotations

from collections.abc import Iterator

from catalog.intake.comma_separated import open_csv
from catalog.intake.draft import CatalogueSource, LineDraft, Reader
from catalog.intake.errors import EmptyFile, NotACatalogue, OldOrLocked
from catalog.intake.peppol_xml import open_peppol
from catalog.intake.workbook import open_workbook

_OTHER_KINDS = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"{\\rtf", "RTF"),
    (b"UNA:+", "EDIFACT"),
    (b"UNB+", "EDIFACT"),
    (b"SQLite format 3", "SQLite"),
)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_MARKS = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"


def recognised(content: bytes) -> Reader:
    """How the bytes are to be read.

    Raises:
        EmptyFile, OldOrLocked, NotACatalogue
    """
    head = content[:4096]
    if not head.strip():
        raise EmptyFile()
    if head.startswith(_ZIP):
        return Reader.EXCEL
    if head.startswith(_OLE):
        raise OldOrLocked()
    for start, kind in _OTHER_KINDS:
        if head.startswith(start):
            raise NotACatalogue(kind=kind)
    if head.lstrip(_MARKS).startswith(b"<"):
        return Reader.PEPPOL
    if head.lstrip(_MARKS)[:1] in (b"{", b"["):
        raise NotACatalogue(kind="JSON")
    if b"\x00" in head and not head.startswith(_UTF16):
        raise NotACatalogue(kind="binary")
    return Reader.CSV


_OPENERS = {Reader.EXCEL: open_workbook, Reader.PEPPOL: open_peppol, Reader.CSV: open_csv}


def open_source(content: bytes) -> CatalogueSource:
    """The file opened for reading; lines are read as they are asked for.

    Raises:
        FileRefused: what it is instead and how to mend it.
    """
    return _OPENERS[recognised(content)](content)


def read(content: bytes) -> Iterator[LineDraft]:
    """The lines of a catalogue file.

    Raises:
        FileRefused
    """
    return open_source(content).drafts


def count_lines(content: bytes) -> int:
    """About how many lines a file has, without reading it as what it is; 0 when that needs more."""
    if content.startswith(_ZIP):
        return 0
    if content[:4096].lstrip(_MARKS).startswith(b"<"):
        return content.count(b"CatalogueLine>") // 2
    return max(content.count(b"\n") - 1, 0)
