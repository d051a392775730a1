"""Paths of tags: what every layer asks of an element, worked out once for each path.

A path is such as Invoice, InvoiceLine, Price; a shape is a path with certain children.
Nearly all documents consist of shapes met before, so what follows from names alone (does the
schema allow these children, is one missing, which rules look here) is only looked up.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from peppol.rules.children import Positions, positions
from peppol.rules.conditions import Key, is_named
from peppol.rules.facts import Facts
from peppol.rules.patterns import Candidate, Pattern, Patterns, Rule, Unused, candidates
from peppol.rules.rulebook import ChildCheck
from peppol.structure.model import ModelNode
from peppol.structure.model_check import asks_anything
from peppol.structure.ubl import DataType, Schema
from peppol.structure.validity import allows_children
from peppol.xml import Element, short

MAX_KEPT = 5_000
"""Paths and shapes that a rule set remembers before it begins anew."""

MAX_CHILDREN = 200
"""Children of a shape that is remembered: two documents of many lines seldom have as many."""

Held: TypeAlias = tuple[Candidate, ...]
"""The contexts of one pattern that may take the elements of a path."""


Answers: TypeAlias = dict[tuple[int, Key], object]
"""What was found so many levels above an element."""


class Question(NamedTuple):
    """What an element, or the one so many levels above it, is asked; only some answers matter."""

    up: int
    key: Key
    wanted: frozenset[object]


@dataclass(slots=True)
class TagPath:
    """One path of element names."""

    tags: tuple[str, ...]
    aggregate: str | None
    """The UBL type whose children the schema lists; None for a basic element."""
    basic: DataType | None
    """The UBL type of an element with a value. Both are None in an extension."""
    node: ModelNode | None
    """Its place in the data model; None outside it and where there is no model."""
    patterns: tuple[Held, ...]
    unused: tuple[Unused, ...]
    inner: dict[str, TagPath] = field(default_factory=dict)
    shapes: dict[tuple[str, ...], Shape] = field(default_factory=dict)
    """Shapes by the tags of the children."""
    filled: Shape | None = None
    """The shape without children, with text."""
    empty: Shape | None = None
    """The shape without children and without text."""


@dataclass(slots=True)
class Shape:
    """A path with certain children, and what is asked of such an element."""

    path: TagPath
    inner: tuple[TagPath, ...]
    """Paths of the children."""
    positions: Positions
    """Where each tag stands among the children."""
    is_allowed: bool
    """Whether the schema lists these children; what it leaves free counts as not."""
    node: ModelNode | None
    """What the data model asks; None when names have settled it."""
    patterns: tuple[Held, ...]
    questions: tuple[Question, ...]
    is_ruled: bool
    """Whether any rule may look here."""
    answered: dict[tuple[object, ...], tuple[Rule, ...]] = field(default_factory=dict)
    """The rules that look at the element, by the answers to the questions."""

    def rules(self, element: Element, facts: Facts) -> tuple[Rule, ...]:
        """Return the rules that look at an element of this shape."""
        answers: tuple[object, ...] = ()
        if self.questions:
            answers = tuple([_answer(each, element, facts) for each in self.questions])
        found = self.answered.get(answers)
        if found is None:
            asked = ((each.up, each.key) for each in self.questions)
            known: Answers = dict(zip(asked, answers, strict=True))
            found = tuple(rule for each in self.patterns for rule in _taking(each, known))
            self.answered[answers] = found
        return found


class RuleSet:
    """Everything that judges one transaction in one release, by path."""

    def __init__(self, schema: Schema, model: ModelNode | None, patterns: Patterns) -> None:
        self.schema = schema
        self._model = model
        self._patterns = patterns
        self._top: dict[str, TagPath] = {}
        self._named: dict[tuple[str, ...], tuple[Pattern, ...]] = {}
        ends = {each[0].steps[-1].name for pattern in patterns.ordered for each in pattern}
        self._wild = tuple(sorted(each for each in ends if "*" in each))
        self._plain = ends.difference(self._wild)
        self._kept = 0

    def top(self, tag: str) -> TagPath:
        """Return the path of a root."""
        return self._top.get(tag) or self._path(None, tag, self._top)

    def below(self, path: TagPath, tag: str) -> TagPath:
        """Return the path of a child."""
        return path.inner.get(tag) or self._path(path, tag, path.inner)

    def shape(self, path: TagPath, children: tuple[str, ...]) -> Shape:
        """Return the shape of an element with these children."""
        found = self._shape(path, children, path.patterns)
        if len(children) <= MAX_CHILDREN:
            path.shapes[children] = found
            self._count()
        return found

    def filled_shape(self, path: TagPath) -> Shape:
        """Return the shape of an element with text only."""
        if path.filled is None:
            path.filled = self._shape(path, (), path.patterns)
        return path.filled

    def empty_shape(self, path: TagPath) -> Shape:
        """Return the shape of an element without content."""
        if path.empty is None:
            against = Candidate((), self._patterns.empty)
            path.empty = self._shape(path, (), (*path.patterns, (against,)))
        return path.empty

    def _shape(self, path: TagPath, children: tuple[str, ...], patterns: tuple[Held, ...]) -> Shape:
        inner = tuple(self.below(path, tag) for tag in children)
        node = path.node
        counted = Counter(children)
        left = tuple(filter(None, (_unsettled(each, counted) for each in patterns)))
        return Shape(
            path,
            inner,
            positions(children),
            is_allowed=self._allows(path, children),
            node=node if node is not None and asks_anything(node, counted) else None,
            patterns=left,
            questions=_questions(left),
            is_ruled=bool(left or path.unused),
        )

    def _allows(self, path: TagPath, children: tuple[str, ...]) -> bool:
        kind = path.aggregate
        return kind is not None and allows_children(self.schema, kind, children)

    def _path(self, above: TagPath | None, tag: str, siblings: dict[str, TagPath]) -> TagPath:
        tags = (*above.tags, tag) if above else (tag,)
        name = short(tag)
        held = (candidates(each, tags) for each in self._ending_in(name))
        unused = self._patterns.unused.get(name, ())
        aggregate, basic = self._types(above, tag)
        found = TagPath(
            tags,
            aggregate,
            basic,
            node=above.node and above.node.children.get(tag) if above else self._model,
            patterns=tuple(filter(None, held)),
            unused=tuple(each for each in unused if each.where.matches(tags)),
        )
        siblings[tag] = found
        self._count()
        return found

    def _types(self, above: TagPath | None, tag: str) -> tuple[str | None, DataType | None]:
        """Return the UBL type of an element, as an aggregate or as a basic one."""
        if above is None:
            name = tag.rpartition("}")[2]
            return (name if name in self.schema.children else None), None
        if above.aggregate is None:
            return None, None
        return self.schema.types.get(tag), self.schema.basics.get(tag)

    def _ending_in(self, name: str) -> tuple[Pattern, ...]:
        """Return the patterns with only the contexts whose last step may be an element's name."""
        # Names that no context spells out differ only in the wildcards that they fit.
        fitting = (name,) if name in self._plain else self._fitting(name)
        found = self._named.get(fitting)
        if found is None:
            own = (
                tuple(each for each in pattern if each[0].ends_in(name))
                for pattern in self._patterns.ordered
            )
            found = tuple(filter(None, own))
            self._named[fitting] = found
        return found

    def _fitting(self, name: str) -> tuple[str, ...]:
        return tuple(each for each in self._wild if is_named(each, name))

    def _count(self) -> None:
        """Count what is remembered, and forget all when it has become too much."""
        self._kept += 1
        if self._kept > MAX_KEPT:
            self._kept = 0
            self._top.clear()
            self._named.clear()


