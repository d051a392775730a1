"""Paths of tags: what every layer asks of an element, worked out once for each path.

A path is such as Invoice, InvoiceLine, Price; a shape is a path with certain content. Nearly
all documents consist of shapes met before, so what follows from names alone (does the schema allow
these children, is one missing, which rules look here) is only looked up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeVar

from peppol.rules.children import positions
from peppol.rules.conditions import is_named
from peppol.rules.content import Content, Spot
from peppol.rules.facts import Facts
from peppol.rules.patterns import (
    Candidate,
    Candidates,
    Pattern,
    Patterns,
    Rule,
    Unused,
    candidates,
)
from peppol.rules.settling import Answers, Question, questions, spots, taking, unsettled
from peppol.structure.instance_attributes import LOCATIONS
from peppol.structure.model import ModelNode
from peppol.structure.model_check import asks_anything
from peppol.structure.ubl import DataType, Schema
from peppol.structure.validity import allows_children, attribute_checks
from peppol.xml import Element, short

_K = TypeVar("_K")
_V = TypeVar("_V")

Way: TypeAlias = tuple[Spot, int]
"""A place that a rule looks for, and how many steps of it have been gone."""
Ways: TypeAlias = dict[str, list[Way]]
"""Ways by the child that they lead to next."""

MAX_KEPT = 5_000
"""Paths and shapes that a rule set remembers before it begins anew."""

MAX_CHILDREN = 200
"""Longer shapes are not remembered: two documents of many lines seldom have as many."""

MAX_ANSWERS = 100
"""Answers that a shape remembers before it begins anew."""

AttributeCheck: TypeAlias = tuple[str, Callable[[str], bool]]
"""An attribute whose value has a type, and whether a text is of it."""


@dataclass(slots=True, eq=False)
class TagPath:
    """One path of element names."""

    tag: str
    names: tuple[str, ...]
    """The names on the way, the root's first and its own last, such as `cac:Price`."""
    aggregate: str | None
    """The UBL type whose children the schema lists; None for a basic element."""
    basic: DataType | None
    """The UBL type of an element with a value. Both are None in an extension."""
    node: ModelNode | None
    """Its place in the data model; None outside it and where there is no model."""
    patterns: tuple[Candidates, ...]
    unused: tuple[Unused, ...]
    ways: Ways
    """Where rules of this element and those above it look, by the child that the way leads to."""
    is_free: bool
    """Whether it stands in an extension, where any attribute may stand."""
    is_looked_into: bool
    """Whether rules of elements above want to know more than that such an element stands here."""
    is_valid: Callable[[str], bool] | None
    """Whether a text is of the basic type; None when any is."""
    inner: dict[str, TagPath] = field(default_factory=dict)
    shapes: dict[tuple[object, ...], Shape] = field(default_factory=dict)
    """Shapes by what is seen of the children, and the attributes."""
    filled: dict[tuple[str, ...], Shape] = field(default_factory=dict)
    """Shapes without children, with text, by the attributes."""
    empty: dict[tuple[str, ...], Shape] = field(default_factory=dict)
    """Shapes without children and without text, by the attributes."""


@dataclass(slots=True, eq=False)
class Shape:
    """A path with certain content, and what is asked of such an element."""

    path: TagPath
    content: Content
    is_allowed: bool
    """Whether the schema lists these children and attributes; what it leaves free counts as not."""
    attribute_checks: tuple[AttributeCheck, ...]
    node: ModelNode | None
    """What the data model asks; None when content has settled it."""
    patterns: tuple[Candidates, ...]
    questions: tuple[Question, ...]
    unused: tuple[Unused, ...]
    """What should not be used here and stands here."""
    is_ruled: bool
    """Whether any rule may look here."""
    answered: dict[tuple[object, ...], tuple[Rule, ...]] = field(default_factory=dict)
    """The rules that look at the element, by the answers to the questions."""
    seen: Seen = field(init=False)
    """What is seen of such an element from above."""

    def __post_init__(self) -> None:
        self.seen = self if self.path.is_looked_into else self.path

    def rules(self, element: Element, facts: Facts) -> tuple[Rule, ...]:
        """Return the rules that look at an element of this shape."""
        answers: tuple[object, ...] = ()
        if self.questions:
            answers = tuple([each.answer(element, facts) for each in self.questions])
        found = self.answered.get(answers)
        if found is None:
            asked = ((each.up, each.key) for each in self.questions)
            known: Answers = dict(zip(asked, answers, strict=True))
            found = tuple(rule for each in self.patterns for rule in taking(each, known))
            if len(self.answered) >= MAX_ANSWERS:
                self.answered.clear()
            self.answered[answers] = found
        return found


Seen: TypeAlias = Shape | TagPath
"""What is seen of an element from above: its shape, or no more than its path."""


