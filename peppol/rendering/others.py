"""Documents that have no page of their own yet: every field, named as in the document class."""

from __future__ import annotations

import dataclasses
from typing import Any

from peppol import registry
from peppol.party import Party
from peppol.rendering import parts
from peppol.rendering.shape import Block, View, Words


def other(words: Words, document: Any) -> View:
    """Return any document by its plain fields and parties."""
    transaction = registry.of_document(document)
    blocks: list[Block] = []
    plain: list[tuple[str, object]] = []
    for field in dataclasses.fields(document):
        value = getattr(document, field.name)
        label = field.name.replace("_", " ").capitalize()
        if isinstance(value, Party):
            blocks += parts.party(words, field.name, label, value)
        elif not isinstance(value, tuple) and not dataclasses.is_dataclass(value):
            plain.append((label, value))
        elif isinstance(value, tuple) and value:
            plain.append((label, str(len(value))))
    title = transaction.name(words.lang)
    return View(
        transaction=transaction.code,
        title=f"{title[:1].upper()}{title[1:]} {document.id}",
        subtitle="",
        blocks=(*words.section("document", words("Dokument", "Document"), plain), *blocks),
    )
