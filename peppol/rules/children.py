"""Children by name, as the walk through a document has found them.

Rules ask for the same few children many times over. What stands where among an element's children
follows from its shape, so after the walk each such question is one look-up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from types import MappingProxyType
from typing import TypeAlias

from peppol.xml import Element

_MANY = 16
"""Up to so many children are looked through faster than lxml prepares to look for a tag."""

Positions: TypeAlias = Mapping[str, tuple[int, ...]]
"""Tag → where children of it stand among all."""


Family: TypeAlias = tuple[list[Element], Positions]
"""The children of an element, and the positions of each tag among them."""

Families: TypeAlias = Mapping[Element, Family]

_NONE: Families = MappingProxyType({})
_walked: ContextVar[Families] = ContextVar("_walked", default=_NONE)


@contextmanager
def walked(families: Families) -> Iterator[None]:
    """Let children be looked up in what a walk has found; the document is not changed meanwhile."""
    token = _walked.set(families)
    try:
        yield
    finally:
        _walked.reset(token)


def positions(tags: tuple[str, ...]) -> Positions:
    """Return where each tag stands."""
    found: dict[str, list[int]] = {}
    for place, tag in enumerate(tags):
        found.setdefault(tag, []).append(place)
    return {tag: tuple(places) for tag, places in found.items()}


def children_of(element: Element, tag: str) -> list[Element]:
    """Return the children of a tag."""
    family = _walked.get().get(element)
    if family is not None:
        children, places = family
        return [children[each] for each in places.get(tag, ())]
    if len(element) > _MANY:
        return list(element.iterchildren(tag))
    return [child for child in element[:] if child.tag == tag]


def first_child(element: Element, tag: str) -> Element | None:
    """Return the first child of a tag."""
    family = _walked.get().get(element)
    if family is not None:
        children, places = family
        found = places.get(tag)
        return children[found[0]] if found else None
    if len(element) > _MANY:
        return next(element.iterchildren(tag), None)
    return next((child for child in element[:] if child.tag == tag), None)


def first_of(element: Element, *tags: str) -> Element | None:
    """Return the first child of any of the tags."""
    family = _walked.get().get(element)
    if family is not None:
        children, places = family
        firsts = [places[tag][0] for tag in tags if tag in places]
        return children[min(firsts)] if firsts else None
    return next(element.iterchildren(*tags), None)
