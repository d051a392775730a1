"""What the UBL schema takes and refuses: data types, attributes, extensions, spellings of XML."""

from __future__ import annotations

import pytest

import peppol
from peppol.structure.datatypes import (
    MAX_NUMBER,
    is_base64,
    is_boolean,
    is_date,
    is_decimal,
    is_language,
    is_time,
    is_uri,
)
from tests.peppol.samples import TODAY, order, order_line

ORDER = peppol.write(order())
XSI = "http://www.w3.org/2001/XMLSchema-instance"
EXT = "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"


def is_ubl(old: str, new: str) -> bool:
    """Whether an order is valid UBL after a change."""
    assert old in ORDER.decode(), old
    data = ORDER.decode().replace(old, new, 1).encode()
    return all(finding.rule != "UBL-SCHEMA" for finding in peppol.judge(data, on=TODAY))


# Data types.


@pytest.mark.parametrize("text", ["1", "+1", "-0", ".5", "5.", " 1\n", "9" * 60, "9" * MAX_NUMBER])
def test_a_decimal(text: str) -> None:
    assert is_decimal(text)


@pytest.mark.parametrize(
    "text", ["", ".", "+", "1e2", "NaN", "1,5", "1 000", "1_0", "\u0661", "\u00a01", "9" * 1001]
)
def test_no_decimal(text: str) -> None:
    assert not is_decimal(text)


@pytest.mark.parametrize(
    "text",
    ["2024-02-29", "2026-11-23Z", "2026-11-23-14:00", "12026-01-01", "-2026-01-01", "-0004-02-29"],
)
def test_a_date(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "2026-02-29", "1900-02-29", "0000-01-01", "02026-01-01", "26-01-01", "2026-1-1",
        "+2026-01-01", "2026-04-31", "2026-11-23+14:01", "2026-11-23 ", " 2026-11-23",
        "2026-11-23T00:00:00",
    ],
)  # fmt: skip
def test_no_date(text: str) -> None:
    assert not is_date(text)


@pytest.mark.parametrize(
    "text", ["09:30:00", "24:00:00", "24:00:00.0", "09:30:00.1234567890123", "09:30:00+14:00"]
)
def test_a_time(text: str) -> None:
    assert is_time(text)


@pytest.mark.parametrize(
    "text", ["", "9:30:00", "09:30", "24:00:01", "09:60:00", "09:30:60", "09:30:00.", "09:30:00 "]
)
def test_no_time(text: str) -> None:
    assert not is_time(text)


def test_a_boolean_is_a_small_word_or_a_digit() -> None:
    assert all(map(is_boolean, ["true", "false", "1", "0", " true "]))
    assert not any(map(is_boolean, ["", "TRUE", "yes", "01", "\u00a0true"]))


def test_base64_has_its_padding_and_any_white_space() -> None:
    assert all(map(is_base64, ["", "YQ==", "YWI=", "Y W J j", "YWJj\nYQ= ="]))
    assert not any(map(is_base64, ["YQ", "YR==", "=", "YQ==YQ==", "****", "YWJj\u00a0"]))


def test_languages_and_uris() -> None:
    assert all(map(is_language, ["sv", "en-GB", "i-klingon"]))
    assert not any(map(is_language, ["", "sv_SE", "swedishes", "sv-"]))
    assert all(map(is_uri, ["", "http://a.se/b?c#d", "urn:x", "a b", "å", "http://[::1]/"]))
    assert not any(map(is_uri, ["%", "%zz", "::", "1:2", "a#b#c", "http://a:b", "["]))


def test_every_data_type_is_asked_for_in_a_document() -> None:
    assert not is_ubl(">12.50<", ">12,50<")
    assert not is_ubl("<cbc:IssueDate>2026-11-23", "<cbc:IssueDate>2026-11-31")
    assert is_ubl("</cbc:IssueDate>", "</cbc:IssueDate><cbc:IssueTime>24:00:00</cbc:IssueTime>")
    note = "<cbc:Note languageID='{}'>x</cbc:Note><cbc:DocumentCurrencyCode>"
    assert is_ubl("<cbc:DocumentCurrencyCode>", note.format("sv"))
    assert not is_ubl("<cbc:DocumentCurrencyCode>", note.format("sv_SE"))
    assert is_ubl('schemeID="0160"', 'schemeID="0160" schemeURI="a b"')
    assert not is_ubl('schemeID="0160"', 'schemeID="0160" schemeURI="%"')


def test_a_number_of_any_length_that_is_taken_can_be_calculated_with() -> None:
    long = "9" * MAX_NUMBER
    data = peppol.write(order(order_line("1", quantity="1"))).decode()
    data = data.replace(">12.50</cbc:PriceAmount>", f">{long}</cbc:PriceAmount>")
    data = data.replace('unitCode="XPK">1<', f'unitCode="XPK">{long}<')
    data = data.replace(
        f'<cbc:BaseQuantity unitCode="XPK">{long}<',
        f'<cbc:BaseQuantity unitCode="XPK">0.{"0" * 997}1<',
    )
    rules = {finding.rule for finding in peppol.judge(data.encode(), on=TODAY)}
    assert "PEPPOL-T01-R024" in rules


