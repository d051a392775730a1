"""Peppol's own rules for invoices and credit notes: PEPPOL-EN16931-R*, P*, F001.

Those of lines and allowances stand in `lines.py`, code lists in `en16931/codelists.py`.
"""

from __future__ import annotations

from peppol import registry
from peppol.rules.common_checks import Called, needs, not_in_list
from peppol.rules.content import Settled, any_of, at_most, none_of, spot
from peppol.rules.days import is_in_order
from peppol.rules.facts import Facts
from peppol.rules.lines import in_currency, quantity_of
from peppol.rules.reading import (
    ZERO,
    every,
    first,
    is_negative,
    money,
    normal,
    number,
    path,
    raw,
    reach,
    text,
)
from peppol.rules.rulebook import Breach, enter, rule
from peppol.xml import Element

_TOTALS = path("cac:TaxTotal")
_SUBTOTAL = path("cac:TaxSubtotal")
_TAX = path("cac:TaxTotal", "cbc:TaxAmount")
_TAX_CURRENCY = path("cbc:TaxCurrencyCode")
_CURRENCY = path("cbc:DocumentCurrencyCode")
_START, _END = (path("cac:InvoicePeriod", each) for each in ("cbc:StartDate", "cbc:EndDate"))
_DOCUMENT = path("cac:DocumentReference")
_TYPE = path("cbc:DocumentTypeCode")
_WITH_RESPONSE = "urn:peppol:bis:billing_with_response"
"""A process whose type codes the self-billing rules do not look at."""

_NEEDED: dict[str, tuple[str, Called]] = {
    "R001": ("cbc:ProfileID", ("Processen", "The business process")),
    "R010": ("cbc:EndpointID", ("Köparens elektroniska adress", "The buyer's endpoint")),
    "R020": ("cbc:EndpointID", ("Säljarens elektroniska adress", "The seller's endpoint")),
    "R061": ("cac:PaymentMandate/cbc:ID", ("Autogiromedgivandet", "The direct debit mandate")),
}
for _id, (_place, _names) in _NEEDED.items():
    enter((f"PEPPOL-EN16931-{_id}",), needs(_place, _names))


@rule("PEPPOL-EN16931-R007")
def profile(root: Element, facts: Facts) -> Breach | None:
    """The process is one of Peppol billing."""
    stated = text(root, path("cbc:ProfileID"))
    allowed = registry.TRANSACTIONS[facts.code].profiles
    if stated in allowed:
        return None
    return Breach(
        f"Processen (ProfileID) ”{stated}” gäller inte fakturor. Välj en av: {', '.join(allowed)}",
        f"The process (ProfileID) “{stated}” is not for bills. Choose one of: {', '.join(allowed)}",
        "/cbc:ProfileID",
    )


@rule("PEPPOL-EN16931-R002", settled=at_most(1, "cbc:Note"))
def one_note(root: Element, facts: Facts) -> Breach | None:
    """One note, unless both parties are German."""
    count = len(every(root, path("cbc:Note")))
    if count <= 1 or facts.is_german:
        return None
    return Breach(
        f"Fakturan har {count} fritexter men får ha en. Slå ihop dem.",
        f"There are {count} notes but there may be one. Join them.",
        "/cbc:Note",
    )


@rule("PEPPOL-EN16931-R003", settled=any_of("cbc:BuyerReference", "cac:OrderReference/cbc:ID"))
def reference(root: Element, _: Facts) -> Breach | None:
    """The buyer's reference or an order number leads the invoice to the right reader."""
    places = (path("cbc:BuyerReference"), path("cac:OrderReference", "cbc:ID"))
    if any(first(root, each) is not None for each in places):
        return None
    return Breach(
        "Köparens referens och ordernummer saknas båda. Ange minst ett av dem.",
        "Both the buyer's reference and the order number are missing. Give one of them.",
        "/cbc:BuyerReference",
    )


@rule("PEPPOL-EN16931-R004")
def specification(root: Element, facts: Facts) -> Breach | None:
    """The specification is that of Peppol BIS."""
    stated = text(root, path("cbc:CustomizationID"))
    wanted = registry.TRANSACTIONS[facts.code].customization_id
    if stated.startswith(wanted) and "::" not in stated:
        return None
    return Breach(
        f"Specifikationen (CustomizationID) ”{stated}” ska vara ”{wanted}”.",
        f"The specification (CustomizationID) “{stated}” should be “{wanted}”.",
        "/cbc:CustomizationID",
    )


@rule("PEPPOL-EN16931-R005")
def tax_currency(currency: Element, _: Facts) -> Breach | None:
    """The VAT currency is another than the document's, which stands beside it."""
    stated = normal(currency.text or "")
    if stated != normal(raw(currency.getparent(), _CURRENCY) or ""):
        return None
    return Breach(
        f"Momsens valuta {stated} är fakturans egen. Ta bort TaxCurrencyCode.",
        f"The VAT currency {stated} is the document's own. Remove TaxCurrencyCode.",
    )


