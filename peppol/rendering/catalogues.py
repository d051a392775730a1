"""Catalogues, and carts from suppliers' web shops, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from peppol.documents.catalogue import Catalogue, CatalogueLine, LocationPrice, RelatedItem
from peppol.documents.punch_out import CartLine, PunchOut
from peppol.rendering import items
from peppol.rendering.deliveries import period
from peppol.rendering.parties import address, between, party
from peppol.rendering.shape import Block, View, Words

Rows = list[tuple[str, object]]


def catalogue(words: Words, document: Catalogue) -> View:
    """Return a catalogue as a person reads it."""
    terms = [text for each in document.trading_terms for text in each.information]
    head: Rows = [
        (words("Nummer", "Number"), document.id),
        (words("Namn", "Name"), document.name),
        (words("Version", "Version"), document.version_id),
        (words("Åtgärd", "Action"), words.code("ActionCode_header", document.action_code)),
        (words("Datum", "Date"), document.issue_date),
        (words("Gäller", "Valid"), period(words, document.validity_period)),
        (words("Avtal", "Contract"), document.contract_reference),
        (words("Bygger på katalog", "Source catalogue"), document.source_catalogue_reference),
        (words("Villkor", "Terms"), "\n".join(terms)),
    ]
    blocks = [
        *words.section("document", words("Dokument", "Document"), head),
        *party(words, "provider", words("Avsändare", "Provider"), document.provider),
        *party(words, "receiver", words("Mottagare", "Receiver"), document.receiver),
        *party(words, "seller", words("Leverantör", "Supplier"), document.seller),
        *party(words, "customer", words("Kund", "Customer"), document.customer),
        *_lines(words, document.lines),
    ]
    sender, receiver = document.seller or document.provider, document.customer or document.receiver
    return View(
        transaction=document.TRANSACTION,
        title=f"{words('Katalog', 'Catalogue')} {document.name or document.id}",
        subtitle=between(sender, receiver),
        blocks=tuple(blocks),
    )


def _lines(words: Words, lines: Iterable[CatalogueLine]) -> list[Block]:
    columns = (
        (words("Rad", "Line"), False),
        (words("Åtgärd", "Action"), False),
        (words("Artikel", "Article"), False),
        ("GTIN", False),
        (words("Benämning", "Name"), False),
        (words("Uppgifter", "Details"), False),
        (words("Enhet", "Unit"), False),
        (words("Minst", "Minimum"), True),
        (words("Pris", "Price"), True),
        (words("Moms", "VAT"), True),
    )
    rows = (_line(words, line) for line in lines)
    return words.table("lines", words("Rader", "Lines"), columns, rows)


def _line(words: Words, line: CatalogueLine) -> tuple[str, ...]:
    prices = [text for each in line.prices if (text := _price(words, each, line.prices))]
    return (
        line.id,
        words.name("ActionCode_line", line.action_code),
        items.article(line.item),
        line.item.gtin or "",
        line.item.name,
        "\n".join(text for text in _details(words, line) if text),
        words.name("UNECERec20", line.orderable_unit_code),
        words.quantity(line.minimum_order_quantity),
        "\n".join(prices),
        items.vat(words, line.item.tax_category),
    )


def _price(words: Words, offer: LocationPrice, among: tuple[LocationPrice, ...]) -> str:
    """Return a price, with what it is for where there is more than one."""
    if offer.price is None:
        return ""
    amount = f"{items.price(words, offer.price)} {offer.price.amount.currency}"
    if len(among) == 1:
        return amount
    return ", ".join(part for part in (amount, *_for_what(words, offer)) if part)


def _for_what(words: Words, offer: LocationPrice) -> Iterator[str]:
    if offer.minimum_quantity:
        yield words("från ", "from ") + words.quantity(offer.minimum_quantity)
    if offer.maximum_quantity:
        yield words("till ", "up to ") + words.quantity(offer.maximum_quantity)
    if offer.price and offer.price.validity_period:
        yield period(words, offer.price.validity_period)
    yield from (address(words, each) for each in offer.territories)


def _details(words: Words, line: CatalogueLine) -> Iterator[str]:
    gtin = f"GTIN {line.item.gtin}"
    yield from (text for text in items.item_details(words, line.item) if text != gtin)
    if line.is_orderable is False:
        yield words("kan inte beställas", "cannot be ordered")
    said = (
        (words("innehåller", "contains"), words.quantity(line.content_quantity)),
        (words("beställs i steg om", "ordered in steps of"), words.value(line.order_increment)),
        (words("högst", "at most"), words.quantity(line.maximum_order_quantity)),
        (words("garanti", "warranty"), line.warranty or ""),
        (words("förpackningsnivå", "pack level"), words.name("GS17009", line.pack_level_code)),
        (words("gäller", "valid"), period(words, line.validity_period)),
        (words("består av", "consists of"), _related(words, line.components)),
        (words("tillbehör", "accessories"), _related(words, line.accessories)),
        (words("kräver", "requires"), _related(words, line.required_items)),
        (words("ersätter", "replaces"), _related(words, line.replaced_items)),
    )
    yield from (f"{label} {text}" for label, text in said if text)
    for each in line.comparisons:
        price = words.value(each.price)
        yield f"{words('jämförpris', 'comparison price')} {price} / {words.quantity(each.quantity)}"
    for offer in line.prices:
        yield from _offered(words, offer, len(line.prices) == 1)


def _offered(words: Words, offer: LocationPrice, is_alone: bool) -> Iterator[str]:
    if offer.lead_time:
        yield words("leveranstid ", "lead time ") + words.quantity(offer.lead_time)
    yield from items.price_details(words, offer.price)
    if is_alone:
        yield from (f"{words('pris', 'price')} {each}" for each in _for_what(words, offer) if each)


def _related(words: Words, others: Iterable[RelatedItem]) -> str:
    said = (f"{words.quantity(each.quantity)} {each.id or ''}".strip() for each in others)
    return ", ".join(text for text in said if text)


def punch_out(words: Words, document: PunchOut) -> View:
    """Return a cart from a supplier's web shop as a person reads it."""
    head: Rows = [
        (words("Nummer", "Number"), document.id),
        (words("Datum", "Date"), document.issue_date),
        (words("Klockslag", "Time"), document.issue_time),
        (words("Hela varukorgen", "The whole cart"), document.is_complete),
        (words("Gäller", "Valid"), period(words, document.validity_period)),
        (words("Avtal", "Contract"), document.contract_reference),
    ]
    blocks = [
        *words.section("document", words("Dokument", "Document"), head),
        *party(words, "seller", words("Säljare", "Seller"), document.seller),
        *party(words, "buyer", words("Köpare", "Buyer"), document.buyer),
        *_cart(words, document.lines),
    ]
    return View(
        transaction=document.TRANSACTION,
        title=words("Varukorg ", "Cart ") + document.id,
        subtitle=between(document.seller, document.buyer),
        blocks=tuple(blocks),
    )


