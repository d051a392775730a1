"""The doors to the world: an access point for Peppol messages and a bank for payment files.

Each has a real adapter and a local twin in `portal/adapters`. An adapter keeps nothing in our
database; what it must remember it keeps itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


class PostNotDelivered(Exception):
    """The access point refused a message for good; `reason` says why, for a person."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class NoAnswer(Exception):
    """The other side did not answer: whether the message arrived is unknown; the same bytes may
    be sent again."""


@dataclass(frozen=True)
class Arrival:
    """A file that has arrived; `token` is how the adapter knows it again."""

    name: str
    content: bytes
    token: str


class AccessPoint(Protocol):
    """Sends envelopes to the network and hands over those that came."""

    def deliver(self, message_id: str, content: bytes, receiver: str, now: datetime) -> str:
        """Send; the evidence of delivery. The same message id twice is delivered once.

        Raises:
            PostNotDelivered: refused for good.
            NoAnswer: unknown whether it arrived.
        """

    def collect(self, now: datetime) -> Iterator[Arrival]:
        """What has arrived by `now` and is not yet taken."""

    def taken(self, arrival: Arrival) -> None:
        """It is stored with us: never hand it over again."""


class Bank(Protocol):
    """Takes payment files and hands over the bank's answers."""

    def submit(self, name: str, content: bytes, now: datetime) -> str:
        """Hand in a payment file; the evidence. The same name and bytes twice is handed in once.

        Raises:
            NoAnswer: unknown whether it arrived.
        """

    def collect(self, now: datetime) -> Iterator[Arrival]:
        """Answers that have come by `now` and are not yet taken."""

    def taken(self, arrival: Arrival) -> None:
        """It is stored with us: never hand it over again."""
