"""Sums of documents that are built: exact, rounded once, by VAT rate."""

from decimal import Decimal

from peppol.documents.amounts import AllowanceCharge, Price, TaxCategory
from peppol.documents.summing import invoice_total, line_net, order_total, tax_total
from peppol.values import Quantity
from tests.peppol.samples import invoice_line, order_line, sek

FREIGHT = AllowanceCharge(
    is_charge=True,
    reasons=("Frakt",),
    amount=sek("100.00"),
    tax_category=TaxCategory(code="S", percent=Decimal(25)),
)
DISCOUNT = AllowanceCharge(
    is_charge=False,
    reasons=("Rabatt",),
    amount=sek("40.00"),
    tax_category=TaxCategory(code="S", percent=Decimal(25)),
)


def test_a_price_counts_for_its_base_quantity() -> None:
    price = Price(amount=sek("10.00"), base_quantity=Quantity(Decimal(3), "H87"))
    assert line_net(price, Decimal(100)) == sek("333.33")
    assert price.total(Decimal(100)) == sek("333.33")


def test_a_base_quantity_of_zero_counts_as_one() -> None:
    price = Price(amount=sek("10.00"), base_quantity=Quantity(Decimal(0), "H87"))
    assert price.total(Decimal(2)) == sek("20.00")


def test_charges_add_to_a_line_and_allowances_take_off() -> None:
    assert line_net(Price(amount=sek("10.00")), Decimal(4), (FREIGHT, DISCOUNT)) == sek("100.00")


def test_an_order_totals_its_lines_and_charges() -> None:
    totals = order_total((order_line("1"), order_line("2")), (FREIGHT, DISCOUNT))
    assert totals.line_total == sek("100.00")
    assert (totals.charge_total, totals.allowance_total) == (sek("100.00"), sek("40.00"))
    assert totals.payable == totals.tax_exclusive == sek("160.00")
    assert totals.tax_inclusive is None


def test_vat_is_summed_by_rate() -> None:
    lines = (invoice_line("1", "1", "100"), invoice_line("2", "1", "50", 12),
             invoice_line("3", "1", "10"))  # fmt: skip
    total = tax_total(lines, (FREIGHT,))
    by_rate = {each.category.percent: each for each in total.subtotals}
    assert by_rate[Decimal(25)].taxable_amount == sek("210.00")
    assert by_rate[Decimal(25)].tax_amount == sek("52.50")
    assert by_rate[Decimal(12)].tax_amount == sek("6.00")
    assert total.amount == sek("58.50")


def test_an_invoice_totals_vat_payments_and_rounding() -> None:
    lines = (invoice_line("1", "1", "99.99"),)
    totals = invoice_total(lines, tax_total(lines), prepaid=sek("25.00"), rounding=sek("0.01"))
    assert totals.tax_inclusive == sek("124.99")
    assert totals.payable == sek("100.00")
