"""States of payment runs and of their rows, and the one way to change them."""

from __future__ import annotations

from enum import StrEnum

from catalog.errors import N_, IllegalMove
from portal.payments.models import PaymentRow, PaymentRun


class RunState(StrEnum):
    """The life of a payment run; the words are those of the commands."""

    PROPOSED = "proposed"
    """Waits for a second person."""
    RELEASED = "released"
    """The file is written and on its way to the bank."""
    CONFIRMED = "confirmed"
    """The bank has paid all of it."""
    PART_REJECTED = "part_rejected"
    """The bank has refused some or all of it."""


class RowState(StrEnum):
    """The life of one payment."""

    PROPOSED = "proposed"
    LEFT_OUT = "left_out"
    """Could not be paid any longer when the run was released."""
    RELEASED = "released"
    PAID = "paid"
    REJECTED = "rejected"


RUN_TRANSITIONS: dict[RunState, frozenset[RunState]] = {
    RunState.PROPOSED: frozenset({RunState.RELEASED}),
    RunState.RELEASED: frozenset({RunState.CONFIRMED, RunState.PART_REJECTED}),
    RunState.CONFIRMED: frozenset(),
    RunState.PART_REJECTED: frozenset(),
}
ROW_TRANSITIONS: dict[RowState, frozenset[RowState]] = {
    RowState.PROPOSED: frozenset({RowState.RELEASED, RowState.LEFT_OUT}),
    RowState.RELEASED: frozenset({RowState.PAID, RowState.REJECTED}),
    RowState.LEFT_OUT: frozenset(),
    RowState.PAID: frozenset(),
    RowState.REJECTED: frozenset(),
}
DEAD = (RowState.REJECTED, RowState.LEFT_OUT)
"""Rows that no longer hold their invoice: it may be proposed anew."""


class RunCannotBecome(IllegalMove):
    """The run's state does not allow the step."""

    template = N_("Payment run %(key)s is %(state)s, so it can't become %(to)s.")


def move(run: PaymentRun, to: RunState) -> None:
    """Change the state of a run.

    Raises:
        RunCannotBecome: no transition leads there.
    """
    if to not in RUN_TRANSITIONS[RunState(run.state)]:
        raise RunCannotBecome(kind="Payment run", key=run.id, state=run.state, to=to.value)
    run.state = to


def move_row(row: PaymentRow, to: RowState) -> None:
    """Change the state of a row.

    Raises:
        IllegalMove: no transition leads there.
    """
    if to not in ROW_TRANSITIONS[RowState(row.state)]:
        raise IllegalMove(kind="Payment", key=row.end_to_end_id, state=row.state, to=to.value)
    row.state = to
