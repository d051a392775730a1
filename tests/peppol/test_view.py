"""A document is described in words that people read."""

from pathlib import Path

import pytest

import peppol
from peppol.__main__ import as_text, main
from peppol.view import Section, Table, View, describe
from tests.peppol.samples import envelope, examples, invoice, name_of, order

EVERY = pytest.mark.parametrize("path", examples(), ids=name_of)
SPACE = "\N{NO-BREAK SPACE}"


def rows(view: View, key: str) -> dict[str, str]:
    section = next(block for block in view.blocks if block.key == key)
    assert isinstance(section, Section)
    return {row.label: row.value for row in section.rows}


def table(view: View, key: str) -> Table:
    found = next(block for block in view.blocks if block.key == key)
    assert isinstance(found, Table)
    return found


@EVERY
@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_official_example_can_be_described(path: Path, lang: str) -> None:
    document = peppol.read(path.read_bytes()).document
    view = describe(document, lang)
    assert (
        document.id in view.title
        or getattr(document, "order_reference", "") in view.title
        or (getattr(document, "name", None) or "") in view.title
    )
    assert len(view.blocks) > 1
    for block in view.blocks:
        if isinstance(block, Table):
            assert {len(row) for row in block.rows} == {len(block.columns)}


def test_an_invoice_in_swedish() -> None:
    view = describe(invoice(), "sv")
    assert view.title == "Faktura F-1001"
    assert view.subtitle == "Mediprodukter → Region Sörmland"
    assert rows(view, "references")["Ordernummer"] == "DLL0852123"
    assert rows(view, "totals")["Att betala"] == f"1{SPACE}556,00{SPACE}SEK"
    assert rows(view, "payment")["Bankgiro"] == "5050-1055"
    assert rows(view, "seller")["Organisationsnummer"] == "556732-1707"


def test_an_invoice_in_english() -> None:
    view = describe(invoice(), "en")
    assert view.title == "Invoice F-1001"
    assert rows(view, "totals")["Amount due"] == f"1,556.00{SPACE}SEK"


def test_the_lines_of_an_order() -> None:
    lines = table(describe(order(), "sv"), "lines")
    (row,) = lines.rows
    cells = dict(zip((column.label for column in lines.columns), row, strict=True))
    assert cells["Antal"] == f"4{SPACE}förpackning"
    assert cells["Pris"] == "12,50"
    assert cells["Belopp"] == "50,00"
    assert cells["Artikel"] == "10442"


def test_columns_without_content_are_left_out() -> None:
    labels = {column.label for column in table(describe(order(), "sv"), "lines").columns}
    assert "Leverans" not in labels


def test_the_envelope_is_described_when_there_is_one() -> None:
    view = describe(order(), "sv", envelope())
    assert rows(view, "envelope")["Mottagare"] == "0007:5567321707"


def test_a_view_prints_as_text() -> None:
    text = as_text(describe(order(), "sv"))
    assert text.startswith("Order DLL0852123\n================\n")
    assert "Region Sörmland" in text


def test_the_command_shows_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "order.xml"
    file.write_bytes(peppol.write(order()))
    assert main(["show", str(file), "--lang", "en"]) == 0
    assert "Order DLL0852123" in capsys.readouterr().out


def test_the_command_refuses_what_it_cannot_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "order.pdf"
    file.write_bytes(b"%PDF-1.7")
    assert main(["show", str(file)]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "PDF" in captured.err