# Attributes.


@pytest.mark.parametrize("name", ["schemaLocation", "noNamespaceSchemaLocation"])
def test_a_schema_may_be_pointed_to_anywhere(name: str) -> None:
    assert is_ubl("<cac:Contract>", f'<cac:Contract xmlns:i="{XSI}" i:{name}="a b c">')


@pytest.mark.parametrize("use", ['nil="true"', 'nil="false"', 'nil="x"', 'other="x"'])
def test_nothing_is_nil(use: str) -> None:
    assert not is_ubl("<cac:Contract>", f'<cac:Contract xmlns:i="{XSI}" i:{use}>')


def test_a_type_may_be_named_if_it_is_the_own_one() -> None:
    contract = f'<cac:Contract xmlns:i="{XSI}" i:type="%s">'
    assert is_ubl("<cac:Contract>", contract % "cac:ContractType")
    assert not is_ubl("<cac:Contract>", contract % "cac:PartyType")
    assert not is_ubl("<cac:Contract>", contract % "ContractType")
    day = f'<cbc:IssueDate xmlns:i="{XSI}" i:type="%s">'
    assert is_ubl("<cbc:IssueDate>", day % "cbc:IssueDateType")
    assert not is_ubl("<cbc:IssueDate>", day % "cbc:IDType")


@pytest.mark.parametrize("attribute", ['xml:lang="sv"', 'xmlns:o="urn:o" o:a="b"', 'a=""'])
def test_attributes_of_others_are_refused(attribute: str) -> None:
    assert not is_ubl("<cbc:IssueDate>", f"<cbc:IssueDate {attribute}>")
    assert not is_ubl("<cac:Contract>", f"<cac:Contract {attribute}>")


# Extensions.


def with_extension(inside: str) -> bool:
    head = "<cbc:CustomizationID>"
    return is_ubl(head, f'<ext:UBLExtensions xmlns:ext="{EXT}">{inside}</ext:UBLExtensions>{head}')


def extension(content: str, before: str = "") -> str:
    content = f"<ext:ExtensionContent>{content}</ext:ExtensionContent>"
    return f"<ext:UBLExtension>{before}{content}</ext:UBLExtension>"


@pytest.mark.parametrize(
    "content",
    [
        '<o:thing xmlns:o="urn:o" any="1">text<o:more/></o:thing>',
        "<cbc:ID schemeID='x'>1</cbc:ID>",
        "<cbc:Colour>red</cbc:Colour>",
    ],
)
def test_an_extension_holds_one_element_of_another_namespace(content: str) -> None:
    assert with_extension(extension(content))
    assert with_extension(extension(content) * 2)
    assert with_extension(extension(content, "<cbc:ID>1</cbc:ID><cbc:Name>x</cbc:Name>"))


@pytest.mark.parametrize(
    "content",
    [
        "",
        "text",
        "<ext:UBLExtensions/>",
        "<cbc:ID>1</cbc:ID><cbc:ID>2</cbc:ID>",
        "<cbc:IssueDate>today</cbc:IssueDate>",
        "<o:thing xmlns:o='urn:o'><cbc:Amount>1</cbc:Amount></o:thing>",
        "<cac:Country><cbc:ID>1</cbc:ID></cac:Country>",
        "<Order/>",
    ],
)
def test_an_extension_is_refused_that_is_empty_or_holds_what_ubl_refuses(content: str) -> None:
    assert not with_extension(extension(content))


def test_extensions_have_their_order_too() -> None:
    assert not with_extension("")
    assert not with_extension("<ext:UBLExtension/>")
    thing = '<o:thing xmlns:o="urn:o"/>'
    assert not with_extension(extension(thing, "<cbc:Name>x</cbc:Name><cbc:ID>1</cbc:ID>"))


# Spellings of XML that say the same.


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_an_encoding_makes_no_difference(encoding: str) -> None:
    name = encoding.removesuffix("-sig")
    data = ORDER.decode().replace("'UTF-8'", f"'{name}'").encode(encoding)
    assert peppol.judge(data, on=TODAY) == []


def test_prefixes_and_sections_of_text_make_no_difference() -> None:
    text = ORDER.decode().replace("cbc:", "b:").replace("xmlns:cbc", "xmlns:b")
    text = text.replace(">DLL0852123<", "><![CDATA[DLL]]>0852123<!-- x --><")
    assert peppol.judge(text.encode(), on=TODAY) == []


def test_text_between_elements_is_refused_whatever_stands_before_it() -> None:
    assert not is_ubl("<cac:Contract>", "<cac:Contract>\u00a0")
    assert not is_ubl("</cac:Contract>", "x</cac:Contract>")
    assert is_ubl("<cac:Contract>", "<cac:Contract><!-- x --> <?y z?>")
