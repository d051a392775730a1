"""An invoice (T10) that matches: stored, read, judged, its parties and order found, matched line
by line, decided, told in the audit log; every transaction of the worker's included."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import func, select

from bench import material
from bench.installation import Installation, Place, counted
from bench.limits.invoices import BareInvoices
from bench.orders import OrderDesk
from bench.scale import Scale
from bench.timing import Figure, beside, repeated
from portal.adapters import chosen
from portal.invoices.models import Invoice
from portal.invoices.states import InvoiceState
from portal.orders.models import Order
from portal.orders.operations import mark_sent, note_received
from portal.post import inbox
from portal.post.models import Message
from portal.worker import Worker
from tests.factories.catalog import NOW
from tests.factories.invoices import a_document
from tests.factories.messages import enveloped


def run(place: Place, scale: Scale) -> Iterator[Figure]:
    """By number of lines, each invoice for an order of its own that has been received."""
    items = list(material.items(max(scale.line_counts)))
    desk = InvoiceDesk.opened(place.installed(), items)
    bare = BareInvoices(place.empty(), [desk.orders.supplier])
    taken = 0
    for lines in scale.line_counts:
        documents = scale.documents_of(lines)
        many = documents * (scale.rounds + scale.warm)
        files = [desk.a_file(lines) for _one in range(many + 1)]
        samples = beside(
            repeated(desk.take_in, files, documents),
            repeated(bare.take_in, files, documents),
            scale.rounds,
            scale.warm,
        )
        with counted(desk.installation.database.engine) as statements:
            desk.take_in(files[-1])
        taken += len(files)
        desk.require_matched(taken)
        facts = {"statements": str(len(statements)), "kB": f"{len(files[0]) / 1024:.0f}"}
        yield samples.figure("invoices", f"invoice, {lines} lines", place.engine, facts)
    bare.raw.close()
    desk.installation.database.engine.dispose()


@dataclass
class InvoiceDesk:
    """Orders that have been received, and a worker that takes their invoices in."""

    installation: Installation
    orders: OrderDesk
    worker: Worker

    @classmethod
    def opened(cls, installation: Installation, items: list[dict[str, object]]) -> InvoiceDesk:
        """On an empty installation."""
        config, database = installation.config, installation.database
        doors = chosen.access_point(config), chosen.bank(config)
        worker = Worker(config, database, *doors, clock=lambda: NOW)
        return cls(installation, OrderDesk(installation, items), worker)

    def a_file(self, lines: int) -> bytes:
        """The supplier's invoice for a new order of so many lines, in its envelope."""
        articles = [item["article"] for item in self.orders.shop.lines[:lines]]
        number = self.orders.order(dict.fromkeys(articles, 2))
        with self.installation.database.transaction() as session:
            mark_sent(session, number, NOW)
            order = session.scalars(select(Order).where(Order.number == number)).one()
            note_received(session, order, {line.position: Decimal(2) for line in order.lines}, NOW)
            return enveloped(a_document(order))

    def take_in(self, content: bytes) -> None:
        """As `avrop post receive` does: store, then process at once."""
        with self.installation.database.transaction() as session:
            message = inbox.receive(session, "invoice.xml", content, NOW)
        self.worker.process_now(message.id)

    def require_matched(self, count: int) -> None:
        """Stop if anything else came out than what is to be measured."""
        with self.installation.database.reading() as session:
            matched = select(func.count(Invoice.id)).where(Invoice.state == InvoiceState.MATCHED)
            found = session.scalar(matched)
            if found != count:
                query = select(Message.state, Message.reason_code, Message.reason_params)
                told = session.execute(query.order_by(Message.id.desc()).limit(3)).all()
                raise RuntimeError(f"{found} of {count} invoices matched: {told}")
