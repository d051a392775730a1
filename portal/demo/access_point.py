"""An access point with suppliers behind it: each order that leaves is answered after a while.

The answers are planned as files when the order is delivered; the file name says when they arrive.
A restart forgets nothing, and the same order delivered again plans nothing twice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

import peppol
from peppol.documents.despatch_advice import DespatchAdvice
from peppol.documents.invoice import Invoice
from peppol.documents.order import Order
from peppol.documents.order_response import ACCEPTED, ACKNOWLEDGED, OrderResponse
from peppol.envelope import Envelope
from peppol.errors import PeppolError
from portal import folders
from portal.clock import stockholm_day
from portal.demo import supplier_documents as documents
from portal.demo.assortment.special import DemoArticle
from portal.demo.suppliers import SUPPLIERS, SupplierFacts
from portal.ports import AccessPoint, Arrival

FactsByNumber = Callable[[str], SupplierFacts | None]
Document = OrderResponse | DespatchAdvice | Invoice

TIME_TO_RECEIVE = 3
"""Delays between a despatch and its invoice, so that somebody can receive the goods."""
UNTIL_THE_REST = 4
"""Delays between the invoice of a part and the despatch of the rest."""

_NAME = re.compile(r"(?P<due>[0-9]{17})-(?P<order>[A-Za-z0-9]+)-(?P<step>[0-9]{2})-[a-z]+\.xml")


def demo_supplier(number: str) -> SupplierFacts | None:
    """The demo's supplier with this organisation number."""
    return next((one for one in SUPPLIERS if one.number == number), None)


@dataclass(frozen=True)
class Answer:
    """One document to come, `after` so many delays; it is dated the day on which it comes."""

    after: int
    kind: str
    write: Callable[[date], Document]


def answers(order: Order, facts: SupplierFacts) -> list[Answer]:
    """What a supplier answers to an order, in order: response, despatch advice, invoice.

    Some acknowledge first. The invoice comes last, and twice where an article asks for it.
    """
    codes = [ACKNOWLEDGED, ACCEPTED] if acknowledges_first(facts) else [ACCEPTED]
    planned = [
        Answer(after, "response", partial(documents.response, order, code))
        for after, code in enumerate(codes, start=1)
    ]
    after = len(codes)
    for goods in documents.consignments(order):
        after += 1 if goods.part == 1 else UNTIL_THE_REST
        planned.append(Answer(after, "advice", partial(documents.despatch_advice, order, goods)))
        after += TIME_TO_RECEIVE
        claim = partial(documents.invoice, order, goods, facts)
        planned.append(Answer(after, "invoice", claim))
        if goods.part == 1 and documents.provokes(order, DemoArticle.DUPLICATE_INVOICE):
            after += 1
            planned.append(Answer(after, "invoice", claim))
    return planned


def acknowledges_first(facts: SupplierFacts) -> bool:
    """Whether the supplier says that it has the order before it says yes: every other does."""
    return int(facts.number[-2]) % 2 == 1


class DemoAccessPoint:
    """Wraps another access point; what that one brings arrives too."""

    def __init__(
        self,
        real: AccessPoint,
        folder: Path,
        delay: float,
        facts: FactsByNumber = demo_supplier,
    ) -> None:
        self._real = real
        self._folder = folder
        self._delay = timedelta(seconds=delay)
        self._facts = facts

    def deliver(self, message_id: str, content: bytes, receiver: str, now: datetime) -> str:
        """Deliver as the wrapped access point does, then plan the supplier's answers.

        Raises:
            PostNotDelivered, NoAnswer: as the wrapped one does.
        """
        evidence = self._real.deliver(message_id, content, receiver, now)
        try:
            message = peppol.read(content)
        except PeppolError:
            return evidence
        if isinstance(message.document, Order):
            self._plan(message.document, message_id, now)
        return evidence

    def collect(self, now: datetime) -> Iterator[Arrival]:
        """What the wrapped access point brings, and the answers that are due by `now`."""
        yield from self._real.collect(now)
        due_by = _stamp(now)
        due = (_NAME.fullmatch(path.name) for path in self._planned())
        yield from folders.still_there(
            self._folder / match.string for match in due if match and match["due"] <= due_by
        )

    def taken(self, arrival: Arrival) -> None:
        """Put the file away."""
        folders.taken(arrival)

    def _planned(self) -> list[Path]:
        return sorted(self._folder.glob("*.xml")) if self._folder.is_dir() else []

    def _plan(self, order: Order, message_id: str, now: datetime) -> None:
        facts = self._facts(order.seller.organisation_number or "")
        if facts is None:
            return
        key = re.sub(r"[^A-Za-z0-9]", "", order.id)[:40] + _short(message_id)
        known = {path.name.partition("-")[2] for path in self._all()}
        for step, answer in enumerate(answers(order, facts), start=1):
            rest = f"{key}-{step:02d}-{answer.kind}.xml"
            if rest in known:
                continue
            at = now + answer.after * self._delay
            document = answer.write(stockholm_day(at))
            instance_id = str(uuid5(NAMESPACE_URL, f"{message_id}:{step}"))
            envelope = Envelope.for_document(document, instance_id=instance_id, created_at=at)
            content = peppol.write(document, envelope)
            folders.write_whole(self._folder / f"{_stamp(at)}-{rest}", content)

    def _all(self) -> list[Path]:
        return [*self._planned(), *(self._folder / folders.DONE).glob("*.xml")]


def _short(message_id: str) -> str:
    return uuid5(NAMESPACE_URL, message_id).hex[:8]


def _stamp(moment: datetime) -> str:
    """The moment as digits that sort, to the millisecond."""
    return f"{moment:%Y%m%d%H%M%S}{moment.microsecond // 1000:03d}"
