"""Rules that look for something anywhere in a document, or only beside what they look at."""

from __future__ import annotations

import pytest

import peppol
from tests.peppol.post_award_samples import agreement
from tests.peppol.samples import TODAY, invoice, order, order_line

EXT = "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"
INVOICE = peppol.write(invoice()).decode()
ORDER = peppol.write(order(order_line("1"), order_line("2"))).decode()


def rules(data: str) -> set[str]:
    return {finding.rule for finding in peppol.judge(data.encode(), on=TODAY)}


def block(name: str, data: str = INVOICE) -> str:
    """The first element of a name, as it is written."""
    start = data.index(f"<{name}>")
    return data[start : data.index(f"</{name}>", start) + len(name) + 3]


def extended(content: str, data: str = INVOICE) -> str:
    """A document with an extension that holds something of UBL."""
    start = data.index("<cbc:CustomizationID>")
    held = f"<held xmlns='urn:example'>{content}</held>"
    return (
        f"{data[:start]}<ext:UBLExtensions xmlns:ext='{EXT}'><ext:UBLExtension>"
        f"<ext:ExtensionContent>{held}</ext:ExtensionContent></ext:UBLExtension>"
        f"</ext:UBLExtensions>{data[start:]}"
    )


def test_an_extension_is_free_but_warned_of() -> None:
    assert rules(INVOICE) == set()
    assert rules(extended("<cbc:ID xmlns:cbc='urn:other'>1</cbc:ID>")) == {"UBL-CR-001"}


def test_lines_are_summed_wherever_they_stand() -> None:
    assert rules(extended(block("cac:InvoiceLine"))) == {"BR-CO-10", "UBL-CR-001"}


def test_a_total_is_compared_with_the_allowances_beside_it() -> None:
    total = block("cac:LegalMonetaryTotal")
    assert "AllowanceTotalAmount" not in total
    stated = total.replace(
        "<cbc:PayableAmount",
        '<cbc:AllowanceTotalAmount currencyID="SEK">0.00</cbc:AllowanceTotalAmount>'
        "<cbc:PayableAmount",
    )
    assert "BR-CO-11" not in rules(extended(stated))


@pytest.mark.parametrize(
    ("part", "rule"),
    [
        ("<cbc:DocumentDescription>a</cbc:DocumentDescription>", "UBL-CR-673"),
        (
            "<cac:Attachment><cac:ExternalReference><cbc:URI>http://a.se</cbc:URI>"
            "</cac:ExternalReference></cac:Attachment>",
            "UBL-CR-666",
        ),
    ],
)
def test_an_invoiced_object_has_no_file_in_a_billing_reference_either(part: str, rule: str) -> None:
    reference = (
        "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>9</cbc:ID>"
        "</cac:InvoiceDocumentReference><cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID>"
        f"<cbc:DocumentTypeCode>130</cbc:DocumentTypeCode>{part}"
        "</cac:AdditionalDocumentReference></cac:BillingReference>"
    )
    place = INVOICE.index("<cac:AccountingSupplierParty>")
    assert rule in rules(INVOICE[:place] + reference + INVOICE[place:])


def test_split_payment_counts_where_the_official_rule_looks_for_it() -> None:
    allowance = (
        "<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator>"
        "<cbc:AllowanceChargeReason>a</cbc:AllowanceChargeReason>"
        '<cbc:Amount currencyID="SEK">0.00</cbc:Amount><cac:TaxCategory><cbc:ID>B</cbc:ID>'
        "<cbc:Percent>25</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>"
        "</cac:TaxCategory></cac:AllowanceCharge>"
    )
    line, document = INVOICE.index("<cac:Item>"), INVOICE.index("<cac:TaxTotal>")
    assert "BR-B-02" not in rules(INVOICE[:line] + allowance + INVOICE[line:])
    assert "BR-B-02" in rules(INVOICE[:document] + allowance + INVOICE[document:])


def test_a_tax_number_counts_wherever_a_seller_stands() -> None:
    bare = INVOICE
    supplier = block("cac:AccountingSupplierParty")
    without = supplier
    while "<cac:PartyTaxScheme>" in without:
        without = without.replace(block("cac:PartyTaxScheme", without), "")
    bare = bare.replace(supplier, without)
    assert "BR-S-02" in rules(bare)
    assert "BR-S-02" not in rules(extended(supplier, bare))


def test_the_vat_in_the_vat_currency_may_stand_in_an_extension() -> None:
    in_euro = INVOICE.replace(
        "</cbc:DocumentCurrencyCode>",
        "</cbc:DocumentCurrencyCode><cbc:TaxCurrencyCode>EUR</cbc:TaxCurrencyCode>",
    )
    total = '<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">30.00</cbc:TaxAmount></cac:TaxTotal>'
    assert "BR-53" in rules(in_euro)
    assert "BR-53" not in rules(extended(total, in_euro))


def test_a_vat_currency_is_compared_with_the_currency_beside_it() -> None:
    currencies = "<cbc:TaxCurrencyCode>SEK</cbc:TaxCurrencyCode>"
    assert "PEPPOL-EN16931-R005" not in rules(extended(currencies))
    currencies += "<cbc:DocumentCurrencyCode>SEK</cbc:DocumentCurrencyCode>"
    assert "PEPPOL-EN16931-R005" in rules(extended(currencies))


def test_a_payee_is_compared_with_the_seller_beside_it() -> None:
    name = "<cac:PartyName><cbc:Name>Factoring AB</cbc:Name></cac:PartyName>"
    payee = f"<cac:PayeeParty>{name}</cac:PayeeParty>"
    of_payees = {"UBL-SR-19", "UBL-SR-20", "UBL-SR-21"}
    assert of_payees <= rules(extended(payee))
    assert not of_payees & rules(extended(block("cac:AccountingSupplierParty") + payee))


def test_a_vat_total_in_an_extension_asks_the_categories_of_an_agreement() -> None:
    agreed = agreement().decode()
    total = block("cac:TaxTotal", agreed)
    without = agreed.replace(total, "")
    of_totals = {"PEPPOL-T110-R026", "PEPPOL-T110-R027"}
    assert not of_totals & rules(without)
    assert of_totals <= rules(extended(total, without))


def test_a_line_id_is_used_up_by_a_line_in_an_extension() -> None:
    line = block("cac:OrderLine", ORDER)
    assert "PEPPOL-T01-R001" in rules(extended(line, ORDER))


def test_every_line_of_a_shared_id_is_told() -> None:
    twice = peppol.write(order(order_line("1"), order_line("1")))
    found = [each.path for each in peppol.judge(twice, on=TODAY)]
    assert found == [f"/Order/cac:OrderLine[{n}]/cac:LineItem/cbc:ID" for n in (1, 2)]
