"""The UBL syntax of EN 16931: how often something may stand (UBL-SR), decimals and files (UBL-DT).

What should not be used at all (UBL-CR, UBL-DT) is in `not_used.py`.
"""

from __future__ import annotations

from peppol.rules.children import children_of
from peppol.rules.common_checks import at_most_one, decimals, needs, too_many
from peppol.rules.content import all_of, at_most, exactly, none_of
from peppol.rules.facts import Facts
from peppol.rules.reading import every, first, path, raw, reach
from peppol.rules.rulebook import Breach, Check, SettledCheck, enter, never, rule
from peppol.xml import Element, clark

_SELLER = "cac:AccountingSupplierParty/cac:Party"
_BUYER = "cac:AccountingCustomerParty/cac:Party"

_SINGLE = {
    "01": ("cac:ContractDocumentReference/cbc:ID", "Avtalsreferensen", "The contract reference"),
    "02": ("cac:ReceiptDocumentReference/cbc:ID", "Mottagningsreferensen", "The receipt reference"),
    "03": ("cac:DespatchDocumentReference/cbc:ID", "Leveransavin", "The despatch advice reference"),
    "05": ("cac:PaymentTerms/cbc:Note", "Betalningsvillkoret", "The payment terms note"),
    "06": ("cac:InvoiceDocumentReference", "Den tidigare fakturan", "The preceding invoice"),
    "08": ("cac:InvoicePeriod", "Fakturaperioden", "The invoicing period"),
    "09": (
        f"{_SELLER}/cac:PartyLegalEntity/cbc:RegistrationName",
        "Säljarens registrerade namn",
        "The seller's registered name",
    ),
    "10": (f"{_SELLER}/cac:PartyName", "Säljarens firmanamn", "The seller's trading name"),
    "11": (
        f"{_SELLER}/cac:PartyLegalEntity/cbc:CompanyID",
        "Säljarens organisationsnummer",
        "The seller's legal registration number",
    ),
    "14": (
        f"{_SELLER}/cac:PartyLegalEntity/cbc:CompanyLegalForm",
        "Säljarens övriga juridiska uppgifter",
        "The seller's additional legal information",
    ),
    "15": (
        f"{_BUYER}/cac:PartyLegalEntity/cbc:RegistrationName",
        "Köparens registrerade namn",
        "The buyer's registered name",
    ),
    "16": (
        f"{_BUYER}/cac:PartyIdentification/cbc:ID",
        "Köparens identitet",
        "The buyer's identifier",
    ),
    "17": (
        f"{_BUYER}/cac:PartyLegalEntity/cbc:CompanyID",
        "Köparens organisationsnummer",
        "The buyer's legal registration number",
    ),
    "22": ("cac:PartyName/cbc:Name", "Skatterepresentantens namn", "The tax representative's name"),
    "23": (
        "cac:PartyTaxScheme/cbc:CompanyID",
        "Skatterepresentantens momsnummer",
        "The tax representative's VAT number",
    ),
    "24": ("cac:Delivery", "Leveransen", "The delivery"),
    "25": (
        "cac:DeliveryParty/cac:PartyName/cbc:Name",
        "Leveransmottagarens namn",
        "The deliver-to party's name",
    ),
    "26": ("cbc:PaymentID", "Betalningsreferensen", "The payment reference"),
    "27": ("cbc:PaymentMeansCode", "Koden för betalningssätt", "The payment means code"),
    "28": ("cac:PaymentMandate/cbc:ID", "Medgivandets nummer", "The mandate reference"),
    "30": ("cbc:AllowanceChargeReason", "Rabattens orsak", "The allowance's reason"),
    "31": ("cbc:AllowanceChargeReason", "Avgiftens orsak", "The charge's reason"),
    "32": (
        "cac:TaxCategory/cbc:TaxExemptionReason",
        "Skälet till undantag från moms",
        "The reason for exemption",
    ),
    "33": ("cbc:DocumentDescription", "Underlagets beskrivning", "The document's description"),
    "34": ("cbc:Note", "Radens fritext", "The line's note"),
    "35": (
        "cac:OrderLineReference/cbc:LineID",
        "Hänvisningen till orderrad",
        "The order line reference",
    ),
    "36": ("cac:InvoicePeriod", "Radens period", "The line's period"),
    "37": (
        "cac:Price/cac:AllowanceCharge/cbc:Amount",
        "Prisets rabatt",
        "The price's discount",
    ),
    "39": ("cac:ProjectReference/cbc:ID", "Projektreferensen", "The project reference"),
    "40": (f"{_BUYER}/cac:PartyName", "Köparens firmanamn", "The buyer's trading name"),
    "45": ("cac:PaymentMeans/cbc:PaymentDueDate", "Förfallodagen", "The due date"),
    "49": ("cac:InvoicePeriod/cbc:DescriptionCode", "Koden för momsdag", "The VAT point code"),
    "50": ("cac:Item/cbc:Description", "Artikelns beskrivning", "The item's description"),
    "51": ("cac:AddressLine", "Adressrad 3", "Address line 3"),
    "52": ("cac:DocumentReference", "Radens objekthänvisning", "The line's object reference"),
    "54": ("cac:PaymentMeans/cac:CardAccount", "Betalkortet", "The payment card"),
    "55": ("cac:PaymentMeans/cac:PaymentMandate", "Medgivandet", "The payment mandate"),
    "56": ("cac:OriginatorDocumentReference/cbc:ID", "Upphandlingen", "The tender reference"),
}
"""Number of UBL-SR → what stands once at most below the rule's context."""

