"""Mutations of invoices and credit notes that keep sums right, so that deeper rules are reached."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from decimal import Decimal

from lxml import etree

from peppol.xml import Element, clark
from tests.mutation.furnishing import CHANGES, furnish
from tests.mutation.material import Material, Mutation, remove
from tests.mutation.structure import place_in
from tests.mutation.sums import CENT, amount, category, currency, lines, put, recalculate, tag
from tests.mutation.values import ACCOUNTS, BRANCHES, MEANS, NUMBERS_OF_COMPANIES

RATES = {"S": ("25", "12", "6", "10", "25.00", "0"), "L": ("7", "0", "3"), "M": ("4", "0")}


def other_category(m: Material) -> bool:
    """Tax every line and allowance, or one, in another category, breakdown and totals to match."""
    code = m.chance.choice(("S", "Z", "E", "AE", "K", "G", "O", "L", "M", "B"))
    rate = m.chance.choice(RATES.get(code, ("0", "0.00", "0")))
    if code == "O" and m.chance.random() < 0.9:
        rate = ""
    names = ("cac:ClassifiedTaxCategory", "cac:TaxCategory")
    found = [each for name in names for each in m.root.iter(clark(name))]
    chosen = found if m.chance.random() < 0.7 else found[: m.chance.randint(0, len(found))]
    for each in chosen:
        name = names[0] if each.tag == clark(names[0]) else names[1]
        each.getparent().replace(each, category(m, code, rate, name=name))
    recalculate(m)
    if code == "O" and m.chance.random() < 0.7:
        for each in list(m.root.iter(clark("cac:PartyTaxScheme"))):
            remove(each)
    if code == "K" and m.chance.random() < 0.7:
        _supply_within_eu(m)
    if m.chance.random() < 0.5:
        _disturb(m)
    return True


def _disturb(m: Material) -> None:
    """Change something that the rules of VAT look at."""
    names = ("cac:TaxSubtotal", "cac:ClassifiedTaxCategory", "cac:TaxCategory",
             "cac:PartyTaxScheme", "cac:AllowanceCharge", "cac:Delivery")  # fmt: skip
    part = m.pick(list(m.root.iter(clark(m.chance.choice(names)))))
    if part is not None:
        m.chance.choice(CHANGES)(replace(m, within=part))


def _supply_within_eu(m: Material) -> None:
    delivery = m.root.find(tag("cac:Delivery"))
    if delivery is None:
        delivery = etree.Element(tag("cac:Delivery"))
        place_in(m, m.root, delivery)
    if m.chance.random() < 0.8:
        put(m, delivery, "cbc:ActualDeliveryDate", "2017-11-01")
    for place in ("cac:DeliveryLocation", "cac:Address", "cac:Country"):
        inner = delivery.find(tag(place))
        if inner is None:
            inner = etree.Element(tag(place))
            place_in(m, delivery, inner)
        delivery = inner
    put(m, delivery, "cbc:IdentificationCode", m.chance.choice(("DE", "S", "FI")))


def allowance(m: Material) -> bool:
    """Add an allowance or charge to the document or a line, with or without factor and base."""
    targets = [m.root, m.root, *lines(m)]
    target = m.chance.choice(targets)
    made = _allowance(m)
    if target is m.root and m.chance.random() < 0.9:
        like = m.root.find(".//" + tag("cac:ClassifiedTaxCategory"))
        code = (like.findtext(tag("cbc:ID")) or "S") if like is not None else "S"
        rate = (like.findtext(tag("cbc:Percent")) or "") if like is not None else "25"
        made.append(category(m, code, rate))
    place_in(m, target, made)
    if m.chance.random() < 0.8:
        recalculate(m)
    if m.chance.random() < 0.3:
        m.chance.choice(CHANGES)(replace(m, within=made))
    return True


def _allowance(m: Material) -> Element:
    made = etree.Element(tag("cac:AllowanceCharge"))
    is_charge = m.chance.random() < 0.5
    word = ("true" if is_charge else "false", "1" if is_charge else "0")[m.chance.random() < 0.2]
    put(m, made, "cbc:ChargeIndicator", word)
    if m.chance.random() < 0.6:
        codes = ("FC", "ABL", "CG") if is_charge else ("95", "41", "100")
        put(m, made, "cbc:AllowanceChargeReasonCode", m.chance.choice(codes))
    if m.chance.random() < 0.6:
        put(m, made, "cbc:AllowanceChargeReason", "Reason")
    base, factor = Decimal(m.chance.randint(1, 5000)) / 10, Decimal(m.chance.randint(1, 300)) / 10
    stray = Decimal(m.chance.choice(("0", "0", "0", "0.02", "0.03", "-0.02", "0.021")))
    value = (base * factor / 100).quantize(CENT) + stray
    if m.chance.random() < 0.6:
        put(m, made, "cbc:MultiplierFactorNumeric", str(factor))
        put(m, made, "cbc:Amount", str(value), currencyID=currency(m))
        if m.chance.random() < 0.9:
            put(m, made, "cbc:BaseAmount", str(base), currencyID=currency(m))
    else:
        put(m, made, "cbc:Amount", str(base), currencyID=currency(m))
    return made


def settle(m: Material) -> bool:
    """Round what is to be paid, or have some paid beforehand."""
    total = m.root.find(tag("cac:LegalMonetaryTotal"))
    if total is None:
        return False
    name = m.chance.choice(("cbc:PrepaidAmount", "cbc:PayableRoundingAmount"))
    value = m.chance.choice(
        ("0.25", "-0.25", "0.49", "100", "1.00", "0.005", "0", "-0.001", "12.345")
    )
    put(m, total, name, value, currencyID=currency(m))
    if m.chance.random() < 0.75:
        recalculate(m)
    return True


def tax_currency(m: Material) -> bool:
    """Give the VAT in another currency too."""
    code = m.chance.choice(("SEK", "DKK", "EUR", "USD", currency(m)))
    put(m, m.root, "cbc:TaxCurrencyCode", code)
    if m.chance.random() < 0.8:
        other = etree.Element(tag("cac:TaxTotal"))
        sign = m.chance.choice(("", "", "-"))
        value = m.chance.choice(("100.00", "0", "1.234", "0.01"))
        put(
            m, other, "cbc:TaxAmount", sign + value, currencyID=m.chance.choice((code, code, "NOK"))
        )
        place_in(m, m.root, other)
        if m.chance.random() < 0.1:
            other.getparent().insert(other.getparent().index(other), deepcopy(other))
    return True


def swedish(m: Material) -> bool:
    """Let the seller, or both, be in Sweden, with a number that may be wrong."""
    party = m.root.find(tag("cac:AccountingSupplierParty/cac:Party"))
    if party is None:
        return False
    _country(m, party, m.chance.choice(("SE", "SE", "SE", "se", " SE")))
    buyer = m.root.find(tag("cac:AccountingCustomerParty/cac:Party"))
    if buyer is not None and m.chance.random() < 0.5:
        _country(m, buyer, "SE")
    numbers = NUMBERS_OF_COMPANIES if m.chance.random() < 0.5 else ("SE556732170701",)
    for scheme in party.findall(tag("cac:PartyTaxScheme")):
        put(m, scheme, "cbc:CompanyID", m.chance.choice(numbers))
        identifier = scheme.find(tag("cac:TaxScheme/cbc:ID"))
        if identifier is not None and m.chance.random() < 0.3:
            identifier.text = m.chance.choice(("VAT", "vat", " VAT", "TAX", "FSK", "GST"))
    entity = party.find(tag("cac:PartyLegalEntity"))
    if entity is not None:
        numbers = NUMBERS_OF_COMPANIES if m.chance.random() < 0.5 else ("5567321707",)
        put(m, entity, "cbc:CompanyID", m.chance.choice(numbers))
    if m.chance.random() < 0.4:
        other_rate(m)
    return True


def _country(m: Material, party: Element, code: str) -> None:
    for country in party.findall(tag("cac:PostalAddress/cac:Country")):
        put(m, country, "cbc:IdentificationCode", code)


def other_rate(m: Material) -> bool:
    """Give every standard rate another value, breakdown and totals to match."""
    rate = m.chance.choice(("25", "12", "6", "25.0", " 25 ", "24", "10", "0.4", "0.5", "06"))
    for name in ("cac:ClassifiedTaxCategory", "cac:TaxCategory"):
        for each in m.root.iter(clark(name)):
            if (each.findtext(tag("cbc:ID")) or "").strip() == "S":
                put(m, each, "cbc:Percent", rate)
    return recalculate(m)


def giro(m: Material) -> bool:
    """Pay to a giro account of a Swedish seller."""
    swedish(m)
    means = m.root.find(tag("cac:PaymentMeans"))
    if means is None:
        means = etree.Element(tag("cac:PaymentMeans"))
        place_in(m, m.root, means)
    code = "30" if m.chance.random() < 0.7 else m.chance.choice(MEANS)
    put(m, means, "cbc:PaymentMeansCode", code)
    account = means.find(tag("cac:PayeeFinancialAccount"))
    if account is None:
        account = etree.Element(tag("cac:PayeeFinancialAccount"))
        place_in(m, means, account)
    put(m, account, "cbc:ID", m.chance.choice(ACCOUNTS))
    branch = account.find(tag("cac:FinancialInstitutionBranch"))
    if branch is None:
        branch = etree.Element(tag("cac:FinancialInstitutionBranch"))
        place_in(m, account, branch)
    put(m, branch, "cbc:ID", m.chance.choice(BRANCHES))
    if m.chance.random() < 0.15:
        means.addnext(deepcopy(means))
    return True


def german(m: Material) -> bool:
    """Let one or both parties be in Germany, with types and notes that only they may have."""
    for side in ("Supplier", "Customer"):
        party = m.root.find(tag(f"cac:Accounting{side}Party/cac:Party"))
        if party is not None and m.chance.random() < 0.8:
            _country(m, party, m.chance.choice(("DE", "DE", "de", " DE ")))
    name = "cbc:InvoiceTypeCode" if m.code.startswith("T10") else "cbc:CreditNoteTypeCode"
    if m.chance.random() < 0.5:
        put(m, m.root, name, m.chance.choice(("326", "384", " 384", "380")))
    for _ in range(m.chance.randint(0, 2)):
        note = etree.Element(tag("cbc:Note"))
        note.text = "x"
        place_in(m, m.root, note)
    return True


def other_currency(m: Material) -> bool:
    """Give the whole document another currency."""
    code = m.chance.choice(("SEK", "DKK", "STN", "STD", "eur", "XAU", "HRK", "BGN", "ZWL"))
    for each in m.root.iter():
        if "currencyID" in each.attrib:
            each.set("currencyID", code)
    put(m, m.root, "cbc:DocumentCurrencyCode", code)
    return True


def gross_price(m: Material) -> bool:
    """Give a line's price a discount from a gross price."""
    line = m.pick(lines(m))
    price = line.find(tag("cac:Price")) if line is not None else None
    if price is None:
        return False
    discount = etree.Element(tag("cac:AllowanceCharge"))
    put(m, discount, "cbc:ChargeIndicator", m.chance.choice(("false", "false", "0", "true")))
    net = amount(price, "cbc:PriceAmount")
    less = Decimal(m.chance.choice(("0", "1", "0.5", "10", "0.001")))
    stray = Decimal(m.chance.choice(("0", "0", "0", "0.01", "-2000000")))
    put(m, discount, "cbc:Amount", str(less), currencyID=currency(m))
    if m.chance.random() < 0.9:
        put(m, discount, "cbc:BaseAmount", str(net + less + stray), currencyID=currency(m))
    place_in(m, price, discount)
    return True


def turn_signs(m: Material) -> bool:
    """Turn every quantity about, and the sums with it."""
    for name in ("cbc:InvoicedQuantity", "cbc:CreditedQuantity"):
        for each in m.root.iter(clark(name)):
            each.text = str(-amount(each))
    return recalculate(m)


BILLING: tuple[Mutation, ...] = (
    recalculate, other_category, other_category, allowance, allowance, settle, tax_currency,
    swedish, other_rate, giro, german, other_currency, gross_price, turn_signs, furnish, furnish,
    furnish, furnish,
)  # fmt: skip
"""Mutations of invoices and credit notes."""
