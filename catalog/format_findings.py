"""What the rules of Peppol say of a catalogue in XML: told by line, and stopping nothing.

Whether a line can be ordered is for the checks of this package to say.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import islice

from catalog.errors import N_, Finding
from peppol.errors import PeppolError
from peppol.judging_lines import judge_catalogue
from peppol.rules.finding import Finding as Breach

MOST = 200
"""Findings told of one file; who breaks more rules than that has one thing wrong in all."""

_LINE = re.compile(r"/cac:CatalogueLine(?:\[(\d+)\])?")


def format_findings(content: bytes, day: date) -> list[Finding]:
    """Return what the rules in force on a day say of the file, faults first."""
    try:
        breaches = judge_catalogue(content, day)
    except PeppolError:
        return []
    return [_told(breach) for breach in islice(breaches, MOST)]


def _told(breach: Breach) -> Finding:
    problem = {language: breach.text(language) for language in ("sv", "en")}
    place = breach.term or breach.path.rpartition("/")[2]
    return Finding(
        _row(breach.path), place, breach.rule, N_("%(problem)s"), {"problem": problem}, stops=False
    )


def _row(path: str) -> int:
    """The line as the reader of catalogues counts, from 1; 0 for the head."""
    found = _LINE.search(path)
    return int(found[1] or 1) if found else 0
