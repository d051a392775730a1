"""Why an invoice can't be taken in, and why a person may not decide on one."""

from __future__ import annotations

from catalog.errors import N_, Conflict, Refused
from portal.post.errors import NotUnderstood


class WrongBuyer(NotUnderstood):
    """The invoice claims from somebody who is not one of our legal entities, or from two."""

    code = "wrong_buyer"
    template = N_(
        "The invoice is addressed to %(name)s (%(ids)s), which is none of the buyers here. "
        "Tell the supplier that it came to the wrong place."
    )


class UnusableValue(NotUnderstood):
    """A value that no invoice can have, so nothing of it can be trusted."""

    code = "unusable_value"
    template = N_(
        "%(field)s is %(value)s, which can't be used. Ask the supplier for a new invoice."
    )


class NoLines(NotUnderstood):
    """An invoice of nothing."""

    code = "no_lines"
    template = N_("Invoice %(number)s has no lines. Ask the supplier for a new invoice.")


class SeveralInvoices(Refused):
    """Numbers are the suppliers' own: two have used the same."""

    code = "several_invoices"
    template = N_(
        "%(count)s suppliers have an invoice %(number)s (%(suppliers)s). Name one of them."
    )


class MayNotDecide(Refused):
    """The person may not decide on the invoice."""

    code = "may_not_decide"
    template = N_("You may see invoice %(number)s but not decide on it.")


class StemsFromOwnOrder(MayNotDecide):
    """Nobody approves what they have ordered themselves."""

    code = "own_order"
    template = N_(
        "You placed order %(order)s, which invoice %(number)s stems from, so somebody else "
        "must decide on it."
    )


class AboveLimit(MayNotDecide):
    """The invoice is worth more than the person may approve."""

    code = "limit_too_low"
    template = N_(
        "You may approve up to %(limit)s %(currency)s without VAT and invoice %(number)s is "
        "%(amount)s %(currency)s. Somebody with a higher limit must approve it."
    )


class ReasonMissing(Refused):
    """A deviating invoice passes, and any is rejected, only with a reason."""

    code = "reason_missing"
    template = N_("Write why, so that others can understand the decision afterwards.")


class NotDecidable(Conflict):
    """Somebody has decided already, or there is nothing to decide."""

    code = "not_decidable"
    template = N_(
        "There is nothing to decide on %(number)s: somebody has decided already, or it is a "
        "credit note."
    )


class ChangedMeanwhile(Conflict):
    """What came out of matching is no longer what the person saw."""

    code = "changed_meanwhile"
    template = N_(
        "Something was received, ordered or invoiced while you looked at invoice %(number)s, and "
        "the result is another now. Nothing was decided; look at it again."
    )
