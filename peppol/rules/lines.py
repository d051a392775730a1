"""Lines, prices, allowances and charges: rules that bills, orders and order changes share.

Entered under the ids of each: PEPPOL-EN16931-R…, PEPPOL-T01-R…, PEPPOL-T110-R…, PEPPOL-T114-R….
"""

from __future__ import annotations

from decimal import ROUND_HALF_DOWN, Decimal

from peppol.rules.children import children_of, first_child
from peppol.rules.content import none_of, not_all_of
from peppol.rules.facts import Facts, one
from peppol.rules.reading import ONE, ZERO, figure, is_negative, money, normal, number, path
from peppol.rules.rulebook import Breach, rule
from peppol.values import percent_of, round_half_up
from peppol.xml import Element, clark

SLACK = Decimal("0.02")
"""How far a line's net amount may lie from the calculated one, in the official rules."""

_PLACES = 18

_NET = path("cbc:LineExtensionAmount")
_PRICE = clark("cac:Price")
_PRICE_AMOUNT = clark("cbc:PriceAmount")
_BASE = clark("cbc:BaseQuantity")
_QUANTITY = clark("cbc:Quantity")
_QUANTITIES = {
    "Invoice": clark("cbc:InvoicedQuantity"),
    "CreditNote": clark("cbc:CreditedQuantity"),
}
"""Root → what a quantity is called in its lines, where it is not only a Quantity."""
_ALLOWANCE = clark("cac:AllowanceCharge")
_AMOUNT = clark("cbc:Amount")
_BASE_AMOUNT = clark("cbc:BaseAmount")
_FACTOR = clark("cbc:MultiplierFactorNumeric")
_INDICATOR = clark("cbc:ChargeIndicator")


def child(element: Element | None, tag: str) -> Element | None:
    """Return the first child of a tag; faster than a path where it matters."""
    return None if element is None else first_child(element, tag)


@rule("PEPPOL-EN16931-R120", "PEPPOL-T01-R024", "PEPPOL-T114-R024")
def line_net(line: Element, facts: Facts) -> Breach | None:
    """The net amount follows from quantity, price, allowances and charges, to 0.02.

    Charges and allowances are summed and rounded before they count.
    """
    price_part = child(line, _PRICE)
    price = number(child(price_part, _PRICE_AMOUNT)) or ZERO
    base = number(child(price_part, _BASE)) or ONE
    stated = number(quantity_of(line, facts))
    quantity = ONE if stated is None else stated
    charges = _signed_charges(line)
    net = number(child(line, _NET)) or ZERO
    if abs(net - (quantity * quotient(price, base) + charges)) <= SLACK:
        return None
    return _wrong_net(net, (quantity, price, base, charges))


def quantity_of(line: Element, facts: Facts) -> Element | None:
    """Return the quantity of a line, by the name that it has in such a document."""
    return first_child(line, _QUANTITIES.get(facts.name, _QUANTITY))


def quotient(price: Decimal, base: Decimal) -> Decimal:
    """Divide as the official validator does: 18 decimals more than there are, halves down."""
    if base == ONE:
        return price
    places = max(_PLACES, _PLACES + _decimals(price) - _decimals(base))
    return (price / base).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_DOWN)


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def _signed_charges(line: Element) -> Decimal:
    """Return a line's charges less its allowances, by the word of the indicator, each rounded."""
    sums = {"true": ZERO, "false": ZERO}
    for allowance in children_of(line, _ALLOWANCE):
        word = normal(getattr(child(allowance, _INDICATOR), "text", None) or "")
        if word in sums:
            sums[word] += number(child(allowance, _AMOUNT)) or ZERO
    return round_half_up(sums["true"]) - round_half_up(sums["false"])


