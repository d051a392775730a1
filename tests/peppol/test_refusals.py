"""What cannot be read is refused with a reason that says what, where and how to mend it."""

import pytest

import peppol
from peppol.errors import (
    BadValue,
    Contradiction,
    ForbiddenConstruct,
    MissingElement,
    NotWellFormed,
    PeppolError,
    TooLarge,
    UnknownDocument,
)
from tests.peppol.samples import envelope, invoice, order

ORDER = peppol.write(order())
INVOICE = peppol.write(invoice())
HEAD = b"<?xml version='1.0' encoding='UTF-8'?>\n"


def refusal(data: bytes) -> PeppolError:
    with pytest.raises(PeppolError) as caught:
        peppol.read(data)
    return caught.value


def with_doctype(doctype: bytes) -> bytes:
    return ORDER.replace(HEAD, HEAD + doctype)


@pytest.mark.parametrize(
    "doctype",
    [
        b"<!DOCTYPE Order>",
        b'<!DOCTYPE Order SYSTEM "http://127.0.0.1:9/order.dtd">',
        b'<!DOCTYPE Order [<!ENTITY a "b">]>',
        b'<!DOCTYPE Order [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        b'<!DOCTYPE Order [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>',
        b"<!-- before --><!DOCTYPE Order>",
        b'<!DOCTYPE Order [<!ATTLIST Order a CDATA "b">]>',
    ],
)
@pytest.mark.parametrize("look", [peppol.read, peppol.identify, peppol.open_envelope])
def test_any_doctype_is_refused(doctype: bytes, look) -> None:
    with pytest.raises(ForbiddenConstruct) as caught:
        look(with_doctype(doctype))
    assert "DOCTYPE" in caught.value.text("sv")


def test_a_doctype_in_utf_16_is_refused() -> None:
    text = with_doctype(b'<!DOCTYPE Order [<!ENTITY a "b">]>').decode().split("?>", 1)[1]
    data = f'<?xml version="1.0" encoding="UTF-16"?>{text}'.encode("utf-16")
    assert isinstance(refusal(data), ForbiddenConstruct)


def test_an_undeclared_entity_is_refused() -> None:
    data = ORDER.replace(b"DLL0852123", b"&hack;")
    assert isinstance(refusal(data), NotWellFormed)


@pytest.mark.parametrize(
    ("data", "looks_like"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "ZIP/Excel"),
        (b'{"Invoice": 1}', "JSON"),
        (b"<!DOCTYPE html><html></html>", "HTML"),
        (b"<html><body/></html>", "HTML"),
        (b"UNA:+.? 'UNB+UNOC:3", "EDIFACT"),
        (b'<Invoice xmlns="urn:sfti:documents:BasicInvoice:1:0"/>', "Svefaktura"),
        (b'<x:CrossIndustryInvoice xmlns:x="urn:un:unece:uncefact:data"/>', "CII"),
        (b'<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"/>', "ISO 20022"),
        (b"<Quotation/>", "XML"),
    ],
)
def test_a_file_of_another_kind_is_named(data: bytes, looks_like: str) -> None:
    error = refusal(data)
    assert isinstance(error, UnknownDocument)
    assert error.looks_like == looks_like
    assert looks_like in error.text("sv")


def test_an_unknown_specification_is_quoted_with_the_known_ones() -> None:
    error = refusal(ORDER.replace(b"trns:order:3", b"trns:order:2"))
    assert isinstance(error, UnknownDocument)
    assert "urn:fdc:peppol.eu:poacc:trns:order:2" in error.text("sv")
    assert "urn:fdc:peppol.eu:poacc:trns:order:3" in error.text("sv")


@pytest.mark.parametrize("data", [b"", b"   \n", b"\xef\xbb\xbf", b"hello", b"<Order", ORDER[:-20]])
def test_what_is_no_whole_xml_is_refused(data: bytes) -> None:
    assert isinstance(refusal(data), NotWellFormed)


