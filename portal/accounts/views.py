"""Log-in, log-out, the first password, the choice of language and of unit."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, session, url_for
from flask_babel import gettext as _
from flask_babel import refresh
from flask_login import current_user, login_user, logout_user
from werkzeug.wrappers import Response

from portal.accounts import operations, presenters, queries, sessions
from portal.accounts.errors import LinkNotValid, TooManyAttempts, WeakPassword, WrongPassword
from portal.accounts.forms import LoginForm, PasswordForm
from portal.extensions import now, reading, settings, today, transaction
from portal.locales import LANGUAGES, said
from portal.security import LoggedIn, actor, client_address, safe_target, signed_in

views = Blueprint("accounts", __name__)


@views.route("/login", methods=["GET", "POST"])
def login() -> Response | str | tuple[str, int]:
    """Ask for name and password; go where the person was heading."""
    if current_user.is_authenticated:
        return redirect(safe_target(request.args.get("next")))
    form = LoginForm(next=request.args.get("next"))
    if not form.validate_on_submit():
        return render_template("accounts/login.html", form=form), 422 if form.errors else 200
    try:
        token = _log_in(form)
    except TooManyAttempts as refused:
        return render_template("errors/429.html", retry_after=_minutes(refused)), 429
    except WrongPassword as refused:
        form.password.errors = [said(refused)]
        return render_template("accounts/login.html", form=form), 422
    _remember(token)
    return redirect(safe_target(form.next.data), 303)


def _log_in(form: LoginForm) -> str:
    given = (form.username.data or "", form.password.data or "", client_address())
    try:
        username = operations.prove(reading(), *given, now())
    except WrongPassword:
        with transaction() as db:
            operations.note_failure(db, given[0], given[2], now())
        raise
    with transaction() as db:
        return operations.log_in(db, username, now(), settings().session_hours)


def _minutes(refused: TooManyAttempts) -> str:
    return _("%(count)s minutes", count=refused.params["minutes"])


def _remember(token: str) -> None:
    language = session.get("language")
    session.clear()
    if language:
        session["language"] = language
    found = sessions.find(reading(), token, now(), today(), settings().session_idle_minutes)
    if found is None:
        raise WrongPassword()
    session.permanent = True
    login_user(LoggedIn(token, found.actor, found.acting_for))


@views.post("/logout")
def logout() -> Response:
    """End this session."""
    with transaction() as db:
        sessions.close_session(db, signed_in().token)
    logout_user()
    session.clear()
    return redirect(url_for("accounts.login"), 303)


@views.route("/password/<token>", methods=["GET", "POST"])
def first_password(token: str) -> Response | str | tuple[str, int]:
    """Set a password by a one-time link."""
    try:
        user = operations.link_user(reading(), token, now())
    except LinkNotValid as refused:
        return render_template("errors/404.html", message=said(refused)), 404
    form = PasswordForm()
    if form.validate_on_submit():
        try:
            with transaction() as db:
                operations.use_link(db, token, form.password.data or "", now())
        except WeakPassword as refused:
            form.password.errors = [said(refused)]
        else:
            flash(_("Your password is set. Log in with it."), "success")
            return redirect(url_for("accounts.login"), 303)
    page = render_template("accounts/first_password.html", form=form, user=user)
    return page, 422 if form.errors else 200


@views.post("/language")
def language() -> Response:
    """Choose Swedish or English for this browser."""
    chosen = request.form.get("language", "")
    if chosen in LANGUAGES:
        session["language"] = chosen
        refresh()
    return redirect(safe_target(request.form.get("next")), 303)


@views.post("/act-for")
def act_for() -> Response:
    """Choose the unit to shop for."""
    code = request.form.get("acting", "")
    with transaction() as db:
        unit = queries.require_shopping_unit(db, actor(), code)
        sessions.act_for(db, signed_in().token, unit.code)
    flash(_("You now order for %(unit)s.", unit=unit.name), "success")
    return redirect(safe_target(request.form.get("next")), 303)


@views.get("/me")
def me() -> str:
    """What I may do, and where."""
    listed = queries.users_with_roles(reading(), today(), actor().username)[0]
    roles = presenters.role_rows(reading(), listed.roles)
    return render_template("accounts/me.html", listed=listed, roles=roles)
