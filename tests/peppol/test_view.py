"""A document is described in words that people read."""

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

import peppol
from peppol.__main__ import main
from peppol.codelists import lookup
from peppol.releases import LATEST
from peppol.rendering.page import as_page
from peppol.rendering.text import as_text
from peppol.view import Section, Table, View, describe
from tests.peppol.samples import envelope, examples, invoice, name_of, order
from tests.shared import ROOT

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


SILENT = frozenset({
    "customization_id", "profile_id", "scheme", "scheme_version", "scheme_uri", "unit_code",
    "list_id", "list_version", "mime_code", "currency", "reason_list_id",
})  # fmt: skip
"""What a person is spared: identifiers of formats and lists."""
CODED = frozenset({
    "code", "type_code", "response_code", "status_code", "action_code", "reason_code",
    "tax_point_code", "currency_code", "tax_currency_code", "country_code", "origin_country_code",
    "orderable_unit_code", "transaction_conditions", "attribute_id", "pack_level_code",
})  # fmt: skip
"""What is said in words instead of by its code."""
TECHNICAL = ("properties.id.value", "shipment.id", "identity_documents.type")
"""The id of a property in a registry, the `NA` of a line's shipment, and a document's kind."""


def texts(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text that a document holds, with the names of the fields that lead to it."""
    if isinstance(value, tuple):
        for each in value:
            yield from texts(each, path)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            if field.name not in SILENT | CODED:
                yield from texts(getattr(value, field.name), f"{path}.{field.name}")
    elif isinstance(value, str) and value.strip():
        yield path, value


def plain(text: str) -> str:
    return text.replace(SPACE, "").replace(" ", "").replace("-", "").replace("\n", "")


def said(view: View) -> str:
    cells = [view.title, view.subtitle]
    for block in view.blocks:
        rows = block.rows if isinstance(block, Table) else [(row.value,) for row in block.rows]
        cells += [cell for row in rows for cell in row]
    for each in view.attachments:
        cells += [each.id, each.description or "", each.filename or "", each.uri or ""]
    return plain("|".join(cells))


@EVERY
def test_a_person_is_told_all_that_a_document_says(path: Path) -> None:
    document = peppol.read(path.read_bytes()).document
    told = said(describe(document, "sv"))
    left_out = {
        place: text
        for place, text in texts(document)
        if plain(text) not in told and not place.endswith(TECHNICAL)
    }
    assert left_out == {}


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


def test_a_table_prints_within_the_width_of_a_page(shared_dir: Path) -> None:
    (path,) = examples("T77")
    text = as_text(describe(peppol.read(path.read_bytes()).document, "sv"))
    assert max(map(len, text.splitlines())) <= 100


@EVERY
@pytest.mark.parametrize("lang", ["sv", "en"])
def test_a_page_needs_nothing_else_and_names_its_parts(path: Path, lang: str) -> None:
    document = peppol.read(path.read_bytes()).document
    written = as_page(describe(document, lang), lang)
    page = html.document_fromstring(written)
    assert page.get("lang") == lang
    assert page.xpath("//script | //link | //img | //@src | //@href | //@style") == []
    assert "url(" not in written
    assert len(page.xpath("//h1")) == 1
    assert page.xpath("//h2")
    for table_ in page.xpath("//table"):
        assert table_.xpath("string(./caption)") == table_.xpath("string(../h2)")
        assert table_.xpath("./thead//th[not(@scope='col')]") == []
        assert all(row.xpath("./th[@scope='row']") for row in table_.xpath("./tbody/tr"))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_what_a_supplier_writes_stays_text_on_the_page() -> None:
    sly = dataclasses.replace(order(), note='</style><script>alert("1")</script> <b>&')
    written = as_page(describe(sly, "sv"), "sv")
    assert "<script" not in written
    assert "&lt;script&gt;" in written


def test_no_code_stands_alone_where_it_has_a_name() -> None:
    text = as_text(describe(invoice(), "sv"))
    assert "betalning till bankgiro" in text or "betalning till konto" in text
    assert not re.search(r"\bC62\b|\bXPK\b", text)
    assert "Commercial invoice (380)" in as_text(describe(invoice(), "en"), "en")


def test_the_command_writes_a_page(tmp_path: Path) -> None:
    file, out = tmp_path / "order.xml", tmp_path / "order.html"
    file.write_bytes(peppol.write(order(), envelope()))
    assert main(["show", str(file), "--html", str(out)]) == 0
    assert "<h1>Order DLL0852123</h1>" in out.read_text("utf-8")


def test_the_command_tells_of_a_file_that_is_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", str(tmp_path / "none.xml")]) == 1
    assert "none.xml finns inte" in capsys.readouterr().err


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


def test_english_names_of_our_own_stand_for_codes_that_exist() -> None:
    lists = {path.stem for path in (ROOT / "peppol/codelists" / LATEST).glob("*.txt")}
    rows = (ROOT / "peppol/codelists/names-en.tsv").read_text("utf-8").splitlines()
    for list_id, code, _ in (row.split("\t") for row in rows if not row.startswith("#")):
        family = {each for each in lists if each == list_id or each.startswith(f"{list_id}-")}
        assert any(code in lookup.codes(each) for each in family), (list_id, code)
