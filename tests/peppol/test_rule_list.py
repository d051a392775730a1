"""Every rule of the release is here, with its severity, and has a text in both languages."""

import csv
import re
from pathlib import Path

import pytest

from peppol.releases import LATEST as RELEASE
from peppol.rules import rebuild, rulesets, tables
from peppol.rules.rulebook import RULES, enter, never
from peppol.structure.model import ModelNode, model

MODEL_RULE = re.compile(r"PEPPOL-T\w+-B\d+")
MISSING: frozenset[str] = frozenset()
"""Rules in scope that are not built yet. It may only shrink; national rules of other countries
are out of scope and not in these lists at all."""


def official(shared_dir: Path, name: str) -> dict[str, str]:
    with (shared_dir / f"peppol/rules/{name}.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row["severity"] for row in csv.DictReader(file)}


def model_rules(node: ModelNode) -> set[str]:
    found = {*node.required.values(), *node.required_attributes.values()}
    found |= {rule for _, rule in node.attribute_lists.values()}
    found |= {pair[1] for pair in (node.lists, node.fixed) if pair}
    found |= {rule for rule in (node.outside, node.no_location) if rule}
    return found.union(*map(model_rules, node.children.values()))


def built(name: str) -> dict[str, str]:
    rows = [row for table in rulesets.tables_of(name, RELEASE) for row in table]
    found = {row.id: row.severity for row in rows if row.id in RULES}
    if name.startswith("T10"):
        found.update({row.id: row.severity for row in tables.unused(RELEASE)})
    if "-" not in name:
        found.update(dict.fromkeys(model_rules(model(name, RELEASE)), "fatal"))
    return found


@pytest.mark.parametrize("name", rebuild.SOURCES)
def test_every_rule_of_the_release_is_built_with_its_severity(name: str, shared_dir: Path) -> None:
    wanted = official(shared_dir, name)
    found = built(name)
    assert {rule for rule in wanted if rule not in found} == MISSING & set(wanted)
    assert {rule: found[rule] for rule in wanted if rule in found} == {
        rule: severity for rule, severity in wanted.items() if rule in found
    }


@pytest.mark.parametrize("name", rebuild.SOURCES)
def test_no_rule_is_asked_that_the_release_does_not_have(name: str, shared_dir: Path) -> None:
    wanted = official(shared_dir, name)
    if name == "T10SB-T14SB":
        wanted |= official(shared_dir, "T10-T14")
    assert {rule for rule in built(name) if rule not in wanted and "AVROP" not in rule} == set()


def test_the_rule_tables_are_those_that_the_tool_writes(
    tmp_path: Path, shared_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = rebuild.HERE / RELEASE
    monkeypatch.setattr(rebuild, "HERE", tmp_path)
    rebuild.rebuild(shared_dir / "peppol", RELEASE)
    written = {path.name: path.read_bytes() for path in (tmp_path / RELEASE).iterdir()}
    assert written == {path.name: path.read_bytes() for path in kept.iterdir()}


def test_a_rule_that_is_entered_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="BR-01"):
        enter(("BR-01",), never)
