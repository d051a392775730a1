"""Families of articles: one text and price, and the sizes and kinds in which it is sold.

A family is written once, with its variants along axes, and expanded into items. An axis is a
string of choices between semicolons; a choice is its text, and after bars what it changes:

    "0,8x40 mm 21G grön"          nothing but the name
    "10 ml|*1.35"                 price times 1.35
    "500 g|=41.50"                this price instead of the family's
    "200 st|@XBX:200"             ordered as boxes of 200
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from portal.demo.assortment.content import content_in
from portal.demo.assortment.item import DemoItem
from portal.demo.assortment.makers import Maker
from portal.demo.numbers import article_number
from portal.demo.vat import VatClass

_ORE = Decimal("0.01")
_FINE = Decimal("0.0001")

_PIECES = {"C62", "H87", "PR", "SET"}
_PACK_WORDS = {
    "XPK": "fp",
    "XBX": "ask",
    "XCT": "kart",
    "XRO": "rl",
    "XBG": "påse",
    "XSA": "säck",
    "XTU": "tub",
    "XBO": "flaska",
    "XJR": "burk",
    "XCA": "dunk",
    "XPU": "brätte",
    "SET": "set",
}


@dataclass(frozen=True, slots=True)
class Pack:
    """What is ordered: a unit, and how much of what it holds."""

    unit_code: str
    quantity: Decimal
    unit: str

    @classmethod
    def parse(cls, text: str) -> "Pack":
        """Read `XPK:100` (pieces when no unit is named) or `XCA:5:LTR`."""
        unit_code, quantity, *unit = text.split(":")
        return cls(unit_code, Decimal(quantity), unit[0] if unit else "H87")

    def content(self, name: str) -> tuple[Decimal, str]:
        """Quantity and unit of what it holds; where it only says "one", the name may say more."""
        if self.unit_code not in _PIECES and self.quantity == 1 and self.unit == "H87":
            return content_in(name) or (self.quantity, self.unit)
        return self.quantity, self.unit

    def __str__(self) -> str:
        """As catalogues write it at the end of a name: `100/fp`; nothing for a single one."""
        if self.quantity == 1:
            return ""
        quantity = format(self.quantity.normalize(), "f").replace(".", ",")
        return f"{quantity}/{_PACK_WORDS[self.unit_code]}"


@dataclass(frozen=True, slots=True)
class Choice:
    """One value on an axis and what it changes."""

    text: str
    factor: Decimal = Decimal(1)
    price: Decimal | None = None
    pack: Pack | None = None

    @classmethod
    def parse(cls, text: str) -> "Choice":
        """Read a choice as the module's head describes it; ValueError for an unknown mark."""
        name, *marks = text.split("|")
        factor, price, pack = Decimal(1), None, None
        for mark in marks:
            match mark[0]:
                case "*":
                    factor = Decimal(mark[1:])
                case "=":
                    price = Decimal(mark[1:])
                case "@":
                    pack = Pack.parse(mark[1:])
                case _:
                    raise ValueError(f"unknown mark in {text!r}")
        return cls(name, factor, price, pack)


@dataclass(frozen=True)
class Family:
    """Articles that differ in size or kind only.

    `block` (three digits, unique in an agreement) begins their article numbers, so that these stay
    when other families change. `name` and `text` take the choices as `{}` in the order of the axes
    and the pack as `{pack}`. `per` is the price's base quantity; `least` and `step` are the minimum
    order quantity and its multiple.
    """

    block: int
    name: str
    maker: Maker | None
    unspsc: str
    pack: str
    price: str
    axes: tuple[str, ...] = ()
    text: str = ""
    words: str = ""
    vat: VatClass = VatClass.GOODS
    label: str | None = None
    per: int = 1
    least: int = 1
    step: int = 1
    days: int = 3

    def variants(self) -> Iterator[tuple[Choice, ...]]:
        """Every combination of choices, the last axis running fastest; one empty without axes."""
        return product(*(_choices(axis) for axis in self.axes))


def _choices(axis: str) -> tuple[Choice, ...]:
    return tuple(Choice.parse(text.strip()) for text in axis.split(";"))


@dataclass(frozen=True, slots=True)
class Shelf:
    """The families of one agreement; `style` makes an article number of block and index."""

    agreement: str
    serial: int
    style: str
    families: tuple[Family, ...]


def expand(shelf: Shelf, day_rates: dict[VatClass, Decimal]) -> Iterator[DemoItem]:
    """All items of an agreement, in the order of its families, with VAT by `day_rates`."""
    running: dict[int, int] = {}
    for family in shelf.families:
        company = family.maker.company if family.maker else 0
        for index, choices in enumerate(family.variants(), start=1):
            running[company] = running.get(company, 0) + 1
            serial = shelf.serial * 1000 + running[company]
            yield _item(shelf, family, index, choices, serial, day_rates[family.vat])


def _item(
    shelf: Shelf,
    family: Family,
    index: int,
    choices: tuple[Choice, ...],
    serial: int,
    rate: Decimal,
) -> DemoItem:
    maker = family.maker
    pack = next((each.pack for each in choices if each.pack), None) or Pack.parse(family.pack)
    words = [choice.text for choice in choices]
    name = _sentence(family.name.format(*words, pack=pack))
    content_quantity, content_unit = pack.content(name)
    return DemoItem(
        agreement=shelf.agreement,
        article=shelf.style.format(block=family.block, index=index),
        name=name,
        description=family.text.format(*words, pack=pack),
        manufacturer=maker.name if maker else None,
        manufacturer_article=f"{maker.stem}{family.block}-{index:02d}" if maker else None,
        gtin=article_number(maker.company, serial) if maker else None,
        unit_code=pack.unit_code,
        content_quantity=content_quantity,
        content_unit=content_unit,
        price=_price(family, choices),
        base_quantity=Decimal(family.per),
        vat_class=family.vat,
        vat_rate=rate,
        unspsc=family.unspsc,
        keywords=tuple(family.words.split()),
        origin=maker.origin if maker else None,
        eco_label=family.label,
        min_quantity=Decimal(family.least),
        order_multiple=Decimal(family.step),
        lead_time_days=family.days,
    )


def _sentence(text: str) -> str:
    text = text.strip()
    return text[:1].upper() + text[1:]


def _price(family: Family, choices: tuple[Choice, ...]) -> Decimal:
    price = next((each.price for each in choices if each.price is not None), Decimal(family.price))
    for choice in choices:
        price *= choice.factor
    return price.quantize(_ORE if family.per == 1 else _FINE)
