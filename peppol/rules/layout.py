"""The layout: a document's elements in document order, each with its shape.

One walk serves all layers: whether the document keeps to the schema is settled on the way; the
data model and the business rules then go through the list.
"""

from __future__ import annotations

from typing import NamedTuple

from peppol.rules.children import Families, Family
from peppol.rules.tag_paths import RuleSet, Shape, TagPath
from peppol.structure.validity import holds_only_elements, keeps_type
from peppol.xml import BLANK, Element


class Layout(NamedTuple):
    """Elements in document order and the shape of each; the list keeps them at hand."""

    elements: list[Element]
    shapes: list[Shape]
    is_plain: bool
    """Whether every element plainly keeps to the UBL schema; if not, `check_schema` tells more."""
    families: Families
    """The children of each element that has any."""


def lay_out(element: Element, path: TagPath, rules: RuleSet) -> Layout:
    """Walk through a document, or a part of one such as a line."""
    walk = _Walk(rules)
    if len(element):
        walk.visit(element, path)
    else:
        walk.leaf(element, path)
    return Layout(walk.elements, walk.shapes, walk.is_plain, walk.families)


class _Walk:
    def __init__(self, rules: RuleSet) -> None:
        self.rules = rules
        self.elements: list[Element] = []
        self.shapes: list[Shape] = []
        self.is_plain = True
        self.families: dict[Element, Family] = {}

    def visit(self, element: Element, path: TagPath) -> None:
        """Take an element that has children, and all below it."""
        children = element[:]
        tags = tuple([child.tag for child in children])
        shape = path.shapes.get(tags) or self.rules.shape(path, tags)
        self.elements.append(element)
        self.shapes.append(shape)
        self.families[element] = Family(children, shape.positions)
        if not (shape.is_allowed and holds_only_elements(element, children)):
            self.is_plain = False
        for child, inner in zip(children, shape.inner, strict=True):
            if len(child):
                self.visit(child, inner)
            else:
                self.leaf(child, inner)

    def leaf(self, element: Element, path: TagPath) -> None:
        """Take an element without children."""
        text = element.text or ""
        if text and text.strip(BLANK):
            shape = path.shapes.get(()) or self.rules.shape(path, ())
        else:
            shape = path.empty or self.rules.empty_shape(path)
        self.elements.append(element)
        self.shapes.append(shape)
        if path.basic is not None:
            is_plain = keeps_type(path.basic, element, text)
        else:
            is_plain = shape.is_allowed and holds_only_elements(element, ())
        if not is_plain:
            self.is_plain = False
