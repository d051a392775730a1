"""Search results and items in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from flask import url_for
from flask_babel import gettext, ngettext
from sqlalchemy.orm import Session

from catalog import groups
from catalog.catalogues import CatalogueLine
from catalog.db import swedish_key
from catalog.organisations import Unit
from catalog.search import query
from catalog.search.query import CAP, SORTS, Found, Hits
from peppol.codelists.lookup import unit_name
from portal.browse import queries
from portal.browse.queries import OpenAgreement
from portal.formatting import (
    language,
    money,
    number,
    per,
    percent,
    price,
    quantity,
    spoken_day,
    unit_short,
)

_: Callable[..., str] = gettext
PAGE = 30
FACETS = 8
"""Agreements and groups shown as filters; the others are reached by narrowing the search."""


@dataclass(frozen=True)
class Asked:
    """What the address of a search page asks for."""

    text: str = ""
    agreement: str = ""
    group: int | None = None
    sort: str = "best"
    start: int = 0

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Asked:
        """Read the query of an address; what makes no sense there is as if it were not given."""
        group, start, sort = given.get("group", ""), given.get("from", ""), given.get("sort", "")
        return cls(
            text=given.get("q", "").replace("\x00", " ").strip()[:200],
            agreement=given.get("agreement", "")[:40],
            group=int(group) if group.isascii() and group.isdigit() and len(group) < 3 else None,
            sort=sort if sort in SORTS else "best",
            start=min(int(start), CAP)
            if start.isascii() and start.isdigit() and len(start) < 6
            else 0,
        )

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all is asked: the page then shows where to begin."""
        return not self.text and not self.agreement and self.group is None

    def href(self, **changes: Any) -> str:
        """The address of the same search with these changes."""
        args: dict[str, Any] = {
            "q": self.text or None,
            "agreement": self.agreement or None,
            "group": self.group,
            "sort": self.sort if self.sort != "best" else None,
        }
        return url_for("browse.search", **(args | changes))


def start_page(session: Session, index: Path, unit: Unit, day: date) -> dict[str, Any]:
    """Where to begin: groups of goods, and the agreements."""
    hits = query.search(session, index, "", organisation_id=unit.organisation_id, day=day, limit=1)
    agreements = queries.open_agreements(session, unit.organisation_id, day)
    names = [(_(groups.name_of(group)), group, count) for group, count in hits.groups.items()]
    return {
        "unit": unit.name,
        "is_ready": hits.is_ready,
        "groups": [
            {"text": name, "href": Asked(group=group).href(), "count": count}
            for name, group, count in sorted(names, key=lambda one: swedish_key(one[0]))
        ],
        "agreements": [_agreement_row(one) for one in agreements],
    }


def _agreement_row(one: OpenAgreement) -> dict[str, Any]:
    return {
        "title": one.agreement.title,
        "href": Asked(agreement=one.agreement.number).href(),
        "number": one.agreement.number,
        "supplier": one.agreement.supplier.name,
        "items": number(one.items),
        "until": one.agreement.valid_until,
    }


def results_page(
    session: Session, index: Path, unit: Unit, day: date, asked: Asked
) -> dict[str, Any]:
    """Hits with filters, or what to do when there are none."""
    chosen = queries.agreement_id_of(session, asked.agreement) if asked.agreement else None
    hits = query.search(
        session, index, asked.text, organisation_id=unit.organisation_id, day=day, limit=PAGE,
        offset=asked.start, agreement_id=chosen, group=asked.group, sort=asked.sort,
    )  # fmt: skip
    agreements = {
        one.agreement.id: one for one in queries.open_agreements(session, unit.organisation_id, day)
    }
    last = asked.start + len(hits.rows)
    return {
        "text": asked.text,
        "unit": unit.name,
        "is_ready": hits.is_ready,
        "is_partial": hits.is_partial,
        "sentence": _sentence(hits, asked, agreements.get(chosen or 0)),
        "suggestion": _suggestion(hits, asked),
        "filters": _agreement_filters(hits, asked, agreements),
        "groups": _group_filters(hits, asked),
        "sorts": _sorts(asked),
        "products": [product(found, asked) for found in hits.rows],
        "first": asked.start + 1,
        "last": last,
        "total": None if hits.capped else hits.total,
        "previous": asked.href(**{"from": max(asked.start - PAGE, 0) or None})
        if asked.start
        else None,
        "next": asked.href(**{"from": last}) if last < hits.total else None,
        "wider": _wider(asked, hits),
        "begin_href": url_for("browse.search"),
    }


