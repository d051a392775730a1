"""The worker: takes in what has arrived, does the jobs that are due, keeps the index up to date.

Any number of workers may run. Each job is claimed in its own transaction; the network is only
spoken to outside transactions; an effect and the end of its job are one transaction, so a worker
that died or slept through its lease leaves nothing half done and nothing twice.
"""

from __future__ import annotations

import logging
import os
import secrets
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, undefer

from catalog.db import insert_ignoring
from catalog.errors import Refused
from catalog.search import sync
from portal.agreements import operations as agreements
from portal.clock import utc_now
from portal.config import Config
from portal.database import Database, is_away
from portal.dispatch import DELIVERED, ROUTES
from portal.invoices import operations as invoices
from portal.payments import operations as payments
from portal.payments.models import PaymentRun
from portal.ports import AccessPoint, Arrival, Bank, NoAnswer
from portal.post import inbox, jobs, outbox, processing
from portal.post.delivery import Deliver
from portal.post.models import WorkerHeartbeat
from portal.post.processing import Process
from portal.receipts import operations as receipts

log = logging.getLogger("avrop.worker")

PAUSE = 0.5
"""Seconds between looks when there is nothing to do."""
BEAT_EVERY = timedelta(seconds=5)
FORGET_AFTER = timedelta(hours=1)
"""When the heartbeat of a worker that is gone is removed."""
PATIENCE = 8
"""Tries of a job that ends in faults before it is left to a person."""


def own_name() -> str:
    """A name for this worker: host, process, and something that no other process ever had."""
    return f"{socket.gethostname()[:40]}/{os.getpid()}/{secrets.token_hex(4)}"


