"""Catalogues (T19) and shopping carts from a punch-out (T77)."""

from __future__ import annotations

from functools import lru_cache
from math import nan
from typing import NamedTuple

from peppol.rules.content import at_most, none_of, not_all_of
from peppol.rules.facts import Facts, one
from peppol.rules.lines import not_negative
from peppol.rules.reading import every, first, number, path, raw
from peppol.rules.rulebook import Breach, rule
from peppol.structure.datatypes import MAX_NUMBER
from peppol.xml import Element, kept

_START, _END = "cbc:StartDate", "cbc:EndDate"
_VALIDITY, _LINE_VALIDITY, _PRICE_VALIDITY = (
    tuple(path(*place, name) for name in (_START, _END))
    for place in (
        ("cac:ValidityPeriod",),
        ("cac:LineValidityPeriod",),
        ("cac:Price", "cac:ValidityPeriod"),
    )
)
"""Where first and last day stand: in a catalogue, in a line, in a place that has a price."""
_BASE = path("cac:Price", "cbc:BaseQuantity")
_BATCH = path("cac:DeliveryUnit", "cbc:BatchQuantity")
_ALWAYS, _NEVER = "0", "99999999"


class Span(NamedTuple):
    """First and last day, as they are written; open ends lie beyond every day."""

    start: str
    end: str

    @property
    def days(self) -> tuple[float, float]:
        """Return both days as numbers, 20261123, to compare."""
        return _number(self.start), _number(self.end)

    def holds(self, inner: Span) -> bool:
        """Return whether both days of another span lie within this."""
        first, last = self.days
        return all(first <= day <= last for day in inner.days)

    def __str__(self) -> str:
        start = "" if self.start == _ALWAYS else self.start
        return f"{start}–{'' if self.end == _NEVER else self.end}"


@lru_cache(maxsize=4096)
def _number(day: str) -> float:
    """Return a day as a number; one with a time zone is none, and compares with nothing.

    Lines of a stream are judged before the schema has seen the head, so it may be any text.
    """
    digits = day.replace("-", "")
    return int(digits) if digits.isdecimal() and len(digits) <= MAX_NUMBER else nan


def _span(element: Element, places: tuple[str, ...], around: Span) -> Span:
    """Return the period at a place; dates that it lacks are those of the period around it.

    Several periods there count as one, as long as a date stands in one of them only.
    """
    start, end = (one(element, each) for each in places)
    if start is None and end is None:
        return around
    return Span(
        around.start if start is None else start.text or "",
        around.end if end is None else end.text or "",
    )


def _catalogue(facts: Facts) -> Span:
    open_span = Span(_ALWAYS, _NEVER)
    return facts.kept("validity", lambda: _span(facts.root, _VALIDITY, open_span))


def _line(line: Element | None, facts: Facts) -> Span:
    """Return the span of a line; without one, that of the catalogue."""
    around = _catalogue(facts)
    return around if line is None else kept(_span, line, _LINE_VALIDITY, around)


def _price(place: Element, facts: Facts) -> Span:
    return kept(_span, place, _PRICE_VALIDITY, _line(place.getparent(), facts))


def _backwards(span: Span) -> Breach | None:
    first, last = span.days
    if last >= first:
        return None
    return Breach(
        f"Giltighetstiden slutar {span.end}, innan den börjar {span.start}. Rätta datumen.",
        f"The validity ends {span.end}, before it begins {span.start}. Mend the dates.",
    )


def _outside(inner: Span, outer: Span, sv: str, en: str) -> Breach | None:
    if outer.holds(inner):
        return None
    return Breach(
        f"Giltighetstiden {inner} går utanför {sv} ({outer}). Rätta datumen.",
        f"The validity {inner} goes beyond {en} ({outer}). Mend the dates.",
    )


@rule("PEPPOL-T19-R001")
def catalogue_validity(_period: Element, facts: Facts) -> Breach | None:
    """A catalogue does not end before it begins."""
    return _backwards(_catalogue(facts))


@rule("PEPPOL-T19-R013")
def line_validity(line: Element, facts: Facts) -> Breach | None:
    """A line does not end before it begins."""
    return _backwards(_line(line, facts))


@rule("PEPPOL-T19-R016")
def price_validity(place: Element, facts: Facts) -> Breach | None:
    """A price does not end before it begins."""
    return _backwards(_price(place, facts))


@rule("PEPPOL-T19-R007")
def line_within(line: Element, facts: Facts) -> Breach | None:
    """A line is valid within the catalogue's time."""
    outer = _catalogue(facts)
    return _outside(_line(line, facts), outer, "katalogens", "the catalogue's")


@rule("PEPPOL-T19-R011")
def price_within(place: Element, facts: Facts) -> Breach | None:
    """A price is valid within the line's time."""
    outer = _line(place.getparent(), facts)
    return _outside(_price(place, facts), outer, "radens", "the line's")


