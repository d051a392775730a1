"""Files and addresses that come along with a document."""

from __future__ import annotations

from collections.abc import Iterable

from peppol.documents.references import DocumentReference
from peppol.rendering.shape import AttachmentView


def attachments(documents: Iterable[DocumentReference]) -> tuple[AttachmentView, ...]:
    """Return the supporting documents of a document."""
    return tuple(
        AttachmentView(
            id=each.id,
            description=", ".join(each.descriptions) or each.type,
            filename=each.attachment.filename if each.attachment else None,
            mime_code=each.attachment.mime_code if each.attachment else None,
            size=len(each.attachment.content) if each.attachment else None,
            uri=each.uri,
        )
        for each in documents
    )
