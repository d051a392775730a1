"""What a demo supplier writes in answer to an order: real Peppol documents, pure functions.

Nothing here knows the buyer's database: a supplier knows the order it got and its own business.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_FLOOR, Decimal

from peppol.documents.amounts import Price
from peppol.documents.delivery import Delivery, Shipment
from peppol.documents.despatch_advice import DespatchAdvice, DespatchLine
from peppol.documents.invoice import Invoice, InvoiceLine
from peppol.documents.order import Order, OrderLine
from peppol.documents.order_response import OrderResponse
from peppol.documents.payment import BANKGIRO_BRANCH, PLUSGIRO_BRANCH, PaymentMeans
from peppol.documents.period import Period
from peppol.documents.summing import invoice_total, line_net, tax_total
from peppol.identifiers import ocr
from peppol.party import Contact, Identifier, Party, TaxRegistration
from peppol.values import Money, Quantity, round_half_up
from portal.demo.assortment.special import DemoArticle
from portal.demo.suppliers import AccountKind, OcrHabit, SupplierFacts

F_TAX = TaxRegistration(company_id="Godkänd för F-skatt", scheme="TAX")
CREDIT_TRANSFER = "30"
"""UNCL4461: what giro payments are invoiced as."""
DAYS_TO_PAY = 30
DAYS_ON_THE_WAY = 1
_BRANCHES = {AccountKind.BANKGIRO: BANKGIRO_BRANCH, AccountKind.PLUSGIRO: PLUSGIRO_BRANCH}
_DEARER = Decimal("1.10")

Quantities = Mapping[str, Decimal]
"""Quantity by the id of the order line."""


@dataclass(frozen=True)
class Consignment:
    """What goes, and is invoiced, in one go; `part` counts from 1."""

    part: int
    quantities: Quantities


def consignments(order: Order) -> list[Consignment]:
    """All in one, or first half of the articles that come in parts and then the rest."""
    wanted = {line.id: line.quantity.value for line in order.lines}
    first = {line.id: _first_half(line) for line in order.lines}
    rest = {key: wanted[key] - first[key] for key in wanted if wanted[key] > first[key]}
    if not rest or not any(first.values()):
        return [Consignment(1, wanted)]
    begun = {key: many for key, many in first.items() if many}
    return [Consignment(1, begun), Consignment(2, rest)]


def _first_half(line: OrderLine) -> Decimal:
    quantity = line.quantity.value
    if not has(line, DemoArticle.PART_DELIVERY) or quantity < 2:
        return quantity
    return (quantity / 2).to_integral_value(ROUND_FLOOR)


def has(line: OrderLine, article: DemoArticle) -> bool:
    """Whether the line is of the named demo article."""
    return line.item.sellers_id == article.value


def provokes(order: Order, article: DemoArticle) -> bool:
    """Whether any line is of the named demo article."""
    return any(has(line, article) for line in order.lines)


def response(order: Order, code: str, day: date) -> OrderResponse:
    """The order is acknowledged (AB) or accepted (AP) as it is."""
    return OrderResponse(
        id=f"{code}-{order.id}",
        sales_order_reference=sales_order(order),
        issue_date=day,
        response_code=code,
        currency_code=order.currency_code,
        customer_reference=order.customer_reference,
        order_reference=order.id,
        seller=_named(order.seller),
        buyer=_named(order.buyer),
    )


def _named(party: Party) -> Party:
    """Who, as a response names the parties: address of the network, number, name."""
    return Party(
        endpoint=party.endpoint,
        identifiers=(party.legal_id,) if party.legal_id else (),
        legal_name=party.legal_name or party.name,
    )


def _placed(party: Party) -> Party:
    """Who and where, as a despatch advice names the parties."""
    return replace(_named(party), address=party.address)


def sales_order(order: Order) -> str:
    """The supplier's own number of the order."""
    return f"SO{_digits(order.id)}"


def _digits(number: str) -> str:
    return "".join(char for char in number if char.isdigit()) or "0"


def _party(party: Party) -> Party:
    """A party as an invoice names it."""
    return Party(
        endpoint=party.endpoint,
        name=party.name,
        address=party.address,
        legal_name=party.legal_name or party.name,
        legal_id=party.legal_id,
    )


def despatch_advice(order: Order, goods: Consignment, day: date) -> DespatchAdvice:
    """What is on its way, against the lines of the order."""
    lines = [line for line in order.lines if goods.quantities.get(line.id)]
    return DespatchAdvice(
        id=f"FS{_digits(order.id)}-{goods.part}",
        issue_date=day,
        note=None if goods.part == 1 else "Resten av beställningen.",
        order_references=(order.id,),
        despatch_party=_placed(order.seller),
        delivery_party=_receiving_party(order),
        buyer=_party_without_endpoint(order.buyer),
        seller=_party_without_endpoint(order.seller),
        shipment=Shipment(
            id=f"K{_digits(order.id)}{goods.part}",
            delivery=Delivery(
                estimated_period=Period(
                    start_date=day, end_date=day + timedelta(days=DAYS_ON_THE_WAY)
                ),
                actual_despatch_date=day,
            ),
        ),
        lines=tuple(
            _despatch_line(order, line, number, goods) for number, line in enumerate(lines, start=1)
        ),
    )


