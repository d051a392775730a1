"""The Standard Business Document around a document (Peppol Business Message Envelope 2.0)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lxml import etree

from peppol import registry
from peppol.binding import bound_fields
from peppol.errors import (
    BadValue,
    Contradiction,
    ForbiddenConstruct,
    MissingElement,
    UnknownDocument,
)
from peppol.party import Party
from peppol.values import parse_datetime
from peppol.xml import SBD, Element, clark, path_of, text_of

_ROOT = f"{{{SBD}}}StandardBusinessDocument"
HEADER = f"{{{SBD}}}StandardBusinessDocumentHeader"
VERSION = "1.0"
"""HeaderVersion of every envelope."""
AUTHORITY = "iso6523-actorid-upis"
"""The scheme of the identifiers of sender and receiver."""
SCHEMES = {"DOCUMENTID": registry.DOCUMENT_SCHEME, "PROCESSID": registry.PROCESS_SCHEME}
"""Key of a scope → the scheme of its identifier."""
_ENVELOPE_CONTENT = "{http://peppol.eu/xsd/ticc/envelope/1.0}"
_SCOPES = (*SCHEMES, "COUNTRY_C1")


@dataclass(frozen=True)
class Scope:
    """A further statement about the transport, such as `MLS_TO`."""

    type: str
    instance_id: str
    identifier: str | None = None


@dataclass(frozen=True, kw_only=True)
class Envelope:
    """Who sends what to whom: participants as `scheme:value`, identifiers without schemes."""

    sender: str
    receiver: str
    document_type_id: str
    process_id: str
    instance_id: str
    created_at: datetime
    country_c1: str | None
    """Country of the sender; mandatory since 2.0, absent in older messages."""
    scopes: tuple[Scope, ...] = ()

    @classmethod
    def for_document(
        cls,
        document: Any,
        *,
        instance_id: str,
        created_at: datetime,
        country_c1: str = "SE",
        sender: str | None = None,
        receiver: str | None = None,
    ) -> Envelope:
        """Return the envelope that a document goes out in.

        Sender and receiver are the document's parties unless given. Raises MissingElement when a
        party has no endpoint.
        """
        from_party, to_party = parties_of(document)
        return cls(
            sender=sender or _participant(from_party, "Sender"),
            receiver=receiver or _participant(to_party, "Receiver"),
            document_type_id=registry.document_type_id(document),
            process_id=registry.process_id(document),
            instance_id=instance_id,
            created_at=created_at,
            country_c1=country_c1,
        )


_PARTY_FIELDS = {
    "T01": ("buyer", "seller"),
    "T114": ("buyer", "seller"),
    "T115": ("buyer", "seller"),
    "T16": ("despatch_party", "delivery_party"),
    "T19": ("provider", "receiver"),
    "T58": ("sender", "receiver"),
    "T71": ("sender", "receiver"),
    "T111": ("sender", "receiver"),
    "T10SB": ("buyer", "seller"),
    "T14SB": ("buyer", "seller"),
}


def parties_of(document: Any) -> tuple[Party, Party]:
    """Return the parties between which a document goes: sender and receiver."""
    from_field, to_field = _party_fields(registry.of_document(document).code)
    return getattr(document, from_field), getattr(document, to_field)


def party_places(code: str) -> tuple[str, str]:
    """Return where sender and receiver stand below the root of a transaction, as lxml paths."""
    paths = {
        each.name: each.path for each in bound_fields(registry.TRANSACTIONS[code].document_class)
    }
    from_field, to_field = _party_fields(code)
    return _lxml_path(paths[from_field]), _lxml_path(paths[to_field])


def _party_fields(code: str) -> tuple[str, str]:
    return _PARTY_FIELDS.get(code, ("seller", "buyer"))


def _lxml_path(path: str) -> str:
    return "/".join(map(clark, path.split("/")))


def _participant(party: Party, name: str) -> str:
    if party.participant is None:
        raise MissingElement("element", name=f"{name}/cbc:EndpointID")
    return party.participant


def is_envelope(root: Element) -> bool:
    """Return whether a root element is a Standard Business Document."""
    return bool(root.tag == _ROOT)


def is_payload(element: Element) -> bool:
    """Return whether an element of a file is a document's root: all of it, or in an envelope."""
    parent = element.getparent()
    if parent is None:
        return not is_envelope(element)
    return parent.getparent() is None and is_envelope(parent) and element.tag != HEADER


def document_of(root: Element) -> Element:
    """Return the root of the document in a file, bare or in an envelope.

    Raises ForbiddenConstruct for an envelope in an envelope, UnknownDocument when an envelope
    does not hold one XML document.
    """
    if not is_envelope(root):
        return root
    payloads = [child for child in root if child.tag != HEADER]
    if len(payloads) != 1 or payloads[0].tag.startswith(_ENVELOPE_CONTENT):
        raise UnknownDocument("no_payload", path=path_of(root))
    if is_envelope(payloads[0]):
        raise ForbiddenConstruct("nested_envelope", line=payloads[0].sourceline)
    return payloads[0]


