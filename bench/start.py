"""From nothing to the first page: what a web process costs to start, and what it holds."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from statistics import median

from bench.installation import Place
from bench.scale import Scale
from bench.timing import Figure, beside
from tests.shared import ROOT

_OURS = """
import sys, wsgi
from bench.limits.memory import resident_mb
answer = wsgi.app.test_client().get("/login")
assert answer.status_code == 200, answer.status
sys.stdout.write(f"{resident_mb():.1f}")
"""


def run(place: Place, scale: Scale) -> Iterator[Figure]:
    """Whole processes, from exec to exit, with compiled files at hand."""
    installation = place.installed()
    url = installation.config.database_url
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "AVROP_DATA": str(installation.config.data),
        "DATABASE_URL": url,
        "AVROP_ENV": "development",
    }
    memory: dict[str, list[float]] = {"ours": [], "limit": []}

    def started(side: str, words: list[str]) -> int:
        said = subprocess.run(
            [sys.executable, *words], env=environment, cwd=ROOT, check=True, capture_output=True
        ).stdout
        memory[side].append(float(said))
        return 1

    bare = ["-m", "bench.limits.starting", url]
    samples = beside(
        lambda: started("ours", ["-c", _OURS]),
        lambda: started("limit", bare),
        scale.rounds,
        scale.warm,
    )
    facts = {f"{side} MB": f"{median(seen):.0f}" for side, seen in memory.items()}
    yield samples.figure("start", "process to first page", place.engine, facts)
