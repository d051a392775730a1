"""Invoices in words: their states, and what differs, in words and money."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from flask_babel import gettext as _

from catalog.errors import N_
from peppol.codelists.lookup import unit_name
from peppol.identifiers import bankgiro, plusgiro
from portal.formatting import language, money, per, percent, price, quantity
from portal.invoices.models import Deviation, Invoice
from portal.invoices.policy import Code
from portal.invoices.queries import RECEIPT_CODES
from portal.invoices.states import InvoiceState, Kind

_STATES = {
    InvoiceState.RECEIVED: ("waiting", N_("Being read")),
    InvoiceState.MATCHED: ("waiting", N_("To approve")),
    InvoiceState.DEVIATING: ("stopped", N_("Differs")),
    InvoiceState.APPROVED: ("moving", N_("Approved")),
    InvoiceState.SCHEDULED: ("moving", N_("At the bank")),
    InvoiceState.PAID: ("done", N_("Paid")),
    InvoiceState.REJECTED: ("ended", N_("Rejected")),
}
_ORDER_STATES = {
    "draft": N_("not sent yet"),
    "submitted": N_("not sent yet"),
    "approved": N_("not sent yet"),
    "rejected": N_("rejected"),
    "cancelled": N_("cancelled"),
    "closed": N_("closed: all of it has been received and invoiced"),
}
_PLACES = {
    "BT-10": N_("the buyer's reference"),
    "BT-11": N_("the project reference"),
    "BT-12": N_("the contract reference"),
    "BT-14": N_("the supplier's own order number"),
    "BT-15": N_("the receipt reference"),
    "BT-16": N_("the despatch reference"),
    "BT-17": N_("the tender reference"),
    "BT-19": N_("the accounting string"),
    "BT-20": N_("the payment terms"),
    "BT-22": N_("the note"),
    "BT-122": N_("a reference to another document"),
    "BT-127": N_("the note of a line"),
    "BT-128": N_("a reference on a line"),
    "BT-132": N_("the order line reference"),
    "BT-133": N_("the accounting string of a line"),
    "BT-154": N_("the description of an item"),
}
RESULTS = {
    "matched": N_("Agrees"),
    "deviating": N_("Differs"),
    "unmatched": N_("Not on any order"),
}
FOUND_BY = {
    "order_line": N_("Found by order line"),
    "article": N_("Found by order and article number"),
    "gtin": N_("Found by order and GTIN"),
}


def waits_for_receipt(invoice: Invoice) -> bool:
    """Whether nothing stops the invoice but goods that nobody has received yet."""
    stopping = {told.code for told in invoice.deviations if told.stops}
    return invoice.state == InvoiceState.DEVIATING and stopping <= set(RECEIPT_CODES)


def state(invoice: Invoice) -> tuple[str, str]:
    """Kind and word of the state, as badges show it."""
    if invoice.kind == Kind.CREDIT_NOTE:
        return "waiting", _("Held by finance")
    if waits_for_receipt(invoice):
        return "waiting", _("Waits for receipt")
    kind, word = _STATES[InvoiceState(invoice.state)]
    return kind, _(word)


def title(invoice: Invoice) -> str:
    """What it is, with its number."""
    if invoice.kind == Kind.CREDIT_NOTE:
        return _("Credit note %(number)s", number=invoice.number)
    return _("Invoice %(number)s", number=invoice.number)


def account(kind: str | None, number: str) -> str:
    """An account as people write it: `bankgiro 991-2346`."""
    if kind == "bankgiro" and bankgiro.is_valid(number):
        return _("bankgiro %(number)s", number=bankgiro.format(number))
    if kind == "plusgiro" and plusgiro.is_valid(number):
        return _("plusgiro %(number)s", number=plusgiro.format(number))
    if kind == "iban":
        return f"IBAN {number}"
    return _("account %(number)s", number=number)


def signed(amount: Decimal | None, currency: str) -> str:
    """What a difference comes to, with its sign; empty where it comes to nothing."""
    if not amount:
        return ""
    sign = "+" if amount > 0 else "\N{MINUS SIGN}"
    return f"{sign}\N{NO-BREAK SPACE}{money(abs(amount), currency)}"


def deviation(told: Deviation, currency: str) -> dict[str, Any]:
    """A difference as the match view shows it."""
    words = _WORDS[Code(told.code)]
    return {
        "text": words(told, currency),
        "amount": signed(told.amount, currency),
        "stops": told.stops,
        "code": told.code,
    }


def _unit(told: Deviation) -> str:
    return told.line.unit_code if told.line else ""


def _price_words(told: Deviation, currency: str) -> str:
    base, actual_base = Decimal(told.params["base"]), Decimal(told.params["actual_base"])
    expected, actual = Decimal(told.expected), Decimal(told.actual) * base / actual_base
    values = {
        "difference": price(abs(actual - expected), currency),
        "per": per(base, _unit(told)),
        "actual": price(actual, currency),
        "expected": price(expected, currency),
    }
    if told.code == Code.PRICE_ABOVE:
        return _("%(difference)s more %(per)s: %(actual)s invoiced, %(expected)s ordered", **values)
    return _("%(difference)s less %(per)s: %(actual)s invoiced, %(expected)s ordered", **values)


def _quantities(told: Deviation) -> dict[str, str]:
    unit = _unit(told)
    return {
        "actual": quantity(Decimal(told.actual), unit),
        "expected": quantity(Decimal(told.expected), unit),
    }


def _above_received(told: Deviation, _currency: str) -> str:
    return _(
        "%(actual)s invoiced, but only %(expected)s received and not invoiced before",
        **_quantities(told),
    )


def _not_received(told: Deviation, _currency: str) -> str:
    return _(
        "%(actual)s invoiced, but nothing is received that was not invoiced before",
        **_quantities(told),
    )


def _above_ordered(told: Deviation, _currency: str) -> str:
    return _(
        "%(actual)s invoiced, but only %(expected)s of the order is left to invoice",
        **_quantities(told),
    )


def _unknown_order(told: Deviation, _currency: str) -> str:
    if not told.actual:
        return _("The invoice names no order")
    return _("“%(text)s” is no order from this buyer to this supplier", text=told.actual[:80])


def _unknown_article(told: Deviation, _currency: str) -> str:
    if told.expected:
        return _(
            "Article %(actual)s is invoiced, but the order line is for article %(expected)s",
            actual=told.actual,
            expected=told.expected,
        )
    if not told.actual:
        return _("The line names no article, so it can't be found on the order")
    return _("Article %(actual)s is not on the order", actual=told.actual)


def _unit_mismatch(told: Deviation, _currency: str) -> str:
    return _(
        "Invoiced by %(actual)s, ordered by %(expected)s: quantity and price can't be compared",
        actual=unit_name(told.actual, language()).lower(),
        expected=unit_name(told.expected, language()).lower(),
    )


def _vat(told: Deviation, currency: str) -> str:
    of = told.params.get("of")
    if of == "rule":
        return _rule(told)
    if of is None:
        return _(
            "VAT of %(actual)s invoiced, %(expected)s ordered",
            actual=percent(Decimal(told.actual)),
            expected=percent(Decimal(told.expected)),
        )
    values = {
        "actual": money(Decimal(told.actual), currency),
        "expected": money(Decimal(told.expected), currency),
    }
    if of == "sum":
        return _("The VAT is %(actual)s, but its parts come to %(expected)s", **values)
    rate = percent(Decimal(told.params["rate"]))
    return _(
        "VAT at %(rate)s is %(actual)s, but the lines come to %(expected)s", rate=rate, **values
    )


def _rule(told: Deviation) -> str:
    return str(told.params.get(language()) or told.params.get("en") or told.actual)


def _charge(told: Deviation, _currency: str) -> str:
    reason = str(told.params.get("reason") or "")
    if told.amount is not None and told.amount < 0:
        return _("Deduction that is not on the order: %(reason)s", reason=reason or "–")
    return _("Charge that nobody has agreed to: %(reason)s", reason=reason or "–")


def _near_duplicate(told: Deviation, _currency: str) -> str:
    return _("May be the same as invoice %(number)s, which came before", number=told.actual)


def _account(told: Deviation, _currency: str) -> str:
    kind = told.params.get("kind")
    actual = account(kind, told.actual)
    if not told.expected:
        return _(
            "Asks for payment to %(actual)s; no account of this supplier has been verified",
            actual=actual,
        )
    verified = ", ".join(account(kind, number) for number in told.expected.split(", "))
    return _(
        "Asks for payment to %(actual)s, which is not verified (verified: %(expected)s)",
        actual=actual,
        expected=verified,
    )


def _currency_words(told: Deviation, _currency: str) -> str:
    return _(
        "Invoiced in %(actual)s, ordered in %(expected)s",
        actual=told.actual,
        expected=told.expected,
    )


def _order_closed(told: Deviation, _currency: str) -> str:
    known = _ORDER_STATES.get(told.actual)
    return _(
        "Order %(order)s takes no invoices: it is %(state)s",
        order=told.params["order"],
        state=_(known) if known else told.actual,
    )


def _total(told: Deviation, currency: str) -> str:
    of = told.params.get("of")
    if of == "rule":
        return _rule(told)
    actual = money(Decimal(told.actual), currency)
    if of == "rounding":
        return _("Rounding of %(actual)s is more than öre rounding may be", actual=actual)
    values = {"actual": actual, "expected": money(Decimal(told.expected), currency)}
    if of == "line":
        return _("The line is %(actual)s, but quantity times price is %(expected)s", **values)
    if of == "net":
        return _("The sum without VAT is %(actual)s, but the lines come to %(expected)s", **values)
    return _("The amount to pay is %(actual)s, but its parts come to %(expected)s", **values)


def _misplaced(told: Deviation, _currency: str) -> str:
    term = told.params.get("term", "")
    values = {"actual": told.actual[:80], "expected": told.expected}
    if term == "BT-13":
        return _("The order number is written “%(actual)s”; read as %(expected)s", **values)
    if told.line is not None:
        return _(
            "Points to order line %(actual)s, but the article stands on line %(expected)s", **values
        )
    place = _PLACES.get(term)
    return _(
        "Order number %(expected)s was found in %(place)s; it belongs in the order reference",
        expected=told.expected,
        place=_(place) if place else term,
    )


def _rounding(_told: Deviation, _currency: str) -> str:
    return _("Öre rounding")


_WORDS: dict[Code, Callable[[Deviation, str], str]] = {
    Code.PRICE_ABOVE: _price_words,
    Code.PRICE_BELOW: _price_words,
    Code.QUANTITY_ABOVE_RECEIVED: _above_received,
    Code.QUANTITY_ABOVE_ORDERED: _above_ordered,
    Code.NOT_RECEIVED: _not_received,
    Code.UNKNOWN_ORDER: _unknown_order,
    Code.UNKNOWN_ARTICLE: _unknown_article,
    Code.UNIT_MISMATCH: _unit_mismatch,
    Code.VAT_MISMATCH: _vat,
    Code.CHARGE_NOT_AGREED: _charge,
    Code.NEAR_DUPLICATE: _near_duplicate,
    Code.ACCOUNT_MISMATCH: _account,
    Code.CURRENCY_MISMATCH: _currency_words,
    Code.ORDER_CLOSED: _order_closed,
    Code.TOTAL_MISMATCH: _total,
    Code.REFERENCE_MISPLACED: _misplaced,
    Code.ROUNDING: _rounding,
}


def needed(invoice: Invoice) -> list[str]:
    """What it takes for the invoice to pass, a sentence for each thing to do."""
    codes = {told.code for told in invoice.deviations if told.stops}
    receipt = codes & set(RECEIPT_CODES)
    steps = []
    if receipt:
        steps.append(_("Receive the goods: what has come in then passes by itself."))
    for code, words in _STEPS.items():
        if code in codes:
            steps.append(_(words))
    if codes - receipt - set(_STEPS):
        steps.append(_("Approve the differences with a reason, or reject the invoice."))
    return steps


def needed_by_supplier(invoice: Invoice) -> list[str]:
    """The same for the supplier who waits: who must do what."""
    codes = {told.code for told in invoice.deviations if told.stops}
    steps = []
    if codes & set(RECEIPT_CODES):
        steps.append(_("The buyer must receive the goods first."))
    if codes - set(RECEIPT_CODES):
        steps.append(
            _(
                "The buyer must decide on the differences. If one of them is a mistake of yours, "
                "send a credit note and a new invoice."
            )
        )
    return steps


_STEPS = {
    Code.ACCOUNT_MISMATCH.value: N_(
        "Ask the supplier, by a number that you know, whether the account is theirs. Inköp then "
        "verifies it; nothing is paid before."
    ),
    Code.NEAR_DUPLICATE.value: N_("See that it is not the same claim as the earlier invoice."),
    Code.UNKNOWN_ORDER.value: N_(
        "Ask the supplier which order it is for. Reject it if nobody has ordered."
    ),
}
