"""Damage to the bytes of a file: its characters, its elements, and what kind of file it is."""

from __future__ import annotations

import gzip
import io
import random
import re
import zipfile
from collections.abc import Callable
from typing import TypeAlias

Damage: TypeAlias = Callable[[bytes, random.Random], bytes]

TAG = rb"<c[ab]c:\w+"
TEXT = rb">[^<>]+<"
ATTRIBUTE = rb' \w+="[^"]*"'
VALUES = (
    b"NaN", b"-1", b"", b" ", b"1e9", b"9" * 70, b"9" * 5000, b"2026-13-13", b"true", b"<a/>", b"0",
    b"-0.00", b".", b"+", b"0" * 3000 + b"1", b"1." + b"0" * 400, b"0000-00-00", b"24:00:00",
    b"9999-12-31", b"2026-01-01+14:00", b"2026-01-01-99:99", b"00:00:00.0000000000001",
    b"&#0;", b"&#x110000;", b"&#xFFFE;", b"&amp;lt;", b"&nbsp;", b"<![CDATA[]]>", b"]]>", b"\x00",
    b"<!-- -- -->", b"<?xml version='1.0'?>", b"<?a b?>", b"\xed\xa0\x80", b"\xef\xbf\xbf",
    "\N{ARABIC-INDIC DIGIT FIVE}".encode(), "\N{RIGHT-TO-LEFT OVERRIDE}x".encode(), b"{0}", b"%s",
    b"SE" * 200, b"../../etc/passwd", b"=1+1", b"S", b"VAT", b"=", b"====", b"QUJD", b"Q",
)  # fmt: skip
ATTRIBUTES = (
    b"", b' x="y"', b' schemeID="0088"', b' currencyID=""', b' unitCode="0"', b' schemeID=""',
    b' schemeID="0007" schemeID="0088"', b' xsi:nil="true"', b' xml:lang="\xff"', b' xml:id="a"',
    b' xmlns:cbc="urn:other"', b' xmlns="urn:other"', b' xmlns:x=""', b' currencyID="&lt;"',
    b' a="' + b"x" * 70_000 + b'"',
)  # fmt: skip


_START = re.compile(rb"<c[ab]c:\w")
_ELEMENT = re.compile(rb"(?s)<(c[ab]c:\w+)[^>]*>.*?</\1>")


def substitute(
    pattern: bytes, new: Callable[[re.Match[bytes]], bytes], data: bytes, chance: random.Random
) -> bytes:
    """Replace one place that fits a pattern, chosen by chance."""
    found = list(re.finditer(pattern, data))
    if not found:
        return data
    match = chance.choice(found)
    return data[: match.start()] + new(match) + data[match.end() :]


def on_element(
    new: Callable[[re.Match[bytes]], bytes], data: bytes, chance: random.Random
) -> bytes:
    """Replace one whole element, chosen by chance."""
    match = some_element(data, chance)
    return data if match is None else data[: match.start()] + new(match) + data[match.end() :]


def some_element(data: bytes, chance: random.Random) -> re.Match[bytes] | None:
    """Return an element that is closed; group 1 is its name."""
    starts = [match.start() for match in _START.finditer(data)]
    for start in chance.sample(starts, min(3, len(starts))):
        match = _ELEMENT.match(data, start)
        if match is not None:
            return match
    return None


def change_byte(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data))
    return data[:place] + bytes([chance.randrange(256)]) + data[place + 1 :]


def change_bytes(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randint(2, 60)):
        data = change_byte(data, chance)
    return data


def cut_out(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data))
    return data[:place] + data[place + chance.randrange(60) :] or b"<"


def cut_off(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(1, len(data) + 1)]


def insert_noise(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data))
    noise = chance.choice((chance.randbytes(chance.randint(1, 200)), b"\x00" * 20, b"<" * 50))
    return data[:place] + noise + data[place:]


def repeat_piece(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.randrange(1, 3000))
    return data[:end] + data[start:end] * chance.randint(1, 5) + data[end:]


def double_file(data: bytes, _: random.Random) -> bytes:
    return data + data


def change_text(data: bytes, chance: random.Random) -> bytes:
    return substitute(TEXT, lambda _: b">" + chance.choice(VALUES) + b"<", data, chance)


