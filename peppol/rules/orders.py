"""Orders (T01), order changes (T114) and order agreements (T110).

Rules of lines, prices and allowances stand in `lines.py`; of items in `items.py`.
"""

from __future__ import annotations

from decimal import Decimal

from peppol.rules.common_checks import decimals, has_many_decimals
from peppol.rules.content import any_of, none_of
from peppol.rules.en16931.totals import NAMES, worded_sum, wrong
from peppol.rules.facts import Facts, one
from peppol.rules.lines import in_currency, not_negative
from peppol.rules.reading import (
    ZERO,
    every,
    figure,
    first,
    money,
    number,
    path,
    raw,
    signed_sum,
    text,
)
from peppol.rules.rulebook import Breach, Check, enter, rule
from peppol.values import percent_of, round_half_up
from peppol.xml import Element, clark

_LINE_NETS = path("cac:OrderLine", "cac:LineItem", "cbc:LineExtensionAmount")
_NET_OF_LINE = path("cac:LineItem", "cbc:LineExtensionAmount")
_NET = path("cbc:LineExtensionAmount")
_ALLOWANCE = path("cac:AllowanceCharge")
_ALLOWANCES = path("cbc:AllowanceTotalAmount")
_CHARGES = path("cbc:ChargeTotalAmount")
_EXCLUSIVE = path("cbc:TaxExclusiveAmount")
_INCLUSIVE = path("cbc:TaxInclusiveAmount")
_PREPAID = path("cbc:PrepaidAmount")
_ROUNDING = path("cbc:PayableRoundingAmount")
_PAYABLE = path("cbc:PayableAmount")
_TAX = path("cac:TaxTotal", "cbc:TaxAmount")
_TAX_AMOUNT = path("cbc:TaxAmount")
_ID, _PERCENT = path("cbc:ID"), path("cbc:Percent")
_TAX_TOTAL = clark("cac:TaxTotal")
_SUBTOTAL_CATEGORIES = path("cac:TaxTotal", "cac:TaxSubtotal", "cac:TaxCategory")
_PRICE = clark("cac:Price")
_MILLIONTH = 6


@rule("PEPPOL-T01-R002", "PEPPOL-T114-R002", settled=any_of("cac:ValidityPeriod/cbc:EndDate"))
def validity(root: Element, _: Facts) -> Breach | None:
    """An order should say until when it holds."""
    if first(root, path("cac:ValidityPeriod", "cbc:EndDate")) is not None:
        return None
    return Breach(
        "Ordern bör ange till vilket datum den gäller (ValidityPeriod/EndDate).",
        "The order should say until when it holds (ValidityPeriod/EndDate).",
        "/cac:ValidityPeriod/cbc:EndDate",
    )


@rule("PEPPOL-T01-R003", "PEPPOL-T110-R004", "PEPPOL-T114-R003")
def currency(amount: Element, facts: Facts) -> Breach | None:
    """An amount is in the document's currency."""
    return in_currency(amount, facts)


@rule("PEPPOL-T76-R005", "PEPPOL-T116-R005")
def response_currency(amount: Element, facts: Facts) -> Breach | None:
    """A price in an answer is in the document's currency."""
    return in_currency(amount, facts, is_needed=True)


@rule("PEPPOL-T01-R028", "PEPPOL-T110-R013", "PEPPOL-T114-R028")
def two_decimals(amount: Element, _: Facts) -> Breach | None:
    """An amount has two decimals, save in prices."""
    if not has_many_decimals(amount) or any(True for _ in amount.iterancestors(_PRICE)):
        return None
    return decimals(amount)


@rule("PEPPOL-T01-R004", "PEPPOL-T114-R004")
def quantity(line: Element, _: Facts) -> Breach | None:
    """A quantity is zero or more."""
    names = ("Radens antal", "The line's quantity")
    return not_negative(line, "cbc:Quantity", names, is_needed=True)


