"""Does an element plainly keep to the UBL schema? A quick look, for most elements enough.

What is seldom (extensions, attributes of XML Schema) is not plain, right or wrong: for a document
that is not plain throughout, `schema_check.py` finds out what is wrong, if anything.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from peppol.structure.datatypes import VALID_ATTRIBUTE
from peppol.structure.ubl import Schema


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


def attribute_checks(names: Sequence[str]) -> tuple[tuple[str, Callable[[str], bool]], ...]:
    """Return which of some attributes have a type, and whether a text is of it."""
    return tuple((name, VALID_ATTRIBUTE[name]) for name in names if name in VALID_ATTRIBUTE)
