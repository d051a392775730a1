"""`python -m bench.judging [FILE…]`: judging a document fully beside the bare lxml parse of it.

Without files: an invoice of our own with 2, 100, 1,000 and 10,000 lines, to see that the cost
grows with the lines and no faster. Needs no database.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from lxml import etree

import peppol
from bench.timing import Figure, beside, worded
from tests.peppol.samples import invoice

DAY = date(2026, 11, 23)
SIZES = (2, 100, 1_000, 10_000)
_LEAST = 20_000
"""Bytes of documents in one sample: a small document is done several times."""


def documents(lines: tuple[int, ...] = SIZES) -> Iterator[tuple[str, bytes]]:
    """Yield invoices of so many lines, with their names."""
    data = peppol.write(invoice())
    start, end = data.index(b"<cac:InvoiceLine>"), data.index(b"</Invoice>")
    first = data[start : data.index(b"</cac:InvoiceLine>") + len(b"</cac:InvoiceLine>")]
    for count in lines:
        more = b"".join(
            first.replace(b"<cbc:ID>1<", b"<cbc:ID>%d<" % number, 1)
            for number in range(3, count + 1)
        )
        yield f"invoice of {count} lines", data[:end] + more + data[end:]


def measure(name: str, data: bytes, rounds: int = 7) -> Figure:
    """Judge a document and parse it in turn."""
    times = max(1, _LEAST // len(data))

    def judged() -> int:
        for _ in range(times):
            peppol.judge(data, on=DAY)
        return times

    def parsed() -> int:
        for _ in range(times):
            etree.fromstring(data)
        return times

    facts = {"kB": f"{len(data) // 1000}"}
    return beside(judged, parsed, rounds).figure("judging", name, "-", facts)


def main(words: list[str]) -> int:
    """Print one line a document."""
    given = [(Path(each).name, Path(each).read_bytes()) for each in words]
    for name, data in given or documents():
        found = measure(name, data)
        sys.stdout.write(
            f"{name:<40} {worded(found.ours):>10} {worded(found.limit):>10} "
            f"{found.ratio:7.1f} {found.cpu_ratio:7.1f}  {found.facts['kB']} kB\n"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