def _cart(words: Words, lines: Iterable[CartLine]) -> list[Block]:
    columns = (
        (words("Rad", "Line"), False),
        (words("Artikel", "Article"), False),
        (words("Benämning", "Name"), False),
        (words("Uppgifter", "Details"), False),
        (words("Leverans", "Delivery"), False),
        (words("Antal", "Quantity"), True),
        (words("Pris", "Price"), True),
        (words("Moms", "VAT"), True),
    )
    rows = (_cart_line(words, line) for line in lines)
    return words.table("lines", words("Rader", "Lines"), columns, rows)


def _cart_line(words: Words, line: CartLine) -> tuple[str, ...]:
    details = items.item_details(words, line.item) + items.price_details(words, line.price)
    if line.contract_subdivision:
        details.append(f"{words('del av avtalet', 'part of contract')} {line.contract_subdivision}")
    when = [
        (words("leveranstid", "lead time"), words.quantity(line.lead_time)),
        (words("finns", "available"), period(words, line.availability_period)),
        (words("inom", "within"), address(words, line.territory)),
    ]
    return (
        line.id,
        items.article(line.item),
        line.item.name,
        "\n".join(details),
        "\n".join(f"{label} {text}" for label, text in when if text),
        words.quantity(line.quantity),
        f"{items.price(words, line.price)} {line.price.amount.currency}",
        items.vat(words, line.item.tax_category),
    )
