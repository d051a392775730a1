"""Where rules after an award are easily misread: noughts, dates, rounding, several of one."""

from __future__ import annotations

import pytest

import peppol
from tests.peppol.post_award_samples import agreement, cart, catalogue
from tests.peppol.samples import TODAY, order, order_line

ORDER = peppol.write(order(order_line("1", quantity="1", price="100.00")))
CATALOGUE, CART, AGREEMENT = catalogue(), cart(), agreement()
LINE_VALIDITY = "<cac:LineValidityPeriod>\n      <cbc:StartDate>2026-01-01"
CATALOGUE_START = "<cac:ValidityPeriod>\n    <cbc:StartDate>2026-01-01</cbc:StartDate>"
PRICE = '<cbc:PriceAmount currencyID="SEK">100.00</cbc:PriceAmount>'


def rules(data: bytes, *changes: tuple[str, str]) -> set[str]:
    """The rules that find something after some changes, without the transaction in their ids."""
    text = data.decode()
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    found = peppol.judge(text.encode(), on=TODAY)
    return {finding.rule.rpartition("-")[2] for finding in found}


@pytest.mark.parametrize("data", [ORDER, CATALOGUE, CART, AGREEMENT])
def test_a_document_built_here_has_no_finding(data: bytes) -> None:
    assert rules(data) == set()


# Noughts.


def test_a_negative_nought_is_no_negative_price() -> None:
    assert rules(CATALOGUE, (">12.50<", ">-0.00<")) == set()
    assert rules(CATALOGUE, (">12.50<", ">-0.01<")) == {"R006"}


def test_a_negative_nought_is_a_negative_amount_to_pay_in_an_agreement() -> None:
    due = '<cbc:PayableAmount currencyID="SEK">75.00<'
    assert "R005" in rules(AGREEMENT, (due, due.replace("75.00", "-0.00")))
    assert "R005" not in rules(AGREEMENT, (due, due.replace("75.00", "-0")))


# Currencies.


def test_a_currency_is_compared_as_it_is_written() -> None:
    document, price = "<cbc:DocumentCurrencyCode>SEK<", 'PriceAmount currencyID="SEK"'
    assert "R003" in rules(ORDER, (price, 'PriceAmount currencyID="SEK "'))
    assert "R003" in rules(ORDER, (document, "<cbc:DocumentCurrencyCode> SEK<"))


# Validity.


def test_a_line_is_valid_within_the_catalogue_at_both_ends() -> None:
    late = LINE_VALIDITY.replace("2026-01-01", "2027-01-01")
    end = "<cbc:EndDate>2026-12-31</cbc:EndDate>\n    </cac:LineValidityPeriod>"
    open_end = "</cac:LineValidityPeriod>"
    found = rules(CATALOGUE, (LINE_VALIDITY, late), (end, open_end))
    assert {"R007", "R013"} <= found


def test_a_date_with_a_time_zone_compares_with_nothing() -> None:
    zone = LINE_VALIDITY + "Z"
    assert {"R007", "R013", "R030"} <= rules(CATALOGUE, (LINE_VALIDITY, zone))
    assert {"R001", "R030"} <= rules(CART, ("-12-31</cbc:EndDate>", "-12-31Z</cbc:EndDate>"))


def test_two_periods_count_as_one_when_each_gives_one_date() -> None:
    apart = CATALOGUE_START + "</cac:ValidityPeriod><cac:ValidityPeriod>"
    assert rules(CATALOGUE, (CATALOGUE_START, apart)) == set()


def test_two_periods_that_both_begin_cannot_be_judged() -> None:
    apart = CATALOGUE_START + "</cac:ValidityPeriod>" + CATALOGUE_START
    assert "R001" in rules(CATALOGUE, (CATALOGUE_START, apart))


# Lines of an order.


def with_charge(amount: str, net: str) -> set[str]:
    charge = (
        "<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator>"
        "<cbc:AllowanceChargeReason>Frakt</cbc:AllowanceChargeReason>"
        f'<cbc:Amount currencyID="SEK">{amount}</cbc:Amount></cac:AllowanceCharge><cac:Price>'
    )
    line = '<cbc:LineExtensionAmount currencyID="SEK">'
    lines = ORDER.decode().split("<cac:OrderLine>")
    changed = lines[1].replace(f"{line}100.00<", f"{line}{net}<").replace("<cac:Price>", charge)
    return rules("<cac:OrderLine>".join([lines[0], changed]).encode())


