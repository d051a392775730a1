"""Orders (T01) and order changes (T114): lines, totals, allowances and tax categories.

Rule ids are those of T01; an order change has the same numbers under its own code.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from peppol.rules.finding import WARNING, Finding, finding_at
from peppol.rules.lines import check_allowance, check_line, has_reason, is_charge, order_rules
from peppol.rules.reading import ZERO, figure, money, number, path, signed_sum, text
from peppol.values import round_half_up
from peppol.xml import Element, clark, short, text_of

_LINE = path("cac:OrderLine", "cac:LineItem")
_ID = path("cbc:ID")
_QUANTITY = path("cbc:Quantity")
_NET = path("cbc:LineExtensionAmount")
_ALLOWANCE = path("cac:AllowanceCharge")
_AMOUNT = path("cbc:Amount")
_PRICE = path("cac:Price")
_PRICE_AMOUNT = path("cbc:PriceAmount")
_TOTAL = path("cac:AnticipatedMonetaryTotal")
_TAX = path("cac:TaxTotal", "cbc:TaxAmount")
_EXCLUSIVE = path("cbc:TaxExclusiveAmount")
_INCLUSIVE = path("cbc:TaxInclusiveAmount")
_PAYABLE = path("cbc:PayableAmount")
_ALLOWANCES = path("cbc:AllowanceTotalAmount")
_CHARGES = path("cbc:ChargeTotalAmount")
_PREPAID = path("cbc:PrepaidAmount")
_ROUNDING = path("cbc:PayableRoundingAmount")
_CURRENCY = path("cbc:DocumentCurrencyCode")
_CATEGORIES = (clark("cac:TaxCategory"), clark("cac:ClassifiedTaxCategory"))
_IN_CURRENCY = tuple(
    clark("cbc:" + name)
    for name in ("Amount", "TaxAmount", "LineExtensionAmount", "PriceAmount", "BaseAmount")
)


def check_order(root: Element, code: str) -> Iterator[Finding]:
    """Yield what is wrong in an order or order change; `code` is "T01" or "T114"."""
    rule = f"PEPPOL-{code}-R"
    lines = root.findall(_LINE)
    rules = order_rules(code)
    yield from unique_line_ids(lines, rule + "001")
    for line in lines:
        yield from quantity(line, rule)
        yield from check_line(line, rules)
        yield from price(line, rule)
        for allowance in line.iterfind(_ALLOWANCE):
            yield from allowance_form(allowance, rule)
    for allowance in root.iterfind(_ALLOWANCE):
        yield from check_allowance(allowance, rules)
        yield from allowance_form(allowance, rule)
    yield from currencies_and_decimals(root, rule)
    for category in root.iter(*_CATEGORIES):
        yield from tax_rate(category, rule)
    total = root.find(_TOTAL)
    if total is not None:
        yield from check_total(root, total, lines, rule)


def unique_line_ids(lines: list[Element], rule: str) -> Iterator[Finding]:
    """R001: a line id stands once."""
    seen: set[str] = set()
    for line in lines:
        line_id = text(line, _ID)
        if line_id in seen:
            yield finding_at(
                line,
                rule,
                f"Radnumret {line_id} används av flera rader. Ge varje rad ett eget nummer.",
                f"The line id {line_id} is used by several lines. Give each line its own.",
            )
        seen.add(line_id)


def quantity(line: Element, rule: str) -> Iterator[Finding]:
    """R004, R013: a line has a quantity, zero or more."""
    stated = number(line, _QUANTITY)
    if stated is None or stated < 0:
        said = ("saknas", "is missing") if stated is None else figure(stated)
        yield finding_at(
            line,
            rule + "004",
            f"Radens antal ska vara noll eller mer ({said[0]}).",
            f"The line's quantity must be zero or more ({said[1]}).",
            below="/" + short(_QUANTITY),
        )
    if stated is None:
        sv, en = "Raden bör ha ett antal.", "The line should have a quantity."
        yield finding_at(line, rule + "013", sv, en, severity=WARNING)


def price(line: Element, rule: str) -> Iterator[Finding]:
    """R005, R027, R033: prices are zero or more."""
    element = line.find(_PRICE)
    if element is None:
        return
    checks = (
        ("005", _PRICE_AMOUNT, "Priset", "The price"),
        ("027", f"{_ALLOWANCE}/{path('cbc:BaseAmount')}", "Bruttopriset", "The gross price"),
        ("033", f"{_ALLOWANCE}/{_AMOUNT}", "Prisets rabatt", "The price's discount"),
    )
    for number_id, place, sv, en in checks:
        stated = number(element, place)
        if stated is not None and stated < 0:
            yield finding_at(
                element,
                rule + number_id,
                f"{sv} är {money(stated)[0]} men ska vara noll eller mer.",
                f"{en} is {money(stated)[1]} but must be zero or more.",
            )


def allowance_form(allowance: Element, rule: str) -> Iterator[Finding]:
    """R023, R032: an allowance or charge has a reason and an amount of zero or more."""
    if not has_reason(allowance):
        yield finding_at(
            allowance,
            rule + "023",
            "Rabatten eller avgiften saknar orsak. Ange orsak eller orsakskod.",
            "The allowance or charge gives no reason. Give a reason or a reason code.",
        )
    stated = number(allowance, _AMOUNT)
    if stated is not None and stated < 0:
        yield finding_at(
            allowance,
            rule + "032",
            f"Rabatten eller avgiften är {money(stated)[0]} men ska vara noll eller mer.",
            f"The allowance or charge is {money(stated)[1]} but must be zero or more.",
        )


def currencies_and_decimals(root: Element, rule: str) -> Iterator[Finding]:
    """R003, R028: amounts are in the order's currency, with two decimals save in prices."""
    currency = text(root, _CURRENCY)
    total = root.find(_TOTAL)
    amounts = list(root.iter(*_IN_CURRENCY))
    amounts += [] if total is None else [e for e in total if e.tag not in _IN_CURRENCY]
    for amount in amounts:
        stated = amount.get("currencyID")
        if stated is not None and stated != currency:
            yield finding_at(
                amount,
                rule + "003",
                f"Beloppet är i {stated} men ordern är i {currency}. Använd orderns valuta.",
                f"The amount is in {stated} but the order in {currency}. Use the order's currency.",
            )
        decimals = len(text_of(amount).partition(".")[2])
        if decimals > 2 and not _is_in_price(amount):
            yield finding_at(
                amount,
                rule + "028",
                f"Beloppet {text_of(amount)} har {decimals} decimaler. Avrunda det till två.",
                f"The amount {text_of(amount)} has {decimals} decimals. Round it to two.",
            )


