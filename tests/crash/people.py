"""People at work: each looks at what is to be done, does it in the browser, and after a lost
answer looks again before doing anything twice."""

from __future__ import annotations

import threading
import traceback
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import count
from random import Random
from typing import Any

from sqlalchemy import Select, select

from portal.database import Database
from portal.orders.models import Order, OrderLine
from portal.orders.states import WITH_SUPPLIER, OrderState
from portal.receipts.models import DespatchLine
from tests.crash.browser import Answer, Broken, Browser, Lost, words
from tests.crash.furnishing import APPROVER, BUYERS, PASSWORD, PRICES
from tests.crash.ledger import Basket, CheckOut, Ledger

PAUSE = 0.15
LEAST, MOST = 2, 12
"""Carts that each buyer sends in a round."""
STUBBORN = 40
"""Refusals of one and the same thing after which a person calls for help."""


@dataclass(frozen=True)
class Office:
    """What people share."""

    port: int
    database: Database
    ledger: Ledger
    closing: threading.Event
    """Nobody begins anything new."""
    closed: threading.Event
    """Everybody goes home."""
    sending: threading.Event
    """Somebody sends a form."""


class Person(ABC):
    """One person with a browser."""

    def __init__(self, office: Office, username: str, random: Random) -> None:
        self.office, self.username, self.random = office, username, random
        self.browser = Browser(office.port, sending=office.sending)
        self.idle = False
        self._refused: dict[str, int] = {}

    def work(self) -> None:
        """Log in and work until everybody goes home; what should never be goes into the ledger."""
        try:
            self.browser.log_in(self.username, PASSWORD)
            while not self.office.closed.is_set():
                self.idle = not self._look()
                if self.idle:
                    self.office.closed.wait(PAUSE)
        except Broken as broken:
            self.office.ledger.fault(f"{self.username}: {broken}")
        except Exception:  # noqa: BLE001 - a thread's fault is reported where it is read
            self.office.ledger.fault(f"{self.username}: {traceback.format_exc()}")
        finally:
            self.idle = True

    def _look(self) -> bool:
        try:
            return self.step()
        except Lost:
            self.office.ledger.notice("answers lost")
            return True

    @abstractmethod
    def step(self) -> bool:
        """Do one thing, if there is any to do; whether there was."""

    def found(self, query: Select[Any]) -> list[Any]:
        """What a person sees on lists, read from the database."""
        with self.office.database.reading() as session:
            return list(session.scalars(query))

    def decide(self, page: str, action: str, what: str, of: str, **fields: str) -> None:
        """Open a page, send one of its forms, and remember what the portal said.

        Raises:
            Lost, Broken
        """
        opened = self.browser.get(page)
        if not opened.has_form(action):
            self.refused(f"{what} of {of}", opened)
            return
        answer = self.browser.post(action, opened.form(action) | fields)
        if answer.is_done:
            self.office.ledger.tell(what, of)
        else:
            self.refused(f"{what} of {of}", answer)

    def refused(self, what: str, answer: Answer) -> None:
        """The portal would not: because things have moved on, or because something is wrong.

        Raises:
            Broken: it would not again and again.
        """
        self.office.ledger.notice("refusals")
        self._refused[what] = self._refused.get(what, 0) + 1
        if self._refused[what] > STUBBORN:
            raise Broken(f"{what} is refused again and again: {answer.status} {words(answer.text)}")
        self.office.closed.wait(PAUSE)


