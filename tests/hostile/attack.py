"""Damage that somebody means: entities, encodings that lie, sizes, and envelopes in envelopes."""

from __future__ import annotations

import random
import re

from peppol.xml import SBD
from tests.hostile.damage import TAG, TEXT, Damage, on_element, substitute

_DECLARATION = re.compile(rb"^\xef\xbb\xbf|<\?xml[^>]*\?>")
_LAUGHS = "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">'
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
DOCTYPES = (
    "<!DOCTYPE x>",
    '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
    '<!DOCTYPE x PUBLIC "-//x//y" "file:///etc/passwd">',
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p"> %p;]>',
    f'<!DOCTYPE x [<!ENTITY a "ha">{_LAUGHS}]>',
    f'<!DOCTYPE x [<!ENTITY a "{"a" * 50_000}">]>',
    '<!DOCTYPE x [<!ATTLIST x y CDATA "z">]>',
    "<!DOCTYPE x [<!ELEMENT x ANY>]",
    "<!DOCTYPE " + "x" * 70_000 + ">",
    "<!doctype html>",
)
ENCODINGS = (
    "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "latin-1", "cp1252", "cp037",
    "utf-7", "ascii", "shift_jis", "iso8859-15", "gb18030", "utf-32-be", "koi8-r",
)  # fmt: skip
CLAIMS = (
    "utf-8", "UTF-16", "UTF-7", "ISO-8859-1", "windows-1252", "IBM037", "x-none", "UCS-4", "ASCII",
    "utf-8\\0", "EBCDIC-CP-US", "SHIFT_JIS", "", "a" * 5000,
)  # fmt: skip


def body(data: bytes) -> bytes:
    """Return a file without its declaration."""
    return _DECLARATION.sub(b"", data, count=2)


def add_doctype(data: bytes, chance: random.Random) -> bytes:
    doctype = chance.choice(DOCTYPES).encode()
    inner = body(data)
    if chance.random() < 0.7:
        inner = substitute(TEXT, lambda _: b">&i;&e;<", inner, chance)
    return chance.choice((b"", b"<!-- c -->", b"<?p i?>")) + doctype + inner


def encode(data: bytes, chance: random.Random) -> bytes:
    text = body(data).decode("utf-8", "replace")
    encoding = chance.choice(ENCODINGS)
    claim = encoding if chance.random() < 0.5 else chance.choice(CLAIMS)
    declared = f'<?xml version="1.0" encoding="{claim}"?>{text}'
    return declared.encode(encoding, "replace")


def lie_about_encoding(data: bytes, chance: random.Random) -> bytes:
    claim = chance.choice(CLAIMS).encode()
    version = chance.choice((b"1.0", b"1.1", b"2.0"))
    return b'<?xml version="' + version + b'" encoding="' + claim + b'"?>' + body(data)


def add_mark(data: bytes, chance: random.Random) -> bytes:
    marks = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff", b"\xef\xbb\xbf" * 3)
    return chance.choice(marks) + data


def huge_text(data: bytes, chance: random.Random) -> bytes:
    filling = chance.choice((b"9", b"a", b" ", b"&#65;", b"\n", "å".encode(), b"-", b"0."))
    size = chance.choice((10_000, 100_000, 1_000_000))
    return substitute(TEXT, lambda _: b">" + filling * size + b"<", data, chance)


def many_attributes(data: bytes, chance: random.Random) -> bytes:
    count = chance.choice((10, 1_000, 20_000))
    added = b"".join(b' a%d="%d"' % (n, n) for n in range(count))
    return substitute(TAG, lambda match: match[0] + added, data, chance)


def many_namespaces(data: bytes, chance: random.Random) -> bytes:
    added = b"".join(b' xmlns:n%d="urn:%d"' % (n, n) for n in range(chance.choice((10, 1_000))))
    return substitute(TAG, lambda match: match[0] + added, data, chance)


def long_name(data: bytes, chance: random.Random) -> bytes:
    name = b"n" * chance.choice((1_000, 60_000))
    return on_element(lambda _: b"<" + name + b">1</" + name + b">", data, chance)


def many_siblings(data: bytes, chance: random.Random) -> bytes:
    count = chance.choice((100, 1_000, 5_000))
    return on_element(lambda match: _small(match) * count, data, chance)


def _small(match: re.Match[bytes]) -> bytes:
    return match[0] if len(match[0]) < 300 else b"<" + match[1] + b"/>"


def deep_file(data: bytes, chance: random.Random) -> bytes:
    depth = chance.choice((100, 255, 257, 2_000, 50_000))
    inner = body(data) if chance.random() < 0.5 else b""
    return b"<a>" * depth + inner + b"</a>" * depth


def envelope(data: bytes, chance: random.Random) -> bytes:
    return _enclosed(body(data), chance)


def envelope_in_envelope(data: bytes, chance: random.Random) -> bytes:
    return _enclosed(_enclosed(body(data), chance), chance)


def _enclosed(inner: bytes, chance: random.Random) -> bytes:
    name = b"StandardBusinessDocument"
    headers = (
        b"",
        b"<%bHeader/>" % name,
        b"<%bHeader><Sender/></%bHeader>" % (name, name),
        inner[:0],
    )
    content = chance.choice((inner, inner * 2, b"", b"<BinaryContent>QUJD</BinaryContent>", b"x"))
    return b'<%b xmlns="%b">%b%b</%b>' % (name, SBD.encode(), chance.choice(headers), content, name)


ATTACKS: tuple[Damage, ...] = (
    add_doctype, add_doctype, encode, encode, lie_about_encoding, add_mark, huge_text,
    many_attributes, many_namespaces, long_name, many_siblings, deep_file, envelope,
    envelope_in_envelope,
)  # fmt: skip
