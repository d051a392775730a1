"""What findings on structure say: the term, the place, the value, what to do; in two languages."""

import csv
import re
from pathlib import Path

import pytest

import peppol
from peppol.releases import LATEST
from peppol.rules import tables
from peppol.rules.finding import Finding
from peppol.rules.mechanical import mechanical_texts
from peppol.structure.choices import meant
from tests.peppol.samples import TODAY, invoice, order

ORDER = peppol.write(order())
INVOICE = peppol.write(invoice())
WITH_LANGUAGE = INVOICE.replace(b"<cbc:Name>Unders", b'<cbc:Name languageID="sv">Unders', 1)
ENDPOINT = '<cbc:EndpointID schemeID="0007">2321000032</cbc:EndpointID>'


def only(data: bytes, old: str, new: str) -> Finding:
    """The one finding on a document in which one text, with tags, is exchanged."""
    assert old.encode() in data, old
    (finding,) = peppol.judge(data.replace(old.encode(), new.encode(), 1), on=TODAY)
    return finding


# The data model of the BIS.


def test_what_is_missing_is_named_by_its_term_and_by_where() -> None:
    finding = only(ORDER, ENDPOINT, "")
    assert finding.sv == (
        "Köparens elektroniska adress saknas i ”köpare”. Lägg till cbc:EndpointID i cac:Party."
    )
    assert finding.en == (
        "Buyer party electronic address is missing in “Buyer information”. "
        "Add cbc:EndpointID in cac:Party."
    )
    assert finding.term == "tir01-021"


def test_what_is_missing_at_the_head_is_missing_in_the_document() -> None:
    currency = b"<cbc:DocumentCurrencyCode>SEK</cbc:DocumentCurrencyCode>"
    findings = peppol.judge(ORDER.replace(currency, b""), on=TODAY)
    assert findings[0].sv == "Valuta saknas i ordern. Lägg till cbc:DocumentCurrencyCode."


def test_what_the_bis_does_not_have_is_shown_with_its_value() -> None:
    finding = only(ORDER, "<cbc:IssueDate>", "<cbc:UUID>1234</cbc:UUID><cbc:IssueDate>")
    assert finding.sv == (
        "Ordern får inte ha unikt id (cbc:UUID ”1234”): Peppol BIS har ingen sådan uppgift där. "
        "Ta bort det."
    )


def test_a_line_is_told_by_its_number() -> None:
    finding = only(ORDER, ' unitCode="XPK"', ' unitCode="XXPK"')
    assert "i ”orderrad 1”" in finding.sv
    assert finding.line_id == "1"
    assert finding.term == "tir01-132"


def test_a_code_that_is_nearly_right_is_answered_by_the_right_one() -> None:
    finding = only(ORDER, "<cbc:IdentificationCode>SE<", "<cbc:IdentificationCode>Sverige<")
    assert finding.sv == (
        "Landskod (cbc:IdentificationCode) i ”köpare › postadress” är ”Sverige”, som inte är en "
        "giltig kod. Menade du SE (Sverige)? Använd en kod ur listan landskoder (ISO 3166-1)."
    )


def test_the_codes_of_a_short_list_are_told() -> None:
    note = "<cbc:IssueDate>2026-11-23</cbc:IssueDate>"
    finding = only(ORDER, note, f"{note}<cbc:OrderTypeCode>9</cbc:OrderTypeCode>")
    assert "Använd en av 105 (inköpsorder), 220 (order), 221 (ramorder)" in finding.sv
    assert "Use one of 105 (Purchase order), 220 (Order)" in finding.en


@pytest.mark.parametrize(
    ("written", "list_id", "code"),
    [
        ("sek", "ISO4217", "SEK"),
        ("SKE", "ISO4217", "SEK"),
        ("Sweden", "ISO3166", "SE"),
        ("KG", "UNECERec20", "KGM"),
        ("ST", "UNECERec20", "C62"),
        ("TRUE", "TrueFalse", "true"),
    ],
)
def test_the_code_that_was_meant_is_found(written: str, list_id: str, code: str) -> None:
    assert meant(written, (list_id,)) == (list_id, code)


@pytest.mark.parametrize("written", ["", "XYZ", "9955", "x" * 1000])
def test_no_code_is_guessed_without_ground(written: str) -> None:
    assert meant(written, ("ISO4217", "eas")) is None


# The UBL schema.


def test_a_schema_fault_has_its_term_and_line() -> None:
    finding = only(ORDER, '<cbc:Quantity unitCode="XPK">4<', '<cbc:Quantity unitCode="XPK">4,5<')
    assert (finding.rule, finding.term, finding.line_id) == ("UBL-SCHEMA", "tir01-132", "1")
    assert finding.sv == (
        "Beställt antal (cbc:Quantity) i ”orderrad 1” är ”4,5” men ska vara ett tal med "
        "decimalpunkt, som 1250.00. Rätta värdet."
    )


