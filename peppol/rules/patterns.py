"""Patterns: contexts in the order in which they may take an element, each with its rules.

In a pattern only the first rule whose context holds an element sees it, as in the official
validator; patterns do not know of each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from peppol.rules.conditions import Condition, Context, context
from peppol.rules.rulebook import Check, UnusedAttribute, check_of, never
from peppol.rules.tables import Row, UnusedRow

EMPTY_CONTEXT = "*{empty}"
_ANYWHERE = context("*")


class Rule(NamedTuple):
    """A rule of a release: its id, severity and the function that tests it."""

    id: str
    severity: str
    check: Check


class Candidate(NamedTuple):
    """A context of a pattern that an element may be in, and the rules that see it then."""

    conditions: tuple[Condition, ...]
    rules: tuple[Rule, ...]


Candidates: TypeAlias = tuple[Candidate, ...]
"""The contexts of one pattern that may take the elements of a path, in order."""


class Unused(NamedTuple):
    """A place that should not be used: the rule, where, and the attribute if it is one."""

    id: str
    severity: str
    where: Context
    attribute: str = ""
    allowed_on: frozenset[str] = frozenset()
    """Tags of elements that may have the attribute all the same."""


Pattern: TypeAlias = tuple[tuple[Context, tuple[Rule, ...]], ...]
"""Contexts in the order in which they may take an element, each with its rules."""


class Patterns(NamedTuple):
    """The business rules of one transaction, as its tables order them."""

    ordered: tuple[Pattern, ...]
    unused: dict[str, list[Unused]]
    """Places that should not be used, by the name of their last element."""
    unused_attributes: dict[str, list[Unused]]
    """Attributes that should be used nowhere, by name."""
    empty: tuple[Rule, ...]
    """The rule against elements without content, if any; it looks at every element."""


def patterns_of(
    tables: Iterable[list[Row]], release: str, unused: Iterable[UnusedRow] = ()
) -> Patterns:
    """Return the rules of some tables in a release; the patterns of one do not mix with another's.

    Raises KeyError for a rule that no function is entered for.
    """
    found: dict[tuple[int, int], dict[int, tuple[list[str], list[Rule]]]] = {}
    empty: list[Rule] = []
    attributes: dict[str, list[Unused]] = {}
    for number, row in ((number, row) for number, rows in enumerate(tables) for row in rows):
        check = check_of(row.id, release)
        if isinstance(check, UnusedAttribute):
            unwanted = Unused(row.id, row.severity, _ANYWHERE, *check)
            attributes.setdefault(check.attribute, []).append(unwanted)
            continue
        made = Rule(row.id, row.severity, check)
        if row.contexts == (EMPTY_CONTEXT,):
            empty.append(made)
            continue
        places, rules = found.setdefault((number, row.pattern), {}).setdefault(row.rank, ([], []))
        places[:] = row.contexts
        if check is not never:
            rules.append(made)
    ordered = tuple(
        tuple(
            (context(written), tuple(rules))
            for _, (places, rules) in sorted(ranks.items())
            for written in places
        )
        for _, ranks in sorted(found.items())
    )
    by_name: dict[str, list[Unused]] = {}
    for each in map(_unused, unused):
        by_name.setdefault(each.where.steps[-1].name, []).append(each)
    return Patterns(ordered, by_name, attributes, tuple(empty))


def candidates(pattern: Pattern, names: tuple[str, ...]) -> Candidates:
    """Return the contexts of a pattern that elements with these names may be in, root first."""
    found = (
        Candidate(where.conditions(), rules) for where, rules in pattern if where.matches(names)
    )
    return tuple(until_certain(found))


def until_certain(found: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield contexts up to one without conditions: those after it can never take an element."""
    for candidate in found:
        yield candidate
        if not candidate.conditions:
            return


def _unused(row: UnusedRow) -> Unused:
    rule, severity, written = row
    place, _, attribute = written.partition("/@")
    if place.startswith("/"):
        place = "/*" + place
    return Unused(rule, severity, context(place), attribute)
