"""Counts what a run of pytest came to, for the summary of `./avrop test`."""

from __future__ import annotations

import json
import os
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest

TALLY = "AVROP_TEST_TALLY"
"""Names the file that the counts are written to when the run ends."""


@dataclass
class Tally:
    """Passed, failed and skipped tests, and why the skipped ones were."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0
    reasons: Counter[str] = field(default_factory=Counter)

    def add(self, report: pytest.TestReport | pytest.CollectReport) -> None:
        """Count one phase of a test, or a file that could not be read."""
        if report.failed:
            self.failed += 1
        elif report.skipped:
            self.skipped += 1
            reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
            self.reasons[str(reason)] += 1
        elif getattr(report, "when", None) == "call":
            self.passed += 1

    def include(self, other: Tally) -> None:
        """Add the counts of another run."""
        self.passed += other.passed
        self.failed += other.failed
        self.skipped += other.skipped
        self.reasons += other.reasons

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"

    def write(self, path: Path) -> None:
        """Keep the counts for whoever started the run."""
        counts = {"passed": self.passed, "failed": self.failed, "skipped": self.skipped}
        path.write_text(json.dumps({**counts, "reasons": self.reasons}), encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> Tally:
        """The counts of a run that ended; one failure if it ended without writing any."""
        if not path.exists():
            return cls(failed=1)
        found = json.loads(path.read_text(encoding="utf-8"))
        return cls(found["passed"], found["failed"], found["skipped"], Counter(found["reasons"]))


class _Recorder:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._tally = Tally()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._tally.add(report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if not report.passed:
            self._tally.add(report)

    def pytest_sessionfinish(self) -> None:
        self._tally.write(self._path)


def pytest_configure(config: pytest.Config) -> None:
    """Count in the process that leads the run, which hears of every test."""
    path = os.environ.get(TALLY)
    if path and not hasattr(config, "workerinput"):
        config.pluginmanager.register(_Recorder(Path(path)))
