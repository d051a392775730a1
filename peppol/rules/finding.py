"""A finding: which rule a document breaks, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from peppol.errors import brief
from peppol.xml import CAC, CBC, PREFIXES, Element, clark, path_of, text_of

FATAL = "fatal"
WARNING = "warning"

_LINES = {
    f"{{{CAC}}}{name}": f"{inner}{{{CBC}}}ID"
    for name, inner in {
        "InvoiceLine": "",
        "CreditNoteLine": "",
        "DespatchLine": "",
        "CatalogueLine": "",
        "OrderLine": f"{{{CAC}}}LineItem/",
    }.items()
}


@dataclass(frozen=True)
class Finding:
    """One breach of one rule.

    `rule` is the official id where there is one; our own begin with `AVROP-`. `severity` is
    "fatal" or "warning"; `path` an XPath with the usual prefixes, `line` the line in the file,
    `term` the business term, `line_id` the id of the document line concerned.
    """

    rule: str
    severity: str
    path: str
    line: int | None
    term: str | None
    sv: str
    en: str
    line_id: str | None = None

    @property
    def is_fatal(self) -> bool:
        """Return whether the document must be refused for it."""
        return self.severity == FATAL

    def text(self, lang: str = "sv") -> str:
        """Return what is wrong and what to do, in Swedish ("sv") or English."""
        return self.sv if lang == "sv" else self.en


def finding_at(
    element: Element,
    rule: str,
    sv: str,
    en: str,
    *,
    severity: str = FATAL,
    term: str | None = None,
    below: str = "",
) -> Finding:
    """Return a finding placed at an element, or at `below` it, whether that is there or not."""
    nearest = _nearest(element, below)
    return Finding(
        rule=rule,
        severity=severity,
        path=path_of(element) + below,
        line=nearest.sourceline,
        term=term,
        sv=brief(sv),
        en=brief(en),
        line_id=line_id_of(nearest),
    )


def _nearest(element: Element, below: str) -> Element:
    """Return the last element that is there on a path such as `/cac:InvoiceLine[2]/cbc:ID`."""
    for step in below.split("/"):
        name, _, number = step.rstrip("]").partition("[")
        if name.partition(":")[0] in PREFIXES:
            place = int(number) - 1 if number.isdecimal() else 0
            found = next(islice(element.iterchildren(clark(name)), place, None), None)
            if found is None:
                break
            element = found
    return element


def line_id_of(element: Element) -> str | None:
    """Return the id of the document line that an element lies in."""
    node: Element | None = element
    while node is not None:
        place = _LINES.get(node.tag)
        if place is not None:
            found = node.find(place)
            return None if found is None else text_of(found) or None
        node = node.getparent()
    return None


def has_fatal(findings: Iterable[Finding]) -> bool:
    """Return whether any finding is fatal."""
    return any(finding.is_fatal for finding in findings)
