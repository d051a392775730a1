"""The book of business rules: rule id → the function that tests it.

A function takes one element of the rule's context and the facts of its document, and returns what
is wrong, or None. Where a rule looks, in which order and how severe it is stands in the tables of
the release (`tables.py`); what must hold, and how to say that it does not, stands here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from peppol import releases
from peppol.rules.content import Settled
from peppol.rules.facts import Facts
from peppol.xml import Element


class Breach(NamedTuple):
    """What is wrong at an element, in Swedish and English, and where below it.

    `below` is an XPath from the element, such as `/cbc:ID` or `/@schemeID`; `term` the business
    term when the place does not tell it.
    """

    sv: str
    en: str
    below: str = ""
    term: str | None = None


Check: TypeAlias = Callable[[Element, Facts], Breach | None]
Key: TypeAlias = Callable[[Element, Facts], object]
"""Finds something at an element, to compare it with what a context wants."""
Kinds: TypeAlias = Callable[[Element, Facts], frozenset[str]]
"""Finds of which kinds an element is, or has something in it."""


@dataclass(frozen=True, slots=True)
class SettledCheck:
    """A check that content may settle: it is asked only of elements that it does not settle."""

    check: Check
    settled: Settled

    def __call__(self, element: Element, facts: Facts) -> Breach | None:
        """Check an element."""
        return self.check(element, facts)


@dataclass(frozen=True, slots=True)
class ConcernedCheck:
    """A check that is asked only where `kinds` finds `kind` among others."""

    check: Check
    kinds: Kinds
    kind: str

    def __call__(self, element: Element, facts: Facts) -> Breach | None:
        """Check an element."""
        return self.check(element, facts)


class UnusedAttribute(NamedTuple):
    """An attribute that should stand nowhere in a document, save on elements of some tags.

    It is looked for where it stands, not where the tables say that the rule looks.
    """

    attribute: str
    allowed_on: frozenset[str] = frozenset()


RULES: dict[str, Check | UnusedAttribute] = {}
"""Every rule that is built, by its official id."""

CHANGED: dict[tuple[str, str], Check | UnusedAttribute] = {}
"""Rules that mean something else from a release on, by id and the name of that release."""


def rule(*ids: str, settled: Settled | None = None) -> Callable[[Check], Check]:
    """Enter a function under its official rule ids; `settled`: when content tells all is well."""

    def entered(check: Check) -> Check:
        enter(ids, SettledCheck(check, settled) if settled else check)
        return check

    return entered


def enter(ids: Iterable[str], check: Check | UnusedAttribute) -> None:
    """Enter a check under rule ids; raises ValueError for an id that is taken."""
    for each in ids:
        if each in RULES:
            raise ValueError(f"{each} is there already")
        RULES[each] = check


def changed(release: str, *ids: str) -> Callable[[Check], Check]:
    """Enter a function for what rules mean from a release on; before it they stay as they were."""

    def entered(check: Check) -> Check:
        CHANGED.update(((each, release), check) for each in ids)
        return check

    return entered


def check_of(rule_id: str, release: str) -> Check | UnusedAttribute:
    """Return the function of a rule in a release; raises KeyError when there is none."""
    for name in releases.until(release):
        if (rule_id, name) in CHANGED:
            return CHANGED[rule_id, name]
    return RULES[rule_id]


def never(_element: Element, _facts: Facts) -> None:
    """Test nothing: a rule that the release lists but that cannot fire as it is written."""
