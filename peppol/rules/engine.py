"""The engine of the business rules: one pass over a document, each element to its rules.

Which rules look at an element follows from the names of the elements above it, so it is worked out
once for each such path (`Place`) and kept. In a pattern only the first rule whose context holds
an element sees it, as in the official validator; patterns do not know of each other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from peppol.rules.conditions import Condition, Context, context
from peppol.rules.facts import Facts, SeveralValues
from peppol.rules.finding import Finding, finding_at
from peppol.rules.rulebook import RULES, Breach, Check
from peppol.rules.tables import Row, UnusedRow
from peppol.structure import model_findings
from peppol.xml import BLANK, Element, short

MAX_PLACES = 20_000
"""Paths remembered by a rule set; a document with more of them is judged all the same."""


class Rule(NamedTuple):
    """A rule of a release: its id, severity and the function that tests it."""

    id: str
    severity: str
    check: Check


class Candidate(NamedTuple):
    """A context of a pattern that an element may be in, and the rules that see it then."""

    conditions: tuple[Condition, ...]
    rules: tuple[Rule, ...]


class Unused(NamedTuple):
    """A place that should not be used: the rule, where, and the attribute if it is one."""

    id: str
    severity: str
    where: Context
    attribute: str
    written: str


@dataclass(slots=True)
class Place:
    """One path of element names and what is asked of the elements there."""

    tags: tuple[str, ...]
    patterns: tuple[tuple[Candidate, ...], ...]
    unused: tuple[Unused, ...]
    inner: dict[str, Place] = field(default_factory=dict)


Pattern: TypeAlias = tuple[tuple[Context, tuple[Rule, ...]], ...]
"""Contexts in the order in which they may take an element, each with its rules."""


@dataclass(slots=True)
class RuleSet:
    """The business rules of one transaction in one release."""

    empty: Rule | None
    """The rule against elements without content; it looks at every element."""
    patterns: tuple[Pattern, ...]
    unused: dict[str, list[Unused]]
    """Places that should not be used, by the name of their last element."""
    top: dict[str, Place] = field(default_factory=dict)
    named: dict[str, tuple[Pattern, ...]] = field(default_factory=dict)
    size: int = 0

    def place(self, above: Place | None, tag: str) -> Place:
        """Return the place of a tag below another place."""
        tags = (*above.tags, tag) if above else (tag,)
        patterns = (_candidates(pattern, tags) for pattern in self._ending_in(short(tag)))
        unused = (each for each in self.unused.get(short(tag), ()) if each.where.matches(tags))
        found = Place(tags, tuple(filter(None, patterns)), tuple(unused))
        if self.size < MAX_PLACES:
            self.size += 1
            (above.inner if above else self.top)[tag] = found
        return found

    def _ending_in(self, name: str) -> tuple[Pattern, ...]:
        """Return the patterns with only the contexts whose last step may be an element's name."""
        found = self.named.get(name)
        if found is None:
            own = (tuple(each for each in p if each[0].ends_in(name)) for p in self.patterns)
            found = tuple(filter(None, own))
            if len(self.named) < MAX_PLACES:
                self.named[name] = found
        return found


def _candidates(pattern: Pattern, tags: tuple[str, ...]) -> tuple[Candidate, ...]:
    """Return the contexts of a pattern that elements with these tags may be in.

    Those after one without conditions can never take an element.
    """
    found: list[Candidate] = []
    for where, rules in pattern:
        if where.matches(tags):
            found.append(Candidate(where.conditions(), rules))
            if not found[-1].conditions:
                break
    return tuple(found)


EMPTY_CONTEXT = "*{empty}"


def rule_set(tables: Iterable[list[Row]], unused: Iterable[UnusedRow] = ()) -> RuleSet:
    """Return the rule set of some tables; the patterns of one do not mix with another's.

    Raises KeyError for a rule that no function is entered for.
    """
    patterns: dict[tuple[int, int], dict[int, tuple[list[str], list[Rule]]]] = {}
    empty = None
    for number, row in ((number, row) for number, rows in enumerate(tables) for row in rows):
        made = Rule(row.id, row.severity, RULES[row.id])
        if row.contexts == (EMPTY_CONTEXT,):
            empty = made
            continue
        places, rules = patterns.setdefault((number, row.pattern), {}).setdefault(
            row.rank, ([], [])
        )
        places[:] = row.contexts
        rules.append(made)
    ordered = tuple(
        tuple(
            (context(written), tuple(rules))
            for _, (places, rules) in sorted(ranks.items())
            for written in places
        )
        for _, ranks in sorted(patterns.items())
    )
    places_unused: dict[str, list[Unused]] = {}
    for each in map(_unused, unused):
        places_unused.setdefault(each.where.steps[-1].name, []).append(each)
    return RuleSet(empty, ordered, places_unused)


def _unused(row: UnusedRow) -> Unused:
    rule, severity, written = row
    place, _, attribute = written.partition("/@")
    if place.startswith("/"):
        place = "/*" + place
    return Unused(rule, severity, context(place), attribute, written.lstrip("/"))


def run(rules: RuleSet, facts: Facts) -> list[Finding]:
    """Return every breach of a rule set in a document."""
    walk = _Walk(rules, facts)
    root = facts.root
    walk.visit(root, rules.top.get(root.tag) or rules.place(None, root.tag))
    return walk.findings


class _Walk:
    """One pass through a document, gathering findings."""

    def __init__(self, rules: RuleSet, facts: Facts) -> None:
        self.rules = rules
        self.facts = facts
        self.findings: list[Finding] = []
        self.used: set[str] = set()

    def visit(self, element: Element, place: Place) -> None:
        """Ask an element's rules, then go below it."""
        for candidates in place.patterns:
            self._pattern(element, candidates)
        for each in place.unused:
            if each.id not in self.used and (
                not each.attribute or each.attribute in element.attrib
            ):
                self._used(element, each)
        if not len(element):
            if self.rules.empty and not (element.text or "").strip(BLANK):
                self._ask(element, self.rules.empty)
            return
        inner = place.inner
        for child in element:
            tag = child.tag
            self.visit(child, inner.get(tag) or self.rules.place(place, tag))

    def _pattern(self, element: Element, candidates: tuple[Candidate, ...]) -> None:
        """Let the first candidate whose conditions hold ask its rules."""
        asked: object = None
        found: object = None
        for conditions, rules in candidates:
            for up, key, values in conditions:
                if up or key is not asked:
                    found = key(_above(element, up), self.facts)
                    asked = None if up else key
                if found not in values:
                    break
            else:
                for each in rules:
                    self._ask(element, each)
                return

    def _used(self, element: Element, unused: Unused) -> None:
        """Report a place that should not be used, the first time it is."""
        self.used.add(unused.id)
        self.findings.append(
            model_findings.unused(element, unused.id, unused.severity, unused.attribute)
        )

    def _ask(self, element: Element, each: Rule) -> None:
        try:
            breach = each.check(element, self.facts)
        except SeveralValues as several:
            breach = Breach(several.sv, several.en)
        if breach is not None:
            self.findings.append(
                finding_at(
                    element,
                    each.id,
                    breach.sv,
                    breach.en,
                    severity=each.severity,
                    term=breach.term or self.facts.term(element, breach.below),
                    below=breach.below,
                )
            )


def _above(element: Element, levels: int) -> Element:
    node: Element = element
    for _ in range(levels):
        parent = node.getparent()
        if parent is not None:
            node = parent
    return node
