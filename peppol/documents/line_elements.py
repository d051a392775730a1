"""The lines of a catalogue as elements, one by one, in memory that does not grow with the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, TypeAlias

from lxml import etree

from peppol import xml
from peppol.envelope import is_payload
from peppol.errors import TooLarge, UnknownDocument
from peppol.registry import lookup
from peppol.xml import Element, clark

Source: TypeAlias = bytes | str | Path | BinaryIO
"""A catalogue: its bytes, the path of its file, or the open file."""

LINE = clark("cac:CatalogueLine")
MAX_BYTES = 10 * xml.MAX_BYTES
_CHUNK = 65_536


class LineElements:
    """The lines of a catalogue, bare or in its envelope; those that have been given are forgotten.

    A line stands in its document, below the head and after the line before it, until the next
    one is asked for; the last one stays. Raises a PeppolError where the file cannot be read.
    """

    root: Element | None = None
    """The document; known from the first line on, or from the end of one without lines."""
    may_split: bool = False
    """Whether comments may have split texts, see `xml.split_texts`; known when all is read."""

    def __init__(self, source: Source, max_bytes: int = MAX_BYTES) -> None:
        self._is_owned = isinstance(source, (str, Path))
        self._file = _opened(source)
        self._max_bytes = max_bytes
        self._parser = xml.pull_parser(LINE)
        self._since_line = 0
        self._latest: Element | None = None

    def __iter__(self) -> Iterator[Element]:
        try:
            for piece in self._pieces():
                self._parser.feed(piece)
                # Counting the tags costs less than being told of every element.
                self._since_line += piece.count(b"<")
                yield from self._new_lines()
                if self._since_line > xml.MAX_ELEMENTS:
                    raise TooLarge("elements", limit=xml.MAX_ELEMENTS)
            whole = self._parser.close()
        except etree.XMLSyntaxError as error:
            raise xml.syntax_error(error) from error
        finally:
            self.close()
        yield from self._new_lines()
        if self.root is None:
            self.root = _document_in(whole)

    def close(self) -> None:
        """Close the file, if it was opened here."""
        if self._is_owned:
            self._file.close()

    def _pieces(self) -> Iterator[bytes]:
        piece = self._file.read(_CHUNK)
        _refuse_early(piece)
        total, rest = 0, b""
        while piece:
            self.may_split = self.may_split or xml.may_split(rest + piece)
            rest = piece[max(piece.rfind(b"<"), 0) :]
            total += len(piece)
            if total > self._max_bytes:
                raise TooLarge("bytes", limit=self._max_bytes)
            yield piece
            piece = self._file.read(_CHUNK)

    def _new_lines(self) -> Iterator[Element]:
        for _, element in self._parser.read_events():
            if self.root is None:
                self.root = _document_in(element.getroottree().getroot())
            if element.getparent() is self.root:
                self._since_line = 0
                yield element
                self._forget_before(element)

    def _forget_before(self, line: Element) -> None:
        """Free the line before this one, and what stands between them; the head is kept."""
        latest, self._latest = self._latest, line
        parent = line.getparent()
        while latest is not None and parent is not None:
            before = line.getprevious()
            if before is None:
                break
            parent.remove(before)
            if before is latest:
                break


def _opened(source: Source) -> BinaryIO:
    if isinstance(source, (str, Path)):
        return Path(source).open("rb")
    return BytesIO(source) if isinstance(source, bytes) else source


def _document_in(whole: Element) -> Element:
    root = next((each for each in (whole, *whole) if is_payload(each)), None)
    if root is None:
        raise UnknownDocument("no_payload")
    return root


def _refuse_early(first: bytes) -> None:
    """Refuse what is no catalogue by the beginning of the file, before the rest is read."""
    xml.refuse_early(first)
    # The rest of the file is not here yet, so a fault may only be that it is cut off.
    with suppress(etree.XMLSyntaxError):
        for event, element in xml.iter_events(first):
            if event == "start" and is_payload(element):
                if element.tag.rpartition("}")[2] != "Catalogue":
                    lookup(element.tag, "")
                    raise UnknownDocument("root", looks_like="UBL", root=xml.short(element.tag))
                return


def place_in_line(path: str, number: int) -> str:
    """Return the place of an element of a streamed line with the line's own number in it."""
    return _LINE_STEP.sub(f"/cac:CatalogueLine[{number}]", path, count=1)


_LINE_STEP = re.compile(r"/cac:CatalogueLine(\[[0-9]+\])?(?=/|$)")
