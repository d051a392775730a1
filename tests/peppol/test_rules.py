"""The engine of the business rules, and rules where it is easy to go astray."""

import pytest
from lxml import etree

import peppol
from peppol.rules.conditions import context
from peppol.rules.finding import Finding
from tests.peppol.samples import TODAY, invoice

INVOICE = peppol.write(invoice())
ROOT = "{urn:oasis:names:specification:ubl:schema:xsd:Invoice-2}Invoice"


def judge(*changes: tuple[str, str]) -> list[Finding]:
    data = INVOICE
    for old, new in changes:
        assert old.encode() in data, old
        data = data.replace(old.encode(), new.encode(), 1)
    return peppol.judge(data, on=TODAY)


def rules(*changes: tuple[str, str]) -> set[str]:
    return {finding.rule for finding in judge(*changes)}


@pytest.mark.parametrize(
    ("written", "names", "is_matched"),
    [
        ("cac:Price", ("cac:InvoiceLine", "cac:Price"), True),
        ("cac:Price", ("cac:InvoiceLine",), False),
        ("cac:InvoiceLine/cac:Price", ("cac:InvoiceLine", "cac:Price"), True),
        ("/Invoice/cac:AllowanceCharge", ("cac:AllowanceCharge",), True),
        ("/Invoice/cac:AllowanceCharge", ("cac:InvoiceLine", "cac:AllowanceCharge"), False),
        ("/*/cac:TaxTotal", ("cac:TaxTotal",), True),
        ("cac:TaxTotal/cbc:*", ("cac:TaxTotal", "cbc:TaxAmount"), True),
        ("cac:TaxTotal/cbc:*", ("cac:TaxTotal", "cac:TaxSubtotal"), False),
        ("*Amount", ("cac:Price", "cbc:PriceAmount"), True),
        ("*Amount{money}", ("cac:Price", "cbc:PriceAmount"), False),
        ("*Amount{money}", ("cac:Price", "cac:AllowanceCharge", "cbc:Amount"), False),
        ("*Amount{money}", ("cac:AllowanceCharge", "cbc:Amount"), True),
        ("*Amount{money}", ("cac:Price", "cac:AllowanceCharge", "cac:X", "cbc:AAmount"), False),
        ("cbc:ID{@schemeID=0088}", ("cbc:ID",), True),
    ],
)
def test_a_context_is_matched_by_names(
    written: str, names: tuple[str, ...], is_matched: bool
) -> None:
    assert context(written).matches(("Invoice", *names)) is is_matched


def test_a_context_tells_its_conditions_with_the_element_s_own_first() -> None:
    found = context("cac:A{cbc:ID}/cac:B{@x=1|2}").conditions()
    assert [(each.up, each.values) for each in found] == [
        (0, frozenset({"1", "2"})),
        (1, frozenset({True})),
    ]


def test_an_attribute_of_a_child_must_be_compared_with_a_value() -> None:
    with pytest.raises(ValueError, match="cbc:ID/@schemeID"):
        context("cac:A{cbc:ID/@schemeID}").conditions()


LINE_PERIOD = (
    "<cac:InvoicePeriod><cbc:StartDate>2026-11-02</cbc:StartDate>"
    "<cbc:EndDate>2026-11-01</cbc:EndDate></cac:InvoicePeriod>"
)


def test_only_the_first_context_of_a_pattern_sees_an_element() -> None:
    line = INVOICE[INVOICE.index(b"<cac:InvoiceLine>") :].decode()
    head, net, rest = line.partition("</cbc:LineExtensionAmount>")
    found = rules((line, head + net + LINE_PERIOD + rest))
    assert "BR-30" in found
    assert "BR-29" not in found


def test_an_element_that_is_not_used_is_warned_of_once() -> None:
    uuid = "<cbc:UUID>1</cbc:UUID>"
    found = judge(("<cbc:IssueDate>", f"{uuid}<cbc:IssueDate>"))
    assert [(each.rule, each.severity) for each in found] == [("UBL-CR-005", "warning")]


def test_an_attribute_that_is_not_used_is_warned_of() -> None:
    found = judge(
        ("<cbc:IssueDate>", "<cbc:IssueDate>"), ("<cbc:Name>", '<cbc:Name languageID="sv">')
    )
    assert [(each.rule, each.severity) for each in found] == [("UBL-DT-19", "warning")]


