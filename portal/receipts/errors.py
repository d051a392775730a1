"""Why goods can't be received, or a despatch advice not be taken in."""

from __future__ import annotations

from catalog.errors import N_, Conflict, Refused
from portal.post.errors import NotUnderstood


class NotReceiver(Refused):
    """The actor sees the order but does not take goods in for this unit."""

    code = "not_receiver"
    template = N_("You can't receive goods for %(unit)s. Ask somebody who receives there.")


class RequesterMayNotReceive(Refused):
    """The legal entity wants four eyes on what comes in."""

    code = "requester_may_not_receive"
    template = N_(
        "At %(organisation)s the person who ordered may not receive the goods. Ask a colleague "
        "who receives for the unit."
    )


class NothingReceived(Refused):
    """Not one line with a quantity."""

    code = "nothing_received"
    template = N_("Nothing to receive: write a quantity on at least one line.")


class NothingOpen(Conflict):
    """All that was expected has come."""

    code = "nothing_open"
    template = N_("Everything on order %(order)s has been received already.")


class ReceivedMeanwhile(Conflict):
    """Somebody, or the same form sent twice, has received goods since the page was shown."""

    code = "received_meanwhile"
    template = N_(
        "Goods on order %(order)s have been received since the page was shown. Look at what is "
        "left, and receive only what has come besides."
    )


class MoreThanOpen(Refused):
    """More than what is still to come."""

    code = "more_than_open"
    template = N_(
        "Only %(open)s is left to receive of %(name)s, not %(quantity)s. Receive what was "
        "ordered, and send back the rest or order it."
    )


class AdvisedUnknownOrder(NotUnderstood):
    """The advice names an order that was never sent, or not to this supplier."""

    code = "unknown_order"
    template = N_(
        "It announces a delivery on order %(order)s, which has not been sent to this supplier. "
        "Ask the supplier which order is meant."
    )


class AdviceWithoutOrder(NotUnderstood):
    """The advice names no order at all."""

    code = "no_order_reference"
    template = N_(
        "It announces a delivery but names no order. Ask the supplier to write the order number "
        "in its despatch advices."
    )
