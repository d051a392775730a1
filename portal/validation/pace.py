"""How often one address may have a file judged: counted in memory, nothing is written down."""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from datetime import datetime, timedelta

WITHIN = timedelta(minutes=5)
FILES = 30
"""Files from one address within that time, in one process."""
ADDRESSES = 5000
"""Addresses remembered; the ones that were quiet longest are forgotten first."""


class Pace:
    """Counts the tries of each address for a while."""

    def __init__(self) -> None:
        self._tries: OrderedDict[str, deque[datetime]] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, address: str, now: datetime) -> bool:
        """Count one try; False when the address has had its share for now."""
        with self._lock:
            tries = self._tries.setdefault(address, deque())
            self._tries.move_to_end(address)
            while tries and tries[0] <= now - WITHIN:
                tries.popleft()
            if len(tries) >= FILES:
                return False
            tries.append(now)
            while len(self._tries) > ADDRESSES:
                self._tries.popitem(last=False)
            return True
