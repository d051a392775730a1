"""References to other documents, and files that come along."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated


@dataclass(frozen=True, kw_only=True)
class BinaryObject:
    """An attached file."""

    content: Annotated[bytes, "."]
    mime_code: Annotated[str, "@mimeCode"]
    filename: Annotated[str | None, "@filename"] = None


@dataclass(frozen=True, kw_only=True)
class DocumentReference:
    """Another document: its id, what it is, and the file or its address when given."""

    id: Annotated[str, "cbc:ID"]
    scheme: Annotated[str | None, "cbc:ID/@schemeID"] = None
    issue_date: Annotated[date | None, "cbc:IssueDate"] = None
    type_code: Annotated[str | None, "cbc:DocumentTypeCode"] = None
    type: Annotated[str | None, "cbc:DocumentType"] = None
    version_id: Annotated[str | None, "cbc:VersionID"] = None
    descriptions: Annotated[tuple[str, ...], "cbc:DocumentDescription*"] = ()
    attachment: Annotated[
        BinaryObject | None, "cac:Attachment/cbc:EmbeddedDocumentBinaryObject"
    ] = None
    uri: Annotated[str | None, "cac:Attachment/cac:ExternalReference/cbc:URI"] = None
