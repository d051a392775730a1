"""The Flask app, put together from its rooms."""

from __future__ import annotations

import secrets
from datetime import timedelta
from pathlib import Path

from flask import Flask, g, url_for
from flask_babel import get_locale
from flask_babel import gettext as _
from werkzeug.middleware.proxy_fix import ProxyFix

from portal import errors, formatting, frame, locales, security
from portal.accounts import views as accounts
from portal.admin import views as admin
from portal.agreements import views as agreements
from portal.browse import views as browse
from portal.cart import views as cart
from portal.config import Config
from portal.database import Database
from portal.extensions import bind, csrf
from portal.invoices import views as invoices
from portal.orders import views as orders
from portal.payments import views as payments
from portal.post import views as post
from portal.receipts import views as receipts
from portal.start import views as start
from portal.status import views as status
from portal.supplier import views as supplier
from portal.validation import views as validation

ROOMS = (
    accounts, admin, agreements, browse, cart, invoices, orders, payments, post, receipts, start,
    status, supplier, validation,
)  # fmt: skip


def create_app(config: Config, database: Database | None = None) -> Flask:
    """An app with these settings; its own database connection unless one is given."""
    app = Flask(__name__, instance_path=str(config.data))
    app.config.update(_flask_settings(config))
    bind(app, config, database or Database(config.database_url, config.audit_heads))
    security.limit_unknown_senders(app)
    csrf.init_app(app)
    locales.init_app(app)
    formatting.init_app(app)
    for room in ROOMS:
        app.register_blueprint(room.views)
    security.require_routes_stated(app)
    app.before_request(_name_request)
    security.protect(app)
    errors.init_app(app)
    app.context_processor(_template_context)
    if config.proxy_hops:
        hops = config.proxy_hops
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops
        )
    return app


def _flask_settings(config: Config) -> dict[str, object]:
    return {
        "SECRET_KEY": config.secret_key,
        "MAX_CONTENT_LENGTH": config.max_upload_mb * 1024 * 1024,
        "MAX_FORM_MEMORY_SIZE": 2 * 1024 * 1024,
        "MAX_FORM_PARTS": 5000,
        "TRUSTED_HOSTS": list(config.trusted_hosts) or None,
        "SESSION_COOKIE_NAME": "avrop",
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_SECURE": config.secure_cookies,
        "PERMANENT_SESSION_LIFETIME": timedelta(hours=config.session_hours),
        "WTF_CSRF_TIME_LIMIT": config.session_hours * 3600,
        "SEND_FILE_MAX_AGE_DEFAULT": 3600,
        "TESTING": config.env == "test",
        "PROPAGATE_EXCEPTIONS": False,
    }


def _name_request() -> None:
    g.request_id = secrets.token_hex(6)


def _template_context() -> dict[str, object]:
    locale = get_locale()
    return {
        "lang": locale.language if locale else "sv",
        "asset": asset,
        "frame": None if "without_frame" in g else frame.build(),
        "may_use": security.may_use,
        "language_action": url_for("accounts.language"),
        "home_href": url_for("start.home"),
        "footer_links": [
            {"href": url_for("validation.try_file"), "text": _("Try a file")},
            {"href": url_for("start.accessibility"), "text": _("Accessibility")},
        ],
    }


def asset(path: str) -> str:
    """URL of a file of `static/`, with its age so that a new one is fetched."""
    file = Path(__file__).parent / "static" / path
    age = int(file.stat().st_mtime) if file.exists() else 0
    return url_for("static", filename=path, v=age)
