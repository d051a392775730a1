"""One catalogue version in words: what was found, what it changes, what can be decided."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from flask import url_for
from flask_babel import gettext, lazy_gettext, ngettext
from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog import diff
from catalog.catalogues import (
    CatalogueFile,
    CatalogueFinding,
    CatalogueLine,
    CatalogueState,
    CatalogueVersion,
)
from catalog.diff import Difference, LineChange
from catalog.errors import Finding
from catalog.intake.draft import Reader
from catalog.publishing import published_version
from portal.accounts.actor import Actor
from portal.agreements import queries
from portal.agreements.presenters import CATALOGUE_STATES
from portal.agreements.queries import Findings
from portal.formatting import moment, number, per, price
from portal.locales import said
from portal.post.finding_presenters import explained
from portal.post.reading_pages import page_of

_: Callable[..., str] = gettext
_l: Callable[..., Any] = lazy_gettext
SHOWN = 100
"""Rows of each kind of change that the page shows."""

READERS = {"peppol": "Peppol BIS Catalogue 3", "csv": "CSV", "excel": "Excel"}
FIELD_WORDS = {
    "name": _l("name"),
    "description": _l("description"),
    "unit_code": _l("unit"),
    "price": _l("price"),
    "base_quantity": _l("base quantity"),
    "vat_category": _l("VAT category"),
    "vat_rate": _l("VAT"),
    "gtin": _l("GTIN"),
    "manufacturer": _l("manufacturer"),
    "manufacturer_article": _l("manufacturer's article"),
    "content_quantity": _l("contents"),
    "content_unit": _l("unit of contents"),
    "minimum_quantity": _l("smallest order"),
    "order_multiple": _l("order multiple"),
    "lead_time_days": _l("days to delivery"),
    "unspsc": _l("UNSPSC"),
    "keywords": _l("search words"),
    "valid_from": _l("first day"),
    "valid_until": _l("last day"),
}


def catalogue_page(
    session: Session, actor: Actor, version: CatalogueVersion, is_supplier: bool
) -> dict[str, Any]:
    """The page of a version, for the category manager or for its supplier."""
    found = queries.findings_of(session, version.id)
    state = CatalogueState(version.state)
    difference = _difference(session, version)
    decides = not is_supplier and queries.may_manage(session, actor, version.agreement_id)
    kind = CATALOGUE_STATES[state][0]
    if decides and state is CatalogueState.JUDGED:
        kind = "you"
    return {
        "number": version.id,
        "agreement": version.agreement.title,
        "up_href": url_for("supplier.agreements")
        if is_supplier
        else url_for("agreements.show", number=version.agreement.number),
        "up_text": _("Catalogues") if is_supplier else version.agreement.title,
        "kind": kind,
        "sentence": _sentence(version, found, is_supplier),
        "is_running": state is CatalogueState.RECEIVED,
        "done": version.lines,
        "expected": max(version.expected, version.lines),
        "facts": _facts(version),
        "result": _result(version, found),
        "findings": [_finding(one) for one in found.rows],
        "findings_left": max(found.stopping + found.told - len(found.rows), 0),
        "first_column": _("Line") if version.reader == Reader.PEPPOL else _("Row"),
        "changes": _changes(difference, version) if difference else None,
        "decision": _decision(version, difference, decides),
        "documents": [
            {
                "title": version.file.name,
                "kind": READERS.get(version.reader, ""),
                "at": moment(version.file.received_at),
                "view_href": url_for("agreements.document", version_id=version.id)
                if version.reader == Reader.PEPPOL
                else None,
                "original_href": url_for("agreements.file", version_id=version.id),
                "original_text": _("Download"),
            }
        ],
        "events": _events(version),
    }


def document_page(session: Session, actor: Actor, version: CatalogueVersion) -> dict[str, Any]:
    """A catalogue in XML by itself, as the post shows documents."""
    content = session.scalars(
        select(CatalogueFile.content).where(CatalogueFile.id == version.file_id)
    ).one()
    title = _("Catalogue %(number)s", number=version.id)
    is_supplier = actor.may_supply(version.agreement.supplier_id)
    place = "supplier.catalogue" if is_supplier else "agreements.catalogue"
    return {
        "title": version.file.name or title,
        "state": None,
        "groups": [],
        "up": url_for(place, version_id=version.id),
        "up_text": title,
        "original": url_for("agreements.file", version_id=version.id),
        "document": page_of(content, "T19"),
    }


def _difference(session: Session, version: CatalogueVersion) -> Difference | None:
    """What publishing would change; only while it is to be decided."""
    if version.state != CatalogueState.JUDGED:
        return None
    published = published_version(session, version.agreement_id)
    return diff.compare(session, published.id if published else None, version.id, SHOWN)


def _sentence(version: CatalogueVersion, found: Findings, is_supplier: bool) -> str:
    accepted, lines = number(version.accepted), number(version.lines)
    match CatalogueState(version.state):
        case CatalogueState.RECEIVED:
            return _("The file has been received and is being checked.")
        case CatalogueState.JUDGED if not version.orderable:
            return _("No line can be ordered. See below what has to be mended.")
        case CatalogueState.JUDGED if is_supplier:
            return _(
                "%(accepted)s of %(lines)s lines are in order and wait for the buyer's decision.",
                accepted=accepted,
                lines=lines,
            )
        case CatalogueState.JUDGED:
            return _(
                "%(accepted)s of %(lines)s lines are in order and wait for your decision.",
                accepted=accepted,
                lines=lines,
            )
        case CatalogueState.PUBLISHED:
            return str(
                ngettext(
                    "Published: %(count)s item can be ordered.",
                    "Published: %(count)s items can be ordered.",
                    version.orderable,
                    count=number(version.orderable),
                )
            )
        case CatalogueState.SUPERSEDED:
            return _("Replaced by a newer catalogue.")
        case CatalogueState.WITHDRAWN:
            return _("Withdrawn. %(reason)s", reason=version.reason)
        case CatalogueState.REJECTED if version.decided_by:
            return _("Rejected. %(reason)s", reason=version.reason)
        case _:
            return _("Not taken: %(reason)s", reason=_words(found.rows[0]) if found.rows else "")


def _words(row: CatalogueFinding) -> str:
    return said(Finding(row.row, row.field, row.code, row.template, row.params, row.stops))


def _finding(row: CatalogueFinding) -> dict[str, Any]:
    return {
        "row": row.row or None,
        "field": row.field,
        "message": _words(row),
        "rule": row.code if explained(row.code) else None,
        "kind": "stop" if row.stops else "you",
    }


def _facts(version: CatalogueVersion) -> list[tuple[str, Any]]:
    agreement = version.agreement
    return [
        (_("Agreement"), f"{agreement.number} · {agreement.title}"),
        (_("Supplier"), agreement.supplier.name),
        (_("Received"), moment(version.received_at)),
        (_("Handed in by"), version.file.received_by),
        (_("Lines left as they were"), number(version.carried) if version.carried else None),
    ]


def _result(version: CatalogueVersion, found: Findings) -> list[dict[str, Any]]:
    if not version.judged_at or not version.lines:
        return []
    text = ngettext("line in order", "lines in order", version.accepted)
    items = [{"count": version.accepted, "text": text, "kind": "done"}]
    if version.rejected:
        text = ngettext(
            "line left out: something has to be mended",
            "lines left out: something has to be mended",
            version.rejected,
        )
        items.append({"count": version.rejected, "text": text, "kind": "stop"})
    if found.told:
        text = ngettext("thing worth a look", "things worth a look", found.told)
        items.append({"count": found.told, "text": text, "kind": "you"})
    return items


def _changes(difference: Difference, version: CatalogueVersion) -> dict[str, Any]:
    currency = version.agreement.currency
    repriced = [change for change in difference.changes if change.is_price]
    altered = [change for change in difference.changes if not change.is_price]
    return {
        "summary": _changes_sentence(difference),
        "repriced": [_repriced(change, currency) for change in repriced],
        "altered": [_altered(change) for change in altered],
        "added": [_line(line, currency) for line in difference.added_lines],
        "removed": [_line(line, currency) for line in difference.removed_lines],
        "counts": {
            "repriced": difference.repriced,
            "altered": difference.altered,
            "added": difference.added,
            "removed": difference.removed,
        },
    }


def _changes_sentence(difference: Difference) -> str:
    if difference.is_empty:
        return _("Nothing differs from the published catalogue.")
    added, repriced = difference.added, difference.repriced
    parts = {
        ngettext("%(count)s new item", "%(count)s new items", added, count=number(added)): added,
        ngettext(
            "%(count)s new price", "%(count)s new prices", repriced, count=number(repriced)
        ): repriced,
        _("%(count)s otherwise changed", count=number(difference.altered)): difference.altered,
        _("%(count)s removed", count=number(difference.removed)): difference.removed,
        _("%(count)s unchanged", count=number(difference.unchanged)): difference.unchanged,
    }
    return ", ".join(words for words, count in parts.items() if count) + "."


def _repriced(change: LineChange, currency: str) -> dict[str, Any]:
    percentage = change.price_change
    sign = "+" if percentage > 0 else "−"
    return {
        "article": change.article,
        "name": change.name,
        "old": price(_short(change.old_unit_price), currency),
        "new": price(_short(change.new_unit_price), currency),
        "change": f"{sign}{number(abs(percentage))}\N{NO-BREAK SPACE}%",
    }


def _short(amount: Decimal) -> Decimal:
    """A price per unit with at most six decimals: a third of a krona has no end."""
    return amount if amount == round(amount, 6) else round(amount, 6)


def _altered(change: LineChange) -> dict[str, Any]:
    return {
        "article": change.article,
        "name": change.name,
        "fields": ", ".join(str(FIELD_WORDS[field]) for field in change.fields),
        "old": "; ".join(_shown(old) for old, _new in change.fields.values()),
        "new": "; ".join(_shown(new) for _old, new in change.fields.values()),
    }


def _shown(value: Any) -> str:
    if value is None or value == "":
        return "–"
    return number(value) if isinstance(value, Decimal) else str(value)[:80]


def _line(line: CatalogueLine, currency: str) -> dict[str, Any]:
    return {
        "article": line.article,
        "name": line.name,
        "price": f"{price(line.price, currency)} {per(line.base_quantity, line.unit_code)}",
    }


def _decision(
    version: CatalogueVersion, difference: Difference | None, decides: bool
) -> dict[str, Any] | None:
    if not decides:
        return None
    reject = url_for("agreements.reject", version_id=version.id)
    if difference is not None:
        return _to_publish(version, difference, reject)
    if version.state == CatalogueState.PUBLISHED:
        return {
            "title": _("Withdraw the catalogue?"),
            "consequence": _(
                "Nothing can be ordered from the agreement until a new catalogue is published. "
                "Orders already placed are not touched."
            ),
            "action": url_for("agreements.withdraw", version_id=version.id),
            "kind": "info",
            "buttons": [{"text": _("Withdraw"), "kind": "stop"}],
            "reason_hint": _("For the supplier and the log."),
        }
    return None


def _to_publish(version: CatalogueVersion, difference: Difference, reject: str) -> dict[str, Any]:
    buttons = [{"text": _("Reject"), "kind": "stop", "formaction": reject}]
    count = number(version.orderable)
    if version.orderable:
        text = ngettext(
            "Publish %(count)s item", "Publish %(count)s items", version.orderable, count=count
        )
        buttons.insert(0, {"text": text, "kind": "primary"})
    consequence = (
        _("Units can order by the new catalogue at once.")
        if version.orderable
        else _("There is nothing to publish: no line is in order.")
    )
    return {
        "title": _("Publish the catalogue?"),
        "consequence": f"{consequence} {_changes_sentence(difference)}",
        "action": url_for("agreements.publish", version_id=version.id),
        "kind": "you",
        "buttons": buttons,
        "reason_hint": _("Needed if you reject: the supplier reads it."),
    }


def _events(version: CatalogueVersion) -> list[dict[str, Any]]:
    events = [
        {
            "at": moment(version.received_at),
            "who": version.file.received_by,
            "text": _("Received"),
            "kind": "done",
        }
    ]
    if version.judged_at and version.lines:
        text = _(
            "Checked: %(accepted)s of %(lines)s lines in order",
            accepted=number(version.accepted),
            lines=number(version.lines),
        )
        events.append({"at": moment(version.judged_at), "who": "", "text": text, "kind": "done"})
    if version.decided_at:
        kind, words = CATALOGUE_STATES[CatalogueState(version.state)]
        events.append(
            {
                "at": moment(version.decided_at),
                "who": version.decided_by or "",
                "text": str(words).capitalize(),
                "detail": version.reason,
                "kind": kind,
            }
        )
    return events
