"""The same bytes leave as often as it takes; no answer is unknown, never failed."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from portal.ports import NoAnswer, PostNotDelivered
from portal.post import jobs, outbox, queries
from portal.post.delivery import Deliver
from portal.post.models import Message
from tests.fakes import FakeDoor
from tests.portal.post.desk import ORDER, Desk


@dataclass
class Sender:
    """Delivers a message of the desk through a door."""

    desk: Desk
    door: FakeDoor = field(default_factory=FakeDoor)
    told: list[str] = field(default_factory=list)

    def deliver(self, row: int, claimed: jobs.Claim | None = None) -> Message:
        mine = claimed or self.desk.claim(row, kind=outbox.DELIVER)
        after = {"T01": lambda _session, number, _now: self.told.append(number)}
        clock = self.desk.clock
        Deliver(self.desk.database, self.door, after, mine, clock(), clock).run()
        return self.desk.message(row)


@pytest.fixture
def sender(desk: Desk) -> Sender:
    return Sender(desk)


def test_a_delivered_message_tells_its_room(sender: Sender) -> None:
    row = sender.desk.queue(ORDER, "out-1")
    message = sender.deliver(row)
    assert (message.state, message.attempts) == ("delivered", 1)
    assert sender.door.handed_over == [("out-1", ORDER)]
    assert sender.told == ["T1-1"]
    with sender.desk.database.reading() as session:
        [attempt] = queries.attempts_of(session, message)
    assert (attempt.outcome, attempt.detail) == ("delivered", "taken out-1")


def test_no_answer_is_unknown_and_the_same_bytes_go_again(sender: Sender) -> None:
    sender.door = FakeDoor([NoAnswer("time-out")], takes=True)
    row = sender.desk.queue()
    message = sender.deliver(row)
    assert (message.state, message.reason_code) == ("unknown", "no_answer")
    assert sender.told == []
    sender.desk.clock.forward(seconds=11)
    assert sender.deliver(row).state == "delivered"
    assert len(sender.door.handed_over) == 1


def test_tries_come_ever_more_seldom(sender: Sender) -> None:
    sender.door = FakeDoor([NoAnswer("away") for _try in range(6)])
    row = sender.desk.queue()
    waits = []
    for _try in range(6):
        sender.deliver(row)
        due = sender.desk.job(row, outbox.DELIVER).due_at
        waits.append((due - sender.desk.clock()).total_seconds())
        sender.desk.clock.at = due
    assert waits == [10, 60, 300, 1800, 7200, 7200]


def test_after_three_days_without_answer_a_person_is_told(sender: Sender) -> None:
    sender.door = FakeDoor([NoAnswer("away")])
    row = sender.desk.queue()
    sender.desk.clock.forward(hours=73)
    assert sender.deliver(row).state == "unknown"
    assert sender.desk.job(row, outbox.DELIVER).failed_at is not None


def test_a_refusal_waits_for_a_person(sender: Sender) -> None:
    sender.door = FakeDoor([PostNotDelivered("no such receiver")])
    message = sender.deliver(sender.desk.queue())
    assert (message.state, message.reason_code) == ("failed", "refused")
    assert "no such receiver" in (queries.reason_in_english(message) or "")
    assert sender.told == []


def test_a_crash_between_delivery_and_commit_sends_the_same_bytes_again(sender: Sender) -> None:
    class Killed(BaseException):
        """The process is gone."""

    sender.door = FakeDoor([Killed()], takes=True)
    row = sender.desk.queue()
    with pytest.raises(Killed):
        sender.deliver(row)
    assert sender.desk.message(row).state == "sending"
    sender.desk.clock.forward(minutes=2)
    message = sender.deliver(row)
    assert (message.state, message.attempts) == ("delivered", 2)
    assert sender.door.handed_over == [("out-1", ORDER)]
    assert sender.told == ["T1-1"]


def test_a_worker_that_slept_through_its_lease_changes_nothing(sender: Sender) -> None:
    row = sender.desk.queue()
    asleep = sender.desk.claim(row, "asleep", outbox.DELIVER)
    sender.desk.clock.forward(minutes=2)
    sender.deliver(row, sender.desk.claim(row, "awake", outbox.DELIVER))
    with pytest.raises(jobs.LostLease):
        sender.deliver(row, asleep)
    assert sender.told == ["T1-1"]
