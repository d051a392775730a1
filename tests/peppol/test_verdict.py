"""`python -m peppol validate`: one verdict a file, exit 1 when one is refused."""

import json
from pathlib import Path
from typing import Any

import pytest

import peppol
from peppol.__main__ import main
from tests.peppol.samples import envelope, invoice, order

ON = ["--on", "2026-11-23"]


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    wrong = peppol.write(invoice()).replace(b"<cbc:PayableAmount", b"<cbc:PayableAmount ", 1)
    wrong = wrong.replace(b">1556.00</cbc:PayableAmount>", b">1557.00</cbc:PayableAmount>")
    contents = {
        "right": peppol.write(order(), envelope()),
        "wrong": wrong,
        "pdf": b"%PDF-1.7",
        "unordered": peppol.write(order()).replace(b"<cbc:ID>", b"<cbc:Colour/><cbc:ID>", 1),
    }
    made = {}
    for name, data in contents.items():
        made[name] = tmp_path / name
        made[name].write_bytes(data)
    return made


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_an_accepted_file_ends_with_zero(files, capsys) -> None:
    assert main(["validate", "--json", *ON, str(files["right"])]) == 0
    assert lines(capsys) == [
        {"file": str(files["right"]), "transaction": "T01", "valid": True, "findings": []}
    ]


def test_a_refused_file_ends_with_one_and_tells_why(files, capsys) -> None:
    arguments = ["validate", "--json", *ON, "--lang", "en", *map(str, files.values())]
    assert main(arguments) == 1
    right, wrong, pdf, unordered = lines(capsys)
    assert right["valid"]
    assert not wrong["valid"]
    assert wrong["transaction"] == "T10"
    fault = wrong["findings"][0]
    assert list(fault) == ["id", "severity", "path", "line", "term", "text"]
    assert (fault["id"], fault["severity"], fault["term"]) == ("BR-CO-16", "fatal", "BT-115")
    assert fault["path"] == "/Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount"
    assert "1,557.00 should be the total with VAT = 1,556.00" in fault["text"]
    assert (pdf["transaction"], pdf["valid"]) == (None, False)
    assert {each["id"] for each in unordered["findings"]} == {"UBL-SCHEMA"}


def test_without_json_a_person_reads_it(files, capsys) -> None:
    assert main(["validate", *ON, str(files["wrong"])]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[0] == f"{files['wrong']}: T10 faktura, underkänd: 1 fel"
    assert said[2] == "  Fel som stoppar dokumentet"
    assert said[3].startswith("    BR-CO-16 · BT-115 belopp att betala · filens rad ")
    assert said[-1] == "      /Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount"
    assert main(["validate", *ON, "--lang", "en", str(files["right"])]) == 0
    assert "T01 order, accepted" in capsys.readouterr().out


def test_several_files_end_with_how_they_went(files, capsys) -> None:
    assert main(["validate", *ON, *map(str, files.values())]) == 1
    assert capsys.readouterr().out.endswith("\n4 filer: 1 godkända, 3 underkända\n")


def test_every_file_has_its_line_also_one_that_is_not_there(files, tmp_path, capsys) -> None:
    away = [str(tmp_path / "none.xml"), str(tmp_path)]
    assert main(["validate", "--json", *ON, *away, str(files["right"])]) == 1
    none, folder, right = lines(capsys)
    assert (none["file"], none["transaction"], none["valid"]) == (away[0], None, False)
    assert "Kontrollera sökvägen" in none["findings"][0]["text"]
    assert "är en mapp" in folder["findings"][0]["text"]
    assert right["valid"]


@pytest.mark.parametrize("day", ["20261123", "2026-02-30", "today"])
def test_a_day_is_written_in_one_way(day, files, capsys) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["validate", "--on", day, str(files["right"])])
    assert ended.value.code == 2
    assert "YYYY-MM-DD" in capsys.readouterr().err


def test_all_that_is_wrong_with_an_unreadable_document_is_told(tmp_path, capsys) -> None:
    file = tmp_path / "cut.xml"
    file.write_bytes(peppol.write(order())[:-20])
    assert main(["validate", "--json", *ON, str(file)]) == 1
    (cut,) = lines(capsys)
    assert (cut["transaction"], cut["findings"][0]["id"]) == (None, "UBL-SCHEMA")
    assert cut["findings"][0]["line"]