@dataclass
class Worker:
    """One worker; `run` until stopped, or `round` by round."""

    config: Config
    database: Database
    access_point: AccessPoint
    bank: Bank
    clock: Callable[[], datetime] = utc_now
    name: str = field(default_factory=own_name)
    _stopping: threading.Event = field(default_factory=threading.Event)
    _beaten_at: datetime | None = None
    _interrupted: list[jobs.Claim] = field(default_factory=list)
    _passed_over: set[str] = field(default_factory=set)

    def stop(self) -> None:
        """End after the job in hand."""
        self._stopping.set()

    def run(self, until_idle: bool = False) -> int:
        """Work until stopped, or until nothing is due; how many things were done."""
        done = 0
        self._recover()
        try:
            while not self._stopping.is_set():
                step = self._round_or_wait()
                done += step
                if step:
                    continue
                if until_idle:
                    break
                self._stopping.wait(PAUSE)
        finally:
            self._leave()
        return done

    def _round_or_wait(self) -> int:
        """A database that is away is waited for; what was in hand is put right when it is back."""
        try:
            return self.round()
        except OperationalError as error:
            if not is_away(error):
                raise
            log.warning("database away: %s", error.orig)
            self._stopping.wait(PAUSE)
            return 0

    def round(self) -> int:
        """Take in arrivals, do all jobs that are due, bring the index up; how much was done."""
        self._beat()
        self._settle_interrupted()
        done = self._collect_post() + self._collect_from_bank()
        while not self._stopping.is_set() and self._do_one():
            done += 1
            self._beat()
        with self.database.reading() as session:
            done += sync.sync(session, self.config.index)
        return done

    def process_now(self, message_id: int) -> None:
        """Process one received message at once, unless another worker has it in hand."""
        with self.database.transaction() as session:
            only = (inbox.PROCESS, str(message_id))
            claim = jobs.claim(session, self.name, self.clock(), only)
        if claim:
            self._do(claim)

    def _collect_post(self) -> int:
        return self._collect(self.access_point, inbox.receive)

    def _collect_from_bank(self) -> int:
        return self._collect(self.bank, payments.read_bank_file)

    def _collect(
        self,
        door: AccessPoint | Bank,
        store: Callable[[Session, str, bytes, datetime], object],
    ) -> int:
        """Store what has arrived; it is put away only when the storing stands."""
        count = 0
        for arrival in door.collect(self.clock()):
            if arrival.token in self._passed_over or not self._store(arrival, store):
                continue
            door.taken(arrival)
            count += 1
        return count

    def _store(
        self, arrival: Arrival, store: Callable[[Session, str, bytes, datetime], object]
    ) -> bool:
        try:
            with self.database.transaction() as session:
                store(session, arrival.name, arrival.content, self.clock())
        except OperationalError:
            raise
        except Refused as refused:
            log.warning("%s is left where it is: %s", arrival.name, refused.english)
        except Exception:
            # A defect over one file must not stop the others; the file stays where it is.
            log.exception("fault %s while storing %s", secrets.token_hex(6), arrival.name)
        else:
            return True
        self._passed_over.add(arrival.token)
        return False

    def _do_one(self) -> bool:
        with self.database.transaction() as session:
            claim = jobs.claim(session, self.name, self.clock())
        if claim is None:
            return False
        self._do(claim)
        return True

    def _do(self, claim: jobs.Claim) -> None:
        try:
            self._run(claim)
        except jobs.LostLease:
            log.warning("%s %s was taken over by another worker", claim.kind, claim.key)
        except OperationalError as error:
            if not is_away(error):
                self._note_fault(claim)
                return
            self._interrupted.append(claim)
            raise
        except Refused as refused:
            self._give_up(claim, refused)
        except Exception:  # noqa: BLE001 - a defect in one job must not stop the others
            self._note_fault(claim)

    def _run(self, claim: jobs.Claim) -> None:
        now = self.clock()
        if claim.kind == inbox.PROCESS:
            Process(self.database, ROUTES, claim, now, self.clock).run()
        elif claim.kind == outbox.DELIVER:
            door = self.access_point
            Deliver(self.database, door, DELIVERED, claim, now, self.clock).run()
        elif claim.kind == receipts.REMATCH:
            with self.database.transaction() as session:
                invoices.rematch_order(session, claim.key, now)
                jobs.finish(session, claim, now)
        elif claim.kind == agreements.JUDGE:
            agreements.judge_in_steps(
                self.database.transaction, int(claim.key), now,
                keep=lambda session: jobs.renew(session, claim, self.clock()),
                finish=lambda session: jobs.finish(session, claim, self.clock()),
            )  # fmt: skip
        elif claim.kind == payments.SUBMIT:
            self._submit(claim)
        else:
            raise UnknownJob(kind=claim.kind)

    def _submit(self, claim: jobs.Claim) -> None:
        with self.database.reading() as session:
            query = select(PaymentRun).where(PaymentRun.id == int(claim.key))
            run = session.scalars(query.options(undefer(PaymentRun.content))).one()
        if run.content is None or run.file_name is None:
            raise NoPaymentFile(run=run.id)
        try:
            self.bank.submit(run.file_name, run.content, self.clock())
        except NoAnswer as silence:
            until = jobs.retry_at(claim.tries, self.clock())
            with self.database.transaction() as session:
                jobs.postpone(session, claim, until, str(silence))
            return
        with self.database.transaction() as session:
            jobs.finish(session, claim, self.clock())

    def _give_up(self, claim: jobs.Claim, refused: Refused) -> None:
        log.warning("%s %s was refused: %s", claim.kind, claim.key, refused.english)
        with self.database.transaction() as session:
            jobs.give_up(session, claim, self.clock(), f"{refused.code}: {refused.english}")

    def _note_fault(self, claim: jobs.Claim) -> None:
        """What nobody foresaw: rolled back already; logged with an id, noted, tried again later."""
        error_id = secrets.token_hex(6)
        log.exception("fault %s in %s %s", error_id, claim.kind, claim.key)
        now = self.clock()
        is_message = claim.kind == inbox.PROCESS
        patience = processing.FAULTS if is_message else PATIENCE
        try:
            with self.database.transaction() as session:
                if is_message:
                    processing.note_fault(session, claim, error_id, now)
                if claim.tries >= patience:
                    jobs.give_up(session, claim, now, f"fault {error_id}")
                else:
                    until = jobs.retry_at(claim.tries, now)
                    jobs.postpone(session, claim, until, f"fault {error_id}")
        except jobs.LostLease:
            log.warning("%s %s was taken over meanwhile", claim.kind, claim.key)

    def _settle_interrupted(self) -> None:
        """Jobs in hand when the database went away are due again, and not counted as deaths."""
        while self._interrupted:
            claim = self._interrupted[-1]
            with self.database.transaction() as session:
                if claim.kind == inbox.PROCESS:
                    processing.note_interrupted(session, claim, self.clock())
                try:
                    jobs.postpone(session, claim, self.clock(), "database away")
                except jobs.LostLease:
                    log.info("%s %s was taken over meanwhile", claim.kind, claim.key)
            self._interrupted.pop()

    def _beat(self) -> None:
        now = self.clock()
        if self._beaten_at and now - self._beaten_at < BEAT_EVERY:
            return
        with self.database.transaction() as session:
            if not insert_ignoring(session, WorkerHeartbeat, worker=self.name, at=now):
                session.get_one(WorkerHeartbeat, self.name).at = now
            gone = WorkerHeartbeat.at < now - FORGET_AFTER
            session.execute(delete(WorkerHeartbeat).where(gone))
        self._beaten_at = now

    def _recover(self) -> None:
        """Take back what workers held that died on this machine."""
        host = self.name.partition("/")[0]
        with self.database.transaction() as session:
            for owner in jobs.owners(session):
                there, process, *_rest = owner.split("/")
                if there == host and not _is_running(process):
                    jobs.release_leases(session, owner)

    def _leave(self) -> None:
        try:
            with self.database.transaction() as session:
                jobs.release_leases(session, self.name)
                session.execute(delete(WorkerHeartbeat).where(WorkerHeartbeat.worker == self.name))
        except OperationalError as away:
            log.warning("database away at the end: %s", away.orig)


def _is_running(process: str) -> bool:
    try:
        os.kill(int(process), 0)
    except (ProcessLookupError, ValueError):
        return False
    except PermissionError:
        return True
    return True


class UnknownJob(Refused):
    """A job of a kind that this program does not know: queued by another version."""

    code = "unknown_job"
    template = "No worker of this version knows jobs of the kind %(kind)s."


class NoPaymentFile(Refused):
    """The payment run has no file: it was queued before it was released."""

    code = "no_payment_file"
    template = "Payment run %(run)s has no file to hand in."
