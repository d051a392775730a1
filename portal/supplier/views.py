"""Pages for suppliers: their agreements, and the catalogues that they hand in."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from catalog.errors import NotFound
from portal.agreements import catalogue_presenters, queries
from portal.agreements.forms import UploadForm
from portal.agreements.views import take_in
from portal.extensions import reading, today
from portal.security import actor
from portal.supplier import document_presenters, presenters

views = Blueprint("supplier", __name__, url_prefix="/supplier")


@views.get("/")
def agreements() -> str:
    """The agreements and catalogues of the supplier."""
    view = presenters.agreements_page(reading(), actor(), today())
    sent = document_presenters.latest(reading(), actor())
    return render_template("supplier/agreements.html", view=view, sent=sent)


@views.get("/documents")
def documents() -> str:
    """What the supplier has sent, and how it went."""
    before = request.args.get("before", type=int)
    known = before if before and 0 < before < 2**53 else None
    view = document_presenters.documents_page(reading(), actor(), known)
    return render_template("supplier/documents.html", view=view)


@views.route("/upload", methods=["GET", "POST"])
def upload() -> Response | str | tuple[str, int]:
    """Hand in a catalogue for one of the supplier's agreements."""
    form = UploadForm(agreement=request.args.get("agreement", type=int))
    form.offer(queries.supplied_agreements(reading(), actor()))
    if form.validate_on_submit():
        version_id = take_in(form)
        if version_id is not None:
            return redirect(url_for("supplier.catalogue", version_id=version_id), 303)
    page = render_template(
        "agreements/upload.html", form=form, up_href=url_for("supplier.agreements"),
        up_text=_("Catalogues"),
    )  # fmt: skip
    return page, 422 if form.errors else 200


@views.get("/catalogues/<int:version_id>")
def catalogue(version_id: int) -> str:
    """One catalogue version of the supplier: state and findings."""
    version = queries.catalogue_by_id(reading(), actor(), version_id)
    if not actor().may_supply(version.agreement.supplier_id):
        raise NotFound(kind="Catalogue", key=version_id)
    view = catalogue_presenters.catalogue_page(reading(), actor(), version, is_supplier=True)
    return render_template("agreements/catalogue.html", view=view, error="", reason="")
