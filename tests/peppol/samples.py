"""Documents to test with: the official examples, and small ones built here."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from peppol.documents.amounts import Price, TaxCategory
from peppol.documents.invoice import Invoice, InvoiceLine
from peppol.documents.item import Item
from peppol.documents.order import Order, OrderLine
from peppol.documents.payment import PaymentMeans
from peppol.documents.summing import invoice_total, line_net, order_total, tax_total
from peppol.envelope import Envelope
from peppol.party import Address, Endpoint, Identifier, Party, TaxRegistration
from peppol.values import Money, Quantity
from tests.shared import shared_folder

TODAY = date(2026, 11, 23)
EXAMPLES = Path("peppol/examples")
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def examples(*transactions: str) -> list[Path]:
    """The official examples of some transactions, of all when none is named."""
    folder = shared_folder()
    if folder is None:
        return []
    patterns = [f"{name}/*.xml" for name in transactions] or ["*/*.xml"]
    return [path for pattern in patterns for path in sorted((folder / EXAMPLES).glob(pattern))]


def name_of(path: Path) -> str:
    """What a test over examples is called."""
    return f"{path.parent.name}-{path.stem}"


def sek(amount: str) -> Money:
    return Money(Decimal(amount), "SEK")


def buyer() -> Party:
    return Party(
        endpoint=Endpoint("2321000032", "0007"),
        address=Address(city="Nyköping", postal_code="611 88", country_code="SE"),
        legal_name="Region Sörmland",
        legal_id=Identifier("2321000032", "0007"),
    )


def seller(is_billing: bool = False) -> Party:
    """The seller; an order does not carry the seller's VAT number."""
    vat = TaxRegistration(company_id="SE556732170701")
    return Party(
        endpoint=Endpoint("5567321707", "0007"),
        name="Mediprodukter",
        address=Address(street="Storgatan 1", city="Eskilstuna", country_code="SE"),
        tax_registrations=(vat,) if is_billing else (),
        legal_name="Mediprodukter AB",
        legal_id=Identifier("5567321707", "0007"),
    )


def item(name: str = "Undersökningshandske nitril M", rate: int = 25) -> Item:
    return Item(
        name=name,
        sellers_id="10442",
        standard_id=Identifier("7310865004703", "0160"),
        tax_category=TaxCategory(code="S", percent=Decimal(rate)),
    )


def order_line(line_id: str = "1", quantity: str = "4", price: str = "12.50") -> OrderLine:
    unit_price = Price(amount=sek(price), base_quantity=Quantity(Decimal(1), "XPK"))
    return OrderLine(
        id=line_id,
        quantity=Quantity(Decimal(quantity), "XPK"),
        net_amount=line_net(unit_price, Decimal(quantity)),
        price=unit_price,
        item=item(),
    )


def order(*lines: OrderLine) -> Order:
    chosen = lines or (order_line(),)
    return Order(
        id="DLL0852123",
        issue_date=TODAY,
        currency_code="SEK",
        validity_end_date=date(2026, 12, 31),
        contract_reference="A-2024-17",
        buyer=buyer(),
        seller=seller(),
        lines=chosen,
        totals=order_total(chosen),
    )


def invoice_line(line_id: str, quantity: str, price: str, rate: int = 25) -> InvoiceLine:
    unit_price = Price(amount=sek(price))
    return InvoiceLine(
        id=line_id,
        quantity=Quantity(Decimal(quantity), "XPK"),
        net_amount=line_net(unit_price, Decimal(quantity)),
        order_line_reference=line_id,
        item=item(rate=rate),
        price=unit_price,
    )


def invoice(*lines: InvoiceLine) -> Invoice:
    chosen = lines or (invoice_line("1", "4", "300.00"), invoice_line("2", "1", "50.00", 12))
    taxes = tax_total(chosen)
    return Invoice(
        id="F-1001",
        issue_date=TODAY,
        due_date=date(2026, 12, 23),
        currency_code="SEK",
        buyer_reference="843008440",
        order_reference="DLL0852123",
        seller=seller(is_billing=True),
        buyer=buyer(),
        payment_means=(
            PaymentMeans(
                code="30", payment_id="12344", account_id="50501055", branch_id="SE:BANKGIRO"
            ),
        ),
        tax_totals=(taxes,),
        totals=invoice_total(chosen, taxes),
        lines=chosen,
    )


def envelope() -> Envelope:
    return Envelope.for_document(
        order(), instance_id="3a1c2f0e-1111-4222-8333-944445555666", created_at=NOW
    )
