"""The same document written in other bytes: encodings, comments, CDATA, prefixes, blanks."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import TypeAlias

from lxml import etree

Spelling: TypeAlias = Callable[[bytes, random.Random], bytes]

_TEXT = re.compile(rb"(<(?:\w+:)?\w+(?: [^<>]*)?>)([^<>]+)(</)")
_DECLARATION = re.compile(rb"^\s*<\?xml[^>]*\?>\s*")


def _in_text(way: Callable[[bytes, int], bytes]) -> Spelling:
    """Return a spelling that changes one text; `way` is told where in it."""

    def spell(data: bytes, chance: random.Random) -> bytes:
        found = list(_TEXT.finditer(data))
        if not found:
            return data
        match = chance.choice(found)
        text = match[2]
        if b"&" in text:
            return data
        changed = way(text, chance.randint(0, len(text.decode("utf-8", "ignore"))))
        return data[: match.start(2)] + changed + data[match.end(2) :]

    return spell


def _cut(text: bytes, place: int) -> tuple[bytes, bytes]:
    whole = text.decode()
    return whole[:place].encode(), whole[place:].encode()


def _comment(text: bytes, place: int) -> bytes:
    return b"<!-- c -->".join(_cut(text, place))


def _instruction(text: bytes, place: int) -> bytes:
    return b"<?p i?>".join(_cut(text, place))


def _cdata(text: bytes, place: int) -> bytes:
    before, after = _cut(text, place)
    return before + b"<![CDATA[" + after + b"]]>"


def _only_comment(_text: bytes, _place: int) -> bytes:
    return b"<!-- c -->"


def _references(text: bytes, _place: int) -> bytes:
    return "".join(f"&#{ord(each)};" for each in text.decode()).encode()


def _blank_reference(text: bytes, place: int) -> bytes:
    return b"&#160;".join(_cut(text, place))


def _carriage_return(text: bytes, place: int) -> bytes:
    return b"&#13;".join(_cut(text, place))


def _entity(text: bytes, place: int) -> bytes:
    return b"&amp;".join(_cut(text, place))


def _encoded(encoding: str) -> Spelling:
    def spell(data: bytes, _: random.Random) -> bytes:
        return etree.tostring(etree.fromstring(data), xml_declaration=True, encoding=encoding)

    return spell


def _marked(data: bytes, _: random.Random) -> bytes:
    return b"\xef\xbb\xbf" + data


def _undeclared(data: bytes, _: random.Random) -> bytes:
    return _DECLARATION.sub(b"", data)


def _tight(data: bytes, _: random.Random) -> bytes:
    return re.sub(rb">\s+<", b"><", data)


def _windows_lines(data: bytes, _: random.Random) -> bytes:
    return data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def _other_prefixes(data: bytes, _: random.Random) -> bytes:
    data = re.sub(rb"\bcbc:", b"b:", data)
    return (
        re.sub(rb"\bcac:", b"a:", data)
        .replace(b"xmlns:cbc", b"xmlns:b")
        .replace(b"xmlns:cac", b"xmlns:a")
    )


def _root_prefix(data: bytes, _: random.Random) -> bytes:
    match = re.search(rb'<(\w+)((?: [^<>]*)?) xmlns=("[^"]*")', data)
    if not match:
        return data
    name = match[1]
    data = data.replace(match[0], b"<n:" + name + match[2] + b" xmlns:n=" + match[3], 1)
    return re.sub(rb"</" + name + rb">", b"</n:" + name + b">", data)


def _loose_text(data: bytes, chance: random.Random) -> bytes:
    ends = [match.end() for match in re.finditer(rb"</\w+:\w+>", data)]
    if not ends:
        return data
    place = chance.choice(ends)
    return data[:place] + chance.choice((b"x", b"&#160;", b"<!-- c -->", b"\n\n")) + data[place:]


def _trailing(data: bytes, chance: random.Random) -> bytes:
    return data + chance.choice((b"<!-- end -->", b"\n\n", b"<?p i?>"))


SPELLINGS: tuple[Spelling, ...] = (
    *map(_in_text, (_comment, _instruction, _cdata, _only_comment, _references, _blank_reference,
                    _carriage_return, _entity)),
    *map(_encoded, ("ISO-8859-1", "UTF-16", "US-ASCII")),
    _marked, _undeclared, _tight, _windows_lines, _other_prefixes, _root_prefix, _loose_text,
    _trailing,
)  # fmt: skip
"""Ways to write a document; most of them change nothing in what it says."""
