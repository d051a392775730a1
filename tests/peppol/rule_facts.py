"""The rules of the release as the reference material states them, and where examples meet them."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lxml import etree

from peppol.registry import TRANSACTIONS
from peppol.structure.ubl import schema
from peppol.xml import PREFIXES, Element, clark
from tests.peppol.samples import examples
from tests.shared import shared_folder

TABLES = {"T10": "T10-T14", "T14": "T10-T14", "T10SB": "T10SB-T14SB", "T14SB": "T10SB-T14SB"}


@dataclass(frozen=True)
class RuleFact:
    """One rule: where it looks and what it says."""

    id: str
    severity: str
    contexts: tuple[str, ...]
    summary: str


@cache
def facts(code: str) -> tuple[RuleFact, ...]:
    """Return the rules of a transaction; none where the reference material is absent."""
    folder = shared_folder()
    if folder is None:
        return ()
    path = folder / f"peppol/rules/{TABLES.get(code, code)}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            RuleFact(row["id"], row["severity"], tuple(row["context"].split("; ")), row["summary"])
            for row in csv.DictReader(file)
        )


def told(code: str, pattern: str) -> Iterator[tuple[RuleFact, re.Match[str]]]:
    """Yield the rules of a transaction whose summary is of a form."""
    for each in facts(code):
        match = re.fullmatch(pattern, each.summary)
        if match:
            yield each, match


@cache
def documents(code: str) -> tuple[bytes, ...]:
    """Return the examples of a transaction."""
    return tuple(path.read_bytes() for path in examples(code))


def met(code: str, fact: RuleFact) -> Iterator[list[Element]]:
    """Yield, from a new copy of each example, the elements that a rule looks at, if any."""
    for data in documents(code):
        found = at(etree.fromstring(data), fact)
        if found:
            yield found


def at(root: Element, fact: RuleFact) -> list[Element]:
    """Return the elements of a document that a rule looks at."""
    own = str(root.tag).partition("}")[0][1:]
    names = dict.fromkeys(("ubl", "cn", "ubl-invoice", "ubl-creditnote"), own) | PREFIXES
    found: list[Element] = []
    for context in fact.contexts:
        plain = re.sub(r"= ?(true|false)\(\)", r"= '\1'", context.strip())
        lead = "" if plain.startswith("/") else "//"
        found += root.xpath(lead + plain, namespaces=names)
    return found


@cache
def structure(code: str) -> frozenset[str]:
    """Return the place of every element of a transaction, such as `/Order/cbc:ID`."""
    folder = shared_folder()
    if folder is None:
        return frozenset()
    tree = json.loads((folder / f"peppol/structure/{code}.json").read_bytes())
    return frozenset(each["path"].replace("/ubl:", "/") for each in tree["elements"])


def is_needed_by_schema(code: str, parent: Element, name: str) -> bool:
    """Return whether UBL itself requires a child, so that the rule is never reached."""
    known = schema(TRANSACTIONS[code].ubl_version)
    kind = known.types.get(parent.tag, TRANSACTIONS[code].root_name)
    place = known.children[kind].get(clark(name))
    return place is not None and place.low > 0
