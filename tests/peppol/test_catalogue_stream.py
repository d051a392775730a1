"""A catalogue is read line by line, whatever its size."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

import peppol
from peppol.documents.catalogue_stream import iter_lines
from peppol.envelope import Envelope
from peppol.errors import BadValue, NotWellFormed, PeppolError, UnknownDocument
from tests.peppol.samples import NOW, examples, order

PATHS = examples("T19")
LINE = b"<cac:CatalogueLine>"
EVERY = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)


@EVERY
def test_the_stream_gives_what_reading_the_whole_gives(path: Path) -> None:
    whole = peppol.read(path.read_bytes()).document
    stream = iter_lines(path)
    assert stream.header == replace(whole, lines=())
    assert tuple(stream) == whole.lines


@EVERY
def test_the_stream_reads_an_enveloped_catalogue(path: Path) -> None:
    whole = peppol.read(path.read_bytes()).document
    envelope = Envelope.for_document(whole, instance_id="1", created_at=NOW)
    stream = iter_lines(peppol.write(whole, envelope))
    assert (stream.envelope, tuple(stream)) == (envelope, whole.lines)


@pytest.fixture
def catalogue() -> bytes:
    if not PATHS:
        pytest.skip("no reference material")
    return peppol.write(peppol.read(PATHS[0].read_bytes()).document)


def long_catalogue(catalogue: bytes, count: int) -> bytes:
    start = catalogue.index(b"<cac:CatalogueLine>")
    end = catalogue.index(b"</cac:CatalogueLine>") + len(b"</cac:CatalogueLine>")
    last = catalogue.rindex(b"</cac:CatalogueLine>") + len(b"</cac:CatalogueLine>")
    return catalogue[:start] + catalogue[start:end] * count + catalogue[last:]


def test_lines_that_are_read_are_let_go(catalogue: bytes) -> None:
    stream = iter_lines(long_catalogue(catalogue, 2_000))
    kept = 0
    for _ in stream:
        assert stream._root is not None
        kept = max(kept, len(stream._root))
    assert 0 < kept < 200


def test_a_bad_line_does_not_end_the_reading(catalogue: bytes) -> None:
    data = long_catalogue(catalogue, 3)
    start = data.index(b"<cbc:PriceAmount") + 16
    broken = data[: data.index(b">", start) + 1] + b"NaN" + data[data.index(b"<", start) :]
    kinds = [isinstance(line, PeppolError) for line in iter_lines(broken).each()]
    assert kinds == [True, False, False]
    with pytest.raises(BadValue):
        list(iter_lines(broken))


def test_the_line_in_the_file_is_told(catalogue: bytes) -> None:
    stream = iter_lines(catalogue)
    next(iter(stream))
    before = catalogue[: catalogue.index(b"<cac:CatalogueLine>")]
    assert stream.line_number == before.count(b"\n") + 1


def test_a_problem_is_placed_in_its_line(catalogue: bytes) -> None:
    lines = long_catalogue(catalogue, 4).split(LINE)
    lines[3] = re.sub(rb"<cbc:ID>[^<]+", b"<cbc:ID>", lines[3], count=1)
    data = LINE.join(lines)
    problems = [each for each in iter_lines(data).each() if isinstance(each, PeppolError)]
    assert [problem.path for problem in problems] == ["/Catalogue/cac:CatalogueLine[3]/cbc:ID"]


def test_a_catalogue_cut_off_gives_its_whole_lines_first(catalogue: bytes) -> None:
    data = long_catalogue(catalogue, 300)
    stream = iter_lines(data[: len(data) * 2 // 3])
    seen: list[object] = []
    with pytest.raises(NotWellFormed):
        seen.extend(map(seen.append, stream))
    assert len(seen) > 100


@pytest.mark.parametrize("data", [peppol.write(order()), b"%PDF-1.4"])
def test_what_is_no_catalogue_is_refused(data: bytes) -> None:
    with pytest.raises(UnknownDocument):
        iter_lines(data)
