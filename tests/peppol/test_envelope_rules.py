"""An envelope is judged with its document: does it say what it must, and what is in it?"""

import re
from dataclasses import replace
from pathlib import Path

import pytest

import peppol
from peppol import registry
from peppol.envelope import Envelope, Scope, party_places
from peppol.rules.envelope.checking import ENVELOPE_IDS
from peppol.rules.envelope.enclosed import ENVELOPE_RULES
from peppol.rules.finding import Finding
from peppol.rules.texts import families
from tests.peppol.samples import NOW, TODAY, envelope, examples, invoice, name_of, order

UUID = "3a1c2f0e-1111-4222-8333-944445555666"
EVERY = pytest.mark.parametrize("path", examples(), ids=name_of)
ORDER = peppol.write(order(), envelope())
BILLED = Envelope.for_document(invoice(), instance_id=UUID, created_at=NOW)
INVOICE = peppol.write(invoice(), BILLED)


def told(data: bytes) -> list[tuple[str, str]]:
    return [(each.rule, each.severity) for each in peppol.judge(data, on=TODAY)]


def only(data: bytes) -> Finding:
    (finding,) = peppol.judge(data, on=TODAY)
    return finding


def scope(key: str, value: str) -> bytes:
    inner = f"<Type>{key}</Type><InstanceIdentifier>{value}</InstanceIdentifier>"
    return f"<Scope>{inner}</Scope>".encode()


def with_scope(key: str, value: str = "x") -> bytes:
    return ORDER.replace(b"</BusinessScope>", scope(key, value) + b"</BusinessScope>")


def without(name: str) -> bytes:
    return re.sub(f"<{name}[ >].*?</{name}>".encode(), b"", ORDER, count=1, flags=re.DOTALL)


def without_scope(key: str) -> bytes:
    return re.sub(f"<Scope><Type>{key}</Type>.*?</Scope>".encode(), b"", ORDER)


@EVERY
def test_what_is_written_without_fault_is_judged_without_fault(path: Path) -> None:
    document = peppol.read(path.read_bytes()).document
    assert peppol.judge(peppol.write(document), on=TODAY) == []
    made = Envelope.for_document(document, instance_id=UUID, created_at=NOW)
    assert peppol.judge(peppol.write(document, made), on=TODAY) == []


@pytest.mark.parametrize("code", [c for c in registry.TRANSACTIONS if not c.endswith("SB")])
def test_every_transaction_has_been_written_and_judged(code: str) -> None:
    assert examples(code) or not examples()


@pytest.mark.parametrize(
    ("stated", "meant", "rule"),
    [
        (b">1.0<", b">1.3<", "AVROP-SBDH-VERSION"),
        (b'"iso6523-actorid-upis"', b'"busdox-actorid-upis"', "AVROP-SBDH-AUTHORITY"),
        (b"Order-2</Standard>", b"Invoice-2</Standard>", "AVROP-SBDH-STANDARD"),
        (b"<TypeVersion>2.1", b"<TypeVersion>2.3", "AVROP-SBDH-TYPE-VERSION"),
        (b"<Type>Order<", b"<Type>Invoice<", "AVROP-SBDH-TYPE"),
        (b"2026-11-23T09:30:00Z", b"2026-11-23", "AVROP-SBDH-CREATED"),
        (b"order:3::2.1<", b"order:3::2.3<", "AVROP-SBDH-DOCUMENTID"),
        (b"busdox-docid-qns", b"busdox-docid", "AVROP-SBDH-SCHEME"),
        (b"cenbii-procid-ubl", b"cenbii", "AVROP-SBDH-SCHEME"),
        (b"bis:ordering:3</Inst", b"bis:order_only:3</Inst", "AVROP-SBDH-PROCESSID"),
        (b">SE</InstanceId", b">Sverige</InstanceId", "AVROP-SBDH-COUNTRY"),
        (b">SE</InstanceId", b">se</InstanceId", "AVROP-SBDH-COUNTRY"),
    ],
)
def test_a_false_statement_of_the_envelope_is_fatal(stated: bytes, meant: bytes, rule: str) -> None:
    assert told(ORDER.replace(stated, meant, 1)) == [(rule, "fatal")]


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (without("StandardBusinessDocumentHeader"), "AVROP-SBDH-HEADER"),
        (without("Sender"), "AVROP-SBDH-PARTIES"),
        (without("HeaderVersion"), "AVROP-SBDH-VERSION"),
        (without("InstanceIdentifier"), "AVROP-SBDH-IDENTIFICATION"),
        (without_scope("DOCUMENTID"), "AVROP-SBDH-DOCUMENTID"),
        (without_scope("PROCESSID"), "AVROP-SBDH-PROCESSID"),
        (without_scope("COUNTRY_C1"), "AVROP-SBDH-COUNTRY"),
        (with_scope("COUNTRY_C1", "SE"), "AVROP-SBDH-UNIQUE"),
        (with_scope("X", ""), "AVROP-SBDH-SCOPE"),
    ],
)
def test_what_must_stand_once_is_missed_and_not_taken_twice(data: bytes, rule: str) -> None:
    assert told(data) == [(rule, "fatal")]


