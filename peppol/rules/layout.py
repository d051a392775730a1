"""The layout: what a walk through a document finds for the layers that judge it.

One walk serves all layers. Whether the document plainly keeps to the schema is settled on the way;
elements of which the data model or a rule asks something are put by, in document order.
"""

from __future__ import annotations

from typing import NamedTuple

from peppol.rules.children import Families, Family
from peppol.rules.tag_paths import NOWHERE, RuleSet, Seen, Shape, TagPath
from peppol.structure.model import ModelNode
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

    def visit(self, element: Element, path: TagPath) -> Seen:
        """Take an element that has children, and all below it; return what is seen of it."""
        # What is found of the children comes after what is found of the element itself.
        modelled, ruled = len(self.modelled), len(self.ruled)
        children = element[:]
        seen: list[Seen] = []
        for child in children:
            inner = path.inner.get(child.tag) or self.rules.below(path, child.tag)
            if inner is NOWHERE:
                seen.append(inner)
                self.is_plain = False
                continue
            seen.append(self.visit(child, inner) if len(child) else self.leaf(child, inner))
            tail = child.tail
            if tail and tail.strip(BLANK):
                self.is_plain = False
        attributes, text = self._known(element.keys(), path), element.text
        inside = (*seen, *attributes) if attributes else tuple(seen)
        shape = path.shapes.get(inside) or self.rules.shape(path, seen, attributes)
        self.families[element] = (children, shape.content.positions)
        if shape.node is not None:
            self.modelled.insert(modelled, (element, shape.node))
        if shape.is_ruled:
            self.ruled.insert(ruled, (element, shape))
        if not shape.is_allowed or (text and text.strip(BLANK)):
            self.is_plain = False
        return shape.seen

    def _known(self, attributes: list[str], path: TagPath) -> tuple[str, ...]:
        """Return the attributes without those that no schema knows; they leave nothing plain."""
        if not attributes:
            return ()
        known = tuple([each for each in attributes if each in self.rules.attributes])
        if len(known) < len(attributes) and not path.is_free:
            self.is_plain = False
        return known

    def leaf(self, element: Element, path: TagPath) -> Seen:
        """Take an element without children; return what is seen of it."""
        text, attributes = element.text or "", self._known(element.keys(), path)
        is_filled = text.strip(BLANK) != ""
        shape = (path.filled if is_filled else path.empty).get(attributes)
        if shape is None:
            shape = self.rules.leaf_shape(path, attributes, is_filled=is_filled)
        if shape.node is not None:
            self.modelled.append((element, shape.node))
        if shape.is_ruled:
            self.ruled.append((element, shape))
        if not shape.is_allowed or (path.is_valid is not None and not path.is_valid(text)):
            self.is_plain = False
        for name, is_valid in shape.attribute_checks:
            if not is_valid(element.get(name, "")):
                self.is_plain = False
        return shape.seen
