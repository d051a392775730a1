"""Dates are written YYYY-MM-DD and nothing more (PEPPOL-COMMON-R030, PEPPOL-EN16931-F001)."""

from __future__ import annotations

from collections.abc import Iterator

from peppol.rules.finding import Finding, finding_at
from peppol.xml import Element, clark

_DATES = tuple(
    clark("cbc:" + name)
    for name in (
        "IssueDate", "DueDate", "TaxPointDate", "StartDate", "EndDate", "ActualDeliveryDate",
    )
)  # fmt: skip
_LENGTH = 10


def check_dates(root: Element, rule: str) -> Iterator[Finding]:
    """Yield dates with something around them, such as a time zone or white space.

    That they are dates at all, the schema has seen to.
    """
    for element in root.iter(*_DATES):
        value = element.text or ""
        if len(value) != _LENGTH:
            yield finding_at(
                element,
                rule,
                f"Datumet ”{value}” ska skrivas ÅÅÅÅ-MM-DD utan tidszon eller mellanslag.",
                f"The date “{value}” must be written YYYY-MM-DD without time zone or spaces.",
            )