def _is_in_price(amount: Element) -> bool:
    return any(each.tag == _PRICE for each in amount.iterancestors())


def tax_rate(category: Element, rule: str) -> Iterator[Finding]:
    """R029, R030: a tax category has a rate, unless it is O; S has one above zero."""
    code, rate = text(category, _ID), number(category, path("cbc:Percent"))
    if rate is None and code != "O":
        yield finding_at(
            category,
            rule + "029",
            f"Momskategori {code} saknar momssats. Ange Percent.",
            f"Tax category {code} has no rate. Give Percent.",
        )
    if code == "S" and (rate is None or rate <= 0):
        yield finding_at(
            category,
            rule + "030",
            "Momskategori S ska ha en momssats över noll.",
            "Tax category S must have a rate above zero.",
        )


def check_total(
    root: Element, total: Element, lines: list[Element], rule: str
) -> Iterator[Finding]:
    """R006 to R011, R016, R017: every total follows from its parts."""
    net = number(total, _NET)
    for number_id, place in (("006", _PAYABLE), ("007", _NET)):
        stated = number(total, place)
        if stated is None or stated < 0:
            yield finding_at(
                total,
                rule + number_id,
                f"{_name(place)[0]} ska vara noll eller mer.",
                f"{_name(place)[1]} must be zero or more.",
                below="/" + short(place),
            )
    parts = [number(line, _NET) or ZERO for line in lines]
    yield from _equal(total, rule + "008", _NET, sum(parts, ZERO), ("radsumman", "the lines"))
    for number_id, place, is_charge_sum in (("009", _ALLOWANCES, False), ("010", _CHARGES, True)):
        amounts = [
            number(each, _AMOUNT) or ZERO
            for each in root.iterfind(_ALLOWANCE)
            if is_charge(each) is is_charge_sum
        ]
        if amounts or number(total, place) is not None:
            words = ("dokumentets poster", "the document's entries")
            yield from _equal(total, rule + number_id, place, sum(amounts, ZERO), words)
    allowances, charges = number(total, _ALLOWANCES) or ZERO, number(total, _CHARGES) or ZERO
    exact = (net or ZERO) - allowances + charges
    words = signed_sum([("+", net or ZERO), ("-", allowances), ("+", charges)])
    if number(total, _EXCLUSIVE) is not None:
        yield from _equal(total, rule + "011", _EXCLUSIVE, exact, words)
    yield from _with_tax(root, total, rule, exact)


def _with_tax(root: Element, total: Element, rule: str, exclusive: Decimal) -> Iterator[Finding]:
    """R016, R017; `exclusive` stands in for a total without VAT that is not stated."""
    inclusive = number(total, _INCLUSIVE)
    if not inclusive:
        return
    prepaid, rounding = number(total, _PREPAID) or ZERO, number(total, _ROUNDING) or ZERO
    terms = [("+", inclusive), ("-", prepaid), ("+", rounding)]
    due = inclusive - prepaid + rounding
    yield from _equal(total, rule + "016", _PAYABLE, due, signed_sum(terms))
    tax = number(root, _TAX)
    if tax is not None:
        stated = number(total, _EXCLUSIVE)
        base = exclusive if stated is None else stated
        words = signed_sum([("+", base), ("+", tax)])
        yield from _equal(total, rule + "017", _INCLUSIVE, base + tax, words)


def _equal(
    total: Element, rule: str, place: str, exact: Decimal, words: tuple[str, str]
) -> Iterator[Finding]:
    expected, stated = round_half_up(exact), number(total, place)
    if stated == expected or (stated is None and place in (_NET, _PAYABLE)):
        return
    said = ("saknas", "is missing") if stated is None else money(stated)
    yield finding_at(
        total,
        rule,
        f"{_name(place)[0]} ({said[0]}) ska vara {words[0]} = {money(expected)[0]}.",
        f"{_name(place)[1]} ({said[1]}) should be {words[1]} = {money(expected)[1]}.",
        below="/" + short(place),
    )


def _name(place: str) -> tuple[str, str]:
    return _NAMES[short(place)]


_NAMES = {
    "cbc:LineExtensionAmount": ("Summan av raderna", "The sum of lines"),
    "cbc:AllowanceTotalAmount": ("Summan av rabatter", "The sum of allowances"),
    "cbc:ChargeTotalAmount": ("Summan av avgifter", "The sum of charges"),
    "cbc:TaxExclusiveAmount": ("Summan utan moms", "The total without VAT"),
    "cbc:TaxInclusiveAmount": ("Summan med moms", "The total with VAT"),
    "cbc:PayableAmount": ("Beloppet att betala", "The amount due"),
}
