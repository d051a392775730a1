"""A message becomes something once, or is held with a reason that a person understands."""

from __future__ import annotations

import pytest

import peppol
from portal.post import jobs, processing, quarantine, queries
from portal.post.errors import NotRetried, NotUnderstood, WaitForOther
from portal.post.inbox import PROCESS
from portal.post.models import Message
from portal.post.reading import Reading
from tests.factories.accounts import an_actor
from tests.factories.catalog import a_supplier, an_organisation
from tests.factories.messages import a_party, a_response_document, enveloped
from tests.portal.post.desk import Desk


def _outcomes(desk: Desk, message: Message) -> list[str]:
    with desk.database.reading() as session:
        return [one.outcome for one in queries.attempts_of(session, message)]


def test_a_message_becomes_what_its_room_makes_of_it(desk: Desk) -> None:
    message = desk.take_in(desk.response(id="R1", order_reference="T1-000001"))
    assert (message.state, message.result_kind, message.result) == (
        "processed", "order", "order of R1",
    )  # fmt: skip
    assert (message.document_id, message.reference) == ("R1", "T1-000001")
    assert (message.supplier_id, message.organisation_id) == (desk.supplier.id, desk.buyer.id)
    assert message.reason is None
    assert _outcomes(desk, message) == ["processed"]
    assert desk.job(message.id).done_at is not None


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "not_well_formed"),
        (b"hello", "not_well_formed"),
        (b"<a><b></a>", "not_well_formed"),
        (b"%PDF-1.7", "unknown_document"),
        (b"<html><body>503</body></html>", "unknown_document"),
        (b'{"invoice": 1}', "unknown_document"),
        (b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e "x">]><x>&e;</x>', "forbidden_construct"),
        (b'<?xml version="1.0"?><recept xmlns="urn:mat"><mjol/></recept>', "unknown_document"),
    ],
)
def test_what_is_no_business_document_is_held(desk: Desk, content: bytes, code: str) -> None:
    message = desk.take_in(content)
    assert (message.state, message.reason_code) == ("quarantined", code)
    assert (queries.reason_in_english(message) or "").startswith("The file can't be read")
    assert message.findings[0]["sv"]
    assert desk.registered == []


def test_an_unknown_supplier_is_named(desk: Desk) -> None:
    with desk.database.transaction() as session:
        stranger = a_supplier(session, name="Okänd AB")
        document = a_response_document(stranger, desk.buyer)
        endpoint = stranger.endpoint
        session.delete(stranger.accounts[0])
        session.flush()
        session.delete(stranger)
    message = desk.take_in(enveloped(document))
    assert (message.state, message.reason_code) == ("quarantined", "unknown_supplier")
    assert "Okänd AB" in (reason := queries.reason_in_english(message) or "")
    assert endpoint in reason


def test_what_is_for_somebody_else_is_held(desk: Desk) -> None:
    with desk.database.transaction() as session:
        elsewhere = an_organisation(session, name="Region Annan")
        document = a_response_document(desk.supplier, elsewhere)
        session.delete(elsewhere)
    message = desk.take_in(enveloped(document))
    assert (message.state, message.reason_code) == ("quarantined", "wrong_buyer")


def test_a_document_in_the_name_of_another_supplier_is_held(desk: Desk) -> None:
    document = a_response_document(desk.supplier, desk.buyer)
    for sender in (desk.other_supplier.endpoint, "0007:5590000000"):
        message = desk.take_in(enveloped(document, sender=sender))
        assert (message.state, message.reason_code) == ("quarantined", "sender_mismatch")
    assert desk.registered == []


def test_two_identities_in_one_seller_are_held(desk: Desk) -> None:
    mixed = a_party(desk.supplier)
    document = a_response_document(desk.supplier, desk.buyer)
    number = a_party(desk.other_supplier).identifiers
    both = type(mixed)(endpoint=mixed.endpoint, identifiers=number, legal_name=mixed.legal_name)
    message = desk.take_in(enveloped(type(document)(**{**document.__dict__, "seller": both})))
    assert message.reason_code == "sender_mismatch"


def test_a_kind_of_document_that_nobody_takes_is_named(desk: Desk, shared_dir) -> None:
    [example, *_] = sorted((shared_dir / "peppol/examples/T111").glob("*.xml"))
    message = desk.take_in(example.read_bytes())
    assert (message.state, message.reason_code) == ("quarantined", "not_handled")