def test_a_misspelt_element_is_answered_by_the_right_one() -> None:
    finding = only(ORDER, "<cbc:IssueDate>2026-11-23</cbc:IssueDate>", "")
    assert "Orderdatum saknas i ordern" in finding.sv
    data = ORDER.replace(b"cbc:IssueDate", b"cbc:IsueDate")
    findings = peppol.judge(data, on=TODAY)
    assert any("Menade du cbc:IssueDate?" in finding.sv for finding in findings)


def test_an_element_out_of_order_is_told_what_it_must_stand_before() -> None:
    date = "<cbc:IssueDate>2026-11-23</cbc:IssueDate>"
    assert date.encode() in ORDER
    data = ORDER.replace(date.encode(), b"").replace(
        b"<cac:BuyerCustomerParty>", b"%s" % (date.encode() + b"<cac:BuyerCustomerParty>")
    )
    (finding,) = peppol.judge(data, on=TODAY)
    assert "UBL har en fast ordning: flytta det så att det står före cbc:" in finding.sv


# Billing.


def test_what_en_16931_does_not_use_is_shown_with_its_value() -> None:
    finding = only(INVOICE, "<cbc:IssueDate>", "<cbc:UUID>1234</cbc:UUID><cbc:IssueDate>")
    assert (finding.rule, finding.severity) == ("UBL-CR-005", "warning")
    assert finding.sv == (
        "Fakturan har unikt id (cbc:UUID ”1234”). EN 16931 använder inte den uppgiften, "
        "och mottagaren läser den inte. Ta bort den."
    )


def test_an_attribute_that_is_not_used_is_placed_where_it_stands() -> None:
    finding = only(INVOICE, "<cbc:BuyerReference>", '<cbc:BuyerReference languageID="sv">')
    assert (finding.rule, finding.term) == ("UBL-DT-19", "BT-10")
    assert finding.path == "/Invoice/cbc:BuyerReference/@languageID"
    assert "languageID (”sv”) på köparens referens (BT-10, cbc:BuyerReference)" in finding.sv


def test_an_attribute_on_a_line_has_the_number_of_the_line() -> None:
    finding = only(INVOICE, "<cbc:Name>Unders", '<cbc:Name languageID="sv">Unders')
    assert (finding.rule, finding.term, finding.line_id) == ("UBL-DT-19", "BT-153", "1")
    assert finding.line is not None
    assert b"languageID" in WITH_LANGUAGE.splitlines()[finding.line - 1]


def test_an_empty_element_is_named_by_its_term() -> None:
    findings = peppol.judge(INVOICE.replace(b">843008440<", b"> <"), on=TODAY)
    (finding,) = [each for each in findings if each.rule == "PEPPOL-EN16931-R008"]
    assert finding.sv.startswith("Köparens referens (BT-10, cbc:BuyerReference) i fakturan saknar")


# What the mechanical rules say without a document.


def csv_rules(shared_dir: Path) -> set[str]:
    ids: set[str] = set()
    for source in (shared_dir / "peppol/rules").glob("T*.csv"):
        with source.open(encoding="utf-8", newline="") as file:
            ids |= {row["id"] for row in csv.DictReader(file)}
    return ids


def test_every_rule_of_a_data_model_says_something(shared_dir: Path) -> None:
    stated = {each for each in csv_rules(shared_dir) if re.fullmatch(r"PEPPOL-T\w+-B\d+", each)}
    said = {each for each in mechanical_texts(LATEST) if each.startswith("PEPPOL-")}
    assert stated == said


def test_every_place_that_is_not_used_is_explained() -> None:
    listed = {row.id for row in tables.unused(LATEST)}
    assert {each for each in mechanical_texts(LATEST) if each.startswith("UBL-CR")} == listed


def test_every_text_is_a_sentence_in_both_languages() -> None:
    texts = mechanical_texts(LATEST).values()
    wrong = [
        text
        for text in texts
        for words in text
        if not words[0].isupper() or not words.endswith(".") or "None" in words or "  " in words
    ]
    assert wrong == []
    assert all(text.sv != text.en for text in texts)


@pytest.mark.parametrize(
    ("rule", "swedish"),
    [
        (
            "PEPPOL-T01-B03701",
            "I orderns ”köpare” krävs köparens elektroniska adress (cbc:EndpointID).",
        ),
        (
            "PEPPOL-T76-B00801",
            "Svarskod (cbc:OrderResponseCode) i ordersvaret ska vara en av AB (mottagen), "
            "AP (godkänd), CA (godkänd med förbehåll), RE (avvisad).",
        ),
        (
            "PEPPOL-T16-B24201",
            "Attributet schemeID (nummerserie) på kollinummer (cbc:ID) i "
            "”leveransrad › sändning › kolli” ska vara SSCC.",
        ),
        (
            "UBL-CR-005",
            "I fakturan bör unikt id (cbc:UUID) inte stå: EN 16931 använder inte uppgiften, "
            "och mottagaren läser den inte. Ta bort den.",
        ),
    ],
)
def test_a_rule_is_explained_by_the_names_of_its_place(rule: str, swedish: str) -> None:
    assert mechanical_texts(LATEST)[rule].sv == swedish