@rule("PEPPOL-T01-R013", "PEPPOL-T114-R013", settled=any_of("cbc:Quantity"))
def has_quantity(line: Element, _: Facts) -> Breach | None:
    """A line should have a quantity."""
    if first(line, path("cbc:Quantity")) is not None:
        return None
    sv, en = "Raden bör ha ett antal.", "The line should have a quantity."
    return Breach(sv, en, "/cbc:Quantity")


@rule("PEPPOL-T01-R035", "PEPPOL-T114-R035")
def quotation(_reference: Element, facts: Facts) -> Breach | None:
    """A line can only refer to a quotation that the order names."""
    if first(facts.root, path("cac:QuotationDocumentReference", "cbc:ID")) is not None:
        return None
    return Breach(
        "Raden hänvisar till en offertrad, men ordern nämner ingen offert. "
        "Lägg till QuotationDocumentReference eller ta bort hänvisningen.",
        "The line refers to a quotation line, but the order names no quotation. "
        "Add QuotationDocumentReference or remove the reference.",
    )


def _sign(place: str, *, is_needed: bool = False, is_strict: bool = False) -> Check:
    names = NAMES[place]
    return lambda total, _: not_negative(
        total, place, names, is_needed=is_needed, is_strict=is_strict
    )


enter(("PEPPOL-T01-R006", "PEPPOL-T114-R006"), _sign("cbc:PayableAmount", is_needed=True))
enter(("PEPPOL-T01-R007", "PEPPOL-T114-R007"), _sign("cbc:LineExtensionAmount", is_needed=True))
enter(("PEPPOL-T110-R005",), _sign("cbc:PayableAmount", is_strict=True))
enter(("PEPPOL-T110-R006",), _sign("cbc:LineExtensionAmount"))


@rule("PEPPOL-T01-R008", "PEPPOL-T114-R008")
def line_total(total: Element, facts: Facts) -> Breach | None:
    """The sum of lines is the sum of their net amounts."""
    return _line_total(total, every(facts.root, _LINE_NETS))


def _line_total(total: Element, amounts: list[Element]) -> Breach | None:
    nets = (number(each) or ZERO for each in amounts)
    words = ("radernas summa", "the sum of the lines")
    return wrong(total, _NET, round_half_up(sum(nets, ZERO)), lambda: words)


@rule("PEPPOL-T110-R007", settled=none_of("cbc:LineExtensionAmount"))
def agreed_line_total(total: Element, facts: Facts) -> Breach | None:
    """The sum of lines, where it is given, is the sum of their net amounts."""
    if first(total, _NET) is None:
        return None
    lines = facts.anywhere(clark("cac:OrderLine"))
    return _line_total(total, [net for line in lines for net in every(line, _NET_OF_LINE)])


def _charges(root: Element, word: str, *, is_exact: bool) -> Decimal:
    """Return the rounded sum of document level charges ("true") or allowances ("false").

    `is_exact`: the word counts only as it is written, without white space.
    """
    read = raw if is_exact else text
    amounts = (
        number(each, path("cbc:Amount")) or ZERO
        for each in every(root, _ALLOWANCE)
        if read(each, path("cbc:ChargeIndicator")) == word
    )
    return round_half_up(sum(amounts, ZERO))


def _charge_total(place: str, word: str, *, is_agreement: bool = False) -> Check:
    """Compare a total with the charges; an order must give one where there are any."""

    def check(total: Element, facts: Facts) -> Breach | None:
        expected = _charges(facts.root, word, is_exact=is_agreement)
        if first(total, place) is None and (is_agreement or not expected):
            return None
        words = ("summan på dokumentet", "the sum on the document")
        return wrong(total, place, expected, lambda: words)

    return check


for _code in ("T01", "T114"):
    enter((f"PEPPOL-{_code}-R009",), _charge_total(_ALLOWANCES, "false"))
    enter((f"PEPPOL-{_code}-R010",), _charge_total(_CHARGES, "true"))
enter(("PEPPOL-T110-R009",), _charge_total(_ALLOWANCES, "false", is_agreement=True))
enter(("PEPPOL-T110-R008",), _charge_total(_CHARGES, "true", is_agreement=True))


