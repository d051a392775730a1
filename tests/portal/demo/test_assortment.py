"""The assortment: many different articles, each right in itself and inside its agreement."""

from collections import Counter
from datetime import date
from decimal import Decimal

import pytest
from stdnum import ean

from peppol.codelists import lookup
from portal.demo.agreements import CONSUMABLES, FOOD_DRY, agreements
from portal.demo.assortment import makers
from portal.demo.assortment.content import content_in
from portal.demo.assortment.family import Choice, Family, Pack, Shelf, expand
from portal.demo.assortment.shelves import all_items, items
from portal.demo.assortment.special import DemoArticle
from portal.demo.vat import VatClass

TODAY = date(2026, 11, 23)
ITEMS = tuple(all_items(TODAY))
AGREEMENTS = {each.number: each for each in agreements(TODAY)}


def repeated(values):
    return [value for value, times in Counter(values).items() if times > 1]


def test_there_are_thousands_and_every_agreement_has_some():
    assert len(ITEMS) >= 3_400
    assert {item.agreement for item in ITEMS} == set(AGREEMENTS)
    in_force = [item for item in ITEMS if AGREEMENTS[item.agreement].is_valid_on(TODAY)]
    assert len(in_force) >= 3_000


def test_articles_names_and_gtins_are_unique():
    assert not repeated((item.agreement, item.article) for item in ITEMS)
    assert not repeated(item.name.casefold() for item in ITEMS)
    assert not repeated(item.gtin for item in ITEMS if item.gtin)
    made = [item for item in ITEMS if item.manufacturer]
    assert not repeated((i.agreement, i.manufacturer, i.manufacturer_article) for i in made)


def test_gtins_are_demonstration_numbers_with_check_digits():
    for item in ITEMS:
        if item.vat_class is VatClass.SERVICE:
            assert item.gtin is None
        else:
            assert item.gtin is not None
            assert ean.is_valid(item.gtin)
            assert item.gtin.startswith("952")
            assert len(item.gtin) == 13


def test_units_are_codes_that_peppol_knows():
    units = {item.unit_code for item in ITEMS} | {item.content_unit for item in ITEMS}
    assert not [code for code in units if not lookup.is_code("UNECERec20", code)]
    assert len(units) > 12


def test_prices_and_quantities_can_be_ordered():
    for item in ITEMS:
        assert item.price > 0
        assert item.content_quantity > 0
        assert item.min_quantity >= item.order_multiple > 0
        assert item.min_quantity % item.order_multiple == 0
        assert item.lead_time_days > 0
        finest = Decimal("0.01") if item.base_quantity == 1 else Decimal("0.0001")
        assert item.price == item.price.quantize(finest), item.name
    assert {item.base_quantity for item in ITEMS} == {1, 100, 1000}


def test_texts_are_filled_in():
    for item in ITEMS:
        for text in (item.name, item.description):
            assert text == text.strip()
            assert "{" not in text
            assert "  " not in text
            assert "|" not in text
        assert item.name[0] == item.name[0].upper()
        assert item.description.endswith(".")
        assert item.keywords
        assert len(item.name) <= 90


def test_every_article_lies_within_its_agreement():
    for item in ITEMS:
        assert item.unspsc.isdigit()
        assert len(item.unspsc) == 8
        assert item.unspsc.startswith(AGREEMENTS[item.agreement].classes), item.name


def test_food_has_the_rate_of_the_day_and_everything_else_25():
    for item in ITEMS:
        assert item.vat_rate == (6 if item.vat_class is VatClass.FOOD else 25)
    later = {item.vat_rate for item in items(FOOD_DRY, date(2028, 1, 1))}
    assert later == {Decimal(12)}


def test_the_assortment_is_the_same_each_time():
    assert tuple(all_items(TODAY)) == ITEMS


def test_special_articles_come_first_on_the_agreement_of_the_showcase_ward():
    first = [item for item, _ in zip(items(CONSUMABLES, TODAY), DemoArticle, strict=False)]
    assert [item.article for item in first] == [each.value for each in DemoArticle]
    assert all(item.name.startswith("Demo: ") for item in first)
    assert sum(item.article.startswith("DEMO-") for item in ITEMS) == len(DemoArticle)


def test_an_unknown_agreement_has_no_shelf():
    with pytest.raises(KeyError):
        next(items("1999-0001", TODAY))


def test_makers_have_different_numbers_and_stems():
    all_of_them = [each for each in vars(makers).values() if isinstance(each, makers.Maker)]
    assert not repeated(each.company for each in all_of_them)
    assert not repeated(each.stem for each in all_of_them)


def test_a_family_is_every_combination_of_its_choices():
    family = Family(
        101,
        "handske {} {} {pack}",
        makers.PALMERA,
        "42132203",
        "XBX:100",
        "10.00",
        axes=("blå; svart|*1.5", "S; XL|@XBX:90"),
        text="Handske {}.",
        words="handske",
    )
    shelf = Shelf("A-1", 1, "{block}-{index:02d}", (family,))
    made = list(expand(shelf, dict.fromkeys(VatClass, Decimal(25))))
    assert [(item.article, item.name, item.price) for item in made] == [
        ("101-01", "Handske blå S 100/ask", Decimal("10.00")),
        ("101-02", "Handske blå XL 90/ask", Decimal("10.00")),
        ("101-03", "Handske svart S 100/ask", Decimal("15.00")),
        ("101-04", "Handske svart XL 90/ask", Decimal("15.00")),
    ]
    assert [item.content_quantity for item in made] == [100, 90, 100, 90]


def test_a_choice_says_what_it_changes():
    assert Choice.parse("500 g|=41.50|@XCA:5:LTR") == Choice(
        "500 g", price=Decimal("41.50"), pack=Pack("XCA", Decimal(5), "LTR")
    )
    with pytest.raises(ValueError):
        Choice.parse("500 g|?1")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("Mjölk standard 3 % 10x1 liter", (10, "H87")),
        ("Pasta penne 5 kg", (5, "KGM")),
        ("Glass vanilj 2,5 l", (Decimal("2.5"), "LTR")),
        ("Buntband 200 mm svart 100/fp", (100, "H87")),
        ("Ägg frigående M 180 st", (180, "H87")),
        ("Kompress 10x10 cm", None),
    ],
)
def test_the_size_in_a_name_says_what_a_package_holds(name, content):
    assert content_in(name) == content
