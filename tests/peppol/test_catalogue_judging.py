"""A catalogue judged line by line has the findings that it has as a whole."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import peppol
from peppol.documents.catalogue_stream import iter_lines
from peppol.envelope import Envelope
from peppol.errors import NotWellFormed, UnknownDocument
from peppol.judging_lines import judge_catalogue, judge_lines
from peppol.rules.finding import Finding
from tests.peppol.samples import NOW, TODAY, examples, invoice

PATHS = examples("T19")
EVERY = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
START, END = b"<cac:CatalogueLine>", b"</cac:CatalogueLine>"
NOTE = b"<cbc:Note>x</cbc:Note>"
PERIOD = re.compile(rb"<cac:ValidityPeriod>.*?</cac:ValidityPeriod>", re.DOTALL)


def same(data: bytes) -> list[Finding]:
    """Judge both ways and return what both find."""
    streamed = judge_catalogue(data, TODAY)
    whole = peppol.judge(data, on=TODAY)
    assert sorted(map(repr, streamed)) == sorted(map(repr, whole))
    return streamed


@pytest.fixture
def catalogue() -> bytes:
    """A catalogue of four lines."""
    if not PATHS:
        pytest.skip("no reference material")
    data = peppol.write(peppol.read(PATHS[0].read_bytes()).document)
    start, end, last = data.index(START), data.index(END) + len(END), data.rindex(END) + len(END)
    return data[:start] + data[start:end] * 4 + data[last:]


@EVERY
def test_an_example_has_no_findings_either_way(path: Path) -> None:
    assert same(path.read_bytes()) == []


@EVERY
def test_an_enveloped_example_is_judged_with_its_envelope(path: Path) -> None:
    document = peppol.read(path.read_bytes()).document
    envelope = Envelope.for_document(document, instance_id="1", created_at=NOW, receiver="0088:1")
    assert same(peppol.write(document, envelope))


def changed(find: bytes, put: bytes, number: int = 0) -> Callable[[bytes], bytes]:
    """Replace one occurrence of a pattern, the first by default."""

    def change(data: bytes) -> bytes:
        found = list(re.finditer(find, data, re.DOTALL))[number]
        return data[: found.start()] + put + data[found.end() :]

    return change


FAULTS = {
    "a fault of the head": changed(rb"<cbc:IssueDate>[^<]*", b"<cbc:IssueDate>2026-13-01"),
    "no identifier": changed(rb"<cbc:ID>.*?</cbc:ID>", b""),
    "no line": changed(START + b".*" + END, b""),
    "one line": changed(START + b".*" + END, START + b"<cbc:ID>1</cbc:ID>" + END),
    "a fault of the first line": changed(rb"<cbc:PriceAmount[^<]*", b"<cbc:PriceAmount>1"),
    "a fault of a later line": changed(rb"<cbc:PriceAmount[^<]*", b"<cbc:PriceAmount>1", 2),
    "a rule broken": changed(rb"(?<=<cbc:PriceAmount currencyID=.....>)[^<]*", b"-1", 1),
    "a code unknown": changed(rb"<cbc:OrderableUnit>[^<]*", b"<cbc:OrderableUnit>QQ", 3),
    "an element between lines": changed(END, END + NOTE, 1),
    "an element after the lines": changed(END + rb"(?=\s*</)", END + NOTE),
    "text between lines": changed(END, END + b"text", 1),
    "text after the lines": changed(END, END + b"text", 3),
    "a code that a comment splits": changed(
        rb"<cbc:OrderableUnit>", b"<cbc:OrderableUnit>C<!---->"
    ),
    "an element that is unknown": changed(END, END + b"<cbc:Fax/>", 2),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found_the_same_either_way(catalogue: bytes, fault: str) -> None:
    data = FAULTS[fault](catalogue)
    assert data != catalogue
    assert same(data)


@EVERY
@pytest.mark.parametrize("day", [b"9" * 5_000, "²".encode(), b"", b"-"])
def test_a_line_bears_whatever_stands_for_a_day_in_the_head(path: Path, day: bytes) -> None:
    data = path.read_bytes()
    period = PERIOD.search(data)
    assert period
    unread = b"<cac:ValidityPeriod><cbc:StartDate>" + day + b"</cbc:StartDate></cac:ValidityPeriod>"
    in_head = data.replace(period[0], unread, 1)
    between = data.replace(period[0], b"", 1).replace(END, END + unread, 1)
    assert {each.rule for each in same(in_head)} == {"UBL-SCHEMA"}
    assert {each.rule for each in judge_catalogue(between, TODAY)} == {"UBL-SCHEMA"}


def test_schema_faults_leave_no_other_findings(catalogue: bytes) -> None:
    data = FAULTS["text after the lines"](FAULTS["a rule broken"](catalogue))
    assert {each.rule for each in same(data)} == {"UBL-SCHEMA"}


def test_findings_are_told_while_the_file_is_read(catalogue: bytes) -> None:
    data = FAULTS["a rule broken"](catalogue).replace(b"</Catalogue>", NOTE * 10_000)
    findings = judge_lines(data, TODAY)
    assert next(findings).path.startswith("/Catalogue/cac:CatalogueLine[1]/")
    with pytest.raises(NotWellFormed):
        list(findings)


def test_a_file_that_is_no_catalogue_is_refused() -> None:
    with pytest.raises(UnknownDocument):
        judge_catalogue(peppol.write(invoice()), TODAY)


def test_lines_are_read_and_judged_in_one_pass(catalogue: bytes) -> None:
    data = FAULTS["a rule broken"](FAULTS["a code unknown"](catalogue))
    stream = iter_lines(data, judged_on=TODAY)
    by_line = [[each.rule for each in stream.findings] for _ in stream]
    assert [bool(rules) for rules in by_line] == [True, False, False, True]
    assert list(stream.findings) == []


def test_the_envelope_is_judged_although_a_line_breaks_the_schema(catalogue: bytes) -> None:
    document = peppol.read(catalogue).document
    made = Envelope.for_document(document, instance_id="7", created_at=NOW)
    data = peppol.write(document, made).replace(START, START + NOTE + NOTE, 1)
    rules = {
        finding.rule for finding in same(data.replace(b"<cbc:Name>", b"<cbc:Nope/><cbc:Name>"))
    }
    assert rules == {"UBL-SCHEMA", "AVROP-SBDH-INSTANCE"}
