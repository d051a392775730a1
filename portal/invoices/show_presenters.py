"""One invoice as its page shows it: the decision, the match view, facts and what has happened."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from markupsafe import Markup
from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.errors import Refused
from peppol.identifiers import organisation_number
from portal.accounts.actor import Actor
from portal.accounts.queries import names_of
from portal.audit import AuditEvent
from portal.formatting import (
    day,
    moment,
    money,
    percent,
    spoken_day,
)
from portal.invoices import queries, wording
from portal.invoices.derivation import fingerprint
from portal.invoices.documents import account_key
from portal.invoices.line_presenters import agreed_net, line_row
from portal.invoices.loading import READERS
from portal.invoices.models import Deviation, Invoice
from portal.invoices.rules import DECIDERS, Subject, why_not_approve
from portal.invoices.states import UNDECIDED, InvoiceState, Kind
from portal.locales import said
from portal.post.finding_presenters import finding_groups
from portal.post.models import Message
from portal.post.presenters import documents as message_documents


def show_page(
    session: Session, actor: Actor, invoice: Invoice, reason: str = "", error: str = ""
) -> dict[str, Any]:
    """All of the page; `reason` and `error` when a decision was refused."""
    own = [told for told in invoice.deviations if told.line_id is None]
    is_ours = actor.may_any(READERS, invoice.organisation_id, invoice.unit_id)
    return {
        "title": wording.title(invoice),
        "number": invoice.number,
        "kicker": invoice.supplier.name if is_ours else invoice.organisation.name,
        "sentence": _sentence(session, invoice),
        "state_kind": wording.state(invoice)[0],
        "decision": _decision(actor, invoice, reason, error),
        "summary": _summary(invoice, is_ours) if invoice.kind == Kind.INVOICE else None,
        "deviations": [wording.deviation(told, invoice.currency) for told in own],
        "lines": [line_row(line, invoice, is_ours) for line in invoice.lines],
        "facts": _facts(invoice, is_ours),
        "vat": [_vat_row(share, invoice.currency) for share in invoice.vat],
        "totals": _totals(invoice),
        "findings": finding_groups(invoice.findings),
        "documents": message_documents(_messages(session, invoice)),
        "events": _events(session, invoice, is_ours),
    }


def _sentence(session: Session, invoice: Invoice) -> str:
    if invoice.kind == Kind.CREDIT_NOTE:
        return _("Finance keeps it to be set off against another invoice.")
    if wording.waits_for_receipt(invoice):
        return _("Waits until the goods have been received; then it passes by itself.")
    state = InvoiceState(invoice.state)
    stops = sum(told.stops for told in invoice.deviations)
    due = spoken_day(invoice.due_on) if invoice.due_on else ""
    who = _person(session, invoice.approved_by)
    sentences = {
        InvoiceState.RECEIVED: _("Has come and is being read."),
        InvoiceState.MATCHED: _("Agrees with order and receipt, and waits to be approved."),
        InvoiceState.DEVIATING: ngettext(
            "One thing differs, so somebody must decide.",
            "%(num)d things differ, so somebody must decide.",
            stops,
        ),
        InvoiceState.APPROVED: _("Approved by %(who)s (to be paid by %(day)s)", who=who, day=due),
        InvoiceState.SCHEDULED: _("On its way to the bank (to be paid by %(day)s)", day=due),
        InvoiceState.PAID: _("Paid."),
        InvoiceState.REJECTED: _("Rejected: %(reason)s", reason=invoice.reason or "–"),
    }
    return sentences[state]


def _person(session: Session, username: str | None) -> str:
    if not username:
        return ""
    return names_of(session, {username}).get(username, username)


def _decision(actor: Actor, invoice: Invoice, reason: str, error: str) -> dict[str, Any] | None:
    """The panel: what passes and what follows; None where there is nothing to decide for you."""
    mine = actor.may_any(DECIDERS, invoice.organisation_id, invoice.unit_id)
    if not mine or invoice.kind != Kind.INVOICE or invoice.state not in UNDECIDED:
        return None
    passing = [told for told in invoice.deviations if told.stops]
    return {
        "title": _("Approve in spite of what differs?") if passing else _("Approve this invoice?"),
        "consequence": _consequence(invoice, passing),
        "facts": [
            (_("To pay"), money(invoice.payable, invoice.currency)),
            (_("Due"), day(invoice.due_on)),
        ],
        "approve": _("Approve %(sum)s", sum=money(invoice.payable, invoice.currency)),
        "seen": fingerprint(invoice),
        "reason": {
            "name": "reason",
            "label": _("Reason"),
            "hint": _("Needed to approve what differs, and to reject.")
            if passing
            else _("Needed only to reject."),
            "value": reason,
            "error": error,
            "required": bool(passing),
        },
        "blocked": _blocked(actor, invoice),
    }


def _consequence(invoice: Invoice, passing: list[Deviation]) -> str:
    values = {"sum": money(invoice.payable, invoice.currency), "supplier": invoice.supplier.name}
    if not passing:
        return _(
            "%(sum)s is then paid to %(supplier)s when somebody has released the payment.", **values
        )
    extra = sum((told.amount for told in passing if told.amount), Decimal(0))
    if extra <= 0:
        return ngettext(
            "You then let one difference pass, and %(sum)s is paid to %(supplier)s.",
            "You then let %(num)d differences pass, and %(sum)s is paid to %(supplier)s.",
            len(passing),
            **values,
        )
    return ngettext(
        "You then let one difference of %(extra)s pass, and %(sum)s is paid to %(supplier)s.",
        "You then let %(num)d differences of %(extra)s in all pass, and %(sum)s is paid to "
        "%(supplier)s.",
        len(passing),
        extra=money(extra, invoice.currency),
        **values,
    )


def _blocked(actor: Actor, invoice: Invoice) -> str | None:
    requesters = {link.order.number: link.order.requester for link in invoice.orders}
    refusal: Refused | None = why_not_approve(
        actor,
        Subject(
            number=invoice.number,
            organisation_id=invoice.organisation_id,
            unit_id=invoice.unit_id,
            net=invoice.net_total,
            currency=invoice.currency,
            requesters=requesters,
        ),
    )
    return said(refusal) if refusal else None


def _summary(invoice: Invoice, is_ours: bool) -> dict[str, Any]:
    """What came out, what it takes to pass, and the sums beside each other."""
    agreed = sum((agreed_net(line) for line in invoice.lines), Decimal(0))
    stopping = [told for told in invoice.deviations if told.stops]
    count = len(invoice.lines)
    agreeing = sum(line.result == "matched" for line in invoice.lines)
    if not stopping:
        kind, sentence = "done", _("Every line agrees with what was ordered and received.")
    else:
        kind = "you" if wording.waits_for_receipt(invoice) else "stop"
        sentence = ngettext(
            "%(agreeing)s of 1 line agrees.",
            "%(agreeing)s of %(num)d lines agree.",
            count,
            agreeing=agreeing,
        )
    currency = invoice.currency
    sums = [
        (_("Agreed and received"), money(agreed, currency)),
        (_("Invoiced without VAT"), money(invoice.net_total, currency)),
    ]
    if agreed != invoice.net_total:
        sums.append((_("Difference"), wording.signed(invoice.net_total - agreed, currency)))
    steps = wording.needed if is_ours else wording.needed_by_supplier
    needed = steps(invoice) if invoice.state in UNDECIDED else []
    return {"kind": kind, "sentence": sentence, "needed": needed, "sums": sums}


def _to_pay(invoice: Invoice) -> str:
    """What the last sum is called."""
    if invoice.kind == Kind.CREDIT_NOTE:
        return _("In the buyer's favour")
    return _("To pay")


def _facts(invoice: Invoice, is_ours: bool) -> list[tuple[str, Any]]:
    claims = invoice.kind == Kind.INVOICE
    return [
        (_to_pay(invoice), money(invoice.payable, invoice.currency)),
        (_("Due"), day(invoice.due_on) if claims else None),
        (_("Supplier"), _with_number(invoice.supplier.name, invoice.supplier.number)),
        (_("Buyer"), _with_number(invoice.organisation.name, invoice.organisation.number)),
        (_("Unit"), invoice.unit.name if invoice.unit else None),
        (_("Order"), _order_links(invoice, is_ours)),
        (_("Pay to"), _account(invoice) if claims else None),
        (_("Payment reference"), invoice.payment_reference if claims else None),
        (_("Buyer's reference"), invoice.buyer_reference),
        (_("Issued"), day(invoice.issued_on)),
        (_("Came"), moment(invoice.received_at)),
        (_("Reason"), invoice.reason),
    ]


def _with_number(name: str, number: str) -> str:
    return f"{name} ({organisation_number.format(number)})"


def _order_links(invoice: Invoice, is_ours: bool) -> Markup | str | None:
    numbers = sorted(link.order.number for link in invoice.orders)
    if not is_ours:
        return ", ".join(numbers)
    links = (
        Markup('<a href="{}">{}</a>').format(url_for("orders.show", number=number), number)
        for number in numbers
    )
    return Markup(", ").join(links)


def _account(invoice: Invoice) -> str | None:
    if not invoice.account_number:
        return _("The invoice names no account")
    verified = {account_key(one.number) for one in invoice.supplier.verified_accounts()}
    shown = wording.account(invoice.account_kind, invoice.account_number)
    if invoice.account_number in verified:
        return _("%(account)s, verified", account=shown)
    return _("%(account)s, not verified", account=shown)


def _vat_row(share: dict[str, Any], currency: str) -> dict[str, str]:
    rate = share["rate"]
    return {
        "rate": percent(Decimal(rate)) if rate is not None else share["category"],
        "taxable": money(Decimal(share["taxable"]), currency),
        "tax": money(Decimal(share["tax"]), currency),
    }


def _totals(invoice: Invoice) -> list[tuple[str, str, bool]]:
    currency = invoice.currency
    extras = [
        (one["reason"] or _("Charge"), wording.signed(Decimal(one["amount"]), currency), False)
        for one in invoice.extras
    ]
    rows = [*extras, (_("Sum without VAT"), money(invoice.net_total, currency), False)]
    rows.append((_("VAT in all"), money(invoice.vat_total, currency), False))
    if invoice.rounding:
        rows.append((_("Öre rounding"), wording.signed(invoice.rounding, currency), False))
    if invoice.prepaid:
        rows.append((_("Paid before"), wording.signed(-invoice.prepaid, currency), False))
    rows.append((_to_pay(invoice), money(invoice.payable, currency), True))
    return rows


def _messages(session: Session, invoice: Invoice) -> Iterable[Message]:
    return session.scalars(select(Message).where(Message.id == invoice.message_id))


def _events(session: Session, invoice: Invoice, is_ours: bool) -> list[dict[str, Any]]:
    events = queries.events_of(session, invoice)
    names = names_of(session, {event.actor for event in events})
    return [_event(event, invoice, names, is_ours) for event in events]


def _event(
    event: AuditEvent, invoice: Invoice, names: dict[str, str], is_ours: bool
) -> dict[str, Any]:
    kind, text = _event_words(event, invoice)
    others = {"worker": "Avrop", "bank": _("The bank"), "operator": _("The operator")}
    if event.actor.startswith("supplier "):
        who = invoice.supplier.name
    elif event.actor in others:
        who = others[event.actor]
    else:
        who = names.get(event.actor, event.actor) if is_ours else invoice.organisation.name
    reason = str(event.facts.get("reason") or "")
    return {"at": moment(event.at), "who": who, "text": text, "detail": reason, "kind": kind}


def _event_words(event: AuditEvent, invoice: Invoice) -> tuple[str, str]:
    if event.action == "invoice.receive":
        if invoice.kind == Kind.CREDIT_NOTE:
            return "moving", _("The credit note came")
        if event.facts.get("state") == InvoiceState.MATCHED:
            return "moving", _("The invoice came and agreed with order and receipt")
        return "you", _("The invoice came and differed from order or receipt")
    if event.action == "invoice.match":
        if event.facts.get("state") == InvoiceState.MATCHED:
            return "done", _("Compared again: it agrees now")
        return "you", _("Compared again: it differs now")
    words = {
        "invoice.approve": ("done", _("Approved for payment")),
        "invoice.reject": ("stopped", _("Rejected")),
        "invoice.schedule": ("moving", _("Released to the bank")),
        "invoice.pay": ("done", _("Paid")),
        "invoice.payment_rejected": ("stopped", _("The bank refused to pay")),
    }
    return words.get(event.action, ("moving", event.action))
