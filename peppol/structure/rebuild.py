"""Rebuild the structure tables: `python -m peppol.structure.rebuild FOLDER [RELEASE]`.

FOLDER holds `ubl/ubl-*.json`, `structure/T*.json` and `rules/T*.csv`: the facts of one release.
What is written beside this module is our own short form of them, one line an element, made for
reading in a review as much as for loading. Never edit those files by hand.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
_OCCURS = {(0, 1): "?", (1, 1): "", (0, None): "*", (1, None): "+"}
_REQUIRED = re.compile(r"((?:cbc|cac):\w+) is required here")
_ATTRIBUTE_REQUIRED = re.compile(r"Attribute (\w+) is required here")
_ATTRIBUTE_LIST = re.compile(r"Attribute (\w+), if present, in code list (.+)")
_VALUE_LIST = re.compile(r"Value \(normalised\) in code list (.+)")
_VALUE_IS = re.compile(r"Value \(normalised\) is '(.+)'")
_OUTSIDE = "Any other child element is outside the data model"
_LOCATION = "Root carries no schemaLocation attribute"


def self_billing(tree: dict[str, Any]) -> dict[str, Any]:
    """Return the tree of the self-billing twin."""
    return {
        **tree,
        "transaction": tree["transaction"] + "SB",
        "customization_id": tree["customization_id"].replace("billing:3.0", "selfbilling:3.0"),
    }


def ubl_table(facts: dict[str, Any]) -> Iterator[str]:
    """Write the UBL schema facts: sections roots, aggregates, elements, basics, attributes."""
    for section in ("roots", "aggregates"):
        yield f"[{section}]"
        for name, children in sorted(facts[section].items()):
            row = " ".join(child + _OCCURS[low, high] for child, low, high in children)
            yield f"{name}: {row}"
    yield "[elements]"
    for name, kind in sorted(facts["elements"].items()):
        if kind != name + "Type":
            yield f"{name}: {kind}"
    yield "[basics]"
    kinds: dict[str, list[str]] = {}
    for name, kind in sorted(facts["basics"].items()):
        known = kind if kind in facts["data_types"] else "CodeType"
        kinds.setdefault(known, []).append(name)
    for kind, names in sorted(kinds.items()):
        yield f"{kind}: {' '.join(names)}"
    yield "[attributes]"
    for kind, facts_of in sorted(facts["data_types"].items()):
        uses = facts_of["attributes"].items()
        names = [name + ("" if use == "required" else "?") for name, use in uses]
        yield f"{kind}: {facts_of['content']} {' '.join(names)}".rstrip()


def model_rules(rows: Iterable[dict[str, str]]) -> dict[str, list[str]]:
    """Return the data-model rules of a transaction as notes by element path.

    `!cbc:ID=B00103` that child is required, `*=B00110` any other child is outside the model,
    `@schemeID!=B…` attribute required, `@schemeID~eas=B…` attribute in list, `~LIST=B…` value in
    list, `==VALUE=B…` value is fixed, `@schemaLocation-=B…` root carries none.
    """
    notes: dict[str, list[str]] = {}
    for row in rows:
        number = re.fullmatch(r"PEPPOL-T\w+-(B\d+)", row["id"])
        if number:
            path = re.sub(r"^/\w+:", "/", row["context"]).removesuffix("/*")
            notes.setdefault(path, []).append(f"{_note(row['summary'])}={number[1]}")
    return notes


def _note(summary: str) -> str:
    if summary == _OUTSIDE:
        return "*"
    if summary == _LOCATION:
        return "@schemaLocation-"
    if match := _REQUIRED.fullmatch(summary):
        return "!" + match[1]
    if match := _ATTRIBUTE_REQUIRED.fullmatch(summary):
        return f"@{match[1]}!"
    if match := _ATTRIBUTE_LIST.fullmatch(summary):
        return f"@{match[1]}~{match[2].replace(' or ', '|')}"
    if match := _VALUE_LIST.fullmatch(summary):
        return f"~{match[1].replace(' or ', '|')}"
    if match := _VALUE_IS.fullmatch(summary):
        return f"=={match[1]}"
    raise ValueError(f"no form for: {summary}")


def transaction_table(tree: dict[str, Any], notes: dict[str, list[str]]) -> Iterator[str]:
    """Write one transaction: indented element, occurrence, terms, rule notes, name."""
    root = tree["root"]
    yield f"# {tree['transaction']} {tree['customization_id']} UBL {tree['ubl_version']}"
    yield "\t".join((root, "1..1", "", " ".join(notes.pop("/" + root, ())), tree["name"]))
    for element in tree["elements"]:
        path = re.sub(r"^/\w+:", "/", element["path"])
        depth = path.count("/") - 1
        high = "n" if element["max"] in (None, "n") else element["max"]
        yield "\t".join(
            (
                " " * depth + path.rpartition("/")[2],
                f"{element['min']}..{high}",
                ",".join(element.get("terms", ())),
                " ".join(notes.pop(path, ())),
                " ".join(element.get("name", "").split()),
            )
        )
    if notes:
        raise ValueError(f"{tree['transaction']}: rules on unknown paths {sorted(notes)}")


def rebuild(folder: Path, release: str) -> None:
    """Write the UBL tables and every transaction table of a release."""
    for source in sorted((folder / "ubl").glob("ubl-*.json")):
        _write(HERE / f"{source.stem}.txt", ubl_table(json.loads(source.read_bytes())))
    target = HERE / release
    target.mkdir(exist_ok=True)
    for source in sorted((folder / "structure").glob("T*.json")):
        tree = json.loads(source.read_bytes())
        rules = folder / "rules" / f"{source.stem}.csv"
        notes: dict[str, list[str]] = {}
        if rules.exists():
            with rules.open(encoding="utf-8", newline="") as file:
                notes = model_rules(csv.DictReader(file))
        _write(target / f"{source.stem}.tsv", transaction_table(tree, notes))
        if tree["transaction"] in ("T10", "T14"):
            _write(target / f"{source.stem}SB.tsv", transaction_table(self_billing(tree), {}))


def _write(path: Path, lines: Iterable[str]) -> None:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    rebuild(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "2026.5")