def test_a_truncated_file_names_the_line() -> None:
    error = refusal(ORDER[: len(ORDER) // 2])
    assert isinstance(error, NotWellFormed)
    assert error.line is not None
    assert f"Rad {error.line}" in error.text("sv")


def test_bytes_that_are_not_the_declared_encoding_are_refused() -> None:
    assert isinstance(refusal(ORDER.replace("ö".encode(), b"\xf6")), NotWellFormed)


def test_a_file_over_the_limit_is_refused() -> None:
    with pytest.raises(TooLarge, match="1000 bytes"):
        peppol.read(ORDER, max_bytes=1000)


def test_deep_nesting_is_refused() -> None:
    assert isinstance(refusal(b"<a>" * 5000 + b"</a>" * 5000), TooLarge)


def test_deep_nesting_beside_a_huge_text_is_refused() -> None:
    data = b"<a>" * 500 + b"x" * 10_000_001 + b"</a>" * 500
    assert isinstance(refusal(data), TooLarge)


def test_too_many_elements_are_refused() -> None:
    assert isinstance(refusal(b"<a>" + b"<b/>" * 4_000_001 + b"</a>"), TooLarge)
    many = b"".join(b"<b " + b"a = '' b\n= '' c ='' d= '' e=''/>" for _ in range(200_001))
    assert isinstance(refusal(b"<a>" + many + b"</a>"), TooLarge)


def test_an_attachment_over_ten_megabytes_is_read() -> None:
    reference = (
        b"<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment>"
        b'<cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="a.pdf">'
        + b"QUJD" * 3_000_000
        + b"</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>"
    )
    data = ORDER.replace(b"<cac:Contract>", reference + b"<cac:Contract>")
    (document,) = peppol.read(data).document.additional_documents
    assert document.attachment.content == b"ABC" * 3_000_000


@pytest.mark.parametrize(
    "number",
    ["NaN", "INF", "1e999", "1E2", "1,50", "1_000", "１２", "0x10", "--1", "1 000", "9" * 30],
)
def test_what_is_no_decimal_number_is_refused_as_it_stands(number: str) -> None:
    data = INVOICE.replace(b">1200.00<", f">{number}<".encode(), 1)
    error = refusal(data)
    assert isinstance(error, BadValue)
    assert error.value == number
    assert number in error.text("sv")


def test_a_bad_number_says_where_it_stands() -> None:
    error = refusal(INVOICE.replace(b">50.00<", b">femtio<", 1))
    assert error.path == "/Invoice/cac:TaxTotal/cac:TaxSubtotal[2]/cbc:TaxableAmount"
    assert error.line is not None
    assert f"Rad {error.line}." in error.text("sv")


@pytest.mark.parametrize("day", ["2026-02-30", "26-11-23", "2026-11-23T00:00:00", "23/11 2026"])
def test_what_is_no_date_is_refused(day: str) -> None:
    error = refusal(ORDER.replace(b"2026-11-23", day.encode(), 1))
    assert isinstance(error, BadValue)
    assert "ÅÅÅÅ-MM-DD" in error.text("sv")


def test_a_missing_element_is_named_with_its_place() -> None:
    error = refusal(ORDER.replace(b"<cbc:ID>DLL0852123</cbc:ID>", b""))
    assert isinstance(error, MissingElement)
    assert error.path == "/Order/cbc:ID"


def test_an_empty_element_counts_as_missing() -> None:
    error = refusal(ORDER.replace(b"DLL0852123", b" "))
    assert isinstance(error, MissingElement)


def test_an_amount_without_currency_is_refused() -> None:
    error = refusal(ORDER.replace(b' currencyID="SEK"', b"", 1))
    assert isinstance(error, MissingElement)
    assert "currencyID" in error.text("sv")


def test_an_element_given_twice_is_refused() -> None:
    error = refusal(ORDER.replace(b"</cbc:IssueDate>", b"</cbc:IssueDate><cbc:ID>2</cbc:ID>"))
    assert isinstance(error, Contradiction)


def test_all_problems_of_a_file_are_told_at_once() -> None:
    data = INVOICE.replace(b"2026-11-23", b"today", 1).replace(b">1200.00<", b">NaN<", 1)
    problems = refusal(data).problems
    assert [type(problem) for problem in problems] == [BadValue, BadValue]
    assert [problem.params["value"] for problem in problems] == ["today", "NaN"]


def test_broken_base64_is_refused() -> None:
    reference = (
        b"<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment>"
        b'<cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="a.pdf">'
        b"%%%</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>"
    )
    error = refusal(ORDER.replace(b"<cac:Contract>", reference + b"<cac:Contract>"))
    assert "base64" in error.text("sv")


def test_every_refusal_has_a_text_in_both_languages() -> None:
    for kind in PeppolError.__subclasses__():
        for reason, (swedish, english) in kind.TEXTS.items():
            assert swedish != english, (kind, reason)
            assert swedish.rstrip().endswith((".", "}")), (kind, reason)


def test_writing_refuses_control_characters() -> None:
    bad = invoice()
    object.__setattr__(bad, "buyer_reference", "a\x00b")
    with pytest.raises(BadValue):
        peppol.write(bad)


def test_the_envelope_and_its_content_must_agree() -> None:
    data = peppol.write(order(), envelope()).replace(b"Order-2::Order##", b"Invoice-2::Invoice##")
    assert isinstance(refusal(data), Contradiction)
