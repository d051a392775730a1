"""What a rule says, in Swedish and English, whether or not a document breaks it.

The texts that are written by hand stand in `texts/`, one file a family. Its first line is the
family's heading; each of the others has the ids of the rules that say the same, the Swedish text
and the English one. Words in braces differ from rule to rule; `text_words.py` knows them.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Text(NamedTuple):
    """One explanation in both languages: whole sentences, as one would tell a colleague."""

    sv: str
    en: str


class Family(NamedTuple):
    """Rules that belong together, with the texts as they are written."""

    name: str
    heading: Text
    texts: dict[str, Text]


NAMES = (
    "own",
    "envelope",
    "every-transaction",
    "orders",
    "responses",
    "despatch",
    "catalogues",
    "en16931",
    "vat-categories",
    "en16931-codes",
    "en16931-syntax",
    "billing",
    "sweden",
)
"""The families, in the order in which people read them."""


@cache
def families() -> tuple[Family, ...]:
    """Return every family; raises ValueError for a rule that has two texts."""
    found = tuple(_family(name) for name in NAMES)
    ids = [rule for family in found for rule in family.texts]
    doubled = sorted({rule for rule in ids if ids.count(rule) > 1})
    if doubled:
        raise ValueError(f"more than one text: {', '.join(doubled)}")
    return found


def _family(name: str) -> Family:
    path = files(__package__).joinpath("texts", f"{name}.tsv")
    heading, *lines = path.read_text("utf-8").removeprefix("# ").splitlines()
    texts: dict[str, Text] = {}
    for line in lines:
        ids, *text = line.split("\t")
        for rule in ids.split(" "):
            if rule in texts:
                raise ValueError(f"more than one text: {rule}")
            texts[rule] = Text(*text)
    return Family(name, Text(*heading.split("\t")), texts)
