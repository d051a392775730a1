"""Despatch advices (T16)."""

from __future__ import annotations

from peppol.rules.content import any_of, none_of
from peppol.rules.facts import Facts
from peppol.rules.lines import not_negative
from peppol.rules.reading import first, path
from peppol.rules.rulebook import Breach, rule
from peppol.xml import Element

_DELIVERED = path("cbc:DeliveredQuantity")


@rule("PEPPOL-T16-R004", settled=any_of("cac:Item/cbc:Name"))
def item_name(line: Element, _: Facts) -> Breach | None:
    """A despatched item has a name."""
    if first(line, path("cac:Item", "cbc:Name")) is not None:
        return None
    return Breach(
        "Artikelns namn saknas. Lägg till det.",
        "The item's name is missing. Add it.",
        "/cac:Item/cbc:Name",
    )


@rule("PEPPOL-T16-R005", settled=any_of("cbc:DeliveredQuantity"))
def delivered(line: Element, _: Facts) -> Breach | None:
    """A line should say how much is delivered."""
    if first(line, _DELIVERED) is not None:
        return None
    return Breach(
        "Raden bör ange levererat antal.",
        "The line should give the delivered quantity.",
        "/cbc:DeliveredQuantity",
    )


@rule("PEPPOL-T16-R006")
def delivered_sign(line: Element, _: Facts) -> Breach | None:
    """The delivered quantity is zero or more."""
    names = ("Levererat antal", "The delivered quantity")
    return not_negative(line, "cbc:DeliveredQuantity", names, is_needed=True)


@rule("PEPPOL-T16-R007", settled=none_of("cbc:OutstandingQuantity"))
def outstanding(line: Element, _: Facts) -> Breach | None:
    """What is still to come should have a reason."""
    places = (path("cbc:OutstandingQuantity"), path("cbc:OutstandingReason"))
    quantity, reason = (first(line, each) for each in places)
    if quantity is None or reason is not None:
        return None
    return Breach(
        "Restnoterat antal bör förklaras. Lägg till OutstandingReason.",
        "The outstanding quantity should be explained. Add OutstandingReason.",
        "/cbc:OutstandingReason",
    )
