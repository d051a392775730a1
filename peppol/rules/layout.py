"""The layout: what a walk through a document finds for the layers that judge it.

One walk serves all layers. Whether the document plainly keeps to the schema is settled on the way;
elements of which the data model or a rule asks something are put by, in document order.
"""

from __future__ import annotations

from typing import NamedTuple

from peppol.rules.children import Families, Family
from peppol.rules.tag_paths import RuleSet, Shape, TagPath
from peppol.structure.model import ModelNode
from peppol.structure.validity import has_own_content, keeps_type
from peppol.xml import BLANK, Element


class Layout(NamedTuple):
    """What a walk has found."""

    modelled: list[tuple[Element, ModelNode]]
    """Elements of which the data model asks something."""
    ruled: list[tuple[Element, Shape]]
    """Elements that rules may look at."""
    families: Families
    """The children of each element that has any."""
    is_plain: bool
    """Whether every element plainly keeps to the UBL schema; if not, `check_schema` tells more."""


def lay_out(element: Element, path: TagPath, rules: RuleSet) -> Layout:
    """Walk through a document, or a part of one such as a line."""
    walk = _Walk(rules)
    if len(element):
        walk.visit(element, path)
    else:
        walk.leaf(element, path)
    return Layout(walk.modelled, walk.ruled, walk.families, walk.is_plain)


class _Walk:
    def __init__(self, rules: RuleSet) -> None:
        self.rules = rules
        self.modelled: list[tuple[Element, ModelNode]] = []
        self.ruled: list[tuple[Element, Shape]] = []
        self.families: dict[Element, Family] = {}
        self.is_plain = True

    def visit(self, element: Element, path: TagPath) -> None:
        """Take an element that has children, and all below it."""
        children = element[:]
        tags = tuple([child.tag for child in children])
        shape = path.shapes.get(tags) or self.rules.shape(path, tags)
        self.families[element] = Family(children, shape.positions)
        if shape.node is not None:
            self.modelled.append((element, shape.node))
        if shape.is_ruled:
            self.ruled.append((element, shape))
        if not shape.is_allowed or has_own_content(element):
            self.is_plain = False
        for child, inner in zip(children, shape.inner, strict=True):
            tail = child.tail
            if tail and tail.strip(BLANK):
                self.is_plain = False
            if len(child):
                self.visit(child, inner)
            else:
                self.leaf(child, inner)

    def leaf(self, element: Element, path: TagPath) -> None:
        """Take an element without children."""
        text = element.text or ""
        if text and text.strip(BLANK):
            shape = path.filled or self.rules.filled_shape(path)
        else:
            shape = path.empty or self.rules.empty_shape(path)
        if shape.node is not None:
            self.modelled.append((element, shape.node))
        if shape.is_ruled:
            self.ruled.append((element, shape))
        if path.basic is not None:
            is_plain = keeps_type(path.basic, element, text)
        else:
            is_plain = shape.is_allowed and not has_own_content(element)
        if not is_plain:
            self.is_plain = False
