"""States of messages and the one way to change them."""

from __future__ import annotations

from datetime import datetime

from catalog.errors import IllegalMove
from portal.post.models import Direction, InState, Message, OutState

OUTWARD = {
    OutState.QUEUED: {OutState.SENDING, OutState.FAILED},
    OutState.SENDING: {OutState.DELIVERED, OutState.UNKNOWN, OutState.FAILED},
    OutState.UNKNOWN: {OutState.SENDING, OutState.FAILED, OutState.QUEUED},
    OutState.FAILED: {OutState.QUEUED},
    OutState.DELIVERED: set(),
}
INWARD = {
    InState.RECEIVED: {InState.PROCESSED, InState.DUPLICATE, InState.QUARANTINED},
    InState.QUARANTINED: {InState.RECEIVED},
    InState.PROCESSED: set(),
    InState.DUPLICATE: set(),
}
ENDS = {OutState.DELIVERED, OutState.FAILED, *InState} - {InState.RECEIVED}


def move(message: Message, to: OutState | InState, now: datetime) -> None:
    """Change the state; one from which nothing follows by itself notes the time.

    Raises:
        IllegalMove: no transition leads there.
    """
    allowed: set[OutState] | set[InState]
    if message.direction == Direction.OUT:
        allowed = OUTWARD[OutState(message.state)]
    else:
        allowed = INWARD[InState(message.state)]
    if to not in allowed:
        raise IllegalMove(kind="Message", key=message.message_id, state=message.state, to=to.value)
    message.state = to
    message.settled_at = now if to in ENDS else None
