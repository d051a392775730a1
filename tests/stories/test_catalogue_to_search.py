"""Story: a supplier's catalogue becomes something that a nurse finds, and nothing else does."""

from __future__ import annotations

import json

from tests.stories.conftest import COFFEE, GLOVES, HEADER, NEEDLES, Agreed, Region


def test_a_catalogue_is_checked_published_and_found(region: Region) -> None:
    # Inköp registers the agreement that has been signed.
    terms = {
        "agreement": "2026-0001", "title": "Förbrukningsmateriel", "supplier": region.supplier,
        "valid_from": "2026-01-01", "valid_until": "2029-12-31",
        "organisations": [region.organisation], "currency": "SEK", "ceiling": "100000.00",
    }  # fmt: skip
    region.does("agreement", "add", region.file("terms.json", json.dumps(terms)))

    # The supplier's file has four lines; two of them can't be used, and it is told why.
    bad_gtin = "10443;Undersökningshandske nitril L;XPK;89,50;1;SEK;25;7350053850018;100;H87"
    no_price = "10444;Undersökningshandske nitril S;XPK;;1;SEK;25;;100;H87"
    path = region.file("katalog.csv", "\n".join([HEADER, GLOVES, bad_gtin, NEEDLES, no_price]))
    [judged] = region.does("catalogue", "import", path, "--agreement", "2026-0001")
    assert (judged["lines"], judged["accepted"], judged["rejected"]) == (4, 2, 2)
    assert {(f["row"], f["field"]) for f in judged["findings"]} == {(3, "gtin"), (5, "price")}
    assert judged["state"] == "judged"

    # Nothing can be found before a category manager has published it.
    assert region.does("search", "handske", "--unit", region.unit) == []
    region.does("catalogue", "publish", str(judged["catalogue"]), as_user="sofia")

    # A nurse who writes one word of the compound finds the gloves.
    [found] = region.does("search", "handske", "--unit", region.unit)
    assert found["article"] == "10442"
    assert (found["price"], found["base_quantity"], found["unit_code"]) == ("89.50", "1", "XPK")
    [needle] = region.does("search", "kanyler", "--unit", region.unit)
    assert (needle["price"], needle["base_quantity"]) == ("412.75", "1000")


def test_a_new_catalogue_takes_the_place_of_the_old(region: Region, agreed: Agreed) -> None:
    number = agreed()
    dearer = GLOVES.replace("89,50", "92,00")
    path = region.file("ny.csv", "\n".join([HEADER, dearer, COFFEE]))
    region.does("catalogue", "import", path, "--agreement", number, "--publish")
    [gloves] = region.does("search", "handske", "--unit", region.unit)
    assert gloves["price"] == "92.00"
    assert region.does("search", "kanyl", "--unit", region.unit) == []


def test_what_has_no_valid_agreement_is_neither_found_nor_ordered(
    region: Region, agreed: Agreed
) -> None:
    terms = {
        "agreement": "2020-0001", "title": "Gammalt avtal", "supplier": region.supplier,
        "valid_from": "2020-01-01", "valid_until": "2023-12-31",
        "organisations": [region.organisation], "currency": "SEK", "ceiling": "100000.00",
    }  # fmt: skip
    region.does("agreement", "add", region.file("old.json", json.dumps(terms)))
    order = region.file("order.csv", "agreement,article,quantity\n2020-0001,10442,1\n")
    words = ("order", "place", "--unit", region.unit, order)
    assert "2020-0001" in region.is_refused(*words, as_user="anna")
    agreed()
    order = region.file("order.csv", "agreement,article,quantity\n2026-0001,99999,1\n")
    assert "99999" in region.is_refused(*words, as_user="anna")
    [only] = region.does("search", "handske", "--unit", region.unit)
    assert only["agreement"] == "2026-0001"
