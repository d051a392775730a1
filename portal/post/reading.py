"""The bytes of a message as a document: read, judged, and named when it can't be."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import Any

import peppol
from peppol.documents.catalogue_stream import iter_lines
from peppol.envelope import Envelope
from peppol.errors import PeppolError
from peppol.rules.finding import Finding, has_fatal
from peppol.verdict import faults_of
from portal.post.errors import BreaksRules, Unreadable

STREAMED = frozenset({"T19"})
"""Documents too long to be read whole: the room that takes them reads the bytes itself."""

JUDGED_UNREAD = 20_000_000
"""Bytes up to which a message is judged that could not be read."""

SHOWN_FINDINGS = 200
"""Findings that are stored with a message or an invoice, fatal ones first."""

_OUTSIDE_DATA_MODEL = re.compile(r"PEPPOL-T\d+-B\d+")


@dataclass(frozen=True)
class Reading:
    """A message as it was understood; `document` is only the head where it is streamed."""

    content: bytes
    transaction: str
    document: Any
    envelope: Envelope | None
    findings: list[Finding] = field(default_factory=list)

    @property
    def stopping(self) -> list[Finding]:
        """The findings that forbid to act on the document.

        What stands outside the BIS data model changes nothing of what is said; it is told only.
        """
        return [
            finding
            for finding in self.findings
            if finding.is_fatal and not _OUTSIDE_DATA_MODEL.fullmatch(finding.rule)
        ]


def read(content: bytes, day: date) -> Reading:
    """Read and judge a message.

    Raises:
        PeppolError: it is not a business document, or breaks the format.
    """
    head = peppol.identify(content)
    if head.transaction in STREAMED:
        stream = iter_lines(content)
        return Reading(content, head.transaction, stream.header, stream.envelope)
    message = peppol.read(content)
    findings = peppol.judge(content, on=day)
    return Reading(content, message.transaction, message.document, message.envelope, findings)


def faults(content: bytes, error: PeppolError, day: date) -> list[Finding]:
    """What is wrong with a message that can't be read: what judging tells, else why not."""
    if len(content) <= JUDGED_UNREAD:
        with suppress(PeppolError):
            findings = peppol.judge(content, on=day)
            if has_fatal(findings):
                return findings
    return list(faults_of(error))


def unreadable(error: PeppolError) -> Unreadable:
    """The reason to hold a message that can't be read, in both languages."""
    reason = Unreadable(problem={"sv": error.text("sv"), "en": error.text("en")})
    reason.code = error.code
    return reason


def breaks_rules(fatal: list[Finding]) -> BreaksRules:
    """The reason to hold a document that is invalid."""
    first = fatal[0]
    problem = {"sv": first.text("sv"), "en": first.text("en")}
    return BreaksRules(count=len(fatal), problem=problem)


def as_rows(findings: Iterable[Finding], most: int | None = SHOWN_FINDINGS) -> list[dict[str, Any]]:
    """Findings as they are stored with what they were found in, and as pages take them."""
    return [
        {
            "rule": finding.rule,
            "severity": finding.severity,
            "path": finding.path,
            "line": finding.line,
            "term": finding.term,
            "line_id": finding.line_id,
            "sv": finding.text("sv"),
            "en": finding.text("en"),
        }
        for finding in islice(findings, most)
    ]