def _sentence(hits: Hits, asked: Asked, chosen: OpenAgreement | None) -> str:
    count = _("more than 1,000") if hits.capped else number(hits.total)
    if hits.is_partial:
        return _("No item has all the words. These have some of them.")
    if not hits.total:
        return _("Nothing found.")
    found = str(ngettext("%(count)s item", "%(count)s items", hits.total, count=count))
    if chosen:
        return _("%(items)s, agreement %(title)s", items=found, title=chosen.agreement.title)
    if asked.group is not None:
        return _("%(items)s, %(group)s", items=found, group=_(groups.name_of(asked.group)))
    return found


def _suggestion(hits: Hits, asked: Asked) -> dict[str, str] | None:
    if not hits.suggestion:
        return None
    return {"text": hits.suggestion, "href": asked.href(q=hits.suggestion)}


def _agreement_filters(
    hits: Hits, asked: Asked, agreements: Mapping[int, OpenAgreement]
) -> list[dict[str, Any]]:
    found = sorted(hits.agreements.items(), key=lambda pair: -pair[1])
    known = [(agreements[id_].agreement, count) for id_, count in found if id_ in agreements]
    chosen = [pair for pair in known if pair[0].number == asked.agreement]
    shown = (
        known[:FACETS]
        if not chosen or chosen[0] in known[:FACETS]
        else [*known[: FACETS - 1], *chosen]
    )
    if len(known) < 2 and not asked.agreement:
        return []
    every = {
        "text": _("All agreements"),
        "href": asked.href(agreement=None),
        "current": not asked.agreement,
    }
    return [
        every,
        *(
            {
                "text": f"{one.title} · {one.supplier.name}",
                "href": asked.href(agreement=one.number),
                "count": count,
                "current": one.number == asked.agreement,
            }
            for one, count in shown
        ),
    ]


def _group_filters(hits: Hits, asked: Asked) -> list[dict[str, Any]]:
    if len(hits.groups) < 2 and asked.group is None:
        return []
    found = sorted(hits.groups.items(), key=lambda pair: -pair[1])[:FACETS]
    every = {"text": _("All kinds"), "href": asked.href(group=None), "current": asked.group is None}
    return [
        every,
        *(
            {
                "text": _(groups.name_of(group)),
                "href": asked.href(group=group),
                "count": count,
                "current": group == asked.group,
            }
            for group, count in found
        ),
    ]


def _sorts(asked: Asked) -> list[dict[str, Any]]:
    words = {"best": _("Best first"), "price": _("Lowest price"), "name": _("By name")}
    return [
        {
            "text": words[sort],
            "href": asked.href(sort=sort if sort != "best" else None),
            "current": sort == asked.sort,
        }
        for sort in SORTS
    ]


def _wider(asked: Asked, hits: Hits) -> list[dict[str, str]]:
    """Ways on from a search that found nothing."""
    if hits.rows:
        return []
    ways = []
    if asked.agreement or asked.group is not None:
        href = asked.href(agreement=None, group=None)
        ways.append({"text": _("Search in all agreements and kinds"), "href": href})
    ways.append({"text": _("See all agreements and kinds"), "href": url_for("browse.search")})
    return ways


def content(line: Found | CatalogueLine) -> str | None:
    """What one ordered unit holds: `100 styck i varje förpackning`."""
    if not line.content_quantity or not line.content_unit:
        return None
    if line.content_unit == line.unit_code:
        return None
    inside = quantity(line.content_quantity, line.content_unit)
    return f"{inside} {per(Decimal(1), line.unit_code)}"


