"""The checks can fail: each harm done to a quiet installation is heard of, and nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session, make_transient, undefer

from catalog.agreements import Agreement
from catalog.organisations import Unit
from portal.accounts.actor import Actor, load_actor
from portal.adapters import chosen
from portal.audit import AuditEvent
from portal.clock import stockholm_day, utc_now
from portal.database import Database
from portal.invoices.models import Invoice
from portal.invoices.operations import approve_invoice
from portal.orders.models import Order, OrderLine
from portal.orders.operations import Wanted, place_order, reject_order
from portal.payments.models import PaymentRow
from portal.payments.operations import propose, release
from portal.ports import NoAnswer
from portal.post.models import Direction, Job, Message
from portal.receipts.operations import receive_goods
from portal.worker import Worker
from tests.crash.checks import Evidence
from tests.crash.ledger import CheckOut, Ledger
from tests.crash.money_checks import violations
from tests.crash.place import Place
from tests.crash.templates import SqliteTemplate

BASKET = {"A-1": {"10": 3, "11": 5}, "A-2": {"20": 2}}
TOKEN = "cart 1 of anna"
DEAR = "cart 2 of anna"


@dataclass(frozen=True)
class Quiet:
    """An installation in which everything is done."""

    place: Place
    database: Database
    ledger: Ledger
    now: datetime

    def evidence(self, session: Session) -> Evidence:
        return Evidence(session, self.place.config, self.ledger, self.now)


def worker_of(place: Place, database: Database) -> Worker:
    config = place.config
    return Worker(config, database, chosen.access_point(config), chosen.bank(config))


def who(session: Session, name: str, now: datetime) -> Actor:
    return load_actor(session, name, stockholm_day(now))


def order(database: Database, ledger: Ledger, cart: CheckOut, now: datetime) -> list[str]:
    with database.transaction() as session:
        unit = session.scalars(select(Unit).where(Unit.code == "A100")).one()
        lines = [
            Wanted(agreement, article, Decimal(many))
            for agreement, articles in cart.basket.items()
            for article, many in articles.items()
        ]
        anna = who(session, cart.username, now)
        numbers = [o.number for o in place_order(session, unit, lines, anna, now, cart.token)]
    ledger.send(cart)
    return numbers


def live(place: Place, database: Database, ledger: Ledger, now: datetime) -> None:
    """Two orders from cart to payment, and one that is rejected."""
    worker = worker_of(place, database)
    numbers = order(database, ledger, CheckOut(TOKEN, "anna", BASKET), now)
    [dear] = order(database, ledger, CheckOut(DEAR, "anna", {"A-1": {"13": 4}}), now)
    with database.transaction() as session:
        reject_order(session, dear, who(session, "disa", now), now, "Finns på lager")
    worker.run(until_idle=True)
    for number in numbers:
        with database.transaction() as session:
            receive_goods(session, number, None, who(session, "anna", now), now)
    worker.run(until_idle=True)
    with database.transaction() as session:
        for number in session.scalars(select(Invoice.number)).all():
            approve_invoice(session, number, who(session, "erik", now), now)
    with database.transaction() as session:
        until = stockholm_day(now) + timedelta(days=365)
        runs = [run.id for run in propose(session, until, who(session, "erik", now), now).runs]
    for run in runs:
        with database.transaction() as session:
            release(session, run, who(session, "frida", now), now)
    worker.run(until_idle=True)


@pytest.fixture(scope="module")
def quiet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Quiet]:
    folder = tmp_path_factory.mktemp("quiet")
    ledger, now = Ledger(), utc_now()
    with SqliteTemplate(folder / "template").place(folder / "place", 1) as place:
        database = place.open_database()
        live(place, database, ledger, now)
        yield Quiet(place, database, ledger, utc_now() + timedelta(seconds=1))
        database.engine.dispose()


def test_nothing_is_found_where_nothing_is_wrong(quiet: Quiet) -> None:
    with quiet.database.reading() as session:
        evidence = quiet.evidence(session)
        assert violations(evidence) == []
        assert (len(evidence.orders()), evidence.paid()) == (3, 2)


Harm = Callable[[Session], object]


def again(session: Session, row: Order, **changes: object) -> None:
    """The row once more, with other keys."""
    session.expunge(row)
    make_transient(row)
    for name, value in ({"id": None} | changes).items():
        setattr(row, name, value)
    session.add(row)
    session.flush()


def double_an_order(session: Session) -> None:
    found = session.scalars(select(Order).where(Order.note == TOKEN)).first()
    assert found
    again(session, found, number="A-100004")


def lose_an_order(session: Session) -> None:
    session.execute(update(Order).where(Order.number == "A-100001").values(note="of nobody"))


def change_a_quantity(session: Session) -> None:
    session.execute(update(OrderLine).where(OrderLine.article == "10").values(quantity=Decimal(4)))


def receive_more(session: Session) -> None:
    session.execute(update(OrderLine).where(OrderLine.article == "10").values(received=Decimal(4)))


def reopen(session: Session) -> None:
    session.execute(update(Order).where(Order.number == "A-100001").values(state="accepted"))


def change_a_message(session: Session) -> None:
    out = session.scalars(
        select(Message)
        .where(Message.direction == Direction.OUT)
        .options(undefer(Message.original))
        .limit(1)
    ).one()
    out.original = out.original.replace(b"</", b" </", 1)
    session.flush()


def lose_a_delivery(session: Session) -> None:
    session.execute(
        update(Message).where(Message.direction == Direction.OUT).values(state="sending")
    )


def forget_an_invoice(session: Session) -> None:
    session.execute(update(Message).where(Message.transaction == "T10").values(state="received"))


def lose_a_payment(session: Session) -> None:
    row = session.scalars(select(PaymentRow).limit(1)).one()
    session.execute(update(PaymentRow).values(state="rejected").where(PaymentRow.id == row.id))


def pay_another_sum(session: Session) -> None:
    session.execute(update(PaymentRow).values(amount=PaymentRow.amount + Decimal(1)))


def leave_a_reservation(session: Session) -> None:
    session.execute(update(Agreement).values(reserved=Decimal("10.00")))


def leave_a_job(session: Session) -> None:
    session.execute(update(Job).where(Job.kind == "deliver").values(done_at=None))


def fail_a_job(session: Session) -> None:
    session.execute(update(Job).where(Job.kind == "rematch").values(failed_at=utc_now()))


def forget_a_decision(session: Session) -> None:
    session.execute(delete(AuditEvent).where(AuditEvent.action == "order.reject"))


HARMS: list[tuple[Harm, str]] = [
    (double_an_order, "doubled"),
    (lose_an_order, "lost"),
    (change_a_quantity, "check_outs: order A-100001"),
    (receive_more, "goods: order A-100001 line 1: 3 sent off, 3 received, 4 on the line"),
    (reopen, "ended: order A-100001 is accepted"),
    (change_a_message, "other bytes in out/"),
    (lose_a_delivery, "outgoing: outgoing A-100001 is sending"),
    (forget_an_invoice, "invoices: 0 invoices were processed, 2 are kept"),
    (lose_a_payment, "has 0 payments: lost"),
    (pay_another_sum, "payments:"),
    (leave_a_reservation, "ceilings: A-1 reserved: 10.00 stored, 0"),
    (leave_a_job, "is due and not done"),
    (fail_a_job, "was given up"),
    (forget_a_decision, "decisions: audit log"),
]


@pytest.mark.parametrize(("harm", "heard"), HARMS, ids=[harm.__name__ for harm, _ in HARMS])
def test_a_harm_is_heard_of(harm: Harm, heard: str, quiet: Quiet) -> None:
    with Session(quiet.database.engine) as session:
        harm(session)
        found = violations(quiet.evidence(session))
        session.rollback()
    assert any(heard in one for one in found), found


def test_what_the_portal_said_must_hold(quiet: Quiet) -> None:
    ledger = replace(quiet.ledger, told={("order approved", "A-100003"), ("goods received", "X")})
    with quiet.database.reading() as session:
        found = violations(replace(quiet.evidence(session), ledger=ledger))
    assert len(found) == 2
    assert all("it is not so" in one for one in found)


@pytest.mark.parametrize(
    ("folder", "heard"),
    [
        ("post/out", "stems from no message"),
        ("post/in/done", "put away but not stored"),
        ("post/demo", "was never taken in"),
        ("bank/out", "which is of no run"),
    ],
)
def test_a_file_too_many_is_heard_of(folder: str, heard: str, quiet: Quiet) -> None:
    path = quiet.place.config.data / folder / "one-too-many.xml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"<x/>")
    try:
        with quiet.database.reading() as session:
            found = violations(quiet.evidence(session))
    finally:
        path.unlink()
    assert [one for one in found if heard in one] == found != []


class ForgetfulAccessPoint:
    """Delivers whatever it is given, also what it has delivered before, and loses its answers."""

    def __init__(self, out: Path) -> None:
        self._out, self._count = out, 0

    def deliver(self, message_id: str, content: bytes, receiver: str, now: datetime) -> str:
        self._count += 1
        self._out.mkdir(parents=True, exist_ok=True)
        name = message_id if self._count == 1 else f"{message_id}-{self._count}"
        (self._out / f"{name}.xml").write_bytes(content)
        if self._count == 1:
            raise NoAnswer("the line broke")
        return name

    def collect(self, now: datetime) -> Iterator[object]:
        return iter(())

    def taken(self, arrival: object) -> None:
        """Nothing comes."""


def test_an_access_point_that_delivers_twice_is_heard_of(tmp_path: Path) -> None:
    ledger, now = Ledger(), utc_now()
    with SqliteTemplate(tmp_path / "template").place(tmp_path / "place", 1) as place:
        database = place.open_database()
        order(database, ledger, CheckOut(TOKEN, "anna", {"A-2": {"20": 1}}), now)
        door = ForgetfulAccessPoint(place.config.post / "out")
        worker = worker_of(place, database)
        worker.access_point = door  # type: ignore[assignment]
        worker.run(until_idle=True)
        worker.clock = lambda: utc_now() + timedelta(minutes=1)
        worker.run(until_idle=True)
        with database.reading() as session:
            found = violations(Evidence(session, place.config, ledger, utc_now()))
        database.engine.dispose()
    shutil.rmtree(tmp_path / "place")
    assert [one for one in found if "stems from no message" in one], found
