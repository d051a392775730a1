"""A received message becomes something: in its own transaction, once, or held with a reason.

The try is noted before the bytes are touched. A message during which two workers died is held
unread. What the rooms refuse holds the message; what nobody foresaw rolls everything back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

import peppol
from catalog.errors import Refused
from peppol.errors import PeppolError
from portal.clock import stockholm_day
from portal.database import Database
from portal.post import attempts, jobs, parties, quarantine, reading, states
from portal.post.errors import (
    AlreadyReceived,
    DiedTwice,
    Fault,
    NotHandled,
    NumberReused,
    WaitForOther,
)
from portal.post.models import Direction, InState, Message
from portal.post.reading import Reading

DEATHS = 2
"""Workers that died over a message before it is held."""
WAITS = timedelta(hours=24)
"""How long a message waits for what it speaks of."""
WAIT_STEPS = (60, 300, 1800, 3600)
"""Seconds between the looks while it waits; the last holds for all further ones."""
FAULTS = 3
"""Tries that end in a fault before the message is held."""

_COUNTED_ONCE = frozenset({"T10", "T14", "T16"})
"""Documents of which a supplier gives a number out once; the others may repeat theirs."""


@dataclass(frozen=True)
class Route:
    """What becomes of the documents of one transaction; rooms are known to the caller only.

    `register` gives the number of the thing, `unit_of` the unit whose people may read about it.
    `hears_faults`: the room wants invalid documents too, and judges the findings itself.
    """

    kind: str
    register: Callable[[Session, Message, Reading, datetime], str]
    unit_of: Callable[[Session, str, Message], int | None]
    hears_faults: bool = False


@dataclass(frozen=True)
class Process:
    """One try to process one message."""

    database: Database
    routes: Mapping[str, Route]
    claim: jobs.Claim
    now: datetime
    clock: Callable[[], datetime]

    def run(self) -> None:
        """Try; the message has moved on, waits, or is held when this returns.

        Raises:
            LostLease: another worker has it now; nothing of this try stands.
        """
        attempt = self._begin()
        if attempt is None:
            return
        try:
            found = reading.read(self._content(), stockholm_day(self.now))
        except PeppolError as error:
            self._hold(attempt, reading.unreadable(error), None, error)
            return
        self._keep_lease()
        try:
            self._register(attempt, found)
        except AlreadyReceived as already:
            self._settle_duplicate(attempt, already, found)
        except WaitForOther as waits:
            self._wait(attempt, waits, found)
        except PeppolError as error:
            self._hold(attempt, reading.unreadable(error), found, error)
        except Refused as refused:
            self._hold(attempt, refused, found)

    @property
    def _id(self) -> int:
        return int(self.claim.key)

    def _begin(self) -> int | None:
        with self.database.transaction() as session:
            message = locked(session, self._id)
            if message.state != InState.RECEIVED:
                jobs.finish(session, self.claim, self.now)
                return None
            died = attempts.broken_off(session, message.id)
            if died >= DEATHS:
                quarantine.hold(message, DiedTwice(count=died), self.now)
                jobs.finish(session, self.claim, self.now)
                return None
            return attempts.begin(session, message, self.now).id

    def _content(self) -> bytes:
        with self.database.reading() as session:
            query = select(Message.original).where(Message.id == self._id)
            return session.scalars(query).one()

    def _keep_lease(self) -> None:
        moment = self.clock()
        if moment - self.now > jobs.LEASE / 3:
            with self.database.transaction() as session:
                jobs.renew(session, self.claim, moment)

    def _register(self, attempt: int, found: Reading) -> None:
        route = self.routes.get(found.transaction)
        with self.database.transaction() as session:
            message = locked(session, self._id)
            describe(message, found)
            if route is None:
                raise NotHandled(document=_kind_of(found))
            belongs = parties.find(session, found.document, found.envelope)
            message.supplier_id = belongs.supplier.id
            message.organisation_id = belongs.organisation.id
            session.flush()
            _refuse_known(session, message, found, belongs.supplier.name)
            if found.stopping and not route.hears_faults:
                raise reading.breaks_rules(found.stopping)
            number = route.register(session, message, found, self.now)
            message.result_kind, message.result = route.kind, number
            message.unit_id = route.unit_of(session, number, message)
            message.reason_code = message.reason = None
            message.reason_params = {}
            states.move(message, InState.PROCESSED, self.now)
            attempts.end(session, attempt, "processed", "", self.clock())
            jobs.finish(session, self.claim, self.now)

    def _hold(
        self, attempt: int, why: Refused, found: Reading | None, error: PeppolError | None = None
    ) -> None:
        with self.database.transaction() as session:
            message = locked(session, self._id)
            _note_what_is_known(session, message, found)
            if error is not None:
                found_wrong = reading.faults(self._content(), error, stockholm_day(self.now))
                message.findings = reading.as_rows(found_wrong)
            quarantine.hold(message, why, self.now)
            attempts.end(session, attempt, "quarantined", why.code, self.clock())
            jobs.finish(session, self.claim, self.now)

    def _wait(self, attempt: int, waits: WaitForOther, found: Reading) -> None:
        with self.database.transaction() as session:
            message = locked(session, self._id)
            _note_what_is_known(session, message, found)
            attempts.end(session, attempt, "waits", waits.code, self.clock())
            if self.now - message.at >= WAITS:
                quarantine.hold(message, waits, self.now)
                jobs.finish(session, self.claim, self.now)
                return
            quarantine.explain(message, waits)
            step = WAIT_STEPS[min(self.claim.tries, len(WAIT_STEPS)) - 1]
            until = min(self.now + timedelta(seconds=step), message.at + WAITS)
            jobs.postpone(session, self.claim, until, waits.code)

    def _settle_duplicate(self, attempt: int, already: AlreadyReceived, found: Reading) -> None:
        with self.database.transaction() as session:
            message = locked(session, self._id)
            first = session.get(Message, already.of) if already.of else None
            _note_what_is_known(session, message, found)
            quarantine.explain(message, already)
            if first is not None:
                message.duplicate_of, message.unit_id = first.id, first.unit_id
                message.result_kind, message.result = first.result_kind, first.result
            states.move(message, InState.DUPLICATE, self.now)
            attempts.end(session, attempt, "duplicate", already.code, self.clock())
            jobs.finish(session, self.claim, self.now)


def note_fault(session: Session, claim: jobs.Claim, error_id: str, now: datetime) -> None:
    """A try ended in a fault: noted with the id that the log knows it by, tried again later."""
    message = locked(session, int(claim.key))
    for attempt in attempts.of_message(session, message.id):
        if attempt.outcome == attempts.BEGUN:
            attempts.end(session, attempt.id, "fault", error_id, now)
    if message.state != InState.RECEIVED:
        return
    if claim.tries >= FAULTS:
        quarantine.hold(message, Fault(error_id=error_id), now)
    else:
        quarantine.explain(message, Fault(error_id=error_id))


def note_interrupted(session: Session, claim: jobs.Claim, now: datetime) -> None:
    """The database went away during the try: that is no fault of the message."""
    attempts.close_broken_off(session, int(claim.key), now)


def locked(session: Session, message_id: int) -> Message:
    """The message as it stands now, its row locked until the transaction ends."""
    query = select(Message).where(Message.id == message_id).with_for_update()
    return session.scalars(query.execution_options(populate_existing=True)).one()


def describe(message: Message, found: Reading) -> None:
    """Note what the document says about itself; the bytes stay as they are."""
    document = found.document
    message.transaction = found.transaction[:10]
    number = getattr(document, "id", None)
    message.document_id = number[:200] if number else None
    order = getattr(document, "order_reference", None)
    message.reference = order[:200] if order else None
    sender, receiver = parties.stated(document)
    if found.envelope is not None:
        sender, receiver = found.envelope.sender, found.envelope.receiver
    message.sender = sender[:120] if sender else None
    message.receiver = receiver[:120] if receiver else None
    message.findings = reading.as_rows(found.findings)


def _note_what_is_known(session: Session, message: Message, found: Reading | None) -> None:
    """Whose it is and what it speaks of, as far as can be told: decides who sees it."""
    if found is None:
        return
    describe(message, found)
    try:
        belongs = parties.find(session, found.document, found.envelope)
    except Refused:
        return
    message.supplier_id = belongs.supplier.id
    message.organisation_id = belongs.organisation.id


def _kind_of(found: Reading) -> str:
    return f"{type(found.document).__name__}, {found.transaction}"


def _refuse_known(session: Session, message: Message, found: Reading, supplier: str) -> None:
    """The same document under a new message id has no effect; another with its number is held."""
    if found.transaction in reading.STREAMED:
        return
    for earlier in _earlier(session, message):
        if peppol.read(earlier.original).document == found.document:
            raise AlreadyReceived(number=message.document_id or "", of=earlier.id)
        if found.transaction in _COUNTED_ONCE:
            raise NumberReused(supplier=supplier, number=message.document_id)


def _earlier(session: Session, message: Message) -> list[Message]:
    query = (
        select(Message)
        .where(
            Message.direction == Direction.IN,
            Message.state == InState.PROCESSED,
            Message.supplier_id == message.supplier_id,
            Message.transaction == message.transaction,
            Message.document_id == message.document_id,
            Message.id != message.id,
        )
        .order_by(Message.id)
        .options(undefer(Message.original))
    )
    return list(session.scalars(query))
