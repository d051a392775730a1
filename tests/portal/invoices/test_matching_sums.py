"""Whatever is invoiced: no öre of a line is lost between what it costs and what is told of it."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from catalog.db import to_ore
from portal.invoices.facts import Result
from tests.factories.matching import (
    a_charge,
    an_invoice,
    an_order,
    around,
    invoiced_line,
    matched,
    ordered_line,
)

D = Decimal

quantities = st.decimals("0", "5000", places=3)
prices = st.decimals("0", "9999", places=4)
bases = st.sampled_from([D(1), D(12), D(100), D(1000)])
nets = st.decimals("0", "99999", places=2)


@st.composite
def ordered_lines(draw):
    """Up to four order lines, some for the same article."""
    return [
        ordered_line(
            position,
            draw(quantities),
            draw(prices),
            base_quantity=draw(bases),
            received=draw(quantities),
            invoiced=draw(quantities),
            article=draw(st.sampled_from(["A1", "A2"])),
            gtin=None,
        )
        for position in range(1, draw(st.integers(2, 5)))
    ]


@st.composite
def invoiced_lines(draw):
    """Up to five invoice lines, some of which do not add up."""
    return [
        invoiced_line(
            position,
            draw(quantities),
            draw(prices),
            article=draw(st.sampled_from(["A1", "A2", "Z9"])),
            gtin=None,
            base_quantity=draw(bases),
            order_line_reference=draw(st.sampled_from(["", "1", "2", "77"])),
            unit_code=draw(st.sampled_from(["XPK", "XPK", "H87"])),
            vat_rate=draw(st.sampled_from([D(25), D(12)])),
            extras=draw(st.sampled_from([(), (a_charge("49"),), (a_charge("-9.50"),)])),
            **({"net": draw(nets)} if draw(st.booleans()) else {}),
        )
        for position in range(1, draw(st.integers(2, 6)))
    ]


def in_net(differences):
    """What the differences that stand in the net of a line come to."""
    return sum((d.amount for d in differences if d.amount and d.code != "vat_mismatch"), D(0))


@given(ordered_lines(), invoiced_lines())
def test_the_differences_of_a_line_add_up_to_its_net_less_what_was_agreed(orders, lines):
    result = matched(an_invoice(*lines), around(an_order(*orders)))
    for line, found in zip(lines, result.lines, strict=True):
        assert in_net(found.differences) == line.net - found.agreed


@given(ordered_lines(), invoiced_lines())
def test_no_more_is_agreed_to_than_was_received_and_not_invoiced(orders, lines):
    result = matched(an_invoice(*lines), around(an_order(*orders)))
    most = sum(
        to_ore(max(min(o.received, o.quantity) - o.invoiced, D(0)) * o.price / o.base_quantity)
        + D("0.02")
        for o in orders
    )
    assert sum((line.agreed for line in result.lines), D(0)) <= most + D("0.02") * len(lines)


@given(ordered_lines(), invoiced_lines())
def test_a_line_matches_only_when_nothing_stops_it(orders, lines):
    result = matched(an_invoice(*lines), around(an_order(*orders)))
    for line in result.lines:
        stops = any(difference.stops for difference in line.differences)
        assert (line.result is Result.MATCHED) is (not stops and bool(line.shares))


@given(ordered_lines(), invoiced_lines())
def test_every_quantity_falls_on_an_order_line_whole(orders, lines):
    result = matched(an_invoice(*lines), around(an_order(*orders)))
    for line, found in zip(lines, result.lines, strict=True):
        compared = {c.what: c.equal for c in found.compared}
        if "price" in compared:
            assert sum(share.quantity for share in found.shares) == line.quantity
