"""Files of suppliers: read by what is in them, refused with a reason when they are no catalogue."""

from __future__ import annotations

import zipfile
from decimal import Decimal
from io import BytesIO
from time import monotonic

import pytest

from catalog.errors import Refused
from catalog.intake import readers, template
from catalog.intake.draft import LineDraft, Reader
from tests.factories.sheets import COMPRESS, GLOVE, HEADER, as_csv, as_excel

INVOICE = b'<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>'
SHEET = "xl__worksheets__sheet1.xml"


def lines(content: bytes) -> list[LineDraft]:
    return list(readers.read(content))


def refusal(content: bytes) -> str:
    with pytest.raises(Refused) as refused:
        lines(content)
    assert refused.value.english
    return refused.value.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv_in_the_encodings_that_spreadsheets_write(encoding: str) -> None:
    glove, compress = lines(as_csv(GLOVE, COMPRESS, encoding=encoding))
    assert (glove.row, compress.row) == (2, 3)
    assert glove.name == "Undersökningshandske nitril M"
    assert (glove.price, compress.price) == (Decimal("89.50"), Decimal("1234.50"))
    assert (glove.vat_rate, glove.gtin) == (Decimal(25), "7310100000019")


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_csv_with_each_separator(delimiter: str) -> None:
    text = "article;name;unit_code;price;vat\n1;Kanyl;H87;12.50;25\n".replace(";", delimiter)
    assert lines(text.encode())[0].price == Decimal("12.50")


def test_columns_may_have_swedish_names_and_any_order() -> None:
    header = ("Pris", "Moms", "Enhet", "Benämning", "Artikelnummer")
    found = lines(as_csv(("10", "12", "H87", "Saft", "7"), header=header))[0]
    assert (found.article, found.name, found.vat_rate) == ("7", "Saft", Decimal(12))


def test_quotes_line_breaks_and_empty_rows() -> None:
    content = as_csv(("1", 'Skärp; "röd"\nrand', "H87", "1", "25"), ("", "", "", "", ""), GLOVE)
    first, second = lines(content)
    assert first.name == 'Skärp; "röd"\nrand'
    assert second.row == 4


def test_a_bad_cell_is_a_finding_of_its_row_and_the_others_go_on() -> None:
    bad, good = lines(as_csv(("1", "A", "H87", "NaN", "25"), GLOVE))
    assert [(f.row, f.field, f.code) for f in bad.findings] == [(2, "price", "not_a_number")]
    assert good.findings == []


def test_a_row_with_a_cell_too_many_is_told() -> None:
    found = lines(as_csv((*GLOVE, "över")))[0]
    assert found.findings[0].code == "too_many_cells"


def test_excel_keeps_digits_that_number_cells_would_lose() -> None:
    found = lines(as_excel((10442, "Handske", "XPK", 89.5, 0.25, 71)))[0]
    assert found.article == "10442"
    assert (found.price, found.vat_rate) == (Decimal("89.5"), Decimal(25))
    assert found.gtin == "00000071"


def test_the_templates_are_read_by_their_own_readers() -> None:
    assert refusal(template.as_csv()) == "empty_file"
    assert refusal(template.as_excel("A-1", str, ("Katalog", "Hjälp"))) == "empty_file"
    assert readers.open_source(as_excel(GLOVE)).reader is Reader.EXCEL


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b"  \n ", "empty_file"),
        (b"%PDF-1.7 ...", "not_a_catalogue"),
        (b"\x89PNG\r\n", "not_a_catalogue"),
        (b'{"article": 1}', "not_a_catalogue"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "old_or_locked_workbook"),
        (b"abc\x00def", "not_a_catalogue"),
        (b"a;b\n1;2\n", "missing_columns"),
        (as_csv(GLOVE, header=(*HEADER[:5], "name")), "repeated_column"),
        (as_csv()[:-2], "empty_file"),
        (b'article;name;unit_code;price;vat\n"1;2', "damaged_row"),
        (b"article;name;unit_code;price;vat\n" + b"x" * 200_000, "damaged_row"),
        (b"article;name;unit_code;price;vat\n\x81\xff;", "unknown_encoding"),
        (b"<html></html>", "peppol_refused"),
        (b"<Catalogue", "peppol_refused"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "peppol_refused"),
        (INVOICE, "peppol_refused"),
    ],
)  # fmt: skip
def test_what_is_no_catalogue_says_so(content: bytes, code: str) -> None:
    assert refusal(content) == code


def packed(**members: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("CT", "[Content_Types].xml"), content)
    return out.getvalue()


def workbook(**more: bytes) -> bytes:
    return packed(**{"CT": b"<Types/>", "xl__workbook.xml": b"<workbook/>", **more})


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (packed(**{"word__document.xml": b"<a/>"}), "not_a_catalogue"),
        (workbook(**{"xl__vbaProject.bin": b"x"}), "workbook_with_macros"),
        (workbook(**{SHEET: b"<a>" + b" " * 50_000_000}), "workbook_too_large"),
        (
            workbook(**{SHEET: b'<c r="XFD1048576"><v>1</v></c>'}),
            "workbook_too_large",
        ),
        (workbook(**{SHEET: b"<row r='900000'/>"}), "workbook_too_large"),
        (workbook(**{SHEET.replace("1", str(i)): b"" for i in range(60)}), "workbook_too_large"),
        (workbook(), "damaged_workbook"),
        (as_excel(GLOVE)[:-200], "damaged_workbook"),
    ],
    ids=["docx", "macros", "bomb", "far column", "far row", "sheets", "hollow", "cut off"],
)  # fmt: skip
def test_a_workbook_that_would_do_harm_is_refused_quickly(content: bytes, code: str) -> None:
    begun = monotonic()
    assert refusal(content) == code
    assert monotonic() - begun < 2


def test_a_part_that_hides_its_size_is_found_out() -> None:
    honest = workbook(**{SHEET: b"<a>" + b"x" * 3000 + b"</a>"})
    size = (3007).to_bytes(4, "little")
    assert size in honest
    assert refusal(honest.replace(size, (10).to_bytes(4, "little"))) == "damaged_workbook"