class Buyer(Person):
    """Orders for a unit, sometimes regrets it, and receives what comes."""

    def __init__(self, office: Office, username: str, random: Random) -> None:
        super().__init__(office, username, random)
        self._plan = self._carts()
        self._sent = 0
        self._cart: CheckOut | None = None
        self._regretted: set[str] = set()

    def _carts(self) -> Iterator[CheckOut]:
        for number in count(1):
            agreements = self.random.sample(sorted(PRICES), self.random.choice((1, 1, 2)))
            basket: Basket = {}
            for agreement in agreements:
                articles = sorted(PRICES[agreement])
                chosen = self.random.sample(articles, self.random.randint(1, 2))
                basket[agreement] = {article: self.random.randint(1, 9) for article in chosen}
            token = f"cart {number} of {self.username}"
            yield CheckOut(token, self.username, basket, self.random.random() < 0.15)

    def step(self) -> bool:
        """Send a cart, call an order back, or receive goods."""
        return self._receive() or self._regret() or self._shop()

    def _shop(self) -> bool:
        if self._cart is None:
            if self._sent >= (LEAST if self.office.closing.is_set() else MOST):
                return False
            self._cart = next(self._plan)
        if self._fill(self._cart) and self._send(self._cart):
            self._done(self._cart)
        return True

    def _fill(self, cart: CheckOut) -> bool:
        """Put in what is not in yet; whether all is in."""
        page = self.browser.get("/cart")
        missing = [
            (agreement, article)
            for agreement, articles in cart.basket.items()
            for article in articles
            if named(article) not in page.text
        ]
        if not missing:
            return True
        agreement, article = missing[0]
        fields = {
            "csrf_token": page.token,
            "agreement": agreement,
            "article": article,
            "quantity": str(cart.basket[agreement][article]),
            "next": "/cart",
        }
        answer = self.browser.post("/cart/add", fields)
        if not answer.is_done:
            self.refused(f"adding {article}", answer)
        return len(missing) == 1 and answer.is_done

    def _send(self, cart: CheckOut) -> bool:
        """Check out; whether the cart has become orders. Some people click twice."""
        page = self.browser.get("/cart")
        fields = page.form(CHECK_OUT)
        fields |= {name: cart.token for name in fields if name.startswith("note-")}
        clicks = 2 if self.random.random() < 0.3 else 1
        try:
            answers = self._click(fields, clicks)
        except Lost:
            self.office.ledger.notice("answers lost")
            return not self._holds(cart)
        if not any(answer.is_done for answer in answers):
            self.refused(f"sending {cart.token}", answers[0])
        return any(answer.is_done for answer in answers) or not self._holds(cart)

    def _click(self, fields: Mapping[str, str], times: int) -> list[Answer]:
        if times == 1:
            return [self.browser.post(CHECK_OUT, fields)]
        twins = [replace(self.browser, cookies=dict(self.browser.cookies)) for _ in range(times)]
        with ThreadPoolExecutor(times) as pool:
            sent = [pool.submit(twin.post, CHECK_OUT, fields) for twin in twins]
        return [one.result() for one in sent]

    def _holds(self, cart: CheckOut) -> bool:
        """Whether the cart still has its lines: then nothing was ordered."""
        page = self.browser.get("/cart")
        articles = [article for chosen in cart.basket.values() for article in chosen]
        return any(named(article) in page.text for article in articles)

    def _done(self, cart: CheckOut) -> None:
        self.office.ledger.send(cart)
        if cart.then_cancel:
            self._regretted.add(cart.token)
        self._sent, self._cart = self._sent + 1, None

    def _regret(self) -> bool:
        if not self._regretted:
            return False
        waiting = select(Order.number).where(
            Order.note.in_(self._regretted), Order.state == OrderState.SUBMITTED
        )
        numbers = self.found(waiting)
        if not numbers:
            self._regretted.clear()
            return False
        page, action = f"/orders/{numbers[0]}", f"/orders/{numbers[0]}/cancel"
        self.decide(page, action, "order cancelled", numbers[0])
        return True

    def _receive(self) -> bool:
        """Receive what has been sent off, as the form proposes it."""
        numbers = self._coming()
        if numbers:
            page = f"/deliveries/{numbers[0]}"
            self.decide(page, page, "goods received", numbers[0])
        return bool(numbers)

    def _coming(self) -> list[str]:
        """Own orders of which more has been sent off than was received."""
        with self.office.database.reading() as session:
            mine = Order.requester == self.username
            under_way = select(DespatchLine.quantity, OrderLine.id, Order.number).select_from(Order)
            rows = session.execute(
                under_way.join(OrderLine, OrderLine.order_id == Order.id)
                .join(DespatchLine, DespatchLine.order_line_id == OrderLine.id)
                .where(mine, Order.state.in_(WITH_SUPPLIER), Order.receipt != "full")
                .order_by(Order.id)
            ).all()
            lines = {line for _quantity, line, _number in rows}
            query = select(OrderLine.id, OrderLine.received).where(OrderLine.id.in_(lines))
            open_by_line = {line: -received for line, received in session.execute(query)}
        orders = {line: number for _quantity, line, number in rows}
        for quantity, line, _number in rows:
            open_by_line[line] += quantity
        return [orders[line] for line, many in open_by_line.items() if many > 0]


class Approver(Person):
    """Approves what waits, and sends some of it back."""

    def step(self) -> bool:
        """Decide on the order that has waited longest."""
        waiting = select(Order.number).where(Order.state == OrderState.SUBMITTED)
        numbers = self.found(waiting.order_by(Order.id))
        if not numbers:
            return False
        page = f"/orders/{numbers[0]}"
        if int(numbers[0][-6:]) % 7 == 0:
            action = f"{page}/reject"
            self.decide(page, action, "order rejected", numbers[0], reason="Finns på lager")
        else:
            self.decide(page, f"{page}/approve", "order approved", numbers[0])
        return True


CHECK_OUT = "/cart/checkout"


def named(article: str) -> str:
    """How pages name an article."""
    return f"Artikel {article} för prov"


def shoppers(office: Office, random: Random) -> list[Person]:
    """Everybody who orders, and who approves."""
    return [
        *(Buyer(office, name, Random(random.random())) for name in BUYERS),
        Approver(office, APPROVER, Random(random.random())),
    ]
