"""Somebody in the network who delivers things again: the same file, or the same document in a new
envelope. Neither may have an effect."""

from __future__ import annotations

import traceback
from dataclasses import replace
from pathlib import Path
from random import Random
from uuid import UUID

import peppol
from portal import folders
from portal.config import Config
from tests.crash.people import Office, Person

MOST = 12


class Repeater(Person):
    """Takes what suppliers have sent before and puts it into the inbox once more."""

    def __init__(self, office: Office, random: Random, config: Config) -> None:
        super().__init__(office, "network", Random(random.random()))
        self._sent = config.post / "demo" / folders.DONE
        self._inbox = config.post / "in"
        self._count = 0

    def work(self) -> None:
        """Without a browser: only files. At least one thing is repeated in each round."""
        while not self.office.closed.wait(self.random.uniform(0.2, 1.0)):
            if self.office.closing.is_set() and self._count:
                break
            self._step_safely()
        self.idle = True

    def _step_safely(self) -> None:
        try:
            self.step()
        except Exception:  # noqa: BLE001 - a thread's fault is reported where it is read
            self.office.ledger.fault(f"network: {traceback.format_exc()}")
            self._count += 1

    def step(self) -> bool:
        """Repeat one file, if there is any."""
        sent = sorted(self._sent.glob("*.xml"))
        if not sent or self._count >= MOST:
            return False
        self._count += 1
        content = self.random.choice(sent).read_bytes()
        if self.random.random() < 0.5:
            content = self._in_another_envelope(content)
            self.office.ledger.notice("documents repeated")
        else:
            self.office.ledger.notice("files repeated")
        folders.write_whole(self._place(), content)
        return True

    def _place(self) -> Path:
        return self._inbox / f"again-{self._count}.xml"

    def _in_another_envelope(self, content: bytes) -> bytes:
        message = peppol.read(content)
        assert message.envelope
        fresh = str(UUID(int=self.random.getrandbits(128), version=4))
        return peppol.write(message.document, replace(message.envelope, instance_id=fresh))