def _wrong_net(net: Decimal, factors: tuple[Decimal, Decimal, Decimal, Decimal]) -> Breach:
    quantity, price, base, charges = factors
    right = round_half_up(quantity * price / base + charges)
    words = []
    for lang in (0, 1):
        said = f"{figure(quantity)[lang]} × {money(price)[lang]}"
        if base != ONE:
            said += f" / {figure(base)[lang]}"
        if charges:
            sign = "+" if charges > 0 else "\N{MINUS SIGN}"
            said += f" {sign} {money(abs(charges))[lang]}"
        words.append(said)
    return Breach(
        f"Radens nettobelopp {money(net)[0]} ska vara {words[0]} = {money(right)[0]}. "
        "Rätta beloppet, antalet eller priset.",
        f"The line's net amount {money(net)[1]} should be {words[1]} = {money(right)[1]}. "
        "Mend the amount, the quantity or the price.",
        "/cbc:LineExtensionAmount",
    )


@rule(
    "PEPPOL-EN16931-R121", "PEPPOL-T01-R025", "PEPPOL-T114-R025",
    settled=none_of("cac:Price/cbc:BaseQuantity"),
)  # fmt: skip
def base_quantity(line: Element, _: Facts) -> Breach | None:
    """The price is for more than nothing."""
    element = child(child(line, _PRICE), _BASE)
    base = number(element)
    if element is None or (base is not None and base > 0):
        return None
    said = figure(base or ZERO)
    return Breach(
        f"Prisets basantal är {said[0]} men ska vara större än noll.",
        f"The price's base quantity is {said[1]} but must be above zero.",
        "/cac:Price/cbc:BaseQuantity",
    )


@rule(
    "PEPPOL-EN16931-R041", "PEPPOL-T01-R020", "PEPPOL-T110-R015", "PEPPOL-T114-R020"
)  # fmt: skip
def factor_without_base(_element: Element, _facts: Facts) -> Breach:
    """A percentage is of something; the context holds only those that are of nothing."""
    return Breach(
        "Rabatten eller avgiften har en procentsats men inget grundbelopp. Lägg till BaseAmount.",
        "The allowance or charge has a percentage but no base amount. Add BaseAmount.",
        "/cbc:BaseAmount",
    )


@rule(
    "PEPPOL-EN16931-R042", "PEPPOL-T01-R021", "PEPPOL-T110-R016", "PEPPOL-T114-R021"
)  # fmt: skip
def base_without_factor(_element: Element, _facts: Facts) -> Breach:
    """A base amount comes with a percentage; the context holds only those that do not."""
    return Breach(
        "Rabatten eller avgiften har ett grundbelopp men ingen procentsats. "
        "Lägg till MultiplierFactorNumeric eller ta bort BaseAmount.",
        "The allowance or charge has a base amount but no percentage. "
        "Add MultiplierFactorNumeric or remove BaseAmount.",
        "/cbc:MultiplierFactorNumeric",
    )


@rule(
    "PEPPOL-EN16931-R040", "PEPPOL-T01-R022", "PEPPOL-T110-R017", "PEPPOL-T114-R022",
    settled=not_all_of("cbc:BaseAmount", "cbc:MultiplierFactorNumeric"),
)  # fmt: skip
def factor(allowance: Element, _: Facts) -> Breach | None:
    """The amount is the percentage of the base, to 0.02."""
    base, rate = number(child(allowance, _BASE_AMOUNT)), number(child(allowance, _FACTOR))
    amount = number(child(allowance, _AMOUNT)) or ZERO
    if base is None or rate is None or abs(amount - percent_of(base, rate)) <= SLACK:
        return None
    right = money(round_half_up(percent_of(base, rate)))
    return Breach(
        f"Rabatten eller avgiften {money(amount)[0]} ska vara {figure(rate)[0]} % av "
        f"{money(base)[0]} = {right[0]}.",
        f"The allowance or charge {money(amount)[1]} should be {figure(rate)[1]} % of "
        f"{money(base)[1]} = {right[1]}.",
        "/cbc:Amount",
    )


@rule("PEPPOL-T01-R032", "PEPPOL-T110-R021", "PEPPOL-T114-R032")
def allowance_sign(allowance: Element, _: Facts) -> Breach | None:
    """An allowance or charge is zero or more."""
    return not_negative(
        allowance, "cbc:Amount", ("Rabatten eller avgiften", "The allowance or charge")
    )


