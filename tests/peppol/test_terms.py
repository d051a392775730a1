"""Every place of every transaction has a Swedish name, and English in ordinary case."""

from collections.abc import Iterator

import pytest

from peppol.codelists import rebuild
from peppol.registry import TRANSACTIONS
from peppol.releases import KNOWN
from peppol.rules import tables
from peppol.structure import names
from peppol.structure.choices import list_name
from peppol.structure.model import ModelNode, model
from peppol.structure.places import Place, Step, place_at

RELEASES = [each.name for each in KNOWN]
SAME_IN_BOTH = {"order"}
"""Names that are the same word in Swedish and English."""


def places(code: str, release: str) -> list[Place]:
    return list(_below(Place(model(code, release))))


def _below(place: Place) -> Iterator[Place]:
    yield place
    for node in place.node.children.values() if place.node else ():
        yield from _below(Place(place.document, (*place.steps, Step(node.name, node))))


def documents() -> list[ModelNode]:
    return [model(code, release) for release in RELEASES for code in TRANSACTIONS]


def key_of(place: Place) -> str | None:
    assert place.node is not None
    keys = names.term_keys(place.node, place.document)
    return next((key for key in keys if key in names.term_names()), None)


@pytest.mark.parametrize("code", TRANSACTIONS)
@pytest.mark.parametrize("release", RELEASES)
def test_every_place_has_a_swedish_name(code: str, release: str) -> None:
    assert [place.tag for place in places(code, release) if key_of(place) is None] == []


def test_no_swedish_name_is_left_over() -> None:
    everything = (p for r in RELEASES for code in TRANSACTIONS for p in places(code, r))
    assert set(names.term_names()) - {key_of(place) for place in everything} == set()


def test_swedish_names_are_swedish() -> None:
    same = {
        name.sv
        for title, name in names.term_names().items()
        if name.sv.lower() in (title.partition("@")[0], name.en.lower())
    }
    assert same == SAME_IN_BOTH


def test_swedish_names_can_stand_in_a_sentence() -> None:
    wrong = [n.sv for n in names.term_names().values() if n.sv[0].isupper() or n.sv.endswith(".")]
    assert wrong == []


def test_english_names_are_not_shouted() -> None:
    shown = {
        names.place_name(place, "en")
        for code in TRANSACTIONS
        for place in places(code, RELEASES[-1])
    }
    assert {name for name in shown if name.isupper()} <= {"ID"}
    assert {"Delivery or invoice period", "Party VAT/tax identifiers"} <= shown


@pytest.mark.parametrize(
    ("code", "path", "swedish"),
    [
        ("T10", "/cbc:BuyerReference", "köparens referens"),
        ("T10", "/cbc:ID", "fakturanummer"),
        ("T14", "/cbc:ID", "kreditnotans nummer"),
        ("T01", "/cbc:ID", "ordernummer"),
        ("T115", "/cbc:ID", "avbeställningens nummer"),
        ("T01", "/cbc:CustomerReference", "köparens referens"),
        ("T10", "/cac:InvoiceLine/cac:Price/cbc:PriceAmount", "nettopris"),
        ("T10", "/cac:TaxTotal/cac:TaxSubtotal", "momssammanställning"),
        ("T10", "/cbc:UUID", "unikt id"),
        ("T16", "", "leveransavisering"),
    ],
)
def test_a_place_is_named_by_what_it_means_there(code: str, path: str, swedish: str) -> None:
    assert names.place_name(place_at(Place(model(code, RELEASES[-1])), path), "sv") == swedish


def test_the_way_to_a_place_leaves_out_what_only_wraps() -> None:
    place = place_at(Place(model("T01", RELEASES[-1])), "/cac:BuyerCustomerParty/cac:Party")
    assert names.trail(place_at(place, "/cac:PartyName"), "sv") == "köpare"


def test_an_element_outside_the_model_has_its_own_name() -> None:
    place = place_at(
        Place(model("T10", RELEASES[-1])), "/cac:InvoiceLine/cbc:FreeOfChargeIndicator"
    )
    assert names.place_name(place, "sv") == "markering om raden är gratis"
    assert names.place_name(place, "en") == "Free of charge indicator"


def test_every_document_is_named_as_one_that_is_known() -> None:
    unknown = [d.title for d in documents() if names.document_name(Place(d), "sv") == "dokumentet"]
    assert unknown == []


def test_every_code_list_has_a_name_in_both_languages() -> None:
    lists = [path.stem for path in (rebuild.HERE / RELEASES[-1]).glob("*.txt")]
    assert lists
    assert [each for each in lists if list_name(each, "sv") == each] == []
    assert {each for each in lists if list_name(each, "sv") == list_name(each, "en")} == set()


def test_every_element_that_en_16931_does_not_use_has_a_swedish_name() -> None:
    rows = (row.place.partition("/@")[0].rpartition(":")[2] for row in tables.unused(RELEASES[-1]))
    assert {name for name in rows if names.element_words(name, "sv") == name} == set()
