"""What EN 16931 requires of a line: BR-22, BR-23, BR-27, BR-28, BR-54 and BR-CO-04."""

from __future__ import annotations

from peppol.rules.children import children_of, first_of
from peppol.rules.content import all_of, any_of, none_of
from peppol.rules.en16931.required import no_vat_category
from peppol.rules.facts import Facts
from peppol.rules.reading import first, is_negative, money, number, path, reach
from peppol.rules.rulebook import Breach, rule
from peppol.xml import Element, clark

_QUANTITY_NAMES = ("cbc:InvoicedQuantity", "cbc:CreditedQuantity")
_QUANTITIES = tuple(map(clark, _QUANTITY_NAMES))
_PRICE = path("cac:Price", "cbc:PriceAmount")
_GROSS = tuple(map(clark, ("cac:Price", "cac:AllowanceCharge", "cbc:BaseAmount")))
_CATEGORY = (clark("cac:Item"), clark("cac:ClassifiedTaxCategory"))


@rule("BR-22", settled=any_of(*_QUANTITY_NAMES))
def line_quantity(line: Element, _: Facts) -> Breach | None:
    """A line has a quantity."""
    if first_of(line, *_QUANTITIES) is not None:
        return None
    return Breach("Radens antal saknas. Ange det.", "The line's quantity is missing. Give it.")


@rule("BR-23", settled=any_of(*(f"{each}/@unitCode" for each in _QUANTITY_NAMES)))
def line_unit(line: Element, _: Facts) -> Breach | None:
    """The quantity has a unit."""
    quantities = [each for tag in _QUANTITIES for each in children_of(line, tag)]
    if any(each.get("unitCode") is not None for each in quantities):
        return None
    return Breach(
        "Radens antal saknar enhet. Ange unitCode, till exempel C62 eller XPK.",
        "The line's quantity has no unit. Give unitCode, such as C62 or XPK.",
    )


@rule("BR-27")
def net_price(line: Element, _: Facts) -> Breach | None:
    """The price is zero or more."""
    found = first(line, _PRICE)
    if found is not None and is_negative(found) is False:
        return None
    price = number(found)
    said = ("saknas", "is missing") if price is None else money(price)
    return Breach(
        f"Priset ({said[0]}) ska vara noll eller mer. Låt antalet vara negativt i stället.",
        f"The price ({said[1]}) must be zero or more. Let the quantity be negative instead.",
        "/cac:Price/cbc:PriceAmount",
    )


@rule("BR-28", settled=none_of("cac:Price/cac:AllowanceCharge/cbc:BaseAmount"))
def gross_price(line: Element, _: Facts) -> Breach | None:
    """A gross price is zero or more."""
    gross = reach(line, _GROSS)
    if not gross or any(is_negative(each) is False for each in gross):
        return None
    return Breach(
        "Bruttopriset ska vara noll eller mer. Låt antalet vara negativt i stället.",
        "The gross price must be zero or more. Let the quantity be negative instead.",
        "/cac:Price/cac:AllowanceCharge/cbc:BaseAmount",
    )


@rule("BR-CO-04")
def line_category(line: Element, _: Facts) -> Breach | None:
    """A line has a VAT category."""
    return no_vat_category(line, _CATEGORY)


@rule("BR-54", settled=all_of("cbc:Name", "cbc:Value"))
def item_property(element: Element, _: Facts) -> Breach | None:
    """An item property has a name and a value."""
    if all(first(element, path(each)) is not None for each in ("cbc:Name", "cbc:Value")):
        return None
    return Breach(
        "Artikelegenskapen ska ha både namn och värde. Lägg till det som saknas.",
        "The item property must have both name and value. Add what is missing.",
    )
