"""The audit log: chained, anchored outside the database, and honest about every tampering."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import delete, select, text, update

from portal import audit
from portal.audit import AuditEvent, AuditHead
from portal.clock import STOCKHOLM
from portal.config import Config
from portal.database import Database

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def note(database: Database, subject: str, organisation: str | None = "2321000032") -> None:
    with database.transaction() as session:
        audit.record(
            session, organisation=organisation, actor="anna.berg", action="order.place",
            subject_kind="order", subject=subject, now=NOW, amount="12.50",
        )  # fmt: skip


def faults(database: Database, config: Config) -> list[str]:
    with database.reading() as session:
        return [fault.what for fault in audit.verify(session, config.audit_heads)]


@pytest.fixture
def five(database: Database) -> Database:
    for number in range(5):
        note(database, f"DLL{number}")
    return database


def test_an_untouched_log_is_whole(five: Database, config: Config) -> None:
    note(five, "2024-0147", organisation=None)
    assert faults(five, config) == []


def test_events_of_a_rolled_back_transaction_leave_no_trace(five: Database, config: Config) -> None:
    def decide_and_fail() -> None:
        with five.transaction() as session:
            audit.record(
                session, organisation=None, actor="x", action="y", subject_kind="z", subject="w",
                now=NOW,
            )  # fmt: skip
            raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        decide_and_fail()
    with five.reading() as session:
        assert len(session.scalars(select(AuditEvent)).all()) == 5
    assert faults(five, config) == []


def test_a_moment_is_the_same_in_whatever_zone_it_was_told(
    database: Database, config: Config
) -> None:
    with database.transaction() as session:
        audit.record(
            session, organisation=None, actor="x", action="y", subject_kind="z", subject="w",
            now=NOW.astimezone(STOCKHOLM),
        )  # fmt: skip
    assert faults(database, config) == []


def tamper(database: Database, *statements: object) -> None:
    with database.engine.begin() as connection:
        for statement in statements:
            connection.execute(statement)  # type: ignore[call-overload]


def test_an_edited_event_is_found(five: Database, config: Config) -> None:
    tamper(five, update(AuditEvent).where(AuditEvent.sequence == 3).values(actor="nobody"))
    assert faults(five, config) == ["its content does not agree with its hash"]


def test_edited_facts_are_found(five: Database, config: Config) -> None:
    tamper(five, update(AuditEvent).where(AuditEvent.sequence == 2).values(facts={"amount": "1"}))
    assert faults(five, config) == ["its content does not agree with its hash"]


def test_a_deleted_event_is_found(five: Database, config: Config) -> None:
    tamper(five, delete(AuditEvent).where(AuditEvent.sequence == 2))
    assert "missing: the next event is 3" in faults(five, config)


def test_the_newest_event_deleted_with_its_head_is_found(five: Database, config: Config) -> None:
    with five.reading() as session:
        fourth = session.scalars(select(AuditEvent).where(AuditEvent.sequence == 4)).one()
    tamper(
        five,
        delete(AuditEvent).where(AuditEvent.sequence == 5),
        update(AuditHead).values(sequence=4, hash=fourth.hash),
    )
    assert faults(five, config) == ["missing: the file of heads tells of it"]


def test_two_events_in_each_others_place_are_found(five: Database, config: Config) -> None:
    tamper(
        five,
        text("UPDATE audit_event SET sequence = -1 WHERE sequence = 2"),
        text("UPDATE audit_event SET sequence = 2 WHERE sequence = 3"),
        text("UPDATE audit_event SET sequence = 3 WHERE sequence = -1"),
    )
    assert "does not follow the event before it" in faults(five, config)


def test_a_tail_chained_anew_is_found(five: Database, config: Config) -> None:
    """Somebody edits an event and computes all later hashes again, as well as the head."""
    with five.engine.begin() as connection:
        rows = connection.execute(select(AuditEvent.__table__).order_by(AuditEvent.sequence)).all()
        previous = rows[2].previous_hash
        for row in rows[2:]:
            values = dict(row._mapping) | {"previous_hash": previous, "actor": "forged"}
            event = AuditEvent(**values)
            previous = audit.digest(event)
            connection.execute(
                update(AuditEvent)
                .where(AuditEvent.id == row.id)
                .values(actor="forged", previous_hash=event.previous_hash, hash=previous)
            )
        connection.execute(update(AuditHead).values(hash=previous))
    found = faults(five, config)
    assert found == ["not the event that the file of heads tells of"] * 3


def test_a_head_lost_between_commit_and_file_is_anchored_later(
    five: Database, config: Config
) -> None:
    lines = config.audit_heads.read_text().splitlines()
    config.audit_heads.write_text("\n".join(lines[:-1]) + '\n{"chain": "23')
    assert five.anchor_missing() == 1
    assert [head.sequence for head in audit.anchored(config.audit_heads)][-1] == 5
    assert faults(five, config) == []


def test_each_organisation_has_a_chain_of_its_own(database: Database, config: Config) -> None:
    note(database, "DLL1", "2321000032")
    note(database, "40012300", "2321000172")
    heads = [json.loads(line) for line in Path(config.audit_heads).read_text().splitlines()]
    assert {(head["chain"], head["sequence"]) for head in heads} == {
        ("2321000032", 1),
        ("2321000172", 1),
    }
