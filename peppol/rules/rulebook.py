"""The book of business rules: rule id → the function that tests it.

A function takes one element of the rule's context and the facts of its document, and returns what
is wrong, or None. Where a rule looks, in which order and how severe it is stands in the tables of
the release (`tables.py`); what must hold, and how to say that it does not, stands here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeAlias

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

RULES: dict[str, Check] = {}
"""Every rule that is built, by its official id."""


def rule(*ids: str) -> Callable[[Check], Check]:
    """Enter a function under its official rule ids."""

    def entered(check: Check) -> Check:
        enter(ids, check)
        return check

    return entered


def enter(ids: Iterable[str], check: Check) -> None:
    """Enter a check under rule ids; raises ValueError for an id that is taken."""
    for each in ids:
        if each in RULES:
            raise ValueError(f"{each} is there already")
        RULES[each] = check


def never(_element: Element, _facts: Facts) -> None:
    """Test nothing: a rule that the release lists but that cannot fire as it is written."""
