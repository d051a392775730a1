"""The parts of the running app that views reach for: database, time, who is logged in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import cast

from flask import Flask, current_app, g
from flask_babel import Babel
from flask_login import LoginManager
from flask_wtf.csrf import CSRFProtect
from sqlalchemy.orm import Session

from portal.clock import stockholm_day, utc_now
from portal.config import Config
from portal.database import Database

babel = Babel()
csrf = CSRFProtect()
login_manager = LoginManager()


def settings() -> Config:
    """The settings of this app."""
    return cast(Config, current_app.config["AVROP"])


def database() -> Database:
    """The database of this app."""
    return cast(Database, current_app.extensions["avrop_database"])


def bind(app: Flask, config: Config, bound: Database) -> None:
    """Give the app its settings and database."""
    app.config["AVROP"] = config
    app.extensions["avrop_database"] = bound

    @app.teardown_request
    def close_reading(_error: BaseException | None) -> None:
        session = g.pop("reading", None)
        if session is not None:
            session.close()


def reading() -> Session:
    """The read-only session of this request; closed when the request ends."""
    if "reading" not in g:
        g.reading = database().read_session()
    return cast(Session, g.reading)


@contextmanager
def transaction() -> Iterator[Session]:
    """A session that commits with its audit events, or leaves no trace.

    What this request has read before is forgotten, so that a page shown after it tells the truth.
    """
    session = g.pop("reading", None)
    if session is not None:
        session.close()
    with database().transaction() as session:
        yield session


def now() -> datetime:
    """The moment at which this request began."""
    if "now" not in g:
        g.now = utc_now()
    return cast(datetime, g.now)


def today() -> date:
    """The day in Sweden on which this request began."""
    return stockholm_day(now())
