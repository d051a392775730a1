"""What EN 16931 requires to be there: BR-01 to BR-65, and BR-CO-18.

A table for what is simply needed, by context and place; functions for the rest. Those of lines
stand in `invoice_lines.py`, those of periods in `periods.py`.
"""

from __future__ import annotations

from peppol.rules.children import children_of
from peppol.rules.common_checks import needs
from peppol.rules.content import any_of, none_of
from peppol.rules.facts import Facts
from peppol.rules.named_conditions import has_vat_number
from peppol.rules.reading import every, first, normal, path, raw, reach, text
from peppol.rules.rulebook import Breach, enter, rule
from peppol.rules.tax_categories import tax_category
from peppol.xml import Element, clark

_PARTY = "cac:AccountingSupplierParty/cac:Party"
_BUYER = "cac:AccountingCustomerParty/cac:Party"
_COUNTRY = "cac:Country/cbc:IdentificationCode"

_FILLED = {
    "BR-01": ("cbc:CustomizationID", "Specifikationens identitet", "The specification id"),
    "BR-02": ("cbc:ID", "Fakturanumret", "The invoice number"),
    "BR-03": ("cbc:IssueDate", "Fakturadatum", "The issue date"),
    "BR-05": ("cbc:DocumentCurrencyCode", "Fakturans valuta", "The document currency"),
    "BR-06": (
        f"{_PARTY}/cac:PartyLegalEntity/cbc:RegistrationName",
        "Säljarens registrerade namn",
        "The seller's registered name",
    ),
    "BR-07": (
        f"{_BUYER}/cac:PartyLegalEntity/cbc:RegistrationName",
        "Köparens registrerade namn",
        "The buyer's registered name",
    ),
    "BR-09": (_COUNTRY, "Landet i säljarens adress", "The country of the seller's address"),
    "BR-11": (_COUNTRY, "Landet i köparens adress", "The country of the buyer's address"),
    "BR-18": (
        "cac:PartyName/cbc:Name",
        "Skatterepresentantens namn",
        "The tax representative's name",
    ),
    "BR-20": (
        _COUNTRY,
        "Landet i skatterepresentantens adress",
        "The country of the tax representative's address",
    ),
    "BR-21": ("cbc:ID", "Radens nummer", "The line id"),
    "BR-25": ("cac:Item/cbc:Name", "Artikelns namn", "The item's name"),
    "BR-50": ("cbc:ID", "Kontot att betala till", "The account to pay to"),
    "BR-52": ("cbc:ID", "Underlagets nummer", "The supporting document's id"),
}
"""Rule → what must be there with some text in it."""

_PRESENT = {
    "BR-08": (f"{_PARTY}/cac:PostalAddress", "Säljarens adress", "The seller's address"),
    "BR-10": (f"{_BUYER}/cac:PostalAddress", "Köparens adress", "The buyer's address"),
    "BR-12": ("cbc:LineExtensionAmount", "Summan av raderna", "The sum of lines"),
    "BR-13": ("cbc:TaxExclusiveAmount", "Summan utan moms", "The total without VAT"),
    "BR-14": ("cbc:TaxInclusiveAmount", "Summan med moms", "The total with VAT"),
    "BR-15": ("cbc:PayableAmount", "Beloppet att betala", "The amount due"),
    "BR-19": (
        "cac:PostalAddress",
        "Skatterepresentantens adress",
        "The tax representative's address",
    ),
    "BR-24": ("cbc:LineExtensionAmount", "Radens nettobelopp", "The line's net amount"),
    "BR-26": ("cac:Price/cbc:PriceAmount", "Radens pris", "The line's price"),
    "BR-31": ("cbc:Amount", "Rabattens belopp", "The allowance's amount"),
    "BR-36": ("cbc:Amount", "Avgiftens belopp", "The charge's amount"),
    "BR-41": ("cbc:Amount", "Radrabattens belopp", "The line allowance's amount"),
    "BR-43": ("cbc:Amount", "Radavgiftens belopp", "The line charge's amount"),
    "BR-45": ("cbc:TaxableAmount", "Momsunderlaget", "The taxable amount"),
    "BR-46": ("cbc:TaxAmount", "Momsbeloppet", "The VAT amount"),
    "BR-49": ("cbc:PaymentMeansCode", "Koden för betalningssätt", "The payment means code"),
    "BR-55": (
        "cac:InvoiceDocumentReference/cbc:ID",
        "Den tidigare fakturans nummer",
        "The preceding invoice's number",
    ),
    "BR-57": (_COUNTRY, "Landet i leveransadressen", "The country of the deliver-to address"),
    "BR-62": ("@schemeID", "Schemat för säljarens adress", "The seller's endpoint scheme"),
    "BR-63": ("@schemeID", "Schemat för köparens adress", "The buyer's endpoint scheme"),
    "BR-64": ("@schemeID", "Schemat för artikelnumret", "The item identifier's scheme"),
    "BR-65": ("@listID", "Listan för klassificeringen", "The classification's list"),
    "BR-CO-18": (
        "cac:TaxTotal/cac:TaxSubtotal",
        "Momssammanställningen",
        "The VAT breakdown",
    ),
}
"""Rule → what must be there, with text or not."""

