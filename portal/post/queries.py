"""Messages as the people who look after them, and those they belong to, may see them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, false, func, or_, select
from sqlalchemy.orm import Session

from catalog.errors import NotFound
from catalog.organisations import Organisation
from catalog.suppliers import Supplier
from portal.accounts.actor import Actor
from portal.accounts.models import Role
from portal.post import attempts
from portal.post.models import Attempt, Direction, InState, Message, OutState

PAGE = 50
CATALOGUES = ("T19",)

KEEPERS = (Role.FINANCE, Role.ADMINISTRATOR)
"""Who puts held messages right."""
READERS = (*KEEPERS, Role.AUDITOR)
UNIT_ROLES = (Role.REQUESTER, Role.APPROVER, Role.RECEIVER)

NEEDS_A_PERSON = or_(
    and_(Message.direction == Direction.IN, Message.state == InState.QUARANTINED),
    and_(Message.direction == Direction.OUT, Message.state == OutState.FAILED),
)


def listed_for(actor: Actor) -> ColumnElement[bool]:
    """Condition: messages that the actor looks after, or audits."""
    catalogues = and_(
        Message.transaction.in_(CATALOGUES),
        actor.reaches((Role.CATEGORY_MANAGER,), Message.organisation_id),
    )
    return or_(actor.reaches(READERS, Message.organisation_id), catalogues)


def readable_for(actor: Actor) -> ColumnElement[bool]:
    """Condition: messages whose document the actor may read.

    Beside those who look after them: the people of the unit that it belongs to, and the supplier
    whose own it is.
    """
    of_unit = and_(
        Message.result_kind.in_(("order", "invoice")),
        actor.reaches(UNIT_ROLES, Message.organisation_id, Message.unit_id),
    )
    own = Message.supplier_id.in_(actor.suppliers) if actor.suppliers else false()
    return or_(listed_for(actor), of_unit, own)


def all_messages(session: Session, actor: Actor, direction: str | None = None) -> list[Message]:
    """All messages that the actor looks after, oldest first."""
    query = select(Message).where(listed_for(actor)).order_by(Message.id)
    if direction:
        query = query.where(Message.direction == direction)
    return list(session.scalars(query))


def by_message_id(session: Session, actor: Actor, message_id: str) -> list[Message]:
    """The messages with this message id, oldest first: one, or more when an id was reused.

    Raises:
        NotFound
    """
    query = select(Message).where(Message.message_id == message_id, listed_for(actor))
    found = list(session.scalars(query.order_by(Message.id)))
    if not found:
        raise NotFound(kind="Message", key=message_id)
    return found


def listed(session: Session, actor: Actor, row: int) -> Message:
    """One message that the actor looks after.

    Raises:
        NotFound
    """
    return _one(session, row, listed_for(actor))


def readable(session: Session, actor: Actor, row: int) -> Message:
    """One message whose document the actor may read.

    Raises:
        NotFound
    """
    return _one(session, row, readable_for(actor))


def _one(session: Session, row: int, condition: ColumnElement[bool]) -> Message:
    query = select(Message).where(Message.id == row, condition)
    message = session.scalars(query).one_or_none()
    if message is None:
        raise NotFound(kind="Message", key=row)
    return message


def sent_by(session: Session, actor: Actor, before: int | None, limit: int) -> list[Listed]:
    """What the suppliers that the actor acts for have sent us, newest first."""
    query = (
        select(Message, Supplier.name, Organisation.name)
        .join(Supplier, Supplier.id == Message.supplier_id)
        .outerjoin(Organisation, Organisation.id == Message.organisation_id)
        .where(Message.direction == Direction.IN, Message.supplier_id.in_(actor.suppliers))
        .order_by(Message.id.desc())
        .limit(limit)
    )
    if before:
        query = query.where(Message.id < before)
    return [Listed(*row) for row in session.execute(query)]


def original(session: Session, message: Message) -> bytes:
    """The bytes as they came or went."""
    return session.scalars(select(Message.original).where(Message.id == message.id)).one()


def attempts_of(session: Session, message: Message) -> list[Attempt]:
    """The tries of a message, first to last."""
    return attempts.of_message(session, message.id)


def names(session: Session, message: Message) -> tuple[str | None, str | None]:
    """The names of the supplier and of the legal entity, as far as they are known."""
    supplier = session.get(Supplier, message.supplier_id) if message.supplier_id else None
    owner = session.get(Organisation, message.organisation_id) if message.organisation_id else None
    return supplier.name if supplier else None, owner.name if owner else None


def messages_about(session: Session, kind: str, number: str) -> list[Message]:
    """The messages that a thing came from or became (`order`, its number), oldest first.

    The caller has seen to it that the reader may see the thing.
    """
    query = select(Message).where(Message.result_kind == kind, Message.result == number)
    return list(session.scalars(query.order_by(Message.at, Message.id)))


CHOICES: dict[str, ColumnElement[bool] | None] = {
    "needs": NEEDS_A_PERSON,
    "in": Message.direction == Direction.IN,
    "out": Message.direction == Direction.OUT,
    "unknown": Message.state == OutState.UNKNOWN,
    "duplicates": Message.state == InState.DUPLICATE,
    "all": None,
}
"""What the list can be narrowed to."""


@dataclass(frozen=True)
class Listed:
    """A row of the list, with the names of both sides where they are known."""

    message: Message
    supplier: str | None
    organisation: str | None


@dataclass(frozen=True)
class Page:
    """Part of the list, newest first; `next_before` is where the next page begins."""

    rows: list[Listed]
    counts: dict[str, int]
    next_before: int | None


def page(session: Session, actor: Actor, choice: str, before: int | None) -> Page:
    """A page of the messages that the actor looks after, newest first."""
    condition = CHOICES.get(choice)
    query = (
        select(Message, Supplier.name, Organisation.name)
        .outerjoin(Supplier, Supplier.id == Message.supplier_id)
        .outerjoin(Organisation, Organisation.id == Message.organisation_id)
        .where(listed_for(actor))
        .order_by(Message.id.desc())
        .limit(PAGE + 1)
    )
    if condition is not None:
        query = query.where(condition)
    if before:
        query = query.where(Message.id < before)
    rows = [Listed(*row) for row in session.execute(query)]
    more = rows[PAGE - 1].message.id if len(rows) > PAGE else None
    return Page(rows[:PAGE], _counts(session, actor), more)


def _counts(session: Session, actor: Actor) -> dict[str, int]:
    query = (
        select(Message.direction, Message.state, func.count(Message.id))
        .where(listed_for(actor))
        .group_by(Message.direction, Message.state)
    )
    counts: Counter[str] = Counter()
    for direction, state, count in session.execute(query):
        counts["all"] += count
        counts[direction] += count
        counts[f"{direction}:{state}"] += count
    needs = select(func.count(Message.id)).where(listed_for(actor), NEEDS_A_PERSON)
    return {
        "needs": session.scalar(needs) or 0,
        "in": counts["in"],
        "out": counts["out"],
        "unknown": counts[f"out:{OutState.UNKNOWN.value}"],
        "duplicates": counts[f"in:{InState.DUPLICATE.value}"],
        "all": counts["all"],
    }


def waiting(session: Session, actor: Actor, limit: int = PAGE) -> list[Listed]:
    """Messages that this person is to put right, oldest first."""
    query = (
        select(Message, Supplier.name, Organisation.name)
        .outerjoin(Supplier, Supplier.id == Message.supplier_id)
        .outerjoin(Organisation, Organisation.id == Message.organisation_id)
        .where(NEEDS_A_PERSON, kept_by(actor))
        .order_by(Message.at, Message.id)
        .limit(limit)
    )
    return [Listed(*row) for row in session.execute(query)]


def kept_by(actor: Actor) -> ColumnElement[bool]:
    """Condition: messages that this person is to put right, not only to read."""
    catalogues = and_(
        Message.transaction.in_(CATALOGUES),
        actor.reaches((Role.CATEGORY_MANAGER,), Message.organisation_id),
    )
    return or_(actor.reaches(KEEPERS, Message.organisation_id), catalogues)


def count_waiting(session: Session, actor: Actor, day: date) -> int:  # noqa: ARG001 - all rooms are asked alike
    """How many messages this person is to put right."""
    if not actor.has(*KEEPERS, Role.CATEGORY_MANAGER):
        return 0
    query = select(func.count(Message.id)).where(NEEDS_A_PERSON, kept_by(actor))
    return session.scalar(query) or 0


def reason_params(message: Message, language: str) -> dict[str, Any]:
    """The values of the reason; texts that come in both languages in this one."""
    return {
        name: value.get(language, "") if isinstance(value, dict) else value
        for name, value in message.reason_params.items()
    }


def reason_in_english(message: Message) -> str | None:
    """Why the message is where it is."""
    if message.reason is None:
        return None
    params = reason_params(message, "en")
    return message.reason % params if params else message.reason


def repeated_in_english(message: Message) -> str:
    """That the very same file came before, and what became of it then."""
    became = reason_in_english(message)
    text = f"The same file has been received before; it is {message.state}."
    return f"{text} {became}" if became else text
