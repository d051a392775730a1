"""What is left to ask of an element when its content has settled what names can tell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, TypeAlias

from peppol.rules.conditions import Condition
from peppol.rules.content import Content, Spot
from peppol.rules.facts import Facts
from peppol.rules.patterns import Candidate, Candidates, Rule, until_certain
from peppol.rules.rulebook import ConcernedCheck, Key, Kinds, SettledCheck
from peppol.xml import Element

Answers: TypeAlias = dict[tuple[int, Key | Kinds], Any]
"""What was found so many levels above an element."""


class Question(NamedTuple):
    """What an element, or the one so many levels above it, is asked; only some answers matter."""

    up: int
    key: Key | Kinds
    wanted: frozenset[object]

    def answer(self, element: Element, facts: Facts) -> object:
        """Return what is found, None for anything that does not matter; of kinds, those that do."""
        found = self.key(_above(element, self.up) if self.up else element, facts)
        if isinstance(found, frozenset):
            return found & self.wanted
        return found if found in self.wanted else None


def spots(patterns: tuple[Candidates, ...]) -> Iterator[Spot]:
    """Yield the places below an element at which content may settle something."""
    for candidate in (each for held in patterns for each in held):
        for rule in candidate.rules:
            if isinstance(rule.check, SettledCheck):
                yield from rule.check.settled.places
        for condition in candidate.conditions:
            if condition.spot is not None and not condition.up:
                yield condition.spot


def unsettled(pattern: Candidates, content: Content) -> Candidates:
    """Return what content leaves of a pattern: contexts that may hold, with the rules to be asked.

    A context whose rules are all settled stays when others follow: it keeps its elements from
    them.
    """
    left = list(until_certain(_possible(pattern, content)))
    while left and not left[-1].rules:
        left.pop()
    return tuple(left)


def _possible(pattern: Candidates, content: Content) -> Iterator[Candidate]:
    for candidate in pattern:
        conditions = _open(candidate.conditions, content)
        if conditions is not None:
            rules = filter(None, (_left(each, content) for each in candidate.rules))
            yield Candidate(conditions, tuple(rules))


def _open(conditions: tuple[Condition, ...], content: Content) -> tuple[Condition, ...] | None:
    """Return the conditions that content does not settle; None when one cannot hold."""
    found = [(each, each.settled_by(content)) for each in conditions]
    if any(holds is False for _, holds in found):
        return None
    return tuple(each for each, holds in found if holds is None)


def _left(rule: Rule, content: Content) -> Rule | None:
    check = rule.check
    if not isinstance(check, SettledCheck):
        return rule
    return None if check.settled.by(content) else rule._replace(check=check.check)


def questions(patterns: tuple[Candidates, ...]) -> tuple[Question, ...]:
    """Return what must be asked of an element to tell which rules look at it."""
    wanted: dict[tuple[int, Key | Kinds], set[object]] = {}
    for candidate in (each for held in patterns for each in held):
        for condition in candidate.conditions:
            wanted.setdefault((condition.up, condition.key), set()).update(condition.values)
        for check in (each.check for each in candidate.rules):
            if isinstance(check, ConcernedCheck):
                wanted.setdefault((0, check.kinds), set()).add(check.kind)
    return tuple(Question(up, key, frozenset(values)) for (up, key), values in wanted.items())


def taking(pattern: Candidates, answers: Answers) -> Iterator[Rule]:
    """Yield the rules of the first context whose conditions hold, as far as they are concerned."""
    for conditions, rules in pattern:
        if all(answers[each.up, each.key] in each.values for each in conditions):
            yield from filter(None, (_concerned(each, answers) for each in rules))
            return


def _concerned(rule: Rule, answers: Answers) -> Rule | None:
    check = rule.check
    if not isinstance(check, ConcernedCheck):
        return rule
    return rule._replace(check=check.check) if check.kind in answers[0, check.kinds] else None


def _above(element: Element, levels: int) -> Element:
    node: Element = element
    for _ in range(levels):
        parent = node.getparent()
        if parent is not None:
            node = parent
    return node
