"""Sums of invoices and credit notes worked out anew: lines, VAT breakdown, totals."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation, localcontext

from lxml import etree

from peppol.values import EXACT
from peppol.xml import Element, clark
from tests.mutation.material import Material, remove
from tests.mutation.structure import place_in

CENT = Decimal("0.01")
EXEMPT = {
    "E": ("VATEX-EU-D", "VATEX-EU-132"),
    "AE": ("VATEX-EU-AE", "VATEX-EU-G"),
    "K": ("VATEX-EU-IC",),
    "G": ("VATEX-EU-G",),
    "O": ("VATEX-EU-O",),
}


def tag(path: str) -> str:
    """Return a path of UBL names as lxml takes it."""
    return "/".join(clark(step) for step in path.split("/"))


def amount(element: Element | None, path: str = "") -> Decimal:
    """Return the number in an element or below it; zero where there is none."""
    found = element.find(tag(path)) if path and element is not None else element
    try:
        value = Decimal((found.text or "").strip()) if found is not None else Decimal(0)
    except InvalidOperation:
        return Decimal(0)
    return value if value.is_finite() and abs(value) < 10**12 else Decimal(0)


def put(m: Material, parent: Element, name: str, text: str, **attributes: str) -> Element:
    """Set the text of a child, made at its place in the schema where it is not there."""
    child = parent.find(tag(name))
    if child is None:
        child = etree.Element(tag(name))
        place_in(m, parent, child)
    child.text = text
    for key, value in attributes.items():
        child.set(key, value)
    return child


def lines(m: Material) -> list[Element]:
    """Return the lines of the document."""
    return m.root.findall(tag("cac:InvoiceLine")) + m.root.findall(tag("cac:CreditNoteLine"))


def currency(m: Material) -> str:
    """Return the document currency."""
    return str(m.root.findtext(tag("cbc:DocumentCurrencyCode")) or "EUR")


def cents(value: Decimal) -> str:
    """Write an amount with two decimals."""
    return str(value.quantize(CENT, rounding=ROUND_HALF_UP))


def recalculate(m: Material) -> bool:
    """Work out lines, VAT breakdown and totals anew."""
    with localcontext(EXACT):
        return _recalculate(m)


def _recalculate(m: Material) -> bool:
    total = m.root.find(tag("cac:LegalMonetaryTotal"))
    breakdown = m.root.find(tag("cac:TaxTotal"))
    if total is None or breakdown is None:
        return False
    for line in lines(m):
        _line_net(m, line)
    sums = _sums(m)
    tax = _write_breakdown(m, breakdown, sums)
    _write_totals(m, total, tax)
    return True


def _line_net(m: Material, line: Element) -> None:
    quantity = line.find(tag("cbc:InvoicedQuantity"))
    quantity = line.find(tag("cbc:CreditedQuantity")) if quantity is None else quantity
    count = Decimal(1) if quantity is None else amount(quantity)
    base = amount(line, "cac:Price/cbc:BaseQuantity") or Decimal(1)
    net = count * amount(line, "cac:Price/cbc:PriceAmount") / base + _charges(line)
    put(m, line, "cbc:LineExtensionAmount", cents(net), currencyID=currency(m))


def _charges(parent: Element) -> Decimal:
    return sum(
        (
            amount(each, "cbc:Amount") * _sign(each)
            for each in parent.findall(tag("cac:AllowanceCharge"))
        ),
        Decimal(0),
    )


def _sign(allowance: Element) -> int:
    is_charge = (allowance.findtext(tag("cbc:ChargeIndicator")) or "").strip() in ("true", "1")
    return 1 if is_charge else -1


def _sums(m: Material) -> dict[tuple[str, str], Decimal]:
    sums: dict[tuple[str, str], Decimal] = {}
    for line in lines(m):
        _count(sums, line.find(tag("cac:Item/cac:ClassifiedTaxCategory")),
               amount(line, "cbc:LineExtensionAmount"))  # fmt: skip
    for each in m.root.findall(tag("cac:AllowanceCharge")):
        value = amount(each, "cbc:Amount") * _sign(each)
        _count(sums, each.find(tag("cac:TaxCategory")), value)
    return sums


def _count(sums: dict[tuple[str, str], Decimal], category: Element | None, value: Decimal) -> None:
    if category is not None:
        key = (category.findtext(tag("cbc:ID")) or "", category.findtext(tag("cbc:Percent")) or "")
        sums[key] = sums.get(key, Decimal(0)) + value


def _write_breakdown(
    m: Material, breakdown: Element, sums: dict[tuple[str, str], Decimal]
) -> Decimal:
    for each in breakdown.findall(tag("cac:TaxSubtotal")):
        remove(each)
    whole = Decimal(0)
    for (code, rate), value in sorted(sums.items()):
        tax = (value * _rate(rate) / 100).quantize(CENT, rounding=ROUND_HALF_UP)
        whole += tax
        breakdown.append(_subtotal(m, code, rate, value, tax))
    put(m, breakdown, "cbc:TaxAmount", cents(whole), currencyID=currency(m))
    return whole


def _rate(written: str) -> Decimal:
    try:
        rate = Decimal(written.strip() or 0)
    except InvalidOperation:
        return Decimal(0)
    return rate if rate.is_finite() and abs(rate) < 10**6 else Decimal(0)


def _subtotal(m: Material, code: str, rate: str, value: Decimal, tax: Decimal) -> Element:
    subtotal = etree.Element(tag("cac:TaxSubtotal"))
    put(m, subtotal, "cbc:TaxableAmount", cents(value), currencyID=currency(m))
    put(m, subtotal, "cbc:TaxAmount", cents(tax), currencyID=currency(m))
    subtotal.append(category(m, code, rate, is_breakdown=True))
    return subtotal


def category(
    m: Material, code: str, rate: str, *, is_breakdown: bool = False, name: str = "cac:TaxCategory"
) -> Element:
    """Return a new tax category; in a breakdown an exempt one says why."""
    made = etree.Element(tag(name))
    put(m, made, "cbc:ID", code)
    if rate:
        put(m, made, "cbc:Percent", rate)
    if is_breakdown and code.strip() in EXEMPT:
        put(m, made, "cbc:TaxExemptionReasonCode", m.chance.choice(EXEMPT[code.strip()]))
        if m.chance.random() < 0.3:
            put(m, made, "cbc:TaxExemptionReason", "Exempt")
    scheme = etree.SubElement(made, tag("cac:TaxScheme"))
    etree.SubElement(scheme, tag("cbc:ID")).text = "VAT"
    return made


def _write_totals(m: Material, total: Element, tax: Decimal) -> None:
    net = sum((amount(each, "cbc:LineExtensionAmount") for each in lines(m)), Decimal(0))
    found = m.root.findall(tag("cac:AllowanceCharge"))
    parts = {
        sign: sum((amount(each, "cbc:Amount") for each in found if _sign(each) == sign), Decimal(0))
        for sign in (1, -1)
    }
    exclusive = net + parts[1] - parts[-1]
    written = [("cbc:LineExtensionAmount", net), ("cbc:TaxExclusiveAmount", exclusive),
               ("cbc:TaxInclusiveAmount", exclusive + tax)]  # fmt: skip
    written += [("cbc:ChargeTotalAmount", parts[1])] if parts[1] else []
    written += [("cbc:AllowanceTotalAmount", parts[-1])] if parts[-1] else []
    for name, value in written:
        put(m, total, name, cents(value), currencyID=currency(m))
    for name, value in (("Charge", parts[1]), ("Allowance", parts[-1])):
        old = total.find(tag(f"cbc:{name}TotalAmount"))
        if old is not None and not value:
            remove(old)
    due = exclusive + tax - amount(total, "cbc:PrepaidAmount")
    due += amount(total, "cbc:PayableRoundingAmount")
    put(m, total, "cbc:PayableAmount", cents(due), currencyID=currency(m))
