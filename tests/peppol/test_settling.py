"""What the content of an element settles, and that nothing is lost by it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice, product
from pathlib import Path

import pytest
from lxml import etree

import peppol
from peppol.errors import PeppolError
from peppol.registry import TRANSACTIONS
from peppol.releases import LATEST
from peppol.rules import rulesets, settling, tag_paths
from peppol.rules.children import positions
from peppol.rules.conditions import Condition
from peppol.rules.content import (
    Content,
    Settled,
    Spot,
    all_of,
    any_of,
    at_most,
    exactly,
    none_of,
    not_all_of,
    spot,
)
from peppol.rules.facts import Facts
from peppol.rules.finding import FATAL, Finding
from peppol.rules.patterns import Candidate, Rule
from peppol.rules.rulebook import RULES, SettledCheck
from peppol.rules.settling import taking, unsettled
from peppol.xml import CAC, CBC, Element, clark, text_of
from tests.mutation.mutations import mutants
from tests.peppol.samples import TODAY, examples

MUTANTS = 8


def line(inside: str) -> Content:
    """The content of a line with something in it."""
    spaces = f'xmlns:cac="{CAC}" xmlns:cbc="{CBC}"'
    return content_of(etree.fromstring(f"<cac:InvoiceLine {spaces}>{inside}</cac:InvoiceLine>"))


def content_of(element: Element) -> Content:
    children = list(element)
    return Content(
        positions(tuple(child.tag for child in children)),
        tuple(content_of(child) for child in children),
        tuple(element.keys()),
        bool(text_of(element) and not children),
    )


PRICED = line(
    "<cbc:ID>1</cbc:ID><cac:Price><cbc:PriceAmount currencyID='SEK'>2</cbc:PriceAmount></cac:Price>"
)


@pytest.mark.parametrize(
    ("place", "count"),
    [
        ("cac:Price", 1),
        ("cac:Price/cbc:PriceAmount", 1),
        ("cac:Price/cbc:PriceAmount/@currencyID", 1),
        ("cac:Price/cbc:PriceAmount/@currency", 0),
        ("cac:Price/cbc:BaseQuantity", 0),
        ("cac:Item/cbc:Name", 0),
        ("cbc:ID/cbc:ID", 0),
    ],
)
def test_names_are_counted_where_they_stand(place: str, count: int) -> None:
    assert PRICED.count(spot(place)) == count


def test_every_way_to_a_place_counts() -> None:
    item = "<cac:Item><cbc:Name>A</cbc:Name><cbc:Name/><cbc:Name> </cbc:Name></cac:Item>"
    twice = line(item * 2)
    assert twice.count(spot("cac:Item/cbc:Name")) == 6
    assert twice.count(spot("cac:Item/cbc:Name", is_filled=True)) == 2


@pytest.mark.parametrize(
    ("settled", "content"),
    [
        (any_of("cbc:Note", "cbc:ID"), "<cbc:ID/>"),
        (all_of("cbc:Note", "cbc:ID"), "<cbc:ID/><cbc:Note/>"),
        (none_of("cbc:Note", "cac:Item"), "<cbc:ID/>"),
        (not_all_of("cbc:Note", "cbc:ID"), "<cbc:ID/>"),
        (at_most(1, "cbc:ID"), "<cbc:ID/>"),
        (exactly(2, "cbc:ID"), "<cbc:ID/><cbc:ID/>"),
    ],
)
def test_names_settle(settled: Settled, content: str) -> None:
    assert settled.by(line(content))


@pytest.mark.parametrize(
    ("settled", "content"),
    [
        (any_of("cbc:Note", "cbc:ID"), "<cac:Item/>"),
        (any_of("cbc:ID", is_filled=True), "<cbc:ID/>"),
        (all_of("cbc:Note", "cbc:ID"), "<cbc:ID/>"),
        (none_of("cbc:Note", "cbc:ID"), "<cbc:ID/>"),
        (not_all_of("cbc:Note", "cbc:ID"), "<cbc:ID/><cbc:Note/>"),
        (at_most(1, "cbc:ID"), "<cbc:ID/><cbc:ID/>"),
        (exactly(2, "cbc:ID"), "<cbc:ID/>"),
    ],
)
def test_names_leave_it_to_the_rule(settled: Settled, content: str) -> None:
    assert not settled.by(line(content))


CHECKS = {rule: each for rule, each in RULES.items() if isinstance(each, SettledCheck)}


@pytest.mark.parametrize("rule", CHECKS)
def test_a_rule_finds_nothing_wrong_where_names_settle_it(rule: str) -> None:
    check = CHECKS[rule]
    settled = 0
    for element in elements(check.settled.places):
        if check.settled.by(content_of(element)):
            settled += 1
            assert check(element, Facts(element, "T10", LATEST)) is None, etree.tostring(element)
    assert settled


def elements(places: tuple[Spot, ...]) -> Iterator[Element]:
    """Elements with nothing, something, and several things at each of some places."""
    for tag in (clark("cac:InvoiceLine"), "{urn:oasis}Invoice"):
        for ways in product(WAYS, repeat=len(places)):
            element = etree.Element(tag)
            for place, way in zip(places, ways, strict=True):
                way(element, place)
            yield element


def nothing(_element: Element, _place: Spot) -> None:
    """Leave a place out."""


def something(element: Element, place: Spot) -> None:
    """Put one there, sharing the way with what stands there already."""
    for tag in place.tags[:-1]:
        found = element.find(tag)
        element = etree.SubElement(element, tag) if found is None else found
    end = etree.SubElement(element, place.tags[-1]) if place.tags else element
    if place.attribute:
        end.set(place.attribute, "1")
    elif place.tags:
        end.text = "1"


def something_apart(element: Element, place: Spot) -> None:
    """Put two there, each with its own way to it."""
    something(element, place)
    if place.tags:
        apart = etree.Element(element.tag)
        something(apart, place)
        element.extend(apart)


def something_empty(element: Element, place: Spot) -> None:
    """Put one there that has no text or attribute."""
    something(element, place._replace(attribute="", is_filled=False))
    for each in element.iter():
        if not len(each):
            each.text = None


WAYS = (nothing, something, something_apart, something_empty)


def test_a_context_keeps_its_elements_from_those_after_it_when_it_is_settled() -> None:
    kept, other = (Rule(each, FATAL, lambda *_: None) for each in ("kept", "other"))
    settled = kept._replace(check=SettledCheck(kept.check, none_of("cbc:Note")))
    asked = Condition(0, lambda *_: "a", frozenset("a"))
    held = (Candidate((asked,), (settled,)), Candidate((), (other,)))
    left = unsettled(held, line("<cbc:ID/>"))
    assert [each.rules for each in left] == [(), (other,)]
    assert list(taking(left, {(0, asked.key): "a"})) == []
    assert list(taking(left, {(0, asked.key): "b"})) == [other]


def test_what_comes_after_a_context_without_conditions_is_never_asked() -> None:
    first, second = (Rule(each, FATAL, lambda *_: None) for each in ("first", "second"))
    there = Condition(0, lambda *_: True, frozenset((True,)), spot("cbc:ID"), is_there=True)
    held = (Candidate((there,), (first,)), Candidate((), (second,)))
    assert unsettled(held, line("<cbc:ID/>")) == (Candidate((), (first,)),)
    assert unsettled(held, line("<cbc:Note/>")) == (Candidate((), (second,)),)


@pytest.mark.parametrize("code", TRANSACTIONS)
def test_what_names_settle_the_rules_would_have_let_pass(
    code: str, shared_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = [data for path in examples(code) for data in documents(path, code)]
    found = [verdict(each) for each in given]
    monkeypatch.setattr(rulesets, "_rule_set", cache(rulesets._rule_set.__wrapped__))
    monkeypatch.setattr(Settled, "by", lambda *_: False)
    monkeypatch.setattr(Condition, "settled_by", lambda *_: None)
    monkeypatch.setattr(settling, "_concerned", lambda rule, _: rule)
    assert given
    assert [verdict(each) for each in given] == found


@pytest.mark.parametrize("most", [1, 20])
def test_forgetting_shapes_changes_no_verdict(
    most: int, shared_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = [data for path in examples("T10", "T01") for data in documents(path, path.parent.name)]
    found = [verdict(each) for each in given]
    monkeypatch.setattr(rulesets, "_rule_set", cache(rulesets._rule_set.__wrapped__))
    monkeypatch.setattr(tag_paths, "MAX_KEPT", most)
    assert [verdict(each) for each in given] == found
    assert len(rulesets.rules_of("T10", LATEST)._stores) <= most


def documents(path: Path, code: str) -> Iterator[bytes]:
    """An example and some mutants of it."""
    data = path.read_bytes()
    yield data
    yield from islice(mutants(data, code, seed=7), MUTANTS)


def verdict(data: bytes) -> list[Finding] | str:
    try:
        return peppol.judge(data, on=TODAY)
    except PeppolError as error:
        return repr(error)
