"""Compare our judge with the official validator over mutants; see `python -m tests.mutation -h`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from peppol import registry, xml
from tests.mutation.comparison import Tally, ours
from tests.mutation.mutations import mutants
from tests.mutation.oracle import Official
from tests.peppol.samples import examples


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--official", type=Path, required=True, help="folder of *.xslt")
    parser.add_argument("--schemas", type=Path, help="folder of the UBL schemas")
    parser.add_argument("--seeds", type=int, default=1, help="seeds for each file")
    parser.add_argument("--first-seed", type=int, default=1)
    parser.add_argument("--mutants", type=int, default=100, help="mutants for each seed")
    parser.add_argument("--transactions", default="", help="such as T10,T14")
    parser.add_argument("--save", type=Path, help="folder for mutants that differ")
    parser.add_argument("files", type=Path, nargs="*", help="default: the official examples")
    return parser.parse_args()


def documents(options: argparse.Namespace) -> Iterator[tuple[str, Path, bytes]]:
    """Yield transaction, path and content of each file that is asked for."""
    wanted = options.transactions.split(",") if options.transactions else []
    for path in options.files or examples(*wanted):
        data = path.read_bytes()
        code = registry.find(xml.parse(data)).code
        if not wanted or code in wanted:
            yield code, path, data


def main() -> int:
    """Compare, print the figures of each transaction, return 1 when anything differs."""
    options = arguments()
    official = Official(options.official, options.schemas)
    tallies: dict[str, Tally] = {}
    for code, path, data in documents(options):
        tally = tallies.setdefault(code, Tally())
        for seed in range(options.first_seed, options.first_seed + options.seeds):
            for number, mutant in enumerate(islice(mutants(data, code, seed), options.mutants)):
                name = f"{path.stem}-{seed}-{number}"
                try:
                    theirs = official.judge(mutant, code)
                except SyntaxError:  # not well-formed: no verdict of the validator
                    continue
                if not tally.add(name, ours(mutant), theirs) and options.save:
                    (options.save / f"{code}-{name}.xml").write_bytes(mutant)
    for code, tally in tallies.items():
        sys.stdout.write("\n".join((f"== {code}", *tally.lines())) + "\n")
    return int(any(tally.differences or tally.accepted_wrongly for tally in tallies.values()))


if __name__ == "__main__":
    sys.exit(main())
