"""An inbox with one supplier, one buyer and rooms that only count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

import peppol
from catalog.organisations import Organisation
from catalog.suppliers import Supplier
from portal.database import Database
from portal.post import inbox, jobs, outbox
from portal.post.models import Job, Message
from portal.post.processing import Process, Route
from portal.post.reading import Reading
from tests.factories.catalog import a_supplier, an_organisation
from tests.factories.messages import a_response_document, enveloped
from tests.fakes import SetClock
from tests.peppol.samples import order

ORDER = peppol.write(order())


@dataclass
class Desk:
    """Takes messages in and processes them; `room` is what happens in the room."""

    database: Database
    clock: SetClock = field(default_factory=SetClock)
    registered: list[str] = field(default_factory=list)
    room: Callable[[Message, Reading], None] = lambda _message, _reading: None

    def __post_init__(self) -> None:
        with self.database.transaction() as session:
            self.supplier: Supplier = a_supplier(session)
            self.other_supplier: Supplier = a_supplier(session)
            self.buyer: Organisation = an_organisation(session)

    def response(self, instance_id: str | None = None, **changes: Any) -> bytes:
        """An order response of the supplier to the buyer."""
        document = a_response_document(self.supplier, self.buyer, **changes)
        return enveloped(document, instance_id)

    def receive(self, content: bytes, name: str = "x.xml") -> int:
        """Store; the row's id."""
        with self.database.transaction() as session:
            return inbox.receive(session, name, content, self.clock()).id

    def routes(self) -> dict[str, Route]:
        """One room for order responses."""

        def register(_session: Session, message: Message, read: Reading, _now: datetime) -> str:
            self.room(message, read)
            self.registered.append(read.document.id)
            return f"order of {read.document.id}"

        return {"T76": Route("order", register, lambda _session, _number, _message: None)}

    def claim(self, row: int, owner: str = "one", kind: str = inbox.PROCESS) -> jobs.Claim:
        """Claim the message's job; it must be due."""
        with self.database.transaction() as session:
            claimed = jobs.claim(session, owner, self.clock(), (kind, str(row)))
        assert claimed is not None
        return claimed

    def process(self, row: int, claimed: jobs.Claim | None = None) -> Message:
        """Process once; the message as it is afterwards."""
        mine = claimed or self.claim(row)
        Process(self.database, self.routes(), mine, self.clock(), self.clock).run()
        return self.message(row)

    def take_in(self, content: bytes) -> Message:
        """Receive and process."""
        return self.process(self.receive(content))

    def message(self, row: int) -> Message:
        """The row."""
        with self.database.reading() as session:
            return session.get_one(Message, row)

    def job(self, row: int, kind: str = inbox.PROCESS) -> Job:
        """The job of the row."""
        with self.database.reading() as session:
            query = select(Job).where(Job.kind == kind, Job.key == str(row))
            return session.scalars(query).one()

    def queue(self, content: bytes = ORDER, message_id: str = "out-1") -> int:
        """An outgoing message that waits; the row's id."""
        with self.database.transaction() as session:
            message = outbox.enqueue(
                session, message_id=message_id, content=content, transaction="T01",
                document_id="T1-1", sender=self.buyer.endpoint, receiver=self.supplier.endpoint,
                organisation_id=self.buyer.id, supplier_id=self.supplier.id, reference="T1-1",
                result_kind="order", result="T1-1", now=self.clock(),
            )  # fmt: skip
            return message.id
