"""Messages as pages show them: lists, one message with its tries, and the document to read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from markupsafe import Markup
from sqlalchemy.orm import Session

from portal.accounts.actor import Actor
from portal.formatting import moment, number
from portal.post import queries, wording
from portal.post.finding_presenters import finding_groups
from portal.post.models import Attempt, Direction, InState, Message, OutState
from portal.post.queries import Listed
from portal.post.reading_pages import document_of
from portal.security import may_use
from portal.tasks import Done, Task

SETTLED = frozenset({InState.PROCESSED.value, OutState.DELIVERED.value})
"""Messages that are where they should be."""
MOVING = frozenset({InState.RECEIVED.value, OutState.QUEUED.value, OutState.SENDING.value})
"""Messages that the worker has in hand, or soon."""
TOLD = frozenset({"delivered", "no_answer", "refused", "fault"})
"""Tries of which the detail says more than the state of the message does."""


def tasks(session: Session, actor: Actor, day: date) -> list[Task]:
    """Messages that this person is to put right."""
    if not queries.count_waiting(session, actor, day):
        return []
    return [
        Task(
            since=one.message.at,
            text=_("%(document)s from %(partner)s could not be taken in",
                   document=wording.title(one.message), partner=_partner(one))
            if one.message.direction == Direction.IN
            else _("%(document)s to %(partner)s could not be delivered",
                   document=wording.title(one.message), partner=_partner(one)),
            action=_("See why"),
            href=url_for("post.show", row=one.message.id),
            detail=wording.reason(one.message) or "",
        )
        for one in queries.waiting(session, actor)
    ]  # fmt: skip


def recent(session: Session, actor: Actor) -> list[Done]:  # noqa: ARG001 - all rooms are asked alike
    """Messages are told by what they became."""
    return []


def documents(messages: Iterable[Message]) -> list[dict[str, Any]]:
    """Messages as the list of documents of an order, invoice or catalogue."""
    return [_as_document(message) for message in messages]


def _as_document(message: Message) -> dict[str, Any]:
    kind, words = wording.state(message)
    return {
        "title": wording.title(message),
        "kind": _("Sent") if message.direction == Direction.OUT else _("Received"),
        "at": moment(message.at),
        "view_href": url_for("post.document", row=message.id),
        "original_href": url_for("post.original", row=message.id),
        "state": None if message.state in SETTLED else kind,
        "state_text": words,
    }


def _partner(one: Listed) -> str:
    message = one.message
    other = message.receiver if message.direction == Direction.OUT else message.sender
    return one.supplier or other or _("unknown sender")


def index_page(
    session: Session, actor: Actor, choice: str | None, before: int | None
) -> dict[str, Any]:
    """The list of messages; what needs somebody first."""
    if choice not in queries.CHOICES:
        choice = "needs" if queries.count_waiting(session, actor, date.min) else "all"
    page = queries.page(session, actor, choice, before)
    words = {
        "needs": _("Needs somebody"),
        "in": _("Incoming"),
        "out": _("Outgoing"),
        "unknown": _("No answer yet"),
        "duplicates": _("Duplicates"),
        "all": _("All"),
    }
    return {
        "choice": choice,
        "filters": [
            {
                "text": text,
                "href": url_for("post.index", show=name),
                "count": page.counts[name],
                "current": name == choice,
            }
            for name, text in words.items()
        ],
        "rows": [_row(one) for one in page.rows],
        "first_href": url_for("post.index", show=choice) if before else None,
        "next_href": (
            url_for("post.index", show=choice, before=page.next_before)
            if page.next_before
            else None
        ),
    }


def _row(one: Listed) -> dict[str, Any]:
    kind, text = wording.state(one.message)
    is_out = one.message.direction == Direction.OUT
    return {
        "title": wording.title(one.message),
        "href": url_for("post.show", row=one.message.id),
        "direction": _("Out") if is_out else _("In"),
        "partner": _partner(one),
        "organisation": one.organisation or "–",
        "reference": one.message.reference or "",
        "state_kind": kind,
        "state_text": text,
        "at": one.message.at,
    }


def show_page(session: Session, message: Message, may_retry: bool) -> dict[str, Any]:
    """One message: what it is, why it is where it is, its tries and its document."""
    kind, state_text = wording.state(message)
    reason = wording.reason(message)
    return {
        "row": message.id,
        "title": wording.title(message),
        "kind": kind,
        "is_moving": message.state in MOVING and message.reason is None,
        "here": url_for("post.show", row=message.id),
        "sentence": _sentence(message, state_text, reason),
        "decision": _decision(message, reason, may_retry),
        "facts": _facts(session, message),
        "findings": finding_groups(message.findings),
        "repeated": wording.repeated(message),
        "documents": [_original(message)],
        "events": _events(queries.attempts_of(session, message), message),
        "document": document_of(session, message),
    }


def _sentence(message: Message, state_text: str, reason: str | None) -> str:
    needs = {InState.QUARANTINED.value, OutState.FAILED.value}
    if reason and message.state not in needs:
        return f"{state_text}. {reason}"
    return f"{state_text}."


def _decision(message: Message, reason: str | None, may_retry: bool) -> dict[str, Any] | None:
    """What somebody can do about a message that is held or failed."""
    if message.state == InState.QUARANTINED:
        title, button = _("Why it is held"), _("Process again")
        then = _("When what stopped it is mended, let it be processed again. The original stays "
                 "as it came.")  # fmt: skip
    elif message.state in {OutState.FAILED, OutState.UNKNOWN}:
        title, button = _("Why it has not arrived"), _("Send again")
        then = _("The very same message is sent again.")
    else:
        return None
    return {
        "title": title,
        "reason": reason or "",
        "then": then if may_retry else None,
        "buttons": [{"text": button, "kind": "primary"}] if may_retry else [],
        "action": url_for("post.retry", row=message.id),
    }


def _facts(session: Session, message: Message) -> list[Any]:
    supplier, organisation = queries.names(session, message)
    is_out = message.direction == Direction.OUT
    href = _result_href(message)
    return [
        (_("Sender"), _both(organisation if is_out else supplier, message.sender)),
        (_("Receiver"), _both(supplier if is_out else organisation, message.receiver)),
        (_("Sent") if is_out else _("Received"), moment(message.at)),
        (_("Settled"), moment(message.settled_at) if message.state in SETTLED else None),
        (_("Order"), message.reference),
        (_("Belongs to") if is_out else _("Became"), _result(message, href)),
        (_("File"), message.file_name or None),
        (_("Size"), f"{number(message.size)} B"),
        {"label": _("Message id"), "value": message.message_id, "wide": True},
        {"label": "SHA-256", "value": message.sha256, "wide": True},
    ]


def _both(name: str | None, participant: str | None) -> str | None:
    return f"{name} ({participant})" if name and participant else name or participant


def _result(message: Message, href: str | None) -> Any:
    if not message.result:
        return None
    text = _thing(message)
    return Markup('<a href="{}">{}</a>').format(href, text) if href else text


def _thing(message: Message) -> str:
    """What it became or came from: `Order 4711`."""
    words = {
        "order": _("Order %(number)s", number=message.result),
        "invoice": _("Invoice %(number)s", number=message.result),
        "catalogue": _("Catalogue %(number)s", number=message.result),
    }
    return str(words.get(message.result_kind or "", message.result or ""))


def _result_href(message: Message) -> str | None:
    """Where the thing is shown, to those who may go there; invoices know their own way."""
    number = message.result or ""
    if message.result_kind == "order" and number and may_use("orders.show"):
        return url_for("orders.show", number=number)
    is_catalogue = message.result_kind == "catalogue" and number.isdecimal()
    if is_catalogue and may_use("agreements.catalogue"):
        return url_for("agreements.catalogue", version_id=int(number))
    return None


def _original(message: Message) -> dict[str, Any]:
    return {
        "title": wording.title(message),
        "kind": _("Original, unchanged"),
        "at": moment(message.at),
        "view_href": url_for("post.document", row=message.id),
        "original_href": url_for("post.original", row=message.id),
        "original_text": "XML" if message.transaction else _("The file"),
    }


def _events(attempts: list[Attempt], message: Message) -> list[dict[str, Any]]:
    is_out = message.direction == Direction.OUT
    first = {
        "at": moment(message.at),
        "text": _("Queued for sending") if is_out else _("Received and stored"),
        "kind": "moving",
    }
    return [first, *(_event(attempt) for attempt in attempts)]


def _event(attempt: Attempt) -> dict[str, Any]:
    kind, text = wording.outcome(attempt.outcome)
    return {
        "at": moment(attempt.ended_at or attempt.begun_at),
        "text": _("Try %(number)s: %(outcome)s", number=attempt.number, outcome=text),
        "detail": attempt.detail if attempt.outcome in TOLD else None,
        "kind": kind,
    }


def document_page(session: Session, message: Message, is_sender: bool) -> dict[str, Any]:
    """The document by itself with what is wrong in it, and the way back to what it belongs to."""
    return {
        "title": wording.title(message),
        "state": wording.state_for_sender(message) if is_sender else None,
        "why": wording.advice_to_sender(message) if is_sender else None,
        "groups": finding_groups(message.findings),
        "up": url_for("supplier.documents") if is_sender else _result_href(message),
        "up_text": _("Documents that you have sent") if is_sender else _thing(message),
        "original": url_for("post.original", row=message.id),
        "document": document_of(session, message),
    }
