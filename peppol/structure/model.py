"""The data model of each transaction, loaded from its table."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from peppol import releases
from peppol.xml import clark


@dataclass(slots=True)
class ModelNode:
    """One element of a transaction: what must, may and may not be in it, by which rule."""

    name: str
    release: str
    """The release whose code lists hold."""
    term: str | None
    """First business term, such as BT-112 or tir01-003."""
    title: str
    """The term's name in English."""
    required: dict[str, str] = field(default_factory=dict)
    """Tag of a child that must be there → rule."""
    required_attributes: dict[str, str] = field(default_factory=dict)
    attribute_lists: dict[str, tuple[tuple[str, ...], str]] = field(default_factory=dict)
    """Attribute → code lists of which one must hold it, and the rule."""
    lists: tuple[tuple[str, ...], str] | None = None
    fixed: tuple[str, str] | None = None
    """The only value allowed, and the rule."""
    outside: str | None = None
    """The rule against children outside the model; None where there is no such rule."""
    no_location: str | None = None
    children: dict[str, ModelNode] = field(default_factory=dict)


@cache
def model(code: str, release: str) -> ModelNode:
    """Return the data model of a transaction, such as "T01", in a release."""
    stack: list[ModelNode] = []
    for line in releases.table(release, "structure", f"{code}.tsv"):
        place, _, terms, notes, title = line.split("\t")
        name = place.lstrip(" ")
        depth = len(place) - len(name)
        node = ModelNode(name, release, terms.partition(",")[0] or None, title)
        _take_notes(node, notes, code)
        del stack[depth:]
        if stack:
            stack[-1].children[clark(name)] = node
        stack.append(node)
    return stack[0]


def _take_notes(node: ModelNode, notes: str, code: str) -> None:
    """Read the rule notes of an element; their forms are told in `rebuild.model_rules`."""
    for note in notes.split():
        what, _, rule = note.rpartition("=")
        if rule.startswith("B0") or rule[1:].isdigit():
            rule = f"PEPPOL-{code}-{rule}"
        if what == "*":
            node.outside = rule
        elif what == "@schemaLocation-":
            node.no_location = rule
        elif what.startswith("!"):
            node.required[clark(what[1:])] = rule
        elif what.startswith("=="):
            node.fixed = (what[2:], rule)
        elif what.startswith("~"):
            node.lists = (tuple(what[1:].split("|")), rule)
        elif what.endswith("!"):
            node.required_attributes[what[1:-1]] = rule
        else:
            attribute, _, lists = what[1:].partition("~")
            node.attribute_lists[attribute] = (tuple(lists.split("|")), rule)
