"""An access point that is a folder: envelopes go to `out/`, those that came lie in `in/`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from portal import folders
from portal.ports import Arrival, NoAnswer, PostNotDelivered

LARGEST = 100_000_000


class FolderAccessPoint:
    """Another program sends what lies in `out/` and puts into `in/` what it has received."""

    def __init__(self, folder: Path, largest: int = LARGEST) -> None:
        self.out = folder / "out"
        self.inward = folder / "in"
        self._largest = largest

    def deliver(self, message_id: str, content: bytes, receiver: str, now: datetime) -> str:
        """Write the envelope, once for each message id; its name is the evidence.

        Raises:
            PostNotDelivered: other bytes lie there under this message id.
            NoAnswer: the folder could not be written.
        """
        path = self.out / f"{folders.safe_name(message_id)}.xml"
        try:
            folders.write_once(path, content)
        except folders.NameTaken as taken:
            raise PostNotDelivered(f"another message lies in out/ as {taken}") from taken
        except OSError as error:
            raise NoAnswer(str(error)) from error
        return f"out/{path.name}"

    def collect(self, now: datetime) -> Iterator[Arrival]:
        """The files in `in/`, oldest first."""
        return folders.waiting(self.inward, self._largest)

    def taken(self, arrival: Arrival) -> None:
        """Put the file away in `in/done/`."""
        folders.taken(arrival)