def _unsettled(pattern: Held, children: Counter[str]) -> Held:
    """Return a pattern without the rules that the names of the children settle; () if none is left.

    A context whose rules are all settled stays: it keeps its elements from those after it.
    """
    left = tuple(
        Candidate(
            each.conditions,
            tuple(filter(None, (_left(rule, children) for rule in each.rules))),
        )
        for each in pattern
    )
    return left if any(each.rules for each in left) else ()


def _left(rule: Rule, children: Counter[str]) -> Rule | None:
    if not isinstance(rule.check, ChildCheck):
        return rule
    return None if rule.check.is_met_by(children) else rule._replace(check=rule.check.check)


def _questions(patterns: tuple[Held, ...]) -> tuple[Question, ...]:
    wanted: dict[tuple[int, Key], frozenset[object]] = {}
    for held in patterns:
        for up, key, values in (each for candidate in held for each in candidate.conditions):
            wanted[up, key] = wanted.get((up, key), frozenset()) | values
    return tuple(Question(up, key, values) for (up, key), values in wanted.items())


def _taking(pattern: Held, answers: Answers) -> tuple[Rule, ...]:
    """Return the rules of the first context whose conditions hold."""
    for conditions, rules in pattern:
        if all(answers[each.up, each.key] in each.values for each in conditions):
            return rules
    return ()


def _answer(question: Question, element: Element, facts: Facts) -> object:
    """Return what is found, None for anything that does not matter."""
    up, key, wanted = question
    found = key(_above(element, up) if up else element, facts)
    return found if found in wanted else None


def _above(element: Element, levels: int) -> Element:
    node: Element = element
    for _ in range(levels):
        parent = node.getparent()
        if parent is not None:
            node = parent
    return node
