"""A place in a document as the data model of its transaction knows it, for naming it to people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from peppol import registry
from peppol.envelope import is_envelope
from peppol.errors import UnknownDocument
from peppol.releases import LATEST
from peppol.rules.finding import line_id_of
from peppol.structure.model import ModelNode, model
from peppol.xml import PREFIXES, Element, clark, kept, short


class Step(NamedTuple):
    """One element on the way to a place: its short tag, what the model says, which line it is."""

    tag: str
    """Such as `cbc:ID`; an element of another namespace has its local name."""
    node: ModelNode | None = None
    """None for an element outside the model."""
    line_id: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """The way from a document's root, which is not among the steps, to an element."""

    document: ModelNode | None
    """The data model of the transaction; None for a document that is not known."""
    steps: tuple[Step, ...] = ()

    @property
    def node(self) -> ModelNode | None:
        """Return what the model says of the place; None outside it."""
        return self.steps[-1].node if self.steps else self.document

    @property
    def term(self) -> str | None:
        """Return the business term of the place, such as BT-112; None where it has none."""
        return self.node.term if self.node else None

    @property
    def tag(self) -> str:
        """Return the short tag of the place, such as `cbc:ID`."""
        if self.steps:
            return self.steps[-1].tag
        return self.document.name if self.document else "/"

    @property
    def parent(self) -> Place:
        """Return the place around this one; the root has itself."""
        return Place(self.document, self.steps[:-1])

    def inner(self, tag: str, line_id: str | None = None) -> Place:
        """Return the place of a child, its tag in full or as `cbc:ID`."""
        name = short(tag)
        known = self.node is not None and name.partition(":")[0] in PREFIXES
        node = self.node.children.get(clark(name)) if self.node and known else None
        return Place(self.document, (*self.steps, Step(name, node, line_id)))


def place_of(element: Element, below: str = "", document: ModelNode | None = None) -> Place:
    """Return the place of an element, or `below` it, such as `/cac:Party/cbc:Name`.

    `document` is the data model, if it is known which; else the root tells.
    """
    way = [element, *element.iterancestors()]
    root, *others = [each for each in reversed(way) if not is_envelope(each)]
    place = Place(document or kept(_model, root))
    is_in_line = False
    for each in others:
        line_id = None if is_in_line else line_id_of(each)
        is_in_line = is_in_line or line_id is not None
        place = place.inner(each.tag, line_id)
    return place_at(place, below)


def place_at(place: Place, path: str) -> Place:
    """Return the place that a path such as `/cac:Party/cbc:Name` leads to; attributes end it."""
    for step in path.split("/"):
        name = step.partition("[")[0]
        if name.startswith("@"):
            break
        if name:
            place = place.inner(name)
    return place


def _model(root: Element) -> ModelNode | None:
    try:
        return model(registry.meant(root).code, LATEST)
    except UnknownDocument:
        return None
