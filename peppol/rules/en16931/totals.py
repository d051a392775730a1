"""Totals of invoices and credit notes (BT-106 to BT-115): every sum worked out again.

Amounts are exact; a comparison with an amount that is absent does not hold.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from peppol.rules.children import children_of
from peppol.rules.common_checks import two_decimals
from peppol.rules.facts import Facts
from peppol.rules.named_conditions import indicator
from peppol.rules.reading import ONE, ZERO, every, figure, first, money, number, path, signed_sum
from peppol.rules.rulebook import Breach, enter, rule
from peppol.rules.tax_categories import tax_category
from peppol.structure.phrases import amid
from peppol.values import percent_of, round_half_up
from peppol.xml import Element, clark, short

_NET = path("cbc:LineExtensionAmount")
_ALLOWANCES = path("cbc:AllowanceTotalAmount")
_CHARGES = path("cbc:ChargeTotalAmount")
_EXCLUSIVE = path("cbc:TaxExclusiveAmount")
_INCLUSIVE = path("cbc:TaxInclusiveAmount")
_PREPAID = path("cbc:PrepaidAmount")
_ROUNDING = path("cbc:PayableRoundingAmount")
_PAYABLE = path("cbc:PayableAmount")
_ALLOWANCE = path("cac:AllowanceCharge")
_AMOUNT = path("cbc:Amount")
_TAX_TOTAL = path("cac:TaxTotal")
_TAX_AMOUNT = path("cbc:TaxAmount")
_SUBTOTAL = path("cac:TaxSubtotal")
_LINES = (clark("cac:InvoiceLine"), clark("cac:CreditNoteLine"))
_TOTAL = path("cac:LegalMonetaryTotal")
_CATEGORY = path("cac:TaxCategory")

_DECIMALS = {
    "BR-DEC-01": "cbc:Amount",
    "BR-DEC-02": "cbc:BaseAmount",
    "BR-DEC-05": "cbc:Amount",
    "BR-DEC-06": "cbc:BaseAmount",
    "BR-DEC-09": "cbc:LineExtensionAmount",
    "BR-DEC-10": "cbc:AllowanceTotalAmount",
    "BR-DEC-11": "cbc:ChargeTotalAmount",
    "BR-DEC-12": "cbc:TaxExclusiveAmount",
    "BR-DEC-14": "cbc:TaxInclusiveAmount",
    "BR-DEC-16": "cbc:PrepaidAmount",
    "BR-DEC-17": "cbc:PayableRoundingAmount",
    "BR-DEC-18": "cbc:PayableAmount",
    "BR-DEC-19": "cbc:TaxableAmount",
    "BR-DEC-20": "cbc:TaxAmount",
    "BR-DEC-23": "cbc:LineExtensionAmount",
    "BR-DEC-24": "cbc:Amount",
    "BR-DEC-25": "cbc:BaseAmount",
    "BR-DEC-27": "cbc:Amount",
    "BR-DEC-28": "cbc:BaseAmount",
}
"""Rule → the child that has at most two decimals."""

for _id, _name in _DECIMALS.items():
    enter((_id,), two_decimals(_name))


@rule("BR-CO-10")
def line_total(total: Element, facts: Facts) -> Breach | None:
    """Sum of line net amounts (BT-106)."""
    lines = [each for tag in _LINES for each in facts.anywhere(tag)]
    amounts = [number(line, _NET) or ZERO for line in lines]
    return wrong(
        total,
        _NET,
        round_half_up(sum(amounts, ZERO)),
        lambda: _with_terms("summan av radernas nettobelopp", "the sum of the lines", amounts),
    )


@rule("BR-CO-11")
def allowance_total(total: Element, _: Facts) -> Breach | None:
    """Sum of document level allowances (BT-107)."""
    amounts = document_amounts(total.getparent(), "false")
    if not amounts and first(total, _ALLOWANCES) is None:
        return None
    words = ("summan av rabatterna på dokumentet", "the sum of the document's allowances")
    return wrong(total, _ALLOWANCES, round_half_up(sum(amounts, ZERO)), lambda: words)


@rule("BR-CO-12")
def charge_total(total: Element, _: Facts) -> Breach | None:
    """Sum of document level charges (BT-108)."""
    amounts = document_amounts(total.getparent(), "true")
    if not amounts and first(total, _CHARGES) is None:
        return None
    words = ("summan av avgifterna på dokumentet", "the sum of the document's charges")
    return wrong(total, _CHARGES, round_half_up(sum(amounts, ZERO)), lambda: words)


def document_amounts(document: Element, sign: str) -> list[Decimal]:
    """Return the amounts of document level charges ("true") or allowances ("false")."""
    found = every(document, _ALLOWANCE)
    return [number(each, _AMOUNT) or ZERO for each in found if indicator(each) == sign]


@rule("BR-CO-13")
def exclusive(total: Element, _: Facts) -> Breach | None:
    """Total without VAT (BT-109) = lines - allowances + charges."""
    terms = [("+", number(total, _NET))]
    terms += _if_any("-", total, _ALLOWANCES) + _if_any("+", total, _CHARGES)
    return _sum(total, _EXCLUSIVE, terms, alone=_NET, is_rounded=len(terms) > 1)


@rule("BR-CO-14")
def vat_total(total: Element, _: Facts) -> Breach | None:
    """VAT total (BT-110) = the VAT of every category."""
    subtotals = every(total, _SUBTOTAL)
    if not subtotals:
        return None
    amounts = [number(each, _TAX_AMOUNT) or ZERO for each in subtotals]
    return wrong(
        total,
        _TAX_AMOUNT,
        round_half_up(sum(amounts, ZERO)),
        lambda: _with_terms("summan av momsen per sats", "the sum of the VAT", amounts),
    )


@rule("BR-CO-15")
def inclusive(root: Element, facts: Facts) -> Breach | None:
    """Total with VAT (BT-112) = total without VAT + VAT in the document currency."""
    if facts.currency is None:
        return None
    amounts = [
        amount
        for amount in every(root, f"{_TAX_TOTAL}/{_TAX_AMOUNT}")
        if amount.get("currencyID") == facts.currency
    ]
    if len(amounts) != 1:
        return Breach(
            f"Momsen ska anges exakt en gång i fakturans valuta {facts.currency}, "
            f"men står {len(amounts)} gånger. Rätta TaxTotal.",
            f"The VAT must be given exactly once in the document's currency {facts.currency} "
            f"but stands {len(amounts)} times. Mend TaxTotal.",
            "/cac:TaxTotal",
            "BT-110",
        )
    total = first(root, _TOTAL)
    terms = [("+", number(total, _EXCLUSIVE)), ("+", number(amounts[0]))]
    breach = _sum(root if total is None else total, _INCLUSIVE, terms)
    return breach and breach._replace(below="/cac:LegalMonetaryTotal" + breach.below)


@rule("BR-CO-16")
def payable(total: Element, _: Facts) -> Breach | None:
    """Amount due (BT-115) = total with VAT - paid + rounding."""
    prepaid, rounding = number(total, _PREPAID), number(total, _ROUNDING)
    due, whole = number(total, _PAYABLE), number(total, _INCLUSIVE)
    if due is not None and whole is not None:
        left = due if rounding is None else round_half_up(due - rounding)
        right = whole if prepaid is None else round_half_up(whole - prepaid)
        if left == right:
            return None
    terms = [("+", whole)]
    terms += _if_any("-", total, _PREPAID) + _if_any("+", total, _ROUNDING)
    return _sum(total, _PAYABLE, terms, alone=_INCLUSIVE, is_wrong=True)


@rule("BR-CO-17")
def vat_of_rate(subtotal: Element, _: Facts) -> Breach | None:
    """The VAT of an entry is its base times the rate, to less than one unit of currency.

    The rate of another tax than VAT counts as none.
    """
    categories = (tax_category(each) for each in children_of(subtotal, _CATEGORY))
    rate = next((each.percent for each in categories if each.is_vat), None)
    tax = number(subtotal, _TAX_AMOUNT)
    base = number(subtotal, path("cbc:TaxableAmount"))
    if rate is None or not round_half_up(rate, 0):
        if tax is not None and not round_half_up(tax, 0):
            return None
        rate = rate or ZERO
    elif within_one(tax, base, rate):
        return None
    return wrong_tax(tax, base, rate)


def within_one(tax: Decimal | None, base: Decimal | None, rate: Decimal) -> bool:
    """Return whether a tax lies less than one unit from base times rate, signs left out."""
    if tax is None or base is None:
        return False
    return abs(abs(tax) - round_half_up(percent_of(abs(base), rate))) < ONE


def wrong_tax(
    tax: Decimal | None, base: Decimal | None, rate: Decimal, below: str = "/cbc:TaxAmount"
) -> Breach:
    """Say that a tax is not what its base and rate give."""
    right = round_half_up(percent_of(base or ZERO, rate))
    said, under = money(tax or ZERO), money(base or ZERO)
    return Breach(
        f"Momsen {said[0]} ska vara {figure(rate)[0]} % av {under[0]} = {money(right)[0]}.",
        f"The VAT {said[1]} should be {figure(rate)[1]} % of {under[1]} = {money(right)[1]}.",
        below,
        "BT-117",
    )


def _if_any(sign: str, total: Element, place: str) -> list[tuple[str, Decimal | None]]:
    value = number(total, place)
    return [] if value is None else [(sign, value)]


def _sum(
    total: Element,
    place: str,
    terms: list[tuple[str, Decimal | None]],
    *,
    alone: str = "",
    is_wrong: bool = False,
    is_rounded: bool = True,
) -> Breach | None:
    """Compare a total with a sum; a term that is absent makes it wrong, as `is_wrong` does.

    `alone`: the place of the first term, to name it by when there is no other.
    """
    exact = ZERO
    for sign, value in terms:
        if value is None:
            is_wrong = True
        else:
            exact += -value if sign == "-" else value
    return wrong(
        total,
        place,
        round_half_up(exact) if is_rounded else exact,
        lambda: worded_sum([(sign, value or ZERO) for sign, value in terms], alone),
        is_wrong=is_wrong,
    )


def worded_sum(terms: list[tuple[str, Decimal]], alone: str) -> tuple[str, str]:
    """Write out a sum; name its only term by the place `alone` where it is given."""
    if len(terms) > 1 or not alone:
        return signed_sum(terms)
    sv, en = map(amid, NAMES[short(alone)])
    return (f"minus {sv}", f"minus {en}") if terms[0][0] == "-" else (sv, en)


def wrong(
    total: Element,
    place: str,
    expected: Decimal,
    worded: Callable[[], tuple[str, str]],
    *,
    is_wrong: bool = False,
) -> Breach | None:
    """Return a breach that says what a sum is, should be and why; None when it is right."""
    stated = number(total, place)
    if stated == expected and not is_wrong:
        return None
    (sv, en), words, right = NAMES[short(place)], worded(), money(expected)
    said = money(stated) if stated is not None else ("saknas och", "is missing and")
    how = [f"{word} = " if word != sum_ else "" for word, sum_ in zip(words, right, strict=True)]
    return Breach(
        f"{sv} {said[0]} ska vara {how[0]}{right[0]}.",
        f"{en} {said[1]} should be {how[1]}{right[1]}.",
        "/" + short(place),
    )


def _with_terms(sv: str, en: str, amounts: list[Decimal]) -> tuple[str, str]:
    """Return words for a sum, with the sum written out when it is short."""
    if not 1 < len(amounts) <= 6:
        return sv, en
    said = signed_sum([("+", each) for each in amounts])
    return f"{sv}, {said[0]},", f"{en}, {said[1]},"


NAMES = {
    "cbc:LineExtensionAmount": ("Summan av raderna", "The sum of lines"),
    "cbc:AllowanceTotalAmount": ("Summan av rabatter", "The sum of allowances"),
    "cbc:ChargeTotalAmount": ("Summan av avgifter", "The sum of charges"),
    "cbc:TaxExclusiveAmount": ("Summan utan moms", "The total without VAT"),
    "cbc:TaxInclusiveAmount": ("Summan med moms", "The total with VAT"),
    "cbc:PrepaidAmount": ("Redan betalt belopp", "The amount already paid"),
    "cbc:PayableRoundingAmount": ("Öresutjämningen", "The rounding"),
    "cbc:PayableAmount": ("Beloppet att betala", "The amount due"),
    "cbc:TaxAmount": ("Momsen", "The VAT"),
}
"""What totals are called, by element."""
