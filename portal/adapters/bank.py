"""A bank that is a folder: payment files go to `out/`, the bank's answers lie in `in/`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from portal import folders
from portal.ports import Arrival, NoAnswer

LARGEST = 100_000_000


class FolderBank:
    """Somebody, or a program, carries the files between the folders and the bank."""

    def __init__(self, folder: Path, largest: int = LARGEST) -> None:
        self.out = folder / "out"
        self.inward = folder / "in"
        self._largest = largest

    def submit(self, name: str, content: bytes, now: datetime) -> str:
        """Write the payment file, once for each name; its name is the evidence.

        Raises:
            folders.NameTaken: other bytes lie there under this name; a defect of the caller.
            NoAnswer: the folder could not be written.
        """
        path = self.out / folders.safe_name(name)
        try:
            folders.write_once(path, content)
        except OSError as error:
            raise NoAnswer(str(error)) from error
        return f"out/{path.name}"

    def collect(self, now: datetime) -> Iterator[Arrival]:
        """The files in `in/`, oldest first."""
        return folders.waiting(self.inward, self._largest)

    def taken(self, arrival: Arrival) -> None:
        """Put the file away in `in/done/`."""
        folders.taken(arrival)
