"""A browser without a screen: somebody who is logged in and follows links and forms."""

from __future__ import annotations

from flask import Flask
from flask.testing import FlaskClient

from portal.accounts.actor import Actor
from portal.accounts.queries import user_named
from portal.accounts.sessions import open_session
from portal.app import create_app
from portal.clock import utc_now
from portal.config import Config
from portal.database import Database


def an_app(config: Config, database: Database) -> Flask:
    """The app of a test; forms need no token."""
    app = create_app(config, database)
    app.config["WTF_CSRF_ENABLED"] = False
    return app


def a_client(
    app: Flask,
    database: Database,
    actor: Actor,
    acting_for: str | None = None,
    language: str = "en",
) -> FlaskClient:
    """A client with a log-in of this person, who shops for the unit `acting_for`."""
    with database.transaction() as session:
        user = user_named(session, actor.username)
        token = open_session(session, user, utc_now(), hours=1, acting_for=acting_for)
    client = app.test_client()
    with client.session_transaction() as cookie:
        cookie["_user_id"] = token
        cookie["_fresh"] = True
        cookie["language"] = language
    return client
