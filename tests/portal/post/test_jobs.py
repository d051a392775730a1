"""Work is queued once, claimed by one, and fenced."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from portal.database import Database
from portal.post import jobs
from portal.post.models import Job
from tests.factories.catalog import NOW

LATER = NOW + jobs.LEASE + timedelta(seconds=1)


def _claim(database: Database, owner: str, now=NOW) -> jobs.Claim | None:
    with database.transaction() as session:
        return jobs.claim(session, owner, now)


@pytest.fixture
def queued(database: Database) -> Database:
    with database.transaction() as session:
        jobs.enqueue(session, "kind", "key", NOW)
        jobs.enqueue(session, "kind", "key", NOW)
    return database


def test_a_job_is_queued_once_and_claimed_by_one(queued: Database) -> None:
    assert _claim(queued, "one") is not None
    assert _claim(queued, "other") is None


def test_a_lease_that_ran_out_lets_another_take_over(queued: Database) -> None:
    first = _claim(queued, "one")
    second = _claim(queued, "other", LATER)
    assert first is not None
    assert second is not None
    for step in (jobs.finish, jobs.renew):
        with pytest.raises(jobs.LostLease), queued.transaction() as session:
            step(session, first, LATER)
    with queued.transaction() as session:
        jobs.finish(session, second, LATER)


def test_a_renewed_lease_keeps_the_job(queued: Database) -> None:
    mine = _claim(queued, "one")
    assert mine is not None
    with queued.transaction() as session:
        jobs.renew(session, mine, NOW + jobs.LEASE / 2)
    assert _claim(queued, "other", LATER) is None


def test_work_asked_for_again_while_it_is_done_is_done_again(queued: Database) -> None:
    mine = _claim(queued, "one")
    assert mine is not None
    with queued.transaction() as session:
        jobs.enqueue_again(session, "kind", "key", NOW)
    with pytest.raises(jobs.LostLease), queued.transaction() as session:
        jobs.finish(session, mine, NOW)
    assert _claim(queued, "other") is not None


def test_a_worker_that_stops_gives_back_what_it_holds(queued: Database) -> None:
    _claim(queued, "one")
    with queued.transaction() as session:
        assert jobs.owners(session) == {"one"}
        jobs.release_leases(session, "one")
    assert _claim(queued, "other") is not None


def test_the_one_that_has_been_due_longest_comes_first(queued: Database) -> None:
    with queued.transaction() as session:
        jobs.enqueue(session, "kind", "older", NOW - timedelta(minutes=1))
        jobs.enqueue(session, "kind", "later", NOW + timedelta(minutes=1))
    found = [claimed.key for claimed in (_claim(queued, "one"), _claim(queued, "one")) if claimed]
    assert found == ["older", "key"]
    assert _claim(queued, "one") is None
    with queued.reading() as session:
        assert len(session.scalars(select(Job)).all()) == 3
