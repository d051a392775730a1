"""`python -m tests.crash [--kills 200] [--engine both] [--seed N]`: kill, and look for damage.

Prints a line for each round, and at the end the totals and the line that repeats them. The exit
status is 1 if anything was lost or doubled.
"""

from __future__ import annotations

import argparse
import os
import secrets
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from tests.crash.rounds import Result, play
from tests.crash.templates import PostgresqlTemplate, SqliteTemplate, Template
from tests.engines import SERVER
from tests.postgres import throw_away_cluster

PER_ROUND = 20
ENGINES = ("sqlite", "postgresql")


def main(words: Sequence[str]) -> int:
    """Run rounds until enough has been killed; 1 if anything did not hold."""
    given = _parser().parse_args(words)
    engines = ENGINES if given.engine == "both" else (given.engine,)
    results = []
    with tempfile.TemporaryDirectory(prefix="avrop-crash-") as folder, ExitStack() as stack:
        templates = [_template(engine, Path(folder), stack) for engine in engines]
        for number, (template, kills) in enumerate(_shares(templates, given.kills, given.round)):
            place = Path(folder) / f"round {number}"
            result = play(template, place, given.seed + number, kills)
            _tell(f"round {number + 1}: {result}")
            for violation in result.violations:
                _tell(f"    {violation}")
            results.append(result)
    return _conclude(results, given)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.crash", description=__doc__)
    parser.add_argument("--kills", type=int, default=200, help="in all, shared by the engines")
    parser.add_argument("--engine", choices=(*ENGINES, "both"), default="both")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    parser.add_argument("--round", type=int, default=PER_ROUND, help="kills in a round")
    return parser


def _template(engine: str, folder: Path, stack: ExitStack) -> Template:
    if engine == "sqlite":
        return SqliteTemplate(folder / "sqlite")
    server = os.environ.get(SERVER) or stack.enter_context(throw_away_cluster())
    return stack.enter_context(PostgresqlTemplate.on(folder / "postgresql", server))


def _shares(
    templates: Sequence[Template], kills: int, per_round: int
) -> Iterator[tuple[Template, int]]:
    """Rounds, by turns on each engine, until all kills are given out."""
    left = kills
    while left > 0:
        for template in templates:
            share = min(per_round, left)
            if share:
                yield template, share
            left -= share


def _conclude(results: Sequence[Result], given: argparse.Namespace) -> int:
    broken = sum(len(result.violations) for result in results)
    killed: Counter[str] = sum((result.killed for result in results), Counter())
    by_engine: Counter[str] = Counter()
    for result in results:
        by_engine[result.engine] += result.kills
    told = ", ".join(f"{engine} {count}" for engine, count in sorted(by_engine.items()))
    _tell(
        f"{killed.total()} kills ({told}; web {killed['web']}, "
        f"workers {killed.total() - killed['web']}), "
        f"{sum(result.orders for result in results)} orders, "
        f"{sum(result.paid for result in results)} invoices paid, "
        f"{sum(result.seconds for result in results):.0f} s: "
        f"{f'{broken} VIOLATIONS' if broken else 'nothing lost, nothing doubled'}"
    )
    _tell(
        f"again: python -m tests.crash --kills {given.kills} --engine {given.engine} "
        f"--round {given.round} --seed {given.seed}"
    )
    return int(broken > 0)


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