def test_charges_of_a_line_are_rounded_before_they_count() -> None:
    assert "R024" not in with_charge("0.0249", "100.00")
    assert "R024" in with_charge("0.025", "100.00")


def priced(price: str, base: str, net: str) -> set[str]:
    text = ORDER.decode().replace(PRICE, PRICE.replace("100.00", price))
    text = text.replace(
        '<cbc:BaseQuantity unitCode="XPK">1<', f'<cbc:BaseQuantity unitCode="XPK">{base}<'
    )
    old = '<cbc:LineExtensionAmount currencyID="SEK">100.00<'
    return rules(text.replace(old, old.replace("100.00", net)).encode())


@pytest.mark.parametrize(
    ("price", "base", "within", "beyond"),
    [
        ("1", "3", "0.353333333333333333", "0.3533333333333333333"),
        ("2", "3", "0.686666666666666667", "0.6866666666666666671"),
        ("0.1", "3", "0.0533333333333333333", "0.05333333333333333333"),
        ("1", "524288", "0.020001907348632812", "0.020001907348632813"),
    ],
)
def test_a_price_is_divided_to_eighteen_decimals_more_than_it_has(
    price: str, base: str, within: str, beyond: str
) -> None:
    assert "R024" not in priced(price, base, within)
    assert "R024" in priced(price, base, beyond)


def test_line_ids_are_the_same_only_if_they_are_written_so() -> None:
    two = peppol.write(order(order_line("1"), order_line("2")))
    assert rules(two, ("<cbc:ID>2</cbc:ID>", "<cbc:ID> 1</cbc:ID>")) == set()
    assert rules(two, ("<cbc:ID>2</cbc:ID>", "<cbc:ID>1</cbc:ID>")) == {"R001"}


def test_the_totals_of_an_order_need_the_sum_of_the_lines() -> None:
    total = '<cbc:LineExtensionAmount currencyID="SEK">100.00</cbc:LineExtensionAmount>'
    assert {"R007", "R008", "R011"} <= rules(ORDER, (total, ""))


# Agreements.


def test_a_charge_of_an_agreement_counts_only_as_the_bare_word() -> None:
    assert "R008" in rules(AGREEMENT, ("Indicator>true<", "Indicator> true <"))


def test_a_category_without_a_rate_is_not_looked_for_with_one() -> None:
    item = "<cac:ClassifiedTaxCategory>\n          <cbc:ID>S</cbc:ID>\n          "
    percent = "<cbc:Percent>25</cbc:Percent>"
    assert rules(AGREEMENT, (item + percent, item)) == {"R019", "R020"}
    other = item.replace(">S<", "> S <") + percent
    assert rules(AGREEMENT, (item + percent, other)) == {"R027"}


# Carts.

UNIT = '<cac:DeliveryUnit><cbc:BatchQuantity unitCode="{}">1</cbc:BatchQuantity></cac:DeliveryUnit>'


def test_a_cart_line_counts_in_one_unit() -> None:
    assert rules(CART, ("<cac:DeliveryUnit>", UNIT.format("XPK") + "<cac:DeliveryUnit>")) == {
        "R002"
    }
    assert rules(CART, ('BatchQuantity unitCode="XPK"', 'BatchQuantity unitCode="EA"')) == {"R006"}


def test_whether_an_item_is_a_service_is_a_bare_word() -> None:
    end = "</cac:Item>"
    said = (
        "<cac:AdditionalItemProperty><cbc:Name>ServiceIndicator</cbc:Name>"
        "<cbc:Value>{}</cbc:Value></cac:AdditionalItemProperty></cac:Item>"
    )
    assert rules(CART, (end, said.format("true"))) == set()
    assert rules(CART, (end, said.format(" true"))) == {"R007"}


# Codes and identifiers.


def endpoint(scheme: str, value: str) -> set[str]:
    return rules(ORDER, ('schemeID="0007">2321000032', f'schemeID="{scheme}">{value}'))


def test_an_italian_vat_number_is_checked_when_it_begins_with_it() -> None:
    assert endpoint("0211", "IT00000000001") == {"R047"}
    assert endpoint("0211", "It00000000001") == set()


def test_a_code_that_a_comment_splits_is_refused() -> None:
    assert rules(ORDER, (">SE<", ">S<!-- x -->E<"))
    assert rules(ORDER, (">SE<", "><!-- x -->SE<")) == set()
