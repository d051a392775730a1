"""What a person sees when something can't be done.

A `Refused` that reaches here is an answer (404, 409 or 400 with its text). Anything unforeseen is
a defect: rolled back, logged with an id, and shown as a 500 that carries the id.
"""

from __future__ import annotations

import logging

from flask import Flask, g, render_template, request
from flask_babel import gettext as _
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from catalog.errors import Conflict, NotFound, Refused
from portal.database import is_away
from portal.extensions import settings
from portal.locales import said

log = logging.getLogger("avrop.web")
MEGABYTE = 1024 * 1024
PAGES = frozenset({400, 403, 404, 409, 413, 429, 500, 503})
Answer = tuple[str, int] | tuple[str, int, dict[str, str]]


def init_app(app: Flask) -> None:
    """Give every kind of refusal and fault its page."""
    # Flask would log each fault a second time, without the id.
    app.logger.setLevel(logging.CRITICAL + 1)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(CSRFError, _csrf)
    app.register_error_handler(RequestEntityTooLarge, _too_large)
    app.register_error_handler(NotFound, _not_found)
    app.register_error_handler(Conflict, _conflict)
    app.register_error_handler(Refused, _refused)
    app.register_error_handler(OperationalError, _database_away)
    app.register_error_handler(500, _fault)


def _http(error: HTTPException) -> Answer | HTTPException:
    code = error.code or 500
    if code not in PAGES:
        return error
    return render_template(f"errors/{code}.html"), code


def _csrf(_error: CSRFError) -> Answer:
    text = _("The page was open too long, or came from another site. Go back and send it again.")
    return render_template("errors/400.html", message=text), 400


def _too_large(_error: RequestEntityTooLarge) -> Answer:
    most = request.max_content_length or settings().max_upload_mb * MEGABYTE
    limit = f"{most // MEGABYTE}\N{NO-BREAK SPACE}MB"
    return render_template("errors/413.html", limit=limit), 413


def _not_found(error: NotFound) -> Answer:
    return render_template("errors/404.html", message=said(error)), 404


def _conflict(error: Conflict) -> Answer:
    return render_template("errors/409.html", message=said(error)), 409


def _refused(error: Refused) -> Answer:
    return render_template("errors/400.html", message=said(error)), 400


def _database_away(error: OperationalError) -> Answer:
    if not is_away(error):
        return _fault(error)
    log.warning("database away at %s: %s", request.path, error.orig)
    g.without_frame = True
    return render_template("errors/503.html"), 503, {"Retry-After": "10"}


def _fault(error: Exception) -> Answer:
    original = getattr(error, "original_exception", None) or error
    fault_id = g.get("request_id", "-")
    log.error("fault %s at %s %s", fault_id, request.method, request.path, exc_info=original)
    g.without_frame = True
    return render_template("errors/500.html", error_id=fault_id), 500
