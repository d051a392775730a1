"""A supplier's own agreements and catalogues."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from flask import url_for
from flask_babel import gettext
from sqlalchemy.orm import Session

from portal.accounts.actor import Actor
from portal.agreements import queries
from portal.agreements.presenters import STATES, version_rows

_: Callable[..., str] = gettext


def agreements_page(session: Session, actor: Actor, day: date) -> dict[str, Any]:
    """The supplier's agreements, and the catalogues handed in for them."""
    agreements = queries.supplied_agreements(session, actor)
    versions = queries.versions_of(session, [one.id for one in agreements])
    rows = []
    for one in agreements:
        kind, words = STATES[one.state_on(day)]
        rows.append(
            {
                "number": one.number,
                "title": one.title,
                "kind": kind,
                "state": words,
                "from": one.valid_from,
                "until": one.valid_until,
                "href": url_for("supplier.upload", agreement=one.id),
            }
        )
    titles = {one.id: one.number for one in agreements}
    return {
        "agreements": rows,
        "versions": [
            {**row, "agreement": titles[version.agreement_id]}
            for row, version in zip(
                version_rows(versions, "supplier.catalogue"), versions, strict=True
            )
        ],
    }
