"""The Swedish rules for invoices and credit notes: SE-R-001 to SE-R-013.

Their contexts hold only sellers in Sweden; see `named_conditions.py`.
"""

from __future__ import annotations

import re

from peppol.identifiers import organisation_number
from peppol.rules.facts import Facts, SeveralValues
from peppol.rules.reading import every, normal, number, path, raw
from peppol.rules.rulebook import Breach, rule
from peppol.xml import Element

_SCHEMES = path("cac:PartyTaxScheme")
_SCHEME_ID = path("cac:TaxScheme", "cbc:ID")
_COMPANY = path("cbc:CompanyID")
_NUMERIC = re.compile(
    r"[ \t\r\n]*(?:[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?|-?INF)[ \t\r\n]*",
    re.ASCII,
)
"""What the official rules take for numeric: any number as a double is written."""

F_TAX = "GODKÄND FÖR F-SKATT"


def is_numeric(value: str) -> bool:
    """Return whether the official rules take a text for a number."""
    return _NUMERIC.fullmatch(value) is not None


def _vat_number(party: Element) -> str:
    """Return the seller's VAT number as written; raises SeveralValues for more than one."""
    found = [
        raw(each, _COMPANY) or ""
        for each in every(party, _SCHEMES)
        if raw(each, _SCHEME_ID) == "VAT"
    ]
    if len(found) > 1:
        raise SeveralValues
    return found[0] if found else ""


@rule("SE-R-001")
def vat_length(party: Element, _: Facts) -> Breach | None:
    """A Swedish VAT number has 14 characters."""
    value = normal(_vat_number(party))
    return None if len(value) == 14 else _vat_breach(value)


@rule("SE-R-002")
def vat_digits(party: Element, _: Facts) -> Breach | None:
    """A Swedish VAT number has digits after SE."""
    value = _vat_number(party)
    return None if is_numeric(value[2:14]) else _vat_breach(value)


def _vat_breach(value: str) -> Breach:
    return Breach(
        f"Momsnumret ”{value}” ska vara SE följt av tolv siffror: organisationsnumret och 01.",
        f"The VAT number “{value}” must be SE and twelve digits: the organisation number and 01.",
        "/cac:PartyTaxScheme/cbc:CompanyID",
    )


@rule("SE-R-003")
def company_digits(entity: Element, _: Facts) -> Breach | None:
    """A Swedish organisation number is digits only."""
    value = raw(entity, _COMPANY) or ""
    return None if is_numeric(value) else _company_breach(value)


@rule("SE-R-004")
def company_length(entity: Element, _: Facts) -> Breach | None:
    """A Swedish organisation number has ten digits."""
    value = normal(raw(entity, _COMPANY) or "")
    return None if len(value) == 10 else _company_breach(value)


@rule("SE-R-013")
def company_check(entity: Element, _: Facts) -> Breach | None:
    """A Swedish organisation number has a right check digit; how long it is SE-R-004 says."""
    value = normal(raw(entity, _COMPANY) or "")
    has_digits = re.fullmatch("[0-9]{10,}", value) is not None
    is_right = has_digits and organisation_number.calc_check_digit(value[:9]) == value[9]
    return None if is_right else _company_breach(value)


def _company_breach(value: str) -> Breach:
    return Breach(
        f"Organisationsnumret ”{value}” ska vara tio siffror utan bindestreck, med rätt "
        "kontrollsiffra.",
        f"The organisation number “{value}” must be ten digits without a hyphen, with a right "
        "check digit.",
        "/cbc:CompanyID",
    )


@rule("SE-R-005")
def f_tax(company: Element, _: Facts) -> Breach | None:
    """A tax registration beside VAT says that the seller is approved for F-tax."""
    stated = normal((company.text or "").upper())
    if stated == F_TAX:
        return None
    return Breach(
        f"Skatteregistreringen ”{company.text}” ska lyda ”Godkänd för F-skatt”.",
        f"The tax registration “{company.text}” must read “Godkänd för F-skatt”.",
    )


@rule("SE-R-006")
def swedish_rates(category: Element, _: Facts) -> Breach | None:
    """The Swedish VAT rates are 25, 12 and 6 per cent."""
    if number(category, path("cbc:Percent")) in (25, 12, 6):
        return None
    stated = raw(category, path("cbc:Percent"))
    return Breach(
        f"Momssatsen {stated} % finns inte i Sverige. Kategori S har 25, 12 eller 6 %.",
        f"There is no VAT rate of {stated} % in Sweden. Category S has 25, 12 or 6 %.",
        "/cbc:Percent",
    )


@rule("SE-R-007", "SE-R-008")
def giro_digits(account: Element, _: Facts) -> Breach | None:
    """A giro number is digits only."""
    value = normal(account.text or "")
    if is_numeric(value):
        return None
    return Breach(
        f"Girokontot ”{value}” ska vara siffror utan bindestreck.",
        f"The giro account “{value}” must be digits without a hyphen.",
    )


@rule("SE-R-009", "SE-R-010")
def giro_length(account: Element, _: Facts) -> Breach | None:
    """A bankgiro number has seven or eight digits, a plusgiro two to eight."""
    value = normal(account.text or "")
    branch = raw(account.getparent(), path("cac:FinancialInstitutionBranch", "cbc:ID")) or ""
    is_bankgiro = normal(branch) == "SE:BANKGIRO"
    shortest = 7 if is_bankgiro else 2
    if shortest <= len(value) <= 8:
        return None
    name = ("Bankgirot", "7 eller 8") if is_bankgiro else ("Plusgirot", "2 till 8")
    return Breach(
        f"{name[0]} ”{value}” har {len(value)} tecken men ska ha {name[1]}.",
        f"The giro account “{value}” has {len(value)} characters but must have "
        f"{name[1].replace('eller', 'or').replace('till', 'to')}.",
    )


@rule("SE-R-011")
def giro_means(_means: Element, _facts: Facts) -> Breach:
    """Giros are paid with payment means 30; the context holds only 50 and 56."""
    return Breach(
        "Betalningssätt 50 och 56 används inte i Sverige. Ange bankgiro och plusgiro med kod 30.",
        "Payment means 50 and 56 are not used in Sweden. Give bankgiro and plusgiro with code 30.",
        "/cbc:PaymentMeansCode",
    )


@rule("SE-R-012")
def domestic_means(_means: Element, _facts: Facts) -> Breach:
    """Domestic payments have means 30; the context holds only 31 between Swedes."""
    return Breach(
        "Betalningssätt 31 bör inte användas inom Sverige. Ange kod 30.",
        "Payment means 31 should not be used within Sweden. Give code 30.",
        "/cbc:PaymentMeansCode",
    )
