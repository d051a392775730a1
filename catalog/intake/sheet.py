"""Rows of cells into drafts of lines: what Excel and CSV have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from catalog.errors import N_, Finding
from catalog.intake.draft import LineDraft
from catalog.intake.errors import EmptyFile, MissingColumns, RepeatedColumn, TooManyRows
from catalog.intake.numbers import Unreadable, shown
from catalog.intake.template import REQUIRED, Column, column_named

Row = Sequence[object]


def columns_of(first: Row) -> tuple[list[Column | None], list[Finding]]:
    """What each place of the first row means; words that mean nothing here are told.

    Raises:
        MissingColumns, RepeatedColumn
    """
    columns = [column_named(cell) for cell in first]
    names = [column.name for column in columns if column]
    missing = [name for name in REQUIRED if name not in names]
    if missing:
        raise MissingColumns(columns=", ".join(missing))
    for name in names:
        if names.count(name) > 1:
            raise RepeatedColumn(column=name)
    unused = [
        Finding(
            row=1,
            field=shown(cell),
            code="unknown_column",
            template=N_("The column %(column)s is not in the template and has not been read."),
            params={"column": shown(cell)},
            stops=False,
        )
        for cell, column in zip(first, columns, strict=True)
        if column is None and str(cell).strip()
    ]
    return columns, unused


def drafts(columns: list[Column | None], rows: Iterable[Row], limit: int) -> Iterator[LineDraft]:
    """The rows below the first one as drafts; empty rows are passed over.

    Raises:
        EmptyFile: no row has anything in it.
        TooManyRows: more than `limit` rows.
    """
    found = False
    for number, cells in enumerate(rows, start=2):
        if number > limit:
            raise TooManyRows(limit=limit)
        draft = _draft(number, columns, cells)
        if draft is not None:
            found = True
            yield draft
    if not found:
        raise EmptyFile()


_CONTENT_BEYOND_AGREEMENT = "agreement"


def _draft(row: int, columns: list[Column | None], cells: Row) -> LineDraft | None:
    draft = LineDraft(row)
    is_empty = True
    for column, cell in zip(columns, cells, strict=False):
        if column is None or cell is None or cell == "" or str(cell).isspace():
            continue
        # The template comes with the agreement's number in its first empty row.
        is_empty = is_empty and column.name == _CONTENT_BEYOND_AGREEMENT
        try:
            setattr(draft, column.attribute, column.convert(cell))
        except Unreadable as wrong:
            draft.findings.append(
                Finding(row, column.name, wrong.code, wrong.template, wrong.params)
            )
    if any(cell is not None and str(cell).strip() for cell in cells[len(columns) :]):
        is_empty = False
        draft.findings.append(_ragged(row, len(columns)))
    return None if is_empty else draft


def _ragged(row: int, width: int) -> Finding:
    return Finding(
        row=row,
        field="",
        code="too_many_cells",
        template=N_(
            "The row has more than %(width)s cells. A text with the separator in it must stand "
            "within quotation marks."
        ),
        params={"width": width},
    )
