"""The verdict on one file: its transaction and findings, as text or as one line of JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from peppol import registry
from peppol.errors import PeppolError
from peppol.judging import judge
from peppol.messages import open_envelope
from peppol.rules.finding import FATAL, Finding, has_fatal
from peppol.structure.schema_check import RULE as SCHEMA_RULE

_SEVERITIES = {"fatal": ("FEL", "FAULT"), "warning": ("varning", "warning")}


@dataclass(frozen=True)
class Verdict:
    """What judging one file came to; `transaction` is None for a file that is no known document."""

    file: str
    transaction: str | None
    findings: tuple[Finding, ...]

    @property
    def is_valid(self) -> bool:
        """Return whether the document is accepted: nothing fatal was found."""
        return not has_fatal(self.findings)

    def as_json(self, lang: str) -> str:
        """Return the verdict as one line of JSON, texts in "sv" or "en"."""
        findings = [
            {
                "id": each.rule,
                "severity": each.severity,
                "path": each.path,
                "line": each.line,
                "term": each.term,
                "text": each.text(lang),
            }
            for each in self.findings
        ]
        told = {
            "file": self.file,
            "transaction": self.transaction,
            "valid": self.is_valid,
            "findings": findings,
        }
        return json.dumps(told, ensure_ascii=False)

    def as_text(self, lang: str) -> str:
        """Return the verdict for a person: a heading and a line or two a finding."""
        words = ("godkänd", "underkänd") if lang == "sv" else ("accepted", "rejected")
        head = f"{self.file}: {self.transaction or '?'} {words[0 if self.is_valid else 1]}"
        lines = [head]
        for each in self.findings:
            severity = _SEVERITIES[each.severity][0 if lang == "sv" else 1]
            where = each.path if each.line is None else f"{each.path} ({each.line})"
            lines += [f"  {severity} {each.rule} {where}", f"    {each.text(lang)}"]
        return "\n".join(lines)


def verdict_on(file: Path, on: date) -> Verdict:
    """Judge a file by the rules in force on a day; bare or in its envelope.

    A file that cannot be read as a known document has one fatal finding for each problem, with
    the id of schema faults. Raises OSError for a file that cannot be opened.
    """
    try:
        _, root = open_envelope(file.read_bytes())
        code = registry.find(root).code
        return Verdict(str(file), code, tuple(judge(root, on)))
    except PeppolError as error:
        return Verdict(str(file), None, tuple(map(_unreadable, error.problems)))


def _unreadable(error: PeppolError) -> Finding:
    return Finding(
        rule=SCHEMA_RULE,
        severity=FATAL,
        path=error.path or "/",
        line=error.line,
        term=None,
        sv=error.text("sv"),
        en=error.text("en"),
    )
