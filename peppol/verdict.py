"""The verdict on one file: its transaction and findings, as text or as one line of JSON."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from peppol import registry
from peppol.documents.catalogue import Catalogue
from peppol.errors import PeppolError
from peppol.judging import judge_file
from peppol.judging_lines import judge_catalogue
from peppol.messages import identify
from peppol.rendering.shape import View, Words
from peppol.rendering.terms import term_name
from peppol.rules.finding import FATAL, Finding, has_fatal
from peppol.structure.schema_findings import RULE as SCHEMA_RULE

LARGE = 10_000_000
"""Bytes from which a catalogue is judged line by line."""

_HEAD = 65_536
"""Bytes in which the head of a large file is looked for."""

_WIDTH = 88


@dataclass(frozen=True)
class Verdict:
    """What judging one file came to; `transaction` is None for what is no known document."""

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
        """Return the verdict for a person: a heading, then the findings, what stops it first."""
        words = Words(lang)
        fatal = [each for each in self.findings if each.is_fatal]
        others = [each for each in self.findings if not each.is_fatal]
        lines = [f"{self.file}: {self.sentence(lang)}"]
        lines += _group(words("Fel som stoppar dokumentet", "Faults that stop it"), fatal, words)
        lines += _group(words("Varningar", "Warnings"), others, words)
        return "\n".join(lines)

    def report(self, view: View | None, lang: str) -> View:
        """Return the verdict as a view, the document's own view after it where there is one."""
        words = Words(lang)
        rows = (
            (
                words("fel", "fault") if each.is_fatal else words("varning", "warning"),
                each.rule,
                each.text(lang),
                "\n".join((*list(_heading(each, words))[1:], each.path)),
            )
            for each in self.findings
        )
        columns = (
            (words("Slag", "Kind"), False),
            (words("Regel", "Rule"), False),
            (words("Vad som är fel, och vad du ska göra", "What is wrong and what to do"), False),
            (words("Var", "Where"), False),
        )
        facts = [
            (words("Fil", "File"), self.file),
            (words("Utfall", "Verdict"), self.sentence(lang)),
        ]
        blocks = (
            *words.section("document", words("Kontroll", "Check"), facts),
            *words.table("findings", words("Vad som hittades", "What was found"), columns, rows),
        )
        if view is None:
            return View("", words("Kontroll av ", "Check of ") + self.file, "", tuple(blocks))
        return replace(view, blocks=(*blocks, *view.blocks))

    def sentence(self, lang: str) -> str:
        """Return the verdict in short: `T10 faktura, underkänd: 1 fel, 2 varningar`."""
        words = Words(lang)
        kind = self.transaction or words("inget känt dokument", "no known document")
        name = registry.TRANSACTIONS[self.transaction].name(lang) if self.transaction else ""
        answer = words("godkänd", "accepted") if self.is_valid else words("underkänd", "rejected")
        fatal = sum(each.is_fatal for each in self.findings)
        told = [_count(fatal, words("fel", "fault"), words("fel", "faults"))]
        told += [_count(len(self.findings) - fatal, *_warnings(words))]
        counts = ", ".join(text for text in told if text)
        head = f"{kind} {name}".rstrip() + f", {answer}"
        return f"{head}: {counts}" if counts else head


def _warnings(words: Words) -> tuple[str, str]:
    return words("varning", "warning"), words("varningar", "warnings")


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}" if number else ""


def _group(title: str, findings: Sequence[Finding], words: Words) -> Iterator[str]:
    if findings:
        yield ""
        yield f"  {title}"
    for each in findings:
        yield f"    {' · '.join(_heading(each, words))}"
        yield from _wrapped(each.text(words.lang))
        yield f"      {each.path}"


def _heading(finding: Finding, words: Words) -> Iterator[str]:
    yield finding.rule
    if finding.term:
        yield f"{finding.term} {term_name(finding.term, words.lang) or ''}".rstrip()
    if finding.line_id:
        yield words("rad ", "line ") + finding.line_id
    if finding.line is not None:
        yield words("filens rad ", "line of the file ") + str(finding.line)


def _wrapped(text: str) -> list[str]:
    indent = " " * 6
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent)


def summary(verdicts: Iterable[Verdict], lang: str) -> str:
    """Return how many files were accepted, and how many not."""
    words = Words(lang)
    accepted = [verdict.is_valid for verdict in verdicts]
    good = sum(accepted)
    return words(
        f"\n{len(accepted)} filer: {good} godkända, {len(accepted) - good} underkända",
        f"\n{len(accepted)} files: {good} accepted, {len(accepted) - good} rejected",
    )


def verdict_on(file: Path, on: date) -> Verdict:
    """Judge a file by the rules in force on a day; bare or in its envelope.

    What cannot be opened or read as a known document has one fatal finding for each problem,
    with the id of schema faults.
    """
    try:
        return _streamed(file, on) or verdict_of(file.read_bytes(), on, str(file))
    except OSError as error:
        sv, en = (cannot_open(file, error, lang) for lang in ("sv", "en"))
        return Verdict(str(file), None, (_fault(sv, en),))


def _streamed(file: Path, on: date) -> Verdict | None:
    """Judge a large catalogue in little memory; None for any other file."""
    if file.stat().st_size < LARGE:
        return None
    with file.open("rb") as opened:
        start = opened.read(_HEAD)
    with suppress(PeppolError):
        if identify(start).transaction == Catalogue.TRANSACTION:
            return _streamed_catalogue(file, on)
    return None


def _streamed_catalogue(file: Path, on: date) -> Verdict:
    try:
        return Verdict(str(file), Catalogue.TRANSACTION, tuple(judge_catalogue(file, on)))
    except PeppolError as error:
        return Verdict(str(file), None, faults_of(error))


def verdict_of(data: bytes, on: date, file: str = "") -> Verdict:
    """Judge the bytes of a file, named `file` in the verdict."""
    try:
        judged = judge_file(data, on)
        return Verdict(file, judged.transaction, tuple(judged.findings))
    except PeppolError as error:
        return Verdict(file, None, faults_of(error))


def faults_of(error: PeppolError) -> tuple[Finding, ...]:
    """Return what made a file unreadable as findings, one for each problem."""
    return tuple(
        _fault(each.message("sv"), each.message("en"), each.path, each.line)
        for each in error.problems
    )


def cannot_open(file: Path, error: OSError, lang: str) -> str:
    """Return why a file cannot be opened, and what to do."""
    words = Words(lang)
    if isinstance(error, FileNotFoundError):
        return words(
            f"Filen {file} finns inte. Kontrollera sökvägen.",
            f"There is no file {file}. Check the path.",
        )
    if isinstance(error, IsADirectoryError):
        return words(
            f"{file} är en mapp. Ange filerna i den, till exempel {file}/*.xml.",
            f"{file} is a folder. Name the files in it, such as {file}/*.xml.",
        )
    return words(
        f"Filen {file} går inte att öppna: {error.strerror}.",
        f"The file {file} cannot be opened: {error.strerror}.",
    )


def _fault(sv: str, en: str, path: str | None = None, line: int | None = None) -> Finding:
    return Finding(SCHEMA_RULE, FATAL, path or "/", line, None, sv, en)
