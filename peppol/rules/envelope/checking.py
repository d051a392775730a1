"""Judging an envelope: all its rules, asked of one document."""

from __future__ import annotations

from itertools import islice

from peppol.envelope import HEADER, is_envelope
from peppol.rules.envelope import (  # noqa: F401 - each enters its rules in the book
    agreement,
    header,
    scopes,
)
from peppol.rules.envelope.enclosed import ENVELOPE_RULES, Enclosed
from peppol.rules.finding import FATAL, Finding, finding_at
from peppol.xml import Element

NO_HEADER = "AVROP-SBDH-HEADER"
"""The rule that there is one header; without it the others are not asked."""
MAX_SAME = 100
"""Findings told of one rule."""

ENVELOPE_IDS = frozenset((NO_HEADER, *(each.id for each in ENVELOPE_RULES)))
"""Every rule of the envelope, by id."""


def check_envelope(document: Element) -> list[Finding]:
    """Return what is wrong with the envelope around a document's root; nothing for a bare one.

    Raises UnknownDocument for a document that is not known.
    """
    outer = document.getparent()
    if outer is None or not is_envelope(outer):
        return []
    headers = outer.findall(HEADER)
    if len(headers) != 1 or document.getprevious() is not headers[0]:
        return [_no_header(outer, len(headers))]
    enclosed = Enclosed(headers[0], document)
    return [
        finding_at(wrong.at, each.id, wrong.sv, wrong.en, severity=each.severity)
        for each in ENVELOPE_RULES
        for wrong in islice(each.check(enclosed), MAX_SAME)
    ]


def _no_header(envelope: Element, count: int) -> Finding:
    return finding_at(
        envelope,
        NO_HEADER,
        f"Kuvertet har {count} huvuden (StandardBusinessDocumentHeader). "
        "Det ska ha ett, före dokumentet.",
        f"The envelope has {count} headers (StandardBusinessDocumentHeader). "
        "It must have one, before the document.",
        severity=FATAL,
    )