def _receiving_party(order: Order) -> Party:
    """The place that the goods go to, addressed by the buyer's endpoint."""
    place = order.delivery.location if order.delivery else None
    buyer = _placed(order.buyer)
    if place is None:
        return buyer
    return replace(
        buyer,
        identifiers=(place.id,) if place.id else buyer.identifiers,
        legal_name=place.name or buyer.legal_name,
        address=place.address or buyer.address,
    )


def _party_without_endpoint(party: Party) -> Party:
    identifiers = (party.legal_id,) if party.legal_id else ()
    return Party(identifiers=identifiers, name=party.name, address=party.address)


def _despatch_line(order: Order, line: OrderLine, number: int, goods: Consignment) -> DespatchLine:
    sent = goods.quantities[line.id]
    left = line.quantity.value - sent if goods.part == 1 else Decimal(0)
    unit = line.quantity.unit_code
    return DespatchLine(
        id=str(number),
        delivered_quantity=Quantity(sent, unit),
        outstanding_quantity=Quantity(left, unit) if left else None,
        outstanding_reasons=("Tillfälligt slut, resten skickas senare",) if left else (),
        order_line_reference=line.id,
        order_reference=order.id,
        item=replace(line.item, tax_category=None),
    )


def invoice(order: Order, goods: Consignment, facts: SupplierFacts, day: date) -> Invoice:
    """What the supplier claims for a consignment, with the errors that its articles ask for."""
    lines = tuple(
        _invoice_line(line, number, goods.quantities[line.id])
        for number, line in enumerate(
            (line for line in order.lines if goods.quantities.get(line.id)), start=1
        )
    )
    number = invoice_number(order, goods)
    taxes = tax_total(lines)
    misplaced = provokes(order, DemoArticle.REFERENCE_MISPLACED)
    due = day + timedelta(days=DAYS_TO_PAY)
    return Invoice(
        id=number,
        issue_date=day,
        due_date=due,
        currency_code=order.currency_code,
        buyer_reference=order.id if misplaced else order.customer_reference,
        order_reference=None if misplaced else order.id,
        sales_order_reference=None if misplaced else sales_order(order),
        despatch_reference=f"FS{_digits(order.id)}-{goods.part}",
        contract_reference=order.contract_reference,
        seller=_seller(order.seller, facts),
        buyer=_invoiced(order.buyer),
        delivery=_delivered(order, day),
        payment_means=(_payment_means(number, facts),),
        payment_terms=f"{DAYS_TO_PAY} dagar netto",
        tax_totals=(taxes,),
        totals=invoice_total(lines, taxes),
        lines=lines,
    )


def invoice_number(order: Order, goods: Consignment) -> str:
    """Digits only, so that an OCR reference can be made of it."""
    return f"{_digits(order.id)}{goods.part:02d}"


def _invoice_line(line: OrderLine, number: int, quantity: Decimal) -> InvoiceLine:
    price = _price(line)
    return InvoiceLine(
        id=str(number),
        quantity=Quantity(quantity, line.quantity.unit_code),
        net_amount=line_net(price, quantity),
        order_line_reference=line.id,
        item=line.item,
        price=price,
    )


def _price(line: OrderLine) -> Price:
    if line.price is None:
        raise ValueError(f"order line {line.id} has no price")
    if not has(line, DemoArticle.PRICE_ABOVE):
        return line.price
    agreed = line.price.amount
    dearer = Money(round_half_up(agreed.amount * _DEARER), agreed.currency)
    return replace(line.price, amount=dearer)


def _seller(seller: Party, facts: SupplierFacts) -> Party:
    registrations: Sequence[TaxRegistration] = (TaxRegistration(company_id=facts.vat_number),)
    if facts.approved_for_f_tax:
        registrations = (*registrations, F_TAX)
    return replace(
        _party(seller),
        tax_registrations=tuple(registrations),
        legal_id=Identifier(facts.number, "0007"),
        contact=Contact(name="Kundtjänst", telephone=facts.phone, email=facts.email),
    )


def _invoiced(buyer: Party) -> Party:
    return replace(_party(buyer), tax_registrations=buyer.tax_registrations)


def _delivered(order: Order, day: date) -> Delivery:
    return Delivery(actual_date=day, location=order.delivery.location if order.delivery else None)


def _payment_means(number: str, facts: SupplierFacts) -> PaymentMeans:
    return PaymentMeans(
        code=CREDIT_TRANSFER,
        payment_id=payment_reference(number, facts.ocr),
        account_id=facts.account,
        account_name=facts.name,
        branch_id=_BRANCHES[facts.account_kind],
    )


def payment_reference(number: str, habit: OcrHabit) -> str:
    """What is to be written on the payment: the number, or an OCR reference made of it."""
    if habit is OcrHabit.NONE:
        return number
    return ocr.calculate(number, length_digit=habit is OcrHabit.LENGTH_AND_CHECK_DIGIT)