@rule("PEPPOL-T01-R011", "PEPPOL-T114-R011")
def exclusive(total: Element, facts: Facts) -> Breach | None:
    """The total without VAT, given or not, is lines - allowances + charges; lines are needed."""
    if first(total, _NET) is None:
        return Breach(
            "Radernas summa (LineExtensionAmount) saknas. Lägg till den.",
            "The sum of the lines (LineExtensionAmount) is missing. Add it.",
            "/cbc:LineExtensionAmount",
        )
    return agreed_exclusive(total, facts)


@rule("PEPPOL-T110-R010", settled=none_of("cbc:TaxExclusiveAmount"))
def agreed_exclusive(total: Element, _: Facts) -> Breach | None:
    """The total without VAT, where it is given, is lines - allowances + charges."""
    if first(total, _EXCLUSIVE) is None:
        return None
    return _adds_up(total, _EXCLUSIVE, (("+", _NET), ("-", _ALLOWANCES), ("+", _CHARGES)))


@rule("PEPPOL-T01-R016", "PEPPOL-T114-R016", settled=none_of("cbc:TaxInclusiveAmount"))
def payable(total: Element, _: Facts) -> Breach | None:
    """The amount due is the total with VAT, where there is one, - paid + rounding."""
    if not number(total, _INCLUSIVE):
        return None
    return _adds_up(total, _PAYABLE, (("+", _INCLUSIVE), ("-", _PREPAID), ("+", _ROUNDING)))


@rule("PEPPOL-T110-R012", settled=none_of("cbc:PayableAmount"))
def agreed_payable(total: Element, _: Facts) -> Breach | None:
    """The amount due, where it is given, is the total with VAT - paid + rounding."""
    if first(total, _PAYABLE) is None:
        return None
    return _adds_up(total, _PAYABLE, (("+", _INCLUSIVE), ("-", _PREPAID), ("+", _ROUNDING)))


@rule("PEPPOL-T01-R017", "PEPPOL-T114-R017", settled=none_of("cbc:TaxInclusiveAmount"))
def inclusive(total: Element, facts: Facts) -> Breach | None:
    """The total with VAT, where there is one and a VAT, is the total without + the VAT.

    A total without VAT that is not given is taken from lines, allowances and charges.
    """
    if not number(total, _INCLUSIVE):
        return None
    tax = number(one(facts.root, _TAX))
    if tax is None:
        return None
    stated = number(total, _EXCLUSIVE)
    if stated is None:
        parts = [number(total, each) or ZERO for each in (_NET, _ALLOWANCES, _CHARGES)]
        stated = parts[0] - parts[1] + parts[2]
    return _with_tax(total, stated, tax)


@rule("PEPPOL-T110-R011")
def agreed_inclusive(total: Element, facts: Facts) -> Breach | None:
    """The total with VAT is the total without + the VAT; absent ones count as zero."""
    tax = number(one(facts.root, _TAX)) or ZERO
    stated = number(total, _EXCLUSIVE) or ZERO
    if first(total, _INCLUSIVE) is None and not stated + tax:
        return None
    return _with_tax(total, stated, tax)


def _with_tax(total: Element, exclusive: Decimal, tax: Decimal) -> Breach | None:
    terms = [("+", exclusive), ("+", tax)]
    return wrong(total, _INCLUSIVE, exclusive + tax, lambda: signed_sum(terms))


def _adds_up(total: Element, place: str, parts: tuple[tuple[str, str], ...]) -> Breach | None:
    stated = [(sign, part, number(total, part)) for sign, part in parts]
    known = [(sign, part, value) for sign, part, value in stated if value is not None]
    exact = sum((-value if sign == "-" else value for sign, _, value in known), ZERO)
    alone = known[0][1] if known else ""
    terms = [(sign, value) for sign, _, value in known] or [("+", ZERO)]
    return wrong(total, place, exact, lambda: worded_sum(terms, alone))


