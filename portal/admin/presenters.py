"""What the pages of the administration show."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from sqlalchemy.orm import Session

from catalog.organisations import Unit
from portal.accounts import presenters as account_words
from portal.accounts import queries as people
from portal.accounts.actor import Actor
from portal.accounts.models import EVERYWHERE, Role
from portal.admin import queries
from portal.admin.forms import RoleForm, UnitForm
from portal.admin.operations import UnitFacts
from portal.audit import AuditEvent


def user_list(session: Session, actor: Actor, day: date) -> list[dict[str, Any]]:
    """Rows of the list of users."""
    listed = people.visible_users(session, actor, day)
    names = account_words.scope_names(session, {role.scope for one in listed for role in one.roles})
    return [
        {
            "username": one.user.username,
            "name": one.user.name,
            "href": url_for("admin.user", username=one.user.username),
            "roles": [
                _(
                    "%(role)s, %(scope)s",
                    role=short_role(role.role),
                    scope=names.get(role.scope, role.scope),
                )
                for role in one.roles
            ],
            "state": _state(one),
        }
        for one in listed
    ]


def short_role(role: str) -> str:
    """The role in one word."""
    return account_words.role_name(role).partition(" – ")[0]


def _state(listed: people.ListedUser) -> tuple[str, str]:
    if listed.user.disabled_at:
        return "ended", _("closed")
    if listed.user.password_hash is None:
        return "waiting", _("has not chosen a password")
    return "done", _("active")


def user_page(session: Session, actor: Actor, username: str, day: date) -> dict[str, Any]:
    """One user."""
    listed = people.visible_user(session, actor, username, day)
    kind, state = _state(listed)
    return {
        "user": listed.user,
        "is_me": listed.user.username == actor.username,
        "state_kind": kind,
        "state_text": state,
        "roles": account_words.role_rows(session, listed.roles),
    }


def fill_choices(form: RoleForm, session: Session, actor: Actor) -> None:
    """Roles and the scopes that this administrator may give."""
    scopes = people.scopes_administered(session, actor)
    names = account_words.scope_names(session, scopes)
    order = sorted(
        scopes, key=lambda scope: (scope != EVERYWHERE, not scope.isdigit(), names[scope])
    )
    form.offer(
        roles=[(role.value, account_words.role_name(role)) for role in Role],
        scopes=[(scope, f"{names[scope]} ({scope})") for scope in order],
    )


def fill_unit_choices(form: UnitForm, session: Session, actor: Actor) -> None:
    """Legal entities and units below which a unit may stand."""
    entities = queries.visible_organisations(session, actor)
    units = queries.visible_units(session, actor)
    top = ("", _("Directly below the legal entity"))
    form.offer(
        organisations=[(one.number, one.name) for one in entities],
        parents=[top, *((unit.code, f"{unit.name} ({unit.code})") for unit in units)],
    )


def unit_form(unit: Unit) -> UnitForm:
    """The form, filled with what the unit is."""
    form = UnitForm(obj=unit)
    if not form.is_submitted():
        form.parent.data = unit.parent.code if unit.parent else ""
    return form


def unit_facts(form: UnitForm) -> UnitFacts:
    """What was filled in."""
    text = {
        name: (form[name].data or "").strip() for name in UnitFacts.__annotations__ if name in form
    }
    return UnitFacts(
        organisation_number=form.organisation.data, parent_code=form.parent.data or None, **text
    )


def log_page(events: Sequence[AuditEvent]) -> dict[str, Any]:
    """A page of the log and the way to the next."""
    shown = events[: queries.PAGE]
    more = len(events) > queries.PAGE
    return {
        "events": [
            {
                "at": event.at,
                "actor": event.actor,
                "action": event.action,
                "subject": f"{event.subject_kind} {event.subject}",
                "facts": json.dumps(event.facts, ensure_ascii=False) if event.facts else "",
            }
            for event in shown
        ],
        "next_href": url_for("admin.log", before=shown[-1].id) if more else None,
    }
