"""Times two ways of doing the same work, in turn, so that a drifting machine hits both alike."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field

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
    n: int
    """Units measured on each side."""
    rounds: int
    facts: dict[str, str] = field(default_factory=dict)
    """What else was seen: statements, memory, phases."""


@dataclass
class Samples:
    """Seconds per unit of both sides, round by round."""

    ours: list[float] = field(default_factory=list)
    limit: list[float] = field(default_factory=list)
    units: int = 0

    def figure(self, bench: str, work: str, engine: str, facts: dict[str, str]) -> Figure:
        """The medians of what was measured."""
        ratios = [mine / least for mine, least in zip(self.ours, self.limit, strict=True)]
        return Figure(
            bench, work, engine, statistics.median(self.ours), statistics.median(self.limit),
            statistics.median(ratios), self.units, len(ratios), facts,
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


def timed(work: Work) -> tuple[float, int]:
    """Seconds per unit, and the units."""
    began = time.perf_counter()
    units = work()
    return (time.perf_counter() - began) / units, units


def percentile(samples: list[float], share: float) -> float:
    """The value below which `share` of the samples lie."""
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def worded(seconds: float) -> str:
    """Seconds as people read them."""
    if seconds >= 1:
        return f"{seconds:.2f} s"
    return f"{seconds * 1e3:.2f} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.0f} µs"


def repeated(once: Callable[[int], object], times: int) -> Work:
    """Work that does `once` so many times; it is told the turn, which rises over all rounds."""
    turn = 0

    def work() -> int:
        nonlocal turn
        for _time in range(times):
            once(turn)
            turn += 1
        return times

    return work