def test_two_receivers_are_one_too_many() -> None:
    start, end = ORDER.index(b"<Receiver>"), ORDER.index(b"</Receiver>") + len(b"</Receiver>")
    data = ORDER[:end] + ORDER[start:end] + ORDER[end:]
    assert told(data) == [("AVROP-SBDH-PARTIES", "fatal")]


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (ORDER.replace(UUID.encode(), b"7"), "AVROP-SBDH-INSTANCE"),
        (with_scope("TECHNICAL_VALIDATION_URL"), "AVROP-SBDH-RESERVED"),
        (with_scope("Country_c1"), "AVROP-SBDH-CASE"),
        (ORDER.replace(b">0007:2321000032<", b">0007:5567321707<"), "AVROP-SBDH-SENDER"),
        (ORDER.replace(b">0007:5567321707<", b">0088:7300010000001<"), "AVROP-SBDH-RECEIVER"),
    ],
)
def test_what_is_only_unwise_is_a_warning(data: bytes, rule: str) -> None:
    assert told(data) == [(rule, "warning")]


def test_further_keys_are_nobodys_business() -> None:
    assert told(with_scope("MLS_TO", "0242:000123")) == told(with_scope("OUR_KEY")) == []


def test_an_invoice_goes_to_the_buyer_that_the_envelope_names() -> None:
    finding = only(INVOICE.replace(b">0007:2321000032<", b">0088:7300010000001<"))
    assert (finding.rule, finding.severity) == ("BR-SBDH-1", "fatal")
    for text in (finding.text("sv"), finding.text("en")):
        assert "0088:7300010000001" in text
        assert "0007:2321000032" in text


def test_an_invoice_comes_from_the_seller_that_the_envelope_names() -> None:
    finding = only(INVOICE.replace(b">0007:5567321707<", b">0007:2321000032<"))
    assert (finding.rule, finding.severity) == ("BR-SBDH-2", "fatal")


@pytest.mark.parametrize(
    ("sender", "receiver", "rules"),
    [
        ("0007:2321000032", "0007:5567321707", set()),
        ("0007:5567321707", "0007:2321000032", {"BR-SBDH-3", "BR-SBDH-4"}),
    ],
)
def test_in_self_billing_the_buyer_sends(sender: str, receiver: str, rules: set[str]) -> None:
    own = registry.TRANSACTIONS["T10SB"]
    document = replace(
        invoice(),
        customization_id=own.customization_id,
        profile_id=own.profiles[0],
        type_code="389",
    )
    made = Envelope.for_document(
        document, instance_id=UUID, created_at=NOW, sender=sender, receiver=receiver
    )
    found = peppol.judge(peppol.write(document, made), on=TODAY)
    assert {each.rule for each in found} == rules


def test_a_participant_is_a_scheme_and_a_value() -> None:
    data = ORDER.replace(b">0007:2321000032<", b">2321000032<")
    assert ("AVROP-SBDH-PARTICIPANT", "fatal") in told(data)


def test_the_findings_on_a_document_are_the_same_in_an_envelope() -> None:
    bad = INVOICE.replace(b">1200.00<", b">1201.00<", 1)
    start = bad.index(b"<Invoice")
    bare = bad[start : bad.index(b"</StandardBusinessDocument>")]
    found = [
        (each.rule, each.term, each.line_id, each.text("sv"))
        for each in peppol.judge(bad, on=TODAY)
    ]
    assert found
    assert found == [
        (each.rule, each.term, each.line_id, each.text("sv"))
        for each in peppol.judge(bare, on=TODAY)
    ]


def test_a_schema_fault_does_not_hide_the_envelopes() -> None:
    data = without_scope("COUNTRY_C1").replace(b"cbc:IssueDate", b"cbc:IssueDay")
    rules = {rule for rule, _ in told(data)}
    assert {"UBL-SCHEMA", "AVROP-SBDH-COUNTRY"} <= rules


def test_envelopes_are_the_same_after_writing_and_reading_again() -> None:
    made = replace(
        envelope(), scopes=(Scope("MLS_TO", "0242:1"), Scope("B", "2", "own"), Scope("A", "1"))
    )
    once = peppol.write(order(), made)
    read = peppol.read(once).envelope
    assert read == made
    assert peppol.write(order(), read) == once


@pytest.mark.parametrize("code", registry.TRANSACTIONS)
def test_sender_and_receiver_of_a_transaction_have_their_places(code: str) -> None:
    sender, receiver = party_places(code)
    assert sender != receiver


def test_every_rule_of_the_envelope_is_explained() -> None:
    (family,) = [each for each in families() if each.name == "envelope"]
    assert set(family.texts) == ENVELOPE_IDS


def test_no_rule_of_the_envelope_is_entered_twice() -> None:
    ids = [each.id for each in ENVELOPE_RULES]
    assert len(ids) == len(set(ids))