for _id, (_place, *_names) in _FILLED.items():
    enter((_id,), needs(_place, (_names[0], _names[1]), is_filled=True))
for _id, (_place, *_names) in _PRESENT.items():
    enter((_id,), needs(_place, (_names[0], _names[1])))

_TYPES = (path("cbc:InvoiceTypeCode"), path("cbc:CreditNoteTypeCode"))
_REASONS = (path("cbc:AllowanceChargeReason"), path("cbc:AllowanceChargeReasonCode"))
_NAME = path("cac:PartyName", "cbc:Name")
_PARTY_ID = path("cac:PartyIdentification", "cbc:ID")
_SELLER = path("cac:AccountingSupplierParty", "cac:Party")
_CATEGORY = path("cac:TaxCategory")
_SCHEMES = path("cac:PartyTaxScheme")
_MEANS = path("cbc:PaymentMeansCode")
_ACCOUNT = path("cac:PayeeFinancialAccount", "cbc:ID")


@rule("BR-04", settled=any_of("cbc:InvoiceTypeCode", "cbc:CreditNoteTypeCode", is_filled=True))
def type_code(root: Element, _: Facts) -> Breach | None:
    """The document says what kind of invoice or credit note it is."""
    if any(text(root, each) for each in _TYPES):
        return None
    name = "InvoiceTypeCode" if root.tag.endswith("}Invoice") else "CreditNoteTypeCode"
    return Breach(
        f"Typkoden saknas. Lägg till cbc:{name}, till exempel 380 eller 381.",
        f"The type code is missing. Add cbc:{name}, such as 380 or 381.",
        f"/cbc:{name}",
    )


@rule("BR-16", settled=any_of("cac:InvoiceLine", "cac:CreditNoteLine"))
def has_lines(_root: Element, facts: Facts) -> Breach | None:
    """There is at least one line."""
    if facts.lines:
        return None
    return Breach("Fakturan har inga rader. Lägg till minst en.", "There are no lines. Add one.")


@rule("BR-17")
def payee_name(payee: Element, _: Facts) -> Breach | None:
    """A payee has a name and is another than the seller."""
    sellers = every(payee.getparent(), _SELLER)
    names = [each.text for each in every(payee, _NAME)]
    if not names:
        sv, en = "Betalningsmottagarens namn saknas.", "The payee's name is missing."
        return Breach(
            f"{sv} Lägg till cac:PartyName.", f"{en} Add cac:PartyName.", "/cac:PartyName"
        )
    for place in (_NAME, _PARTY_ID):
        own = {each.text for each in every(payee, place)}
        if any(each.text in own for seller in sellers for each in every(seller, place)):
            return Breach(
                "Betalningsmottagaren har samma namn eller identitet som säljaren. "
                "Ange PayeeParty bara när någon annan ska ha betalt.",
                "The payee has the seller's name or identifier. "
                "Give PayeeParty only when somebody else is to be paid.",
            )
    return None


@rule("BR-32", "BR-37")
def allowance_category(allowance: Element, _: Facts) -> Breach | None:
    """A document level allowance or charge has a VAT category."""
    return no_vat_category(allowance, (_CATEGORY,))


@rule("BR-47")
def subtotal_category(subtotal: Element, _: Facts) -> Breach | None:
    """An entry of the VAT breakdown has a VAT category."""
    return no_vat_category(subtotal, (_CATEGORY,))


def no_vat_category(element: Element, place: tuple[str, ...]) -> Breach | None:
    """Return a breach for an element without a VAT category at a place."""
    found = map(tax_category, reach(element, place))
    if any(each.is_vat and each.written is not None for each in found):
        return None
    return Breach(
        "Momskategori saknas. Ange kategorins kod (cbc:ID) med TaxScheme VAT.",
        "There is no VAT category. Give the category's code (cbc:ID) with TaxScheme VAT.",
    )


