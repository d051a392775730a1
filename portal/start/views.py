"""The start page and the accessibility statement."""

from __future__ import annotations

from flask import Blueprint, render_template

from portal.extensions import reading, today
from portal.security import actor
from portal.start import presenters

views = Blueprint("start", __name__)


@views.get("/")
def home() -> str:
    """What waits for me, each with the one next step; then what happened lately."""
    session, me = reading(), actor()
    return render_template(
        "start/home.html",
        tasks=presenters.waiting(session, me, today()),
        recent=presenters.lately(session, me),
        name=me.name.partition(" ")[0],
    )


@views.get("/accessibility")
def accessibility() -> str:
    """The accessibility statement that the law asks for (DOS-lagen)."""
    return render_template("start/accessibility.html")
