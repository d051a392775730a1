"""A killed migration leaves the schema as it was or as it should be; the next start ends it."""

from __future__ import annotations

import subprocess
import sys
import time
from random import Random

from portal.database import upgrade
from portal.tables import metadata
from tests.shared import ROOT
from tests.test_migrations import tables

KILLS = 3
SEED = 82
_MIGRATE = """
import sys
from portal.database import upgrade
print("begins", flush=True)
upgrade(sys.argv[1])
print("ended", flush=True)
"""


def begin_to_migrate(url: str) -> subprocess.Popen[bytes]:
    """A process that has just begun to migrate."""
    process = subprocess.Popen(
        [sys.executable, "-c", _MIGRATE, url], cwd=ROOT, stdout=subprocess.PIPE
    )
    assert process.stdout
    assert process.stdout.readline() == b"begins\n"
    return process


def test_a_killed_migration_is_done_by_the_next_start(empty_database_url: str) -> None:
    random = Random(SEED)
    all_or_nothing: tuple[set[str], ...] = (set(), set(metadata().tables))
    for _ in range(KILLS):
        process = begin_to_migrate(empty_database_url)
        time.sleep(random.uniform(0.0, 0.6))
        process.kill()
        process.communicate()
        assert tables(empty_database_url) in all_or_nothing
    upgrade(empty_database_url)
    assert tables(empty_database_url) == set(metadata().tables)


def test_two_that_start_at_once_do_not_hurt_each_other(empty_database_url: str) -> None:
    both = [begin_to_migrate(empty_database_url) for _ in range(2)]
    for process in both:
        process.communicate(timeout=120)
    upgrade(empty_database_url)
    assert tables(empty_database_url) == set(metadata().tables)