for _number, (_place, _sv, _en) in _SINGLE.items():
    enter((f"UBL-SR-{_number}",), at_most_one(_place, (_sv, _en)))
enter(
    ("UBL-SR-07",),
    needs("cac:InvoiceDocumentReference/cbc:ID", ("Tidigare fakturas nummer", "Preceding number")),
)
enter(("UBL-DT-06",), needs("@mimeCode", ("Bilagans filtyp", "The attachment's media type")))
enter(("UBL-DT-07",), needs("@filename", ("Bilagans filnamn", "The attachment's file name")))
enter(("UBL-DT-01",), lambda element, _: decimals(element))
enter(
    ("BR-CO-05", "BR-CO-06", "BR-CO-07", "BR-CO-08", "BR-DEC-13", "BR-DEC-15"),
    never,
)


def _count_schemes(root: Element, party: str, *, is_vat: bool) -> int:
    """Count the tax numbers of a party; here white space around VAT makes it another scheme."""
    return sum(
        len(every(each, path("cbc:CompanyID")))
        for each in every(root, path(party, "cac:PartyTaxScheme"))
        if first(each, path("cac:TaxScheme")) is not None
        and ((raw(each, path("cac:TaxScheme", "cbc:ID")) or "").upper() == "VAT") is is_vat
    )


def _one_number(party: str, names: tuple[str, str], *, is_vat: bool) -> Check:
    place = f"{party}/cac:PartyTaxScheme/cbc:CompanyID"

    def check(root: Element, _: Facts) -> Breach | None:
        count = _count_schemes(root, party, is_vat=is_vat)
        return too_many(names, count, place) if count > 1 else None

    return SettledCheck(check, at_most(1, place))


enter(
    ("UBL-SR-12",),
    _one_number(_SELLER, ("Säljarens momsnummer", "The seller's VAT number"), is_vat=True),
)
enter(
    ("UBL-SR-13",),
    _one_number(_SELLER, ("Säljarens skattenummer", "The seller's tax number"), is_vat=False),
)
enter(
    ("UBL-SR-18",),
    _one_number(_BUYER, ("Köparens momsnummer", "The buyer's VAT number"), is_vat=True),
)


@rule("UBL-SR-04", settled=at_most(1, "cac:AdditionalDocumentReference/cbc:ID"))
def one_object(root: Element, _: Facts) -> Breach | None:
    """One object is invoiced."""
    references = every(root, path("cac:AdditionalDocumentReference"))
    count = sum(
        len(every(each, path("cbc:ID")))
        for each in references
        if raw(each, path("cbc:DocumentTypeCode")) == "130"
    )
    names = ("Det fakturerade objektet (typ 130)", "The invoiced object (type 130)")
    return too_many(names, count, "cac:AdditionalDocumentReference") if count > 1 else None


@rule("UBL-SR-29")
def one_creditor(_root: Element, facts: Facts) -> Breach | None:
    """The bank's number for the creditor (SEPA) stands once in the document."""
    count = sum(
        each.get("schemeID", "").upper() == "SEPA"
        for party in facts.anywhere(clark("cac:PartyIdentification"))
        for each in children_of(party, clark("cbc:ID"))
    )
    names = ("Borgenärens SEPA-nummer", "The creditor's SEPA identifier")
    return too_many(names, count, "cac:PayeeParty/cac:PartyIdentification") if count > 1 else None


@rule("UBL-SR-42", settled=at_most(2, "cac:PartyTaxScheme"))
def two_tax_schemes(party: Element, _: Facts) -> Breach | None:
    """A seller has two tax numbers at most."""
    count = len(every(party, path("cac:PartyTaxScheme")))
    if count <= 2:
        return None
    return Breach(
        f"Säljaren har {count} skattenummer men får ha två: momsnummer och ett till. Ta bort.",
        f"The seller has {count} tax numbers but may have two: VAT and one more. Remove some.",
        "/cac:PartyTaxScheme",
    )


