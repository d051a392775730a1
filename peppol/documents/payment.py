"""How an invoice is to be paid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from stdnum import iban

BANKGIRO_BRANCH = "SE:BANKGIRO"
PLUSGIRO_BRANCH = "SE:PLUSGIRO"


@dataclass(frozen=True, kw_only=True)
class CardAccount:
    """A payment card that was used; the number shows its last digits only."""

    number: Annotated[str, "cbc:PrimaryAccountNumberID"]
    network: Annotated[str | None, "cbc:NetworkID"] = None
    holder: Annotated[str | None, "cbc:HolderName"] = None


@dataclass(frozen=True, kw_only=True)
class PaymentMeans:
    """A way to pay: code (UNCL4461), the payee's account and the reference to give."""

    code: Annotated[str, "cbc:PaymentMeansCode"]
    name: Annotated[str | None, "cbc:PaymentMeansCode/@name"] = None
    due_date: Annotated[date | None, "cbc:PaymentDueDate"] = None
    payment_id: Annotated[str | None, "cbc:PaymentID"] = None
    card: Annotated[CardAccount | None, "cac:CardAccount"] = None
    account_id: Annotated[str | None, "cac:PayeeFinancialAccount/cbc:ID"] = None
    account_name: Annotated[str | None, "cac:PayeeFinancialAccount/cbc:Name"] = None
    branch_id: Annotated[
        str | None, "cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID"
    ] = None
    mandate_id: Annotated[str | None, "cac:PaymentMandate/cbc:ID"] = None
    debited_account_id: Annotated[
        str | None, "cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID"
    ] = None

    @property
    def account_kind(self) -> str | None:
        """Return "bankgiro", "plusgiro", "iban" or "account"; None without an account."""
        if self.account_id is None:
            return None
        branch = (self.branch_id or "").replace(" ", "").upper()
        if branch == BANKGIRO_BRANCH:
            return "bankgiro"
        if branch == PLUSGIRO_BRANCH:
            return "plusgiro"
        return "iban" if iban.is_valid(self.account_id) else "account"
