"""Does an element plainly keep to the UBL schema? A quick look, for most elements enough.

What is seldom (extensions, attributes of XML Schema) is not plain, right or wrong: for a document
that is not plain throughout, `schema_check.py` finds out what is wrong, if anything.
"""

from __future__ import annotations

from collections.abc import Sequence

from peppol.structure.datatypes import VALID_ATTRIBUTE
from peppol.structure.ubl import DataType, Schema
from peppol.xml import BLANK, Element


def allows_children(schema: Schema, kind: str, tags: Sequence[str]) -> bool:
    """Return whether an aggregate type takes children of these tags, in this order."""
    allowed = schema.children[kind]
    rank = -1
    count: dict[str, int] = {}
    for tag in tags:
        child = allowed.get(tag)
        if child is None or child.rank < rank:
            return False
        rank = child.rank
        count[tag] = count.get(tag, 0) + 1
        if child.high is not None and count[tag] > child.high:
            return False
    return all(child.tag in count for child in schema.required[kind])


def has_own_content(element: Element) -> bool:
    """Return whether an element that should hold elements only begins with text or has attributes.

    Text after a child is the child's tail.
    """
    text = element.text
    return bool((text and text.strip(BLANK)) or element.keys())


def keeps_type(kind: DataType, element: Element, text: str) -> bool:
    """Return whether a basic element has the attributes of its type, no other, and a text of it."""
    names = element.keys()
    for name in names:
        if name not in kind.attributes:
            return False
        if name in VALID_ATTRIBUTE and not VALID_ATTRIBUTE[name](element.get(name, "")):
            return False
    for name in kind.required:
        if name not in names:
            return False
    return kind.is_valid is None or kind.is_valid(text)
