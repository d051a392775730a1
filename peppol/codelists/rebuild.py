"""Rebuild the code lists: `python -m peppol.codelists.rebuild FOLDER RELEASE`.

FOLDER holds CSV files with a header and two columns, code and English name. Each becomes a file
of the same name in the folder of the release beside this module: a code a line, after it a tab
and the name. Names of lists whose codes are only checked, never shown, are left out.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

HERE = Path(__file__).parent

_SHOWN = """
    ActionCode_header ActionCode_line eas ICD ISO3166 ISO4217 OPStatusAction OPStatusReason
    StatusReason TransactionCondition UNCL1001-cn UNCL1001-inv UNCL1001_T01 UNCL1229 UNCL2005
    UNCL4219 UNCL4343 UNCL4343-T111 UNCL4343-T76 UNCL4461 UNCL5189 UNCL5305 UNCL6313 UNCL7143
    UNCL7161 UNECERec19 UNECERec20 UNECERec21 VATEX
"""
SHOWN = frozenset(_SHOWN.split())
"""Lists whose codes are shown to people."""

_NOT_LISTS = frozenset({"document-types", "participant-identifier-schemes"})


def rebuild(folder: Path, release: str) -> None:
    """Write every list of a folder as the lists of a release."""
    target = HERE / release
    target.mkdir(exist_ok=True)
    for source in sorted(folder.glob("*.csv")):
        if source.stem in _NOT_LISTS:
            continue
        with source.open(encoding="utf-8", newline="") as file:
            rows = [(row["code"], " ".join(row["name"].split())) for row in csv.DictReader(file)]
        is_shown = source.stem in SHOWN
        lines = [f"{code}\t{name}" if is_shown and name else code for code, name in rows]
        (target / f"{source.stem}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    rebuild(Path(sys.argv[1]), sys.argv[2])