def test_an_amount_of_three_decimals_breaks_each_rule_of_decimals() -> None:
    payable = '<cbc:PayableAmount currencyID="SEK">1556.00<'
    found = rules((payable, payable.replace("1556.00", "1556.000")))
    assert found == {"BR-DEC-18", "UBL-DT-01"}


def test_a_no_break_space_is_no_white_space() -> None:
    found = judge(
        (">1556.00</cbc:PayableAmount>", ">1556.00\N{NO-BREAK SPACE}</cbc:PayableAmount>")
    )
    assert {each.rule for each in found} == {"UBL-SCHEMA"}


def test_two_kinds_of_payment_are_told_with_what_they_are() -> None:
    copied = INVOICE.decode()
    start, end = copied.index("<cac:PaymentMeans>"), copied.index("</cac:PaymentMeans>") + 19
    block = copied[start:end]
    other = block.replace(">30<", ">58<")
    found = peppol.judge((copied[:end] + other + copied[end:]).encode(), on=TODAY)
    same = next(each for each in found if each.rule == "UBL-SR-47")
    assert "30, 58" in same.text("sv")


def test_fatal_findings_come_first() -> None:
    found = judge(
        ("<cbc:IssueDate>", "<cbc:UUID>1</cbc:UUID><cbc:IssueDate>"),
        (">1556.00</cbc:PayableAmount>", ">1557.00</cbc:PayableAmount>"),
    )
    assert [each.severity for each in found] == ["fatal", "warning"]
    assert [each.rule for each in found] == ["BR-CO-16", "UBL-CR-005"]


@pytest.mark.parametrize("stated", ["urn:x", "", "urn:cen.eu:en16931:2017"])
def test_an_invoice_of_another_specification_is_judged_as_peppol_billing(stated: str) -> None:
    specification = b"urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
    found = {
        each.rule
        for each in peppol.judge(INVOICE.replace(specification, stated.encode()), on=TODAY)
    }
    empty = {"BR-01", "PEPPOL-EN16931-R008"} if not stated else set()
    assert found == {"PEPPOL-EN16931-R004"} | empty


def test_a_self_billed_invoice_is_known_by_its_process() -> None:
    found = rules(
        ("poacc:billing:3.0", "poacc:selfbilling:4.0"),
        ("billing:01:1.0", "selfbilling:01:1.0"),
        (">380<", ">389<"),
    )
    assert found == {"PEPPOL-EN16931-R004"}


def test_a_tax_scheme_without_id_counts_as_another_than_vat() -> None:
    registration = (
        "<cac:PartyTaxScheme><cbc:CompanyID>1</cbc:CompanyID><cac:TaxScheme/></cac:PartyTaxScheme>"
    )
    found = rules(("<cac:PartyTaxScheme>", registration * 2 + "<cac:PartyTaxScheme>"))
    assert "UBL-SR-13" in found


@pytest.mark.parametrize(("price", "is_negative"), [("0", False), ("-0", False), ("-0.00", True)])
def test_a_negative_nought_with_a_point_is_below_zero(price: str, is_negative: bool) -> None:
    assert ("BR-27" in rules((">300.00</cbc:PriceAmount>", f">{price}</cbc:PriceAmount>"))) is (
        is_negative
    )


def test_a_rate_of_another_tax_than_vat_is_none() -> None:
    breakdown = INVOICE[INVOICE.index(b"<cac:TaxSubtotal>") :].decode()
    head, vat, rest = breakdown.partition(">VAT<")
    assert "BR-CO-17" in rules((breakdown, f"{head}{vat.replace('VAT', 'GST')}{rest}"))


@pytest.mark.parametrize("cut", ["<!-- c -->", "<?p i?>"])
def test_a_comment_that_splits_a_date_or_a_code_refuses_the_document(cut: str) -> None:
    assert rules((">2026-11-23<", f">2026-{cut}11-23<")) == {"PEPPOL-EN16931-F001"}
    assert rules((">380<", f">3{cut}80<")) == {"PEPPOL-EN16931-P0100"}
    assert rules(("<cbc:IssueDate>", f"{cut}<cbc:IssueDate>")) == set()
    assert rules((">Mediprodukter AB<", f">Medi{cut}produkter AB<")) == set()


