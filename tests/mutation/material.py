"""What a mutation works on: a document, the UBL schema of it, and chance."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypeAlias

from peppol.codelists import lookup
from peppol.registry import TRANSACTIONS
from peppol.releases import LATEST
from peppol.structure.ubl import DataType, Schema, schema
from peppol.xml import Element
from tests.peppol.samples import examples


@dataclass
class Material:
    """A document to be changed in place, and what changes are chosen by."""

    root: Element
    code: str
    """The transaction, such as "T10"."""
    chance: random.Random
    within: Element | None = None
    """The part to be changed; the whole document when there is none."""

    @property
    def schema(self) -> Schema:
        """Return the UBL schema of the transaction."""
        return schema(TRANSACTIONS[self.code].ubl_version)

    def kind(self, element: Element) -> str | None:
        """Return the aggregate type of an element, None for one that holds text."""
        if element is self.root:
            return TRANSACTIONS[self.code].root_name
        return self.schema.types.get(element.tag)

    def data_type(self, element: Element) -> DataType | None:
        """Return the data type of an element that holds text."""
        return self.schema.basics.get(element.tag)

    def elements(self) -> list[Element]:
        """Return every element below the root, or in the part to be changed."""
        if self.within is not None:
            found = list(self.within.iter())
        else:
            found = list(self.root.iterdescendants())
        return [each for each in found if isinstance(each.tag, str)]

    def leaves(self) -> list[Element]:
        """Return every element that holds text."""
        return [each for each in self.elements() if self.data_type(each) and not len(each)]

    def groups(self) -> list[Element]:
        """Return every element that holds elements, the root too unless a part is to be changed."""
        top = [self.root] if self.within is None else []
        return [*top, *(each for each in self.elements() if self.kind(each))]

    def pick(self, found: list[Element]) -> Element | None:
        """Return one of some elements, None when there is none."""
        return self.chance.choice(found) if found else None


Mutation: TypeAlias = Callable[[Material], bool]
"""Changes a document; returns whether there was anything to change."""


def local(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def remove(element: Element) -> None:
    """Take an element out of its document with the blanks after it."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


@cache
def donors(code: str) -> tuple[bytes, ...]:
    """Return the official examples of a transaction; none where they are absent."""
    return tuple(path.read_bytes() for path in examples(code))


@cache
def every_code() -> tuple[str, ...]:
    """Return the names of every code list."""
    folder = files(lookup.__package__).joinpath(LATEST)
    return tuple(sorted(each.name.removesuffix(".txt") for each in folder.iterdir()))
