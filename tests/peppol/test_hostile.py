"""Damaged files give a verdict or a refusal with a reason, never another fault."""

import random
import re
from collections.abc import Callable
from typing import Any

import pytest

import peppol
from peppol.documents.catalogue_stream import iter_lines
from peppol.errors import PeppolError
from peppol.view import describe
from tests.peppol.samples import TODAY, envelope, examples, invoice, order

VALUES = [b"NaN", b"-1", b"", b" ", b"1e9", b"9" * 70, b"2026-13-13", b"true", b"<a/>", b"0"]
ATTRIBUTES = [b"", b' x="y"', b' schemeID="0088"', b' currencyID=""', b' unitCode="0"']
SEEDS = range(120)


def damaged(seed: int) -> bytes:
    """A document with one to four faults put in by chance."""
    chance = random.Random(seed)
    paths = examples()
    data = peppol.write(chance.choice([order(), invoice()]), None)
    if paths and seed % 4:
        data = chance.choice(paths).read_bytes()
    elif seed % 8 == 0:
        data = peppol.write(order(), envelope())
    for _ in range(chance.randint(1, 4)):
        data = chance.choice(DAMAGES)(data, chance)
    return data


def change_byte(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data))
    return data[:place] + bytes([chance.randrange(256)]) + data[place + 1 :]


def cut(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data))
    return data[:place] + data[place + chance.randrange(60) :] or b"<"


def change_text(data: bytes, chance: random.Random) -> bytes:
    return substitute(rb">[^<>]+<", b">" + chance.choice(VALUES) + b"<", data, chance)


def change_attribute(data: bytes, chance: random.Random) -> bytes:
    return substitute(rb' \w+="[^"]*"', chance.choice(ATTRIBUTES), data, chance)


def drop_element(data: bytes, chance: random.Random) -> bytes:
    return substitute(rb"(?s)<(c[ab]c:\w+)[^>]*>.*?</\1>", b"", data, chance)


def double_element(data: bytes, chance: random.Random) -> bytes:
    return substitute(rb"(?s)<(c[ab]c:\w+)[^>]*>.*?</\1>", None, data, chance)


def substitute(pattern: bytes, new: bytes | None, data: bytes, chance: random.Random) -> bytes:
    found = list(re.finditer(pattern, data))
    if not found:
        return data
    match = chance.choice(found)
    inserted = match[0] * 2 if new is None else new
    return data[: match.start()] + inserted + data[match.end() :]


DAMAGES = [change_byte, cut, change_text, change_attribute, drop_element, double_element]


def outcome(act: Callable[[bytes], Any], data: bytes) -> Any:
    """What an action gives, or the refusal it ends in; any other fault goes on to the test."""
    try:
        return act(data)
    except PeppolError as error:
        return error


@pytest.mark.parametrize("seed", SEEDS)
def test_a_damaged_file_is_judged_or_refused(seed: int) -> None:
    told = outcome(lambda data: peppol.judge(data, on=TODAY), damaged(seed))
    for each in told.problems if isinstance(told, PeppolError) else told:
        assert each.text("sv") != ""
        assert each.text("en") != ""


@pytest.mark.parametrize("seed", SEEDS)
def test_a_damaged_file_is_read_whole_or_refused(seed: int) -> None:
    message = outcome(peppol.read, damaged(seed))
    if not isinstance(message, PeppolError):
        assert describe(message.document, "sv", message.envelope).blocks
        assert peppol.read(peppol.write(message.document)).document == message.document


@pytest.mark.parametrize("act", [peppol.identify, lambda data: list(iter_lines(data).each())])
@pytest.mark.parametrize("seed", SEEDS)
def test_the_head_and_the_lines_of_a_damaged_file_are_read_or_refused(
    seed: int, act: Callable[[bytes], Any]
) -> None:
    assert outcome(act, damaged(seed)) is not None
