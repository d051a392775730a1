"""The index on disk: opened by any process, written by one at a time, thrown away when in doubt.

It holds nothing that the database does not: whoever finds it missing, damaged or of another
format builds it anew.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

import tantivy

from catalog.search.document import FORMAT, MARK, schema

SCHEMA = schema()
_NAME = f"{FORMAT}-{version('tantivy').rpartition('.')[0]}"
HEAP = 64_000_000
"""Bytes that a writer may use before it writes a segment."""


@dataclass(frozen=True)
class Mark:
    """How far the index has come: the revision, and what tells one database from another."""

    revision: int = 0
    signature: str = ""


def place(folder: Path) -> Path:
    """Where the index is kept below `folder`, by our format and the engine's."""
    return folder / _NAME


def open_reader(folder: Path) -> tantivy.Index | None:
    """The index as it was last committed; None when it is missing or damaged."""
    path = place(folder)
    try:
        index = _opened(str(path), path.stat().st_ino)
        index.reload()
    except (OSError, ValueError):
        return None
    return index


@lru_cache(maxsize=4)
def _opened(path: str, _inode: int) -> tantivy.Index:
    """Kept open in this process; a folder built anew has another inode."""
    return tantivy.Index.open(path)


def read_mark(index: tantivy.Index | None) -> Mark:
    """How far the index has come; nothing for one that is missing or not yet filled."""
    if index is None:
        return Mark()
    searcher = index.searcher()
    found = searcher.search(tantivy.Query.term_query(SCHEMA, "key", MARK, "basic"), 1).hits
    if not found:
        return Mark()
    return Mark(**json.loads(str(searcher.doc(found[0][1]).get_first(MARK))))


def write_mark(writer: tantivy.IndexWriter, mark: Mark) -> None:
    """Note how far the index has come, in the commit of what brings it there."""
    writer.delete_documents_by_term("key", MARK)
    text = json.dumps(asdict(mark))
    writer.add_document(tantivy.Document.from_dict({"key": MARK, MARK: text}, SCHEMA))


@contextmanager
def only_writer(folder: Path, wait: float) -> Iterator[bool]:
    """Whether this process may write now; waits for another writer for at most `wait` seconds.

    The lock goes with the process that holds it, however that ends.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "writer.lock").open("a") as lock:
        until = time.monotonic() + wait
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() >= until:
                    yield False
                    return
                time.sleep(0.05)
        yield True


def open_for_writing(folder: Path) -> tantivy.Index:
    """The index to write to, made anew if it can't be opened; only with `only_writer`."""
    path = place(folder)
    if path.exists() and open_reader(folder) is None:
        discard(folder)
    for old in folder.iterdir():
        if old.is_dir() and old != path:
            shutil.rmtree(old, ignore_errors=True)
    path.mkdir(exist_ok=True)
    return tantivy.Index(SCHEMA, path=str(path))


def discard(folder: Path) -> None:
    """Put the index away: the next sync builds it anew."""
    path = place(folder)
    aside = path.with_name(f"damaged-{os.getpid()}-{time.monotonic_ns()}")
    with suppress(FileNotFoundError):
        path.rename(aside)
        shutil.rmtree(aside, ignore_errors=True)
