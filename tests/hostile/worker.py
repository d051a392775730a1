"""A worker that tries one file after the other, within limits of time and memory."""

from __future__ import annotations

import resource
import signal
import time
import traceback
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

from tests.hostile.making import hostile
from tests.hostile.trying import ACTS, outcome

SECONDS = 10
"""Most that all that is done with one file may take, of the processor's time."""
BYTES = 500_000_000
"""Most that the process may grow by."""


@dataclass
class Trial:
    """What came of one file."""

    seed: int
    size: int = 0
    outcomes: list[str] = field(default_factory=list)
    fault: str = ""
    """What went wrong, if anything did."""
    seconds: float = 0.0
    grown: int = 0
    """How much more memory the process has held than ever before."""


class TooSlow(Exception):
    """A file took longer than the limit."""


def work(results: Connection, first: int, end: int) -> None:
    """Try the files of some numbers and send a Trial for each, then None."""
    signal.signal(signal.SIGPROF, _too_slow)
    hostile(first)
    limit = _address_space() + BYTES
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    for seed in range(first, end):
        results.send(attempt(seed))
    results.send(None)


def attempt(seed: int) -> Trial:
    """Try one file in every way."""
    data, _ = hostile(seed)
    trial = Trial(seed, len(data))
    before, began = _peak(), time.process_time()
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        for act in ACTS:
            trial.outcomes.append(f"{act.__name__}: {outcome(act, data)}")
    except Exception:  # noqa: BLE001 - that there is none is what is tried
        trial.fault = traceback.format_exc(limit=-6)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    trial.seconds = time.process_time() - began
    trial.grown = _peak() - before
    if trial.seconds > SECONDS and not trial.fault:
        trial.fault = f"took {trial.seconds:.1f} s"
    return trial


def _too_slow(_signal: int, _frame: object) -> None:
    raise TooSlow


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _address_space() -> int:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    return pages * resource.getpagesize()
