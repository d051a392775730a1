"""Our verdict beside the official one, document by document, and what they differ in."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date

import peppol
from peppol.structure.schema_findings import RULE as SCHEMA_RULE
from tests.mutation.oracle import Verdict

ON = date(2026, 11, 23)
MAX_SHOWN = 4


def ours(data: bytes) -> Verdict:
    """Return our verdict on a document, without the warnings that only we give."""
    try:
        findings = peppol.judge(data, on=ON)
    except peppol.PeppolError:
        return Verdict(is_schema_valid=False)
    if any(each.rule == SCHEMA_RULE for each in findings):
        return Verdict(is_schema_valid=False)
    official = [each for each in findings if not each.rule.startswith("AVROP-")]
    return Verdict(
        fatal={each.rule for each in official if each.is_fatal},
        warnings={each.rule for each in official if not each.is_fatal},
    )


@dataclass
class Tally:
    """How often the verdicts agreed, and in what they differed."""

    documents: int = 0
    official_accepts: int = 0
    schema_valid: int = 0
    stopped: int = 0
    same_verdict: int = 0
    same_fatal: int = 0
    same_warnings: int = 0
    compared: int = 0
    """Documents that the official validator judged to the end; the sets of ids are compared."""
    accepted_wrongly: list[str] = field(default_factory=list)
    differences: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    fired: Counter[str] = field(default_factory=Counter)

    def add(self, name: str, mine: Verdict, theirs: Verdict) -> bool:
        """Count one document; returns whether the verdicts agree in everything."""
        before = sum(map(len, self.differences.values())), len(self.accepted_wrongly)
        self.documents += 1
        self.official_accepts += theirs.is_accepted
        self.same_verdict += mine.is_accepted == theirs.is_accepted
        if mine.is_accepted and not theirs.is_accepted:
            self.accepted_wrongly.append(name)
        if mine.is_schema_valid != theirs.is_schema_valid:
            self.differences[f"schema: ours {mine.is_schema_valid}"].append(name)
        if theirs.is_schema_valid:
            self._compare_rules(name, mine, theirs)
        after = sum(map(len, self.differences.values())), len(self.accepted_wrongly)
        return before == after

    def _compare_rules(self, name: str, mine: Verdict, theirs: Verdict) -> None:
        self.schema_valid += 1
        if theirs.stopped:
            self.stopped += 1
            return
        self.compared += 1
        self.fired.update(theirs.fatal | theirs.warnings)
        self.same_fatal += mine.fatal == theirs.fatal
        self.same_warnings += mine.warnings == theirs.warnings
        if mine.is_schema_valid:
            for severity in ("fatal", "warnings"):
                own, other = getattr(mine, severity), getattr(theirs, severity)
                for rule in own - other:
                    self.differences[f"{rule}: only ours"].append(name)
                for rule in other - own:
                    self.differences[f"{rule}: only official"].append(name)

    def lines(self) -> list[str]:
        """Return the figures, and the differences by rule."""
        told = [
            f"{self.documents} documents, {self.schema_valid} schema-valid, "
            f"{self.official_accepts} accepted officially, {self.stopped} stopped by an error",
            f"verdict equal      {_share(self.same_verdict, self.documents)}",
            f"accepted wrongly   {len(self.accepted_wrongly)} {self.accepted_wrongly[:MAX_SHOWN]}",
            f"fatal ids equal    {_share(self.same_fatal, self.compared)}",
            f"warning ids equal  {_share(self.same_warnings, self.compared)}",
        ]
        ordered = sorted(self.differences.items(), key=lambda pair: -len(pair[1]))
        told += [f"  {what} {len(names)} {names[:MAX_SHOWN]}" for what, names in ordered]
        return told


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} = {100 * part / whole:.3f} %" if whole else "none"
