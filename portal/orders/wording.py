"""States and happenings of an order in words."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from markupsafe import Markup

from portal.formatting import moment
from portal.orders.models import Order, OrderApproval, OrderResponse
from portal.orders.states import OrderState

_S = OrderState
SHORT: dict[OrderState, tuple[str, Any]] = {
    _S.DRAFT: ("draft", _l("Draft")),
    _S.SUBMITTED: ("waiting", _l("Waits for approval")),
    _S.APPROVED: ("moving", _l("Being sent")),
    _S.SENT: ("moving", _l("Sent")),
    _S.ACKNOWLEDGED: ("moving", _l("Received by the supplier")),
    _S.ACCEPTED: ("moving", _l("Accepted by the supplier")),
    _S.CHANGE_PROPOSED: ("waiting", _l("Change proposed")),
    _S.REJECTED: ("stopped", _l("Rejected")),
    _S.CANCELLED: ("ended", _l("Cancelled")),
    _S.CLOSED: ("done", _l("Finished")),
}
"""Kind of badge and word, as lists show them."""

_RECEIPT = {"part": _l("Partly received"), "full": _l("Received, not fully invoiced")}
_ON_THE_WAY = {_S.SENT, _S.ACKNOWLEDGED, _S.ACCEPTED}


def short_state(state: OrderState, receipt: str) -> tuple[str, str]:
    """Kind and word for a list: once goods have come, that is what matters."""
    kind, word = SHORT[state]
    if state in _ON_THE_WAY and receipt in _RECEIPT:
        return kind, str(_RECEIPT[receipt])
    return kind, str(word)


def rich(template: str, **values: Any) -> Markup:
    """A sentence with marked-up values in it; everything else is escaped."""
    return Markup(template) % values  # noqa: S704 - the template is our own translation


def sentence(
    order: Order, names: dict[str, str], approvers: str, heard: Collection[str] = ()
) -> str | Markup:
    """The state in one sentence: what has happened and what is waited for.

    `heard`: transactions of the documents that have come about it, T16 and T10 among them.
    """
    state = OrderState(order.state)
    supplier = order.supplier.name
    if state is _S.SUBMITTED:
        since = moment(order.submitted_at)
        if approvers:
            return rich(
                _("Waits for approval by %(who)s since %(since)s."), who=approvers, since=since
            )
        return rich(
            _("Waits for approval since %(since)s, and nobody who may approve it has a log-in."),
            since=since,
        )
    if state is _S.APPROVED:
        return _("Approved, and on its way to %(supplier)s.", supplier=supplier)
    if state is _S.CHANGE_PROPOSED:
        return _("%(supplier)s wants to change the order. Accept or reject.", supplier=supplier)
    if state in _ON_THE_WAY:
        return _with_supplier(order, state, heard)
    return _ended(order, state, names)


def _with_supplier(order: Order, state: OrderState, heard: Collection[str]) -> str | Markup:
    supplier = order.supplier.name
    if order.receipt == "full" and "T10" in heard:
        return _("Everything has been received. The invoice has come and is being looked at.")
    if order.receipt == "full":
        return _("Everything has been received. The invoice is waited for.")
    if order.receipt == "part":
        return _("A part has been received. The rest is on its way from %(who)s.", who=supplier)
    if "T16" in heard:
        return _("%(supplier)s has sent the goods. They are on their way.", supplier=supplier)
    if state is _S.SENT:
        return rich(
            _("Sent to %(supplier)s %(at)s. They have not answered yet."),
            supplier=supplier, at=moment(order.sent_at),
        )  # fmt: skip
    if state is _S.ACKNOWLEDGED:
        return _("%(supplier)s has received the order and will answer.", supplier=supplier)
    return _("%(supplier)s has accepted the order. The goods are waited for.", supplier=supplier)


def _ended(order: Order, state: OrderState, names: dict[str, str]) -> str:
    if state is _S.CLOSED:
        return _("Everything has been received and invoiced.")
    if state is _S.CANCELLED:
        return _("Cancelled before it was approved. Nothing was sent.")
    if state is _S.REJECTED:
        return _rejected(order, names)
    return str(SHORT[state][1])


def _rejected(order: Order, names: dict[str, str]) -> str:
    decision: OrderApproval | None = order.approvals[-1] if order.approvals else None
    if decision and decision.decision == "rejected":
        who = names.get(decision.actor, decision.actor)
        if decision.reason:
            return _("%(who)s rejected it: %(reason)s", who=who, reason=decision.reason)
        return _("%(who)s rejected it. Nothing was sent.", who=who)
    answer: OrderResponse | None = order.responses[-1] if order.responses else None
    if answer and answer.decision == "rejected":
        who = names.get(answer.decided_by or "", answer.decided_by or "")
        return _("%(who)s rejected the supplier's change. Nothing will come.", who=who)
    supplier = order.supplier.name
    if answer and answer.note:
        return _("%(who)s does not deliver: %(reason)s", who=supplier, reason=answer.note)
    return _("%(who)s does not deliver. Order elsewhere what you need.", who=supplier)


_HAPPENED: dict[str, tuple[str, Any]] = {
    "order.place": ("moving", _l("Placed the order")),
    "order.approve": ("done", _l("Approved")),
    "order.reject": ("stopped", _l("Rejected")),
    "order.cancel": ("ended", _l("Cancelled")),
    "order.send": ("moving", _l("Delivered to the supplier")),
    "order.accept_change": ("done", _l("Accepted the supplier's change")),
    "order.reject_change": ("stopped", _l("Rejected the supplier's change")),
    "order.despatch": ("moving", _l("Told that goods are on their way")),
    "order.receive": ("done", _l("Received goods")),
    "order.close": ("done", _l("Finished: everything received and invoiced")),
}

_ANSWERED = {
    "AB": ("moving", _l("Confirmed that the order has arrived")),
    "AP": ("done", _l("Accepted the order")),
    "CA": ("waiting", _l("Proposed a change")),
    "RE": ("stopped", _l("Rejected the order")),
}


def happening(action: str, facts: dict[str, Any]) -> tuple[str, str]:
    """Kind and words of an audit event about an order."""
    if action == "order.response":
        kind, words = _ANSWERED.get(facts.get("code", ""), ("moving", _l("Answered")))
        return kind, str(words)
    kind, words = _HAPPENED.get(action, ("moving", action))
    return kind, str(words)


def detail(action: str, facts: dict[str, Any]) -> str:
    """What is worth knowing beside it."""
    if action == "order.place" and facts.get("approval") == "not_needed":
        return _("Within the own limit, so no approval was needed.")
    if action == "order.response" and facts.get("effect") is False:
        return _("It changed nothing: the order had gone on.")
    if action == "order.despatch":
        return _("Despatch advice %(number)s", number=facts.get("advice", ""))
    return str(facts.get("reason", ""))
