"""Agreements in words, and what waits for a category manager."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from flask import url_for
from flask_babel import gettext, lazy_gettext
from sqlalchemy.orm import Session

from catalog.agreements import Agreement, AgreementState
from catalog.catalogues import CatalogueState, CatalogueVersion
from portal.accounts.actor import Actor
from portal.accounts.models import Role
from portal.agreements import queries
from portal.formatting import day as spoken
from portal.formatting import moment, money, number, spoken_day
from portal.tasks import Done, Task

_: Callable[..., str] = gettext
_l: Callable[..., Any] = lazy_gettext

STATES = {
    AgreementState.DRAFT: ("draft", _l("draft")),
    AgreementState.ACTIVE: ("done", _l("in force")),
    AgreementState.EXPIRED: ("ended", _l("expired")),
    AgreementState.TERMINATED: ("ended", _l("terminated")),
}
CATALOGUE_STATES = {
    CatalogueState.RECEIVED: ("moving", _l("being checked")),
    CatalogueState.JUDGED: ("waiting", _l("checked, waits for a decision")),
    CatalogueState.PUBLISHED: ("done", _l("published")),
    CatalogueState.SUPERSEDED: ("ended", _l("replaced by a newer one")),
    CatalogueState.WITHDRAWN: ("ended", _l("withdrawn")),
    CatalogueState.REJECTED: ("stopped", _l("rejected")),
}
LATELY = 5


def tasks(session: Session, actor: Actor, day: date) -> list[Task]:  # noqa: ARG001 - all rooms alike
    """Catalogues that wait for the actor's decision."""
    if not actor.has(Role.CATEGORY_MANAGER):
        return []
    return [
        Task(
            since=version.received_at,
            text=_(
                "A catalogue of %(supplier)s for %(agreement)s is checked: %(accepted)s of "
                "%(lines)s lines can be ordered",
                supplier=version.agreement.supplier.name,
                agreement=version.agreement.title,
                accepted=number(version.accepted),
                lines=number(version.lines),
            ),
            action=_("Decide"),
            href=url_for("agreements.catalogue", version_id=version.id),
            detail=version.agreement.number,
        )
        for version in queries.waiting_catalogues(session, actor)
    ]


def recent(session: Session, actor: Actor) -> list[Done]:
    """The catalogues that the actor decided on last."""
    done = []
    for version in queries.decided_by(session, actor, LATELY):
        kind, words = CATALOGUE_STATES[CatalogueState(version.state)]
        done.append(
            Done(
                when=version.decided_at or version.received_at,
                text=_(
                    "Catalogue %(number)s for %(agreement)s",
                    number=version.id,
                    agreement=version.agreement.title,
                ),
                href=url_for("agreements.catalogue", version_id=version.id),
                state_kind=kind,
                state_text=str(words),
            )
        )
    return done


def index_page(
    session: Session, actor: Actor, day: date, chosen: str, words: str
) -> dict[str, Any]:
    """The register of agreements: those of a state, with words in them."""
    every = queries.visible_agreements(session, actor, day, None, words)
    state = AgreementState(chosen) if chosen in set(AgreementState) else None
    shown = [one for one in every if state is None or one.state_on(day) is state]
    return {
        "words": words,
        "state": state or "",
        "filters": _state_filters(every, day, state, words),
        "rows": [_index_row(one, day) for one in shown],
        "may_upload": actor.has(Role.CATEGORY_MANAGER),
    }


def _state_filters(
    every: list[Agreement], day: date, chosen: AgreementState | None, words: str
) -> list[dict[str, Any]]:
    def link(state: AgreementState | None, text: str, count: int) -> dict[str, Any]:
        href = url_for("agreements.index", state=state, q=words or None)
        return {"text": text, "href": href, "count": count, "current": state is chosen}

    counts = {s: sum(one.state_on(day) is s for one in every) for s in AgreementState}
    names = {
        AgreementState.ACTIVE: _("In force"),
        AgreementState.DRAFT: _("Drafts"),
        AgreementState.EXPIRED: _("Expired"),
        AgreementState.TERMINATED: _("Terminated"),
    }
    links = [link(state, text, counts[state]) for state, text in names.items() if counts[state]]
    return [link(None, _("All"), len(every)), *links]


def _short_state(one: Agreement, day: date) -> tuple[str, Any]:
    """The state in a word; what has been signed but has not begun is not in force."""
    state = one.state_on(day)
    if state is AgreementState.ACTIVE and day < one.valid_from:
        return "waiting", _("begins %(first)s", first=spoken_day(one.valid_from))
    return STATES[state]