def unwrap(root: Element) -> tuple[Envelope | None, Element]:
    """Return the envelope, None around a bare document, and the document's root.

    Raises MissingElement, BadValue, Contradiction, ForbiddenConstruct or UnknownDocument.
    """
    payload = document_of(root)
    if payload is root:
        return None, root
    header = root.find(HEADER)
    if header is None:
        raise MissingElement("element", name="StandardBusinessDocumentHeader", path=path_of(root))
    envelope = read_header(header)
    stated = envelope.document_type_id.partition("##")[0]
    namespace, _, name = payload.tag.rpartition("}")
    actual = f"{namespace[1:]}::{name}"
    if stated != actual:
        raise Contradiction(
            "envelope_type", stated=stated.rpartition("::")[2] or stated, actual=name
        )
    return envelope, payload


def read_header(header: Element) -> Envelope:
    """Read a StandardBusinessDocumentHeader."""
    identification = _child(header, "DocumentIdentification")
    created = _child(identification, "CreationDateAndTime")
    try:
        created_at = parse_datetime(text_of(created))
    except ValueError as error:
        raise _bad(created, "time") from error
    stated = _scopes(header)
    scopes = {scope.type: scope for scope in reversed(stated)}
    for needed in _SCOPES[:2]:
        if needed not in scopes:
            raise MissingElement("element", name=f"Scope {needed}", path=path_of(header))
    country = scopes.get("COUNTRY_C1")
    return Envelope(
        sender=_identifier(header, "Sender"),
        receiver=_identifier(header, "Receiver"),
        document_type_id=scopes["DOCUMENTID"].instance_id,
        process_id=scopes["PROCESSID"].instance_id,
        instance_id=_text(identification, "InstanceIdentifier"),
        created_at=created_at,
        country_c1=country.instance_id if country else None,
        scopes=tuple(scope for scope in stated if scope.type not in _SCOPES),
    )


def _scopes(header: Element) -> list[Scope]:
    found = []
    for scope in header.iterfind(f"{{{SBD}}}BusinessScope/{{{SBD}}}Scope"):
        identifier = scope.find(f"{{{SBD}}}Identifier")
        stated = None if identifier is None else text_of(identifier)
        found.append(Scope(_text(scope, "Type"), _text(scope, "InstanceIdentifier"), stated))
    return found


def _identifier(header: Element, role: str) -> str:
    return _text(_child(header, role), "Identifier").removeprefix(AUTHORITY + "::")


def _child(parent: Element, name: str) -> Element:
    child = parent.find(f"{{{SBD}}}{name}")
    if child is None:
        raise MissingElement("element", name=name, path=path_of(parent), line=parent.sourceline)
    return child


def _text(parent: Element, name: str) -> str:
    child = _child(parent, name)
    text = text_of(child)
    if not text:
        raise MissingElement("element", name=name, path=path_of(child), line=child.sourceline)
    return text


def _bad(element: Element, reason: str) -> BadValue:
    path, line = path_of(element), element.sourceline
    name = element.tag.rpartition("}")[2]
    return BadValue(reason, name=name, value=text_of(element), path=path, line=line)


def wrap(envelope: Envelope, payload: Element) -> Element:
    """Return a Standard Business Document around a document's root."""
    root = etree.Element(_ROOT, nsmap={None: SBD})
    header = etree.SubElement(root, HEADER)
    _put(header, "HeaderVersion", VERSION)
    for role, value in (("Sender", envelope.sender), ("Receiver", envelope.receiver)):
        _put(_put(header, role), "Identifier", value).set("Authority", AUTHORITY)
    _put_identification(header, envelope)
    business = _put(header, "BusinessScope")
    for scope in _written_scopes(envelope):
        element = _put(business, "Scope")
        _put(element, "Type", scope.type)
        _put(element, "InstanceIdentifier", scope.instance_id)
        if scope.identifier is not None:
            _put(element, "Identifier", scope.identifier)
    root.append(payload)
    return root


def _put_identification(header: Element, envelope: Envelope) -> None:
    root_part, _, version = envelope.document_type_id.rpartition("::")
    namespace, _, name = root_part.partition("##")[0].partition("::")
    identification = _put(header, "DocumentIdentification")
    _put(identification, "Standard", namespace)
    _put(identification, "TypeVersion", version)
    _put(identification, "InstanceIdentifier", envelope.instance_id)
    _put(identification, "Type", name)
    _put(identification, "CreationDateAndTime", _moment(envelope.created_at))


def _moment(value: datetime) -> str:
    if value.tzinfo is None:
        raise ValueError("the envelope's time needs an offset")
    return value.isoformat().replace("+00:00", "Z")


def _written_scopes(envelope: Envelope) -> tuple[Scope, ...]:
    country = (Scope("COUNTRY_C1", envelope.country_c1),) if envelope.country_c1 else ()
    return (
        Scope("DOCUMENTID", envelope.document_type_id, registry.DOCUMENT_SCHEME),
        Scope("PROCESSID", envelope.process_id, registry.PROCESS_SCHEME),
        *country,
        *envelope.scopes,
    )


def _put(parent: Element, name: str, text: str | None = None) -> Element:
    element = etree.SubElement(parent, f"{{{SBD}}}{name}")
    element.text = text
    return element
