"""Finding what a unit may order."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from catalog.agreements import NotCovered
from catalog.organisations import Unit
from catalog.queries import NotInCatalogue, PriceNotValid
from portal.accounts import queries as accounts
from portal.browse import presenters, queries
from portal.browse.presenters import Asked
from portal.extensions import reading, settings, today
from portal.locales import said
from portal.security import actor, safe_target, signed_in

views = Blueprint("browse", __name__, url_prefix="/shop")


def _unit() -> Unit | None:
    return accounts.acting_unit(reading(), actor(), signed_in().acting_for)


@views.get("/")
def search() -> str:
    """Search results; without a search, where to begin."""
    unit = _unit()
    if unit is None:
        return render_template("browse/no_unit.html")
    asked = Asked.of(request.args)
    index = settings().index
    if asked.is_blank:
        view = presenters.start_page(reading(), index, unit, today())
        return render_template("browse/start.html", view=view)
    view = presenters.results_page(reading(), index, unit, today(), asked)
    return render_template("browse/search.html", view=view)


@views.get("/item/<path:article>")
def item(article: str) -> str | tuple[str, int]:
    """One article of an agreement."""
    unit = _unit()
    if unit is None:
        return render_template("browse/no_unit.html")
    number = request.args.get("agreement", "")[:40]
    try:
        found = queries.item(reading(), number, article, unit.organisation, today())
    except (NotCovered, NotInCatalogue, PriceNotValid) as refused:
        return render_template("browse/gone.html", message=said(refused)), 404
    back = safe_target(request.full_path.rstrip("?"))
    view = presenters.item_page(found, back)
    return render_template("browse/item.html", view=view)
