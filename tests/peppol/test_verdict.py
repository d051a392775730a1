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
    assert "1,557.00 should be 1,556.00" in fault["text"]
    assert (pdf["transaction"], pdf["valid"]) == (None, False)
    assert {each["id"] for each in unordered["findings"]} == {"UBL-SCHEMA"}


def test_without_json_a_person_reads_it(files, capsys) -> None:
    assert main(["validate", *ON, str(files["wrong"])]) == 1
    said = capsys.readouterr().out
    assert "T10 underkänd" in said
    assert "FEL BR-CO-16" in said
    assert main(["validate", *ON, "--lang", "en", str(files["right"])]) == 0
    assert "T01 accepted" in capsys.readouterr().out


def test_a_file_that_is_not_there_is_told(tmp_path, capsys) -> None:
    assert main(["validate", *ON, str(tmp_path / "none.xml")]) == 1
    assert "none.xml" in capsys.readouterr().err
