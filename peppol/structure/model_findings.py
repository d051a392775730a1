"""Findings on a breach of the data model: where it is, its business term and what to say of it."""

from __future__ import annotations

from peppol.releases import LATEST
from peppol.rules.finding import FATAL, Finding, finding_at
from peppol.rules.texts import Text
from peppol.structure import wording
from peppol.structure.phrases import value_of
from peppol.structure.places import Place, place_at, place_of
from peppol.xml import Element, short


def missing(parent: Element, tag: str, rule: str) -> Finding:
    """Report a child that is missing."""
    place = place_of(parent)
    return _at(parent, place, rule, wording.missing(place, tag), below="/" + short(tag))


def outside(child: Element, rule: str) -> Finding:
    """Report an element that the data model has no room for."""
    place = place_of(child)
    return _at(child, place, rule, wording.outside(place, value_of(child)))


def attribute_missing(element: Element, attribute: str, rule: str) -> Finding:
    """Report an attribute that is missing."""
    place = place_of(element)
    text = wording.attribute_missing(place, attribute)
    return _at(element, place, rule, text, below=f"/@{attribute}")


def not_in_list(
    element: Element,
    value: str,
    lists: tuple[str, ...],
    rule: str,
    attribute: str | None = None,
    release: str = LATEST,
) -> Finding:
    """Report a code, of an element or its attribute, that is in none of the lists."""
    place = place_of(element)
    text = wording.not_in_list(place, value, lists, attribute, release)
    return _at(element, place, rule, text, below=f"/@{attribute}" if attribute else "")


def not_fixed(element: Element, value: str, only: str, rule: str) -> Finding:
    """Report a value that is not the only one allowed."""
    place = place_of(element)
    return _at(element, place, rule, wording.not_fixed(place, value, only))


def schema_location(root: Element, rule: str) -> Finding:
    """Report a root that says where its schema lies."""
    place = place_of(root)
    text = wording.schema_location(place)
    return _at(root, place, rule, text, below="/@xsi:schemaLocation")


def unused(element: Element, rule: str, severity: str, attribute: str = "") -> Finding:
    """Report an element, or its attribute, that EN 16931 does not use."""
    place = place_of(element)
    value = element.get(attribute, "") if attribute else value_of(element)
    text = wording.unused(place, value, attribute)
    below = f"/@{attribute}" if attribute else ""
    return _at(element, place, rule, text, severity=severity, below=below)


def _at(
    element: Element,
    place: Place,
    rule: str,
    text: Text,
    *,
    severity: str = FATAL,
    below: str = "",
) -> Finding:
    term = place_at(place, below).term
    return finding_at(element, rule, text.sv, text.en, severity=severity, term=term, below=below)
