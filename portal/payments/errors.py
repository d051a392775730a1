"""Why something is not paid now."""

from __future__ import annotations

from catalog.errors import N_, Conflict, Refused


class OwnProposal(Refused):
    """Four eyes: who proposed a run does not release it."""

    code = "own_proposal"
    template = N_(
        "You proposed payment run %(run)s yourself, so somebody else must release it to the bank."
    )


class NotFinance(Refused):
    """The finance role is not held for this legal entity."""

    code = "not_finance"
    template = N_("You may see payment run %(run)s but not release it.")


class NotReleasable(Conflict):
    """The run has been released already."""

    code = "not_releasable"
    template = N_("Payment run %(run)s has been released already.")


class RunChanged(Conflict):
    """Some rows can't be paid any longer: what the person saw is not what would be paid."""

    code = "run_changed"
    template = N_(
        "Payment run %(run)s has changed since you looked at it: %(seen)s was to be paid then and "
        "%(sum)s now. Nothing was released; look at it again."
    )


class NothingToRelease(Refused):
    """No row of the run can be paid now."""

    code = "nothing_to_release"
    template = N_(
        "None of the invoices in payment run %(run)s can be paid now. The list says why; mend that "
        "and release the run again."
    )


class NoPayingAccount(Refused):
    """The legal entity has no account of its own to pay from."""

    code = "no_paying_account"
    template = N_("%(organisation)s has no account to pay from. An administrator must add it.")


class UnreadableBankFile(Refused):
    """The file can't be read; it is kept for a person to look at. `problem` in both languages."""

    code = "unreadable_bank_file"
    template = N_("The file can't be read as an answer of the bank. %(problem)s")


class NotABankAnswer(Refused):
    """XML of another kind."""

    code = "not_a_bank_answer"
    template = N_(
        "The file is no answer of the bank but %(root)s. Give a pain.002, camt.053 or camt.054 "
        "file (ISO 20022)."
    )


class LeftOut(Refused):
    """An invoice that is not proposed, or not released, for payment; told, not raised."""

    code = "left_out"
    template = N_("Invoice %(invoice)s of %(supplier)s is left out.")


class NoVerifiedAccount(LeftOut):
    """Nobody has verified where the supplier is to be paid."""

    code = "no_verified_account"
    template = N_(
        "Invoice %(invoice)s of %(supplier)s is left out: no account of the supplier has been "
        "verified. Inköp must verify one first."
    )


class StrangeAccount(LeftOut):
    """The invoice asks for payment to an account that nobody has verified."""

    code = "account_mismatch"
    template = N_(
        "Invoice %(invoice)s of %(supplier)s is left out: it asks for payment to %(account)s, "
        "which nobody has verified. Ask the supplier by a number that you know."
    )


class NotPositive(LeftOut):
    """There is nothing to pay: the amount is zero or in our favour."""

    code = "not_positive"
    template = N_(
        "Invoice %(invoice)s of %(supplier)s is left out: its amount is %(amount)s, so there is "
        "nothing to pay."
    )


class OtherCurrency(LeftOut):
    """Payment files are for kronor."""

    code = "other_currency"
    template = N_(
        "Invoice %(invoice)s of %(supplier)s is left out: it is in %(currency)s, and only kronor "
        "are paid by file. Pay it at the bank."
    )


class NoLongerApproved(LeftOut):
    """Something happened to the invoice after it was proposed."""

    code = "no_longer_approved"
    template = N_("Invoice %(invoice)s of %(supplier)s is left out: it is no longer approved.")
