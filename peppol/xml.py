"""The only XML parser of the package, and the namespaces and paths of UBL.

Works on bytes, so that the encoding in the declaration counts. No DTD, no entities, no network:
any DOCTYPE is refused before the content is read. Bytes, elements and depth are limited; within
them a single text may be as long as it needs to be (large attachments).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from io import BytesIO
from typing import Any, TypeAlias, TypeVar

from lxml import etree

from peppol.errors import ForbiddenConstruct, NotWellFormed, TooLarge, UnknownDocument

MAX_BYTES = 100_000_000
MAX_ELEMENTS = 1_000_000
MAX_DEPTH = 256
MAX_PROLOG = 65_536

CAC = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
CBC = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
EXT = "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"
UBL = "urn:oasis:names:specification:ubl:schema:xsd:"
SBD = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"

PREFIXES = {"cac": CAC, "cbc": CBC, "ext": EXT}
_PREFIX_OF = {uri: prefix for prefix, uri in PREFIXES.items()}

BLANK = " \t\r\n"
"""XML white space; a no-break space is none."""

_PLAIN_START = re.compile(
    rb"""(?:\xef\xbb\xbf)?"""
    rb"""(?:<\?xml\ version=["']1\.0["']"""
    rb"""(?:\ encoding=["'](?i:utf-8|iso-8859-\d+|windows-125\d)["'])?\ ?\?>)?"""
    rb"""[ \t\r\n]{,9}<[A-Za-z]"""
)
"""A file that begins with its root, or with a declaration and its root, in an encoding that writes
all of ASCII as it stands."""

_DECLARED = re.compile(rb"""[^<]{,4}<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]*)["']""")
_ENCODINGS = re.compile(
    rb"(?i)utf-?8|utf-?16(-?[lb]e)?|(us-)?ascii|iso-?8859-\d+|(windows-|cp)125\d"
)
"""Those that are read. They all write `<` as `<`, so that elements can be counted before."""

# Below this size no text can pass libxml2's own limit of 10 MB, so its own limits stay on.
_LIBXML2_LIMIT = 10_000_000
_SAFE: dict[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "dtd_validation": False,
    "attribute_defaults": False,
    "collect_ids": False,
}
_BEGINNINGS = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP/Excel"),
    (b"\xd0\xcf\x11\xe0", "Excel/Word"),
    (b"\x1f\x8b", "gzip"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"{", "JSON"),
    (b"[", "JSON"),
    (b"UNA", "EDIFACT"),
    (b"UNB", "EDIFACT"),
    (b"<html", "HTML"),
    (b"<!doctype html", "HTML"),
)

T = TypeVar("T")

# lxml names its element class only so.
Element: TypeAlias = etree._Element


@cache
def clark(name: str) -> str:
    """Return `cbc:ID` as `{namespace}ID`."""
    prefix, _, local = name.partition(":")
    return f"{{{PREFIXES[prefix]}}}{local}"


def short(tag: str) -> str:
    """Return `{namespace}ID` as `cbc:ID`; names of other namespaces lose theirs."""
    namespace, _, local = tag.rpartition("}")
    prefix = _PREFIX_OF.get(namespace[1:])
    return f"{prefix}:{local}" if prefix else local


_Ranks: TypeAlias = dict[Element, int]
_kept: ContextVar[dict[tuple[Hashable, ...], Any] | None] = ContextVar("_kept", default=None)


@contextmanager
def one_pass() -> Iterator[None]:
    """Let what is worked out of a document be kept, so that many findings cost no more each.

    Meant for one pass through a document that is not changed meanwhile.
    """
    token = _kept.set({})
    try:
        yield
    finally:
        _kept.reset(token)


def kept(make: Callable[..., T], *of: Hashable) -> T:
    """Return `make(*of)`; in one pass it is made once."""
    known = _kept.get()
    if known is None:
        return make(*of)
    key = (make, *of)
    if key not in known:
        known[key] = make(*of)
    found: T = known[key]
    return found


def path_of(element: Element) -> str:
    """Return the place of an element, such as `/Invoice/cac:InvoiceLine[2]/cbc:ID`."""
    steps = []
    node: Element | None = element
    while node is not None:
        parent = node.getparent()
        step = short(node.tag)
        if parent is not None:
            ranks = kept(_ranks, parent, node.tag)
            if len(ranks) > 1:
                step += f"[{ranks[node]}]"
        steps.append(step)
        node = parent
    return "/" + "/".join(reversed(steps))


def _ranks(parent: Element, tag: str) -> _Ranks:
    """Return which of its siblings of the same name each child is, counted from one."""
    return {child: rank for rank, child in enumerate(parent.iterchildren(tag), 1)}


def text_of(element: Element) -> str:
    """Return the element's own text without white space around it."""
    return (element.text or "").strip(BLANK)


def parse(data: bytes, max_bytes: int = MAX_BYTES) -> Element:
    """Parse a whole file and return its root.

    Raises NotWellFormed, ForbiddenConstruct, TooLarge, and UnknownDocument for files that are
    plainly something else (PDF, Excel, JSON, HTML, EDIFACT).
    """
    refuse_early(data, max_bytes)
    if _count(data) > MAX_ELEMENTS:
        raise TooLarge("elements", limit=MAX_ELEMENTS)
    huge = len(data) >= _LIBXML2_LIMIT
    parser = etree.XMLParser(huge_tree=huge, remove_comments=True, remove_pis=True, **_SAFE)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise syntax_error(error) from error
    if huge and root.xpath("boolean(" + "/*" * (MAX_DEPTH + 1) + ")"):
        raise TooLarge("depth", limit=MAX_DEPTH)
    return root


