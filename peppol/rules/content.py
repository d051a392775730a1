"""Content: what stands in an element and below it by name, and which rules that settles.

Many rules ask whether something is there, or how often. The answer is the same for every element
whose attributes and descendants have the same names, so it is worked out once for all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from peppol.rules.children import Positions
from peppol.xml import clark


class Spot(NamedTuple):
    """A place below an element: tags on the way, and an attribute there or that it has text."""

    tags: tuple[str, ...]
    attribute: str = ""
    is_filled: bool = False


def spot(written: str, *, is_filled: bool = False) -> Spot:
    """Read a place such as `cac:Price/cbc:BaseQuantity/@unitCode`."""
    steps, _, attribute = written.partition("@")
    tags = tuple(clark(name) for name in steps.split("/") if name)
    return Spot(tags, attribute, is_filled)


@dataclass(slots=True, eq=False)
class Content:
    """What stands in an element: attributes, children and, where it matters, what is below."""

    positions: Positions
    """Where each tag stands among the children."""
    below: tuple[Content | None, ...]
    """The content of each child; None where no rule looks below it from here or from above."""
    attributes: tuple[str, ...] = ()
    is_filled: bool = False
    """Whether it has text and no children."""

    def count(self, place: Spot) -> int:
        """Return how many elements stand at a place, with the attribute or text asked for."""
        return self._count(place, 0)

    def _count(self, place: Spot, level: int) -> int:
        tags = place.tags
        if level == len(tags):
            return int(
                (not place.attribute or place.attribute in self.attributes)
                and (not place.is_filled or self.is_filled)
            )
        found = self.positions.get(tags[level], ())
        if not found or (level + 1 == len(tags) and not place.attribute and not place.is_filled):
            return len(found)
        inner = filter(None, (self.below[each] for each in found))
        return sum(each._count(place, level + 1) for each in inner)


class Settled(NamedTuple):
    """When content tells that a rule has nothing to find: by how many stand at some places."""

    places: tuple[Spot, ...]
    holds: Callable[[Sequence[int]], bool]

    def by(self, content: Content) -> bool:
        """Return whether an element with such content is settled."""
        return self.holds([content.count(each) for each in self.places])


def any_of(*places: str, is_filled: bool = False) -> Settled:
    """Settle an element that has something, or some text, at one of the places or at several."""
    return Settled(tuple(spot(each, is_filled=is_filled) for each in places), any)


def all_of(*places: str) -> Settled:
    """Settle an element that has something at each of the places."""
    return Settled(tuple(map(spot, places)), all)


def none_of(*places: str) -> Settled:
    """Settle an element that has nothing at any of the places."""
    return Settled(tuple(map(spot, places)), lambda counts: not any(counts))


def not_all_of(*places: str) -> Settled:
    """Settle an element that has nothing at one of the places, or at several."""
    return Settled(tuple(map(spot, places)), lambda counts: not all(counts))


def at_most(most: int, place: str) -> Settled:
    """Settle an element that has no more than so many at a place."""
    return Settled((spot(place),), lambda counts: counts[0] <= most)


def exactly(count: int, place: str) -> Settled:
    """Settle an element that has so many at a place."""
    return Settled((spot(place),), lambda counts: counts[0] == count)
