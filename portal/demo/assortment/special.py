"""Articles that make the demo suppliers err on purpose; their names say how.

All stand on the agreement that the showcase ward orders from, so that each kind of trouble can be
tried in a minute. Any other article is delivered and invoiced as ordered.
"""

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum

from portal.demo.agreements import CONSUMABLES
from portal.demo.assortment.item import DemoItem
from portal.demo.assortment.makers import MJUKSAR
from portal.demo.numbers import article_number
from portal.demo.vat import VatClass


class DemoArticle(StrEnum):
    """Article numbers and what happens to an order that has them."""

    PRICE_ABOVE = "DEMO-PRIS"
    PART_DELIVERY = "DEMO-DEL"
    REFERENCE_MISPLACED = "DEMO-REF"
    DUPLICATE_INVOICE = "DEMO-DUBBEL"


_ROWS: tuple[tuple[DemoArticle, str, str, str], ...] = (
    (
        DemoArticle.PRICE_ABOVE,
        "Demo: kommer faktureras för dyrt – kompress 10x10 cm, 100/fp",
        "Leverantören fakturerar ett högre pris än avtalet säger. Fakturan stannar och visar "
        "skillnaden i kronor.",
        "48.00",
    ),
    (
        DemoArticle.PART_DELIVERY,
        "Demo: levereras bara till hälften – kompress 10x20 cm, 100/fp",
        "Leverantören skickar en del av det beställda. Resten står kvar att leverera.",
        "86.00",
    ),
    (
        DemoArticle.REFERENCE_MISPLACED,
        "Demo: ordernumret hamnar i fel fält på fakturan – kompress 5x5 cm, 100/fp",
        "Leverantören skriver ordernumret där er referens ska stå. Fakturan matchas ändå och "
        "du får veta var numret stod.",
        "26.00",
    ),
    (
        DemoArticle.DUPLICATE_INVOICE,
        "Demo: faktureras två gånger – kompress 7,5x7,5 cm, 100/fp",
        "Leverantören skickar samma faktura två gånger. Den andra får ingen verkan.",
        "37.00",
    ),
)


def special_items(on: str, serial: int, rate: Decimal) -> Iterator[DemoItem]:
    """The special articles of agreement `on`; none unless it is the showcase agreement."""
    if on != CONSUMABLES:
        return
    for index, (article, name, description, price) in enumerate(_ROWS):
        yield DemoItem(
            agreement=on,
            article=article.value,
            name=name,
            description=description,
            manufacturer=MJUKSAR.name,
            manufacturer_article=f"{MJUKSAR.stem}-{article.value}",
            gtin=article_number(MJUKSAR.company, serial * 1000 + 990 + index),
            unit_code="XPK",
            content_quantity=Decimal(100),
            content_unit="H87",
            price=Decimal(price),
            base_quantity=Decimal(1),
            vat_class=VatClass.GOODS,
            vat_rate=rate,
            unspsc="42311511",
            keywords=("demo", "test", "prova", "kompress"),
            origin=MJUKSAR.origin,
            eco_label=None,
            min_quantity=Decimal(1),
            order_multiple=Decimal(1),
            lead_time_days=1,
        )