@rule("UBL-SR-43", settled=none_of("cbc:DocumentTypeCode", "cbc:ID/@schemeID"))
def document_type(reference: Element, facts: Facts) -> Breach | None:
    """A supporting document has a type or scheme only when it names the invoiced object."""
    code = raw(reference, path("cbc:DocumentTypeCode"))
    identifiers = every(reference, path("cbc:ID"))
    if code == "130" or (code == "50" and facts.name == "CreditNote"):
        return None
    if code is None and all(each.get("schemeID") is None for each in identifiers):
        return None
    return Breach(
        "Typkod och schema anges bara för det fakturerade objektet (typ 130). Ta bort dem.",
        "A type code or scheme is for the invoiced object (type 130) only. Remove them.",
        "/cbc:DocumentTypeCode",
    )


@rule("UBL-SR-44")
def same_reference(_root: Element, facts: Facts) -> Breach | None:
    """Every payment reference of a document is the same."""
    return _same(facts, "cbc:PaymentID", ("betalningsreferens", "payment reference"))


@rule("UBL-SR-47")
def same_means(_root: Element, facts: Facts) -> Breach | None:
    """Every payment means code of a document is the same."""
    return _same(facts, "cbc:PaymentMeansCode", ("kod för betalningssätt", "payment means code"))


def _same(facts: Facts, name: str, words: tuple[str, str]) -> Breach | None:
    values = {each.text or "" for each in facts.anywhere(clark(name))}
    if len(values) <= 1:
        return None
    said = ", ".join(sorted(values))
    return Breach(
        f"Fakturan har mer än en {words[0]}: {said}. Använd en och samma.",
        f"There is more than one {words[1]}: {said}. Use one and the same.",
        "/cac:PaymentMeans",
    )


@rule("UBL-SR-46", settled=at_most(1, "cac:PaymentMeans/cbc:PaymentMeansCode/@name"))
def one_means_text(root: Element, _: Facts) -> Breach | None:
    """One text for the payment means."""
    means = every(root, path("cac:PaymentMeans", "cbc:PaymentMeansCode"))
    count = sum(each.get("name") is not None for each in means)
    names = ("Betalningssättets namn", "The payment means' name")
    return too_many(names, count, "cac:PaymentMeans") if count > 1 else None


@rule("UBL-SR-48", settled=exactly(1, "cac:Item/cac:ClassifiedTaxCategory"))
def one_category(line: Element, _: Facts) -> Breach | None:
    """A line has exactly one VAT category."""
    count = len(reach(line, (clark("cac:Item"), clark("cac:ClassifiedTaxCategory"))))
    if count == 1:
        return None
    return Breach(
        f"Raden har {count} momskategorier men ska ha precis en. Dela raden eller lägg till en.",
        f"The line has {count} VAT categories but must have exactly one. Split it or add one.",
        "/cac:Item/cac:ClassifiedTaxCategory",
    )


@rule("UBL-SR-53", settled=all_of("cac:TaxScheme/cbc:ID", "cbc:CompanyID"))
def scheme_and_number(scheme: Element, _: Facts) -> Breach | None:
    """A tax registration has a scheme and a number."""
    places = (path("cac:TaxScheme", "cbc:ID"), path("cbc:CompanyID"))
    if all(first(scheme, each) is not None for each in places):
        return None
    return Breach(
        "Skatteregistreringen ska ha både nummer (CompanyID) och TaxScheme. Lägg till det andra.",
        "The tax registration must have a number (CompanyID) and a TaxScheme. Add the other.",
    )


def _payee(place: str, names: tuple[str, str], scheme_left_out: str = "") -> Check:
    """Allow one of something for a payee, whose name is not that of the seller beside it."""
    steps = path(place)
    seller_place = path(_SELLER, "cac:PartyLegalEntity", "cbc:RegistrationName")

    def check(payee: Element, _: Facts) -> Breach | None:
        count = sum(
            not scheme_left_out or each.get("schemeID", "").upper() != scheme_left_out
            for each in every(payee, steps)
        )
        if count > 1:
            return too_many(names, count, place)
        own = [each.text for each in every(payee, path("cac:PartyName", "cbc:Name"))]
        sellers = [each.text for each in every(payee.getparent(), seller_place)]
        if any(name != other for name in own for other in sellers):
            return None
        return Breach(
            "Betalningsmottagarens namn saknas eller är säljarens. "
            "Ange PayeeParty bara när någon annan ska ha betalt.",
            "The payee's name is missing or is the seller's. "
            "Give PayeeParty only when somebody else is to be paid.",
            "/cac:PartyName/cbc:Name",
        )

    return check


enter(
    ("UBL-SR-19",),
    _payee("cac:PartyName/cbc:Name", ("Betalningsmottagarens namn", "The payee's name")),
)
enter(
    ("UBL-SR-20",),
    _payee(
        "cac:PartyIdentification/cbc:ID",
        ("Betalningsmottagarens identitet", "The payee's identifier"),
        "SEPA",
    ),
)
enter(
    ("UBL-SR-21",),
    _payee(
        "cac:PartyLegalEntity/cbc:CompanyID",
        ("Betalningsmottagarens organisationsnummer", "The payee's legal registration number"),
    ),
)
