"""Runs the tests: `./avrop test [PYTEST ARGUMENT…]`.

Without arguments everything, stage by stage; with arguments one run of pytest with just those.
The last line counts all tests; the exit status is 0 only if none failed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from portal.doctor import Check, postgresql_binaries
from tests.engines import SERVER
from tests.postgres import throw_away_cluster
from tests.provisions import provide
from tests.scratch import scratch_folder
from tests.shared import ROOT
from tests.tally import TALLY, Tally

# Plug-ins that other packages bring are not looked for: that alone takes seconds.
_OPTIONS = (
    "-p",
    "tests.tally",
    "-p",
    "_hypothesis_pytestplugin",
    "-p",
    "xdist",
    "--continue-on-collection-errors",
)
_NOTHING_COLLECTED = 5


@dataclass(frozen=True)
class Stage:
    """A part of the tests, and the words that choose it."""

    name: str
    words: tuple[str, ...]
    command: tuple[str, ...] = ()
    """Run instead of pytest; counts as one test."""


_APART = ("--ignore=tests/stories", "--ignore=tests/browser")
_BOTH_CORES = ("-n", "2", "--dist", "loadfile")
STAGES = (
    Stage("style", (), ("ruff", "check", "--quiet", ".")),
    Stage("layout", (), ("ruff", "format", "--quiet", "--check", ".")),
    Stage("types", (), ("mypy",)),
    Stage("units", ("tests", *_APART, "-m", "not engines", *_BOTH_CORES)),
    Stage("both engines", ("tests", *_APART, "-m", "engines", *_BOTH_CORES)),
    Stage("stories", ("tests/stories",)),
    Stage("browser", ("tests/browser",)),
)


def main(arguments: Sequence[str]) -> int:
    """Run what `arguments` choose, or everything; 0 if no test failed."""
    began = time.monotonic()
    missing = provide()
    for check in missing:
        _tell(f"{check.name} is missing, what needs it is skipped. It is installed by:")
        _tell(f"    {check.remedy}")
    stages = (Stage("tests", tuple(arguments)),) if arguments else STAGES
    total = Tally()
    with _server() as url:
        environment = _environment()
        if url:
            environment[SERVER] = url
        for stage in stages:
            total.include(_run(stage, environment))
    _tell(f"── took {time.monotonic() - began:.0f} s ──")
    return _conclude(total, missing)


def _environment() -> dict[str, str]:
    """Ours without the settings of an installation: no test may touch somebody's data."""
    kept = {name: value for name, value in os.environ.items() if _is_harmless(name)}
    return {
        "PYTEST_DEBUG_TEMPROOT": str(scratch_folder()),
        **kept,
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
    }


def _is_harmless(name: str) -> bool:
    if name.startswith("AVROP_"):
        return name.startswith("AVROP_TEST_") or name in {"AVROP_SHARED", "AVROP_VENV"}
    return name not in {"DATABASE_URL", "DATABASE_URL_FILE", "PORT", "LOG_LEVEL"}


def _server() -> AbstractContextManager[str | None]:
    if os.environ.get(SERVER) or postgresql_binaries() is None:
        return nullcontext(os.environ.get(SERVER))
    return throw_away_cluster()


def _run(stage: Stage, environment: dict[str, str]) -> Tally:
    _tell(f"── {stage.name} " + "─" * (60 - len(stage.name)))
    began = time.monotonic()
    tally = _command(stage, environment) if stage.command else _pytest(stage, environment)
    _tell(f"{stage.name}: {tally} in {time.monotonic() - began:.0f} s")
    return tally


def _command(stage: Stage, environment: dict[str, str]) -> Tally:
    done = subprocess.run(
        [sys.executable, "-m", *stage.command], cwd=ROOT, env=environment, check=False
    )
    return Tally(failed=1) if done.returncode else Tally(passed=1)


def _pytest(stage: Stage, environment: dict[str, str]) -> Tally:
    with tempfile.TemporaryDirectory() as folder:
        counts = Path(folder) / "tally.json"
        command = [sys.executable, "-m", "pytest", *_OPTIONS, *stage.words]
        done = subprocess.run(
            command, cwd=ROOT, env={**environment, TALLY: str(counts)}, check=False
        )
        tally = Tally.read(counts)
    if done.returncode not in {0, _NOTHING_COLLECTED} and not tally.failed:
        tally.failed = 1
    return tally


def _conclude(total: Tally, missing: Sequence[Check]) -> int:
    for reason, count in total.reasons.most_common():
        _tell(f"SKIPPED {count} ×: {reason}")
    if missing:
        _tell("NOT EVERYTHING WAS TESTED: this machine lacks " + ", ".join(c.name for c in missing))
    sys.stdout.write(f"{total}\n")
    return int(total.failed > 0 or not total.passed)


def _tell(line: str) -> None:
    """On standard output, like pytest: the two belong together in a log."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