def test_the_same_document_under_a_new_id_is_a_duplicate(desk: Desk) -> None:
    first = desk.take_in(desk.response("m-1", id="R1"))
    second = desk.take_in(desk.response("m-2", id="R1"))
    assert (second.state, second.duplicate_of) == ("duplicate", first.id)
    assert (second.result_kind, second.result) == (first.result_kind, first.result)
    assert desk.registered == ["R1"]


def test_a_bare_document_after_the_enveloped_one_is_a_duplicate(desk: Desk) -> None:
    document = a_response_document(desk.supplier, desk.buyer, id="R1")
    desk.take_in(enveloped(document))
    assert desk.take_in(peppol.write(document)).state == "duplicate"


def test_what_a_room_refuses_is_held_and_leaves_no_trace(desk: Desk) -> None:
    def refuse(message: Message, _reading: Reading) -> None:
        message.file_name = "changed"
        raise NotUnderstood

    desk.room = refuse
    message = desk.take_in(desk.response())
    assert (message.state, message.reason_code) == ("quarantined", "not_understood")
    assert message.file_name == "x.xml"


def test_what_breaks_a_rule_is_held_with_its_findings(desk: Desk) -> None:
    message = desk.take_in(desk.response(response_code="CA"))
    assert (message.state, message.reason_code) == ("quarantined", "breaks_rules")
    assert message.findings


def test_a_message_that_waits_is_tried_again_for_a_day(desk: Desk) -> None:
    def wait(_message: Message, _reading: Reading) -> None:
        raise WaitForOther

    desk.room = wait
    message = desk.take_in(desk.response())
    assert (message.state, message.reason_code) == ("received", "waits")
    due = desk.job(message.id).due_at
    assert due > desk.clock()
    desk.clock.forward(hours=24)
    message = desk.process(message.id)
    assert (message.state, message.reason_code) == ("quarantined", "waits")


def test_a_message_that_waited_is_processed_when_it_can_be(desk: Desk) -> None:
    def wait(_message: Message, _reading: Reading) -> None:
        raise WaitForOther

    desk.room = wait
    message = desk.take_in(desk.response())
    desk.room = lambda _message, _reading: None
    desk.clock.forward(minutes=2)
    message = desk.process(message.id)
    assert (message.state, message.reason) == ("processed", None)


def test_two_workers_that_died_over_a_message_are_enough(desk: Desk) -> None:
    class Killed(BaseException):
        """The process is gone."""

    def die(_message: Message, _reading: Reading) -> None:
        raise Killed

    desk.room = die
    row = desk.receive(desk.response())
    for _death in range(processing.DEATHS):
        with pytest.raises(Killed):
            desk.process(row)
        desk.clock.forward(minutes=2)
    message = desk.process(row)
    assert (message.state, message.reason_code) == ("quarantined", "process_died")


def test_a_worker_that_slept_through_its_lease_leaves_nothing(desk: Desk) -> None:
    row = desk.receive(desk.response(id="R1"))
    asleep = desk.claim(row, owner="asleep")
    desk.clock.forward(minutes=2)
    desk.process(row, desk.claim(row, owner="awake"))
    assert desk.registered == ["R1"]
    with pytest.raises(jobs.LostLease):
        desk.process(row, asleep)
    assert desk.registered == ["R1"]


def test_a_held_message_can_be_processed_again(desk: Desk) -> None:
    def refuse(_message: Message, _reading: Reading) -> None:
        raise NotUnderstood

    desk.room = refuse
    message = desk.take_in(desk.response())
    desk.room = lambda _message, _reading: None
    with desk.database.transaction() as session:
        actor = an_actor(session)
        held = processing.locked(session, message.id)
        quarantine.retry(session, held, actor, desk.clock(), PROCESS)
    message = desk.process(message.id)
    assert message.state == "processed"
    assert _outcomes(desk, message) == ["quarantined", "processed"]


def test_a_settled_message_is_not_processed_again(desk: Desk) -> None:
    message = desk.take_in(desk.response())
    with desk.database.transaction() as session:
        actor = an_actor(session)
        with pytest.raises(NotRetried):
            quarantine.retry(
                session, processing.locked(session, message.id), actor, desk.clock(), PROCESS
            )