@rule("BR-48")
def subtotal_rate(subtotal: Element, _: Facts) -> Breach | None:
    """An entry of the VAT breakdown has a rate, unless it is outside VAT (O)."""
    found = map(tax_category, every(subtotal, _CATEGORY))
    if any(each.is_vat and (each.code == "O" or each.percent is not None) for each in found):
        return None
    return Breach(
        "Momssatsen saknas i momssammanställningen. Ange Percent (0 när ingen moms tas ut).",
        "The VAT breakdown lacks the rate. Give Percent (0 when no VAT is charged).",
        "/cac:TaxCategory/cbc:Percent",
    )


@rule(
    "BR-33", "BR-38", "BR-42", "BR-44", "BR-CO-21", "BR-CO-22", "BR-CO-23", "BR-CO-24",
    "PEPPOL-T01-R023", "PEPPOL-T110-R018", "PEPPOL-T114-R023",
    settled=any_of("cbc:AllowanceChargeReason", "cbc:AllowanceChargeReasonCode"),
)  # fmt: skip
def reason(allowance: Element, _: Facts) -> Breach | None:
    """An allowance or charge says why it is there."""
    if any(first(allowance, place) is not None for place in _REASONS):
        return None
    return Breach(
        "Rabatten eller avgiften saknar orsak. Ange orsak eller orsakskod.",
        "The allowance or charge gives no reason. Give a reason or a reason code.",
    )


@rule("BR-51")
def card_number(account: Element, _: Facts) -> Breach | None:
    """A card number is not shown in full."""
    shown = normal(account.text or "")
    if len(shown) <= 10:
        return None
    return Breach(
        f"Kortnumret visar {len(shown)} tecken. Visa högst de sex första och fyra sista.",
        f"The card number shows {len(shown)} characters. Show the first six and last four at most.",
    )


@rule("BR-53", settled=none_of("cbc:TaxCurrencyCode"))
def tax_currency_total(root: Element, facts: Facts) -> Breach | None:
    """With a VAT currency, a VAT total stands in it, be it on a line."""
    currency = raw(root, path("cbc:TaxCurrencyCode"))
    totals = facts.anywhere(clark("cac:TaxTotal"))
    amounts = (each for total in totals for each in children_of(total, clark("cbc:TaxAmount")))
    if currency is None or any(each.get("currencyID") == currency for each in amounts):
        return None
    return Breach(
        f"Momsens valuta är {currency}, men momsen står inte i den. "
        f"Lägg till ett TaxTotal med beloppet i {currency}.",
        f"The VAT currency is {currency}, but the VAT does not stand in it. "
        f"Add a TaxTotal with the amount in {currency}.",
    )


@rule("BR-56")
def representative_vat(party: Element, facts: Facts) -> Breach | None:
    """A tax representative has a VAT number."""
    if has_vat_number(party, _SCHEMES, facts):
        return None
    return Breach(
        "Skatterepresentantens momsnummer saknas. Lägg till PartyTaxScheme med TaxScheme VAT.",
        "The tax representative's VAT number is missing. Add PartyTaxScheme of TaxScheme VAT.",
    )


@rule("BR-61")
def transfer_account(means: Element, _: Facts) -> Breach | None:
    """A credit transfer names the account."""
    code = text(means, _MEANS)
    if first(means, _MEANS) is not None and code not in ("30", "58"):
        return None
    if code and first(means, _ACCOUNT) is not None:
        return None
    return Breach(
        f"Betalningssätt {code or '(saknas)'} är en överföring; då ska kontot anges. "
        "Lägg till PayeeFinancialAccount/ID.",
        f"Payment means {code or '(missing)'} is a transfer; then the account must be given. "
        "Add PayeeFinancialAccount/ID.",
        "/cac:PayeeFinancialAccount/cbc:ID",
    )


@rule("BR-CO-26", settled=any_of("cac:Party/cac:PartyLegalEntity/cbc:CompanyID"))
def seller_identity(supplier: Element, facts: Facts) -> Breach | None:
    """The seller can be told by a VAT number, an identifier or a legal registration number."""
    party = first(supplier, path("cac:Party"))
    if party is not None and (
        has_vat_number(party, _SCHEMES, facts)
        or any(each.get("schemeID") != "SEPA" for each in every(party, _PARTY_ID))
        or first(party, path("cac:PartyLegalEntity", "cbc:CompanyID")) is not None
    ):
        return None
    return Breach(
        "Säljaren saknar identitet. Ange organisationsnummer, momsnummer eller annan identitet.",
        "The seller has no identifier. Give a legal registration, VAT or other identifier.",
    )
