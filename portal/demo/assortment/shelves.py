"""Which families stand on which agreement, and the items that come of them."""

from collections.abc import Iterator
from datetime import date

from portal.demo import agreements
from portal.demo.assortment import (
    aids,
    bandages,
    bedding,
    care,
    catheters,
    cleaning,
    dental_hygiene,
    dental_materials,
    dental_rotary,
    dressings,
    food_dairy,
    food_dry,
    food_fresh,
    food_frozen,
    food_pantry,
    furniture,
    gloves,
    hygiene,
    injection,
    interpreting,
    it_accessories,
    it_cables,
    lab_plastics,
    lab_reagents,
    office_expired,
    office_supplies,
    paper,
    paper_goods,
    procedures,
    protection,
    sampling,
    skin,
    sterilising,
    surgical_sets,
    technical_service,
    toner,
    ward,
    workwear,
    writing,
)
from portal.demo.assortment.family import Shelf, expand
from portal.demo.assortment.item import DemoItem
from portal.demo.assortment.special import special_items
from portal.demo.vat import VatClass, vat_rate

_CONSUMABLES = (
    injection.FAMILIES
    + catheters.FAMILIES
    + sampling.FAMILIES
    + ward.FAMILIES
    + protection.FAMILIES
    + care.FAMILIES
    + procedures.FAMILIES
    + skin.FAMILIES
    + sterilising.FAMILIES
)
_OFFICE = paper.FAMILIES + writing.FAMILIES + office_supplies.FAMILIES + toner.FAMILIES
_FOOD_DRY = food_dry.FAMILIES + food_pantry.FAMILIES + food_frozen.FAMILIES
_DENTAL = dental_rotary.FAMILIES + dental_materials.FAMILIES + dental_hygiene.FAMILIES

# Each supplier writes article numbers in its own way.
_SHELVES: tuple[Shelf, ...] = (
    Shelf(agreements.CONSUMABLES, 1, "{block}{index:02d}0", _CONSUMABLES),
    Shelf(agreements.GLOVES, 2, "HN-{block}{index:02d}", gloves.FAMILIES),
    Shelf(
        agreements.WOUND_CARE, 3, "LF{block}.{index:02d}", dressings.FAMILIES + bandages.FAMILIES
    ),
    Shelf(agreements.OFFICE, 4, "K{block}{index:03d}", _OFFICE),
    Shelf(agreements.FOOD_DRY, 5, "8{block}{index:02d}", _FOOD_DRY),
    Shelf(
        agreements.FOOD_FRESH, 6, "F-{block}-{index:02d}", food_dairy.FAMILIES + food_fresh.FAMILIES
    ),
    Shelf(
        agreements.LABORATORY,
        7,
        "LD {block}-{index:03d}",
        lab_plastics.FAMILIES + lab_reagents.FAMILIES,
    ),
    Shelf(agreements.DENTAL, 8, "D{block}{index:02d}", _DENTAL),
    Shelf(
        agreements.IT_ACCESSORIES,
        9,
        "BIT{block}{index:03d}",
        it_accessories.FAMILIES + it_cables.FAMILIES,
    ),
    Shelf(
        agreements.CLEANING, 10, "RK-{block}{index:02d}", cleaning.FAMILIES + paper_goods.FAMILIES
    ),
    Shelf(agreements.WORKWEAR, 11, "Y{block}/{index:02d}", workwear.FAMILIES + bedding.FAMILIES),
    Shelf(agreements.HYGIENE, 12, "TT{block}{index:02d}", hygiene.FAMILIES),
    Shelf(agreements.INTERPRETING, 13, "TOLK-{block}{index:02d}", interpreting.FAMILIES),
    Shelf(agreements.TECHNICAL_SERVICE, 14, "S{block}{index:02d}", technical_service.FAMILIES),
    Shelf(agreements.FURNITURE, 15, "{block}-{index:02d}", furniture.FAMILIES + aids.FAMILIES),
    Shelf(agreements.OFFICE_EXPIRED, 16, "P{block}{index:02d}", office_expired.FAMILIES),
    Shelf(agreements.SURGICAL_SETS, 17, "OS{block}{index:02d}", surgical_sets.FAMILIES),
)


def items(agreement_number: str, today: date) -> Iterator[DemoItem]:
    """All articles of an agreement, priced and with VAT as on `today`, always in the same order.

    The special demo articles come first on the agreement that has them. Raises KeyError when the
    demo has no such agreement.
    """
    shelf = _shelf(agreement_number)
    rates = {vat_class: vat_rate(vat_class, today) for vat_class in VatClass}
    yield from special_items(shelf.agreement, shelf.serial, rates[VatClass.GOODS])
    yield from expand(shelf, rates)


def all_items(today: date) -> Iterator[DemoItem]:
    """The articles of all agreements, agreement by agreement."""
    for shelf in _SHELVES:
        yield from items(shelf.agreement, today)


def _shelf(agreement_number: str) -> Shelf:
    for shelf in _SHELVES:
        if shelf.agreement == agreement_number:
            return shelf
    raise KeyError(agreement_number)
