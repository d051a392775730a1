"""What people meant to do and what the portal told them was done, kept outside of it."""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import dataclass, field

Basket = dict[str, dict[str, int]]
"""Quantity by article, by agreement."""


@dataclass(frozen=True)
class CheckOut:
    """One cart that a person sends once; `token` is the note that its orders carry."""

    token: str
    username: str
    basket: Basket
    then_cancel: bool = False
    """The person regrets it and calls back what still waits for approval."""


@dataclass
class Ledger:
    """Filled by people in threads, read by the checks when all is quiet."""

    sent: list[CheckOut] = field(default_factory=list)
    told: set[tuple[str, str]] = field(default_factory=set)
    """(what, of what) that the portal confirmed: it must hold from then on."""
    noticed: Counter[str] = field(default_factory=Counter)
    """How often something happened that is no fault but worth counting."""
    faults: list[str] = field(default_factory=list)
    """What people met that should never be."""
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def send(self, check_out: CheckOut) -> None:
        """A cart has been sent, by the person's best knowledge."""
        with self._lock:
            self.sent.append(check_out)

    def tell(self, what: str, of: str) -> None:
        """The portal said that `what` is done."""
        with self._lock:
            self.told.add((what, of))

    def notice(self, what: str) -> None:
        """Count something."""
        with self._lock:
            self.noticed[what] += 1

    def fault(self, what: str) -> None:
        """Something that should never be."""
        with self._lock:
            self.faults.append(what)
