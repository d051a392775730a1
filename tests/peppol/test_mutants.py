"""Each example with one thing wrong breaks the rule that says so.

What is changed and which rule is expected comes from the rule list of the release, not from our
tables. `python -m tests.mutation` goes further: it compares with the official validator.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from lxml import etree

import peppol
from peppol.registry import TRANSACTIONS
from peppol.structure.ubl import schema
from peppol.xml import Element, clark, path_of, short
from tests.mutation.material import Material
from tests.mutation.mutations import mutants
from tests.mutation.structure import built, place_in
from tests.peppol.rule_facts import RuleFact, documents, is_needed_by_schema, met, structure, told
from tests.peppol.samples import TODAY

BILLING = ("T10", "T14", "T10SB", "T14SB")
POST_AWARD = tuple(code for code in TRANSACTIONS if code not in BILLING)
LINES = {"T10": "cac:InvoiceLine", "T14": "cac:CreditNoteLine"}


def rules(root: Element) -> dict[str, str]:
    """The ids that a document breaks, with their severities."""
    findings = peppol.judge(etree.tostring(root), on=TODAY)
    return {finding.rule: finding.severity for finding in findings}


def unfound(code: str, fact: RuleFact, element: Element) -> str | None:
    """The rule, if the document does not break it as it should."""
    found = rules(element.getroottree().getroot())
    return None if found.get(fact.id) == fact.severity else f"{code} {fact.id}: {found}"


def gathered(cases: Iterator[str | None]) -> tuple[list[str], int]:
    """What went wrong, and how many cases there were."""
    every = list(cases)
    return [each for each in every if each], len(every)


@pytest.mark.parametrize("code", POST_AWARD)
def test_what_is_required_is_missed(code: str, shared_dir: Path) -> None:
    def cases() -> Iterator[str | None]:
        for fact, match in told(code, r"(c[ab]c:\w+) is required here"):
            for found in islice(met(code, fact), 1):
                parent = found[0]
                if not is_needed_by_schema(code, parent, match[1]):
                    for child in parent.findall(clark(match[1])):
                        parent.remove(child)
                    yield unfound(code, fact, parent)

    wrong, count = gathered(cases())
    assert wrong == []
    assert count > 0


@pytest.mark.parametrize("code", POST_AWARD)
def test_what_the_data_model_does_not_know_is_told(code: str, shared_dir: Path) -> None:
    chance = random.Random(code)

    def cases() -> Iterator[str | None]:
        for fact, _ in told(code, "Any other child element is outside the data model"):
            for found in islice(met(code, fact), 1):
                material = Material(found[0].getroottree().getroot(), code, chance)
                if put_unknown(material, found[0].getparent()):
                    yield unfound(code, fact, material.root)

    wrong, count = gathered(cases())
    assert wrong == []
    assert count > 0


def put_unknown(material: Material, parent: Element) -> bool:
    """Put a child that UBL knows and the transaction does not, if there is one."""
    kind = material.kind(parent)
    for tag in material.schema.children[kind] if kind else ():
        if "Extension" not in tag and not is_known(material.code, parent, tag):
            place_in(material, parent, plainly_built(material, tag))
            return True
    return False


def is_known(code: str, parent: Element, tag: str) -> bool:
    """Whether the transaction has such a child there."""
    return re.sub(r"\[\d+\]", "", path_of(parent)) + "/" + short(tag) in structure(code)


@pytest.mark.parametrize("code", POST_AWARD)
def test_an_attribute_that_is_required_is_missed(code: str, shared_dir: Path) -> None:
    def cases() -> Iterator[str | None]:
        for fact, match in told(code, r"Attribute (\w+) is required here"):
            for found in islice(met(code, fact), 1):
                data_type = schema(TRANSACTIONS[code].ubl_version).basics[found[0].tag]
                if not data_type.attributes.get(match[1]):
                    found[0].attrib.pop(match[1], None)
                    yield unfound(code, fact, found[0])

    assert gathered(cases())[0] == []


@pytest.mark.parametrize("code", POST_AWARD)
def test_a_code_outside_its_list_is_told(code: str, shared_dir: Path) -> None:
    def cases() -> Iterator[str | None]:
        form = r"(?:Value \(normalised\)|Attribute (\w+), if present,) in code list \S+"
        for fact, match in told(code, form):
            for found in islice(met(code, fact), 1):
                if match[1]:
                    found[0].set(match[1], "?")
                else:
                    found[0].text = "?"
                if "UBL-SCHEMA" not in rules(found[0].getroottree().getroot()):
                    yield unfound(code, fact, found[0])

    wrong, count = gathered(cases())
    assert wrong == []
    assert count > 0


CODES = re.compile(r"(?:BR-CL-(?!08)|PEPPOL-EN16931-CL)\d+")


@pytest.mark.parametrize("code", BILLING)
def test_a_code_of_a_bill_outside_its_list_is_told(code: str, shared_dir: Path) -> None:
    def cases() -> Iterator[str | None]:
        for fact, _ in told(code, ".*"):
            if CODES.fullmatch(fact.id):
                for found in islice(met(code, fact), 1):
                    change_code(found[0], fact)
                    yield unfound(code, fact, found[0])

    wrong, count = gathered(cases())
    assert wrong == []
    assert count > 1


def change_code(element: Element, fact: RuleFact) -> None:
    """Give the code that a rule looks at a value that no list has."""
    attribute = re.search(r"\[@(\w+)\]$", fact.contexts[0]) or re.match(
        r"(currencyID)", fact.summary
    )
    if attribute:
        element.set(attribute[1], "?")
    else:
        element.text = "?"


@pytest.mark.parametrize("code", ["T10", "T14"])
def test_an_amount_of_three_decimals_is_told(code: str, shared_dir: Path) -> None:
    def cases() -> Iterator[str | None]:
        for fact, match in told(code, r"(cbc:\w+) has at most 2 decimals"):
            for found in islice(met(code, fact), 1):
                for amount in found[0].findall(clark(match[1]))[:1]:
                    amount.text = "1.234"
                    yield unfound(code, fact, found[0])

    wrong, count = gathered(cases())
    assert wrong == []
    assert count > 5


UNUSED = r"Should not be used: ((?:\(cac:InvoiceLine\|cac:CreditNoteLine\)/)?[\w:/]+(?:/@\w+)?)"


@pytest.mark.parametrize("code", ["T10", "T14"])
def test_what_en_16931_does_not_use_is_warned_of(code: str, shared_dir: Path) -> None:
    chance = random.Random(code)
    unused = [(fact.id, match[1]) for fact, match in told(code, UNUSED)]
    wrong, count = set(), 0
    for start in range(0, len(unused), 15):
        material = Material(etree.fromstring(documents(code)[0]), code, chance)
        some = unused[start : start + 15]
        places = ((rule, re.sub(r"\(.*?\)", LINES[code], place)) for rule, place in some)
        expected = {rule for rule, place in places if put(material, place)}
        found = rules(material.root)
        wrong |= {rule for rule in expected if found.get(rule) != "warning"}
        count += len(expected)
    assert wrong == set()
    assert count > 600


def put(material: Material, place: str) -> bool:
    """Put a place into a document, with what UBL requires above and in it."""
    path, _, attribute = place.partition("/@")
    element = start_of(material, path.partition("/")[0])
    for step in path.split("/"):
        tag = clark(step)
        if element is None or tag not in material.schema.children[material.kind(element) or ""]:
            return False
        found = element.find(tag)
        if found is None:
            found = plainly_built(material, tag)
            place_in(material, element, found)
        element = found
    if attribute and element is not None:
        element.set(attribute, "x")
    return True


def start_of(material: Material, name: str) -> Element | None:
    """The root, or the first element that may hold what a place begins with."""
    for element in material.groups():
        kind = material.kind(element)
        if kind and clark(name) in material.schema.children[kind]:
            return element
    return None


def plainly_built(material: Material, tag: str) -> Element:
    """A new element that is schema-valid."""
    extension = "{urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2}"
    if tag != extension + "UBLExtensions":
        return built(material, tag, depth=1)
    made = etree.Element(tag)
    part = etree.SubElement(made, extension + "UBLExtension")
    etree.SubElement(etree.SubElement(part, extension + "ExtensionContent"), "{urn:x}own")
    return made


@pytest.mark.parametrize("code", TRANSACTIONS)
def test_a_mutant_is_judged_alike_whatever_was_judged_before(code: str, shared_dir: Path) -> None:
    made = list(islice(mutants(documents(code)[0], code, seed=1), 40))
    first = [outcome(each) for each in made]
    assert [outcome(each) for each in reversed(made)] == first[::-1]
    assert len(set(map(str, first))) > 10


def outcome(data: bytes) -> object:
    """The findings on a document, or why it was refused."""
    try:
        return peppol.judge(data, on=TODAY)
    except peppol.PeppolError as error:
        return str(error)
