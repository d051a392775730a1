"""Units, users, roles and the log."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from catalog.errors import BadInput, Refused, SeveralRefusals
from portal.accounts import operations as accounts
from portal.accounts import queries as people
from portal.accounts.models import Role
from portal.admin import operations, presenters, queries
from portal.admin.forms import RoleForm, UnitForm, UserForm
from portal.amounts import parse_amount
from portal.extensions import now, reading, today, transaction
from portal.locales import said
from portal.security import actor

views = Blueprint("admin", __name__, url_prefix="/admin")


@views.get("/users")
def users() -> str:
    """Everybody whom this administrator may see."""
    view = presenters.user_list(reading(), actor(), today())
    return render_template("admin/users.html", view=view)


@views.route("/users/new", methods=["GET", "POST"])
def add_user() -> Response | str | tuple[str, int]:
    """Add a user; the next page gives roles and the link."""
    form = UserForm()
    if form.validate_on_submit():
        try:
            with transaction() as session:
                user = accounts.add_user(
                    session, username=form.username.data or "", name=form.name.data or "",
                    email=form.email.data or "", language=form.language.data, actor=actor(),
                    now=now(),
                )  # fmt: skip
        except Refused as refused:
            form.username.errors = [said(refused)]
        else:
            flash(_("%(name)s is added. Give a role, and hand over the link.", name=user.name))
            return redirect(url_for("admin.user", username=user.username), 303)
    page = render_template("admin/add_user.html", form=form)
    return page, 422 if form.errors else 200


@views.get("/users/<username>")
def user(username: str) -> str:
    """One user: roles, link, closing the account."""
    return _user_page(username, _role_form(), None)


def _role_form() -> RoleForm:
    form = RoleForm()
    presenters.fill_choices(form, reading(), actor())
    if not form.is_submitted():
        form.valid_from.data = today()
    return form


def _user_page(username: str, form: RoleForm, link: str | None) -> str:
    view = presenters.user_page(reading(), actor(), username, today())
    return render_template("admin/user.html", view=view, form=form, link=link)


@views.post("/users/<username>/roles")
def add_role(username: str) -> Response | tuple[str, int]:
    """Give a role."""
    form = _role_form()
    if form.validate():
        try:
            limit = parse_amount(form.limit.data, "limit") if form.limit.data else None
            with transaction() as session:
                listed = people.visible_user(session, actor(), username, today())
                accounts.add_role(
                    session, user=listed.user, role=Role(form.role.data), scope=form.scope.data,
                    limit=limit, valid_from=form.valid_from.data,
                    valid_until=form.valid_until.data, actor=actor(), now=now(),
                )  # fmt: skip
        except BadInput as refused:
            name = refused.params["field"]
            field = form.valid_until if name == "until" else form[name]
            field.errors = [*field.errors, said(refused)]
        except Refused as refused:
            form.scope.errors = [said(refused)]
        else:
            flash(_("The role is given."), "success")
            return redirect(url_for("admin.user", username=username), 303)
    return _user_page(username, form, None), 422


@views.post("/users/<username>/roles/<int:assignment>/end")
def end_role(username: str, assignment: int) -> Response:
    """End a role."""
    with transaction() as session:
        people.visible_user(session, actor(), username, today())
        accounts.end_role(session, assignment, actor(), today(), now())
    flash(_("The role has ended."), "success")
    return redirect(url_for("admin.user", username=username), 303)


@views.post("/users/<username>/link")
def link(username: str) -> str:
    """Make a one-time link; it is shown once, here."""
    with transaction() as session:
        listed = people.visible_user(session, actor(), username, today())
        token = accounts.make_link(session, listed.user, actor(), now())
    address = url_for("accounts.first_password", token=token, _external=True)
    return _user_page(username, _role_form(), address)


@views.post("/users/<username>/disable")
def disable(username: str) -> Response:
    """Close an account."""
    with transaction() as session:
        listed = people.visible_user(session, actor(), username, today())
        accounts.disable(session, listed.user, actor(), now())
    flash(_("The account is closed."), "success")
    return redirect(url_for("admin.user", username=username), 303)


@views.get("/units")
def units() -> str:
    """Units in scope."""
    return render_template("admin/units.html", units=queries.visible_units(reading(), actor()))


@views.route("/units/new", methods=["GET", "POST"])
def add_unit() -> Response | str | tuple[str, int]:
    """Add a unit."""
    form = UnitForm()
    presenters.fill_unit_choices(form, reading(), actor())
    return _unit_form(form, None)


@views.route("/units/<code>", methods=["GET", "POST"])
def unit(code: str) -> Response | str | tuple[str, int]:
    """Change a unit."""
    found = queries.visible_unit(reading(), actor(), code)
    form = presenters.unit_form(found)
    presenters.fill_unit_choices(form, reading(), actor())
    form.code.data, form.organisation.data = found.code, found.organisation.number
    return _unit_form(form, found.name)


def _unit_form(form: UnitForm, existing: str | None) -> Response | str | tuple[str, int]:
    if form.validate_on_submit():
        try:
            with transaction() as session:
                step = operations.change_unit if existing else operations.add_unit
                saved = step(session, presenters.unit_facts(form), actor(), now())
        except SeveralRefusals as several:
            for refused in several.refusals:
                form[refused.params["field"]].errors = [said(refused)]
        except Refused as refused:
            form.parent.errors = [said(refused)]
        else:
            flash(_("%(unit)s is saved.", unit=saved.name), "success")
            return redirect(url_for("admin.units"), 303)
    page = render_template("admin/unit.html", form=form, existing=existing)
    return page, 422 if form.errors else 200


@views.get("/log")
def log() -> str:
    """Who decided what, newest first."""
    before = request.args.get("before", type=int)
    view = presenters.log_page(queries.visible_events(reading(), actor(), before))
    return render_template("admin/log.html", view=view)
