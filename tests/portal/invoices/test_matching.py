"""Each deviation fires where it should, with its amount, and only there."""

from dataclasses import replace
from decimal import Decimal

import pytest

from portal.invoices.facts import Account, Mention, Result, VatShare
from portal.invoices.policy import Code, Policy
from tests.factories.matching import (
    NUMBER,
    a_charge,
    an_invoice,
    an_order,
    around,
    codes,
    every,
    invoiced_line,
    matched,
    ordered_line,
)

D = Decimal


def test_an_invoice_that_agrees_matches_and_says_what_was_compared():
    result = matched()
    line = result.lines[0]
    assert not result.is_deviating
    assert (line.result, line.matched_by) == (Result.MATCHED, "order_line")
    assert line.agreed == D("125.00")
    assert [c.what for c in line.compared] == ["unit", "price", "received", "ordered", "vat"]
    assert all(compared.equal for compared in line.compared)
    assert result.orders == (NUMBER,)


LINES = [
    # what is invoiced, what was ordered, code, amount, stops
    ({"price": "16.00"}, {}, "price_above", "35.00", True),
    ({"price": "12.00"}, {}, "price_below", "-5.00", False),
    ({"quantity": "6"}, {"received": D(4)}, "quantity_above_received", "25.00", True),
    ({"quantity": "6"}, {"received": D(0)}, "not_received", "75.00", True),
    ({"quantity": "12"}, {}, "quantity_above_ordered", "25.00", True),
    ({"quantity": "12"}, {"received": D(12)}, "quantity_above_ordered", "25.00", True),
    ({"quantity": "6"}, {"invoiced": D(8)}, "quantity_above_ordered", "50.00", True),
    ({"unit_code": "H87"}, {}, "unit_mismatch", "125.00", True),
    ({"vat_rate": D(12)}, {}, "vat_mismatch", "-16.25", True),
    ({"extras": (a_charge("49"),)}, {}, "charge_not_agreed", "49", True),
    ({"extras": (a_charge("-9", "Rabatt"),)}, {}, "charge_not_agreed", "-9", False),
    ({"article": "Z9", "gtin": None}, {}, "unknown_article", "125.00", True),
    ({"net": D("125.01")}, {}, "rounding", "0.01", False),
    ({"net": D("130.00")}, {}, "total_mismatch", "5.00", True),
]


@pytest.mark.parametrize(("line", "ordered", "code", "amount", "stops"), LINES)
def test_a_line_deviates(line, ordered, code, amount, stops):
    result = matched(an_invoice(invoiced_line(**line)), around(an_order(ordered_line(**ordered))))
    (told,) = result.lines[0].differences
    assert (told.code, told.amount, told.stops) == (code, D(amount), stops)
    assert codes(result) == [code]
    assert result.is_deviating is stops
    assert result.lines[0].result is (Result.DEVIATING if stops else Result.MATCHED)


def test_part_not_received_and_part_not_ordered_are_told_apart():
    order = an_order(ordered_line(received=D(8)))
    result = matched(an_invoice(invoiced_line(quantity="12")), around(order))
    assert [(d.code, d.amount) for d in result.lines[0].differences] == [
        ("quantity_above_received", D("25.00")),
        ("quantity_above_ordered", D("25.00")),
    ]


DOCUMENTS = [
    ({"accounts": (Account("bankgiro", "9912346"),)}, "account_mismatch", None),
    ({"accounts": (Account(None, "9912346"),)}, "account_mismatch", None),
    ({"currency": "EUR"}, "currency_mismatch", None),
    ({"payable": D("200.00")}, "total_mismatch", "43.75"),
    ({"rounding": D("1.01")}, "total_mismatch", "1.01"),
    ({"rounding": D("-0.25")}, "rounding", "-0.25"),
    ({"extras": (a_charge("95"),)}, "charge_not_agreed", "95"),
    ({"vat": (VatShare("S", D(25), D("125.00"), D("32.20")),),
      "vat_total": D("32.20"), "payable": D("157.20")}, "vat_mismatch", "0.95"),
    ({"vat": (VatShare("S", D(25), D("125.00"), D("31.26")),),
      "vat_total": D("31.26"), "payable": D("156.26")}, "rounding", "0.01"),
    ({"vat_total": D("30.00"), "payable": D("155.00")}, "vat_mismatch", "-1.25"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "code", "amount"), DOCUMENTS)
def test_the_invoice_as_a_whole_deviates(changes, code, amount):
    result = matched(an_invoice(**changes))
    assert [(d.code, d.amount) for d in result.differences] == [(code, amount and D(amount))]
    assert result.is_deviating is (code != "rounding")


