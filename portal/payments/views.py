"""Pages of payments: what is due, runs, their files, and the bank's answers."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal, InvalidOperation

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug.wrappers import Response as Answer

from catalog.errors import Conflict, NotFound, Refused
from portal.extensions import now, reading, today, transaction
from portal.formatting import money
from portal.locales import said
from portal.payments import operations, presenters, queries
from portal.payments.forms import BankFileForm, ProposeForm
from portal.payments.operations import Proposal
from portal.security import actor, may_use

views = Blueprint("payments", __name__)

Page = str | Answer | tuple[str, int]
ROW = "<int(max=9007199254740991):run_id>"
AHEAD = timedelta(days=7)
"""How far ahead a proposal looks unless another day is chosen, or nothing is due so soon."""
TOLD = 10


@views.get("/payments")
def index() -> str:
    """What is due, the runs and the bank's answers."""
    return _index(_fresh_form(), BankFileForm(formdata=None))


def _fresh_form() -> ProposeForm:
    """A week ahead, or as far as the first that falls due: a proposal should find something."""
    first = queries.due(reading(), actor()).earliest
    until = max(today() + AHEAD, first) if first else today() + AHEAD
    return ProposeForm(until=until, formdata=None)


def _index(form: ProposeForm, bank_form: BankFileForm) -> str:
    before = request.args.get("before", type=int)
    known = before if before and 0 < before < 2**53 else None
    view = presenters.index_page(reading(), actor(), known)
    return render_template(
        "payments/index.html",
        view=view,
        form=form,
        bank_form=bank_form,
        may_pay=may_use("payments.propose"),
    )


@views.post("/payments/propose")
def propose() -> Page:
    """Propose runs for what is due by the chosen day."""
    form = ProposeForm()
    if not form.validate():
        return _index(form, BankFileForm(formdata=None)), 400
    with transaction() as session:
        proposal = operations.propose(session, form.until.data, actor(), now())
        runs = [run.id for run in proposal.runs]
    _tell(proposal)
    if len(runs) == 1:
        return redirect(url_for("payments.show", run_id=runs[0]), 303)
    return redirect(url_for("payments.index"), 303)


def _tell(proposal: Proposal) -> None:
    for run in proposal.runs:
        told = ngettext(
            "One payment of %(sum)s is proposed. Somebody else releases it.",
            "%(num)d payments of %(sum)s in all are proposed. Somebody else releases them.",
            run.count,
            sum=money(run.sum, run.currency),
        )
        flash(told, "success")
    if not proposal.runs and not proposal.left_out:
        flash(_("No approved invoice is due by then."), "notice")
    for reason in proposal.left_out[:TOLD]:
        flash(said(reason), "warning")


@views.get(f"/payments/{ROW}")
def show(run_id: int) -> str:
    """One run."""
    return _show(run_id)


def _show(run_id: int, error: str = "") -> str:
    session, me = reading(), actor()
    run = queries.run_by_id(session, me, run_id)
    view = presenters.show_page(session, me, run, error)
    return render_template("payments/show.html", view=view, run_id=run_id)


@views.post(f"/payments/{ROW}/release")
def release(run_id: int) -> Page:
    """Release a run to the bank."""
    try:
        with transaction() as session:
            run = operations.release(session, run_id, actor(), now(), _seen())
    except (NotFound, Conflict):
        raise
    except Refused as refused:
        return _show(run_id, said(refused)), 400
    flash(
        _("%(sum)s is released. The file goes to the bank now.", sum=money(run.sum, run.currency)),
        "success",
    )
    return redirect(url_for("payments.show", run_id=run_id), 303)


def _seen() -> Decimal | None:
    """The sum that the page showed."""
    try:
        seen = Decimal(request.form.get("seen", "")[:30])
    except InvalidOperation:
        return None
    return seen if seen.is_finite() else None


@views.get(f"/payments/{ROW}/file")
def file(run_id: int) -> Response:
    """The payment file exactly as it was released."""
    run = queries.file_of(reading(), actor(), run_id)
    response = Response(run.content, mimetype="application/xml")
    response.headers.set("Content-Disposition", "attachment", filename=run.file_name or "")
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


@views.post("/payments/bank-file")
def read() -> Page:
    """Take in a file of the bank."""
    form = BankFileForm()
    if not form.validate():
        return _index(_fresh_form(), form), 400
    content = form.file.data.read()
    name = (form.file.data.filename or "file").replace("\0", "")
    with transaction() as session:
        message = operations.read_bank_file(session, name, content, now(), actor().username)
    if message.state == "quarantined":
        flash(_("The file is kept, but can't be read. The list below says why."), "error")
    else:
        told = _(
            "The file is read: %(paid)s paid, %(rejected)s refused.",
            paid=message.paid,
            rejected=message.rejected,
        )
        flash(told, "warning" if message.told else "success")
    return redirect(url_for("payments.index"), 303)