def _index_row(one: Agreement, day: date) -> dict[str, Any]:
    kind, words = _short_state(one, day)
    left = one.ceiling - one.used() if one.ceiling is not None else None
    return {
        "number": one.number,
        "title": one.title,
        "href": url_for("agreements.show", number=one.number),
        "supplier": one.supplier.name,
        "kind": kind,
        "state": words,
        "until": one.valid_until,
        "left": money(left, one.currency) if left is not None else _("no ceiling"),
    }


def agreement_page(session: Session, actor: Actor, number_: str, day: date) -> dict[str, Any]:
    """One agreement: its terms, what is left of its ceiling, who may order, its catalogues."""
    one = queries.agreement_by_number(session, actor, number_)
    manages = queries.may_manage(session, actor, one.id)
    kind, _words = _short_state(one, day)
    versions = queries.versions_of(session, [one.id])
    return {
        "title": one.title,
        "number": one.number,
        "kind": kind,
        "sentence": _agreement_sentence(one, day),
        "facts": [
            (_("Agreement number"), one.number),
            (_("Case number"), one.case_number),
            (_("Supplier"), f"{one.supplier.name} ({_hyphened(one.supplier.number)})"),
            (_("First day"), spoken(one.valid_from)),
            (_("Last day to order"), spoken(one.valid_until)),
            (_("Currency"), one.currency),
        ],
        "ceiling_sentence": _ceiling_sentence(one),
        "ceiling": _ceiling_figures(one),
        "parties": sorted(party.organisation.name for party in one.parties),
        "versions": version_rows(versions, "agreements.catalogue"),
        "reads_catalogues": manages or actor.has(Role.AUDITOR),
        "upload_href": url_for("agreements.upload", agreement=one.id) if manages else None,
    }


def _hyphened(number_: str) -> str:
    return f"{number_[:6]}-{number_[6:]}"


def _agreement_sentence(one: Agreement, day: date) -> str:
    supplier, until = one.supplier.name, spoken_day(one.valid_until)
    state = one.state_on(day)
    if state is AgreementState.EXPIRED:
        return _("Ended %(until)s. Nothing can be ordered from it.", until=until)
    if state is AgreementState.TERMINATED:
        return _("Terminated. Nothing can be ordered from it.")
    if state is AgreementState.DRAFT:
        return _("A draft: nothing can be ordered from it yet.")
    if day < one.valid_from:
        return _(
            "Begins %(first)s. Nothing can be ordered before.", first=spoken_day(one.valid_from)
        )
    return _("In force with %(supplier)s until %(until)s.", supplier=supplier, until=until)


def _ceiling_sentence(one: Agreement) -> str:
    if one.ceiling is None:
        return _("The agreement has no ceiling.")
    left = money(one.ceiling - one.used(), one.currency)
    if one.used() >= one.ceiling:
        return _("The ceiling is reached: nothing more can be ordered.")
    part = round(one.used() * 100 / one.ceiling)
    return _("%(part)s %% of the ceiling is taken; %(left)s is left.", part=part, left=left)


def _ceiling_figures(one: Agreement) -> list[dict[str, Any]]:
    figures = [
        (_("Reserved"), one.reserved, _("orders that wait for approval")),
        (_("Committed"), one.committed, _("approved orders, not yet invoiced")),
        (_("Consumed"), one.consumed, _("approved invoices")),
    ]
    if one.ceiling is not None:
        left = max(one.ceiling - one.used(), Decimal(0))
        figures.insert(0, (_("Ceiling"), one.ceiling, _("without VAT")))
        figures.append((_("Left"), left, _("to order for")))
    return [
        {"label": label, "value": money(amount, one.currency), "note": note}
        for label, amount, note in figures
    ]


def version_rows(versions: Iterable[CatalogueVersion], endpoint: str) -> list[dict[str, Any]]:
    """Catalogue versions as rows of a list."""
    rows = []
    for version in versions:
        kind, words = CATALOGUE_STATES[CatalogueState(version.state)]
        rows.append(
            {
                "number": version.id,
                "href": url_for(endpoint, version_id=version.id),
                "file": version.file.name,
                "at": moment(version.received_at),
                "kind": kind,
                "state": words,
                "lines": number(version.lines),
                "rejected": number(version.rejected),
            }
        )
    return rows