def test_a_wrong_vat_that_the_norm_lets_pass_is_told():
    """The official rule passes a whole krona; ours does not."""
    vat = VatShare("S", D(25), D("125.00"), D("32.00"))
    result = matched(an_invoice(vat=(vat,), vat_total=D("32.00"), payable=D("157.00")))
    assert codes(result) == ["vat_mismatch"]


def test_an_unverified_account_is_held_and_a_verified_one_passes():
    nobody = matched(surroundings=around(verified_accounts=()))
    assert codes(nobody) == ["account_mismatch"]
    assert codes(matched(an_invoice(accounts=()), around(verified_accounts=()))) == []


def test_a_closed_order_stops_the_invoice():
    result = matched(surroundings=around(an_order(state="closed", is_open=False)))
    assert codes(result) == ["order_closed"]
    assert result.lines[0].result is Result.DEVIATING


def test_an_unknown_order_leaves_every_line_unmatched_and_is_told_once():
    lines = invoiced_line(1), invoiced_line(2)
    result = matched(an_invoice(*lines), around(orders={}))
    assert codes(result) == ["unknown_order"]
    assert result.differences[0].actual == NUMBER
    assert result.differences[0].amount == D("250.00")
    assert {line.result for line in result.lines} == {Result.UNMATCHED}


def test_an_earlier_invoice_that_it_resembles_stops_it():
    assert codes(matched(surroundings=around(resembles=("F-001",)))) == ["near_duplicate"]


def test_nothing_is_told_of_an_article_that_is_missing_when_another_line_has_it():
    order = an_order(ordered_line(1), ordered_line(2))
    line = invoiced_line(2, order_line_reference="1")
    result = matched(an_invoice(line), around(order))
    assert result.lines[0].shares[0].order_line.position == 2
    assert [(d.code, d.stops, d.expected, d.actual) for d in every(result)] == [
        ("reference_misplaced", False, "2", "1")
    ]


@pytest.mark.parametrize(
    ("changes", "by"),
    [
        ({}, "order_line"),
        ({"order_line_reference": "01"}, "order_line"),
        ({"order_line_reference": ""}, "article"),
        ({"order_line_reference": "", "article": "a1 "}, "article"),
        ({"order_line_reference": "", "article": ""}, "gtin"),
        ({"order_line_reference": "", "article": "", "gtin": "7310000000001"}, "gtin"),
        ({"article": "", "gtin": None}, "order_line"),
        ({"article": "OTHER"}, "order_line"),
    ],
)
def test_the_order_line_is_found(changes, by):
    line = matched(an_invoice(invoiced_line(**changes))).lines[0]
    assert (line.matched_by, line.result) == (by, Result.MATCHED)


# Where the order number stands.


@pytest.mark.parametrize("term", ["BT-10", "BT-22", "BT-12", "BT-14", "BT-16", "BT-127"])
def test_an_order_number_in_the_wrong_field_is_found_and_told(term):
    text = f"Order {NUMBER}"
    surroundings = replace(around(), numbers={text: (text, NUMBER)})
    result = matched(an_invoice(mentions=(Mention(term, text),)), surroundings)
    assert [(d.code, d.stops, d.params) for d in every(result)] == [
        ("reference_misplaced", False, {"term": term})
    ]
    assert not result.is_deviating


def test_an_order_number_in_the_right_field_is_believed_first():
    other = an_order(ordered_line(2), number="DLL0000002")
    mentions = Mention("BT-13", NUMBER), Mention("BT-22", "DLL0000002")
    assert matched(an_invoice(mentions=mentions), around(an_order(), other)).orders == (NUMBER,)


def test_lines_may_name_orders_of_their_own():
    other = an_order(ordered_line(2), number="DLL0000002")
    lines = (
        invoiced_line(1, order_reference=NUMBER),
        invoiced_line(2, order_reference="DLL0000002"),
    )
    result = matched(an_invoice(*lines, mentions=()), around(an_order(), other))
    assert result.orders == (NUMBER, "DLL0000002")
    assert codes(result) == []


def test_two_orders_in_one_field_share_the_lines():
    other = an_order(ordered_line(2), number="DLL0000002")
    text = f"{NUMBER}, DLL0000002"
    surroundings = replace(around(an_order(), other), numbers={text: (text, NUMBER, "DLL0000002")})
    lines = invoiced_line(1), invoiced_line(2)
    result = matched(an_invoice(*lines, mentions=(Mention("BT-13", text),)), surroundings)
    assert {line.result for line in result.lines} == {Result.MATCHED}
    assert set(codes(result)) == {"reference_misplaced"}


