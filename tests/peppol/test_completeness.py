"""The document classes hold all that the BIS allows, in places that UBL has."""

import csv
import dataclasses
import json
from pathlib import Path

import pytest

from peppol.binding import Node, form_of
from peppol.codelists import lookup, rebuild
from peppol.registry import TRANSACTIONS
from peppol.releases import LATEST
from peppol.structure import rebuild as structure
from peppol.structure.model import model
from peppol.values import Money, Quantity
from peppol.writing import plan_for
from peppol.xml import clark
from tests.shared import shared_folder

OWN_ATTRIBUTE = {Money: "currencyID", Quantity: "unitCode"}
WRITTEN = [code for code in TRANSACTIONS if not code.endswith("SB")]


@pytest.mark.parametrize("code", WRITTEN)
def test_every_place_of_the_structure_has_a_field(code: str, shared_dir: Path) -> None:
    tree = json.loads((shared_dir / f"peppol/structure/{code}.json").read_bytes())
    root = form_of(TRANSACTIONS[code].document_class).node
    missing = []
    for element in tree["elements"]:
        node = node_at(root, element["path"].split("/")[2:])
        if node is None:
            missing.append(element["path"])
            continue
        for attribute in element.get("attributes", ()):
            if not takes_attribute(node, attribute["name"]):
                missing.append(f"{element['path']}/@{attribute['name']}")
    assert missing == []


@pytest.mark.parametrize("code", WRITTEN)
def test_every_place_that_may_repeat_is_read_as_often_as_it_stands(
    code: str, shared_dir: Path
) -> None:
    tree = json.loads((shared_dir / f"peppol/structure/{code}.json").read_bytes())
    root = form_of(TRANSACTIONS[code].document_class).node
    repeating = [each["path"] for each in tree["elements"] if each["max"] == "n"]
    nodes = {path: node_at(root, path.split("/")[2:]) for path in repeating}
    assert [path for path, node in nodes.items() if node is None or not node.repeats] == []


def node_at(node: Node | None, steps: list[str]) -> Node | None:
    for step in steps:
        inner = node.form.node if node is not None and node.form is not None else node
        node = inner.children.get(clark(step)) if inner is not None else None
    return node


def takes_attribute(node: Node, name: str) -> bool:
    if node.kind is not None and OWN_ATTRIBUTE.get(node.kind) == name:
        return True
    return name in (node.form.node if node.form else node).attributes


@pytest.mark.parametrize("code", WRITTEN)
def test_every_field_lies_where_the_ubl_schema_has_an_element(code: str) -> None:
    transaction = TRANSACTIONS[code]
    # Making the plan raises TypeError for an element that UBL does not have there.
    plan = plan_for(transaction.document_class, transaction.root_name, transaction.ubl_version)
    assert len(plan.children) >= len(dataclasses.fields(transaction.document_class)) // 2


def test_the_structure_tables_are_what_their_tool_makes(
    shared_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(structure, "HERE", tmp_path)
    kept = Path(structure.__file__).parent
    structure.rebuild(shared_dir / "peppol", LATEST)
    made = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*.t*"))
    assert len(made) == 18
    for path in made:
        assert (kept / path).read_bytes() == (tmp_path / path).read_bytes(), path


def test_the_code_lists_are_what_their_tool_makes(
    shared_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = rebuild.HERE / LATEST
    monkeypatch.setattr(rebuild, "HERE", tmp_path)
    rebuild.rebuild(shared_dir / "peppol/codelists", LATEST)
    for path in sorted((tmp_path / LATEST).iterdir()):
        assert (kept / path.name).read_bytes() == path.read_bytes(), path


@pytest.mark.skipif(shared_folder() is None, reason="no reference material")
@pytest.mark.parametrize("code", [c for c in WRITTEN if c not in ("T10", "T14")])
def test_every_data_model_rule_is_in_the_tables(code: str, shared_dir: Path) -> None:
    with (shared_dir / f"peppol/rules/{code}.csv").open(encoding="utf-8", newline="") as file:
        stated = {row["id"] for row in csv.DictReader(file) if f"PEPPOL-{code}-B" in row["id"]}
    assert rules_of(code) == stated


def rules_of(code: str) -> set[str]:
    found: set[str] = set()
    waiting = [model(code, LATEST)]
    while waiting:
        node = waiting.pop()
        found |= {*node.required.values(), *node.required_attributes.values()}
        found |= {rule for _, rule in node.attribute_lists.values()}
        found |= {pair[1] for pair in (node.lists, node.fixed) if pair}
        found |= {rule for rule in (node.outside, node.no_location) if rule}
        waiting += node.children.values()
    return found


def lists() -> Path:
    return rebuild.HERE / LATEST


def swedish_names() -> list[list[str]]:
    text = (rebuild.HERE / "names-sv.tsv").read_text("utf-8")
    return [row.split("\t") for row in text.splitlines() if not row.startswith("#")]


@pytest.mark.parametrize("list_id", sorted({row[0] for row in swedish_names()}))
def test_swedish_names_stand_for_codes_that_exist(list_id: str) -> None:
    family = [list_id, *(path.stem for path in lists().glob(f"{list_id}-*.txt"))]
    known = {code for each in family if each in stems() for code in lookup.codes(each)}
    assert {code for each, code, _ in swedish_names() if each == list_id} <= known


def stems() -> set[str]:
    return {path.stem for path in lists().glob("*.txt")}


def test_common_units_have_swedish_names() -> None:
    named = {code for list_id, code, _ in swedish_names() if list_id == lookup.UNITS}
    assert set(lookup.COMMON_UNITS) <= named
    assert set(lookup.COMMON_UNITS) <= lookup.codes(lookup.UNITS)


def test_an_unknown_unit_is_named_by_its_code() -> None:
    assert lookup.unit_name("ÖÖ") == "ÖÖ"
