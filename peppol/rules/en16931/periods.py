"""Periods of EN 16931: BR-29, BR-30, BR-CO-03, BR-CO-19 and BR-CO-20."""

from __future__ import annotations

from peppol.rules.content import any_of, not_all_of
from peppol.rules.days import is_in_order
from peppol.rules.facts import Facts
from peppol.rules.reading import first, path, text
from peppol.rules.rulebook import Breach, rule
from peppol.xml import Element

_START, _END = path("cbc:StartDate"), path("cbc:EndDate")


@rule("BR-29", "BR-30", settled=not_all_of("cbc:StartDate", "cbc:EndDate"))
def period_order(period: Element, _: Facts) -> Breach | None:
    """A period does not end before it begins."""
    start, end = text(period, _START), text(period, _END)
    if is_in_order(start, end):
        return None
    return Breach(
        f"Perioden slutar {end}, innan den börjar {start}. Byt plats på eller rätta datumen.",
        f"The period ends {end}, before it begins {start}. Swap or mend the dates.",
    )


@rule("BR-CO-20", settled=any_of("cbc:StartDate", "cbc:EndDate"))
def line_period(period: Element, _: Facts) -> Breach | None:
    """A line's period has a first or last day."""
    return None if _has_day(period) else _NO_DAYS


@rule("BR-CO-19", settled=any_of("cbc:StartDate", "cbc:EndDate", "cbc:DescriptionCode"))
def invoice_period(period: Element, _: Facts) -> Breach | None:
    """The invoicing period has a first or last day, or only says when VAT falls due."""
    has_code = first(period, path("cbc:DescriptionCode")) is not None
    return None if has_code or _has_day(period) else _NO_DAYS


def _has_day(period: Element) -> bool:
    return any(first(period, each) is not None for each in (_START, _END))


_NO_DAYS = Breach(
    "Perioden har varken första eller sista dag. Ange minst en av dem.",
    "The period has neither first nor last day. Give at least one.",
)


@rule("BR-CO-03", settled=not_all_of("cbc:TaxPointDate", "cac:InvoicePeriod/cbc:DescriptionCode"))
def tax_point(root: Element, _: Facts) -> Breach | None:
    """The day of VAT is given as a date or as a code, not both."""
    has_date = first(root, path("cbc:TaxPointDate")) is not None
    if not has_date or first(root, path("cac:InvoicePeriod", "cbc:DescriptionCode")) is None:
        return None
    return Breach(
        "Momsdagen anges både som datum (TaxPointDate) och som kod (DescriptionCode). Behåll ett.",
        "The VAT point stands both as a date (TaxPointDate) and as a code (DescriptionCode). "
        "Keep one.",
    )
