"""One round: people work while processes are killed; then quiet is waited for, and checked."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from sqlalchemy import func, select

from portal.clock import utc_now
from portal.database import Database
from portal.post import jobs
from portal.post.models import Job
from tests.crash.checks import Evidence
from tests.crash.finance import clerks
from tests.crash.ledger import Ledger
from tests.crash.money_checks import violations
from tests.crash.people import Office, Person, shoppers
from tests.crash.place import DidNotComeBack, Place
from tests.crash.quiet import what_is_open
from tests.crash.repeats import Repeater
from tests.crash.templates import Template

QUIET_WITHIN = 300.0
RUNNING_FIRST = 0.85
"""How often a process is left to come up before it is killed again."""
AIMED = 0.75
"""How often a kill waits for the moment when there is something to break off."""
AIM_FOR = 4.0
FORMS, JOBS = 3, 8
"""How much is let through at most before an aimed kill, so that kills meet every stage of work."""


@dataclass
class Result:
    """What happened in a round."""

    engine: str
    seed: int
    killed: Counter[str] = field(default_factory=Counter)
    orders: int = 0
    paid: int = 0
    noticed: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    violations: list[str] = field(default_factory=list)

    @property
    def kills(self) -> int:
        """How many processes were killed."""
        return sum(self.killed.values())

    def __str__(self) -> str:
        told = ", ".join(f"{name} {count}" for name, count in sorted(self.killed.items()))
        ways = ", ".join(f"{count} {name}" for name, count in sorted(self.noticed.items()))
        end = f"{len(self.violations)} VIOLATIONS" if self.violations else "whole"
        return (
            f"{self.engine} seed {self.seed}: {self.kills} kills ({told}), {self.orders} orders, "
            f"{self.paid} invoices paid, {ways or 'no answer lost'}, {self.seconds:.0f} s: {end}"
        )


def play(template: Template, folder: Path, seed: int, kills: int) -> Result:
    """One round with its own installation in `folder`; the same seed kills at the same moments."""
    random = Random(seed)
    result = Result(template.engine, seed)
    began = time.monotonic()
    folder.mkdir(parents=True)
    with template.place(folder, workers=random.randint(1, 2)) as place:
        ledger = Ledger()
        database = place.open_database()
        try:
            left = _live(place, database, ledger, random, kills, result)
        except DidNotComeBack as gone:
            left = [str(gone)]
        finally:
            place.stop()
        result.violations = [f"not quiet: {one}" for one in left] + _faults_in(place)
        _check(place, database, ledger, result)
        database.engine.dispose()
    result.seconds = time.monotonic() - began
    return result


def _live(
    place: Place, database: Database, ledger: Ledger, random: Random, kills: int, result: Result
) -> list[str]:
    """Let people work, kill, and wait for quiet; what is left to do when patience ends."""
    place.start()
    place.wait_until_it_answers()
    with _people_at_work(place, database, ledger, random) as (people, office):
        _kill(place, office, random, kills, result)
        office.closing.set()
        return _wait_for_quiet(place, database, people, ledger)


@contextmanager
def _people_at_work(
    place: Place, database: Database, ledger: Ledger, random: Random
) -> Iterator[tuple[list[Person], Office]]:
    events = (threading.Event(), threading.Event(), threading.Event())
    office = Office(place.port, database, ledger, *events)
    people = [
        *shoppers(office, random),
        *clerks(office, random),
        Repeater(office, random, place.config),
    ]
    threads = [threading.Thread(target=person.work, daemon=True) for person in people]
    for thread in threads:
        thread.start()
    try:
        yield people, office
    finally:
        office.closed.set()
        for thread in threads:
            thread.join(60)


def _kill(place: Place, office: Office, random: Random, kills: int, result: Result) -> None:
    """Kill and start again: mostly in the midst of work, sometimes just after a start."""
    while result.kills < kills:
        time.sleep(random.uniform(0.05, 0.5))
        names = place.names
        if random.random() < RUNNING_FIRST:
            names = [name for name in names if place.is_up(name, office.database)]
        if not names:
            continue
        name = random.choice(names)
        if random.random() < AIMED:
            _aim(name, office, random)
            time.sleep(random.uniform(0.0, 0.3))
        place.kill(name)
        result.killed[name] += 1
        place.start([name])


def _aim(name: str, office: Office, random: Random) -> None:
    """Wait for a form that goes to the web server, or until a worker has done some jobs and has
    another before it."""
    until = time.monotonic() + AIM_FOR
    if name == "web":
        for _ in range(random.randint(1, FORMS)):
            office.sending.clear()
            office.sending.wait(max(until - time.monotonic(), 0.0))
        return
    enough = _jobs_done(office.database) + random.randint(0, JOBS)
    while time.monotonic() < until:
        with office.database.reading() as session:
            is_due = jobs.due_count(session, utc_now()) > 0
        if is_due and _jobs_done(office.database) >= enough:
            return
        time.sleep(0.02)


def _jobs_done(database: Database) -> int:
    with database.reading() as session:
        done = select(func.count(Job.id)).where(Job.done_at.is_not(None))
        return session.scalar(done) or 0


def _wait_for_quiet(
    place: Place, database: Database, people: list[Person], ledger: Ledger
) -> list[str]:
    """Wait until nothing is to be done any more; what is left when patience ends."""
    until = time.monotonic() + QUIET_WITHIN
    left: list[str] = []
    while time.monotonic() < until and not ledger.faults:
        with suppress(DidNotComeBack):
            place.wait_until_it_answers()
        for name in place.revive():
            ledger.fault(f"{name} ended by itself")
        left = what_is_open(database, place.config)
        if not left and all(person.idle for person in people):
            return []
        time.sleep(0.2)
    return left or ["people are busy"]


def _faults_in(place: Place) -> list[str]:
    """Faults that nobody foresaw, as the processes have logged them."""
    text = place.log.read_text(encoding="utf-8", errors="replace")
    lines = [line for line in text.splitlines() if "Traceback" in line]
    if not lines:
        return []
    start = text.index("Traceback")
    return [f"{len(lines)} faults in the log, the first: {text[start : start + 3000]}"]


def _check(place: Place, database: Database, ledger: Ledger, result: Result) -> None:
    with database.reading() as session:
        evidence = Evidence(session, place.config, ledger, utc_now())
        result.violations += violations(evidence)
        result.orders = len(evidence.orders())
        result.paid = evidence.paid()
    if not result.paid:
        result.violations.append("nothing was bought: the round says nothing")
    result.noticed = ledger.noticed