# One article on several lines, several invoice lines on one.


def test_one_invoice_line_falls_on_two_order_lines_in_order():
    order = an_order(ordered_line(1, "6"), ordered_line(2, "4", article="A1"))
    line = invoiced_line(quantity="10", order_line_reference="")
    result = matched(an_invoice(line), around(order)).lines[0]
    assert result.result is Result.MATCHED
    assert [(s.order_line.position, s.quantity) for s in result.shares] == [(1, D(6)), (2, D(4))]


def test_the_order_line_with_the_same_price_is_taken_first():
    order = an_order(ordered_line(1, price="11"), ordered_line(2, article="A1"))
    line = invoiced_line(order_line_reference="")
    result = matched(an_invoice(line), around(order)).lines[0]
    assert [s.order_line.position for s in result.shares] == [2]
    assert result.result is Result.MATCHED


def test_what_one_line_takes_the_next_can_not_take_again():
    lines = invoiced_line(1, "6"), invoiced_line(2, "6", article="A1", order_line_reference="1")
    result = matched(an_invoice(*lines))
    assert [line.result for line in result.lines] == [Result.MATCHED, Result.DEVIATING]
    assert [(d.code, d.amount) for d in every(result)] == [("quantity_above_ordered", D("25.00"))]


def test_a_negative_line_gives_back_what_was_invoiced_and_no_more():
    order = an_order(ordered_line(invoiced=D(3)))
    back = invoiced_line(quantity="-2")
    assert codes(matched(an_invoice(back), around(order))) == []
    too_much = invoiced_line(quantity="-5")
    result = matched(an_invoice(too_much), around(order))
    assert [(d.code, d.amount) for d in every(result)] == [("quantity_above_ordered", D("-25.00"))]


# Faults that others made.


def test_a_bill_for_two_does_not_pass_when_one_was_received():
    order = an_order(ordered_line(quantity="2", received=D(1)))
    result = matched(an_invoice(invoiced_line(quantity="2")), around(order))
    assert codes(result) == ["quantity_above_received"]
    assert result.lines[0].agreed == D("12.50")


def test_the_base_quantity_counts():
    order = an_order(ordered_line(quantity="3000", price="99.83", base_quantity=D(1000)))
    same = invoiced_line(quantity="3000", price="0.09983")
    assert codes(matched(an_invoice(same), around(order))) == []
    dropped = invoiced_line(quantity="3000", price="99.83")
    result = matched(an_invoice(dropped), around(order))
    assert [(d.code, d.amount) for d in every(result)] == [("price_above", D("299190.51"))]


def test_the_net_counts_where_the_printed_price_does_not_explain_it():
    order = an_order(ordered_line(quantity="1000", price="0.004"))
    agreed = invoiced_line(quantity="1000", price="0.00", net=D("4.00"))
    result = matched(an_invoice(agreed), around(order))
    assert [(d.code, d.amount) for d in every(result)] == [("total_mismatch", None)]
    dearer = invoiced_line(quantity="1000", price="0.00", net=D("5.00"))
    result = matched(an_invoice(dearer), around(order))
    assert [(d.code, d.amount) for d in every(result)] == [
        ("total_mismatch", None),
        ("price_above", D("1.00")),
    ]


def test_the_smallest_price_difference_is_told_even_when_it_rounds_to_nothing():
    result = matched(an_invoice(invoiced_line(quantity="1", price="12.50001")))
    assert [(d.code, d.stops, d.amount) for d in every(result)] == [
        ("price_above", True, D("0.00"))
    ]


def test_zero_ordered_is_a_limit():
    order = an_order(ordered_line(quantity="0", received=D(0)))
    assert codes(matched(an_invoice(), around(order))) == ["quantity_above_ordered"]


# What a buyer may set.


def test_a_policy_lets_small_things_pass():
    policy = Policy(price_above=D("40"), charges=D("100"))
    line = invoiced_line(price="16.00")
    result = matched(an_invoice(line, extras=(a_charge("95"),)), policy=policy)
    assert codes(result) == ["price_above", "charge_not_agreed"]
    assert not result.is_deviating


def test_a_policy_can_stop_what_is_only_told():
    policy = Policy(told_only=frozenset({Code.ROUNDING}))
    assert matched(an_invoice(invoiced_line(price="12.00")), policy=policy).is_deviating
