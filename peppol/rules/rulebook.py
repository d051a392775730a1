"""The book of business rules: rule id → the function that tests it.

A function takes one element of the rule's context and the facts of its document, and returns what
is wrong, or None. Where a rule looks, in which order and how severe it is stands in the tables of
the release (`tables.py`); what must hold, and how to say that it does not, stands here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from peppol import releases
from peppol.rules.facts import Facts
from peppol.xml import Element, clark


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

Children: TypeAlias = Mapping[str, int]
"""The tags of an element's children and how often each stands."""


@dataclass(frozen=True, slots=True)
class ChildCheck:
    """A check that a look at the names of the children may settle.

    `is_met_by` tells whether nothing can be wrong with an element that has such children. The
    engine asks it once for each kind of children and asks `check` of the other elements only.
    """

    check: Check
    is_met_by: Callable[[Children], bool]

    def __call__(self, element: Element, facts: Facts) -> Breach | None:
        """Check an element."""
        return self.check(element, facts)


RULES: dict[str, Check] = {}
"""Every rule that is built, by its official id."""

CHANGED: dict[tuple[str, str], Check] = {}
"""Rules that mean something else from a release on, by id and the name of that release."""


def rule(*ids: str, of: Iterable[str] = ()) -> Callable[[Check], Check]:
    """Enter a function under its official rule ids.

    `of`: children such as `cac:Price` without which there is nothing to find wrong.
    """
    tags = tuple(map(clark, of))

    def entered(check: Check) -> Check:
        enter(
            ids, ChildCheck(check, lambda found: found.keys().isdisjoint(tags)) if tags else check
        )
        return check

    return entered


def enter(ids: Iterable[str], check: Check) -> None:
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


def check_of(rule_id: str, release: str) -> Check:
    """Return the function of a rule in a release; raises KeyError when there is none."""
    for name in releases.until(release):
        if (rule_id, name) in CHANGED:
            return CHANGED[rule_id, name]
    return RULES[rule_id]


def never(_element: Element, _facts: Facts) -> None:
    """Test nothing: a rule that the release lists but that cannot fire as it is written."""
