"""The UBL schemas as tables: children in order, what each element is, which attributes it has."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from peppol.structure.datatypes import VALID
from peppol.xml import CAC, CBC, EXT, clark

_EXTENSIONS = """\
[aggregates]
UBLExtensionsType: ext:UBLExtension+
UBLExtensionType: cbc:ID? cbc:Name? ext:ExtensionAgencyID? ext:ExtensionAgencyName? \
ext:ExtensionVersionID? ext:ExtensionAgencyURI? ext:ExtensionURI? ext:ExtensionReasonCode? \
ext:ExtensionReason? ext:ExtensionContent
[basics]
IdentifierType: ExtensionAgencyID ExtensionVersionID ExtensionAgencyURI ExtensionURI
TextType: ExtensionAgencyName ExtensionReason
CodeType: ExtensionReasonCode
"""
"""What stands around an extension, alike in every version of UBL."""

EXTENSION_CONTENT = f"{{{EXT}}}ExtensionContent"
"""Holds one element of any other namespace."""

_OCCURS = {"?": (0, 1), "*": (0, None), "+": (1, None)}


@dataclass(frozen=True, slots=True)
class Child:
    """A child element: its tag, place in the order and how often it may stand."""

    tag: str
    rank: int
    low: int
    high: int | None


@dataclass(frozen=True, slots=True)
class DataType:
    """A basic type: the kind of content and its attributes, name → whether it is required."""

    content: str
    attributes: dict[str, bool]
    required: tuple[str, ...]
    """The attributes that must be there."""
    is_valid: Callable[[str], bool] | None
    """Whether a text, as it is written, is of the type; None when any is."""

    def allows_attributes(self, names: Collection[str]) -> bool:
        """Return whether an element may have just these attributes."""
        known = all(name in self.attributes for name in names)
        return known and all(name in names for name in self.required)


@dataclass(frozen=True)
class Schema:
    """One version of UBL, as far as the transactions here use it."""

    children: dict[str, dict[str, Child]]
    """Aggregate type or root name → tag → Child."""
    required: dict[str, tuple[Child, ...]]
    """The same, only the children that must be there."""
    types: dict[str, str]
    """Tag of an aggregate element → its aggregate type."""
    basics: dict[str, DataType]
    """Tag of a basic element → its data type."""

    @cached_property
    def attributes(self) -> frozenset[str]:
        """Return every attribute that some basic element may have."""
        return frozenset(name for kind in self.basics.values() for name in kind.attributes)

    def type_of(self, tag: str) -> str | None:
        """Return the aggregate type of an element, None for a basic one."""
        return self.types.get(tag)


@cache
def schema(version: str) -> Schema:
    """Return UBL "2.1" or "2.3"."""
    sections = _sections(files(__package__).joinpath(f"ubl-{version}.txt").read_text("utf-8"))
    children = {
        name: _children(row) for part in ("roots", "aggregates") for name, row in sections[part]
    }
    named = dict(sections["elements"])
    tags = {tag for row in children.values() for tag in row if tag.startswith("{" + CAC)}
    types = {tag: _type_name(tag, named) for tag in tags}
    kinds = {name: _data_type(row) for name, row in sections["attributes"]}
    basics = _basics(sections, kinds, CBC)
    around = _sections(_EXTENSIONS)
    for name, row in around["aggregates"]:
        children[name] = _children(row)
        types[f"{{{EXT}}}{name.removesuffix('Type')}"] = name
    basics |= _basics(around, kinds, EXT)
    required = {
        name: tuple(child for child in row.values() if child.low) for name, row in children.items()
    }
    return Schema(children, required, types, basics)


def _basics(
    sections: dict[str, list[tuple[str, str]]], kinds: dict[str, DataType], namespace: str
) -> dict[str, DataType]:
    return {
        f"{{{namespace}}}{name}": kinds[kind]
        for kind, row in sections["basics"]
        for name in row.split()
    }


def _sections(text: str) -> dict[str, list[tuple[str, str]]]:
    sections: dict[str, list[tuple[str, str]]] = {}
    rows: list[tuple[str, str]] = []
    for line in text.splitlines():
        if line.startswith("["):
            rows = sections.setdefault(line.strip("[]"), [])
        else:
            name, _, row = line.partition(": ")
            rows.append((name, row))
    return sections


def _children(row: str) -> dict[str, Child]:
    found = {}
    for rank, word in enumerate(row.split()):
        low, high = _OCCURS.get(word[-1], (1, 1))
        tag = clark(word.rstrip("?*+"))
        found[tag] = Child(tag, rank, low, high)
    return found


def _type_name(tag: str, named: dict[str, str]) -> str:
    local = tag.rpartition("}")[2]
    return named.get(local, local + "Type")


def _data_type(row: str) -> DataType:
    content, *written = row.split()
    attributes = {name.rstrip("?"): not name.endswith("?") for name in written}
    required = tuple(name for name, is_required in attributes.items() if is_required)
    return DataType(content, attributes, required, VALID.get(content))
