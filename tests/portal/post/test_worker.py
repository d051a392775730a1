"""The worker moves everything that is due, once, and a defect in one thing stops nothing else."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError

from portal import dispatch
from portal.config import Config
from portal.database import Database
from portal.demo.access_point import DemoAccessPoint
from portal.demo.suppliers import SUPPLIERS, SupplierFacts
from portal.invoices.models import Invoice
from portal.orders.models import Order
from portal.ports import Arrival
from portal.post import inbox, jobs, queries
from portal.post.models import Job, Message, WorkerHeartbeat
from portal.post.processing import Route
from portal.receipts.operations import receive_goods
from portal.worker import Worker
from tests.factories.catalog import NOW, a_line
from tests.factories.messages import a_response_document, enveloped
from tests.factories.orders import a_sent_order, a_shop, an_order
from tests.fakes import FakeDoor, SetClock


class Works:
    """A worker between two doors."""

    def __init__(self, config: Config, database: Database) -> None:
        self.database, self.clock = database, SetClock()
        self.post, self.bank = FakeDoor(), FakeDoor()
        self.worker = Worker(config, database, self.post, self.bank, self.clock)

    def until_idle(self) -> int:
        return self.worker.run(until_idle=True)

    def messages(self) -> list[Message]:
        with self.database.reading() as session:
            return list(session.scalars(select(Message).order_by(Message.id)))

    def count(self, table: type[Any]) -> int:
        with self.database.reading() as session:
            return session.scalar(select(func.count()).select_from(table)) or 0


@pytest.fixture
def works(config: Config, database: Database) -> Works:
    return Works(config, database)


def _arrives(works: Works, *contents: bytes) -> None:
    works.post.arrivals += [
        Arrival(f"{number}.xml", content, f"{number}") for number, content in enumerate(contents)
    ]


def _responses(works: Works, count: int) -> list[bytes]:
    with works.database.transaction() as session:
        shop = a_shop(session, [a_line("A1")])
        orders = [a_sent_order(session, shop, {"A1": 1}) for _order in range(count)]
        return [
            enveloped(
                a_response_document(
                    order.supplier, order.organisation, order_reference=order.number
                )
            )
            for order in orders
        ]


def test_what_arrives_is_stored_put_away_and_processed(works: Works) -> None:
    _arrives(works, *_responses(works, 2), b"rubbish")
    works.until_idle()
    assert [message.state for message in works.messages() if message.direction == "in"] == [
        "processed", "processed", "quarantined",
    ]  # fmt: skip
    assert works.post.put_away == ["0", "1", "2"]


def test_an_order_leaves_and_is_marked_as_sent(works: Works) -> None:
    with works.database.transaction() as session:
        number = an_order(session).number
    works.until_idle()
    [(message_id, content)] = works.post.handed_over
    [message] = works.messages()
    assert (message.message_id, message.state) == (message_id, "delivered")
    with works.database.reading() as session:
        assert queries.original(session, message) == content
        order = session.scalars(select(Order).where(Order.number == number)).one()
        assert order.state == "sent"


def test_a_crash_between_storing_and_putting_away_doubles_nothing(works: Works) -> None:
    _arrives(works, *_responses(works, 1))
    works.until_idle()
    works.post.put_away.clear()
    works.until_idle()
    [message] = [one for one in works.messages() if one.direction == "in"]
    assert (message.state, message.repeats) == ("processed", 1)


def test_a_defect_holds_only_its_own_message(
    works: Works, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    first, second = _responses(works, 2)
    real = dispatch.ROUTES["T76"]
    broken: list[str] = []

    def register(session: Any, message: Message, read: Any, now: Any) -> str:
        broken.append(message.message_id) if not broken else None
        message.file_name = "half done"
        if message.message_id == broken[0]:
            raise ZeroDivisionError
        return real.register(session, message, read, now)

    monkeypatch.setitem(dispatch.ROUTES, "T76", Route("order", register, real.unit_of))
    _arrives(works, first, second)
    with caplog.at_level(logging.ERROR, "avrop.worker"):
        works.until_idle()
    bad, good = [message for message in works.messages() if message.direction == "in"]
    assert (bad.state, bad.reason_code, good.state) == ("received", "fault", "processed")
    assert bad.file_name == "0.xml"
    error_id = bad.reason_params["error_id"]
    assert any(error_id in record.getMessage() for record in caplog.records)
    for _try in range(2):
        works.clock.forward(minutes=10)
        works.until_idle()
    [bad, _good] = [message for message in works.messages() if message.direction == "in"]
    assert (bad.state, bad.reason_code, bad.attempts) == ("quarantined", "fault", 3)
    with works.database.reading() as session:
        tries = [one.outcome for one in queries.attempts_of(session, bad)]
    assert tries == ["fault", "fault", "fault"]


def test_a_database_that_goes_away_is_no_fault_of_the_message(
    works: Works, monkeypatch: pytest.MonkeyPatch
) -> None:
    _arrives(works, *_responses(works, 1))
    real = dispatch.ROUTES["T76"]
    away = [True, True, True]

    def register(session: Any, message: Message, read: Any, now: Any) -> str:
        if away:
            away.pop()
            raise OperationalError("", {}, Exception("server closed the connection"))
        return real.register(session, message, read, now)

    monkeypatch.setitem(dispatch.ROUTES, "T76", Route("order", register, real.unit_of))
    monkeypatch.setattr("portal.worker.PAUSE", 0)
    for _round in range(5):
        works.until_idle()
    [message] = [one for one in works.messages() if one.direction == "in"]
    assert message.state == "processed"


def test_jobs_of_a_worker_that_died_on_this_machine_are_taken_back(works: Works) -> None:
    [content] = _responses(works, 1)
    with works.database.transaction() as session:
        inbox.receive(session, "x.xml", content, NOW)
        host = works.worker.name.partition("/")[0]
        jobs.claim(session, f"{host}/999999999/dead", NOW)
    works.until_idle()
    assert [m.state for m in works.messages() if m.direction == "in"] == ["processed"]


def test_the_worker_is_heard_of_while_it_runs(works: Works) -> None:
    works.worker.round()
    with works.database.reading() as session:
        beat = session.scalars(select(WorkerHeartbeat)).one()
        assert (beat.worker, beat.at) == (works.worker.name, NOW)
    works.clock.forward(seconds=6)
    works.worker.round()
    with works.database.reading() as session:
        assert session.scalars(select(WorkerHeartbeat)).one().at == NOW + timedelta(seconds=6)
    works.until_idle()
    assert works.count(WorkerHeartbeat) == 0


def test_a_job_of_an_unknown_kind_is_left_to_a_person(works: Works) -> None:
    with works.database.transaction() as session:
        jobs.enqueue(session, "telegram", "1", NOW)
    works.until_idle()
    with works.database.reading() as session:
        job = session.scalars(select(Job).where(Job.kind == "telegram")).one()
        assert job.failed_at is not None
        assert job.error.startswith("unknown_job")


def test_a_stopped_worker_gives_back_what_it_holds(works: Works) -> None:
    with works.database.transaction() as session:
        jobs.enqueue(session, "rematch", "x", NOW)
        jobs.claim(session, works.worker.name, NOW)
    works.worker.stop()
    works.until_idle()
    with works.database.reading() as session:
        assert jobs.owners(session) == set()


def _facts_of(number: str) -> SupplierFacts | None:
    known = SUPPLIERS[0]
    return SupplierFacts(
        number, "Leverantör", known.address, known.email, known.phone, known.account_kind,
        "9912346", known.ocr,
    )  # fmt: skip


def test_an_order_lives_its_whole_life_with_a_supplier_that_answers(works: Works) -> None:
    folder = works.worker.config.post / "demo"
    works.worker.access_point = DemoAccessPoint(works.post, folder, 0, _facts_of)
    with works.database.transaction() as session:
        shop = a_shop(session, [a_line("A1"), a_line("DEMO-DUBBEL")])
        number = an_order(session, shop, {"A1": 10, "DEMO-DUBBEL": 2}).number
    works.until_idle()
    with works.database.reading() as session:
        order = session.scalars(select(Order).where(Order.number == number)).one()
        assert order.state == "accepted"
        invoice = session.scalars(select(Invoice)).one()
        assert invoice.state == "deviating"
        assert {one.code for one in invoice.deviations} == {"not_received"}
    states = [(one.transaction, one.state) for one in works.messages() if one.direction == "in"]
    assert states[-3:] == [("T16", "processed"), ("T10", "processed"), ("T10", "duplicate")]
    assert all(one.unit_id == shop.unit.id for one in works.messages())
    with works.database.transaction() as session:
        receive_goods(session, number, None, shop.requester, NOW)
    works.until_idle()
    with works.database.reading() as session:
        assert session.scalars(select(Invoice)).one().state == "matched"


@pytest.mark.parametrize("transaction", ["T19", "T76", "T16", "T10", "T14"])
def test_every_official_example_ends_in_a_named_state_with_a_reason(
    works: Works, shared_dir, transaction: str
) -> None:
    examples = sorted((shared_dir / "peppol" / "examples" / transaction).glob("*.xml"))
    assert examples
    for example in examples:
        with works.database.transaction() as session:
            stored = inbox.store(session, example.name, example.read_bytes(), NOW)
        works.worker.process_now(stored.message.id)
    for message in works.messages():
        assert (message.state, message.transaction) == ("quarantined", transaction)
        assert message.reason_code in {"unknown_supplier", "wrong_buyer"}
        assert len(queries.reason_in_english(message) or "") > 40
