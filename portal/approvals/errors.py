"""Why a person may not decide on an order."""

from __future__ import annotations

from catalog.errors import N_, Refused


class MayNotApprove(Refused):
    """The person may not take this decision."""

    code = "may_not_approve"
    template = N_("You may not decide on order %(order)s.")


class OwnOrder(MayNotApprove):
    """Four eyes: nobody approves what they have ordered themselves."""

    code = "own_order"
    template = N_(
        "You placed order %(order)s yourself, so somebody else must approve it. You can cancel it."
    )


class NotApprover(MayNotApprove):
    """The approver role is not held for this unit."""

    code = "not_approver"
    template = N_("You are not an approver for %(unit)s, so you can't decide on order %(order)s.")


class LimitTooLow(MayNotApprove):
    """The order is worth more than the person may approve."""

    code = "limit_too_low"
    template = N_(
        "You may approve up to %(limit)s %(currency)s without VAT and order %(order)s is "
        "%(amount)s %(currency)s. Somebody with a higher limit must approve it."
    )


class NotRequester(MayNotApprove):
    """Only those who order for the unit decide this."""

    code = "not_requester"
    template = N_("You don't order for %(unit)s, so you can't decide on order %(order)s.")


class DearerThanApproved(MayNotApprove):
    """A change makes the order dearer than what was approved."""

    code = "dearer_than_approved"
    template = N_(
        "The change makes order %(order)s %(amount)s %(currency)s, and %(approved)s %(currency)s "
        "was approved. An approver must accept it."
    )
