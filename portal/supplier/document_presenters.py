"""What a supplier has sent by the network, and how it went, in the supplier's words."""

from __future__ import annotations

from typing import Any

from flask import url_for
from sqlalchemy.orm import Session

from portal.accounts.actor import Actor
from portal.post import queries, wording
from portal.post.queries import Listed

LATEST = 8
"""Documents on the supplier's first page."""


def latest(session: Session, actor: Actor) -> list[dict[str, Any]]:
    """The documents that came last."""
    return [_row(one) for one in queries.sent_by(session, actor, None, LATEST)]


def documents_page(session: Session, actor: Actor, before: int | None) -> dict[str, Any]:
    """All documents that the supplier has sent, newest first."""
    rows = queries.sent_by(session, actor, before, queries.PAGE + 1)
    more = len(rows) > queries.PAGE
    rows = rows[: queries.PAGE]
    return {
        "rows": [_row(one) for one in rows],
        "first_href": url_for("supplier.documents") if before else None,
        "next_href": url_for("supplier.documents", before=rows[-1].message.id) if more else None,
    }


def _row(one: Listed) -> dict[str, Any]:
    kind, text = wording.state_for_sender(one.message)
    return {
        "title": wording.title(one.message),
        "href": url_for("post.document", row=one.message.id),
        "buyer": one.organisation or "–",
        "reference": one.message.reference or "",
        "kind": kind,
        "state": text,
        "at": one.message.at,
    }
