"""A described document as plain text, for a terminal or a mail."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from peppol.rendering.shape import AttachmentView, Column, Section, Table, View, Words

WIDTH = 100
_GAP = "  "
_NARROWEST = 8


def as_text(view: View, lang: str = "sv", width: int = WIDTH) -> str:
    """Return a view as plain text, tables wrapped to `width` characters."""
    out = [view.title, "=" * len(view.title)]
    out += [view.subtitle] if view.subtitle else []
    for block in view.blocks:
        out += _heading(block.title)
        out += _section(block) if isinstance(block, Section) else _table(block, width)
    if view.attachments:
        out += _heading(Words(lang)("Bilagor", "Attachments"))
        out += [attachment_line(each, lang) for each in view.attachments]
    return "\n".join(line.rstrip() for line in out) + "\n"


def _heading(title: str) -> list[str]:
    return ["", title, "-" * len(title)]


def _section(section: Section) -> Iterator[str]:
    width = max(len(row.label) for row in section.rows)
    for row in section.rows:
        first, *others = row.value.splitlines() or [""]
        yield f"{row.label:<{width}}{_GAP}{first}"
        yield from (f"{'':<{width}}{_GAP}{line}" for line in others)


def _table(table: Table, width: int) -> Iterator[str]:
    heads = tuple(column.label for column in table.columns)
    widths = _widths([heads, *table.rows], table.columns, width)
    yield from _row(heads, table.columns, widths)
    for row in table.rows:
        yield from _row(row, table.columns, widths)


def _widths(grid: Sequence[Sequence[str]], columns: Sequence[Column], available: int) -> list[int]:
    """Return a width for each column: what it needs, the widest ones cut until all fit."""
    needed = [
        max(len(line) for row in grid for line in row[at].splitlines() or [""])
        for at in range(len(columns))
    ]
    least = [
        width if column.is_number else min(width, _NARROWEST)
        for width, column in zip(needed, columns, strict=True)
    ]
    room = available - len(_GAP) * (len(columns) - 1)
    while sum(needed) > room:
        widest = max(range(len(columns)), key=lambda at: needed[at] - least[at])
        if needed[widest] <= least[widest]:
            break
        needed[widest] -= 1
    return needed


def _row(cells: Sequence[str], columns: Sequence[Column], widths: Sequence[int]) -> Iterator[str]:
    folded = [_folded(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for line in zip_longest(*folded, fillvalue=""):
        yield _GAP.join(
            f"{part:>{width}}" if column.is_number else f"{part:<{width}}"
            for part, width, column in zip(line, widths, columns, strict=True)
        )


def _folded(cell: str, width: int) -> list[str]:
    return [part for line in cell.splitlines() for part in textwrap.wrap(line, max(width, 1))]


def attachment_line(each: AttachmentView, lang: str) -> str:
    """Return an attachment on one line: what it is, the file or address, its kind and size."""
    parts = (each.id, each.description, each.filename or each.uri, kind_and_size(each, lang))
    return ", ".join(part for part in parts if part)


def kind_and_size(each: AttachmentView, lang: str) -> str:
    """Return what kind of file it is and how large: `PDF, 120 kB`."""
    kind = (each.mime_code or "").rpartition("/")[2].upper()
    if each.size is None:
        return kind
    size = f"{each.size} byte" if each.size < 1000 else f"{round(each.size / 1000)} kB"
    if each.size >= 1_000_000:
        size = f"{each.size / 1_000_000:.1f} MB"
    size = size.replace(".", ",") if lang == "sv" else size
    return ", ".join(part for part in (kind if len(kind) <= 5 else "", size) if part)
