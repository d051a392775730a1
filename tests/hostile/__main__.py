"""The command: `python -m tests.hostile --files 100000 [--seed N]`.

Makes that many files and tries each in a worker with limits of time and memory. Tells what went
wrong, with the number that makes the file again, and which files were the slowest and the largest.
Ends with 1 when anything but a value or a PeppolError came of a file.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection

from tests.hostile.making import hostile
from tests.hostile.worker import BYTES, SECONDS, Trial, work

_SHOWN = 5
_EVERY = 5_000


def main() -> int:
    """Run the command; return 0 when nothing went wrong."""
    parser = argparse.ArgumentParser(prog="tests.hostile", description=__doc__)
    parser.add_argument("--files", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=0, help="the number of the first file")
    chosen = parser.parse_args()
    outcomes: Counter[str] = Counter()
    slowest: list[Trial] = []
    largest: list[Trial] = []
    faults = 0
    for trial in trials(chosen.seed, chosen.seed + chosen.files):
        outcomes.update(trial.outcomes)
        if trial.seed % _EVERY == _EVERY - 1:
            sys.stderr.write(f"{trial.seed + 1 - chosen.seed} files, {faults} faults\n")
        slowest = sorted((*slowest, trial), key=lambda each: -each.seconds)[:_SHOWN]
        largest = sorted((*largest, trial), key=lambda each: -each.grown)[:_SHOWN]
        if trial.fault:
            faults += 1
            sys.stdout.write(f"{_told(trial)}\n{trial.fault}\n")
            sys.stdout.flush()
    for name, count in sorted(outcomes.items()):
        sys.stdout.write(f"{count:8} {name}\n")
    sys.stdout.write(
        f"slowest (limit {SECONDS} s):\n" + "".join(f"  {_told(t)}\n" for t in slowest)
    )
    limit = BYTES // 1_000_000
    sys.stdout.write(f"largest (limit {limit} MB):\n" + "".join(f"  {_told(t)}\n" for t in largest))
    sys.stdout.write(f"{chosen.files} files, {faults} faults\n")
    return 1 if faults else 0


def _list(heading: str, trials: list[Trial]) -> None:
    sys.stdout.write("\n  ".join((heading, *map(_told, trials))) + "\n")


def _told(trial: Trial) -> str:
    _, how = hostile(trial.seed)
    figures = f"{trial.seconds:.2f} s, +{trial.grown / 1e6:.0f} MB, {trial.size} bytes"
    return f"{trial.seed}: {figures}: {how}"


def trials(first: int, end: int) -> Iterator[Trial]:
    """Yield what came of each number; a worker that dies is replaced and the file blamed."""
    seed = first
    while seed < end:
        ours, theirs = get_context("spawn").Pipe()
        worker = get_context("spawn").Process(target=work, args=(theirs, seed, end), daemon=True)
        worker.start()
        theirs.close()
        for trial in _received(ours, seed):
            yield trial
            seed = trial.seed + 1
        worker.kill()
        worker.join()


def _received(worker: Connection, seed: int) -> Iterator[Trial]:
    """Yield a worker's trials; the last is a fault when it dies or does not answer."""
    while True:
        try:
            if not worker.poll(SECONDS * 30):
                yield Trial(seed, fault="the worker does not answer", seconds=SECONDS * 30)
                return
            trial: Trial | None = worker.recv()
        except EOFError:
            yield Trial(seed, fault="the worker died")
            return
        if trial is None:
            return
        yield trial
        seed = trial.seed + 1


if __name__ == "__main__":
    sys.exit(main())
