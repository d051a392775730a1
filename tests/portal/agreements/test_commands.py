"""`avrop supplier`, `agreement`, `catalogue` and `search`, as scripts use them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from catalog.catalogues import CatalogueVersion
from portal.audit import verify
from portal.commands import agreement, catalogue, search, supplier
from portal.commands.output import CommandContext
from portal.config import Config
from portal.database import Database
from tests.factories.catalog import a_supplier, a_unit, an_agreement, an_organisation
from tests.factories.sheets import COMPRESS, GLOVE, as_csv, as_excel

Run = Callable[..., tuple[int, list[dict[str, Any]], str]]
GROUPS = {
    "supplier": supplier.supplier,
    "agreement": agreement.agreement,
    "catalogue": catalogue.catalogue,
    "search": search.search,
}


@pytest.fixture
def engine_name() -> str:
    """What is below is tested on both engines; the commands on one."""
    return "sqlite"


@pytest.fixture
def run(config: Config, database: Database) -> Run:
    """Run a command with `--json`: exit status, answers, and what it told beside them."""

    def _run(group: str, *words: object) -> tuple[int, list[dict[str, Any]], str]:
        context = CommandContext(config, as_json=True)
        result = CliRunner().invoke(GROUPS[group], [str(word) for word in words], obj=context)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        answers = [json.loads(line) for line in result.stdout.splitlines()]
        return result.exit_code, answers, result.stderr

    return _run


@pytest.fixture
def unit(database: Database) -> str:
    """Code of a unit whose organisation may order from agreement A-1."""
    with database.transaction() as session:
        organisation = an_organisation(session, number="2321000032")
        an_agreement(
            session, a_supplier(session, number="5560000001"), [organisation], number="A-1"
        )
        return a_unit(session, organisation).code


def test_a_catalogue_is_imported_published_and_found(run: Run, unit: str, tmp_path: Path) -> None:
    file = tmp_path / "katalog.xlsx"
    file.write_bytes(as_excel(GLOVE, ("2", "Sax 13 cm", "PCE", 40, 25)))
    status, (told,), _ = run("catalogue", "import", file, "--agreement", "A-1", "--publish")
    assert status == 0
    assert (told["lines"], told["accepted"], told["rejected"]) == (2, 1, 1)
    assert (told["agreement"], told["state"]) == ("A-1", "published")
    (finding,) = told["findings"]
    assert (finding["row"], finding["field"], finding["code"]) == (3, "unit_code", "unknown_unit")
    assert "H87" in finding["message"]
    status, found, _ = run("search", "handskar", "--unit", unit, "--limit", 5)
    assert (status, len(found)) == (0, 1)
    wanted = {
        "article": "10442", "name": "Undersökningshandske nitril M", "supplier": "5560000001",
        "agreement": "A-1", "price": "89.50", "base_quantity": "1", "unit_code": "XPK",
        "gtin": "7310100000019",
    }  # fmt: skip
    assert wanted.items() <= found[0].items()


def test_import_waits_for_a_decision_without_publish(
    run: Run, unit: str, tmp_path: Path, config: Config, database: Database
) -> None:
    file = tmp_path / "katalog.csv"
    file.write_bytes(as_csv(GLOVE))
    _, (told,), _ = run("catalogue", "import", file, "--agreement", "A-1")
    assert told["state"] == "judged"
    assert run("search", "handske", "--unit", unit)[1] == []
    _, (told,), _ = run("catalogue", "publish", told["catalogue"])
    assert told["state"] == "published"
    assert run("search", "handske", "--unit", unit)[1]
    status, _, said = run("catalogue", "reject", told["catalogue"])
    assert (status, "illegal_move" in said) == (1, True)
    with database.reading() as session:
        assert not list(verify(session, config.audit_heads))


def test_the_same_file_twice_is_told(run: Run, unit: str, tmp_path: Path) -> None:
    file = tmp_path / "katalog.csv"
    file.write_bytes(as_csv(GLOVE))
    _, (first,), _ = run("catalogue", "import", file, "--agreement", "A-1", "--publish")
    status, (second,), said = run("catalogue", "import", file, "--agreement", "A-1", "--publish")
    assert (status, second) == (0, first)
    assert "same_file" in said


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b"%PDF-1.4", "not_a_catalogue"),
        (b"a;b\n1;2\n", "missing_columns"),
        (b"<!DOCTYPE x><x/>", "peppol_refused"),
    ],
)
def test_what_is_no_catalogue_ends_with_one_and_the_reason(
    run: Run, unit: str, tmp_path: Path, content: bytes, code: str
) -> None:
    file = tmp_path / "katalog.csv"
    file.write_bytes(content)
    status, _, said = run("catalogue", "import", file, "--agreement", "A-1", "--publish")
    assert (status, said.startswith(code)) == (1, True)
    assert run("search", "handske", "--unit", unit)[1] == []


def test_unknown_agreement_and_unit(run: Run, unit: str, tmp_path: Path) -> None:
    file = tmp_path / "katalog.csv"
    file.write_bytes(as_csv(GLOVE))
    assert run("catalogue", "import", file, "--agreement", "A-9")[0] == 1
    assert run("search", "handske", "--unit", "finns-inte")[0] == 1
    assert run("catalogue", "publish", 99)[0] == 1


def test_suppliers(run: Run, unit: str) -> None:
    status, (row,), _ = run("supplier", "show", "556000-0001")
    assert status == 0
    assert (row["supplier"], row["endpoint"]) == ("5560000001", "0007:5560000001")
    assert row["accounts"] == [{"kind": "bankgiro", "number": "9912346", "verified": True}]
    assert run("supplier", "list")[1] == [row]
    assert run("supplier", "show", "5560000009")[0] == 1


def test_an_agreement_is_registered_from_json(run: Run, unit: str, tmp_path: Path) -> None:
    terms = {
        "agreement": "A-2026-9", "title": "Plåster", "supplier": "5560000001",
        "valid_from": "2026-01-01", "valid_until": "2030-12-31", "organisations": ["2321000032"],
        "ceiling": "250000.00",
    }  # fmt: skip
    file = tmp_path / "avtal.json"
    file.write_text(json.dumps(terms))
    status, (row,), _ = run("agreement", "add", file)
    assert (status, row["state"], row["currency"], row["ceiling"], row["reserved"]) == (
        0, "active", "SEK", "250000.00", "0.00",
    )  # fmt: skip
    assert run("agreement", "show", "A-2026-9")[1] == [row]
    assert [one["agreement"] for one in run("agreement", "list")[1]] == ["A-1", "A-2026-9"]
    status, _, said = run("agreement", "add", file)
    assert (status, "agreement_exists" in said) == (1, True)


def test_everything_wrong_with_the_terms_is_told_at_once(
    run: Run, unit: str, tmp_path: Path
) -> None:
    file = tmp_path / "avtal.json"
    file.write_text(
        '{"agreement": "A-3", "titel": "x", "supplier": 5, "valid_from": "2026-02-30", '
        '"valid_until": "2027-01-01", "organisations": [], "ceiling": "NaN", "currency": "kr"}'
    )
    status, _, said = run("agreement", "add", file)
    assert status == 1
    codes = [line.partition(":")[0] for line in said.splitlines()]
    assert Counter(codes) == {
        "unknown_term": 1, "missing_term": 2, "bad_term": 3, "bad_amount": 1,
    }  # fmt: skip
    file.write_text("[1]")
    assert run("agreement", "add", file)[0] == 1
    file.write_text(
        '{"agreement": "A-3", "title": "x", "supplier": "5560000009", "valid_from": "2026-02-01", '
        '"valid_until": "2027-01-01", "organisations": ["2321000099"]}'
    )
    assert run("agreement", "add", file)[2].count("unknown_party") == 2


def test_a_large_file_is_judged_by_the_command_itself(
    run: Run, unit: str, tmp_path: Path, database: Database
) -> None:
    file = tmp_path / "katalog.csv"
    rows = [(str(n), f"Vara {n}", "H87", "1", "25") for n in range(5100)]
    file.write_bytes(as_csv(*rows, COMPRESS))
    _, (told,), _ = run("catalogue", "import", file, "--agreement", "A-1")
    assert (told["state"], told["accepted"]) == ("judged", 5101)
    with database.reading() as session:
        assert session.get_one(CatalogueVersion, told["catalogue"]).expected == 5101
