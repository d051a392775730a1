"""What arrives is kept as it came, before anybody looks into it, and counts once."""

from __future__ import annotations

import hashlib

from sqlalchemy import func, select

from portal.post import queries
from portal.post.models import Job, Message
from tests.portal.post.desk import Desk


def _count(desk: Desk) -> int:
    with desk.database.reading() as session:
        return session.scalar(select(func.count(Message.id))) or 0


def test_bytes_are_kept_as_they_came(desk: Desk) -> None:
    content = desk.response("abc-1")
    row = desk.receive(content, "fil.xml")
    with desk.database.reading() as session:
        message = session.get_one(Message, row)
        assert queries.original(session, message) == content
    assert message.sha256 == hashlib.sha256(content).hexdigest()
    assert (message.message_id, message.state, message.file_name) == (
        "abc-1", "received", "fil.xml",
    )  # fmt: skip


def test_the_head_says_whose_it_is_before_it_is_read(desk: Desk) -> None:
    message = desk.message(desk.receive(desk.response("abc-1")))
    assert (message.organisation_id, message.supplier_id) == (desk.buyer.id, desk.supplier.id)
    assert message.transaction == "T76"


def test_what_is_no_xml_is_stored_too(desk: Desk) -> None:
    message = desk.message(desk.receive(b"%PDF-1.7 \xff\xfe"))
    assert message.message_id == "sha256:" + hashlib.sha256(b"%PDF-1.7 \xff\xfe").hexdigest()
    assert (message.state, message.transaction) == ("received", None)


def test_the_same_file_again_only_counts(desk: Desk) -> None:
    content = desk.response("abc-1")
    assert desk.receive(content) == desk.receive(content) == desk.receive(content)
    assert _count(desk) == 1
    with desk.database.reading() as session:
        assert session.scalars(select(Message)).one().repeats == 2
        assert session.scalar(select(func.count(Job.id))) == 1


def test_the_same_id_with_other_bytes_is_held(desk: Desk) -> None:
    first = desk.receive(desk.response("abc-1"))
    second = desk.message(desk.receive(desk.response("abc-1")))
    assert (second.state, second.reason_code) == ("quarantined", "id_reuse")
    assert second.duplicate_of == first
    assert desk.message(first).state == "received"


def test_an_id_that_cannot_be_a_name_is_not_used(desk: Desk) -> None:
    for odd in ("x" * 4000, "a b"):
        message = desk.message(desk.receive(desk.response(odd)))
        assert message.message_id.startswith("sha256:")
