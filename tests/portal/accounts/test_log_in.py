"""Proving who one is."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from portal.accounts import operations, passwords, sessions
from portal.accounts.actor import OPERATOR
from portal.accounts.errors import (
    LinkNotValid,
    TooManyAttempts,
    WeakPassword,
    WrongPassword,
)
from portal.accounts.models import Role, User
from portal.database import Database
from tests.factories.accounts import a_user
from tests.factories.catalog import NOW, TODAY

PASSWORD = "fem gröna äpplen på rad"


@pytest.fixture
def anna(database: Database) -> User:
    with database.transaction() as session:
        user = a_user(session, (Role.AUDITOR, "*"), username="anna.berg")
        user.password_hash = passwords.hashed(PASSWORD)
    return user


def prove(session: Session, username: str, password: str) -> str:
    return operations.prove(session, username, password, "192.0.2.7", NOW)


def test_the_right_password_opens_a_session_that_is_found_by_its_token(
    database: Database, anna: User
) -> None:
    with database.transaction() as session:
        assert prove(session, "Anna.Berg ", PASSWORD) == "anna.berg"
        token = operations.log_in(session, "anna.berg", NOW, hours=12)
    with database.reading() as session:
        found = sessions.find(session, token, NOW, TODAY, idle_minutes=60)
        assert found is not None
        assert found.actor.username == "anna.berg"
        later = NOW + timedelta(minutes=61)
        assert sessions.find(session, token, later, TODAY, idle_minutes=60) is None
        assert sessions.find(session, token + "x", NOW, TODAY, idle_minutes=60) is None


@pytest.mark.parametrize(
    ("username", "password"),
    [("anna.berg", "wrong"), ("nobody", PASSWORD), ("anna.berg", ""), ("anna.berg", "x" * 5000)],
)
def test_a_wrong_name_and_a_wrong_password_sound_the_same(
    database: Database, anna: User, username: str, password: str
) -> None:
    with database.reading() as session, pytest.raises(WrongPassword):
        prove(session, username, password)


def test_after_ten_wrong_passwords_the_right_one_waits_a_quarter(
    database: Database, anna: User
) -> None:
    with database.transaction() as session:
        for _ in range(10):
            operations.note_failure(session, "anna.berg", "192.0.2.7", NOW)
    with database.reading() as session:
        with pytest.raises(TooManyAttempts):
            prove(session, "anna.berg", PASSWORD)
        later = NOW + timedelta(minutes=16)
        assert operations.prove(session, "anna.berg", PASSWORD, "192.0.2.7", later)


def test_a_closed_account_cannot_log_in_and_is_logged_out(database: Database, anna: User) -> None:
    with database.transaction() as session:
        token = operations.log_in(session, "anna.berg", NOW, hours=12)
        user = session.get(User, anna.id)
        assert user is not None
        operations.disable(session, user, OPERATOR, NOW)
    with database.reading() as session:
        assert sessions.find(session, token, NOW, TODAY, idle_minutes=60) is None
        with pytest.raises(WrongPassword):
            prove(session, "anna.berg", PASSWORD)


def test_a_one_time_link_sets_the_password_once(database: Database) -> None:
    with database.transaction() as session:
        user = a_user(session, username="new.nurse")
        first = operations.make_link(session, user, OPERATOR, NOW)
        second = operations.make_link(session, user, OPERATOR, NOW)
    with database.transaction() as session, pytest.raises(LinkNotValid):
        operations.use_link(session, first, PASSWORD, NOW)
    with database.transaction() as session:
        operations.use_link(session, second, PASSWORD, NOW)
    with database.transaction() as session:
        assert prove(session, "new.nurse", PASSWORD)
        with pytest.raises(LinkNotValid):
            operations.use_link(session, second, PASSWORD, NOW)


def test_a_link_lasts_seven_days(database: Database) -> None:
    with database.transaction() as session:
        token = operations.make_link(session, a_user(session), OPERATOR, NOW)
    with database.reading() as session, pytest.raises(LinkNotValid):
        operations.link_user(session, token, NOW + timedelta(days=7))


@pytest.mark.parametrize(
    "password", ["short", "aaaaaaaaaaaaaaaa", "my name is new.nurse", " " * 20]
)
def test_weak_passwords_are_refused(password: str) -> None:
    with pytest.raises(WeakPassword):
        passwords.require_strong(password, "new.nurse")
