"""Folders that other programs read from or write to: files whole or not at all.

A file is written beside its place, flushed and renamed, so that nobody ever reads half of one and
a crash leaves either the file or nothing.
"""

from __future__ import annotations

import hashlib
import os
import re
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from portal.ports import Arrival

DONE = "done"
REFUSED = "refused"
_PARTIAL = (".tmp", ".part", ".partial", ".filepart", ".crdownload", ".swp")
_SAFE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_SETTLED_AFTER = 1.0
"""Seconds without change after which a file that looks cut short is taken as it is."""


class NameTaken(Exception):
    """Another file with other bytes has the name already."""


def safe_name(text: str) -> str:
    """`text` where it can be a file name everywhere, else a digest of it."""
    if _SAFE_NAME.fullmatch(text) and ".." not in text:
        return text
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that a reader, or a crash, finds all of it or none.

    Raises:
        OSError
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    with fresh.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    _sync_folder(path.parent)


def write_once(path: Path, content: bytes) -> None:
    """Write a file that never changes; the same bytes again change nothing.

    Raises:
        NameTaken: other bytes are there.
        OSError
    """
    if path.exists():
        if path.read_bytes() != content:
            raise NameTaken(path.name)
        return
    write_whole(path, content)


def move(path: Path, folder: Path) -> Path:
    """Move a file into `folder` under its own name, numbered where that is taken."""
    folder.mkdir(parents=True, exist_ok=True)
    target, number = folder / path.name, 1
    while target.exists():
        number += 1
        target = folder / f"{path.stem}.{number}{path.suffix}"
    path.replace(target)
    _sync_folder(folder)
    return target


def waiting(folder: Path, largest: int) -> Iterator[Arrival]:
    """Files that lie in `folder`, oldest first; hidden, partial and vanished ones are passed over.

    Files of more than `largest` bytes are moved to `refused/`: reading them could stop everything.
    """
    for path in _oldest_first(folder):
        try:
            if path.stat().st_size > largest:
                move(path, folder / REFUSED)
                continue
            content = _read_settled(path)
        except FileNotFoundError:
            continue
        yield Arrival(name=path.name, content=content, token=str(path))


def still_there(paths: Iterable[Path]) -> Iterator[Arrival]:
    """The files at `paths` that no other worker has put away meanwhile."""
    for path in paths:
        with suppress(FileNotFoundError):
            yield Arrival(name=path.name, content=path.read_bytes(), token=str(path))


def taken(arrival: Arrival) -> None:
    """Put a file away in `done/`; one that is away already stays there."""
    path = Path(arrival.token)
    with suppress(FileNotFoundError):
        move(path, path.parent / DONE)


def _oldest_first(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    found = []
    for entry in os.scandir(folder):
        if entry.is_file(follow_symlinks=False) and not _is_partial(entry.name):
            with suppress(FileNotFoundError):
                found.append((entry.stat(follow_symlinks=False).st_mtime_ns, entry.name))
    return [folder / name for _age, name in sorted(found)]


def _is_partial(name: str) -> bool:
    return name.startswith(".") or name.endswith("~") or name.lower().endswith(_PARTIAL)


def _read_settled(path: Path) -> bytes:
    """The bytes; a file that looks cut short is given time to be written to its end."""
    content = path.read_bytes()
    while not content.rstrip().endswith(b">"):
        age = time.time() - path.stat().st_mtime
        if not 0 <= age < _SETTLED_AFTER:
            break
        time.sleep(_SETTLED_AFTER - age)
        content = path.read_bytes()
    return content


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
