"""The head of a post-award document: specification, process, and who the parties are."""

from __future__ import annotations

from peppol import registry
from peppol.rules.common_checks import Called
from peppol.rules.content import any_of
from peppol.rules.facts import Facts
from peppol.rules.reading import first, normal, path
from peppol.rules.rulebook import Breach, Check, SettledCheck, enter, rule
from peppol.xml import Element

_SPECIFICATION = (
    "T01-R034", "T16-R011", "T19-R018", "T58-R001", "T71-R001", "T76-R006", "T77-R010",
    "T110-R030", "T111-R003", "T114-R034", "T115-R034", "T116-R006",
)  # fmt: skip
_PROCESS = ("T01-R031", "T19-R017", "T111-R008", "T114-R031", "T115-R031")

_ORIGINATOR: Called = ("Behovsställaren", "The originator")
_BUYER: Called = ("Köparen", "The buyer")
_SELLER: Called = ("Säljaren", "The seller")
_NAMED: dict[str, Called] = {
    "T01-R014": _ORIGINATOR,
    "T114-R014": _ORIGINATOR,
    "T16-R008": _BUYER,
    "T16-R009": _SELLER,
    "T16-R010": _ORIGINATOR,
    "T19-R004": _SELLER,
    "T19-R005": ("Avtalsparten", "The contractor"),
}
"""Rule → the party that has a name or an identifier; its context holds the Party."""

_REGISTERED: dict[str, Called] = {
    "T76-R001": _BUYER,
    "T76-R002": _SELLER,
    "T116-R001": _BUYER,
    "T116-R002": _SELLER,
}
"""Rule → the party that has a registered name or an identifier; its context is the Party."""


@rule(*(f"PEPPOL-{each}" for each in _SPECIFICATION))
def specification(element: Element, facts: Facts) -> Breach | None:
    """The specification is that of the transaction."""
    stated = normal(element.text or "")
    wanted = registry.TRANSACTIONS[facts.code].customization_id
    if stated.startswith(wanted):
        return None
    return Breach(
        f"Specifikationen (CustomizationID) ”{stated}” ska vara ”{wanted}”.",
        f"The specification (CustomizationID) “{stated}” should be “{wanted}”.",
    )


@rule(*(f"PEPPOL-{each}" for each in _PROCESS))
def process(element: Element, facts: Facts) -> Breach | None:
    """The process is one that the transaction is sent in."""
    stated = normal(element.text or "")
    allowed = registry.TRANSACTIONS[facts.code].profiles
    if stated in allowed:
        return None
    return Breach(
        f"Processen (ProfileID) ”{stated}” används inte för dokumentet. Välj en av: "
        + ", ".join(allowed),
        f"The process (ProfileID) “{stated}” is not used for the document. Choose one of: "
        + ", ".join(allowed),
    )


def _identified(names: Called, *written: str) -> Check:
    places = [path(each) for each in written]
    breach = Breach(
        f"{names[0]} saknar både namn och identitet. Ange det ena.",
        f"{names[1]} has neither name nor identifier. Give one of them.",
    )

    def check(element: Element, _: Facts) -> Breach | None:
        return None if any(first(element, each) is not None for each in places) else breach

    return SettledCheck(check, any_of(*written))


for _id, _names in _NAMED.items():
    enter(
        (f"PEPPOL-{_id}",),
        _identified(
            _names, "cac:Party/cac:PartyName/cbc:Name", "cac:Party/cac:PartyIdentification/cbc:ID"
        ),
    )
for _id, _names in _REGISTERED.items():
    enter(
        (f"PEPPOL-{_id}",),
        _identified(
            _names, "cac:PartyLegalEntity/cbc:RegistrationName", "cac:PartyIdentification/cbc:ID"
        ),
    )
