"""Pages of the post: messages in and out, what is held, and each document to read."""

from __future__ import annotations

import re

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as Answer

from portal.extensions import now, reading, transaction
from portal.post import inbox, presenters, processing, quarantine, queries
from portal.post.models import Direction, Message
from portal.security import actor, may_use

views = Blueprint("post", __name__)

ROW = "<int(max=9007199254740991):row>"
_NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9._-]+")


@views.get("/post")
def index() -> str:
    """Messages, with what needs somebody first."""
    before = request.args.get("before", type=int)
    known = before if before and 0 < before < 2**53 else None
    view = presenters.index_page(reading(), actor(), request.args.get("show"), known)
    return render_template("post/index.html", view=view)


@views.get(f"/post/{ROW}")
def show(row: int) -> str:
    """One message: its state, why, its tries and its document."""
    session = reading()
    message = queries.listed(session, actor(), row)
    view = presenters.show_page(session, message, may_use("post.retry"))
    return render_template("post/show.html", view=view)


@views.post(f"/post/{ROW}/retry")
def retry(row: int) -> Answer:
    """Take a held message up again; the worker does it at once."""
    queries.listed(reading(), actor(), row)
    with transaction() as session:
        message = processing.locked(session, row)
        kind = quarantine.job_of(message, inbox.PROCESS)
        quarantine.retry(session, message, actor(), now(), kind)
    flash(_("It is being tried again."), "success")
    return redirect(url_for("post.show", row=row), 303)


@views.get(f"/documents/{ROW}")
def document(row: int) -> str:
    """A document as a person reads it."""
    session = reading()
    message = queries.readable(session, actor(), row)
    is_sender = message.direction == Direction.IN and message.supplier_id in actor().suppliers
    view = presenters.document_page(session, message, is_sender)
    return render_template("post/document.html", view=view)


@views.get(f"/documents/{ROW}/original")
def original(row: int) -> Response:
    """The bytes exactly as they came or went, to be saved and never shown by the browser."""
    session = reading()
    message = queries.readable(session, actor(), row)
    is_xml = message.transaction is not None
    response = Response(
        queries.original(session, message),
        mimetype="application/xml" if is_xml else "application/octet-stream",
    )
    name = _file_name(message, "xml" if is_xml else "bin")
    response.headers.set("Content-Disposition", "attachment", filename=name)
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _file_name(message: Message, ending: str) -> str:
    """A name of our own making: the document's kind and number, nothing that could be a path."""
    parts = (message.transaction or "message", message.document_id or str(message.id))
    plain = _NOT_IN_A_NAME.sub("_", "-".join(parts)).strip("._")
    return f"{plain[:80]}.{ending}"