@pytest.mark.parametrize("encoding", ["UTF-16", "UTF-8"])
def test_a_comment_is_seen_in_any_encoding(encoding: str) -> None:
    data = INVOICE.replace(b">380<", b">3<!-- c -->80<")
    written = etree.tostring(etree.fromstring(data), xml_declaration=True, encoding=encoding)
    found = peppol.judge(written, on=TODAY)
    assert [each.rule for each in found] == ["PEPPOL-EN16931-P0100"]


def test_white_space_around_vat_makes_it_another_scheme_when_tax_numbers_are_counted() -> None:
    registration = (
        "<cac:PartyTaxScheme><cbc:CompanyID>SE556732170701</cbc:CompanyID><cac:TaxScheme>"
        "<cbc:ID> VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>"
    )
    assert "UBL-SR-12" not in rules(("<cac:PartyTaxScheme>", registration + "<cac:PartyTaxScheme>"))
    assert "UBL-SR-13" in rules(("<cac:PartyTaxScheme>", registration * 2 + "<cac:PartyTaxScheme>"))


def test_the_days_of_a_period_are_compared_in_their_time_zones() -> None:
    period = (
        "<cac:InvoicePeriod><cbc:StartDate>2026-11-01Z</cbc:StartDate>"
        "<cbc:EndDate>2026-11-01+05:00</cbc:EndDate></cac:InvoicePeriod>"
    )
    found = rules(("<cac:OrderReference>", period + "<cac:OrderReference>"))
    assert found == {"BR-29", "PEPPOL-EN16931-F001"}


def test_the_period_of_a_line_is_compared_in_time_zones_too() -> None:
    whole = (
        "<cac:InvoicePeriod><cbc:StartDate>2026-11-02</cbc:StartDate>"
        "<cbc:EndDate>2026-11-03</cbc:EndDate></cac:InvoicePeriod>"
    )
    line = INVOICE[INVOICE.index(b"<cac:InvoiceLine>") :].decode()
    head, net, rest = line.partition("</cbc:LineExtensionAmount>")
    own = whole.replace("11-02<", "11-02+05:00<").replace("11-03<", "11-03-05:00<")
    found = rules(
        ("<cac:OrderReference>", whole + "<cac:OrderReference>"), (line, head + net + own + rest)
    )
    assert {"PEPPOL-EN16931-R110", "PEPPOL-EN16931-R111"} <= found


@pytest.mark.parametrize(
    ("scheme", "value", "rule"),
    [
        ("0192", "000000000", "PEPPOL-COMMON-R041"),
        ("0210", "1234567890 A", "PEPPOL-COMMON-R045"),
    ],
)
def test_an_endpoint_that_is_no_number_of_its_scheme_is_told(
    scheme: str, value: str, rule: str
) -> None:
    assert rule in rules(*endpoint(scheme, value))


@pytest.mark.parametrize("value", ["+1234567890", "12345678901", "RSSMRA+5T10A562S"])
def test_an_italian_number_may_be_any_integer(value: str) -> None:
    assert not rules(*endpoint("0210", value)) & {"PEPPOL-COMMON-R045"}


def endpoint(scheme: str, value: str) -> list[tuple[str, str]]:
    """The change that gives a party another endpoint."""
    start = INVOICE.index(b"<cbc:EndpointID")
    old = INVOICE[start : INVOICE.index(b"</cbc:EndpointID>")].decode()
    return [(old, f'<cbc:EndpointID schemeID="{scheme}">{value}')]


@pytest.mark.parametrize(("number", "is_right"), [("55673217070", True), ("5567321708", False)])
def test_the_length_of_an_organisation_number_is_another_rule_s(
    number: str, is_right: bool
) -> None:
    start = INVOICE.index(b"<cbc:CompanyID", INVOICE.index(b"<cac:PartyLegalEntity>"))
    old = INVOICE[start : INVOICE.index(b"</cbc:CompanyID>", start)].decode()
    found = rules((old, old.rpartition(">")[0] + ">" + number))
    assert ("SE-R-013" not in found) is is_right
    assert ("SE-R-004" in found) is is_right
