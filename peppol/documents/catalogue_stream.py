"""Reading a catalogue line by line, in memory that does not grow with the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Self

from lxml import etree

from peppol import xml
from peppol.binding import form_without
from peppol.documents.catalogue import Catalogue, CatalogueLine
from peppol.envelope import Envelope, is_payload, read_header
from peppol.errors import PeppolError, TooLarge, UnknownDocument
from peppol.reading import Part, part_of
from peppol.registry import find, lookup
from peppol.xml import SBD, Element, clark

_LINE = clark("cac:CatalogueLine")
_HEADER = f"{{{SBD}}}StandardBusinessDocumentHeader"
_CHUNK = 65_536


def iter_lines(
    source: bytes | str | Path | BinaryIO, *, max_bytes: int = 10 * xml.MAX_BYTES
) -> CatalogueStream:
    """Open a catalogue, bare or in its envelope, to be read line by line.

    The head is read at once: raises a PeppolError when it is no catalogue or its head is wrong.
    Iterating raises on the first wrong line; `each()` gives the error in the line's place. A file
    that was opened here is closed when reading ends; `with` closes it earlier.
    """
    return CatalogueStream(source, max_bytes)


@dataclass(frozen=True)
class _Chunked:
    """The bytes of a source, in pieces."""

    file: BinaryIO
    first: bytes
    max_bytes: int

    def __iter__(self) -> Iterator[bytes]:
        total, piece = 0, self.first
        while piece:
            total += len(piece)
            if total > self.max_bytes:
                raise TooLarge("bytes", limit=self.max_bytes)
            yield piece
            piece = self.file.read(_CHUNK)


def _opened(source: bytes | str | Path | BinaryIO) -> BinaryIO:
    if isinstance(source, (str, Path)):
        return Path(source).open("rb")
    return BytesIO(source) if isinstance(source, bytes) else source


class CatalogueStream:
    """A catalogue being read: its head, then its lines one at a time."""

    header: Catalogue
    """The catalogue without lines."""
    envelope: Envelope | None = None
    line_number: int | None = None
    """Where the latest line begins in the file."""
    count: int = 0
    """How many lines have been read, the latest among them."""

    def __init__(self, source: bytes | str | Path | BinaryIO, max_bytes: int) -> None:
        self._owned = isinstance(source, (str, Path))
        self._file = _opened(source)
        self._parser = xml.pull_parser(_LINE, _HEADER)
        self._root: Element | None = None
        self._since_line = 0
        with ExitStack() as stack:
            stack.callback(self.close)
            first = self._file.read(_CHUNK)
            _refuse_early(first)
            self._pieces = iter(_Chunked(self._file, first, max_bytes))
            self._elements = self._line_elements()
            self._pending: Element | None = next(self._elements, None)
            stack.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __iter__(self) -> Iterator[CatalogueLine]:
        for line in self.each():
            if isinstance(line, PeppolError):
                raise line
            yield line

    def each(self) -> Iterator[CatalogueLine | PeppolError]:
        """Yield every line, or what is wrong with it: a bad line does not end the reading."""
        part = part_of(CatalogueLine)
        try:
            while self._pending is not None:
                element = self._pending
                self.line_number = element.sourceline
                self.count += 1
                line: CatalogueLine | PeppolError
                try:
                    line = part.read_alone(element)
                except PeppolError as error:
                    line = _placed(error, self.count)
                _forget(element)
                yield line
                self._pending = next(self._elements, None)
        finally:
            self.close()

    def close(self) -> None:
        """Close the file, if the stream opened it."""
        if self._owned:
            self._file.close()

    def _line_elements(self) -> Iterator[Element]:
        """Yield every complete CatalogueLine element as the parser gets there."""
        try:
            for piece in self._pieces:
                self._parser.feed(piece)
                # Counting the tags costs less than being told of every element.
                self._since_line += piece.count(b"<")
                yield from self._new_lines()
                if self._since_line > xml.MAX_ELEMENTS:
                    raise TooLarge("elements", limit=xml.MAX_ELEMENTS)
            whole = self._parser.close()
        except etree.XMLSyntaxError as error:
            raise xml.syntax_error(error) from error
        yield from self._new_lines()
        if self._root is None:
            self._take_root(whole)

    def _new_lines(self) -> Iterator[Element]:
        for _, element in self._parser.read_events():
            if element.tag == _HEADER:
                self.envelope = read_header(element)
                continue
            if self._root is None:
                self._take_root(element.getroottree().getroot())
            if element.getparent() is self._root:
                self._since_line = 0
                yield element

    def _take_root(self, whole: Element) -> None:
        """Take the catalogue in a file and read its head, which stands before the first line."""
        root = next((each for each in (whole, *whole) if is_payload(each)), None)
        if root is None:
            raise UnknownDocument("no_payload")
        code = find(root).code
        if code != Catalogue.TRANSACTION:
            raise UnknownDocument("root", looks_like=code, root="Catalogue")
        self.header = _HEAD.read_alone(root)
        self._root = root


_HEAD = Part(form_without(Catalogue, "lines"))


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


def _placed(error: PeppolError, number: int) -> PeppolError:
    """Say of every problem which line it is in: those before it are forgotten and not counted."""
    for each in error.problems:
        each.path = place_in_line(each.path, number) if each.path else None
    return error


def place_in_line(path: str, number: int) -> str:
    """Return the place of an element of a streamed line with the line's own number in it."""
    return _LINE_STEP.sub(f"/cac:CatalogueLine[{number}]", path, count=1)


_LINE_STEP = re.compile(r"/cac:CatalogueLine(\[[0-9]+\])?(?=/|$)")


def _forget(element: Element) -> None:
    """Free a line that has been read, and what stands before it."""
    element.clear()
    parent = element.getparent()
    if parent is not None:
        while element.getprevious() is not None:
            del parent[0]
