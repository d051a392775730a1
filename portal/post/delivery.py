"""An outgoing message reaches the access point: the same bytes, as often as it takes.

The try is noted, then the bytes are handed over outside any transaction, then the outcome is
written. A crash in between hands the same bytes over again under the same message id, which the
access point delivers once. No answer is `unknown`, never `failed`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from catalog.errors import N_
from portal.database import Database
from portal.ports import AccessPoint, NoAnswer, PostNotDelivered
from portal.post import attempts, jobs, states
from portal.post.models import OutState
from portal.post.processing import locked

REFUSED = N_("The access point refused the message: %(why)s")
NO_ANSWER = N_(
    "The access point has not answered, so it is unknown whether the message arrived. "
    "The same message is sent again. %(why)s"
)
AWAY = N_("The access point has not answered for three days. Ask the supplier whether it arrived.")

SENDABLE = frozenset({OutState.QUEUED, OutState.SENDING, OutState.UNKNOWN})

Delivered = Callable[[Session, str, datetime], object]
"""What a room does when its message has gone: takes the number of the thing."""


@dataclass(frozen=True)
class Frozen:
    """What is handed over, as it was when it was queued."""

    message_id: str
    content: bytes
    receiver: str
    attempt: int


@dataclass(frozen=True)
class Deliver:
    """One try to deliver one message; `after` tells the room by transaction."""

    database: Database
    access_point: AccessPoint
    after: Mapping[str, Delivered]
    claim: jobs.Claim
    now: datetime
    clock: Callable[[], datetime]

    def run(self) -> None:
        """Try once.

        Raises:
            LostLease: another worker has it now.
        """
        frozen = self._begin()
        if frozen is None:
            return
        try:
            evidence = self.access_point.deliver(
                frozen.message_id, frozen.content, frozen.receiver, self.clock()
            )
        except NoAnswer as silence:
            self._unknown(frozen.attempt, str(silence))
        except PostNotDelivered as refusal:
            self._failed(frozen.attempt, refusal.reason)
        else:
            self._delivered(frozen.attempt, evidence)

    def _begin(self) -> Frozen | None:
        with self.database.transaction() as session:
            message = locked(session, int(self.claim.key))
            if message.state not in SENDABLE:
                jobs.finish(session, self.claim, self.now)
                return None
            if message.state != OutState.SENDING:
                states.move(message, OutState.SENDING, self.now)
            attempts.close_broken_off(session, message.id, self.now)
            attempt = attempts.begin(session, message, self.now)
            session.refresh(message, ["original"])
            return Frozen(message.message_id, message.original, message.receiver or "", attempt.id)

    def _delivered(self, attempt: int, evidence: str) -> None:
        moment = self.clock()
        with self.database.transaction() as session:
            message = locked(session, int(self.claim.key))
            states.move(message, OutState.DELIVERED, moment)
            message.reason_code = message.reason = None
            message.reason_params = {}
            attempts.end(session, attempt, "delivered", evidence, moment)
            tell = self.after.get(message.transaction or "")
            if tell and message.result:
                tell(session, message.result, moment)
            jobs.finish(session, self.claim, moment)

    def _unknown(self, attempt: int, why: str) -> None:
        moment = self.clock()
        with self.database.transaction() as session:
            message = locked(session, int(self.claim.key))
            states.move(message, OutState.UNKNOWN, moment)
            attempts.end(session, attempt, "no_answer", why, moment)
            if moment - message.at >= jobs.GIVE_UP_AFTER:
                message.reason_code, message.reason = "no_answer", AWAY
                message.reason_params = {}
                jobs.give_up(session, self.claim, moment, why)
                return
            message.reason_code, message.reason = "no_answer", NO_ANSWER
            message.reason_params = {"why": why}
            until = jobs.retry_at(self.claim.tries, moment)
            jobs.postpone(session, self.claim, until, why)

    def _failed(self, attempt: int, why: str) -> None:
        moment = self.clock()
        with self.database.transaction() as session:
            message = locked(session, int(self.claim.key))
            states.move(message, OutState.FAILED, moment)
            message.reason_code, message.reason = "refused", REFUSED
            message.reason_params = {"why": why}
            attempts.end(session, attempt, "refused", why, moment)
            jobs.finish(session, self.claim, moment)
