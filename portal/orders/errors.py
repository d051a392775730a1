"""Why an order can't be placed, decided, answered or fulfilled."""

from __future__ import annotations

from catalog.errors import N_, Conflict, Refused


class LineRefused(Refused):
    """A refusal of one wanted line; `row` and `field` say where it stood, `cause` what it was."""

    def __init__(self, row: int, field: str, article: str, cause: Refused) -> None:
        self.row, self.field, self.article, self.cause = row, field, article, cause
        self.code, self.template = cause.code, cause.template
        super().__init__(**cause.params)

    @property
    def english(self) -> str:
        """Where, and what."""
        return f"line {self.row}, {self.field}: {self.cause.english}"


class NothingOrdered(Refused):
    """No line at all."""

    code = "nothing_ordered"
    template = N_("There is nothing to order. Add at least one item.")


class UnitClosed(Refused):
    """The unit no longer orders."""

    code = "unit_closed"
    template = N_("%(unit)s is closed and can't order any more.")


class UnknownAgreement(Refused):
    """No agreement has this number."""

    code = "unknown_agreement"
    template = N_("There is no agreement %(agreement)s. Check the number.")


class LineTwice(Refused):
    """An article stands twice: doubled by mistake, or to be written as one."""

    code = "line_twice"
    template = N_(
        "Article %(article)s stands twice in what you order. Write the whole quantity once."
    )


class OrderChanged(Conflict):
    """What was decided on is not what the order says now."""

    code = "order_changed"
    template = N_(
        "Order %(order)s has changed since you opened it, so your decision has not been used. Look "
        "at it again and decide."
    )


class AlreadyDecided(Conflict):
    """Somebody has decided before."""

    code = "already_decided"
    template = N_(
        "Order %(order)s does not wait for approval any more: it has been decided on or cancelled."
    )


class NotCancellable(Conflict):
    """The order has gone too far to be called back here."""

    code = "not_cancellable"
    template = N_(
        "Order %(order)s is approved and on its way to the supplier, so it can't be cancelled "
        "here. Call the supplier."
    )


class NoChangeProposed(Conflict):
    """There is no proposed change to decide on."""

    code = "no_change_proposed"
    template = N_("Order %(order)s has no change to decide on, or somebody already has.")


class AlreadyReceived(Conflict):
    """Goods have come or been invoiced: the order can't be ended as if nothing had."""

    code = "already_received"
    template = N_(
        "Goods on order %(order)s have been received or invoiced, so the change can't be rejected. "
        "Accept it, or agree on something else with the supplier."
    )


class AddedLine(Refused):
    """The supplier added something that was never ordered."""

    code = "added_line"
    template = N_(
        "The supplier has added something that you did not order, so the change can't be accepted. "
        "Reject it, and order what you need from the agreement."
    )


class NotWithSupplier(Conflict):
    """Nothing can come on an order in this state."""

    code = "not_with_supplier"
    template = N_(
        "Nothing can be received or invoiced on order %(order)s: it has not been sent yet, or has "
        "ended."
    )


class UnknownLine(Refused):
    """The order has no such line."""

    code = "unknown_line"
    template = N_("Order %(order)s has no line %(line)s.")


class AboveOrdered(Refused):
    """More than what is still to come."""

    code = "above_ordered"
    template = N_(
        "Line %(line)s of order %(order)s has %(open)s left to receive, so %(quantity)s can't be "
        "received. Send back the rest, or order it."
    )


class BelowNothing(Refused):
    """A correction would take the sum below zero."""

    code = "below_nothing"
    template = N_("Line %(line)s of order %(order)s would have less than nothing.")
