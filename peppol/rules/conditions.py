"""Contexts: where a rule looks, in the short notation of the rule tables.

A context is a path such as `cac:InvoiceLine/cac:Price`, matched from its end; one that begins with
`/` is matched whole. A step is an element name, `*`, `cbc:*` or an ending such as `*Amount`, and
may have conditions in braces:

- `{@schemeID}` has the attribute, `{@schemeID=0088}` with that value;
- `{cbc:BaseAmount}` has the child, `{!cbc:BaseAmount}` has not, `{cbc:Name=A|B}` with such a text,
  `{cbc:ID/@schemeID=A}` with such an attribute;
- `{indicator=true}` and the like: a named condition of `NAMED`; `{money}`: one of `BY_NAMES`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from peppol.rules import named_conditions
from peppol.rules.content import Content, Spot, spot
from peppol.rules.facts import Facts
from peppol.rules.reading import first, path
from peppol.rules.rulebook import Key
from peppol.xml import Element

_STEP = re.compile(r"([^/{}]+)((?:\{[^{}]*\})*)")
_BRACES = re.compile(r"\{([^{}]*)\}")


class Condition(NamedTuple):
    """A condition: what `key` finds so many levels up must be one of the values."""

    up: int
    key: Key
    values: frozenset[object]
    spot: Spot | None = None
    """Where it looks; None for a named condition."""
    is_there: bool | None = None
    """Whether something must stand there or must not; None when the text matters."""

    def settled_by(self, content: Content) -> bool | None:
        """Return whether it holds for an element with such content; None when it does not tell."""
        if self.up or self.spot is None:
            return None
        found = content.count(self.spot) > 0
        if self.is_there is None:
            return None if found else False
        return found is self.is_there


class Step(NamedTuple):
    """One step of a context: the name as it is written, and its conditions."""

    name: str
    conditions: tuple[str, ...]


class Context(NamedTuple):
    """A context taken apart."""

    is_absolute: bool
    steps: tuple[Step, ...]

    def matches(self, names: tuple[str, ...]) -> bool:
        """Return whether an element is in the context, by its name and those above, root first."""
        steps = self.steps
        if len(names) < len(steps) or (self.is_absolute and len(names) != len(steps)):
            return False
        for step, name in zip(reversed(steps), reversed(names), strict=False):
            if not is_named(step.name, name):
                return False
        by_names = (named_conditions.BY_NAMES.get(each) for each in steps[-1].conditions)
        return all(holds(names) for holds in by_names if holds)

    def ends_in(self, name: str) -> bool:
        """Return whether an element of this name, such as `cbc:ID`, may be in the context."""
        return is_named(self.steps[-1].name, name)

    def conditions(self) -> tuple[Condition, ...]:
        """Return the conditions, those of the element itself first.

        Raises ValueError for an attribute of a child without the value to compare it with.
        """
        last = len(self.steps) - 1
        found = []
        for place, step in reversed(list(enumerate(self.steps))):
            found += [
                _condition(last - place, each)
                for each in step.conditions
                if place < last or each not in named_conditions.BY_NAMES
            ]
        return tuple(found)


def context(written: str) -> Context:
    """Read one context of a rule table."""
    steps = tuple(
        Step(name, tuple(_BRACES.findall(braces))) for name, braces in _STEP.findall(written)
    )
    return Context(written.startswith("/"), steps)


def is_named(name: str, written: str) -> bool:
    """Return whether an element, `written` as `cbc:ID`, has a name or fits `cbc:*`, `*Amount`."""
    if name == written:
        return True
    if name.endswith(":*"):
        return written.startswith(name[:-1])
    return name.startswith("*") and written.endswith(name[1:])


_KEYS: dict[str, Key] = {}
"""Keys by their notation: contexts that ask the same share one, so that it is asked once."""


def _condition(up: int, written: str) -> Condition:
    what, equals, value = written.partition("=")
    wanted: frozenset[object] = frozenset(value.split("|")) if equals else frozenset((True,))
    asked = what + equals
    if asked not in _KEYS:
        _KEYS[asked] = _key(what, bool(equals))
    if what in named_conditions.NAMED:
        return Condition(up, _KEYS[asked], wanted)
    is_there = None if equals else not what.startswith("!")
    return Condition(up, _KEYS[asked], wanted, spot(what.lstrip("!")), is_there)


def _key(what: str, has_value: bool) -> Key:
    if what in named_conditions.NAMED:
        return named_conditions.NAMED[what]
    if what.startswith("@"):
        return _attribute(what[1:], has_value)
    places, _, attribute = what.partition("/@")
    if attribute:
        if not has_value:
            raise ValueError(f"{{{what}}} needs a value to compare with")
        return _below(path(places), lambda found: found.get(attribute))
    if has_value:
        return _below(path(what), lambda found: found.text or "")
    place = path(what.lstrip("!"))
    is_wanted = not what.startswith("!")
    return lambda element, _: (first(element, place) is not None) is is_wanted


def _attribute(name: str, has_value: bool) -> Key:
    if has_value:
        return lambda element, _: element.get(name)
    return lambda element, _: element.get(name) is not None


def _below(place: str, value: Callable[[Element], str | None]) -> Key:
    """Return a key for the one child asked for; where there are several, the first counts."""

    def key(element: Element, _: Facts) -> object:
        found = first(element, place)
        return None if found is None else value(found)

    return key
