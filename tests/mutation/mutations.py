"""Mutants of a document: one to four mutations by chance, the same ones for the same seed."""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterator

from lxml import etree

from tests.mutation import attributes, structure, values
from tests.mutation.billing import BILLING
from tests.mutation.material import Material, Mutation
from tests.mutation.spelling import SPELLINGS

ANYWHERE: tuple[tuple[int, Mutation], ...] = (
    (3, structure.delete),
    (8, structure.delete_optional),
    (4, structure.delete_every),
    (1, structure.duplicate),
    (6, structure.duplicate_repeatable),
    (1, structure.swap),
    (1, structure.move),
    (3, structure.empty),
    (14, structure.insert_known),
    (1, structure.insert_unknown),
    (6, structure.graft),
    (12, values.change_value),
    (10, values.change_special),
    (4, values.change_code),
    (4, values.borrow),
    (6, values.respell),
    (3, attributes.drop),
    (7, attributes.change),
    (4, attributes.add_known),
    (1, attributes.add_unknown),
    (6, attributes.identify),
)
"""Mutations of every transaction, with how often each is taken."""

IN_BILLING = 36
"""How often the mutations of invoices and credit notes are taken, beside those."""


def mutants(data: bytes, code: str, seed: int) -> Iterator[bytes]:
    """Yield mutants of a document of a transaction, without end; `seed` decides which."""
    number = 0
    while True:
        yield mutant(data, code, f"{code} {zlib.crc32(data)} {seed} {number}")
        number += 1


def mutant(data: bytes, code: str, seed: str) -> bytes:
    """Return one mutant of a document."""
    chance = random.Random(seed)
    root = etree.fromstring(data)
    material = Material(root, code, chance)
    for _ in range(chance.choices((1, 2, 3, 4), (50, 25, 15, 10))[0]):
        apply(material)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return chance.choice(SPELLINGS)(written, chance) if chance.random() < 0.08 else written


def apply(material: Material) -> None:
    """Make one mutation; another is tried where there is nothing to change."""
    choices = list(ANYWHERE)
    if material.code in ("T10", "T14", "T10SB", "T14SB"):
        choices += [(IN_BILLING // len(BILLING) + 1, each) for each in BILLING]
    weights = [weight for weight, _ in choices]
    for _ in range(5):
        if material.chance.choices(choices, weights)[0][1](material):
            return
