"""Items, their prices and their VAT, as the lines of a document tell them."""

from __future__ import annotations

from collections.abc import Iterator

from peppol.documents.amounts import Price, TaxCategory
from peppol.documents.item import Certificate, Dimension, ItemDetails, ItemInstance, ItemProperty
from peppol.rendering.shape import Words

STANDARD_RATE = "S"


def article(item: ItemDetails) -> str:
    """Return the number an item is best known by: the seller's, else the standard one."""
    standard = item.standard_id.value if item.standard_id else ""
    return item.sellers_id or standard or item.buyers_id or item.manufacturers_id or ""


def price(words: Words, what: Price | None) -> str:
    """Return a price with its base quantity when that is not one: `125,00 / 10 styck`."""
    if what is None:
        return ""
    amount = words.amount(what.amount)
    base = what.base_quantity
    if base is None or base.value == 1:
        return amount
    return f"{amount} / {words.quantity(base)}"


def price_details(words: Words, what: Price | None) -> list[str]:
    """Return what else a price says: its kind, the price before discount, how long it holds."""
    if what is None:
        return []
    factor = what.orderable_unit_factor
    said = [
        (words("pris före rabatt", "price before discount"), words.value(what.gross_amount)),
        (words("rabatt på priset", "discount on the price"), words.value(what.discount)),
        (words("slag av pris", "kind of price"), words.code("UNCL5387", what.type_code)),
        (words("prisenheter per beställd enhet", "price units per ordered unit"),
         words.value(factor)),
    ]  # fmt: skip
    return [f"{label}: {text}" for label, text in said if text]


def vat(words: Words, category: TaxCategory | None) -> str:
    """Return the VAT of a line: its rate, or why there is none."""
    if category is None:
        return ""
    rate = words.percent(category.percent)
    if category.code == STANDARD_RATE:
        return rate
    name = words.name("UNCL5305", category.code)
    return f"{rate} ({name})" if rate else name


def item_details(words: Words, item: ItemDetails) -> list[str]:
    """Return what else is worth knowing of an item on a line, one statement each."""
    return [text for text in _item_details(words, item) if text]


def _item_details(words: Words, item: ItemDetails) -> Iterator[str]:
    yield from item.descriptions
    yield from _numbers(words, item)
    yield ", ".join(part for part in (*item.brand_names, item.manufacturer_name) if part)
    yield ", ".join(item.keywords)
    if item.pack_quantity or item.pack_size:
        size = words.value(item.pack_size)
        yield f"{words('förpackning', 'pack')}: {words.quantity(item.pack_quantity)} {size}".strip()
    if item.origin_country_code:
        country = words.name("ISO3166", item.origin_country_code)
        yield f"{words('ursprungsland', 'country of origin')}: {country}"
    for kind in item.classifications:
        label = words.name("UNCL7143", kind.list_id) or words("klass", "class")
        yield f"{label}: {kind.code} {kind.name or ''}".rstrip()
    for hazard in item.hazards:
        codes = words.name("UNCL8273", hazard.undg_code), hazard.class_id
        yield f"{words('farligt gods', 'dangerous goods')}: {', '.join(filter(None, codes))}"
    for condition in item.transaction_conditions:
        yield words.name("TransactionCondition", condition)
    for each in item.properties:
        yield _property(words, each)
    for instance in item.instances:
        yield _instance(words, instance)
    for certificate in item.certificates:
        yield _certificate(words, certificate)
    for dimension in item.dimensions:
        yield measured(words, dimension)
    for paper in item.specifications:
        file = paper.attachment.filename if paper.attachment else None
        said = (", ".join(paper.descriptions) or paper.type, paper.id, file, paper.uri)
        yield ": ".join(part for part in said if part)


def _numbers(words: Words, item: ItemDetails) -> Iterator[str]:
    shown = article(item)
    standard = item.standard_id
    if standard and standard.value != shown:
        label = "GTIN" if item.gtin else words("standardnr", "standard no.")
        yield f"{label} {standard.value}"
    others = (
        (words("köparens nr", "buyer's no."), item.buyers_id),
        (words("tillverkarens nr", "manufacturer's no."), item.manufacturers_id),
        (words("variant", "variant"), item.sellers_extended_id),
        (words("variant", "variant"), item.standard_extended_id),
    )
    yield from (f"{label} {number}" for label, number in others if number and number != shown)


def _property(words: Words, what: ItemProperty) -> str:
    value = " ".join(
        part for part in (what.value, what.value_qualifier, words.quantity(what.value_quantity))
        if part
    )  # fmt: skip
    return f"{what.name}: {value}"


def _instance(words: Words, what: ItemInstance) -> str:
    said = [
        (words("batch", "lot"), what.lot_id),
        (words("går ut", "expires"), words.value(what.lot_expiry_date)),
        (words("serienr", "serial"), what.serial_id),
        (words("spårnings-id", "trace id"), what.trace_id.value if what.trace_id else None),
        (words("tillverkad", "made"), words.value(what.manufacture_date)),
        (words("bäst före", "best before"), words.value(what.best_before_date)),
    ]
    parts = [f"{label} {text}" for label, text in said if text]
    parts += [_property(words, each) for each in what.properties]
    return ", ".join(parts)


def _certificate(words: Words, what: Certificate) -> str:
    label = words("märkning", "label")
    papers = [each.id for each in what.documents]
    said = (what.id, what.type, what.issuer_name, *what.remarks, *papers)
    return f"{label}: {', '.join(part for part in said if part)}"


def measured(words: Words, what: Dimension) -> str:
    """Return a measured attribute such as `bruttovikt: 12,5 kilogram`."""
    label = words.name("UNCL6313", what.attribute_id)
    values = [words.quantity(what.measure), *what.descriptions]
    if what.minimum:
        values.append(words("minst ", "at least ") + words.quantity(what.minimum))
    if what.maximum:
        values.append(words("högst ", "at most ") + words.quantity(what.maximum))
    return f"{label}: {', '.join(text for text in values if text)}"
