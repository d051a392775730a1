"""`python -m bench [NAME…]`: the product's main works beside their bare limits, in one run."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

from bench import catalogues, invoices, judging, orders, scale, search, start
from bench.installation import ENGINES, Place, place
from bench.scale import Scale
from bench.timing import Figure, worded
from portal.translation_compiler import compile_stale

BENCHES: Mapping[str, Callable[[Place, Scale], Iterator[Figure]]] = {
    "start": start.run,
    "search": search.run,
    "orders": orders.run,
    "catalogues": catalogues.run,
    "invoices": invoices.run,
    "judging": judging.run,
}
_COLUMNS = "{:<28} {:<10} {:>10} {:>10} {:>7} {:>7} {:>5}  {}"


def main(words: list[str] | None = None) -> int:
    """Run the named benches, all by default, on one engine or both."""
    asked = _parser().parse_args(words)
    size = scale.SMALL if asked.small else scale.LARGE if asked.large else scale.NORMAL
    compile_stale()
    if not asked.json:
        _say(_COLUMNS.format("work", "engine", "ours", "limit", "ratio", "cpu", "n", "seen"))
    with tempfile.TemporaryDirectory(prefix="avrop-bench-") as scratch:
        for engine in [asked.engine] if asked.engine else ENGINES:
            try:
                _measure(asked.names or list(BENCHES), engine, Path(scratch), size, asked.json)
            except LookupError as missing:
                sys.stderr.write(f"{missing}\n")
                return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*BENCHES, []], metavar="NAME",
        help=", ".join(BENCHES))  # fmt: skip
    parser.add_argument("--engine", choices=ENGINES, help="one engine instead of both")
    parser.add_argument("--small", action="store_true", help="only that everything runs")
    parser.add_argument("--large", action="store_true", help="search in 100,000 items too")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    return parser


def _measure(names: list[str], engine: str, scratch: Path, size: Scale, as_json: bool) -> None:
    with place(engine, scratch) as where:
        for name in names:
            for figure in BENCHES[name](where, size):
                _say(json.dumps(asdict(figure)) if as_json else _row(figure))


def _row(figure: Figure) -> str:
    seen = ", ".join(f"{name} {value}" for name, value in figure.facts.items())
    return _COLUMNS.format(
        figure.work, figure.engine, worded(figure.ours), worded(figure.limit),
        f"{figure.ratio:.2f}x", f"{figure.cpu_ratio:.2f}x", figure.n, seen,
    )  # fmt: skip


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
