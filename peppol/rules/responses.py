"""Answers: order responses (T76, T116), invoice responses (T111)."""

from __future__ import annotations

from peppol.rules.common_checks import not_in_list
from peppol.rules.content import any_of, not_all_of
from peppol.rules.facts import Facts
from peppol.rules.reading import first, normal, path, raw
from peppol.rules.rulebook import Breach, Check, enter, never, rule
from peppol.xml import Element

_LINES = path("cac:OrderLine")
_WITHOUT_LINES = {"R008": "AP", "R009": "RE", "R010": "AB"}
_CODE = path("cbc:StatusReasonCode")


@rule("PEPPOL-T76-R007", "PEPPOL-T116-R007")
def changed_lines(element: Element, _: Facts) -> Breach | None:
    """An answer with changes has lines that tell them."""
    if normal(element.text or "") != "CA" or first(element.getparent(), _LINES) is not None:
        return None
    return Breach(
        "Svarskod CA (godkänd med ändringar) kräver minst en rad. Lägg till raderna.",
        "Response code CA (accepted with changes) needs at least one line. Add the lines.",
    )


def _no_lines(code: str) -> Check:
    breach = Breach(
        f"Svarskod {code} gäller hela ordern; då får inga rader finnas. "
        "Ta bort raderna, eller svara CA.",
        f"Response code {code} is for the whole order; there must be no lines. "
        "Remove the lines, or answer CA.",
    )

    def check(element: Element, _: Facts) -> Breach | None:
        if normal(element.text or "") != code or first(element.getparent(), _LINES) is None:
            return None
        return breach

    return check


for _id, _answer in _WITHOUT_LINES.items():
    enter((f"PEPPOL-T76-{_id}", f"PEPPOL-T116-{_id}"), _no_lines(_answer))


@rule("PEPPOL-T76-R004", "PEPPOL-T116-R004", settled=not_all_of("cbc:StartDate", "cbc:EndDate"))
def promised(period: Element, _: Facts) -> Breach | None:
    """A promised delivery does not end before it begins; the dates are compared as text."""
    start, end = (raw(period, path(each)) for each in ("cbc:StartDate", "cbc:EndDate"))
    if start is None or end is None or end >= start:
        return None
    return Breach(
        f"Utlovad leverans slutar {end}, innan den börjar {start}. Rätta datumen.",
        f"The promised delivery ends {end}, before it begins {start}. Mend the dates.",
    )


@rule("PEPPOL-T111-R001", settled=any_of("cac:Status/cbc:StatusReasonCode"))
def has_reason(response: Element, _: Facts) -> Breach | None:
    """An answer that the sender must act on says why; the context holds only those."""
    if first(response, path("cac:Status", "cbc:StatusReasonCode")) is not None:
        return None
    return Breach(
        "Svaret kräver att avsändaren gör något men säger inte varför. Lägg till StatusReasonCode.",
        "The answer wants the sender to act but does not say why. Add StatusReasonCode.",
        "/cac:Status/cbc:StatusReasonCode",
    )


@rule("PEPPOL-T111-R002", "PEPPOL-T111-R004", settled=any_of("cbc:StatusReason"))
def reason_text(status: Element, _: Facts) -> Breach | None:
    """The reasons OTH (other) and PPD (partially paid) are told in words."""
    if first(status, path("cbc:StatusReason")) is not None:
        return None
    code = raw(status, _CODE)
    return Breach(
        f"Orsakskod {code} ska förklaras i ord. Lägg till StatusReason.",
        f"Reason code {code} must be explained in words. Add StatusReason.",
        "/cbc:StatusReason",
    )


enter(("PEPPOL-T111-R005",), never)


def _reason_in(list_id: str) -> Check:
    def check(status: Element, facts: Facts) -> Breach | None:
        written = raw(status, _CODE) or ""
        if normal(written) in facts.codes(list_id):
            return None
        breach = not_in_list(status, written, (list_id,))
        return breach._replace(below="/cbc:StatusReasonCode")

    return check


enter(("PEPPOL-T111-R006",), _reason_in("OPStatusAction"))
enter(("PEPPOL-T111-R007",), _reason_in("OPStatusReason"))
