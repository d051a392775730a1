"""Which room takes in which document, and what it hears when its own has been delivered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.agreements import operations as agreements
from portal.invoices import operations as invoices
from portal.invoices.models import Invoice
from portal.orders import operations as orders
from portal.orders.models import Order
from portal.post.delivery import Delivered
from portal.post.models import Message
from portal.post.processing import Route
from portal.post.reading import Reading
from portal.receipts import operations as receipts


def _order_response(session: Session, message: Message, read: Reading, now: datetime) -> str:
    return orders.register_response(session, message, read.document, now)


def _despatch_advice(session: Session, message: Message, read: Reading, now: datetime) -> str:
    return receipts.register_despatch_advice(session, message, read.document, now)


def _invoice(session: Session, message: Message, read: Reading, now: datetime) -> str:
    return invoices.register_invoice(session, message, read.document, read.findings, now)


def _credit_note(session: Session, message: Message, read: Reading, now: datetime) -> str:
    return invoices.register_credit_note(session, message, read.document, read.findings, now)


def _catalogue(session: Session, message: Message, read: Reading, now: datetime) -> str:
    return str(agreements.receive_catalogue(session, message, read.content, now))


def _unit_of_order(session: Session, number: str, _message: Message) -> int | None:
    return session.scalars(select(Order.unit_id).where(Order.number == number)).one_or_none()


def _unit_of_invoice(session: Session, _number: str, message: Message) -> int | None:
    query = select(Invoice.unit_id).where(Invoice.message_id == message.id)
    return session.scalars(query).one_or_none()


def _no_unit(_session: Session, _number: str, _message: Message) -> int | None:
    return None


ROUTES: Mapping[str, Route] = {
    "T76": Route("order", _order_response, _unit_of_order),
    "T16": Route("order", _despatch_advice, _unit_of_order),
    "T10": Route("invoice", _invoice, _unit_of_invoice, hears_faults=True),
    "T14": Route("invoice", _credit_note, _unit_of_invoice, hears_faults=True),
    "T19": Route("catalogue", _catalogue, _no_unit),
}
"""Incoming documents by transaction."""

DELIVERED: Mapping[str, Delivered] = {"T01": orders.mark_sent}
"""What a room does when the access point has taken its document."""