_ONE_TOTAL = Settled(
    (spot("cac:TaxTotal"), spot("cac:TaxTotal/cac:TaxSubtotal"), spot("cbc:TaxCurrencyCode")),
    lambda counts: counts[0] == 1 and counts[1] > 0 and counts[2] == 0,
)
"""One total with a breakdown, and no VAT currency: how nearly all documents are."""


@rule("PEPPOL-EN16931-R053", settled=_ONE_TOTAL)
def one_breakdown(root: Element, _: Facts) -> Breach | None:
    """One TaxTotal has the VAT breakdown."""
    count = sum(first(each, _SUBTOTAL) is not None for each in every(root, _TOTALS))
    if count == 1:
        return None
    return Breach(
        f"{count} TaxTotal har momssammanställning (TaxSubtotal); det ska vara precis ett.",
        f"{count} TaxTotal have a VAT breakdown (TaxSubtotal); it must be exactly one.",
        "/cac:TaxTotal",
    )


@rule("PEPPOL-EN16931-R054", settled=_ONE_TOTAL)
def plain_total(root: Element, _: Facts) -> Breach | None:
    """A TaxTotal without breakdown is there for the VAT currency, and only for that."""
    count = sum(first(each, _SUBTOTAL) is None for each in every(root, _TOTALS))
    wanted = 0 if first(root, _TAX_CURRENCY) is None else 1
    if count == wanted:
        return None
    return Breach(
        f"{count} TaxTotal saknar TaxSubtotal; det ska vara {wanted} (ett med TaxCurrencyCode, "
        "annars inget).",
        f"{count} TaxTotal lack TaxSubtotal; there must be {wanted} (one with TaxCurrencyCode, "
        "otherwise none).",
        "/cac:TaxTotal",
    )


@rule("PEPPOL-EN16931-R055", settled=none_of("cbc:TaxCurrencyCode"))
def same_sign(root: Element, facts: Facts) -> Breach | None:
    """The VAT has the same sign in both currencies."""
    if first(root, _TAX_CURRENCY) is None:
        return None
    other = _vat_in(root, text(root, _TAX_CURRENCY))
    own = _vat_in(root, normal(facts.currency or ""))
    if all(any(is_negative(each) is False for each in side) for side in (own, other)):
        return None
    if all(any((number(each) or ZERO) <= 0 for each in side) for side in (own, other)):
        return None
    said = [money(number(next(iter(side), None)) or ZERO) for side in (own, other)]
    return Breach(
        f"Momsen {said[0][0]} och momsen i momsvalutan {said[1][0]} ska finnas båda "
        "och ha samma tecken.",
        f"The VAT {said[0][1]} and the VAT in the VAT currency {said[1][1]} must both be there "
        "and have the same sign.",
        "/cac:TaxTotal",
    )


def _vat_in(root: Element, currency: str) -> list[Element]:
    return [each for each in every(root, _TAX) if each.get("currencyID") == currency]


@rule("PEPPOL-EN16931-R043")
def indicator_word(allowance: Element, _: Facts) -> Breach | None:
    """Whether it is a charge is said in words."""
    if text(allowance, path("cbc:ChargeIndicator")) in ("true", "false"):
        return None
    return _indicator("true eller false", "true or false")


@rule("PEPPOL-EN16931-R044")
def price_discount(allowance: Element, _: Facts) -> Breach | None:
    """A price has discounts only, no charges."""
    if text(allowance, path("cbc:ChargeIndicator")) == "false":
        return None
    return _indicator(
        "false: ett pris kan ha rabatt men ingen avgift", "false: no charge in a price"
    )


def _indicator(sv: str, en: str) -> Breach:
    return Breach(
        f"ChargeIndicator ska vara {sv}.", f"ChargeIndicator must be {en}.", "/cbc:ChargeIndicator"
    )


@rule("PEPPOL-EN16931-R051")
def currency(amount: Element, facts: Facts) -> Breach | None:
    """Every amount is in the document currency, save the VAT in the VAT currency."""
    return in_currency(amount, facts, is_needed=True)


@rule("PEPPOL-EN16931-R080", settled=at_most(1, "cac:AdditionalDocumentReference"))
def one_project(root: Element, _: Facts) -> Breach | None:
    """A credit note has one project reference (type 50)."""
    found = every(root, path("cac:AdditionalDocumentReference"))
    if sum(raw(each, _TYPE) == "50" for each in found) <= 1:
        return None
    return Breach(
        "Projektreferensen (typ 50) får anges högst en gång. Behåll en.",
        "The project reference (type 50) may be given once at most. Keep one.",
        "/cac:AdditionalDocumentReference",
    )


@rule("PEPPOL-EN16931-R100", settled=at_most(1, "cac:DocumentReference"))
def one_object(line: Element, _: Facts) -> Breach | None:
    """A line names one object."""
    if len(reach(line, (_DOCUMENT,))) <= 1:
        return None
    return Breach(
        "Raden har flera objekthänvisningar men får ha en. Behåll en.",
        "The line has several object references but may have one. Keep one.",
        "/cac:DocumentReference",
    )


