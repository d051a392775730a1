"""Lines: does the net amount follow from quantity, price, allowances and charges?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from peppol.rules.finding import Finding, finding_at
from peppol.rules.reading import ONE, ZERO, figure, money, number, path
from peppol.values import round_half_up
from peppol.xml import Element, short, text_of

SLACK = Decimal("0.02")
"""How far a line's net amount may lie from the calculated one, in the official rules."""

_NET = path("cbc:LineExtensionAmount")
_PRICE = path("cac:Price", "cbc:PriceAmount")
_BASE = path("cac:Price", "cbc:BaseQuantity")
_ALLOWANCE = path("cac:AllowanceCharge")
_CHARGE = path("cbc:ChargeIndicator")
_AMOUNT = path("cbc:Amount")
_BASE_AMOUNT = path("cbc:BaseAmount")
_FACTOR = path("cbc:MultiplierFactorNumeric")
_REASONS = (path("cbc:AllowanceChargeReason"), path("cbc:AllowanceChargeReasonCode"))
_PRICE_ALLOWANCE = path("cac:Price", "cac:AllowanceCharge")


@dataclass(frozen=True)
class LineRules:
    """The ids of the line rules of one family of documents."""

    quantity: str
    """Path of the quantity."""
    net: str
    base: str
    factor_without_base: str
    base_without_factor: str
    factor: str
    gross: str
    terms: tuple[str | None, str | None] = (None, None)
    """Business terms of the net amount and of the price's base quantity."""


def billing_rules(quantity: str) -> LineRules:
    """Return the rules of invoice lines, or credit note lines, by the name of the quantity."""
    rule = "PEPPOL-EN16931-R"
    return LineRules(
        path(quantity),
        rule + "120",
        rule + "121",
        rule + "041",
        rule + "042",
        rule + "040",
        rule + "046",
        ("BT-131", "BT-149"),
    )


def order_rules(code: str) -> LineRules:
    """Return the rules of order lines (T01) or order change lines (T114)."""
    rule = f"PEPPOL-{code}-R0"
    return LineRules(
        path("cbc:Quantity"),
        rule + "24",
        rule + "25",
        rule + "20",
        rule + "21",
        rule + "22",
        rule + "19",
    )


def check_line(line: Element, rules: LineRules) -> Iterator[Finding]:
    """Check one line: net amount, base quantity, price discount, allowances and charges."""
    yield from _check_net(line, rules)
    for allowance in line.iterfind(_ALLOWANCE):
        yield from check_allowance(allowance, rules)
    discount = line.find(_PRICE_ALLOWANCE)
    if discount is not None:
        yield from _check_gross(line, discount, rules)


def _check_net(line: Element, rules: LineRules) -> Iterator[Finding]:
    base_element = line.find(_BASE)
    base = number(base_element)
    if base is not None and base <= 0:
        sv, en = figure(base)
        yield finding_at(
            line if base_element is None else base_element,
            rules.base,
            f"Prisets basantal är {sv} men ska vara större än noll.",
            f"The price's base quantity is {en} but must be above zero.",
            term=rules.terms[1],
        )
    quantity = number(line, rules.quantity)
    price = number(line, _PRICE) or ZERO
    charges = signed_allowances(line)
    exact = (ONE if quantity is None else quantity) * price / (base or ONE) + charges
    net = number(line, _NET) or ZERO
    if abs(net - exact) > SLACK:
        yield _wrong_net(line, rules, net, (ONE if quantity is None else quantity, price, base))


def _wrong_net(
    line: Element,
    rules: LineRules,
    net: Decimal,
    factors: tuple[Decimal, Decimal, Decimal | None],
) -> Finding:
    quantity, price, base = factors
    charges = signed_allowances(line)
    exact = round_half_up(quantity * price / (base or ONE) + charges)
    calculation = []
    for lang in (0, 1):
        words = f"{figure(quantity)[lang]} × {money(price)[lang]}"
        if base not in (None, ZERO, ONE):
            words += f" / {figure(base or ONE)[lang]}"
        if charges:
            sign = "+" if charges > 0 else "\N{MINUS SIGN}"
            words += f" {sign} {money(abs(charges))[lang]}"
        calculation.append(words)
    return finding_at(
        line,
        rules.net,
        f"Radens nettobelopp {money(net)[0]} ska vara {calculation[0]} = {money(exact)[0]}. "
        "Rätta beloppet, antalet eller priset.",
        f"The line's net amount {money(net)[1]} should be {calculation[1]} = {money(exact)[1]}. "
        "Mend the amount, the quantity or the price.",
        term=rules.terms[0],
        below="/" + short(_NET),
    )


def signed_allowances(element: Element) -> Decimal:
    """Return the sum of an element's own charges less its allowances."""
    total = ZERO
    for allowance in element.iterfind(_ALLOWANCE):
        amount = number(allowance, _AMOUNT) or ZERO
        total += amount if is_charge(allowance) else -amount
    return total


def is_charge(allowance: Element) -> bool:
    """Return whether an AllowanceCharge adds to the price."""
    indicator = allowance.find(_CHARGE)
    return indicator is not None and text_of(indicator) in ("true", "1")


def check_allowance(allowance: Element, rules: LineRules) -> Iterator[Finding]:
    """Check that percentage, base and amount of an allowance or charge agree."""
    amount = number(allowance, _AMOUNT) or ZERO
    base = number(allowance, _BASE_AMOUNT)
    factor = number(allowance, _FACTOR)
    if factor is not None and base is None:
        yield finding_at(
            allowance,
            rules.factor_without_base,
            "Rabatten eller avgiften har en procentsats men inget grundbelopp. "
            "Lägg till BaseAmount.",
            "The allowance or charge has a percentage but no base amount. Add BaseAmount.",
        )
    elif base is not None and factor is None:
        yield finding_at(
            allowance,
            rules.base_without_factor,
            "Rabatten eller avgiften har ett grundbelopp men ingen procentsats. "
            "Lägg till MultiplierFactorNumeric eller ta bort BaseAmount.",
            "The allowance or charge has a base amount but no percentage. "
            "Add MultiplierFactorNumeric or remove BaseAmount.",
        )
    elif base is not None and factor is not None and abs(amount - base * factor / 100) > SLACK:
        right = round_half_up(base * factor / 100)
        yield finding_at(
            allowance,
            rules.factor,
            f"Rabatten eller avgiften {money(amount)[0]} ska vara {figure(factor)[0]} % av "
            f"{money(base)[0]} = {money(right)[0]}.",
            f"The allowance or charge {money(amount)[1]} should be {figure(factor)[1]} % of "
            f"{money(base)[1]} = {money(right)[1]}.",
        )


def has_reason(allowance: Element) -> bool:
    """Return whether an allowance or charge says why it is there."""
    return any(allowance.find(place) is not None for place in _REASONS)


def _check_gross(line: Element, discount: Element, rules: LineRules) -> Iterator[Finding]:
    gross = number(discount, _BASE_AMOUNT)
    price = number(line, _PRICE)
    amount = number(discount, _AMOUNT) or ZERO
    if gross is not None and price is not None and price != gross - amount:
        yield finding_at(
            discount,
            rules.gross,
            f"Nettopriset {money(price)[0]} ska vara bruttopriset {money(gross)[0]} minus "
            f"rabatten {money(amount)[0]} = {money(gross - amount)[0]}.",
            f"The net price {money(price)[1]} should be the gross price {money(gross)[1]} less "
            f"the discount {money(amount)[1]} = {money(gross - amount)[1]}.",
        )
