"""People of finance: one approves invoices, proposes payments and takes held post up again; the
other releases payments."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from sqlalchemy import select

from portal.clock import stockholm_day, utc_now
from portal.invoices.models import Deviation, Invoice
from portal.invoices.policy import Code
from portal.invoices.states import InvoiceState
from portal.payments.models import PaymentRow, PaymentRun
from portal.payments.states import DEAD, RunState
from portal.post.models import Direction, InState, Message
from tests.crash.furnishing import FINANCE
from tests.crash.people import Office, Person


class Clerk(Person):
    """Approves what matches, proposes to pay it, and looks after the post."""

    def step(self) -> bool:
        """Take held post up again, approve an invoice, or propose payments."""
        return self._take_up() or self._approve() or self._propose()

    def _take_up(self) -> bool:
        """A message over which two workers died is held: a person decides to try once more."""
        held = select(Message.id).where(
            Message.direction == Direction.IN, Message.state == InState.QUARANTINED
        )
        rows = self.found(held)
        if rows:
            self.office.ledger.notice("messages taken up again")
            self.decide(f"/post/{rows[0]}", f"/post/{rows[0]}/retry", "post taken up", str(rows[0]))
        return bool(rows)

    def _approve(self) -> bool:
        """Approve what matches; the halves of a part delivery look alike, and people know why."""
        other = select(Deviation.id).where(
            Deviation.invoice_id == Invoice.id, Deviation.code != Code.NEAR_DUPLICATE
        )
        alike = (Invoice.state == InvoiceState.DEVIATING) & ~other.exists()
        ready = select(Invoice.id).where((Invoice.state == InvoiceState.MATCHED) | alike)
        rows = self.found(ready.order_by(Invoice.id))
        if rows:
            page = f"/invoices/{rows[0]}"
            words = {"reason": "Två delleveranser"}
            self.decide(page, f"{page}/approve", "invoice approved", str(rows[0]), **words)
        return bool(rows)

    def _propose(self) -> bool:
        proposed = select(PaymentRow.invoice_id).where(PaymentRow.state.not_in(DEAD))
        payable = select(Invoice.id).where(
            Invoice.state == InvoiceState.APPROVED, Invoice.id.not_in(proposed)
        )
        rows = self.found(payable)
        if rows:
            until = stockholm_day(utc_now()) + timedelta(days=365)
            self.decide(
                "/payments", "/payments/propose", "payment proposed", str(rows[0]),
                until=until.isoformat(),
            )  # fmt: skip
        return bool(rows)


class Releaser(Person):
    """Releases what another has proposed."""

    def step(self) -> bool:
        """Release the run that has waited longest."""
        waiting = select(PaymentRun.id).where(PaymentRun.state == RunState.PROPOSED)
        rows = self.found(waiting.order_by(PaymentRun.id))
        if rows:
            page = f"/payments/{rows[0]}"
            self.decide(page, f"{page}/release", "payment released", str(rows[0]))
        return bool(rows)


def clerks(office: Office, random: Random) -> list[Person]:
    """Everybody in finance."""
    proposer, releaser = FINANCE
    return [
        Clerk(office, proposer, Random(random.random())),
        Releaser(office, releaser, Random(random.random())),
    ]