def change_texts(data: bytes, chance: random.Random) -> bytes:
    value = chance.choice(VALUES)
    return re.sub(TEXT, lambda _: b">" + value + b"<", data)


def change_attribute(data: bytes, chance: random.Random) -> bytes:
    return substitute(ATTRIBUTE, lambda _: chance.choice(ATTRIBUTES), data, chance)


def add_attribute(data: bytes, chance: random.Random) -> bytes:
    return substitute(TAG, lambda match: match[0] + chance.choice(ATTRIBUTES), data, chance)


def drop_element(data: bytes, chance: random.Random) -> bytes:
    return on_element(lambda _: b"", data, chance)


def double_element(data: bytes, chance: random.Random) -> bytes:
    return on_element(lambda match: match[0] * chance.choice((2, 2, 3, 40)), data, chance)


def empty_element(data: bytes, chance: random.Random) -> bytes:
    return on_element(lambda match: b"<" + match[1] + b"/>", data, chance)


def swap_elements(data: bytes, chance: random.Random) -> bytes:
    other = some_element(data, chance)
    return data if other is None else on_element(lambda _: other[0], data, chance)


def nest_element(data: bytes, chance: random.Random) -> bytes:
    depth = chance.choice((1, 2, 20, 200, 300, 3000))

    def nested(match: re.Match[bytes]) -> bytes:
        return b"<" + match[1] + b">" + match[0] + b"</" + match[1] + b">"

    def deep(match: re.Match[bytes]) -> bytes:
        name = match[1]
        return nested(match) if depth == 1 else b"<%b>" % name * depth + b"</%b>" % name * depth

    return on_element(deep, data, chance)


def rename_element(data: bytes, chance: random.Random) -> bytes:
    names = re.findall(rb"c[ab]c:\w+", data) or [b"cbc:ID"]
    old, new = (
        chance.choice(names),
        chance.choice([*names, b"cbc:Other", b"x", b"ext:UBLExtensions"]),
    )
    return re.sub(rb"(</?)" + re.escape(old) + rb"(?=[\s/>])", rb"\1" + new, data)


def change_namespace(data: bytes, chance: random.Random) -> bytes:
    new = chance.choice(
        (b"urn:other", b"", b"urn:oasis:names:specification:ubl:schema:xsd:Order-2")
    )
    return substitute(rb'(xmlns(?::\w+)?=["\'])[^"\']*', lambda match: match[1] + new, data, chance)


def add_comment(data: bytes, chance: random.Random) -> bytes:
    comment = chance.choice((b"<!-- x -->", b"<?x y?>", b"<!--" + b"x" * 5000 + b"-->", b"<!--"))
    return substitute(rb">", lambda _: b">" + comment * chance.choice((1, 1, 500)), data, chance)


def split_text(data: bytes, chance: random.Random) -> bytes:
    return substitute(TEXT, lambda match: match[0][:2] + b"<!--c-->" + match[0][2:], data, chance)


def write_as_cdata(data: bytes, chance: random.Random) -> bytes:
    return substitute(TEXT, lambda m: b"><![CDATA[" + m[0][1:-1] + b"]]><", data, chance)


def as_gzip(data: bytes, _: random.Random) -> bytes:
    return gzip.compress(data, mtime=0)


def as_zip(data: bytes, _: random.Random) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.xml", data)
    return packed.getvalue()


def as_something_else(data: bytes, chance: random.Random) -> bytes:
    beginnings = (b"%PDF-1.7\n", b"\x89PNG\r\n", b"{", b"UNA:+.? '", b"<html>", b"\n\n", b"x", b" ")
    return chance.choice(beginnings) + data


DAMAGES: tuple[Damage, ...] = (
    change_byte, change_bytes, cut_out, cut_off, insert_noise, repeat_piece, double_file,
    *(change_text, change_attribute, drop_element, double_element, swap_elements) * 4,
    change_texts, add_attribute, add_attribute, empty_element, rename_element,
    nest_element, rename_element, change_namespace, add_comment, split_text, write_as_cdata,
    as_gzip, as_zip, as_something_else,
)  # fmt: skip