@rule(
    "PEPPOL-EN16931-R046", "PEPPOL-T01-R019", "PEPPOL-T114-R019",
    settled=none_of("cbc:BaseAmount"),
)  # fmt: skip
def gross_price(discount: Element, _: Facts) -> Breach | None:
    """The net price is the gross price less the discount."""
    if child(discount, _BASE_AMOUNT) is None:
        return None
    price = number(child(discount.getparent(), _PRICE_AMOUNT))
    gross, amount = number(child(discount, _BASE_AMOUNT)), number(child(discount, _AMOUNT))
    if gross is not None and amount is not None and price == gross - amount:
        return None
    terms = [money(each or ZERO) for each in (price, gross, amount)]
    right = money((gross or ZERO) - (amount or ZERO))
    return Breach(
        f"Nettopriset {terms[0][0]} ska vara bruttopriset {terms[1][0]} minus "
        f"rabatten {terms[2][0]} = {right[0]}.",
        f"The net price {terms[0][1]} should be the gross price {terms[1][1]} less "
        f"the discount {terms[2][1]} = {right[1]}.",
    )


@rule("PEPPOL-T01-R005", "PEPPOL-T110-R001", "PEPPOL-T114-R005", "PEPPOL-T77-R003")
def price_sign(price: Element, _: Facts) -> Breach | None:
    """A price is a number, zero or more."""
    return not_negative(price, "cbc:PriceAmount", ("Priset", "The price"), is_needed=True)


@rule(
    "PEPPOL-T01-R027", "PEPPOL-T110-R022", "PEPPOL-T114-R027",
    settled=none_of("cac:AllowanceCharge/cbc:BaseAmount"),
)  # fmt: skip
def gross_sign(price: Element, _: Facts) -> Breach | None:
    """A gross price is zero or more."""
    place = "cac:AllowanceCharge/cbc:BaseAmount"
    return not_negative(price, place, ("Bruttopriset", "The gross price"), is_strict=True)


@rule(
    "PEPPOL-T01-R033", "PEPPOL-T110-R023", "PEPPOL-T114-R033",
    settled=none_of("cac:AllowanceCharge/cbc:Amount"),
)  # fmt: skip
def discount_sign(price: Element, _: Facts) -> Breach | None:
    """The discount of a price is zero or more."""
    place = "cac:AllowanceCharge/cbc:Amount"
    return not_negative(price, place, ("Prisets rabatt", "The price's discount"))


def not_negative(
    element: Element,
    place: str,
    names: tuple[str, str],
    *,
    is_needed: bool = False,
    is_strict: bool = False,
) -> Breach | None:
    """Return a breach for a number that is below zero, or absent where it is needed.

    `is_strict`: a negative nought with a decimal point is below zero too.
    """
    found = one(element, path(place))
    if found is None and not is_needed:
        return None
    stated = number(found)
    if found is not None and stated is not None:
        is_below = is_negative(found) if is_strict else stated < 0
        if not is_below:
            return None
    said = ("saknas", "is missing") if stated is None else figure(stated)
    return Breach(
        f"{names[0]} ({said[0]}) ska vara noll eller mer.",
        f"{names[1]} ({said[1]}) must be zero or more.",
        "/" + place,
    )


def in_currency(amount: Element, facts: Facts, *, is_needed: bool = False) -> Breach | None:
    """Return a breach for an amount in another currency than the document's, both as written.

    `is_needed`: an amount without a currency is one too.
    """
    stated = amount.get("currencyID")
    currency = facts.currency
    if stated == currency if stated is not None else not is_needed:
        return None
    return Breach(
        f"Beloppet är i {stated} men dokumentet i {currency}. Använd dokumentets valuta.",
        f"The amount is in {stated} but the document in {currency}. Use the document's currency.",
        "/@currencyID",
    )
