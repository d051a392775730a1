"""Judging documents fully beside the bare lxml parse; a large catalogue as a stream.

    python -m bench.judging [--official FOLDER] [FILE…]

judges the files, or invoices of our own of 2 to 10,000 lines, in turn with the bare parse, with the
official XSLT when saxonche is installed and FOLDER holds the published stylesheets, and with
peppol-py when it is installed. Needs no database.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from lxml import etree

import peppol
from bench import material
from bench.alone import alone
from bench.installation import Place
from bench.limits import lines as limit
from bench.limits.memory import resident_mb
from bench.peers import Absent, Judging, official, peppol_py
from bench.scale import Scale
from bench.timing import Figure, Samples, Taken, Work, beside, repeated, timed, worded
from peppol import registry
from peppol.documents.catalogue_stream import iter_lines
from tests.peppol.samples import invoice

DAY = date(2026, 11, 23)
SIZES = (2, 10, 100, 1_000, 10_000)
_LEAST = 200_000
"""Bytes of documents in one sample: a small document is judged many times, as in a batch, so that
what a peer's run before it has left in the caches weighs little."""
_SLOW = 200_000
"""Bytes from which a peer is asked once only."""
_COLUMNS = "{:<34} {:>8} {:>10} {:>10} {:>8} {:>10} {:>8} {:>10} {:>8}\n"


def documents(sizes: tuple[int, ...] = SIZES) -> Iterator[tuple[str, bytes]]:
    """Yield invoices of so many lines, with their names."""
    data = peppol.write(invoice())
    start, end = data.index(b"<cac:InvoiceLine>"), data.index(b"</Invoice>")
    first = data[start : data.index(b"</cac:InvoiceLine>") + len(b"</cac:InvoiceLine>")]
    for count in sizes:
        more = b"".join(
            first.replace(b"<cbc:ID>1<", b"<cbc:ID>%d<" % number, 1)
            for number in range(3, count + 1)
        )
        yield f"invoice, {count:,} lines", data[:end] + more + data[end:]


def run(place: Place, scale: Scale) -> Iterator[Figure]:
    """Invoices by size, then catalogues as streams."""
    for name, data in documents(scale.judged):
        facts = {"kB": f"{len(data) // 1000}"}
        samples = beside(_times(_ours, data), _times(etree.fromstring, data), scale.rounds)
        yield samples.figure("judging", name, place.engine, facts)
    for count in scale.streamed:
        path = place.scratch / f"{place.engine}-stream-{count}.xml"
        material.write_plain_catalogue(path, count)
        yield stream(path, place.engine, scale.catalogue_rounds)


def stream(path: Path, engine: str, rounds: int) -> Figure:
    """Read and judge a catalogue, and read its fields, each time in a process of its own."""
    samples, memory = Samples(), []
    for _ in range(rounds):
        mine, least = alone(_streamed, path), alone(_fields, path)
        samples.ours.append(mine[0])
        samples.limit.append(least[0])
        samples.units += 1
        memory.append((mine[2], least[2]))
    peak, least_peak = (max(each) for each in zip(*memory, strict=True))
    facts = {"peak MB": f"{peak:.0f}", "limit's peak MB": f"{least_peak:.0f}"}
    return samples.figure("judging", f"catalogue, {mine[1]:,} lines", engine, facts)


def _streamed(path: Path) -> tuple[Taken, int, float]:
    def work() -> int:
        lines = iter_lines(path, judged_on=DAY)
        return sum(1 for _ in lines.each())

    return _measured(work)


def _fields(path: Path) -> tuple[Taken, int, float]:
    return _measured(lambda: limit.fields(path))


def _measured(work: Work) -> tuple[Taken, int, float]:
    began = Taken.now()
    count = work()
    return Taken.since(began), count, resident_mb("VmHWM")


def _ours(data: bytes) -> object:
    return peppol.judge(data, on=DAY)


def _times(once: Judging, data: bytes) -> Work:
    return repeated(once, [data], max(1, _LEAST // len(data)))


def main(words: list[str]) -> int:
    """Print one line a document."""
    parser = argparse.ArgumentParser(prog="python -m bench.judging", description=__doc__)
    parser.add_argument("--official", type=Path, metavar="FOLDER", help="published stylesheets")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES, metavar="LINES")
    parser.add_argument("files", type=Path, nargs="*", metavar="FILE")
    asked = parser.parse_args(words)
    given = [(each.name, each.read_bytes()) for each in asked.files]
    _say("document", "kB", "ours", "parse", "ratio", "official", "of it", "peppol-py", "of it")
    for name, data in given or documents(tuple(asked.sizes)):
        _compare(name, data, asked.official, asked.rounds)
    return 0


def _compare(name: str, data: bytes, folder: Path | None, rounds: int) -> None:
    """Let all judge a document in turn and print what each took, by the processor's clock."""
    code = registry.find(peppol.open_envelope(data)[1]).code
    every: list[Judging | None] = [_ours, etree.fromstring, _official(folder, code), _peer(code)]
    taken: list[list[float]] = [[] for _ in every]
    for turn in range(rounds + 1):
        for judging, samples in zip(every, taken, strict=True):
            if judging is not None and (not turn or len(data) < _SLOW or judging in every[:2]):
                samples.append(timed(_times(judging, data))[0].cpu)
    ours, parse, xslt, peer = ([*each[1:]] or each for each in taken)
    row = [name[:34], str(len(data) // 1000), _median(ours), _median(parse)]
    row.append(f"{statistics.median(ours) / statistics.median(parse):.1f}")
    for other in (xslt, peer):
        row += [_median(other), _share(ours, other)]
    _say(*row)


def _official(folder: Path | None, code: str) -> Judging | None:
    if folder is None:
        return None
    try:
        return official(folder, code)
    except Absent as why:
        sys.stderr.write(f"official: {why}\n")
    return None


def _peer(code: str) -> Judging | None:
    try:
        return peppol_py(code)
    except Absent as why:
        sys.stderr.write(f"peppol-py: {why}\n")
    return None


def _median(samples: list[float]) -> str:
    return worded(statistics.median(samples)) if samples else "-"


def _share(ours: list[float], other: list[float]) -> str:
    return f"1/{statistics.median(other) / statistics.median(ours):.1f}" if other else "-"


def _say(*words: str) -> None:
    sys.stdout.write(_COLUMNS.format(*words))
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
