"""Times two ways of doing the same work, in turn, so that a drifting machine hits both alike."""

from __future__ import annotations

import itertools
import resource
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

Given = TypeVar("Given")
Work = Callable[[], int]
"""Does the work once and returns how many units that was."""


@dataclass(frozen=True)
class Figure:
    """One line of the answer: seconds per unit, ours and the limit's, medians over the rounds."""

    bench: str
    work: str
    engine: str
    ours: float
    limit: float
    ratio: float
    """Median of the ratios of each round, not the ratio of the medians."""
    cpu_ratio: float
    """The same of processor time alone: what a busy machine disturbs least. The database server's
    own time and waiting for the disk are not in it."""
    n: int
    """Units measured on each side."""
    rounds: int
    facts: dict[str, str] = field(default_factory=dict)
    """What else was seen: statements, memory, phases."""


@dataclass(frozen=True)
class Taken:
    """Seconds per unit: by the clock, and of the processor by this process and its children."""

    seconds: float
    cpu: float

    @classmethod
    def since(cls, began: Taken, units: int = 1) -> Taken:
        """What has been taken since `began` for so many units."""
        ended = cls.now()
        return cls((ended.seconds - began.seconds) / units, (ended.cpu - began.cpu) / units)

    @classmethod
    def now(cls) -> Taken:
        """Where the clocks stand."""
        used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        return cls(time.perf_counter(), sum(one.ru_utime + one.ru_stime for one in used))


@dataclass
class Samples:
    """What both sides took, round by round."""

    ours: list[Taken] = field(default_factory=list)
    limit: list[Taken] = field(default_factory=list)
    units: int = 0

    def figure(self, bench: str, work: str, engine: str, facts: dict[str, str]) -> Figure:
        """The medians of what was measured."""
        pairs = list(zip(self.ours, self.limit, strict=True))
        return Figure(
            bench, work, engine,
            statistics.median(mine.seconds for mine in self.ours),
            statistics.median(least.seconds for least in self.limit),
            statistics.median(mine.seconds / least.seconds for mine, least in pairs),
            statistics.median(mine.cpu / least.cpu for mine, least in pairs),
            self.units, len(pairs), facts,
        )  # fmt: skip


def beside(ours: Work, limit: Work, rounds: int, warm: int = 1) -> Samples:
    """Run A B A B …; the first `warm` rounds are thrown away."""
    samples = Samples()
    for turn in range(rounds + warm):
        mine, units = timed(ours)
        least, _units = timed(limit)
        if turn >= warm:
            samples.ours.append(mine)
            samples.limit.append(least)
            samples.units += units
    return samples


def timed(work: Work) -> tuple[Taken, int]:
    """What a unit took, and the units."""
    began = Taken.now()
    units = work()
    return Taken.since(began, units), units


def percentile(samples: list[float], share: float) -> float:
    """The value below which `share` of the samples lie."""
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def worded(seconds: float) -> str:
    """Seconds as people read them."""
    if seconds >= 1:
        return f"{seconds:.2f} s"
    return f"{seconds * 1e3:.2f} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.0f} µs"


def repeated(once: Callable[[Given], object], given: Sequence[Given], times: int = 0) -> Work:
    """Work that does `once` for so many of what is given (all of it by default), and goes on
    where it stopped when it is done again."""
    each = itertools.cycle(given)

    def work() -> int:
        for one in itertools.islice(each, times or len(given)):
            once(one)
        return times or len(given)

    return work
