"""The register of agreements, and the catalogues that come in for them."""

from __future__ import annotations

from io import BytesIO

from flask import Blueprint, flash, redirect, render_template, request, send_file, url_for
from flask_babel import gettext as _
from sqlalchemy import select
from werkzeug.wrappers import Response

from catalog.catalogues import CatalogueFile
from catalog.errors import Refused
from catalog.intake import template as columns
from catalog.publishing import AlreadyReceived
from portal.agreements import catalogue_presenters, operations, presenters, queries
from portal.agreements.forms import UploadForm
from portal.extensions import now, reading, today, transaction
from portal.locales import said
from portal.security import actor

views = Blueprint("agreements", __name__, url_prefix="/agreements")
Answer = Response | str | tuple[str, int]


@views.get("/")
def index() -> str:
    """The register."""
    state, words = request.args.get("state", ""), request.args.get("q", "").strip()[:100]
    view = presenters.index_page(reading(), actor(), today(), state, words)
    return render_template("agreements/index.html", view=view)


@views.get("/<path:number>")
def show(number: str) -> str:
    """One agreement."""
    view = presenters.agreement_page(reading(), actor(), number, today())
    return render_template("agreements/show.html", view=view)


@views.route("/upload", methods=["GET", "POST"])
def upload() -> Answer:
    """Hand in a catalogue for one of the agreements that the person manages."""
    form = UploadForm(agreement=request.args.get("agreement", type=int))
    form.offer(queries.managed_agreements(reading(), actor()))
    if form.validate_on_submit():
        version_id = take_in(form)
        if version_id is not None:
            return redirect(url_for("agreements.catalogue", version_id=version_id), 303)
    page = render_template("agreements/upload.html", form=form)
    return page, 422 if form.errors else 200


def take_in(form: UploadForm) -> int | None:
    """Store the uploaded file; the id of its version, or None with the reason at the field."""
    sent = form.file.data
    try:
        with transaction() as session:
            version = operations.upload_catalogue(
                session, form.agreement.data, sent.filename or "", sent.read(), "web", actor(),
                now(),
            )  # fmt: skip
            return version.id
    except AlreadyReceived as known:
        flash(said(known), "warning")
        return known.version_id
    except Refused as refused:
        form.file.errors = [said(refused)]
        return None


@views.get("/catalogues/<int:version_id>")
def catalogue(version_id: int) -> str:
    """One catalogue version: findings, changes, decision."""
    return _catalogue_page(version_id)


def _catalogue_page(version_id: int, error: str = "", reason: str = "") -> str:
    version = queries.catalogue_by_id(reading(), actor(), version_id)
    view = catalogue_presenters.catalogue_page(reading(), actor(), version, is_supplier=False)
    return render_template("agreements/catalogue.html", view=view, error=error, reason=reason)


@views.post("/catalogues/<int:version_id>/publish")
def publish(version_id: int) -> Response:
    """Make it the catalogue to order from."""
    with transaction() as session:
        version = operations.publish_catalogue(session, version_id, actor(), now())
    flash(_("Catalogue %(number)s is published.", number=version.id), "success")
    return redirect(url_for("agreements.catalogue", version_id=version_id), 303)


@views.post("/catalogues/<int:version_id>/reject")
def reject(version_id: int) -> Answer:
    """Say no, with the reason."""
    reason = request.form.get("reason", "").strip()[:2000]
    if not reason:
        error = _("Write why, so that the supplier knows what to mend.")
        return _catalogue_page(version_id, error), 422
    with transaction() as session:
        operations.reject_catalogue(session, version_id, reason, actor(), now())
    flash(_("Catalogue %(number)s is rejected.", number=version_id))
    return redirect(url_for("agreements.catalogue", version_id=version_id), 303)


@views.post("/catalogues/<int:version_id>/withdraw")
def withdraw(version_id: int) -> Answer:
    """Take the published catalogue away, with the reason."""
    reason = request.form.get("reason", "").strip()[:2000]
    if not reason:
        return _catalogue_page(version_id, _("Write why.")), 422
    with transaction() as session:
        operations.withdraw_catalogue(session, version_id, reason, actor(), now())
    flash(_("Catalogue %(number)s is withdrawn.", number=version_id))
    return redirect(url_for("agreements.catalogue", version_id=version_id), 303)


@views.get("/catalogues/<int:version_id>/file")
def file(version_id: int) -> Response:
    """The file exactly as it came."""
    version = queries.catalogue_by_id(reading(), actor(), version_id)
    query = select(CatalogueFile.content).where(CatalogueFile.id == version.file_id)
    content = reading().scalars(query).one()
    return send_file(
        BytesIO(content), "application/octet-stream", as_attachment=True,
        download_name=version.file.name or f"{version.id}",
    )  # fmt: skip


@views.get("/catalogues/<int:version_id>/document")
def document(version_id: int) -> str:
    """A catalogue in XML as a person reads it: its head and first lines."""
    version = queries.catalogue_by_id(reading(), actor(), version_id)
    view = catalogue_presenters.document_page(reading(), actor(), version)
    return render_template("post/document.html", view=view)


@views.get("/template.<any(csv, xlsx):kind>")
def template(kind: str) -> Response:
    """The template to fill in."""
    if kind == "csv":
        return send_file(
            BytesIO(columns.as_csv()), "text/csv", as_attachment=True, download_name="katalog.csv"
        )
    number = request.args.get("agreement", "")[:40]
    content = columns.as_excel(number, _, (_("Catalogue"), _("Explanations")))
    return send_file(
        BytesIO(content),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        as_attachment=True,
        download_name="katalog.xlsx",
    )
