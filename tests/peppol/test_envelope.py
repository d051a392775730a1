"""The Standard Business Document: written, read, and refused when it is wrong."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

import peppol
from peppol.envelope import Envelope, Scope
from peppol.errors import ForbiddenConstruct, MissingElement, PeppolError, UnknownDocument
from peppol.party import Party
from tests.peppol.samples import NOW, envelope, invoice, order

WRAPPED = peppol.write(order(), envelope())


def test_an_order_goes_from_buyer_to_seller() -> None:
    made = envelope()
    assert (made.sender, made.receiver) == ("0007:2321000032", "0007:5567321707")


def test_an_invoice_goes_from_seller_to_buyer() -> None:
    made = Envelope.for_document(invoice(), instance_id="1", created_at=NOW)
    assert (made.sender, made.receiver) == ("0007:5567321707", "0007:2321000032")


def test_the_document_type_is_the_networks_identifier() -> None:
    assert envelope().document_type_id == (
        "urn:oasis:names:specification:ubl:schema:xsd:Order-2::Order"
        "##urn:fdc:peppol.eu:poacc:trns:order:3::2.1"
    )
    assert envelope().process_id == "urn:fdc:peppol.eu:poacc:bis:ordering:3"


def test_envelope_and_document_read_the_same_after_writing() -> None:
    message = peppol.read(WRAPPED)
    assert (message.envelope, message.document) == (envelope(), order())


def test_further_scopes_are_kept() -> None:
    made = replace(envelope(), scopes=(Scope("MLS_TYPE", "FAILURE_ONLY"),))
    assert peppol.read(peppol.write(order(), made)).envelope == made


def test_a_bare_document_has_no_envelope() -> None:
    assert peppol.read(peppol.write(order())).envelope is None


def test_the_head_tells_the_ids_of_the_envelope() -> None:
    head = peppol.identify(WRAPPED)
    assert head.instance_id == "3a1c2f0e-1111-4222-8333-944445555666"
    assert (head.sender, head.receiver) == ("0007:2321000032", "0007:5567321707")
    assert (head.transaction, head.document_id) == ("T01", "DLL0852123")


def test_the_head_is_told_although_the_rest_is_broken() -> None:
    head = peppol.identify(WRAPPED[: WRAPPED.index(b"</cac:OrderLine>")])
    assert head.document_id == "DLL0852123"


def test_an_older_envelope_without_country_is_read() -> None:
    start = WRAPPED.index(b"<Scope><Type>COUNTRY_C1")
    data = WRAPPED[:start] + WRAPPED[WRAPPED.index(b"</Scope>", start) + 8 :]
    read = peppol.read(data).envelope
    assert read is not None
    assert read.country_c1 is None


@pytest.mark.parametrize("moment", ["2026-11-23T09:30:00Z", "2026-11-23T10:30:00.0000000+01:00"])
def test_the_time_of_making_is_read_with_its_offset(moment: str) -> None:
    read = peppol.read(WRAPPED.replace(b"2026-11-23T09:30:00Z", moment.encode())).envelope
    assert read is not None
    assert read.created_at == datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def test_a_time_without_offset_is_not_written() -> None:
    made = replace(envelope(), created_at=datetime(2026, 11, 23))  # noqa: DTZ001
    with pytest.raises(ValueError, match="offset"):
        peppol.write(order(), made)


@pytest.mark.parametrize(
    "gone", ["Sender", "Receiver", "DocumentIdentification", "InstanceIdentifier", "PROCESSID"]
)
def test_a_missing_part_of_the_header_is_named(gone: str) -> None:
    data = WRAPPED.replace(gone.encode(), b"Elsewhere")
    with pytest.raises(MissingElement) as caught:
        peppol.read(data)
    assert gone in caught.value.text("sv")


def test_an_envelope_without_document_is_refused() -> None:
    end = b"</StandardBusinessDocumentHeader>"
    data = WRAPPED[: WRAPPED.index(end)] + end + b"</StandardBusinessDocument>"
    with pytest.raises(UnknownDocument):
        peppol.read(data)
    with pytest.raises(UnknownDocument):
        peppol.identify(data)


def test_an_envelope_in_an_envelope_is_refused() -> None:
    end = b"</StandardBusinessDocumentHeader>"
    inner = WRAPPED.split(b"\n", 1)[1]
    data = WRAPPED[: WRAPPED.index(end)] + end + inner + b"</StandardBusinessDocument>"
    with pytest.raises(ForbiddenConstruct):
        peppol.read(data)


def test_a_party_without_electronic_address_cannot_send() -> None:
    with pytest.raises(PeppolError, match="EndpointID"):
        Envelope.for_document(
            replace(order(), buyer=Party(legal_name="Ingen")), instance_id="1", created_at=NOW
        )