NOWHERE = TagPath(
    "", (), None, None, None, (), (), {}, is_free=False, is_looked_into=False, is_valid=None
)
"""The path of an element that no schema knows: a document that has one is not judged further."""


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
        self._stores: list[dict[Any, Any]] = []
        self.attributes = LOCATIONS | schema.attributes | patterns.unused_attributes.keys()
        """The attributes that a schema or a rule knows; the others are not told apart."""

    def top(self, tag: str) -> TagPath:
        """Return the path of a root."""
        return self._top.get(tag) or self._path(None, tag, self._top)

    def below(self, path: TagPath, tag: str) -> TagPath:
        """Return the path of a child; NOWHERE for one that the schema does not know there."""
        if path.basic is not None:
            return NOWHERE
        if path.aggregate is not None and tag not in self.schema.children[path.aggregate]:
            return NOWHERE
        return path.inner.get(tag) or self._path(path, tag, path.inner)

    def shape(self, path: TagPath, seen: list[Seen], attributes: tuple[str, ...]) -> Shape:
        """Return the shape of an element with children."""
        tags = tuple([_path_of(each).tag for each in seen])
        below = tuple([each.content if isinstance(each, Shape) else None for each in seen])
        content = Content(positions(tags), below, attributes)
        allowed = LOCATIONS.issuperset(attributes) and self._allows(path, tags)
        found = self._shape(path, content, path.patterns, is_allowed=allowed)
        if len(seen) <= MAX_CHILDREN:
            self._keep(path.shapes, (*seen, *attributes), found)
        return found

    def leaf_shape(self, path: TagPath, attributes: tuple[str, ...], *, is_filled: bool) -> Shape:
        """Return the shape of an element without children."""
        content = Content({}, (), attributes, is_filled)
        patterns = path.patterns
        if not is_filled:
            patterns = (*patterns, (Candidate((), self._patterns.empty),))
        found = self._shape(path, content, patterns, is_allowed=self._allows_leaf(path, content))
        self._keep(path.filled if is_filled else path.empty, attributes, found)
        return found

    def _shape(
        self, path: TagPath, content: Content, patterns: tuple[Candidates, ...], *, is_allowed: bool
    ) -> Shape:
        node = path.node
        is_asked = node is not None and asks_anything(node, content.positions, content.attributes)
        left = tuple(filter(None, (unsettled(each, content) for each in patterns)))
        unused = tuple(self._unused(path, content.attributes))
        return Shape(
            path,
            content,
            is_allowed=is_allowed,
            attribute_checks=attribute_checks(content.attributes),
            node=node if is_asked else None,
            patterns=left,
            questions=questions(left),
            unused=unused,
            is_ruled=bool(left or unused),
        )

    def _unused(self, path: TagPath, attributes: tuple[str, ...]) -> Iterator[Unused]:
        """Yield what should not be used of an element or its attributes."""
        yield from (each for each in path.unused if each.attribute in ("", *attributes))
        for attribute in attributes:
            for each in self._patterns.unused_attributes.get(attribute, ()):
                if path.tag not in each.allowed_on:
                    yield each

    def _allows(self, path: TagPath, children: tuple[str, ...]) -> bool:
        kind = path.aggregate
        return kind is not None and allows_children(self.schema, kind, children)

    def _allows_leaf(self, path: TagPath, content: Content) -> bool:
        attributes = [each for each in content.attributes if each not in LOCATIONS]
        if path.basic is not None:
            return path.basic.allows_attributes(attributes)
        return not (content.is_filled or attributes) and self._allows(path, ())

    def _path(self, above: TagPath | None, tag: str, siblings: dict[str, TagPath]) -> TagPath:
        name = short(tag)
        names = (*above.names, name) if above else (name,)
        patterns = tuple(filter(None, (candidates(each, names) for each in self._ending_in(name))))
        unused = self._patterns.unused.get(name, ())
        aggregate, basic = self._types(above, tag)
        looked_for = above.ways.get(tag, []) if above else []
        found = TagPath(
            tag,
            names,
            aggregate,
            basic,
            node=above.node and above.node.children.get(tag) if above else self._model,
            patterns=patterns,
            unused=tuple(each for each in unused if each.where.matches(names)),
            ways=_ways(looked_for, patterns),
            is_free=aggregate is None and basic is None,
            is_looked_into=any(_goes_on(*each) for each in looked_for),
            is_valid=basic.is_valid if basic else None,
        )
        self._keep(siblings, tag, found)
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
            self._keep(self._named, fitting, found)
        return found

    def _fitting(self, name: str) -> tuple[str, ...]:
        return tuple(each for each in self._wild if is_named(each, name))

    def _keep(self, store: dict[_K, _V], key: _K, value: _V) -> None:
        """Remember something, and forget all before when it has become too much."""
        if len(self._stores) >= MAX_KEPT:
            for each in self._stores:
                each.clear()
            self._stores.clear()
        store[key] = value
        self._stores.append(store)


def _path_of(seen: Seen) -> TagPath:
    return seen.path if isinstance(seen, Shape) else seen


def _ways(from_above: list[Way], patterns: tuple[Candidates, ...]) -> Ways:
    """Return the ways of rules above and of rules here, each one step further on."""
    found: Ways = {}
    for place, step in (*from_above, *((each, 0) for each in spots(patterns))):
        if step < len(place.tags):
            found.setdefault(place.tags[step], []).append((place, step + 1))
    return found


def _goes_on(place: Spot, step: int) -> bool:
    """Return whether a place that has been followed so far asks for more than that."""
    return len(place.tags) > step or bool(place.attribute) or place.is_filled
