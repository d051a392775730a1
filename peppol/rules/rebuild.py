"""Rebuild the rule tables: `python -m peppol.rules.rebuild FOLDER [RELEASE]`.

FOLDER holds `rules/T*.csv`: every rule of one release with id, severity, order, context and what
must hold. Written beside this module are id, severity, order and context, in the notation of
`conditions.py`. Rules of the data model stand in the structure tables instead, what must hold in
the functions of this package. Never edit the tables by hand.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

HERE = Path(__file__).parent
SOURCES = (
    "T01", "T10-T14", "T10SB-T14SB", "T16", "T19", "T58", "T71", "T76", "T77", "T110", "T111",
    "T114", "T115", "T116",
)  # fmt: skip

_MODEL = re.compile(r"PEPPOL-T\w+-B\d+")
_UNUSED = "Should not be used: "
_FORMS: tuple[tuple[str, str], ...] = (
    (r"\[not\(\*\) and not\(normalize-space\(\)\)\]", "{empty}"),
    (r"\[ends-with\(name\(\), '(\w+)'\)\]", r"\1"),
    (r"\[@(\w+) = '(\w+)'\]", r"{@\1=\2}"),
    (r"\[@(\w+)\]", r"{@\1}"),
    (r"\[cbc:ChargeIndicator ?= ?(true|false)\(\)\]", r"{indicator=\1}"),
    (
        r"\[normalize-space\(cbc:ID\) ?= ?'(\w+)'\]"
        r"\[cac:TaxScheme/normalize-space\(upper-case\(cbc:ID\)\)='VAT'\]",
        r"{vat=\1}",
    ),
    (r"\[cac:TaxScheme/normalize-space\(upper-case\(cbc:ID\)\)='VAT'\]", "{vat-scheme}"),
    (r" \[normalize-space\(cac:TaxScheme/cbc:ID\) = 'VAT'\]", "{scheme-id=VAT}"),
    (r" \[starts-with\(normalize-space\(\.\), 'NL'\)\]", "{prefix=NL}"),
    (r"\[normalize-space\(upper-case\(cac:TaxScheme/cbc:ID\)\) != 'VAT'\]", "{other-scheme}"),
    (r"\[upper-case\(cbc:TaxExemptionReasonCode\)='([\w-]+)'\]", r"{exemption=\1}"),
    (r"\[([\w:]+) and not\(([\w:]+)\)\]", r"{\1}{!\2}"),
    (r"\[not\(([\w:]+)\) and ([\w:]+)\]", r"{!\1}{\2}"),
    (r"\[([\w:/@]+) ?= ?'(\w+)' or \1='(\w+)'\]", r"{\1=\2|\3}"),
    (r"\[([\w:/@]+) ?= ?'(\w+)'\]", r"{\1=\2}"),
    (r"\[not\(([\w:/]+)\)\]", r"{!\1}"),
    (r"\[([\w:/]+)\]", r"{\1}"),
)
"""Conditions as the facts write them → our notation; the first that fits is taken."""

TOLD: dict[str, tuple[str, ...]] = {
    "UBL-DT-01": ("*Amount{money}",),
    "PEPPOL-EN16931-R061": ("{direct-debit}",),
    "SE-R-001": ("{se-vat}",),
    "SE-R-002": ("{se-vat}",),
    "SE-R-003": ("{se-company}",),
    "SE-R-004": ("{se-company}",),
    "SE-R-013": ("{se-company}",),
    "SE-R-005": ("{se-legal}",),
    "SE-R-006": ("{se-standard}",),
    "SE-R-007": ("{se-giro=SE:PLUSGIRO}",),
    "SE-R-010": ("{se-giro=SE:PLUSGIRO}",),
    "SE-R-008": ("{se-giro=SE:BANKGIRO}",),
    "SE-R-009": ("{se-giro=SE:BANKGIRO}",),
    "SE-R-011": ("{se-means=50|56}",),
    "SE-R-012": ("{se-both-means=31}",),
    "PEPPOL-T111-R001": ("{needs-reason}",),
}
"""Conditions that the facts tell in words only (`[...]`), by rule."""


def in_short(rule: str, written: str) -> str:
    """Return one context of the facts in our notation."""
    if rule in TOLD:
        told = TOLD[rule][0]
        if not told.startswith("{"):
            return told
        written = written.replace("[...]", told)
    for form, ours in _FORMS:
        written = re.sub(form, ours, written)
    if "[" in written:
        raise ValueError(f"{rule}: no form for {written}")
    written = re.sub(
        r"^/+(?=\*[{A-Z]|cac:|cbc:)",
        "",
        written.removeprefix("/") if written.startswith("//") else written,
    )
    return re.sub(r"^/?(?:(?:ubl|cn)(?:-\w+)?:)?(?=[A-Z])", "/", written)


def table(rules: Iterable[dict[str, str]]) -> Iterator[str]:
    """Write the rules of a transaction that are not of its data model."""
    for row in rules:
        rule = row["id"]
        if not _MODEL.fullmatch(rule) and not _is_unused(row):
            contexts = "; ".join(in_short(rule, each.strip()) for each in row["context"].split(";"))
            yield "\t".join((rule, row["severity"][0].upper(), row["order"], contexts))


_ANYWHERE = ("UBL-CR-680",)
"""Rules that look anywhere for a place that begins with a child of the root."""
_BELOW_THE_ROOT = ("UBL-CR-651",)
"""Rules of an element that no root has, and that they look for nowhere else: they never fire."""


def unused_table(rules: Iterable[dict[str, str]], heads: frozenset[str]) -> Iterator[str]:
    """Write the UBL-CR rules that only name a place, which is below the root or anywhere.

    `heads` are the children of a root: a place that begins with none of them is anywhere.
    LINE stands for the lines of either root.
    """
    for row in rules:
        if _is_unused(row):
            place = row["summary"].removeprefix(_UNUSED)
            place = place.replace("(cac:InvoiceLine|cac:CreditNoteLine)", "LINE")
            head = place.partition("/")[0]
            is_below = head in heads or head == "LINE" or row["id"] in _BELOW_THE_ROOT
            lead = "/" if is_below and row["id"] not in _ANYWHERE else ""
            yield "\t".join((row["id"], row["severity"][0].upper(), lead + place))


def _is_unused(row: dict[str, str]) -> bool:
    """Return whether a rule names one plain place; conditions have functions of their own."""
    place = row["summary"].removeprefix(_UNUSED)
    is_plain = re.fullmatch(r"[\w:/(|)]+(?:/@\w+)?", place) and "not(" not in place
    return row["id"].startswith("UBL-CR") and place != row["summary"] and bool(is_plain)


def root_children(folder: Path) -> frozenset[str]:
    """Return the children that Invoice and CreditNote have in UBL 2.1."""
    roots = json.loads((folder / "ubl" / "ubl-2.1.json").read_bytes())["roots"]
    return frozenset(child for root in ("Invoice", "CreditNote") for child, _, _ in roots[root])


def rebuild(folder: Path, release: str) -> None:
    """Write every rule table of a release."""
    target = HERE / release
    target.mkdir(exist_ok=True)
    for name in SOURCES:
        with (folder / "rules" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            rules = list(csv.DictReader(file))
        if name == "T10-T14":
            european = [row for row in rules if row["source"].startswith("EN16931")]
            rules = [row for row in rules if row not in european]
            _write(target / "EN16931.tsv", "EN16931", table(european))
            _write(target / "UBL-CR.tsv", "UBL-CR", unused_table(european, root_children(folder)))
        _write(target / f"{name}.tsv", name, table(rules))


def _write(path: Path, name: str, lines: Iterable[str]) -> None:
    path.write_text("\n".join((f"# {name}", *lines)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    rebuild(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "2026.5")
