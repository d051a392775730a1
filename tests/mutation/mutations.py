"""Mutants of a document: one to four mutations by chance, the same ones for the same seed."""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from lxml import etree

from peppol.registry import TRANSACTIONS
from peppol.releases import LATEST
from peppol.rules.rulesets import rows_of
from peppol.rules.tables import Row
from peppol.xml import clark
from tests.mutation import attributes, structure, values
from tests.mutation.billing import BILLING
from tests.mutation.furnishing import CHANGES
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

FOCUSED = 20
"""How often one of them is made in a part of the document, each kind of part alike."""

AIMED = 40
"""How often one is made in what some rule looks at."""

IN_BILLING = 90
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


def focused(m: Material) -> bool:
    """Make a mutation in a part of the document, small parts as often as large ones."""
    tags = sorted({str(each.tag) for each in m.groups() if each is not m.root})
    if not tags:
        return False
    part = m.pick(list(m.root.iter(m.chance.choice(tags))))
    weights, choices = zip(*ANYWHERE, strict=True)
    return m.chance.choices(choices, weights)[0](replace(m, within=part))


def aimed(m: Material) -> bool:
    """Make a mutation in an element that some rule looks at, each rule as often as another."""
    part = m.pick(list(m.root.iter(m.chance.choice(_looked_at(m.code)))))
    if part is None:
        return False
    if part is m.root:
        return m.chance.choice(CHANGES)(m)
    return m.chance.choice(CHANGES)(replace(m, within=part))


@cache
def _looked_at(code: str) -> tuple[str, ...]:
    """Return the tag that each rule of a transaction looks at."""
    root = TRANSACTIONS[code]
    steps = [
        re.sub(r"\{[^}]*\}", "", context).rpartition("/")[2]
        for row in rows_of(code, LATEST)
        if isinstance(row, Row)
        for context in row.contexts
    ]
    return tuple(
        clark(step) if ":" in step else f"{{{root.namespace}}}{root.root_name}"
        for step in steps
        if "*" not in step
    )


def apply(material: Material) -> None:
    """Make one mutation; another is tried where there is nothing to change."""
    choices = [*ANYWHERE, (FOCUSED, focused), (AIMED, aimed)]
    if material.code in ("T10", "T14", "T10SB", "T14SB"):
        choices += [(IN_BILLING // len(BILLING) + 1, each) for each in BILLING]
    weights = [weight for weight, _ in choices]
    for _ in range(5):
        if material.chance.choices(choices, weights)[0][1](material):
            return
