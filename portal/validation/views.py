"""Pages for anyone: try a file, and what a rule says."""

from __future__ import annotations

import threading

from flask import Blueprint, current_app, render_template, request
from flask_babel import gettext as _

from portal.extensions import now, settings, today
from portal.security import client_address
from portal.validation import presenters
from portal.validation.forms import TryForm
from portal.validation.pace import WITHIN, Pace

views = Blueprint("validation", __name__)

PATIENCE = 20
"""Seconds that a file waits for its turn: one is judged at a time, so that others can work."""

_turn = threading.BoundedSemaphore(1)


@views.route("/prova-fil", methods=["GET", "POST"])
def try_file() -> str | tuple[str, int]:
    """Judge a file and show it; nothing is kept."""
    form = TryForm()
    if not form.validate_on_submit():
        return _page(form), 422 if form.errors else 200
    if not _pace().take(client_address(), now()) or not _turn.acquire(timeout=PATIENCE):
        return _later(), 429
    try:
        result = presenters.result_page(form.given(), form.name, today())
    finally:
        _turn.release()
    return _page(form, result)


def _page(form: TryForm, result: dict[str, object] | None = None) -> str:
    limit = f"{settings().max_trial_mb}\N{NO-BREAK SPACE}MB"
    return render_template("validation/try.html", form=form, result=result, limit=limit)


def _later() -> str:
    minutes = int(WITHIN.total_seconds() // 60)
    wait = _("%(count)s minutes", count=minutes)
    why = _("So many files from one place would keep others waiting.")
    return render_template("errors/429.html", retry_after=wait, why=why)


def _pace() -> Pace:
    pace: Pace = current_app.extensions.setdefault("avrop_trial_pace", Pace())
    return pace


@views.get("/regler")
def rules() -> str:
    """Rules found by a part of their id or of what they say."""
    view = presenters.rules_page(request.args.get("q", "").strip()[:100])
    return render_template("validation/rules.html", view=view)


@views.get("/regler/<rule>")
def rule(rule: str) -> str:
    """What one rule demands, and why."""
    return render_template("validation/rule.html", view=presenters.rule_page(rule))