@rule("PEPPOL-T110-R014")
def every_line_priced(_total: Element, facts: Facts) -> Breach | None:
    """With totals, every line has its net amount."""
    lines = len(facts.anywhere(clark("cac:OrderLine")))
    nets = sum(len(every(each, _NET)) for each in facts.anywhere(clark("cac:LineItem")))
    if lines == nets:
        return None
    return Breach(
        f"{nets} av {lines} rader har nettobelopp. Ange det på alla, eller ta bort summorna.",
        f"{nets} of {lines} lines have a net amount. Give it on all, or remove the totals.",
    )


@rule("PEPPOL-T110-R024")
def subtotal_tax(subtotal: Element, _: Facts) -> Breach | None:
    """The VAT of an entry is its base times the rate, to the öre."""
    rate = number(subtotal, path("cac:TaxCategory", "cbc:Percent"))
    tax, base = number(subtotal, _TAX_AMOUNT), number(subtotal, path("cbc:TaxableAmount"))
    expected = round_half_up(percent_of(base or ZERO, rate or ZERO))
    if rate is None or not round_half_up(rate, 0):
        is_right = tax is not None and not round_half_up(tax, 0)
    else:
        is_right = tax is not None and base is not None and tax == expected
    if is_right:
        return None
    said = [money(each or ZERO) for each in (tax, base, expected)]
    percent = figure(rate or ZERO)
    return Breach(
        f"Momsen {said[0][0]} ska vara {percent[0]} % av {said[1][0]} = {said[2][0]}.",
        f"The VAT {said[0][1]} should be {percent[1]} % of {said[1][1]} = {said[2][1]}.",
        "/cbc:TaxAmount",
    )


@rule("PEPPOL-T110-R025")
def tax_total(total: Element, _: Facts) -> Breach | None:
    """The VAT is the sum of its entries."""
    taxes = every(total, path("cac:TaxSubtotal", "cbc:TaxAmount"))
    expected = round_half_up(sum((number(each) or ZERO for each in taxes), ZERO))
    words = ("summan per momssats", "the sum of the rates")
    return wrong(total, _TAX_AMOUNT, expected, lambda: words)


@rule("PEPPOL-T110-R028", "PEPPOL-T110-R029")
def exemption(category: Element, _: Facts) -> Breach | None:
    """A reason for exemption goes with a category without tax, and only with that."""
    has_reason = first(category, path("cbc:TaxExemptionReason")) is not None
    code = text(category, _ID)
    if code in (("E", "AE", "O", "K", "G") if has_reason else ("S", "Z", "L", "M")):
        return None
    words = ("ska inte ha", "has no") if has_reason else ("ska ha", "needs a")
    return Breach(
        f"Momskategori {code} {words[0]} skäl till undantag. Rätta kategorin eller skälet.",
        f"Tax category {code} {words[1]} reason for exemption. Mend the category or the reason.",
        "/cbc:TaxExemptionReason",
    )


@rule("PEPPOL-T110-R026")
def rate_in_total(category: Element, facts: Facts) -> Breach | None:
    """Category and rate of an item or charge stand in the VAT breakdown."""
    own = _code_and_rate(category)
    if own[1] is None or not facts.anywhere(_TAX_TOTAL):
        return None
    if any(_code_and_rate(each) == own for each in every(facts.root, _SUBTOTAL_CATEGORIES)):
        return None
    return _not_in_total(f"{own[0]} {figure(own[1])[0]} %")


@rule("PEPPOL-T110-R027")
def category_in_total(category: Element, facts: Facts) -> Breach | None:
    """The category of an item or charge stands in the VAT breakdown."""
    if not facts.anywhere(_TAX_TOTAL):
        return None
    code = raw(category, _ID)
    if any(text(each, _ID) == code for each in every(facts.root, _SUBTOTAL_CATEGORIES)):
        return None
    return _not_in_total(code or "–")


def _code_and_rate(category: Element) -> tuple[str, Decimal | None]:
    rate = number(category, _PERCENT)
    return text(category, _ID), None if rate is None else round_half_up(rate, _MILLIONTH)


def _not_in_total(what: str) -> Breach:
    return Breach(
        f"Momskategori {what} finns inte i momssammanställningen. Lägg till den där.",
        f"Tax category {what} is not in the VAT breakdown. Add it there.",
    )
