"""Findings on a breach of the UBL schema: where it is, its business term and what to say of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from peppol.rules.finding import Finding, finding_at
from peppol.rules.texts import Text
from peppol.structure import schema_wording, wording
from peppol.structure.phrases import value_of
from peppol.structure.places import Place, place_at, place_of
from peppol.structure.ubl import Child
from peppol.xml import BLANK, Element, short

RULE = "UBL-SCHEMA"


def unknown(child: Element, allowed: Iterable[str] = ()) -> Finding:
    """Report an element that UBL does not have there; `allowed` are the tags of those it has."""
    place = place_of(child)
    return _at(child, place, schema_wording.unknown(place, value_of(child), allowed))


def unknown_attribute(element: Element, name: str, allowed: Iterable[str] = ()) -> Finding:
    """Report an attribute that UBL does not have there; `allowed` are those it has."""
    place, value = place_of(element), element.get(name, "")
    text = schema_wording.unknown_attribute(place, short(name), value, allowed)
    return _at(element, place, text, f"/@{short(name)}")


def missing(parent: Element, tag: str) -> Finding:
    """Report a child that is missing."""
    place = place_of(parent)
    return _at(parent, place, wording.missing(place, tag), "/" + short(tag))


def missing_attribute(element: Element, name: str) -> Finding:
    """Report an attribute that is missing."""
    place = place_of(element)
    return _at(element, place, wording.attribute_missing(place, name), f"/@{name}")


def stray_text(element: Element) -> Finding:
    """Report text among the elements of an element."""
    texts = (element.text, *(child.tail for child in element))
    text = next((each for each in texts if each and each.strip(BLANK)), "")
    place = place_of(element)
    return _at(element, place, schema_wording.stray_text(place, text))


def empty_extension(content: Element) -> Finding:
    """Report an extension that holds nothing."""
    return _at(content, place_of(content), schema_wording.empty_extension())


def out_of_order(child: Element, allowed: Mapping[str, Child]) -> Finding:
    """Report an element that stands behind one that it must precede."""
    rank = allowed[child.tag].rank
    others = child.itersiblings(preceding=True)
    later = [each.tag for each in others if each.tag in allowed and allowed[each.tag].rank > rank]
    place = place_of(child)
    return _at(child, place, schema_wording.out_of_order(place, later[-1] if later else None))


def too_many(child: Element, most: int) -> Finding:
    """Report an element that stands more often than it may."""
    place = place_of(child)
    return _at(child, place, schema_wording.too_many(place, most))


def bad_value(element: Element, content: str) -> Finding:
    """Report a value that is not of its type, such as "date"."""
    place = place_of(element)
    return _at(element, place, schema_wording.bad_value(place, element.text or "", content))


def bad_attribute(element: Element, name: str, content: str) -> Finding:
    """Report an attribute whose value is not of its type."""
    place = place_of(element)
    text = schema_wording.bad_value(place, element.get(name, ""), content, name)
    return _at(element, place, text, f"/@{name}")


def _at(element: Element, place: Place, text: Text, below: str = "") -> Finding:
    term = place_at(place, below).term
    return finding_at(element, RULE, text.sv, text.en, term=term, below=below)
