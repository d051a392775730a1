"""Finding the order line of an invoice line, and sharing its quantity where there are several.

One pass over the orders builds the look-ups; each invoice line is then a few dictionary reads.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from portal.invoices.facts import InvoicedLine, Ordered, OrderedLine, Share
from portal.invoices.totals import Part

ORDER_LINE, ARTICLE, GTIN = "order_line", "article", "gtin"
NOTHING = Decimal(0)


@dataclass(frozen=True)
class Allocation:
    """The order lines that an invoice line may stand for, and how its quantity falls on them."""

    order: Ordered
    by: str
    candidates: tuple[OrderedLine, ...]
    points_elsewhere: bool = False
    """The line names another order line than the one that its article stands on."""
    other_article: bool = False
    """The order line that it names is for another article, which is not on the order."""
    shares: tuple[Share, ...] = ()
    available: Decimal = NOTHING
    """Received and not invoiced before."""
    remaining: Decimal = NOTHING
    """Ordered and not invoiced before."""
    within_received: tuple[Part, ...] = ()
    within_ordered: tuple[Part, ...] = ()
    all: tuple[Part, ...] = ()
    not_received: Decimal = NOTHING
    """Quantity that was ordered but is not received."""
    not_ordered: Decimal = NOTHING
    """Quantity beyond what was ordered."""


class OrderIndex:
    """Order lines by position, article and GTIN, and what this invoice has taken of each."""

    def __init__(self, orders: Iterable[Ordered]) -> None:
        self.orders: list[Ordered] = []
        self._by_number: dict[str, Ordered] = {}
        self._positions: dict[tuple[str, str], OrderedLine] = {}
        self._articles: dict[tuple[str, str], list[OrderedLine]] = defaultdict(list)
        self._gtins: dict[tuple[str, str], list[OrderedLine]] = defaultdict(list)
        self._taken: dict[int, Decimal] = defaultdict(Decimal)
        for order in orders:
            self.add(order)

    @property
    def is_empty(self) -> bool:
        """Whether no order is known."""
        return not self.orders

    def add(self, order: Ordered) -> None:
        """Make an order's lines findable; one that is there already stays as it is."""
        if order.number in self._by_number:
            return
        self._by_number[order.number] = order
        self.orders.append(order)
        for line in order.lines:
            self._positions[order.number, str(line.position)] = line
            if line.article:
                self._articles[order.number, article_key(line.article)].append(line)
            if line.gtin:
                self._gtins[order.number, gtin_key(line.gtin)].append(line)

    def find(self, line: InvoicedLine, number: str | None = None) -> Allocation | None:
        """The order line(s) of an invoice line: by its order line reference, else by order and
        article, else by GTIN; in the named order, else in each in turn."""
        orders = [self._by_number[number]] if number else self.orders
        named = [(order, self._named(order, line)) for order in orders]
        for order, position in named:
            if position is not None and _is_same_item(line, position):
                return Allocation(order, ORDER_LINE, (position,))
        for by, lines_of in ((ARTICLE, self._by_article), (GTIN, self._by_gtin)):
            for order, position in named:
                if found := lines_of(order, line):
                    candidates = tuple(sorted(found, key=lambda one: _preference(line, one)))
                    return Allocation(order, by, candidates, position is not None)
        for order, position in named:
            if position is not None:
                return Allocation(order, ORDER_LINE, (position,), other_article=True)
        return None

    def _named(self, order: Ordered, line: InvoicedLine) -> OrderedLine | None:
        reference = line.order_line_reference.strip()
        found = self._positions.get((order.number, reference))
        return found or self._positions.get((order.number, reference.lstrip("0")))

    def _by_article(self, order: Ordered, line: InvoicedLine) -> list[OrderedLine]:
        key = order.number, article_key(line.article)
        return self._articles.get(key, []) if line.article else []

    def _by_gtin(self, order: Ordered, line: InvoicedLine) -> list[OrderedLine]:
        key = order.number, gtin_key(line.gtin or "")
        return self._gtins.get(key, []) if line.gtin else []

    def allocate(self, found: Allocation, quantity: Decimal) -> Allocation:
        """Let the quantity fall on the candidates: what is received first, then what is ordered,
        each in order; what is left over stays with the last line that took any."""
        lines = found.candidates
        taken = [self._taken[line.id] + line.invoiced for line in lines]
        if quantity < 0:
            return self._give_back(found, quantity, taken[0])
        pairs = list(zip(lines, taken, strict=True))
        remaining = [max(line.quantity - used, NOTHING) for line, used in pairs]
        usable = [max(min(line.received, line.quantity) - used, NOTHING) for line, used in pairs]
        first = _fill(usable, quantity)
        rest = quantity - sum(first, NOTHING)
        free = [left - got for left, got in zip(remaining, first, strict=True)]
        second = _fill(free, rest)
        over = rest - sum(second, NOTHING)
        both = [one + two for one, two in zip(first, second, strict=True)]
        last = max((place for place, got in enumerate(both) if got), default=0)
        every = [got + (over if place == last else NOTHING) for place, got in enumerate(both)]
        return replace(
            found,
            shares=self._take(found, every),
            available=sum(usable, NOTHING),
            remaining=sum(remaining, NOTHING),
            within_received=_parts(lines, first),
            within_ordered=_parts(lines, both),
            all=_parts(lines, every),
            not_received=sum(second, NOTHING),
            not_ordered=over,
        )

    def _give_back(self, found: Allocation, quantity: Decimal, used: Decimal) -> Allocation:
        """A negative quantity takes back what has been invoiced; more than that was not ordered."""
        line = found.candidates[0]
        backed = max(quantity, -used)
        parts = _parts((line,), [quantity])
        return replace(
            found,
            shares=self._take(replace(found, candidates=(line,)), [quantity]),
            remaining=-used,
            within_received=_parts((line,), [backed]),
            within_ordered=_parts((line,), [backed]),
            all=parts,
            not_ordered=quantity - backed,
        )

    def _take(self, found: Allocation, quantities: list[Decimal]) -> tuple[Share, ...]:
        shares = []
        for line, quantity in zip(found.candidates, quantities, strict=True):
            if quantity:
                self._taken[line.id] += quantity
                shares.append(Share(found.order.number, line, quantity))
        return tuple(shares) or (Share(found.order.number, found.candidates[0], NOTHING),)