@rule("PEPPOL-EN16931-R101", settled=none_of("cac:DocumentReference"))
def object_type(line: Element, _: Facts) -> Breach | None:
    """A line's reference is to an object (type 130)."""
    found = reach(line, (_DOCUMENT,))
    if not found or any(raw(each, _TYPE) == "130" for each in found):
        return None
    return Breach(
        "Radens hänvisning ska ha typkod 130 (fakturerat objekt). Rätta DocumentTypeCode.",
        "The line's reference must have type code 130 (invoiced object). Mend DocumentTypeCode.",
        "/cac:DocumentReference/cbc:DocumentTypeCode",
    )


@rule("PEPPOL-EN16931-R110")
def line_start(start: Element, facts: Facts) -> Breach | None:
    """A line's period does not begin before the document's."""
    whole, said = text(facts.root, _START), normal(start.text or "")
    if is_in_order(whole, said):
        return None
    return Breach(
        f"Radens period börjar {said}, före fakturans period {whole}. Rätta datumen.",
        f"The line's period begins {said}, before the document's on {whole}. Mend the dates.",
    )


@rule("PEPPOL-EN16931-R111")
def line_end(end: Element, facts: Facts) -> Breach | None:
    """A line's period does not end after the document's."""
    whole, said = text(facts.root, _END), normal(end.text or "")
    if is_in_order(said, whole):
        return None
    return Breach(
        f"Radens period slutar {said}, efter fakturans period {whole}. Rätta datumen.",
        f"The line's period ends {said}, after the document's on {whole}. Mend the dates.",
    )


@rule("PEPPOL-EN16931-R130")
def base_unit(base: Element, facts: Facts) -> Breach | None:
    """The price is for the unit that is counted."""
    quantity = quantity_of(base.getparent().getparent(), facts)
    if quantity is None or quantity.get("unitCode") == base.get("unitCode"):
        return None
    return Breach(
        f"Priset gäller per {base.get('unitCode')} men antalet är i {quantity.get('unitCode')}. "
        "Använd samma enhet.",
        f"The price is per {base.get('unitCode')} but the quantity in {quantity.get('unitCode')}. "
        "Use the same unit.",
        "/@unitCode",
    )


@rule("PEPPOL-EN16931-P0100")
def invoice_type(element: Element, facts: Facts) -> Breach | None:
    """The type is one that Peppol allows for an invoice."""
    own = ("389", "527") if facts.code.endswith("SB") else facts.codes("UNCL1001-inv")
    return _type(element, facts, frozenset(own), "UNCL1001-inv")


@rule("PEPPOL-EN16931-P0101")
def credit_note_type(element: Element, facts: Facts) -> Breach | None:
    """The type is one that Peppol allows for a credit note."""
    own = ("261",) if facts.code.endswith("SB") else facts.codes("UNCL1001-cn")
    return _type(element, facts, frozenset(own), "UNCL1001-cn")


def _type(element: Element, facts: Facts, allowed: frozenset[str], list_id: str) -> Breach | None:
    profiles = registry.TRANSACTIONS[facts.code].profiles
    if facts.code.endswith("SB"):
        profiles = tuple(each for each in profiles if each != _WITH_RESPONSE)
    is_approved = text(facts.root, path("cbc:ProfileID")) in profiles
    if not is_approved or normal(element.text or "") in allowed:
        return None
    return not_in_list(element, element.text or "", (list_id,))


@rule("PEPPOL-EN16931-P0112")
def german_types(element: Element, facts: Facts) -> Breach | None:
    """Partial and corrected invoices (326, 384) are for Germany."""
    code = normal(element.text or "")
    if code not in ("326", "384") or facts.is_german:
        return None
    return Breach(
        f"Typkod {code} får bara användas mellan parter i Tyskland. Använd 380, eller en "
        "kreditnota för en rättelse.",
        f"Type code {code} is only for parties in Germany. Use 380, or a credit note to correct.",
    )


_EXEMPTIONS = {
    "P0104": "G",
    "P0105": "O",
    "P0106": "K",
    "P0107": "AE",
    "P0108": "E",
    "P0109": "E",
    "P0110": "E",
    "P0111": "E",
}
"""Rule → category that goes with the exemption code of its context."""


def _exemption(number_id: str, wanted: str) -> None:
    @rule(f"PEPPOL-EN16931-{number_id}")
    def check(category: Element, _: Facts) -> Breach | None:
        stated = text(category, path("cbc:ID"))
        if stated == wanted:
            return None
        code = raw(category, path("cbc:TaxExemptionReasonCode"))
        return Breach(
            f"Undantagskoden {code} hör till momskategori {wanted}, inte {stated}. Rätta en.",
            f"Exemption code {code} goes with VAT category {wanted}, not {stated}. Mend one.",
            "/cbc:ID",
        )


for _id, _wanted in _EXEMPTIONS.items():
    _exemption(_id, _wanted)
