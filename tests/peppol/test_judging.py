"""The judge passes what is right and names what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

import peppol
from peppol import xml
from peppol.releases import LATEST as RELEASE
from peppol.rules.engine import check_rules
from peppol.rules.facts import Facts
from peppol.rules.finding import Finding, has_fatal
from peppol.rules.layout import lay_out
from peppol.rules.patterns import patterns_of
from peppol.rules.rulebook import RULES
from peppol.rules.rulesets import tables_of
from peppol.rules.tag_paths import RuleSet
from peppol.structure.ubl import Schema, schema
from tests.peppol.samples import TODAY, envelope, examples, invoice, name_of, order, order_line
from tests.shared import shared_folder

EVERY = pytest.mark.parametrize("path", examples(), ids=name_of)
ORDER = peppol.write(order())
INVOICE = peppol.write(invoice())


def judge(data: bytes, *changes: tuple[str, str]) -> list[Finding]:
    for old, new in changes:
        assert old.encode() in data, old
        data = data.replace(old.encode(), new.encode(), 1)
    return peppol.judge(data, on=TODAY)


def only(findings: list[Finding]) -> Finding:
    assert len(findings) == 1, [(each.rule, each.en) for each in findings]
    return findings[0]


@EVERY
def test_an_official_example_has_no_finding(path: Path) -> None:
    assert peppol.judge(path.read_bytes(), on=TODAY) == []


@EVERY
def test_what_is_written_of_an_official_example_has_no_finding(path: Path) -> None:
    assert peppol.judge(peppol.write(peppol.read(path.read_bytes()).document), on=TODAY) == []


@pytest.mark.parametrize("data", [ORDER, INVOICE, peppol.write(order(), envelope())])
def test_a_document_built_here_has_no_finding(data: bytes) -> None:
    assert judge(data) == []


# The UBL schema.


def test_a_missing_element_of_the_schema_is_found() -> None:
    finding = only(judge(ORDER, ("<cbc:ID>DLL0852123</cbc:ID>", "")))
    assert (finding.rule, finding.path) == ("UBL-SCHEMA", "/Order/cbc:ID")


def test_elements_out_of_order_are_found() -> None:
    swapped = ("<cbc:IssueDate>2026-11-23</cbc:IssueDate>", "")
    finding = only(
        judge(
            ORDER,
            swapped,
            ("</cbc:DocumentCurrencyCode>", f"</cbc:DocumentCurrencyCode>{swapped[0]}"),
        )
    )
    assert finding.rule == "UBL-SCHEMA"
    assert "fel plats" in finding.text("sv")


def test_an_element_that_ubl_does_not_have_is_found_with_its_line() -> None:
    finding = only(judge(ORDER, ("<cac:Contract>", "<cbc:Colour>red</cbc:Colour><cac:Contract>")))
    assert finding.rule == "UBL-SCHEMA"
    assert finding.path == "/Order/cbc:Colour"
    assert finding.line is not None


def test_an_element_given_too_often_is_found() -> None:
    date = "<cbc:IssueDate>2026-11-23</cbc:IssueDate>"
    assert only(judge(ORDER, (date, date * 2))).rule == "UBL-SCHEMA"


@pytest.mark.parametrize(
    "change",
    [
        (">12.50<", ">NaN<"),
        (">12.50<", ">1e2<"),
        ("2026-11-23", "2026-02-30"),
        (' currencyID="SEK"', ""),
        ("<cac:Contract>", '<cac:Contract x="1">'),
        ("<cac:Contract>", "<cac:Contract>loose"),
        ('<cbc:ID schemeID="0160">', '<cbc:ID schemeID="0160" colour="red">'),
    ],
)
def test_a_breach_of_the_schema_is_found_and_the_rules_are_not_asked(
    change: tuple[str, str],
) -> None:
    findings = judge(ORDER, change, ("2321000032", "2321000033"))
    assert {finding.rule for finding in findings} == {"UBL-SCHEMA"}
    assert has_fatal(findings)


# The data model of the BIS.


def test_a_missing_element_of_the_data_model_is_found_by_its_official_rule() -> None:
    endpoint = '<cbc:EndpointID schemeID="0007">2321000032</cbc:EndpointID>'
    finding = only(judge(ORDER, (endpoint, "")))
    assert finding.rule == "PEPPOL-T01-B03701"
    assert finding.path == "/Order/cac:BuyerCustomerParty/cac:Party/cbc:EndpointID"
    assert finding.term == "tir01-021"
    assert "Köparens elektroniska adress saknas" in finding.text("sv")


def test_an_empty_element_is_found() -> None:
    finding = only(judge(ORDER, (">Nyköping<", "> <")))
    assert finding.rule == "PEPPOL-COMMON-R001"
    assert "saknar innehåll" in finding.text("sv")


def test_an_element_outside_the_data_model_is_found() -> None:
    change = ("<cbc:IssueDate>", "<cbc:UUID>1</cbc:UUID><cbc:IssueDate>")
    assert only(judge(ORDER, change)).rule == "PEPPOL-T01-B00110"


def test_a_code_outside_its_list_is_found() -> None:
    finding = only(judge(ORDER, (">SE<", ">SVERIGE<")))
    assert finding.rule.startswith("PEPPOL-T01-B")
    assert "SVERIGE" in finding.text("sv")
    assert "ISO 3166" in finding.text("en")


def test_an_unknown_unit_is_found_on_its_line() -> None:
    findings = judge(ORDER, ('<cbc:Quantity unitCode="XPK">', '<cbc:Quantity unitCode="förp">'))
    assert only(findings).line_id == "1"


def test_an_invoice_without_buyer_address_breaks_br_10() -> None:
    customer = INVOICE.index(b"<cac:AccountingCustomerParty>")
    start, end = (INVOICE.index(tag, customer) for tag in (b"<cac:PostalA", b"<cac:PartyLegal"))
    data = INVOICE[:start] + INVOICE[end:]
    assert only(judge(data)).rule == "BR-10"


# Check digits.


def test_a_wrong_organisation_number_is_found() -> None:
    findings = judge(ORDER, ('schemeID="0007">2321000032', 'schemeID="0007">2321000033'))
    assert only(findings).rule == "PEPPOL-COMMON-R049"


def test_a_date_with_time_zone_is_found() -> None:
    assert only(judge(ORDER, ("2026-11-23", "2026-11-23Z"))).rule == "PEPPOL-COMMON-R030"


# Order lines and totals.


def with_line_net(data: bytes, amount: str) -> bytes:
    """Change the net amount of the first line, and the totals with it."""
    line = data[data.index(b"<cac:OrderLine>") :]
    old = re.search(rb'LineExtensionAmount currencyID="SEK">([0-9.]+)<', line)
    assert old is not None
    return data.replace(b">" + old[1] + b"</cbc:", f">{amount}</cbc:".encode())


def test_a_wrong_line_amount_shows_the_calculation() -> None:
    wrong = only(judge(with_line_net(ORDER, "55.00")))
    assert wrong.rule == "PEPPOL-T01-R024"
    assert "55,00 ska vara 4 × 12,50 = 50,00" in wrong.text("sv")
    assert "55.00 should be 4 × 12.50 = 50.00" in wrong.text("en")
    assert wrong.line_id == "1"


def test_a_line_amount_may_stray_two_ore() -> None:
    assert judge(with_line_net(ORDER, "50.02")) == []
    assert only(judge(with_line_net(ORDER, "50.03"))).rule == "PEPPOL-T01-R024"


def test_two_lines_with_the_same_number_are_found() -> None:
    data = peppol.write(order(order_line("1"), order_line("1")))
    assert {each.rule for each in judge(data)} == {"PEPPOL-T01-R001"}


def test_a_negative_quantity_is_found() -> None:
    data = peppol.write(order(order_line("1"), order_line("2", quantity="-1")))
    assert "PEPPOL-T01-R004" in {finding.rule for finding in judge(data)}


# Invoice totals and VAT.


@pytest.mark.parametrize(
    ("name", "rule", "words"),
    [
        (
            "LineExtensionAmount",
            "BR-CO-10",
            "1 251,00 ska vara summan av radernas nettobelopp, 1 200,00 + 50,00, = 1 250,00",
        ),
        ("TaxExclusiveAmount", "BR-CO-13", "1 251,00 ska vara summan av raderna = 1 250,00"),
        ("TaxInclusiveAmount", "BR-CO-15", "1 557,00 ska vara 1 250,00 + 306,00 = 1 556,00"),
        ("PayableAmount", "BR-CO-16", "1 557,00 ska vara summan med moms = 1 556,00"),
    ],
)
def test_a_wrong_total_shows_the_clashing_numbers(name: str, rule: str, words: str) -> None:
    total = INVOICE[
        INVOICE.index(b"<cac:LegalMonetaryTotal>") : INVOICE.index(b"<cac:InvoiceLine>")
    ]
    amount = re.search(rf'<cbc:{name} currencyID="SEK">([0-9]+)\.00<'.encode(), total)
    assert amount is not None
    raised = f"{int(amount[1]) + 1}.00".encode()
    changed = total.replace(amount[0], amount[0].replace(amount[1] + b".00", raised))
    findings = judge(INVOICE.replace(total, changed))
    wrong = next(finding for finding in findings if finding.rule == rule)
    assert words in wrong.text("sv").replace("\N{NO-BREAK SPACE}", " ")


def test_vat_that_is_an_ore_wrong_is_a_warning_of_our_own() -> None:
    findings = judge(
        INVOICE,
        (">306.00<", ">306.01<"),
        (">300.00</cbc:TaxAmount>", ">300.01</cbc:TaxAmount>"),
        (">1556.00</cbc:TaxInclusiveAmount>", ">1556.01</cbc:TaxInclusiveAmount>"),
        (">1556.00</cbc:PayableAmount>", ">1556.01</cbc:PayableAmount>"),
    )
    finding = only(findings)
    assert (finding.rule, finding.severity) == ("AVROP-VAT", "warning")
    assert not has_fatal(findings)


def test_vat_that_is_a_krona_wrong_breaks_the_official_rules() -> None:
    findings = judge(INVOICE, (">300.00</cbc:TaxAmount>", ">301.00</cbc:TaxAmount>"))
    assert {finding.rule for finding in findings} == {"BR-CO-14", "BR-CO-17", "BR-S-09"}


def test_a_taxable_amount_that_no_line_has_is_found() -> None:
    findings = judge(INVOICE, (">12</cbc:Percent>", ">6</cbc:Percent>"))
    assert "BR-S-08" in {finding.rule for finding in findings}


def test_rounding_beyond_half_a_krona_is_warned_of() -> None:
    findings = judge(
        INVOICE,
        (
            '<cbc:PayableAmount currencyID="SEK">1556.00<',
            '<cbc:PayableRoundingAmount currencyID="SEK">-6.00</cbc:PayableRoundingAmount>'
            '<cbc:PayableAmount currencyID="SEK">1550.00<',
        ),
    )
    assert [finding.rule for finding in findings] == ["AVROP-ROUNDING"]


def test_a_scheme_of_the_sellers_order_number_is_not_warned_of() -> None:
    number = "<cac:OrderReference>\n    <cbc:ID>DLL0852123</cbc:ID>"
    assert (
        judge(INVOICE, (number, f'{number}<cbc:SalesOrderID schemeID="x">1</cbc:SalesOrderID>'))
        == []
    )


# The official unit tests.

STALE = {"PEPPOL-COMMON-R048", "PEPPOL-T115-R001"}
"""Rules that the unit tests know but that are gone from the release."""


def unit_cases() -> Iterator[tuple[str, etree._Element]]:
    folder = shared_folder()
    for path in sorted((folder / "peppol/unit").glob("*/*.xml")) if folder else ():
        root = xml.parse(path.read_bytes())
        for number, test in enumerate(root.iterfind("{*}test"), 1):
            yield f"{path.parent.name}-{path.stem.rpartition('-')[2]}-{number}", test


CASES = list(unit_cases())


@pytest.mark.parametrize("case", [case for _, case in CASES], ids=[name for name, _ in CASES])
def test_the_official_unit_tests_hold(case: etree._Element) -> None:
    stated = case.find("{*}assert")
    document = next(child for child in case if child is not stated)
    document.tail = None
    root = xml.parse(etree.tostring(document))
    code = re.match(r"peppolbis-(t\d+)", case.getparent().get("configuration"))
    fired = rules_fired(root, code[1].upper() if code else BILLS[root.tag.rpartition("}")[2]])
    for expected in stated if stated is not None else ():
        rule, kind = expected.text.strip(), expected.tag.rpartition("}")[2]
        if kind != "description" and rule not in STALE:
            assert rule in RULES
            assert (rule in fired) is (kind != "success"), rule


BILLS = {"Invoice": "T10", "CreditNote": "T14"}


def rules_fired(root: etree._Element, code: str) -> set[str]:
    # The unit tests are fragments, which no schema allows.
    table = "T10-T14" if code in BILLS.values() else code
    patterns = patterns_of(tables_of(table, RELEASE), RELEASE)
    rules = RuleSet(Schema({}, {}, {}, schema("2.1").basics), None, patterns)
    layout = lay_out(root, rules.top(root.tag), rules)
    findings = check_rules(layout, Facts(root, code, RELEASE))
    return {finding.rule for finding in findings}
