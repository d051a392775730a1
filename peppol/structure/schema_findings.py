"""Findings on a breach of the UBL schema: where it is, its business term and what to say of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from peppol.rules.finding import Finding, finding_at
from peppol.rules.texts import Text
from peppol.structure import schema_wording, wording
from peppol.structure.phrases import value_of
from peppol.structure.places import place_of
from peppol.structure.ubl import Child
from peppol.xml import BLANK, Element, short

RULE = "UBL-SCHEMA"


def unknown(child: Element, allowed: Iterable[str] = ()) -> Finding:
    """Report an element that UBL does not have there; `allowed` are the tags of those it has."""
    return _at(child, schema_wording.unknown(place_of(child), value_of(child), allowed))


def unknown_attribute(element: Element, name: str, allowed: Iterable[str] = ()) -> Finding:
    """Report an attribute that UBL does not have there; `allowed` are those it has."""
    value = element.get(name, "")
    return _at(
        element,
        schema_wording.unknown_attribute(place_of(element), short(name), value, allowed),
        f"/@{short(name)}",
    )


def missing(parent: Element, tag: str) -> Finding:
    """Report a child that is missing."""
    return _at(parent, wording.missing(place_of(parent), tag), "/" + short(tag))


def missing_attribute(element: Element, name: str) -> Finding:
    """Report an attribute that is missing."""
    return _at(element, wording.attribute_missing(place_of(element), name), f"/@{name}")


def stray_text(element: Element) -> Finding:
    """Report text among the elements of an element."""
    texts = (element.text, *(child.tail for child in element))
    text = next((each for each in texts if each and each.strip(BLANK)), "")
    return _at(element, schema_wording.stray_text(place_of(element), text))


def empty_extension(content: Element) -> Finding:
    """Report an extension that holds nothing."""
    return _at(content, schema_wording.empty_extension())


def out_of_order(child: Element, allowed: Mapping[str, Child]) -> Finding:
    """Report an element that stands behind one that it must precede."""
    rank = allowed[child.tag].rank
    others = child.itersiblings(preceding=True)
    later = [each.tag for each in others if each.tag in allowed and allowed[each.tag].rank > rank]
    before = later[-1] if later else None
    return _at(child, schema_wording.out_of_order(place_of(child), before))


def too_many(child: Element, most: int) -> Finding:
    """Report an element that stands more often than it may."""
    return _at(child, schema_wording.too_many(place_of(child), most))


def bad_value(element: Element, content: str) -> Finding:
    """Report a value that is not of its type, such as "date"."""
    return _at(element, schema_wording.bad_value(place_of(element), element.text or "", content))


def bad_attribute(element: Element, name: str, content: str) -> Finding:
    """Report an attribute whose value is not of its type."""
    value = element.get(name, "")
    text = schema_wording.bad_value(place_of(element), value, content, name)
    return _at(element, text, f"/@{name}")


def _at(element: Element, text: Text, below: str = "") -> Finding:
    term = place_of(element, below).term
    return finding_at(element, RULE, text.sv, text.en, term=term, below=below)
