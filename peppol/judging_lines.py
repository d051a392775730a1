"""Judging a catalogue line by line, in memory that does not grow with the file.

What is found is what `judge` finds on the whole. The rules of a catalogue look at a line and at the
head, never from one line to another, so a line can be judged as soon as it ends; the head is judged
when the file has ended, with the last line standing for all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import localcontext
from pathlib import Path

from peppol import registry, xml
from peppol.documents.line_elements import (
    LINE,
    MAX_BYTES,
    LineElements,
    Source,
    place_in_line,
)
from peppol.envelope import document_of
from peppol.errors import TooLarge
from peppol.judging import by_severity, judge
from peppol.releases import release_on
from peppol.rules.engine import MAX_FINDINGS as MAX_MODEL_FINDINGS
from peppol.rules.engine import Told, check_model, check_rules
from peppol.rules.envelope.checking import ENVELOPE_IDS
from peppol.rules.facts import Facts
from peppol.rules.finding import Finding
from peppol.rules.layout import Layout, lay_out
from peppol.rules.rulesets import rules_of
from peppol.structure import schema_findings
from peppol.structure.schema_check import MAX_FINDINGS, check_schema_at
from peppol.structure.schema_findings import RULE as SCHEMA_RULE
from peppol.structure.ubl import schema
from peppol.values import EXACT
from peppol.xml import BLANK, MAX_DEPTH, Element, one_pass, path_of, short

_FIRST = {SCHEMA_RULE, *ENVELOPE_IDS}
"""What is found of a document whether or not it keeps to the schema."""


def judge_catalogue(source: Source, on: date, *, max_bytes: int = MAX_BYTES) -> list[Finding]:
    """Return every finding on a catalogue, as `judge` does, whatever its size.

    Raises a PeppolError for what cannot be read as XML and for documents that are no catalogue.
    """
    lines = LineElements(source, max_bytes)
    found = list(_judged(lines, on))
    whole = _whole(source) if lines.may_split else None
    if whole is not None:
        return judge(whole, on)
    is_broken = any(each.rule == SCHEMA_RULE for each in found)
    return [each for each in found if each.rule in _FIRST] if is_broken else by_severity(found)


def judge_lines(source: Source, on: date, *, max_bytes: int = MAX_BYTES) -> Iterator[Finding]:
    """Yield findings while a catalogue is read: those on lines, then those on the head.

    When one has the id of schema faults, the document is judged by the schema alone: only such
    findings follow, and those before that have other ids do not count. Texts that a comment splits
    are not seen here; `judge_catalogue` sees them in what is small enough to be judged whole.
    """
    return _judged(LineElements(source, max_bytes), on)


def _whole(source: Source) -> bytes | None:
    """Return a source that can be read again, if it is of a size to be judged as a whole."""
    if isinstance(source, (str, Path)):
        is_small = Path(source).stat().st_size <= xml.MAX_BYTES
        return Path(source).read_bytes() if is_small else None
    return source if isinstance(source, bytes) and len(source) <= xml.MAX_BYTES else None


def _judged(lines: LineElements, on: date) -> Iterator[Finding]:
    judging: LineJudge | None = None
    held: list[Finding] = []
    for element in lines:
        if judging is None and lines.root is not None:
            judging = LineJudge(lines.root, on)
        if judging is not None:
            findings = judging.line(element)
            if judging.count == 1:
                held = findings
                continue
            yield from (judging.placed(each, 1) for each in held)
            held = []
            yield from findings
    # An only line has no number in its place.
    yield from held
    if lines.root is not None:
        yield from (judging or LineJudge(lines.root, on)).head()


class LineJudge:
    """Judges the lines of one catalogue as they come, then its head.

    `root` is the document, with its head before the first line.
    """

    count: int = 0
    """How many lines have been judged."""

    def __init__(self, root: Element, on: date) -> None:
        transaction, release = registry.meant(root), release_on(on)
        self._root = root
        self._on = on
        self._facts = Facts(root, transaction.code, release)
        self._version = transaction.ubl_version
        self._rules = rules_of(transaction.code, release)
        self._line_places = tuple(f"{path_of(root)}/{short(LINE)}{end}" for end in "/[")
        self._latest: Element | None = None
        self._told = Told()
        self._broken = self._outside = 0

    def line(self, element: Element) -> list[Finding]:
        """Return every finding on a line, which stands in the document behind the one before."""
        self.count += 1
        try:
            found = self._line(element)
        except RecursionError as error:
            raise TooLarge("depth", limit=MAX_DEPTH) from error
        found = self._between(element) + found
        self._latest = element
        self._broken += sum(each.rule == SCHEMA_RULE for each in found)
        return found if self.count == 1 else [self.placed(each, self.count) for each in found]

    def head(self) -> list[Finding]:
        """Return every finding on the document that is not on a line; asked when all have come."""
        outer = self._root.getparent()
        if outer is not None:
            document_of(outer)
        found = [each for each in judge(self._root, self._on) if not self._is_on_line(each)]
        return [each for each in found if each.rule in _FIRST or not self._broken]

    def placed(self, finding: Finding, number: int) -> Finding:
        """Return a finding on a line with the line's number in its path."""
        path = place_in_line(finding.path, number)
        return finding if path == finding.path else replace(finding, path=path)

    def _line(self, element: Element) -> list[Finding]:
        rules = self._rules
        layout = lay_out(element, rules.below(rules.top(self._root.tag), LINE), rules)
        if not layout.is_plain and self._broken < MAX_FINDINGS:
            broken = check_schema_at(element, self._version)
            if broken:
                return broken
        if self._broken:
            return []
        with localcontext(EXACT), one_pass():
            return self._model(layout) + check_rules(layout, self._facts, self._told)

    def _model(self, layout: Layout) -> list[Finding]:
        if self._outside >= MAX_MODEL_FINDINGS:
            return []
        found = check_model(layout)
        self._outside += len(found)
        return found

    def _between(self, line: Element) -> list[Finding]:
        """Return schema faults between a line and the one before it: elements or text."""
        if self._latest is None:
            return []
        found: list[Finding] = []
        node = line.getprevious()
        while node is not None and self._broken + len(found) < MAX_FINDINGS:
            if node.tail and node.tail.strip(BLANK):
                found.append(schema_findings.stray_text(self._root))
            if node is self._latest:
                break
            found.append(self._misplaced(node))
            node = node.getprevious()
        return found[::-1]

    def _misplaced(self, element: Element) -> Finding:
        allowed = schema(self._version).children["Catalogue"]
        if element.tag in allowed:
            return schema_findings.out_of_order(element, allowed)
        return schema_findings.unknown(element, allowed)

    def _is_on_line(self, finding: Finding) -> bool:
        """Return whether a finding on the head is on the line that stands for all."""
        return self.count > 0 and f"{finding.path}/".startswith(self._line_places)
