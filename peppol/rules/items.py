"""Items and their tax categories in post-award documents, and the ids of their lines."""

from __future__ import annotations

from collections import Counter

from peppol.rules.content import any_of
from peppol.rules.facts import Facts
from peppol.rules.reading import first, number, path, raw, text
from peppol.rules.rulebook import Breach, rule
from peppol.xml import Element, clark

_NUMBERED = ("cac:StandardItemIdentification/cbc:ID", "cac:SellersItemIdentification/cbc:ID")
_NUMBERS = tuple(map(path, _NUMBERED))
_ID, _PERCENT = path("cbc:ID"), path("cbc:Percent")
_LINE_ITEM = clark("cac:LineItem")


@rule("PEPPOL-T19-R012", "PEPPOL-T77-R004", "PEPPOL-T110-R002", settled=any_of(*_NUMBERED))
def item_number(item: Element, _: Facts) -> Breach | None:
    """An item has a number: a standard one (GTIN) or the seller's."""
    if any(first(item, place) is not None for place in _NUMBERS):
        return None
    return Breach(
        "Artikeln saknar nummer. Ange GTIN eller säljarens artikelnummer.",
        "The item has no number. Give a GTIN or the seller's item number.",
    )


@rule("PEPPOL-T16-R003", settled=any_of(*(f"cac:Item/{each}" for each in _NUMBERED)))
def despatched_item_number(line: Element, facts: Facts) -> Breach | None:
    """A despatched item has a number."""
    item = first(line, path("cac:Item"))
    return item_number(line if item is None else item, facts)


@rule(
    "PEPPOL-T01-R029", "PEPPOL-T19-R014", "PEPPOL-T77-R008", "PEPPOL-T110-R019",
    "PEPPOL-T114-R029",
    settled=any_of("cbc:Percent"),
)  # fmt: skip
def tax_rate(category: Element, _: Facts) -> Breach | None:
    """A tax category has a rate, unless it is outside VAT."""
    code = text(category, _ID)
    if code == "O" or first(category, _PERCENT) is not None:
        return None
    return Breach(
        f"Momskategori {code} saknar momssats. Ange Percent.",
        f"Tax category {code} has no rate. Give Percent.",
        "/cbc:Percent",
    )


@rule(
    "PEPPOL-T01-R030", "PEPPOL-T19-R015", "PEPPOL-T77-R009", "PEPPOL-T110-R020",
    "PEPPOL-T114-R030",
)  # fmt: skip
def standard_rate(category: Element, _: Facts) -> Breach | None:
    """The standard category has a rate above zero."""
    rate = number(category, _PERCENT)
    if text(category, _ID) != "S" or (rate is not None and rate > 0):
        return None
    return Breach(
        "Momskategori S ska ha en momssats över noll.",
        "Tax category S must have a rate above zero.",
        "/cbc:Percent",
    )


@rule("PEPPOL-T01-R001", "PEPPOL-T76-R003", "PEPPOL-T114-R001", "PEPPOL-T116-R003")
def unique_line(line: Element, facts: Facts) -> Breach | None:
    """A line id stands once."""
    line_id = raw(line, _ID)
    if line_id is None or _line_ids(facts)[line_id] == 1:
        return None
    return Breach(
        f"Radnumret {line_id} används av flera rader. Ge varje rad ett eget nummer.",
        f"The line id {line_id} is used by several lines. Give each line its own.",
        "/cbc:ID",
    )


def _line_ids(facts: Facts) -> Counter[str]:
    """Return how often each line id stands, as they are written."""

    def gather() -> Counter[str]:
        ids = (first(each, _ID) for each in facts.anywhere(_LINE_ITEM))
        return Counter(each.text or "" for each in ids if each is not None)

    return facts.kept("line ids", gather)
