"""Twins of the outside world, written by hand: they remember what was done to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from portal.ports import Arrival
from tests.factories.catalog import NOW


@dataclass
class SetClock:
    """A clock that stands still until it is moved."""

    at: datetime = NOW

    def __call__(self) -> datetime:
        """The moment that it shows."""
        return self.at

    def forward(self, **span: float) -> None:
        """Move it: `forward(hours=2)`."""
        self.at += timedelta(**span)


@dataclass
class FakeDoor:
    """An access point, or a bank, that does as it is told.

    `troubles` are raised one by one, each after the bytes were taken if `takes` says so.
    """

    troubles: list[BaseException] = field(default_factory=list)
    takes: bool = False
    handed_over: list[tuple[str, bytes]] = field(default_factory=list)
    arrivals: list[Arrival] = field(default_factory=list)
    put_away: list[str] = field(default_factory=list)

    def deliver(self, message_id: str, content: bytes, receiver: str, now: datetime) -> str:
        """Take an envelope, or fail as told."""
        return self._take(message_id, content)

    def submit(self, name: str, content: bytes, now: datetime) -> str:
        """Take a payment file, or fail as told."""
        return self._take(name, content)

    def _take(self, name: str, content: bytes) -> str:
        trouble = self.troubles.pop(0) if self.troubles else None
        if (trouble is None or self.takes) and (name, content) not in self.handed_over:
            self.handed_over.append((name, content))
        if trouble is not None:
            raise trouble
        return f"taken {name}"

    def collect(self, now: datetime) -> Iterator[Arrival]:
        """What has arrived and was not put away."""
        yield from [one for one in self.arrivals if one.token not in self.put_away]

    def taken(self, arrival: Arrival) -> None:
        """Remember that it was put away."""
        self.put_away.append(arrival.token)
