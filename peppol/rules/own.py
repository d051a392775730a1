"""Our own warnings, ids AVROP-*: what the official rules let pass but a person wants to know.

The official rules let VAT stray by almost one unit of currency. None of these refuses a document.
"""

from __future__ import annotations

from decimal import Decimal

from peppol.rules.en16931.categories import CATEGORIES, wrong_base
from peppol.rules.en16931.totals import within_one, wrong_tax
from peppol.rules.en16931.vat_facts import vat_facts
from peppol.rules.facts import Facts
from peppol.rules.finding import WARNING
from peppol.rules.reading import ONE, ZERO, money, number, path, text
from peppol.rules.rulebook import Breach, rule
from peppol.rules.tables import Row
from peppol.values import percent_of, round_half_up
from peppol.xml import Element

BILLING = [
    Row("AVROP-ROUNDING", WARNING, 1, 1, ("cac:LegalMonetaryTotal",)),
    Row("AVROP-VAT", WARNING, 2, 1, ("cac:TaxTotal/cac:TaxSubtotal",)),
    Row("AVROP-VAT-BASE", WARNING, 3, 1, ("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory",)),
]
"""Our rules for invoices and credit notes, as rows of a rule table."""

MAX_ROUNDING = Decimal("0.50")
"""Most that rounding to a whole krona can change a sum."""

_RATED = {category.code: category for category in CATEGORIES if category.is_rated}
_PERCENT = path("cac:TaxCategory", "cbc:Percent")
_TAXABLE, _TAX = path("cbc:TaxableAmount"), path("cbc:TaxAmount")


@rule("AVROP-ROUNDING")
def rounding(total: Element, _: Facts) -> Breach | None:
    """A rounding (BT-114) larger than any to a whole krona is something else."""
    stated = number(total, path("cbc:PayableRoundingAmount"))
    if stated is None or abs(stated) <= MAX_ROUNDING:
        return None
    sv, en = money(stated)
    return Breach(
        f"Öresutjämningen är {sv}, mer än en avrundning till hela kronor kan ge (0,50). "
        "Kontrollera vad beloppet är.",
        f"The rounding is {en}, more than rounding to a whole krona can give (0.50). "
        "Find out what the amount is.",
        "/cbc:PayableRoundingAmount",
    )


@rule("AVROP-VAT")
def vat(subtotal: Element, _: Facts) -> Breach | None:
    """A VAT amount that the official rules let pass but that is not right to the öre."""
    rate = number(subtotal, _PERCENT) or ZERO
    base, tax = number(subtotal, _TAXABLE), number(subtotal, _TAX)
    if base is None or tax is None or tax == round_half_up(percent_of(base, rate)):
        return None
    is_told = (rate and not within_one(tax, base, rate)) or (not rate and round_half_up(tax, 0))
    return None if is_told else wrong_tax(tax, base, rate)


@rule("AVROP-VAT-BASE")
def vat_base(element: Element, facts: Facts) -> Breach | None:
    """A taxable amount that the official rules let pass but that is not right to the öre."""
    category = _RATED.get(text(element, path("cbc:ID")))
    rate, stated = number(element, path("cbc:Percent")), number(element.getparent(), _TAXABLE)
    if category is None or rate is None or stated is None:
        return None
    expected = vat_facts(facts).sums.get((category.code, rate), ZERO)
    if stated == expected or abs(stated - expected) >= ONE:
        return None
    return wrong_base(category, rate, stated, expected)