@rule("PEPPOL-T19-R006")
def price_sign(place: Element, _: Facts) -> Breach | None:
    """A price is a number, zero or more."""
    names = ("Priset", "The price")
    return not_negative(place, "cac:Price/cbc:PriceAmount", names, is_needed=True)


@rule("PEPPOL-T19-R008", settled=none_of("cbc:MaximumOrderQuantity"))
def maximum_sign(line: Element, _: Facts) -> Breach | None:
    """The most that can be ordered is zero or more."""
    names = ("Högsta beställningsantal", "The maximum order quantity")
    return not_negative(line, "cbc:MaximumOrderQuantity", names)


@rule("PEPPOL-T19-R009", settled=none_of("cbc:MinimumOrderQuantity"))
def minimum_sign(line: Element, _: Facts) -> Breach | None:
    """The least that can be ordered is zero or more."""
    names = ("Minsta beställningsantal", "The minimum order quantity")
    return not_negative(line, "cbc:MinimumOrderQuantity", names)


@rule("PEPPOL-T19-R010", settled=not_all_of("cbc:MinimumOrderQuantity", "cbc:MaximumOrderQuantity"))
def order_quantities(line: Element, _: Facts) -> Breach | None:
    """The most that can be ordered is not below the least."""
    least = number(line, path("cbc:MinimumOrderQuantity"))
    most = number(line, path("cbc:MaximumOrderQuantity"))
    if least is None or most is None or most >= least:
        return None
    return Breach(
        f"Högsta beställningsantal {most} är lägre än det minsta, {least}. Rätta antalen.",
        f"The maximum order quantity {most} is below the minimum, {least}. Mend them.",
        "/cbc:MaximumOrderQuantity",
    )


@rule("PEPPOL-T77-R001")
def cart_validity(period: Element, facts: Facts) -> Breach | None:
    """A cart is valid on the day it is made, or later."""
    end, issued = raw(period, path(_END)), raw(facts.root, path("cbc:IssueDate"))
    if _number(end or "") >= _number(issued or ""):
        return None
    return Breach(
        f"Varukorgen gäller till {end or '(saknas)'}, före utfärdandet {issued}. Rätta datumet.",
        f"The cart is valid until {end or '(missing)'}, before its issue {issued}. Mend the date.",
        "/cbc:EndDate",
    )


def _is_above_zero(quantity: Element | None) -> bool:
    stated = number(quantity)
    return stated is not None and stated > 0


@rule("PEPPOL-T77-R002", settled=none_of("cac:Price/cbc:BaseQuantity"))
def cart_quantities(place: Element, _: Facts) -> Breach | None:
    """Quantities in a cart are above zero."""
    base = first(place, _BASE)
    if base is None or first(place, _BATCH) is None:
        return None
    if _is_above_zero(base) and _is_above_zero(one(place, _BATCH)):
        return None
    return Breach(
        "Antalet och prisets basantal ska vara större än noll.",
        "The quantity and the price's base quantity must be above zero.",
    )


@rule("PEPPOL-T77-R006", settled=none_of("cac:Price/cbc:BaseQuantity"))
def cart_units(place: Element, _: Facts) -> Breach | None:
    """A price in a cart is for a unit that is counted."""
    base, units = first(place, _BASE), [each.get("unitCode") for each in every(place, _BATCH)]
    if base is None or not units:
        return None
    unit = base.get("unitCode")
    if unit is not None and unit in units:
        return None
    counted = units[0]
    return Breach(
        f"Priset gäller per {unit} men antalet är i {counted}. Använd samma enhet.",
        f"The price is per {unit} but the quantity in {counted}. Use the same unit.",
        "/cac:Price/cbc:BaseQuantity/@unitCode",
    )


@rule(
    "PEPPOL-T77-R005",
    settled=at_most(1, "cac:ItemSpecificationDocumentReference/cbc:DocumentTypeCode"),
)
def one_image(item: Element, _: Facts) -> Breach | None:
    """An item has one main image."""
    found = every(item, path("cac:ItemSpecificationDocumentReference", "cbc:DocumentTypeCode"))
    if sum(each.text == "PRODUCT_IMAGE" for each in found) <= 1:
        return None
    return Breach(
        "Artikeln har flera bilder av typ PRODUCT_IMAGE men får ha en. Behåll en.",
        "The item has several images of type PRODUCT_IMAGE but may have one. Keep one.",
        "/cac:ItemSpecificationDocumentReference",
    )


@rule("PEPPOL-T77-R007")
def service_indicator(element: Element, _: Facts) -> Breach | None:
    """Whether an item is a service is true or false."""
    stated = raw(element, path("cbc:Value"))
    if stated in ("true", "false"):
        return None
    return Breach(
        f"ServiceIndicator är ”{stated}” men ska vara true eller false.",
        f"ServiceIndicator is “{stated}” but must be true or false.",
        "/cbc:Value",
    )
