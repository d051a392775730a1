"""Rules of every transaction: empty elements, dates, party identifiers, the root's attributes."""

from __future__ import annotations

import re

from peppol.rules.facts import Facts
from peppol.rules.parties import SCHEMES, SchemeRule
from peppol.rules.reading import normal
from peppol.rules.rulebook import Breach, Check, enter, rule
from peppol.structure import wording
from peppol.structure.places import place_of
from peppol.values import parse_date
from peppol.xml import Element

_LOCATION = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
_DUTCH_VAT = re.compile(r"NL[0-9]{9}B[0-9]{2}", re.ASCII)
_DATE_LENGTH = 10


@rule("PEPPOL-COMMON-R001", "PEPPOL-EN16931-R008")
def empty(element: Element, _: Facts) -> Breach:
    """No element is empty; the context holds only those that are."""
    return Breach(*wording.empty(place_of(element)))


@rule("PEPPOL-COMMON-R003")
def schema_location(root: Element, _: Facts) -> Breach | None:
    """The root does not say where its schema lies."""
    if _LOCATION not in root.attrib:
        return None
    return Breach(
        "Roten bör inte ha attributet schemaLocation. Ta bort det.",
        "The root should not carry the attribute schemaLocation. Remove it.",
    )


@rule("PEPPOL-COMMON-R030", "PEPPOL-EN16931-F001")
def date(element: Element, _: Facts) -> Breach | None:
    """A date is written YYYY-MM-DD and nothing more, no time zone and no white space."""
    value = element.text or ""
    if len(value) == _DATE_LENGTH and _is_date(value):
        return None
    return Breach(
        f"Datumet ”{value}” ska skrivas ÅÅÅÅ-MM-DD utan tidszon eller mellanslag.",
        f"The date “{value}” must be written YYYY-MM-DD without time zone or spaces.",
    )


def _is_date(value: str) -> bool:
    try:
        parse_date(value)
    except ValueError:
        return False
    return True


def _identifier(scheme: str, known: SchemeRule) -> Check:
    name = f" ({known.name})" if known.name else ""

    def check(element: Element, _: Facts) -> Breach | None:
        value = element.text or ""
        if known.is_valid(normal(value) if known.is_trimmed else value):
            return None
        return Breach(
            f"”{value}” är inte ett giltigt nummer i schema {scheme}{name}. Kontrollera siffrorna.",
            f"“{value}” is not a valid number in scheme {scheme}{name}. Check the digits.",
        )

    return check


for _scheme, _known in SCHEMES.items():
    enter((f"PEPPOL-COMMON-{_known.rule}",), _identifier(_scheme, _known))


@rule("PEPPOL-COMMON-R056-2")
def dutch_vat(company: Element, _: Facts) -> Breach | None:
    """A VAT number that begins with NL is a Dutch one."""
    value = normal(company.text or "")
    if _DUTCH_VAT.fullmatch(value):
        return None
    return Breach(
        f"Momsnumret ”{value}” ska vara NL, nio siffror, B och två siffror.",
        f"The VAT number “{value}” must be NL, nine digits, B and two digits.",
    )
