"""The agreements of the demo, with periods counted from a given day so that it never goes stale."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from portal.demo import suppliers
from portal.demo.organisations import (
    BUYER_NUMBERS,
    FOLKTANDVARDEN_SORMLAND,
    FOLKTANDVARDEN_VASTMANLAND,
    REGION_SORMLAND,
    REGION_VASTMANLAND,
    STIFTELSEN,
    VITA_HUSET,
)

CONSUMABLES = "2024-0147"
GLOVES = "2024-0212"
WOUND_CARE = "2025-0031"
OFFICE = "2023-0388"
FOOD_DRY = "2025-0109"
FOOD_FRESH = "2025-0110"
LABORATORY = "2024-0305"
DENTAL = "2023-0276"
IT_ACCESSORIES = "2025-0054"
CLEANING = "2024-0098"
WORKWEAR = "2024-0173"
HYGIENE = "2025-0142"
INTERPRETING = "2024-0260"
TECHNICAL_SERVICE = "2025-0071"
FURNITURE = "2023-0199"
OFFICE_EXPIRED = "2020-0311"
SURGICAL_SETS = "2026-0415"

_REGIONS = (REGION_SORMLAND, REGION_VASTMANLAND)
_DENTAL = (FOLKTANDVARDEN_SORMLAND, FOLKTANDVARDEN_VASTMANLAND)
_CARE = _REGIONS + _DENTAL


@dataclass(frozen=True, slots=True)
class AgreementFacts:
    """An agreement with one supplier.

    `ceiling` is in `currency` without VAT; `organisations` are the numbers of those who may call
    off; `classes` are the beginnings of the UNSPSC codes that it covers; `owner` is the category
    manager's user name. `valid_until` is the last day on which it may be used.
    """

    number: str
    title: str
    case_number: str
    supplier: str
    category: str
    valid_from: date
    valid_until: date
    ceiling: Decimal
    organisations: tuple[str, ...]
    classes: tuple[str, ...]
    owner: str = "sofia.lindgren"
    currency: str = "SEK"

    def is_valid_on(self, day: date) -> bool:
        """Whether the agreement may be used on this day."""
        return self.valid_from <= day <= self.valid_until


@dataclass(frozen=True, slots=True)
class _Terms:
    """An agreement before its period is known: it began `age` months ago and runs `months`."""

    number: str
    title: str
    case_number: str
    supplier: str
    category: str
    age: int
    months: int
    ceiling: int
    organisations: tuple[str, ...]
    classes: tuple[str, ...]
    owner: str = "sofia.lindgren"


_TERMS: tuple[_Terms, ...] = (
    _Terms(
        CONSUMABLES,
        "Förbrukningsmateriel för sjukvård",
        "INK 2023/0147",
        suppliers.MALARVARD,
        "Sjukvårdsmateriel",
        age=26,
        months=48,
        ceiling=48_000_000,
        organisations=_CARE,
        classes=(
            "41104",
            "41116",
            "4213",
            "4214",
            "4218",
            "42201",
            "4222",
            "4223",
            "4227",
            "4228",
            "4229",
            "42311511",
        ),
    ),
    _Terms(
        GLOVES,
        "Undersöknings- och operationshandskar",
        "INK 2023/0212",
        suppliers.HANDSKHUSET,
        "Sjukvårdsmateriel",
        age=19,
        months=48,
        ceiling=22_500_000,
        organisations=_CARE,
        classes=("42132", "46181"),
    ),
    _Terms(
        WOUND_CARE,
        "Sårvårdsmaterial, kompresser och bandage",
        "INK 2024/0031",
        suppliers.LAKANDE,
        "Sjukvårdsmateriel",
        age=14,
        months=36,
        ceiling=31_000_000,
        organisations=_CARE,
        classes=("4224", "4231"),
    ),
    _Terms(
        OFFICE,
        "Kontorsmaterial, papper och toner",
        "INK 2023/0388",
        suppliers.KONTORSKALLAN,
        "Kontor och administration",
        age=32,
        months=48,
        ceiling=9_600_000,
        organisations=BUYER_NUMBERS,
        classes=("14", "26111", "31201", "44"),
        owner="andreas.hjelm",
    ),
    _Terms(
        FOOD_DRY,
        "Livsmedel: kolonial, dryck och djupfryst",
        "INK 2024/0109",
        suppliers.SKAFFERIET,
        "Livsmedel",
        age=10,
        months=36,
        ceiling=40_000_000,
        organisations=(*_REGIONS, VITA_HUSET),
        classes=("50",),
        owner="andreas.hjelm",
    ),
    _Terms(
        FOOD_FRESH,
        "Färska livsmedel: mejeri, kött, fisk, frukt och grönt",
        "INK 2024/0110",
        suppliers.FARSKHALLEN,
        "Livsmedel",
        age=10,
        months=24,
        ceiling=18_000_000,
        organisations=(REGION_SORMLAND,),
        classes=("50",),
        owner="andreas.hjelm",
    ),
    _Terms(
        LABORATORY,
        "Laboratorieplast, provtagning och reagens",
        "INK 2023/0305",
        suppliers.LABORA,
        "Laboratorium",
        age=17,
        months=48,
        ceiling=27_000_000,
        organisations=_REGIONS,
        classes=("41",),
    ),
    _Terms(
        DENTAL,
        "Dentalt förbrukningsmaterial",
        "INK 2022/0276",
        suppliers.DENTALKOMPANIET,
        "Tandvård",
        age=36,
        months=48,
        ceiling=16_000_000,
        organisations=_DENTAL,
        classes=("4215",),
    ),
    _Terms(
        IT_ACCESSORIES,
        "IT-tillbehör och kringutrustning",
        "INK 2024/0054",
        suppliers.BITSTROM,
        "IT",
        age=13,
        months=24,
        ceiling=12_000_000,
        organisations=BUYER_NUMBERS,
        classes=("26", "32", "39121", "43", "45"),
        owner="rebecca.stone",
    ),
    _Terms(
        CLEANING,
        "Städmaterial, mjukpapper och kemprodukter",
        "INK 2023/0098",
        suppliers.RENT,
        "Städ och hygien",
        age=24,
        months=48,
        ceiling=14_500_000,
        organisations=BUYER_NUMBERS,
        classes=("14111", "24", "47", "52151", "53131"),
        owner="andreas.hjelm",
    ),
    _Terms(
        WORKWEAR,
        "Arbetskläder, skor och vårdtextil",
        "INK 2023/0173",
        suppliers.YRKESTEXTIL,
        "Textil",
        age=21,
        months=48,
        ceiling=19_000_000,
        organisations=_CARE,
        classes=("4213", "4618", "5212", "5213", "5310"),
    ),
    _Terms(
        HYGIENE,
        "Inkontinens- och hygienprodukter",
        "INK 2024/0142",
        suppliers.TORRT,
        "Sjukvårdsmateriel",
        age=8,
        months=36,
        ceiling=24_000_000,
        organisations=_REGIONS,
        classes=("4214", "47131", "5310", "5313"),
    ),
    _Terms(
        INTERPRETING,
        "Språktolktjänster",
        "INK 2023/0260",
        suppliers.SPRAKBRON,
        "Tjänster",
        age=22,
        months=36,
        ceiling=30_000_000,
        organisations=_CARE,
        classes=("8211",),
        owner="rebecca.stone",
    ),
    _Terms(
        TECHNICAL_SERVICE,
        "Medicinteknisk service och kalibrering",
        "INK 2024/0071",
        suppliers.MEDTEK,
        "Tjänster",
        age=12,
        months=24,
        ceiling=250_000,
        organisations=(REGION_VASTMANLAND,),
        classes=("7315", "8110"),
        owner="rebecca.stone",
    ),
    _Terms(
        FURNITURE,
        "Möbler och hjälpmedel för vård och kontor",
        "INK 2022/0199",
        suppliers.STODET,
        "Möbler och hjälpmedel",
        age=30,
        months=48,
        ceiling=21_000_000,
        organisations=(*_REGIONS, VITA_HUSET, STIFTELSEN),
        classes=("4219", "4221", "4225", "5610", "5611"),
        owner="andreas.hjelm",
    ),
    _Terms(
        OFFICE_EXPIRED,
        "Kontorsmaterial (tidigare avtal)",
        "INK 2020/0311",
        suppliers.PENNFABRIKEN,
        "Kontor och administration",
        age=80,
        months=48,
        ceiling=6_000_000,
        organisations=BUYER_NUMBERS,
        classes=("14", "44"),
        owner="andreas.hjelm",
    ),
    _Terms(
        SURGICAL_SETS,
        "Operationsset och sterila drapéringar",
        "INK 2025/0415",
        suppliers.OPERASET,
        "Sjukvårdsmateriel",
        age=-2,
        months=48,
        ceiling=36_000_000,
        organisations=_REGIONS,
        classes=("4213", "4229"),
    ),
)


def _first_of_month(today: date, months_ago: int) -> date:
    month = today.year * 12 + today.month - 1 - months_ago
    return date(month // 12, month % 12 + 1, 1)


def _with_period(terms: _Terms, today: date) -> AgreementFacts:
    return AgreementFacts(
        number=terms.number,
        title=terms.title,
        case_number=terms.case_number,
        supplier=terms.supplier,
        category=terms.category,
        valid_from=_first_of_month(today, terms.age),
        valid_until=_first_of_month(today, terms.age - terms.months) - timedelta(days=1),
        ceiling=Decimal(terms.ceiling),
        organisations=terms.organisations,
        classes=terms.classes,
        owner=terms.owner,
    )


def agreements(today: date) -> tuple[AgreementFacts, ...]:
    """All agreements as they stand on `today`: one has expired, one has not begun."""
    return tuple(_with_period(terms, today) for terms in _TERMS)


def agreement(number: str, today: date) -> AgreementFacts:
    """One agreement by its number; KeyError when the demo has none such."""
    for terms in _TERMS:
        if terms.number == number:
            return _with_period(terms, today)
    raise KeyError(number)
