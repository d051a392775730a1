"""Whole messages: bytes to values and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lxml import etree

from peppol import registry, xml
from peppol.envelope import Envelope, document_of, is_payload, read_header, unwrap, wrap
from peppol.errors import NotWellFormed, TooLarge, UnknownDocument
from peppol.reading import read_as
from peppol.writing import write_document
from peppol.xml import CAC, CBC, SBD, Element


@dataclass(frozen=True)
class Message:
    """A document with the envelope it came in; `transaction` is its code, such as "T10"."""

    envelope: Envelope | None
    transaction: str
    document: Any


@dataclass(frozen=True, kw_only=True)
class Identification:
    """What the head of a message says of it, before anything else is read."""

    root_name: str
    transaction: str | None = None
    customization_id: str | None = None
    profile_id: str | None = None
    document_id: str | None = None
    issue_date: str | None = None
    instance_id: str | None = None
    sender: str | None = None
    receiver: str | None = None
    document_type_id: str | None = None
    process_id: str | None = None


def read(data: bytes, *, max_bytes: int = xml.MAX_BYTES) -> Message:
    """Read a document, bare or in its envelope.

    Raises a `PeppolError`; its `problems` holds everything that was found wrong in the reading.
    """
    envelope, root = open_envelope(data, max_bytes=max_bytes)
    transaction = registry.find(root)
    return Message(envelope, transaction.code, read_as(transaction.document_class, root))


def write(document: Any, envelope: Envelope | None = None) -> bytes:
    """Write a document, in `envelope` if given: UTF-8 with declaration, the same bytes always."""
    transaction = registry.of_document(document)
    root = write_document(document, transaction.root_name, transaction.ubl_version)
    etree.indent(root)
    if envelope is not None:
        root = wrap(envelope, root)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return written


def open_envelope(
    data: bytes, *, max_bytes: int = xml.MAX_BYTES
) -> tuple[Envelope | None, Element]:
    """Return the envelope, None around a bare document, and the document's root element."""
    return unwrap(xml.parse(data, max_bytes))


def open_document(data: bytes, *, max_bytes: int = xml.MAX_BYTES) -> Element:
    """Return the document's root element, bare or in an envelope that is not read."""
    return document_of(xml.parse(data, max_bytes))


def identify(data: bytes, *, max_bytes: int = xml.MAX_BYTES) -> Identification:
    """Read only the head of a message: the envelope and the document's first elements.

    Costs the same for any size. What follows the head may still be broken. Raises a PeppolError
    when the head cannot be read; an unknown kind of document has `transaction` None.
    """
    xml.refuse_early(data, max_bytes)
    head = _Head()
    try:
        for event, element in xml.iter_events(data):
            if head.take(event, element):
                break
    except etree.XMLSyntaxError as error:
        if not head.found:
            raise xml.syntax_error(error) from error
    return head.result()


_HEAD_FIELDS = {
    f"{{{CBC}}}CustomizationID": "customization_id",
    f"{{{CBC}}}ProfileID": "profile_id",
    f"{{{CBC}}}ID": "document_id",
    f"{{{CBC}}}IssueDate": "issue_date",
}
_MAX_HEAD = 100_000


class _Head:
    """Takes parse events until the head of the document is over."""

    def __init__(self) -> None:
        self.envelope: Envelope | None = None
        self.root: Element | None = None
        self.found: dict[str, str] = {}
        self.events = 0

    def take(self, event: str, element: Element) -> bool:
        """Take one event; return True when all that is wanted has been seen."""
        self.events += 1
        if self.events > _MAX_HEAD:
            raise TooLarge("elements", limit=_MAX_HEAD)
        if event == "start":
            return self._start(element)
        if element.tag == f"{{{SBD}}}StandardBusinessDocumentHeader":
            self.envelope = read_header(element)
        elif self.root is not None and element.getparent() is self.root:
            name = _HEAD_FIELDS.get(element.tag)
            if name:
                self.found.setdefault(name, xml.text_of(element))
        return False

    def _start(self, element: Element) -> bool:
        if self.root is not None:
            return element.getparent() is self.root and element.tag.startswith("{" + CAC)
        if is_payload(element):
            self.root = element
        return False

    def result(self) -> Identification:
        """Return what was found; raises when there was no document at all."""
        if self.root is None:
            raise UnknownDocument("no_payload") if self.envelope else NotWellFormed("empty")
        try:
            code = registry.lookup(self.root.tag, self.found.get("customization_id", "")).code
        except UnknownDocument:
            code = None
        outer: dict[str, Any] = {}
        if self.envelope is not None:
            outer = {
                name: getattr(self.envelope, name)
                for name in ("instance_id", "sender", "receiver", "document_type_id", "process_id")
            }
        root_name = self.root.tag.rpartition("}")[2]
        return Identification(root_name=root_name, transaction=code, **self.found, **outer)
