"""Making a hostile file from a number: a document, and one to four things done to it."""

from __future__ import annotations

import random
from functools import cache

import peppol
from tests.hostile.attack import ATTACKS
from tests.hostile.damage import DAMAGES
from tests.peppol.samples import envelope, examples, invoice, order

MAX_BYTES = 4_000_000
"""Files stop growing here; what is larger is tried by name in `traps.py`."""


def hostile(seed: int) -> tuple[bytes, str]:
    """Return the file of a number, always the same, and how it was made."""
    chance = random.Random(seed)
    name, data = chance.choice(_documents())
    done = [name]
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 4))):
        damage = chance.choice(ATTACKS if chance.random() < 0.25 else DAMAGES)
        if data and len(data) < MAX_BYTES:
            data = damage(data, chance)
            done.append(damage.__name__)
    return data, ", ".join(done)


@cache
def _documents() -> list[tuple[str, bytes]]:
    own = [
        ("our order", peppol.write(order())),
        ("our invoice", peppol.write(invoice())),
        ("our order in its envelope", peppol.write(order(), envelope())),
    ]
    return own * 4 + [(f"{path.parent.name}/{path.name}", path.read_bytes()) for path in examples()]