def product(found: Found, asked: Asked) -> dict[str, Any]:
    """One hit, with the form that puts it into the cart."""
    href = url_for("browse.item", agreement=found.agreement, article=found.article)
    least = found.minimum_quantity or Decimal(1)
    return {
        "item": {
            "name": found.name,
            "href": href,
            "article": found.article,
            "supplier": found.supplier,
            "agreement": found.agreement_title,
            "price": price(found.price, found.currency),
            "per": per(found.base_quantity, found.unit_code),
            "pack": content(found),
            "labels": least_words(found),
            "detail": None,
        },
        "add": {
            "action": url_for("cart.add"),
            "hidden_fields": {
                "agreement": found.agreement,
                "article": found.article,
                "next": asked.href(**{"from": asked.start or None}),
            },
            "name": "quantity",
            "value": plain(least),
            "unit": unit_short(found.unit_code),
            "id": f"quantity-{found.line_id}",
        },
    }


def least_words(line: Found | CatalogueLine) -> list[str]:
    """What must be known about how many can be ordered."""
    words = []
    if line.minimum_quantity and line.minimum_quantity > 1:
        words.append(_("At least %(count)s", count=quantity(line.minimum_quantity, line.unit_code)))
    if line.order_multiple and line.order_multiple != 1:
        words.append(_("In multiples of %(count)s", count=number(line.order_multiple)))
    return words


def plain(quantity: Decimal) -> str:
    """A quantity as it stands in a field."""
    text = format(quantity.normalize() + 0, "f")
    return text.replace(".", ",") if language() == "sv" else text


def item_page(found: queries.Item, back: str) -> dict[str, Any]:
    """An article with all that its catalogue says."""
    line, agreement = found.line, found.agreement
    return {
        "name": line.name,
        "sentence": _(
            "%(supplier)s, article %(article)s",
            supplier=agreement.supplier.name,
            article=line.article,
        ),
        "price": price(line.price, agreement.currency),
        "per": per(line.base_quantity, line.unit_code),
        "description": line.description,
        "unit": unit_short(line.unit_code),
        "least": plain(line.minimum_quantity or Decimal(1)),
        "hints": least_words(line),
        "buy_facts": _buy_facts(line, agreement.currency),
        "facts": _facts(line),
        "agreement": {
            "title": agreement.title,
            "lines": [
                agreement.supplier.name,
                _("Holds until %(until)s", until=spoken_day(agreement.valid_until)),
            ],
            "ids": [(_("Agreement number"), agreement.number)],
        },
        "hidden": {"agreement": agreement.number, "article": line.article, "next": back},
        "action": url_for("cart.add"),
        "elsewhere": [_elsewhere(other) for other in found.elsewhere],
    }


def _price_per(line: CatalogueLine, currency: str) -> str:
    return f"{price(line.price, currency)} {per(line.base_quantity, line.unit_code)}"


def _buy_facts(line: CatalogueLine, currency: str) -> list[tuple[str, Any]]:
    with_vat = line.price * (100 + line.vat_rate) / 100
    facts = [
        (
            _("Price without VAT"),
            _price_per(line, currency),
        ),
        (_("With VAT"), f"{money(round(with_vat, 2), currency)} ({percent(line.vat_rate)})"),
    ]
    if line.content_quantity and line.content_unit and line.content_unit != line.unit_code:
        one = line.price / line.base_quantity / line.content_quantity
        words = f"{price(round(one, 4), currency)} {per(Decimal(1), line.content_unit)}"
        facts.append((_("Comparison price"), words))
    return facts


def _facts(line: CatalogueLine) -> list[tuple[str, Any]]:
    days, group = line.lead_time_days, line.unspsc[:2]
    return [
        (_("Article number"), line.article),
        (_("GTIN"), line.gtin),
        (_("Manufacturer"), line.manufacturer),
        (_("Manufacturer's article number"), line.manufacturer_article),
        (_("Ordered by"), unit_name(line.unit_code, language()).lower()),
        (_("Contents"), content(line)),
        (_("Smallest order"), "; ".join(least_words(line))),
        (_("Time of delivery"), _days(days)),
        (_("Kind"), _(groups.name_of(int(group))) if group.isdigit() else None),
    ]


def _days(count: int | None) -> str | None:
    if count is None:
        return None
    return str(ngettext("%(count)s day", "%(count)s days", count, count=count))


def _elsewhere(line: CatalogueLine) -> dict[str, Any]:
    agreement = line.version.agreement
    return {
        "name": line.name,
        "href": url_for("browse.item", agreement=agreement.number, article=line.article),
        "supplier": agreement.supplier.name,
        "agreement": agreement.title,
        "price": _price_per(line, agreement.currency),
    }