def _fill(room: list[Decimal], quantity: Decimal) -> list[Decimal]:
    """Pour a quantity into the rooms, one after the other."""
    filled = []
    for space in room:
        got = min(space, quantity)
        filled.append(got)
        quantity -= got
    return filled


def _parts(lines: Iterable[OrderedLine], quantities: Iterable[Decimal]) -> tuple[Part, ...]:
    pairs = zip(lines, quantities, strict=True)
    return tuple((quantity, line.price, line.base_quantity) for line, quantity in pairs if quantity)


def _is_same_item(line: InvoicedLine, ordered: OrderedLine) -> bool:
    """The article agrees, or the GTIN, or the invoice names no item at all."""
    if line.article and article_key(line.article) == article_key(ordered.article):
        return True
    if line.gtin and ordered.gtin and gtin_key(line.gtin) == gtin_key(ordered.gtin):
        return True
    return not line.article and not (line.gtin and ordered.gtin)


def _preference(line: InvoicedLine, ordered: OrderedLine) -> tuple[bool, bool, int]:
    """Of several order lines for one article: the same unit, then the same price, then in order."""
    other_price = line.price * ordered.base_quantity != ordered.price * line.base_quantity
    return ordered.unit_code != line.unit_code, other_price, ordered.position


def article_key(article: str) -> str:
    """An article number without case and outer white space."""
    return article.strip().casefold()


def gtin_key(gtin: str) -> str:
    """GTIN-8, -12, -13 and -14 of one item are the same number."""
    return gtin.strip().lstrip("0")
