"""A document as a person reads it on a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

from flask_babel import gettext as _
from sqlalchemy.orm import Session

import peppol
from peppol.documents.catalogue import CatalogueLine
from peppol.documents.catalogue_stream import CatalogueStream, iter_lines
from peppol.errors import PeppolError
from peppol.view import Section, Table, View, describe
from portal.formatting import language, number
from portal.post import queries
from portal.post.models import Message
from portal.post.reading import STREAMED

SHOWN_LINES = 200
"""Lines of a catalogue that are shown on a page; the original has all."""


def document_of(session: Session, message: Message) -> dict[str, Any] | None:
    """The document as a person reads it; None when it is none."""
    content = queries.original(session, message)
    try:
        view = _described(content, message.transaction)
    except PeppolError:
        return None
    return as_page(view)


def _described(content: bytes, transaction: str | None) -> View:
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


def as_page(view: View) -> dict[str, Any]:
    """A described document as the macro `document_view` draws it."""
    sections = [
        _table(block) if isinstance(block, Table) else _section(block) for block in view.blocks
    ]
    if view.attachments:
        sections.append(_attachments(view))
    return {"title": view.title, "number": view.subtitle, "sections": sections}


def _section(section: Section) -> dict[str, Any]:
    return {
        "title": section.title,
        "rows": [(row.label, row.value) for row in section.rows],
        "columns": 2,
    }


def _table(table: Table) -> dict[str, Any]:
    return {
        "title": table.title,
        "table": {
            "caption": table.title,
            "columns": [
                {"label": column.label, "kind": "number" if column.is_number else "text"}
                for column in table.columns
            ],
            "rows": table.rows,
            "totals": [],
        },
    }


def _attachments(view: View) -> dict[str, Any]:
    columns = [_("Attachment"), _("File"), _("Type"), _("Size")]
    return {
        "title": _("Attachments"),
        "table": {
            "caption": _("Attachments"),
            "columns": [{"label": label, "kind": "text"} for label in columns],
            "rows": [
                (
                    one.description or one.id,
                    one.filename or one.uri or "–",
                    one.mime_code or "–",
                    f"{number(one.size)} B" if one.size else "–",
                )
                for one in view.attachments
            ],
            "totals": [],
        },
    }
