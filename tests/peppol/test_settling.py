"""What the names in an element settle, and that nothing is lost by it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path

import pytest
from lxml import etree

import peppol
from peppol.errors import PeppolError
from peppol.registry import TRANSACTIONS
from peppol.rules import rulesets, tag_paths
from peppol.rules.children import positions
from peppol.rules.conditions import Condition
from peppol.rules.finding import Finding
from peppol.rules.names import (
    Names,
    Settled,
    all_of,
    any_of,
    at_most,
    exactly,
    none_of,
    not_all_of,
    spot,
)
from peppol.xml import CAC, CBC, Element
from tests.mutation.mutations import mutants
from tests.peppol.samples import TODAY, examples

MUTANTS = 8


def line(content: str) -> Names:
    """The names in a line with some content."""
    spaces = f'xmlns:cac="{CAC}" xmlns:cbc="{CBC}"'
    return names(etree.fromstring(f"<cac:InvoiceLine {spaces}>{content}</cac:InvoiceLine>"))


def names(element: Element) -> Names:
    children = list(element)
    return Names(
        positions(tuple(child.tag for child in children)),
        tuple(names(child) for child in children),
        tuple(element.keys()),
        bool(element.text and not children),
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
    item = "<cac:Item><cbc:Name>A</cbc:Name><cbc:Name/></cac:Item>"
    twice = line(item * 2)
    assert twice.count(spot("cac:Item/cbc:Name")) == 4
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


@pytest.mark.parametrize("code", TRANSACTIONS)
def test_what_names_settle_the_rules_would_have_let_pass(
    code: str, shared_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = [data for path in examples(code) for data in documents(path, code)]
    found = [verdict(each) for each in given]
    monkeypatch.setattr(rulesets, "_rule_set", cache(rulesets._rule_set.__wrapped__))
    monkeypatch.setattr(Settled, "by", lambda *_: False)
    monkeypatch.setattr(Condition, "settled_by", lambda *_: None)
    assert given
    assert [verdict(each) for each in given] == found


@pytest.mark.parametrize("most", [1, 20])
def test_forgetting_shapes_changes_no_verdict(
    most: int, shared_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = [data for path in examples("T10", "T01") for data in documents(path, path.parent.name)]
    found = [verdict(each) for each in given]
    monkeypatch.setattr(tag_paths, "MAX_KEPT", most)
    assert [verdict(each) for each in given] == found


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
