"""Who is logged in, whether the route admits them, and the headers of every answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from flask import Flask, Response, abort, redirect, request, url_for
from flask_login import current_user
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response as BaseResponse

from portal.access import ROUTES, Access
from portal.accounts import sessions
from portal.accounts.actor import Actor
from portal.extensions import database, login_manager, now, reading, settings, today


@dataclass
class LoggedIn:
    """The user of this request as Flask-Login wants one; its id is the token of the session."""

    token: str
    actor: Actor
    acting_for: str | None
    is_authenticated: bool = True
    is_active: bool = True
    is_anonymous: bool = False

    def get_id(self) -> str:
        """The session token that the signed cookie carries."""
        return self.token


def signed_in() -> LoggedIn:
    """Who is logged in; only on routes that are not public."""
    return cast(LoggedIn, current_user._get_current_object())


def actor() -> Actor:
    """The actor of this request; only on routes that are not public."""
    return signed_in().actor


def require_routes_stated(app: Flask) -> None:
    """Stop the start when a route has no statement in `access.ROUTES`, or one has no route."""
    routes = {rule.endpoint for rule in app.url_map.iter_rules()}
    missing = sorted(routes - set(ROUTES))
    if missing:
        raise RuntimeError(f"routes without a statement in portal/access.py: {missing}")


def limit_unknown_senders(app: Flask) -> None:
    """Read less from those who have not logged in; to be called before anything reads a form."""
    app.before_request(_limit_body)


def _limit_body() -> None:
    if request.endpoint == "validation.try_file":
        limit = settings().max_trial_mb * 1024 * 1024
        request.max_content_length = request.max_form_memory_size = limit


def protect(app: Flask) -> None:
    """Check every request against `access.ROUTES` and set the headers of every answer."""
    login_manager.init_app(app)
    login_manager.user_loader(_load)
    app.before_request(_refuse_nul)
    app.before_request(_admit)
    app.after_request(_set_headers)


def _load(token: str) -> LoggedIn | None:
    idle = settings().session_idle_minutes
    found = sessions.find(reading(), token, now(), today(), idle_minutes=idle)
    if found is None:
        return None
    if found.stale:
        with database().transaction() as session:
            sessions.touch(session, token, now())
    return LoggedIn(token, found.actor, found.acting_for)


def _refuse_nul() -> None:
    """No text of ours holds a NUL character, and PostgreSQL takes none."""
    values = (request.args, request.form, request.view_args or {})
    if any("\0" in str(value) for group in values for value in _all(group)):
        abort(400)


def _all(group: Mapping[str, object]) -> Iterator[object]:
    if isinstance(group, MultiDict):
        yield from (value for _key, value in group.items(multi=True))
    else:
        yield from group.values()


def _admit() -> BaseResponse | None:
    if request.endpoint is None:
        return None
    access = ROUTES[request.endpoint]
    if access.public:
        return None
    if not current_user.is_authenticated:
        return redirect(url_for("accounts.login", next=_return_path()))
    if not admits(access, actor()):
        abort(403)
    return None


def admits(access: Access, who: Actor) -> bool:
    """Whether the statement lets this actor in."""
    return access.admits(who.roles)


def _return_path() -> str:
    return request.full_path.rstrip("?") if request.method == "GET" else url_for("start.home")


def may_use(endpoint: str) -> bool:
    """Whether the person of this request may use a route: for links that would lead nowhere."""
    access = ROUTES[endpoint]
    if access.public:
        return True
    return bool(current_user.is_authenticated) and admits(access, actor())


_CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def _set_headers(response: Response) -> Response:
    headers = response.headers
    headers.setdefault("Content-Security-Policy", _CONTENT_SECURITY_POLICY)
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Referrer-Policy"] = "same-origin"
    headers["Cross-Origin-Opener-Policy"] = "same-origin"
    headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
    if settings().secure_cookies:
        headers["Strict-Transport-Security"] = "max-age=31536000"
    if request.endpoint not in {"static", "status.version"}:
        headers.setdefault("Cache-Control", "no-store")
        headers.add("Vary", "Accept-Language")
    return response


def safe_target(target: str | None) -> str:
    """`target` if it is a path of this site, else the start page: no open redirects."""
    home = url_for("start.home")
    if not target or not target.startswith("/") or target.startswith(("//", "/\\")):
        return home
    if any(ord(char) < 32 for char in target):
        return home
    return target


def client_address() -> str:
    """Address of the client, as the trusted number of proxies tells it."""
    return request.remote_addr or ""
