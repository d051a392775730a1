"""Health, readiness and version."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from flask import Blueprint, Response, jsonify
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from catalog.search import sync
from portal.database import is_migrated
from portal.extensions import database, now, settings
from portal.post.models import WorkerHeartbeat

views = Blueprint("status", __name__)
HEARTBEAT_WITHIN = timedelta(seconds=60)
VERSION_FILE = Path(__file__).parent.parent / "VERSION"


@views.get("/healthz")
def healthz() -> Response:
    """The process answers; nothing else is asked."""
    return jsonify(status="ok")


@views.get("/readyz")
def readyz() -> tuple[Response, int]:
    """Whether database, migrations, worker and search index are ready to serve people."""
    checks = _checks()
    ready = all(checks.values())
    return jsonify(status="ready" if ready else "not ready", **checks), 200 if ready else 503


def _checks() -> dict[str, bool]:
    try:
        database().ping()
        migrated = is_migrated(database())
        if not migrated:
            return {"database": True, "migrations": False, "worker": False, "index": False}
        with database().reading() as session:
            return {
                "database": True,
                "migrations": True,
                "worker": _worker_alive(session),
                "index": not sync.is_stale(session, settings().index),
            }
    except SQLAlchemyError:
        return {"database": False, "migrations": False, "worker": False, "index": False}


def _worker_alive(session: Session) -> bool:
    heard = session.scalar(select(func.max(WorkerHeartbeat.at)))
    return heard is not None and now() - heard < HEARTBEAT_WITHIN


@views.get("/version")
def version() -> Response:
    """The version that runs."""
    return jsonify(version=VERSION_FILE.read_text(encoding="utf-8").strip())
