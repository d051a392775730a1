"""Matching an invoice to order lines and receipts: pure, exact, one look-up for each line.

Invoice values are compared, never changed. For a line found among the orders the amounts of its
differences add up to exactly its net less what may be charged for it: the quantity received and
not invoiced before, at the ordered price.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from portal.invoices.allocation import Allocation, OrderIndex
from portal.invoices.facts import (
    ORDER_REFERENCE,
    Compared,
    Difference,
    Extra,
    Invoiced,
    InvoicedLine,
    LineMatch,
    Match,
    Mention,
    Ordered,
    Result,
    Share,
    Surroundings,
    plain,
)
from portal.invoices.policy import DEFAULT, Code, Policy
from portal.invoices.totals import line_value, told, total_differences


def match(invoice: Invoiced, around: Surroundings, policy: Policy = DEFAULT) -> Match:
    """The derivation of an invoice: for each line how its order line was found, what was compared
    and what came out, and what concerns the invoice as a whole."""
    orders, differences = _orders(invoice, around, policy)
    index = OrderIndex(orders)
    lines = tuple(_line(line, index, invoice, around, policy) for line in invoice.lines)
    differences += _order_differences(index.orders, invoice, policy)
    differences += _duplicates(lines, around, policy)
    differences += _accounts(invoice, around, policy)
    differences += total_differences(invoice, policy)
    return Match(lines, tuple(differences), tuple(order.number for order in index.orders))


def _orders(
    invoice: Invoiced, around: Surroundings, policy: Policy
) -> tuple[list[Ordered], list[Difference]]:
    """The orders that the document as a whole speaks of: of the first text that names any."""
    for mention in invoice.mentions:
        numbers = around.numbers.get(mention.text, ())
        found = [around.orders[number] for number in numbers if number in around.orders]
        if found:
            return found, list(_misplaced(mention, found, policy))
    by_line = {line.order_reference for line in invoice.lines if line.order_reference}
    if any(_named(around, text) for text in by_line):
        return [], []
    given = next((m.text for m in invoice.mentions if m.term == ORDER_REFERENCE), "")
    given = given or next(iter(sorted(by_line)), "")
    unknown = told(policy, Code.UNKNOWN_ORDER, "", given, invoice.net_total)
    return [], [unknown]


def _named(around: Surroundings, text: str) -> Ordered | None:
    numbers = around.numbers.get(text, ())
    return next((around.orders[number] for number in numbers if number in around.orders), None)


def _misplaced(mention: Mention, found: list[Ordered], policy: Policy) -> Iterator[Difference]:
    """Told when the number stood in another field or was written in another way."""
    for order in found:
        if mention.term == ORDER_REFERENCE and mention.text.strip() == order.number:
            continue
        params = {"term": mention.term}
        yield told(
            policy, Code.REFERENCE_MISPLACED, order.number, mention.text[:200], None, **params
        )


def _order_differences(
    orders: list[Ordered], invoice: Invoiced, policy: Policy
) -> list[Difference]:
    differences = []
    for order in orders:
        if not order.is_open:
            params = {"order": order.number}
            differences.append(told(policy, Code.ORDER_CLOSED, "", order.state, None, **params))
        if order.currency != invoice.currency:
            params = {"order": order.number}
            differences.append(
                told(
                    policy, Code.CURRENCY_MISMATCH, order.currency, invoice.currency, None, **params
                )
            )
    return differences


def _duplicates(
    lines: tuple[LineMatch, ...], around: Surroundings, policy: Policy
) -> list[Difference]:
    """Earlier invoices that this one may repeat.

    Part deliveries of the same size give invoices of the same amount: only one that claims more
    than has been received and not invoiced is suspected for its amount.
    """
    covered = all(line.result is Result.MATCHED for line in lines)
    suspected = around.resembles if covered else (*around.resembles, *around.same_amount)
    unique = dict.fromkeys(suspected)
    return [told(policy, Code.NEAR_DUPLICATE, "", number) for number in unique]


def _accounts(invoice: Invoiced, around: Surroundings, policy: Policy) -> list[Difference]:
    verified = {account.number for account in around.verified_accounts}
    expected = ", ".join(account.number for account in around.verified_accounts)
    strange = [a for a in invoice.accounts if a.number not in verified]
    return [
        told(policy, Code.ACCOUNT_MISMATCH, expected, account.number, None, kind=account.kind or "")
        for account in strange
    ]


@dataclass(frozen=True)
class _Outcome:
    compared: tuple[Compared, ...]
    differences: tuple[Difference, ...]
    shares: tuple[Share, ...]
    agreed: Decimal = Decimal(0)


def _line(
    line: InvoicedLine, index: OrderIndex, invoice: Invoiced, around: Surroundings, policy: Policy
) -> LineMatch:
    own = _named(around, line.order_reference) if line.order_reference else None
    if line.order_reference and own is None and index.is_empty:
        unknown = told(policy, Code.UNKNOWN_ORDER, "", line.order_reference, line.net)
        return LineMatch(line.position, Result.UNMATCHED, differences=(unknown,))
    if own is not None:
        index.add(own)
    found = index.find(line, own.number if own else None)
    if found is None:
        return _unmatched(line, index, policy)
    outcome = _compare(line, found, index, invoice.currency, policy)
    differences = (
        *_line_reference(line, found, policy),
        *outcome.differences,
        *(_extra(policy, extra) for extra in line.extras if extra.amount != 0),
    )
    stopping = any(difference.stops for difference in differences)
    comparable = found.order.is_open and found.order.currency == invoice.currency
    result = Result.MATCHED if comparable and not stopping else Result.DEVIATING
    return LineMatch(
        line.position,
        result,
        found.by,
        outcome.shares,
        outcome.compared,
        differences,
        outcome.agreed,
    )


def _unmatched(line: InvoicedLine, index: OrderIndex, policy: Policy) -> LineMatch:
    """No order line: told on the line where there is an order, else once on the invoice."""
    if index.is_empty:
        return LineMatch(line.position, Result.UNMATCHED)
    named = line.article or line.gtin or line.order_line_reference
    unknown = told(policy, Code.UNKNOWN_ARTICLE, "", named, line.net)
    return LineMatch(line.position, Result.UNMATCHED, differences=(unknown,))


def _extra(policy: Policy, extra: Extra) -> Difference:
    """A charge on a line stops, an allowance is told: both stand in the net of the line."""
    stops = extra.amount > 0 and policy.stops(Code.CHARGE_NOT_AGREED)
    params = {"reason": extra.reason}
    actual = plain(extra.amount)
    return Difference(Code.CHARGE_NOT_AGREED, stops, "0", actual, extra.amount, params)


def _line_reference(line: InvoicedLine, found: Allocation, policy: Policy) -> list[Difference]:
    """The line names another order line than the one that its article stands on."""
    if not found.points_elsewhere:
        return []
    position = str(found.candidates[0].position)
    given = line.order_line_reference
    return [told(policy, Code.REFERENCE_MISPLACED, position, given, None, term="BT-132")]


def _compare(
    line: InvoicedLine, found: Allocation, index: OrderIndex, currency: str, policy: Policy
) -> _Outcome:
    ordered = found.candidates[0]
    if found.order.currency != currency:
        compared = Compared("currency", found.order.currency, currency, False)
        return _Outcome((compared,), (), index.allocate(found, line.quantity).shares)
    if found.other_article:
        pair = ordered.article, line.article
        return _incomparable(line, found, "article", pair, Code.UNKNOWN_ARTICLE, policy)
    if ordered.unit_code != line.unit_code:
        pair = ordered.unit_code, line.unit_code
        return _incomparable(line, found, "unit", pair, Code.UNIT_MISMATCH, policy)
    return _compare_values(line, index.allocate(found, line.quantity), policy)


def _incomparable(
    line: InvoicedLine,
    found: Allocation,
    what: str,
    pair: tuple[str, str],
    code: Code,
    policy: Policy,
) -> _Outcome:
    """Another article, or another unit: no guess at what the rest means, all of it is in doubt."""
    compared = Compared(what, *pair, False)
    share = Share(found.order.number, found.candidates[0], Decimal(0))
    return _Outcome((compared,), (told(policy, code, *pair, _own_net(line)),), (share,))


def _own_net(line: InvoicedLine) -> Decimal:
    """The net of the line without its charges and allowances."""
    return line.net - sum((extra.amount for extra in line.extras), Decimal(0))


def _compare_values(line: InvoicedLine, allocation: Allocation, policy: Policy) -> _Outcome:
    price_compared, price = _price(line, allocation, policy)
    quantity_compared, quantity = _quantity(line, allocation, policy)
    vat_compared, vat = _vat(line, allocation, policy)
    unit = Compared("unit", line.unit_code, line.unit_code, True)
    return _Outcome(
        (unit, price_compared, *quantity_compared, vat_compared),
        (*price, *quantity, *vat),
        allocation.shares,
        line_value(allocation.within_received),
    )


def _price(
    line: InvoicedLine, allocation: Allocation, policy: Policy
) -> tuple[Compared, list[Difference]]:
    """Prices by cross-multiplying, so that a price per 1,000 loses nothing; the line's net, not
    its printed price, says what the difference comes to."""
    ordered = allocation.shares[0].order_line
    equal = line.price * ordered.base_quantity == ordered.price * line.base_quantity
    compared = Compared(
        "price",
        f"{plain(ordered.price)}/{plain(ordered.base_quantity)}",
        f"{plain(line.price)}/{plain(line.base_quantity)}",
        equal,
    )
    effect = _own_net(line) - line_value(allocation.all)
    printed = line_value([(line.quantity, line.price, line.base_quantity)])
    explained = abs(_own_net(line) - printed) <= policy.line_slack
    return compared, _price_differences(line, allocation, policy, equal, explained, effect)


def _price_differences(
    line: InvoicedLine,
    allocation: Allocation,
    policy: Policy,
    equal: bool,
    explained: bool,
    effect: Decimal,
) -> list[Difference]:
    ordered = allocation.shares[0].order_line
    expected, actual = plain(ordered.price), plain(line.price)
    params = {"base": plain(ordered.base_quantity), "actual_base": plain(line.base_quantity)}
    if equal and explained:
        one_price = len({(part[1], part[2]) for part in allocation.all}) == 1
        if effect == 0:
            return []
        if one_price or abs(effect) <= policy.line_slack:
            return [told(policy, Code.ROUNDING, "0", plain(effect), effect)]
    differences = []
    if not explained:
        unexplained = effect if equal else None
        printed = plain(line_value([(line.quantity, line.price, line.base_quantity)]))
        differences.append(
            told(policy, Code.TOTAL_MISMATCH, printed, plain(line.net), unexplained, of="line")
        )
        if equal or effect == 0:
            return differences
        above = effect > 0
    else:
        above = effect > 0 if equal else _is_above(line, ordered.price, ordered.base_quantity)
    code = Code.PRICE_ABOVE if above else Code.PRICE_BELOW
    stops = policy.stops(code) and not (above and effect <= policy.price_above > 0)
    return [*differences, Difference(code, stops, expected, actual, effect, params)]


def _is_above(line: InvoicedLine, price: Decimal, base_quantity: Decimal) -> bool:
    return line.price * base_quantity > price * line.base_quantity


def _quantity(
    line: InvoicedLine, allocation: Allocation, policy: Policy
) -> tuple[list[Compared], list[Difference]]:
    received = Compared(
        "received", plain(allocation.available), plain(line.quantity), not allocation.not_received
    )
    ordered = Compared(
        "ordered", plain(allocation.remaining), plain(line.quantity), not allocation.not_ordered
    )
    differences = []
    if allocation.not_received:
        code = Code.QUANTITY_ABOVE_RECEIVED if allocation.available > 0 else Code.NOT_RECEIVED
        amount = line_value(allocation.within_ordered) - line_value(allocation.within_received)
        differences.append(
            told(policy, code, plain(allocation.available), plain(line.quantity), amount,
                 unit=line.unit_code)
        )  # fmt: skip
    if allocation.not_ordered:
        amount = line_value(allocation.all) - line_value(allocation.within_ordered)
        differences.append(
            told(policy, Code.QUANTITY_ABOVE_ORDERED, plain(allocation.remaining),
                 plain(line.quantity), amount, unit=line.unit_code)
        )  # fmt: skip
    return [received, ordered], differences


def _vat(
    line: InvoicedLine, allocation: Allocation, policy: Policy
) -> tuple[Compared, list[Difference]]:
    expected = allocation.shares[0].order_line.vat_rate
    actual = line.vat_rate if line.vat_rate is not None else Decimal(0)
    compared = Compared("vat", plain(expected), plain(actual), expected == actual)
    if expected == actual:
        return compared, []
    effect = line_value([(line.net, actual - expected, Decimal(100))])
    return compared, [told(policy, Code.VAT_MISMATCH, plain(expected), plain(actual), effect)]
