"""Prices, allowances and charges, VAT, and document totals."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from peppol.documents.period import Period
from peppol.values import EXACT, Money, Quantity, round_half_up


@dataclass(frozen=True, kw_only=True)
class TaxCategory:
    """A VAT category (UNCL5305: S, Z, E, O, AE …) and its rate in per cent."""

    code: Annotated[str, "cbc:ID"]
    percent: Annotated[Decimal | None, "cbc:Percent"] = None
    exemption_reason_code: Annotated[str | None, "cbc:TaxExemptionReasonCode"] = None
    exemption_reason: Annotated[str | None, "cbc:TaxExemptionReason"] = None
    scheme: Annotated[str | None, "cac:TaxScheme/cbc:ID"] = "VAT"


@dataclass(frozen=True, kw_only=True)
class AllowanceCharge:
    """Something taken off (allowance) or added (charge), on a document, a line or a price."""

    is_charge: Annotated[bool, "cbc:ChargeIndicator"]
    reason_code: Annotated[str | None, "cbc:AllowanceChargeReasonCode"] = None
    reasons: Annotated[tuple[str, ...], "cbc:AllowanceChargeReason*"] = ()
    """One, save in an order agreement, where several may stand."""
    percent: Annotated[Decimal | None, "cbc:MultiplierFactorNumeric"] = None
    amount: Annotated[Money, "cbc:Amount"]
    base_amount: Annotated[Money | None, "cbc:BaseAmount"] = None
    tax_category: Annotated[TaxCategory | None, "cac:TaxCategory"] = None

    @property
    def reason(self) -> str | None:
        """Return the reasons as one text."""
        return "; ".join(self.reasons) or None

    @property
    def signed_amount(self) -> Money:
        """Return the amount as it counts in a sum: an allowance is negative."""
        return self.amount if self.is_charge else -self.amount


@dataclass(frozen=True, kw_only=True)
class Price:
    """A price for a base quantity (one, when none is given)."""

    amount: Annotated[Money, "cbc:PriceAmount"]
    base_quantity: Annotated[Quantity | None, "cbc:BaseQuantity"] = None
    type_code: Annotated[str | None, "cbc:PriceType"] = None
    orderable_unit_factor: Annotated[Decimal | None, "cbc:OrderableUnitFactorRate"] = None
    validity_period: Annotated[Period | None, "cac:ValidityPeriod"] = None
    allowance: Annotated[AllowanceCharge | None, "cac:AllowanceCharge"] = None

    @property
    def gross_amount(self) -> Money | None:
        """Return the price before the discount, if it is stated."""
        return self.allowance.base_amount if self.allowance else None

    @property
    def discount(self) -> Money | None:
        """Return what is taken off the gross price, if it is stated."""
        return self.allowance.amount if self.allowance else None

    def total(self, quantity: Decimal) -> Money:
        """Return what `quantity` costs, rounded to two decimals."""
        return Money(round_half_up(self.exact_total(quantity)), self.amount.currency)

    def exact_total(self, quantity: Decimal) -> Decimal:
        """Return what `quantity` costs, not rounded (multiplied before divided)."""
        base = self.base_quantity.value if self.base_quantity else Decimal(1)
        return EXACT.divide(EXACT.multiply(self.amount.amount, quantity), base or Decimal(1))


@dataclass(frozen=True, kw_only=True)
class TaxSubtotal:
    """The VAT of one category and rate."""

    taxable_amount: Annotated[Money, "cbc:TaxableAmount"]
    tax_amount: Annotated[Money, "cbc:TaxAmount"]
    category: Annotated[TaxCategory, "cac:TaxCategory"]


@dataclass(frozen=True, kw_only=True)
class TaxTotal:
    """The VAT of a document in one currency, with its parts."""

    amount: Annotated[Money, "cbc:TaxAmount"]
    subtotals: Annotated[tuple[TaxSubtotal, ...], "cac:TaxSubtotal*"] = ()


@dataclass(frozen=True, kw_only=True)
class OrderTotal:
    """The totals that a buyer expects."""

    line_total: Annotated[Money, "cbc:LineExtensionAmount"]
    tax_exclusive: Annotated[Money | None, "cbc:TaxExclusiveAmount"] = None
    tax_inclusive: Annotated[Money | None, "cbc:TaxInclusiveAmount"] = None
    allowance_total: Annotated[Money | None, "cbc:AllowanceTotalAmount"] = None
    charge_total: Annotated[Money | None, "cbc:ChargeTotalAmount"] = None
    prepaid: Annotated[Money | None, "cbc:PrepaidAmount"] = None
    rounding: Annotated[Money | None, "cbc:PayableRoundingAmount"] = None
    payable: Annotated[Money, "cbc:PayableAmount"]


@dataclass(frozen=True, kw_only=True)
class InvoiceTotal:
    """The totals that a seller claims (BT-106 to BT-115)."""

    line_total: Annotated[Money, "cbc:LineExtensionAmount"]
    tax_exclusive: Annotated[Money, "cbc:TaxExclusiveAmount"]
    tax_inclusive: Annotated[Money, "cbc:TaxInclusiveAmount"]
    allowance_total: Annotated[Money | None, "cbc:AllowanceTotalAmount"] = None
    charge_total: Annotated[Money | None, "cbc:ChargeTotalAmount"] = None
    prepaid: Annotated[Money | None, "cbc:PrepaidAmount"] = None
    rounding: Annotated[Money | None, "cbc:PayableRoundingAmount"] = None
    payable: Annotated[Money, "cbc:PayableAmount"]
