"""Some weeks of orders and invoices, played through the same operations as every day after them.

A clock of its own runs from the first day to now; a worker with that clock delivers the orders to
suppliers that answer, and to a bank that pays. Their post lies in a scratch folder, so that the
folders of the real access point begin empty.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from sqlalchemy import select

from catalog.errors import Refused
from catalog.organisations import Unit
from catalog.search import sync
from portal.accounts.actor import Actor, load_actor
from portal.accounts.models import Role
from portal.adapters import chosen
from portal.clock import STOCKHOLM, stockholm_day
from portal.config import Config
from portal.database import Database
from portal.demo.assortment import shelves
from portal.demo.assortment.item import DemoItem
from portal.demo.plan import PLAN, PLAN_DAYS, Fate, Planned, payers
from portal.invoices import deciding
from portal.invoices.models import Invoice, InvoiceOrder
from portal.orders import operations as orders
from portal.orders.models import Order
from portal.orders.operations import Wanted
from portal.payments import operations as payments
from portal.receipts import operations as receipts
from portal.receipts.models import DespatchAdvice
from portal.worker import Worker

ANSWER_EVERY = timedelta(hours=7)
"""How long a supplier takes between two answers in the history."""
RECEIVED_AFTER = timedelta(hours=20)
APPROVED_AFTER = timedelta(hours=26)
PAY_AHEAD = timedelta(days=40)


@dataclass
class _Clock:
    """The time in the history."""

    now: datetime

    @property
    def today(self) -> date:
        """The day in Sweden."""
        return stockholm_day(self.now)


@dataclass
class _Play:
    """What the history needs at hand while it is played."""

    database: Database
    worker: Worker
    clock: _Clock
    random: Random
    placed: dict[str, Planned] = field(default_factory=dict)
    items: dict[str, list[DemoItem]] = field(default_factory=dict)

    def actor(self, username: str) -> Actor:
        """A demo user, with the rights of the day that is played."""
        with self.database.reading() as session:
            return load_actor(session, username, self.clock.today)


def play(
    database: Database, config: Config, now: datetime, say: Callable[[str], None]
) -> dict[str, int]:
    """Play the plan up to `now`; how many orders and invoices came of it."""
    with _scratch_worker(database, config, now) as (worker, clock):
        story = _Play(database, worker, clock, Random(2311))  # noqa: S311 - the same story each time
        for ago, day in enumerate_back(working_days(stockholm_day(now))):
            say(str(day))
            for hour in (8, 13, 17):
                clock.now = datetime.combine(day, time(hour, 7), STOCKHOLM)
                _play_hour(story, ago, hour)
        clock.now = now - timedelta(minutes=1)
        worker.run(until_idle=True)
    with database.reading() as session:
        sync.sync(session, config.index)
        return {
            "orders": len(session.scalars(select(Order.id)).all()),
            "invoices": len(session.scalars(select(Invoice.id)).all()),
        }


@contextmanager
def _scratch_worker(
    database: Database, config: Config, now: datetime
) -> Iterator[tuple[Worker, _Clock]]:
    clock = _Clock(now)
    with TemporaryDirectory(prefix="avrop-demo-") as folder:
        scratch = replace(
            config, data=Path(folder), access_point="demo", bank="demo",
            demo_delay=ANSWER_EVERY.total_seconds(),
        )  # fmt: skip
        door, bank = chosen.access_point(scratch), chosen.bank(scratch)
        yield Worker(config, database, door, bank, clock=lambda: clock.now), clock


def working_days(today: date) -> list[date]:
    """The working days of the plan before `today`, oldest first."""
    days: list[date] = []
    day = today
    while len(days) < PLAN_DAYS:
        day -= timedelta(days=1)
        if day.weekday() < 5:
            days.append(day)
    return days[::-1]


def enumerate_back(days: list[date]) -> Iterator[tuple[int, date]]:
    """Each day with how many working days ago it is; the last is 1."""
    return zip(range(len(days), 0, -1), days, strict=True)


def _play_hour(story: _Play, ago: int, hour: int) -> None:
    if hour == 8:
        for planned in PLAN.get(ago, ()):
            _place(story, planned)
    _approve_orders(story)
    _receive(story)
    _approve_invoices(story)
    if hour == 13 and ago % 5 == 3:
        _pay(story)
    story.worker.run(until_idle=True)


def _items(story: _Play, agreement: str) -> list[DemoItem]:
    if agreement not in story.items:
        story.items[agreement] = [
            item for item in shelves.items(agreement, story.clock.today)
            if not item.article.startswith("DEMO")
        ]  # fmt: skip
    return story.items[agreement]


def _wanted(story: _Play, planned: Planned) -> list[Wanted]:
    if planned.article:
        return [Wanted(planned.agreement, planned.article, Decimal(planned.scale))]
    chosen_items = story.random.sample(_items(story, planned.agreement), planned.lines)
    return [
        Wanted(planned.agreement, item.article, _quantity(story.random, item, planned.scale))
        for item in chosen_items
    ]


def _quantity(random: Random, item: DemoItem, scale: int) -> Decimal:
    step = item.order_multiple or Decimal(1)
    steps = random.randint(1, scale)
    return max(step * steps, item.min_quantity or step)


def _place(story: _Play, planned: Planned) -> None:
    actor = story.actor(planned.requester)
    with story.database.transaction() as session:
        unit = session.scalars(select(Unit).where(Unit.code == planned.unit)).one()
        wanted = _wanted(story, planned)
        for order in orders.place_order(session, unit, wanted, actor, story.clock.now):
            story.placed[order.number] = planned


def _in_state(story: _Play, *states: str) -> list[tuple[str, Planned]]:
    with story.database.reading() as session:
        query = select(Order.number).where(Order.state.in_(states)).order_by(Order.id)
        return [(number, story.placed[number]) for number in session.scalars(query)]


def _approve_orders(story: _Play) -> None:
    for number, planned in _in_state(story, "submitted"):
        if planned.fate is Fate.WAITS_FOR_APPROVAL:
            continue
        requester, approver = story.actor(planned.requester), story.actor(planned.approver)
        with story.database.transaction() as session:
            if planned.fate is Fate.REJECTED:
                reason = "Vi har redan på lager, se förrådet."
                orders.reject_order(session, number, approver, story.clock.now, reason)
            elif planned.fate is Fate.CANCELLED:
                orders.cancel_order(session, number, requester, story.clock.now)
            else:
                orders.approve_order(session, number, approver, story.clock.now)


def _receive(story: _Play) -> None:
    """Goods that were despatched some time ago are taken in, unless the plan leaves them."""
    late = story.clock.now - RECEIVED_AFTER
    with story.database.reading() as session:
        query = (
            select(Order.number)
            .join(DespatchAdvice, DespatchAdvice.order_id == Order.id)
            .where(DespatchAdvice.received_at <= late, Order.receipt != "full")
            .distinct()
        )
        numbers = session.scalars(query).all()
    for number in numbers:
        planned = story.placed[number]
        if planned.fate in (Fate.WAITS_FOR_RECEIPT, Fate.PART_RECEIVED):
            continue
        with story.database.transaction() as session:
            receipts.receive_goods(
                session, number, None, story.actor(planned.receiver), story.clock.now
            )


def _approve_invoices(story: _Play) -> None:
    """Matched invoices that have waited are approved; some deviating ones with a reason."""
    late = story.clock.now - APPROVED_AFTER
    for number, supplier, planned in _invoices(story, "matched", late):
        if planned.fate is not Fate.WAITS_FOR_INVOICE_APPROVAL:
            with story.database.transaction() as session:
                actor = story.actor(planned.approver)
                deciding.approve_invoice(session, number, actor, story.clock.now, supplier)


def _invoices(story: _Play, state: str, before: datetime) -> list[tuple[str, str, Planned]]:
    with story.database.reading() as session:
        query = (
            select(Invoice, Order.number)
            .join(InvoiceOrder, InvoiceOrder.invoice_id == Invoice.id)
            .join(Order, Order.id == InvoiceOrder.order_id)
            .where(Invoice.state == state, Invoice.received_at <= before)
        )
        return [
            (invoice.number, invoice.supplier.number, story.placed[number])
            for invoice, number in session.execute(query)
        ]


def _pay(story: _Play) -> None:
    """Once a week each legal entity pays what falls due; two people, as always."""
    for proposer, releaser in payers():
        actor = story.actor(proposer)
        if not actor.has(Role.FINANCE):
            continue
        try:
            with story.database.transaction() as session:
                until = story.clock.today + PAY_AHEAD
                runs = payments.propose(session, until, actor, story.clock.now).runs
        except Refused:
            # Nothing is due in this entity this week.
            continue
        for run in runs:
            with story.database.transaction() as session:
                payments.release(session, run.id, story.actor(releaser), story.clock.now)
