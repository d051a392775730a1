"""A document as a person reads it on a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

from sqlalchemy.orm import Session

import peppol
from peppol.documents.catalogue import CatalogueLine
from peppol.documents.catalogue_stream import CatalogueStream, iter_lines
from peppol.errors import PeppolError
from peppol.rendering.page import attachment_table
from peppol.rendering.shape import Words
from peppol.view import Section, Table, View, describe
from portal.formatting import language, number
from portal.post import queries
from portal.post.models import Message
from portal.post.reading import STREAMED

SHOWN_LINES = 500
"""Rows of a table that are shown on a page; the original has all."""

_LINE_ENDS = re.compile(rb"</(?:[\w.-]+:)?CatalogueLine\s*>")


def document_of(session: Session, message: Message) -> dict[str, Any] | None:
    """The document as a person reads it; None when it is none."""
    return page_of(queries.original(session, message), message.transaction)


def page_of(content: bytes, transaction: str | None) -> dict[str, Any] | None:
    """A message as a page shows it; None when it can't be read."""
    try:
        view = described(content, transaction)
    except PeppolError:
        return None
    return on_page(view, lines_of(content, transaction))


def lines_of(content: bytes, transaction: str | None) -> int:
    """How many lines a document has of which only the first are described; else 0."""
    return len(_LINE_ENDS.findall(content)) if transaction in STREAMED else 0


def described(content: bytes, transaction: str | None) -> View:
    """A message as a person reads it; of a catalogue its first lines.

    Raises:
        PeppolError: it can't be read.
    """
    if transaction in STREAMED:
        stream = iter_lines(content)
        lines = tuple(islice(_good_lines(stream), SHOWN_LINES))
        document = replace(stream.header, lines=lines)
        return describe(document, language(), stream.envelope)
    message = peppol.read(content)
    return describe(message.document, language(), message.envelope)


def _good_lines(stream: CatalogueStream) -> Iterator[CatalogueLine]:
    for line in stream.each():
        if not isinstance(line, PeppolError):
            yield line


def on_page(view: View, lines: int = 0) -> dict[str, Any]:
    """A described document as the macro `document_view` draws it.

    `lines` is how many there are where the view has only the first of them.
    """
    sections = [
        _table(block, lines if block.key == "lines" else 0)
        if isinstance(block, Table)
        else _section(block)
        for block in view.blocks
    ]
    if view.attachments:
        words = Words(language())
        sections.append(_table(attachment_table(view.attachments, words)))
    return {"title": view.title, "number": view.subtitle, "sections": sections}


def _section(section: Section) -> dict[str, Any]:
    return {
        "title": section.title,
        "rows": [(row.label, row.value) for row in section.rows],
        "columns": 1 if section.key == "document" else 2,
    }


def _table(table: Table, lines: int = 0) -> dict[str, Any]:
    left = max(lines, len(table.rows)) - SHOWN_LINES
    return {
        "title": table.title,
        "table": {
            "caption": table.title,
            "columns": [
                {"label": column.label, "kind": "number" if column.is_number else "text"}
                for column in table.columns
            ],
            "rows": table.rows[:SHOWN_LINES],
            "left": number(left) if left > 0 else None,
        },
    }
