"""Anyone may try a file: it is judged, shown and forgotten."""

from __future__ import annotations

import io
import json
import logging
import re
from base64 import b64decode
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select

import peppol
from portal.app import create_app
from portal.config import Config
from portal.database import Database
from portal.tables import metadata
from portal.validation.pace import FILES
from tests.peppol.samples import envelope, invoice, order

SECRET = "Hemligheten-4711"


@pytest.fixture
def visitor(config: Config, database: Database) -> FlaskClient:
    """Somebody who has not logged in and reads English."""
    client = create_app(config, database).test_client()
    with client.session_transaction() as cookie:
        cookie["language"] = "en"
    return client


def token(visitor: FlaskClient) -> str:
    page = visitor.get("/prova-fil").get_data(as_text=True)
    found = re.search(r'name="csrf_token" value="([^"]+)"', page)
    assert found
    return found[1]


def tried(visitor: FlaskClient, content: bytes = b"", name: str = "fil.xml", text: str = ""):
    data: dict[str, object] = {"csrf_token": token(visitor), "text": text}
    if name:
        data["file"] = (io.BytesIO(content), name)
    return visitor.post("/prova-fil", data=data, content_type="multipart/form-data")


def wrong_sum() -> bytes:
    return peppol.write(invoice()).replace(
        b">1556.00</cbc:PayableAmount>", b">1557.00</cbc:PayableAmount>"
    )


def test_a_document_that_keeps_the_rules_is_shown_as_it_reads(visitor: FlaskClient) -> None:
    page = tried(visitor, peppol.write(order(), envelope())).get_data(as_text=True)
    assert "The document keeps the rules of Peppol" in page
    assert "Order DLL0852123" in page


def test_a_fault_is_told_with_place_term_rule_and_what_to_do(visitor: FlaskClient) -> None:
    answer = tried(visitor, wrong_sum())
    page = answer.get_data(as_text=True)
    assert answer.status_code == 200
    assert "would be refused" in page
    assert "1,557.00 should be the total with VAT = 1,556.00" in page
    assert "BR-CO-16" in page
    assert "BT-115" in page
    assert re.search(r"line \d+ of the file", page)
    assert "/Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount" in page
    assert "Invoice F-1001" in page


def test_the_answer_is_in_swedish_for_those_who_read_swedish(visitor: FlaskClient) -> None:
    with visitor.session_transaction() as cookie:
        cookie["language"] = "sv"
    page = tried(visitor, wrong_sum()).get_data(as_text=True)
    assert "ska vara summan med moms = 1\N{NO-BREAK SPACE}556,00" in page


def test_xml_may_be_pasted_whatever_encoding_it_declares(visitor: FlaskClient) -> None:
    document = peppol.write(replace(order(), note="Å, ä och ö")).decode()
    text = document.replace("encoding='UTF-8'", "encoding='ISO-8859-1'")
    page = tried(visitor, name="", text=text).get_data(as_text=True)
    assert "The document keeps the rules of Peppol" in page
    assert "Å, ä och ö" in page


def test_the_answer_can_be_saved_without_being_kept_here(visitor: FlaskClient) -> None:
    page = tried(visitor, wrong_sum(), "min faktura.xml").get_data(as_text=True)
    files = dict(re.findall(r'href="data:([a-z/]+);charset=utf-8;base64,([^"]+)"', page))
    verdict = json.loads(b64decode(files["application/json"]))
    assert (verdict["file"], verdict["valid"]) == ("min faktura.xml", False)
    assert "Invoice F-1001" in b64decode(files["text/html"]).decode()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"<html><body>Hej</body></html>", "HTML"),
        (b"<Order><unfinished>", "cannot be read as XML"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "DOCTYPE"),
    ],
)
def test_what_is_no_document_is_told_what_it_is(visitor: FlaskClient, content, told) -> None:
    answer = tried(visitor, content)
    page = answer.get_data(as_text=True)
    assert answer.status_code == 200
    assert "This is no document that can be judged" in page
    assert told in page


def test_something_has_to_be_chosen(visitor: FlaskClient) -> None:
    for answer in (tried(visitor, name=""), tried(visitor, b"", "tom.xml")):
        assert answer.status_code == 422
    assert "Choose the file" in tried(visitor, name="").get_data(as_text=True)
    assert "The file is empty" in tried(visitor, b"", "tom.xml").get_data(as_text=True)
    both = tried(visitor, b"<a/>", text="<a/>")
    assert "not both" in both.get_data(as_text=True)


def test_a_file_beyond_the_limit_is_not_read(visitor: FlaskClient, config: Config) -> None:
    answer = tried(visitor, b" " * (config.max_trial_mb * 1024 * 1024 + 1))
    assert answer.status_code == 413
    assert f"{config.max_trial_mb}\N{NO-BREAK SPACE}MB" in answer.get_data(as_text=True)


def test_a_form_from_elsewhere_is_refused(visitor: FlaskClient) -> None:
    data = {"file": (io.BytesIO(wrong_sum()), "f.xml")}
    assert visitor.post("/prova-fil", data=data).status_code == 400


def test_nothing_is_kept(
    visitor: FlaskClient, config: Config, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    def rows() -> dict[str, int]:
        with database.reading() as session:
            count = select(func.count())
            return {
                name: session.scalar(count.select_from(table)) or 0
                for name, table in metadata().tables.items()
            }

    def files() -> dict[Path, int]:
        return {path: path.stat().st_size for path in config.data.rglob("*") if path.is_file()}

    caplog.set_level(logging.DEBUG)
    tried(visitor, b"<a/>")
    before = rows(), files()
    secret = peppol.write(replace(invoice(), notes=(SECRET,)))
    for content in (secret, secret[:-40], secret.replace(b"<cbc:ID>", b"<cbc:X/><cbc:ID>", 1)):
        assert tried(visitor, content, f"{SECRET}.xml").status_code == 200
    assert tried(visitor, name="", text=secret.decode()).status_code == 200
    assert (rows(), files()) == before
    assert SECRET not in caplog.text
    assert SECRET not in visitor.get("/prova-fil").get_data(as_text=True)


def test_one_address_cannot_keep_all_others_waiting(visitor: FlaskClient) -> None:
    form = {"csrf_token": token(visitor), "text": "<a/>"}
    answers = [visitor.post("/prova-fil", data=form).status_code for _ in range(FILES + 1)]
    assert set(answers[:FILES]) == {200}
    assert answers[FILES] == 429


def test_the_way_here_stands_where_suppliers_come_in(visitor: FlaskClient) -> None:
    assert "/prova-fil" in visitor.get("/login").get_data(as_text=True)
    assert "/prova-fil" in visitor.get("/accessibility").get_data(as_text=True)


def test_a_rule_is_found_by_its_id_and_by_its_words(visitor: FlaskClient) -> None:
    by_id = visitor.get("/regler?q=br-co-16").get_data(as_text=True)
    assert "/regler/BR-CO-16" in by_id
    by_words = visitor.get("/regler?q=amount+due+rounding").get_data(as_text=True)
    assert "/regler/BR-CO-16" in by_words
    page = visitor.get("/regler/BR-CO-16").get_data(as_text=True)
    assert "BT-115" in page
    assert "invoice (T10)" in page
    assert visitor.get("/regler/BR-CO-16000").status_code == 404
    assert "No rule has these words" in visitor.get("/regler?q=xyzzy").get_data(as_text=True)
