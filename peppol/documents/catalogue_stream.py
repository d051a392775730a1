"""Reading a catalogue line by line, in memory that does not grow with the file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Self

from lxml import etree

from peppol import xml
from peppol.binding import form_of, form_without
from peppol.documents.catalogue import Catalogue, CatalogueLine
from peppol.envelope import Envelope, is_envelope, read_header
from peppol.errors import PeppolError, TooLarge, UnknownDocument
from peppol.reading import Reader
from peppol.registry import lookup
from peppol.xml import CBC, SBD, Element, clark

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

    def __init__(self, source: bytes | str | Path | BinaryIO, max_bytes: int) -> None:
        self._owned = isinstance(source, (str, Path))
        self._file = _opened(source)
        self._parser = xml.pull_parser()
        self._root: Element | None = None
        self._since_line = 0
        with ExitStack() as stack:
            stack.callback(self.close)
            first = self._file.read(_CHUNK)
            xml.refuse_early(first)
            self._pieces = iter(_Chunked(self._file, first, max_bytes))
            self._elements = self._line_elements()
            self._pending: Element | None = next(self._elements, None)
            if not hasattr(self, "header"):
                self._read_header()
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
        form = form_of(CatalogueLine)
        try:
            while self._pending is not None:
                element = self._pending
                self.line_number = element.sourceline
                reader = Reader()
                line = reader.read(element, form, is_whole=True)
                try:
                    reader.raise_problems()
                except PeppolError as error:
                    line = error
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
                yield from self._new_lines()
            self._parser.close()
        except etree.XMLSyntaxError as error:
            raise xml.syntax_error(error) from error
        yield from self._new_lines()

    def _new_lines(self) -> Iterator[Element]:
        for event, element in self._parser.read_events():
            self._since_line += 1
            if self._since_line > xml.MAX_ELEMENTS:
                raise TooLarge("elements", limit=xml.MAX_ELEMENTS)
            if event == "end":
                if element.tag == _HEADER:
                    self.envelope = read_header(element)
                elif element.tag == _LINE and element.getparent() is self._root:
                    self._since_line = 0
                    yield element
            elif self._root is None:
                self._take_root(element)
            elif element.tag == _LINE and not hasattr(self, "header"):
                self._read_header()

    def _take_root(self, element: Element) -> None:
        parent = element.getparent()
        if is_envelope(element) or (parent is not None and not is_envelope(parent)):
            return
        if element.tag != _HEADER:
            if element.tag.rpartition("}")[2] != "Catalogue":
                lookup(element.tag, "")
                raise UnknownDocument("root", looks_like="UBL", root=xml.short(element.tag))
            self._root = element

    def _read_header(self) -> None:
        root = self._root
        if root is None:
            raise UnknownDocument("no_payload")
        stated = root.find(f"{{{CBC}}}CustomizationID")
        code = lookup(root.tag, "" if stated is None else xml.text_of(stated)).code
        if code != Catalogue.TRANSACTION:
            raise UnknownDocument("root", looks_like=code, root="Catalogue")
        reader = Reader()
        header = reader.read(root, form_without(Catalogue, "lines"), is_whole=True)
        reader.raise_problems()
        self.header = header


def _forget(element: Element) -> None:
    """Free a line that has been read, and what stands before it."""
    element.clear()
    parent = element.getparent()
    if parent is not None:
        while element.getprevious() is not None:
            del parent[0]
