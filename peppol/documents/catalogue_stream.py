"""Reading a catalogue line by line, in memory that does not grow with the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import date
from typing import Self

from peppol.binding import form_without
from peppol.documents.catalogue import Catalogue, CatalogueLine
from peppol.documents.line_elements import MAX_BYTES, LineElements, Source, place_in_line
from peppol.envelope import HEADER, Envelope, read_header
from peppol.errors import PeppolError, UnknownDocument
from peppol.judging_lines import LineJudge
from peppol.reading import Part, part_of
from peppol.registry import find
from peppol.rules.finding import Finding
from peppol.xml import Element


def iter_lines(
    source: Source, *, judged_on: date | None = None, max_bytes: int = MAX_BYTES
) -> CatalogueStream:
    """Open a catalogue, bare or in its envelope, to be read line by line.

    The head is read at once: raises a PeppolError when it is no catalogue or its head is wrong.
    Iterating raises on the first wrong line; `each()` gives the error in the line's place. A file
    that was opened here is closed when reading ends; `with` closes it earlier. With a day in
    `judged_on` each line is judged by the rules of that day on the way: see `findings`.
    """
    return CatalogueStream(source, max_bytes, judged_on)


class CatalogueStream:
    """A catalogue being read: its head, then its lines one at a time."""

    header: Catalogue
    """The catalogue without lines."""
    envelope: Envelope | None = None
    line_number: int | None = None
    """Where the latest line begins in the file."""
    count: int = 0
    """How many lines have been read, the latest among them."""
    findings: Sequence[Finding] = ()
    """What judging found on the latest line; when all are read, on the head."""

    def __init__(self, source: Source, max_bytes: int, judged_on: date | None) -> None:
        self._lines = LineElements(source, max_bytes)
        with ExitStack() as stack:
            stack.callback(self.close)
            self._elements = iter(self._lines)
            self._pending: Element | None = next(self._elements, None)
            self._root = self._lines.root
            if self._root is not None:
                self._take_head(self._root)
            self._judge = None if judged_on is None else self._judging(judged_on)
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
                if self._judge is not None:
                    self.findings = self._judge.line(element)
                line: CatalogueLine | PeppolError
                try:
                    line = part.read_alone(element)
                except PeppolError as error:
                    line = _placed(error, self.count)
                yield line
                self._pending = next(self._elements, None)
            if self._judge is not None:
                self.findings = self._judge.head()
        finally:
            self.close()

    def close(self) -> None:
        """Close the file, if the stream opened it."""
        self._lines.close()

    def _judging(self, day: date) -> LineJudge | None:
        return None if self._root is None else LineJudge(self._root, day)

    def _take_head(self, root: Element) -> None:
        """Read what stands around and before the first line."""
        outer = root.getparent()
        header = None if outer is None else outer.find(HEADER)
        if header is not None:
            self.envelope = read_header(header)
        code = find(root).code
        if code != Catalogue.TRANSACTION:
            raise UnknownDocument("root", looks_like=code, root="Catalogue")
        self.header = _HEAD.read_alone(root)


_HEAD = Part(form_without(Catalogue, "lines"))


def _placed(error: PeppolError, number: int) -> PeppolError:
    """Say of every problem which line it is in: those before it are forgotten and not counted."""
    for each in error.problems:
        each.path = place_in_line(each.path, number) if each.path else None
    return error