def _count(data: bytes) -> int:
    """Return how many elements and attributes there are at most, or less when they are few enough.

    Every encoding that is read writes `<` as `<`, with a zero byte after it or not.
    """
    if len(data) <= MAX_ELEMENTS:
        return 0
    closing = data.count(b"</") + data.count(b"<\x00/")
    return data.count(b"<") - closing + data.count(b"=")


def split_texts(data: bytes) -> list[str]:
    """Return the paths of elements whose text a comment or an instruction splits in parts.

    `parse` drops these and joins the parts. Paths are for `find` from the root of the file.
    """
    if not may_split(data):
        return []
    parser = etree.XMLParser(huge_tree=len(data) >= _LIBXML2_LIMIT, **_SAFE)
    tree = etree.fromstring(data, parser).getroottree()
    found = {
        each.getparent(): None
        for each in tree.iter(etree.Comment, etree.ProcessingInstruction)
        if each.getparent() is not None
    }
    return [tree.getelementpath(each) for each in found if _is_split(each)]


def may_split(data: bytes) -> bool:
    """Return whether a quick look leaves room for such an element."""
    if b"\x00" in data[:MAX_PROLOG]:
        return True
    declared = data.find(b"?>") + 2 if data[:8].lstrip(b"\xef\xbb\xbf").startswith(b"<?xml") else 0
    return any(
        data[tag + 1 : tag + 2] in (b"/", b"!", b"?")
        for sign, mark in ((b"!", b"-->"), (b"?", b"?>"))
        if data.find(sign, declared) >= 0
        for tag in _tags_behind(mark, data, declared)
    )


def _tags_behind(mark: bytes, data: bytes, start: int) -> Iterator[int]:
    """Yield where the first tag behind each mark begins; of marks before one tag the first counts.

    A pattern would look ten times as long, and again from every mark.
    """
    place = data.find(mark, start)
    while place >= 0:
        tag = data.find(b"<", place)
        if tag < 0:
            return
        yield tag
        place = data.find(mark, tag)


def _is_split(element: Element) -> bool:
    """Return whether an element without child elements has its text in several parts."""
    if any(isinstance(child.tag, str) for child in element):
        return False
    return sum(map(bool, (element.text, *(child.tail for child in element)))) > 1


def pull_parser(*tags: str) -> etree.XMLPullParser:
    """Return a parser that is fed piece by piece; `refuse_early` comes first.

    Its events tell the end of each element of these tags.
    """
    return etree.XMLPullParser(
        events=("end",), tag=tags, huge_tree=True, remove_comments=True, remove_pis=True, **_SAFE
    )


def iter_events(data: bytes) -> Iterator[tuple[str, Element]]:
    """Yield the start and end of each element of a file; `refuse_early` comes first.

    Raises lxml's XMLSyntaxError at the place of a fault: see `syntax_error`.
    """
    yield from etree.iterparse(
        BytesIO(data), events=("start", "end"), huge_tree=True, remove_comments=True,
        remove_pis=True, **_SAFE,
    )  # fmt: skip


def refuse_early(data: bytes, max_bytes: int = MAX_BYTES) -> None:
    """Refuse by size, by the first bytes, and by a DOCTYPE, before anything is built."""
    if len(data) > max_bytes:
        raise TooLarge("bytes", limit=max_bytes)
    start = data[:256].lstrip(b"\xef\xbb\xbf" + BLANK.encode())
    if not start:
        raise NotWellFormed("empty")
    for beginning, kind in _BEGINNINGS:
        if start.startswith(beginning) or start.lower().startswith(beginning):
            raise UnknownDocument("not_xml", looks_like=kind)
    refuse_doctype(data)


def refuse_doctype(data: bytes) -> None:
    """Read up to the root's start tag with the same parser and refuse any DOCTYPE there.

    Nothing is expanded on the way: entities can only be used after this point.
    """
    if _PLAIN_START.match(data):
        return
    _refuse_encoding(data)
    parser = etree.XMLPullParser(events=("start",), **_SAFE)
    try:
        for offset in range(0, min(len(data), MAX_PROLOG), 1024):
            parser.feed(data[offset : offset + 1024])
            for _, root in parser.read_events():
                if root.getroottree().docinfo.internalDTD is not None:
                    raise ForbiddenConstruct("doctype")
                return
    except etree.XMLSyntaxError as error:
        if b"<!DOCTYPE" in data[:MAX_PROLOG]:
            raise ForbiddenConstruct("doctype") from error
        raise syntax_error(error) from error
    if len(data) > MAX_PROLOG:
        raise TooLarge("prolog", limit=MAX_PROLOG)


def _refuse_encoding(data: bytes) -> None:
    """Refuse a declared encoding in which elements could hide from being counted."""
    declared = _DECLARED.match(data[:MAX_PROLOG].replace(b"\x00", b""))
    if declared and not _ENCODINGS.fullmatch(declared[1]):
        raise NotWellFormed("encoding", encoding=declared[1].decode("ascii", "replace"))


def syntax_error(error: etree.XMLSyntaxError) -> NotWellFormed | TooLarge:
    """Return libxml2's complaint in our words: what kind of fault and on which line."""
    detail = error.msg or "?"
    if "Excessive depth" in detail or "nested" in detail.lower():
        return TooLarge("depth", limit=MAX_DEPTH)
    return NotWellFormed("syntax", line=error.lineno or None, detail=detail.split(", line")[0])
