"""Reading, writing and reading again loses nothing."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

import peppol
from peppol import xml
from peppol.documents.order import Order
from peppol.errors import PeppolError
from tests.peppol.samples import envelope, examples, invoice, name_of, order

EVERY = pytest.mark.parametrize("path", examples(), ids=name_of)


@EVERY
def test_an_official_example_reads_the_same_after_writing(path: Path) -> None:
    document = peppol.read(path.read_bytes()).document
    assert peppol.read(peppol.write(document)).document == document


@EVERY
def test_every_text_of_an_official_example_is_kept(path: Path) -> None:
    data = path.read_bytes()
    written = peppol.write(peppol.read(data).document)
    assert texts_by_path(written) == texts_by_path(data)


@EVERY
def test_an_official_example_is_identified_by_its_head(path: Path) -> None:
    data = path.read_bytes()
    message, head = peppol.read(data), peppol.identify(data)
    assert head.transaction == message.transaction == path.parent.name
    assert head.document_id == message.document.id
    assert head.issue_date == message.document.issue_date.isoformat()


@pytest.mark.parametrize("document", [order(), invoice()], ids=["order", "invoice"])
def test_a_built_document_reads_the_same_after_writing(document: Order) -> None:
    assert peppol.read(peppol.write(document)).document == document


@EVERY
def test_an_example_reads_the_same_after_writing_though_texts_are_empty(path: Path) -> None:
    for emptied in each_text_emptied(path.read_bytes()):
        try:
            document = peppol.read(emptied).document
        except PeppolError:
            continue
        assert peppol.read(peppol.write(document)).document == document


def each_text_emptied(data: bytes) -> Iterator[bytes]:
    """The document with one text emptied at a time, each tag once."""
    root = etree.fromstring(data)
    leaves = {each.tag: each for each in root.iter(etree.Element) if not len(each) and each.text}
    for leaf in leaves.values():
        text, leaf.text = leaf.text, None
        yield etree.tostring(root)
        leaf.text = text


def test_the_notes_of_a_german_invoice_are_all_kept() -> None:
    document = replace(invoice(), notes=("Erste Bemerkung", "Zweite Bemerkung"))
    assert peppol.read(peppol.write(document)).document == document


def test_the_same_document_is_written_as_the_same_bytes() -> None:
    assert peppol.write(order(), envelope()) == peppol.write(order(), envelope())


def test_a_document_is_written_as_utf_8_with_a_declaration() -> None:
    data = peppol.write(order())
    assert data.startswith(b"<?xml version='1.0' encoding='UTF-8'?>")
    assert "Region Sörmland".encode() in data


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1", "windows-1252"])
def test_a_document_in_another_encoding_reads_the_same(encoding: str) -> None:
    text = peppol.write(order()).decode().split("?>", 1)[1]
    name = "utf-8" if encoding == "utf-8-sig" else encoding
    data = f'<?xml version="1.0" encoding="{name}"?>{text}'.encode(encoding)
    assert peppol.read(data).document == order()


def texts_by_path(data: bytes) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()

    def visit(element: xml.Element, path: str) -> None:
        here = f"{path}/{xml.short(element.tag)}"
        if not len(element):
            found[here, xml.text_of(element)] += 1
        for child in element:
            visit(child, here)

    visit(xml.parse(data), "")
    return found
