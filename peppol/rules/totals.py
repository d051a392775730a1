"""Totals of invoices and credit notes (BT-106 to BT-115): every sum recomputed.

Each rule is the function of its id; `check_totals` asks them all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from peppol.rules.finding import WARNING, Finding, finding_at
from peppol.rules.lines import billing_rules, check_allowance, check_line, has_reason, is_charge
from peppol.rules.reading import ZERO, money, number, path, signed_sum, text
from peppol.values import round_half_up
from peppol.xml import CAC, Element, short

_TOTAL = path("cac:LegalMonetaryTotal")
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
_CURRENCY = path("cbc:DocumentCurrencyCode")

MAX_ROUNDING = Decimal("0.50")
"""Most that rounding to a whole krona can change a sum."""


@dataclass(frozen=True)
class Bill:
    """An invoice or credit note taken apart for the rules."""

    root: Element
    lines: list[Element]
    total: Element
    """The document totals; the root itself where there are none, so that all read as absent."""
    quantity: str

    @property
    def currency(self) -> str:
        """Return the document currency."""
        return text(self.root, _CURRENCY)

    def sum_of(self, is_charge_sum: bool) -> Decimal:
        """Return the sum of document level charges, or of allowances."""
        amounts = (
            number(each, _AMOUNT) or ZERO
            for each in self.root.iterfind(_ALLOWANCE)
            if is_charge(each) is is_charge_sum
        )
        return sum(amounts, ZERO)


def bill(root: Element) -> Bill:
    """Return the parts of an invoice or credit note."""
    name = root.tag.rpartition("}")[2]
    total = root.find(_TOTAL)
    if total is None:
        total = root
    quantity = "cbc:InvoicedQuantity" if name == "Invoice" else "cbc:CreditedQuantity"
    return Bill(root, root.findall(f"{{{CAC}}}{name}Line"), total, quantity)


def check_totals(root: Element) -> Iterator[Finding]:
    """Yield every wrong sum in an invoice or credit note, lines first."""
    parts = bill(root)
    rules = billing_rules(parts.quantity)
    for line in parts.lines:
        yield from check_line(line, rules)
    for allowance in root.iterfind(_ALLOWANCE):
        yield from check_allowance(allowance, rules)
        yield from br_33_38(allowance)
    yield from br_co_14(parts)
    yield from br_co_15(parts)
    if parts.total is not root:
        for rule in (br_co_10, br_co_11, br_co_12, br_co_13, br_co_16, rounding):
            yield from rule(parts)


def br_33_38(allowance: Element) -> Iterator[Finding]:
    """A document level allowance or charge says why it is there."""
    if not has_reason(allowance):
        rule = "BR-38" if is_charge(allowance) else "BR-33"
        yield finding_at(
            allowance,
            rule,
            "Rabatten eller avgiften saknar orsak. Ange orsak eller orsakskod.",
            "The allowance or charge gives no reason. Give a reason or a reason code.",
        )


def br_co_10(parts: Bill) -> Iterator[Finding]:
    """Sum of line net amounts (BT-106)."""
    amounts = [number(line, _NET) or ZERO for line in parts.lines]
    expected = round_half_up(sum(amounts, ZERO))
    stated = number(parts.total, _NET)
    if stated is not None and stated != expected:
        written = _written(amounts)
        yield _wrong(
            parts.total,
            ("BR-CO-10", "BT-106", _NET),
            (stated, expected),
            (f"summan av radernas nettobelopp{written[0]}", f"the sum of the lines{written[1]}"),
        )


def _written(amounts: list[Decimal]) -> tuple[str, str]:
    """Return a short sum written out, nothing for a long one."""
    if not 1 < len(amounts) <= 6:
        return "", ""
    sv, en = signed_sum([("-" if a < 0 else "+", abs(a)) for a in amounts])
    lead = amounts[0] < 0
    return (f", {'−' if lead else ''}{sv},", f", {'-' if lead else ''}{en},")


def br_co_11(parts: Bill) -> Iterator[Finding]:
    """Sum of document level allowances (BT-107)."""
    yield from _charge_sum(parts, ("BR-CO-11", "BT-107", _ALLOWANCES), is_charge_sum=False)


def br_co_12(parts: Bill) -> Iterator[Finding]:
    """Sum of document level charges (BT-108)."""
    yield from _charge_sum(parts, ("BR-CO-12", "BT-108", _CHARGES), is_charge_sum=True)


def _charge_sum(
    parts: Bill, rule: tuple[str, str, str], *, is_charge_sum: bool
) -> Iterator[Finding]:
    present = any(is_charge(e) is is_charge_sum for e in parts.root.iterfind(_ALLOWANCE))
    stated = number(parts.total, rule[2])
    expected = round_half_up(parts.sum_of(is_charge_sum))
    if stated == expected or (stated is None and not present):
        return
    what = ("avgifterna", "the charges") if is_charge_sum else ("rabatterna", "the allowances")
    yield _wrong(
        parts.total,
        rule,
        (stated, expected),
        (f"summan av {what[0]} på dokumentet", f"the sum of {what[1]} on the document"),
    )


def br_co_13(parts: Bill) -> Iterator[Finding]:
    """Total without VAT (BT-109) = lines - allowances + charges."""
    net = number(parts.total, _NET) or ZERO
    terms = [("+", net)]
    terms += _if_any("-", number(parts.total, _ALLOWANCES))
    terms += _if_any("+", number(parts.total, _CHARGES))
    yield from _sum_rule(parts, ("BR-CO-13", "BT-109", _EXCLUSIVE), terms)


def br_co_14(parts: Bill) -> Iterator[Finding]:
    """VAT total (BT-110) = sum of the VAT of each category."""
    for total in parts.root.iterfind(_TAX_TOTAL):
        subtotals = total.findall(_SUBTOTAL)
        if not subtotals:
            continue
        amounts = [number(each, _TAX_AMOUNT) or ZERO for each in subtotals]
        stated, expected = number(total, _TAX_AMOUNT), round_half_up(sum(amounts, ZERO))
        if stated is not None and stated != expected:
            written = _written(amounts)
            yield _wrong(
                total,
                ("BR-CO-14", "BT-110", _TAX_AMOUNT),
                (stated, expected),
                (f"summan av momsen per sats{written[0]}", f"the sum of the VAT{written[1]}"),
            )


def br_co_15(parts: Bill) -> Iterator[Finding]:
    """Total with VAT (BT-112) = total without VAT + VAT in the document currency."""
    amounts = [
        amount
        for amount in parts.root.iterfind(f"{_TAX_TOTAL}/{_TAX_AMOUNT}")
        if amount.get("currencyID") == parts.currency
    ]
    if len(amounts) != 1:
        yield finding_at(
            parts.root,
            "BR-CO-15",
            f"Momsen ska anges exakt en gång i fakturans valuta {parts.currency}, "
            f"men står {len(amounts)} gånger. Rätta TaxTotal.",
            f"The VAT must be given exactly once in the document's currency {parts.currency} "
            f"but stands {len(amounts)} times. Mend TaxTotal.",
            term="BT-110",
        )
        return
    exclusive, vat = number(parts.total, _EXCLUSIVE), number(amounts[0])
    if exclusive is not None and vat is not None:
        terms = [("+", exclusive), ("+", vat)]
        yield from _sum_rule(parts, ("BR-CO-15", "BT-112", _INCLUSIVE), terms)


def br_co_16(parts: Bill) -> Iterator[Finding]:
    """Amount due (BT-115) = total with VAT - paid + rounding."""
    terms = [("+", number(parts.total, _INCLUSIVE) or ZERO)]
    terms += _if_any("-", number(parts.total, _PREPAID))
    terms += _if_any("+", number(parts.total, _ROUNDING))
    yield from _sum_rule(parts, ("BR-CO-16", "BT-115", _PAYABLE), terms)


def rounding(parts: Bill) -> Iterator[Finding]:
    """Our own: a rounding (BT-114) larger than any to a whole krona is something else."""
    stated = number(parts.total, _ROUNDING)
    if stated is not None and abs(stated) > MAX_ROUNDING:
        sv, en = money(stated)
        yield finding_at(
            parts.total,
            "AVROP-ROUNDING",
            f"Öresutjämningen är {sv}, mer än en avrundning till hela kronor kan ge (0,50). "
            "Kontrollera vad beloppet är.",
            f"The rounding is {en}, more than rounding to a whole krona can give (0.50). "
            "Find out what the amount is.",
            severity=WARNING,
            term="BT-114",
            below="/" + short(_ROUNDING),
        )


def _if_any(sign: str, value: Decimal | None) -> list[tuple[str, Decimal]]:
    return [(sign, value)] if value is not None else []


def _sum_rule(
    parts: Bill, rule: tuple[str, str, str], terms: list[tuple[str, Decimal]]
) -> Iterator[Finding]:
    stated = number(parts.total, rule[2])
    exact = sum((-value if sign == "-" else value for sign, value in terms), ZERO)
    expected = round_half_up(exact)
    if stated is not None and stated != expected:
        yield _wrong(parts.total, rule, (stated, expected), signed_sum(terms))


def _wrong(
    element: Element,
    rule: tuple[str, str, str],
    values: tuple[Decimal | None, Decimal],
    calculation: tuple[str, str],
) -> Finding:
    """Say that a sum is wrong: what is stated, what it should be, and how that comes about."""
    number_id, term, place = rule
    stated, expected = values
    name_sv, name_en = _NAMES[short(place)]
    said = money(stated) if stated is not None else ("saknas och", "is missing and")
    return finding_at(
        element,
        number_id,
        f"{name_sv} {said[0]} ska vara {calculation[0]} = {money(expected)[0]}.".replace(",,", ","),
        f"{name_en} {said[1]} should be {calculation[1]} = {money(expected)[1]}.",
        term=term,
        below="/" + short(place),
    )


_NAMES = {
    "cbc:LineExtensionAmount": ("Summan av raderna", "The sum of lines"),
    "cbc:AllowanceTotalAmount": ("Summan av rabatter", "The sum of allowances"),
    "cbc:ChargeTotalAmount": ("Summan av avgifter", "The sum of charges"),
    "cbc:TaxExclusiveAmount": ("Summan utan moms", "The total without VAT"),
    "cbc:TaxInclusiveAmount": ("Summan med moms", "The total with VAT"),
    "cbc:PayableAmount": ("Att betala", "The amount due"),
    "cbc:TaxAmount": ("Momsen", "The VAT"),
}
