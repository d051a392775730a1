"""The rule tables of a release: which rules there are, how severe, where each looks, in what order.

One line a rule: id, `F` or `W`, `pattern.rank`, contexts. Written by `rebuild.py`.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from peppol import releases
from peppol.rules.finding import FATAL, WARNING

_SEVERITIES = {"F": FATAL, "W": WARNING}


class Row(NamedTuple):
    """One rule of a release."""

    id: str
    severity: str
    pattern: int
    rank: int
    """Place in the pattern: an element goes to the lowest whose context holds it."""
    contexts: tuple[str, ...]


class UnusedRow(NamedTuple):
    """A place that should not be used, by a rule of a release."""

    id: str
    severity: str
    place: str


@cache
def rows(name: str, release: str) -> list[Row]:
    """Return the rules of a table, such as "T10-T14", in a release, as they are ordered there."""
    found = []
    for line in _lines(name, release):
        rule, severity, order, contexts = line.split("\t")
        pattern, _, rank = order.partition(".")
        found.append(
            Row(rule, _SEVERITIES[severity], int(pattern), int(rank), tuple(contexts.split("; ")))
        )
    return found


@cache
def unused(release: str) -> list[UnusedRow]:
    """Return the UBL-CR rules that only name a place that should not be used.

    One that is below the root begins with `/`; the others may be anywhere. LINE in them is
    either kind of line, so that such a rule has two rows here.
    """
    found = []
    for line in _lines("UBL-CR", release):
        rule, severity, place = line.split("\t")
        for name in ("cac:InvoiceLine", "cac:CreditNoteLine"):
            found.append(UnusedRow(rule, _SEVERITIES[severity], place.replace("LINE", name)))
            if "LINE" not in place:
                break
    return found


def _lines(name: str, release: str) -> list[str]:
    return releases.table(release, "rules", f"{name}.tsv")
