"""Which language a page is in, and where its words are kept."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

from flask import Flask, request, session
from flask_babel import get_locale, gettext
from flask_login import current_user

from catalog.errors import Finding, Refused, worded
from portal.extensions import babel
from portal.formatting import amount, number

LANGUAGES = ("sv", "en")
WORDS = Path(__file__).parent / "translations"
WORDS_AMONG_VALUES = frozenset({"kind", "state", "to"})
"""Values of refusals that are words of ours: what a thing is and the state that it is in."""


def init_app(app: Flask) -> None:
    """Swedish first; each room keeps its own words below `translations/`."""
    folders = sorted(str(folder) for folder in WORDS.iterdir() if folder.is_dir())
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = ";".join(folders)
    app.config["BABEL_DEFAULT_LOCALE"] = "sv"
    app.config["BABEL_DEFAULT_TIMEZONE"] = "Europe/Stockholm"
    babel.init_app(app, locale_selector=choose)


def choose() -> str:
    """The user's own choice, else what this browser chose, else what it asks for, else Swedish."""
    chosen = session.get("language")
    if chosen in LANGUAGES:
        return str(chosen)
    if current_user and current_user.is_authenticated:
        return str(current_user.actor.language)
    return request.accept_languages.best_match(LANGUAGES, default="sv") or "sv"


def said(problem: Refused | Finding) -> str:
    """What is wrong, in the language of whoever reads it."""
    locale = get_locale()
    params = {name: _spoken(name, value) for name, value in problem.params.items()}
    return worded(gettext(problem.template), params, locale.language if locale else LANGUAGES[0])


def _spoken(name: str, value: Any) -> Any:
    """A value as the reader writes it: words translated, numbers with their decimal sign."""
    if name in WORDS_AMONG_VALUES and isinstance(value, str):
        return gettext(value)
    if isinstance(value, Decimal) and value.is_finite():
        return amount(value) if value.as_tuple().exponent == -2 else number(value)
    return value
