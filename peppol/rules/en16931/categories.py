"""VAT categories: one family of rules, with parameters for each category.

`BR-S-…` to `BR-B-…`: numbers 01 to 10 say the same of every category, with small differences
that `Category` tells; O has four more and K two more.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from peppol.rules.children import first_child
from peppol.rules.en16931.binary import is_within_one
from peppol.rules.en16931.totals import within_one, wrong_tax
from peppol.rules.en16931.vat_facts import VatFacts, vat_facts
from peppol.rules.facts import Facts
from peppol.rules.reading import ZERO, figure, first, is_negative, money, number, path
from peppol.rules.rulebook import Breach, Check, ConcernedCheck, enter
from peppol.xml import Element, text_of

_PERCENT = path("cbc:Percent")
_TAXABLE = path("cbc:TaxableAmount")
_TAX = path("cbc:TaxAmount")
_REASONS = (path("cbc:TaxExemptionReason"), path("cbc:TaxExemptionReasonCode"))


@dataclass(frozen=True)
class Category:
    """A VAT category: what its rules are called and how they differ."""

    family: str
    """The part of the rule id that stands for it."""
    code: str
    sv: str
    en: str
    rate: str
    """What the rate must be: "above" zero, "zero", "any" from zero, "none" at all."""
    seller: str = "tax"
    """Number that the seller needs: "tax" of any kind, "vat", or "none" may be there."""
    buyer: str = ""
    """Number that the buyer needs: "vat", "vat or legal", or nothing."""
    has_reason: bool | None = True
    """Whether the breakdown gives a reason for exemption, or must not."""

    @property
    def is_rated(self) -> bool:
        """Return whether the breakdown has one entry for each rate."""
        return self.rate in ("above", "any")


CATEGORIES = (
    Category("S", "S", "S (normal moms)", "S (standard rate)", "above", has_reason=False),
    Category("Z", "Z", "Z (nollsats)", "Z (zero rate)", "zero", has_reason=False),
    Category("E", "E", "E (undantagen från moms)", "E (exempt)", "zero"),
    Category(
        "AE", "AE", "AE (omvänd betalningsskyldighet)", "AE (reverse charge)", "zero",
        buyer="vat or legal",
    ),
    Category(
        "IC", "K", "K (leverans inom EU)", "K (intra-community supply)", "zero", "vat", "vat"
    ),
    Category("G", "G", "G (export)", "G (export)", "zero", "vat"),
    Category("O", "O", "O (utanför momsen)", "O (outside VAT)", "none", "none"),
    Category("AF", "L", "L (IGIC)", "L (IGIC)", "any", has_reason=False),
    Category("AG", "M", "M (IPSI)", "M (IPSI)", "any", has_reason=False),
)  # fmt: skip
"""Every category of EN 16931 but B, which has two rules of its own."""


def _stated(_: Element, facts: Facts) -> frozenset[str]:
    return vat_facts(facts).codes


def _of(code: str, rule_id: str) -> Callable[[Check], Check]:
    """Enter a rule that is asked only of documents that state a category."""

    def entered(check: Check) -> Check:
        enter((rule_id,), ConcernedCheck(check, _stated, code))
        return check

    return entered


def _breakdown(category: Category, _: Element, facts: Facts) -> Breach | None:
    """01: a category that is used is in the breakdown (once, unless it has rates)."""
    vat = vat_facts(facts)
    if category.is_rated:
        is_right = _is_balanced(category.code, vat)
    else:
        count = vat.breakdown_vat.count(category.code)
        is_right = count == 1 if category.code in vat.anywhere_vat else True
    if is_right:
        return None
    once = ("", "") if category.is_rated else (" exakt en gång", " exactly once")
    return Breach(
        f"Momskategori {category.sv} används men ska då stå{once[0]} i "
        "momssammanställningen, och bara då. Rätta TaxSubtotal.",
        f"VAT category {category.en} must stand{once[1]} in the VAT breakdown when it is used, "
        "and only then. Mend TaxSubtotal.",
        "/cac:TaxTotal",
    )


def _is_balanced(code: str, vat: VatFacts) -> bool:
    """Return whether a rated category is used if and only if it is in the breakdown.

    The official tests of S look at categories of any tax, those of L and M at VAT. When L or M is
    used, its code must stand in the breakdown without white space, and L may be of another tax.
    """
    if code == "S":
        return (code in vat.used) == (code in vat.breakdown)
    if code not in vat.used_vat:
        return code not in vat.breakdown_vat
    return code in (vat.breakdown_as_written if code == "L" else vat.breakdown_vat_as_written)


def _numbers(category: Category, where: str, facts: Facts) -> Breach | None:
    """02 to 04: a line, allowance or charge of a category needs the parties' tax numbers."""
    vat = vat_facts(facts)
    if category.code not in _places(vat, where, category):
        return None if where != "line" or category.code != "S" else _only_other_tax(vat)
    if category.seller == "none":
        if not (vat.seller_vat or vat.representative_vat or vat.buyer_vat):
            return None
        return Breach(
            f"Med momskategori {category.sv} får varken säljare, köpare eller skatterepresentant "
            "ha momsnummer. Ta bort dem eller rätta kategorin.",
            f"With VAT category {category.en} neither seller, buyer nor tax representative may "
            "have a VAT number. Remove them or mend the category.",
        )
    has_seller = vat.seller_tax if category.seller == "tax" else vat.seller_vat
    has_buyer = not category.buyer or vat.buyer_vat
    if category.buyer == "vat or legal":
        has_buyer = has_buyer or vat.buyer_legal
    if (has_seller or vat.representative_vat) and has_buyer:
        return None
    wanted = _wanted(category, has_seller or vat.representative_vat)
    return Breach(
        f"Momskategori {category.sv} kräver {wanted[0]}. Lägg till det.",
        f"VAT category {category.en} needs {wanted[1]}. Add it.",
    )


def _only_other_tax(vat: VatFacts) -> Breach | None:
    """BR-S-02 of a document whose lines of category S are all of another tax than VAT."""
    if not vat.has_standard_line:
        return None
    return Breach(
        "Rader har kategori S men inte TaxScheme VAT. Ange VAT som skatt.",
        "Lines have category S but not TaxScheme VAT. Give VAT as their tax.",
    )


def _places(vat: VatFacts, where: str, category: Category) -> frozenset[str]:
    if where == "line":
        return vat.lines_vat
    if category.seller == "none":
        return vat.document_vat[where]
    return vat.allowances_vat[where]


def _wanted(category: Category, has_seller: bool) -> tuple[str, str]:
    if not has_seller:
        return "säljarens momsnummer", "the seller's VAT number"
    if category.buyer == "vat":
        return "köparens momsnummer", "the buyer's VAT number"
    return (
        "köparens momsnummer eller organisationsnummer",
        "the buyer's VAT number or legal registration number",
    )


def _rate(category: Category, element: Element, _: Facts) -> Breach | None:
    """05 to 07: the rate of a line, allowance or charge suits its category."""
    stated = first_child(element, _PERCENT)
    rate = number(stated)
    if _suits(category.rate, stated, rate):
        return None
    said = ("saknas", "is missing") if rate is None else figure(rate)
    wanted = {
        "above": ("vara större än noll", "be above zero"),
        "zero": ("vara 0", "be 0"),
        "any": ("vara noll eller mer", "be zero or more"),
        "none": ("inte anges alls", "not be given at all"),
    }[category.rate]
    return Breach(
        f"Momssatsen ({said[0]}) ska {wanted[0]} i momskategori {category.sv}.",
        f"The VAT rate ({said[1]}) must {wanted[1]} in VAT category {category.en}.",
        "/cbc:Percent",
    )


def _suits(wanted: str, stated: Element | None, rate: Decimal | None) -> bool:
    if wanted == "none":
        return stated is None
    if wanted == "any":
        return stated is not None and is_negative(stated) is False
    return rate is not None and (rate > 0 if wanted == "above" else rate == 0)


def _taxable(category: Category, element: Element, facts: Facts) -> Breach | None:
    """08: the taxable amount is the sum of what is taxed so."""
    vat = vat_facts(facts)
    stated = number(element.getparent(), _TAXABLE)
    rate = number(element, _PERCENT) if category.is_rated else None
    if category.is_rated and rate is None:
        return None
    expected = vat.sums.get((category.code, rate), ZERO)
    is_known = category.code != "S" or (category.code, rate) in vat.rated | vat.sums.keys()
    if stated is not None and facts.lines and is_known:
        if category.is_rated and _is_near(stated, category, rate, vat):
            return None
        if not category.is_rated and stated == expected:
            return None
    return wrong_base(category, rate, stated, expected if is_known else None)


def _is_near(stated: Decimal, category: Category, rate: Decimal | None, vat: VatFacts) -> bool:
    """Return whether a taxable amount is less than one unit from its sum.

    For S the official test is also content with the sum of allowances and charges alone.
    """
    key = category.code, rate
    sums = [vat.sums.get(key, ZERO)]
    if category.code == "S" and key in vat.charges:
        sums.append(vat.charges[key])
    return any(is_within_one(stated, each) for each in sums)


def wrong_base(
    category: Category, rate: Decimal | None, stated: Decimal | None, expected: Decimal | None
) -> Breach:
    """Say that a taxable amount is not the sum of what is taxed so."""
    said_rate = f" {figure(rate)[0]} %" if rate is not None else ""
    if expected is None:
        return Breach(
            f"Momssammanställningen har kategori {category.code}{said_rate}, men ingen rad, "
            "rabatt eller avgift har den. Ta bort posten eller rätta raderna.",
            f"The VAT breakdown has category {category.code}{said_rate}, but no line, allowance "
            "or charge has it. Remove the entry or mend the lines.",
            term="BT-116",
        )
    said, right = money(stated or ZERO), money(expected)
    return Breach(
        f"Momsunderlaget för kategori {category.code}{said_rate} är {said[0]} men "
        f"raderna, avgifterna och rabatterna ger {right[0]}.",
        f"The taxable amount of category {category.code}{said_rate} is {said[1]} but "
        f"lines, charges and allowances give {right[1]}.",
        term="BT-116",
    )


def _tax(category: Category, element: Element, _: Facts) -> Breach | None:
    """09: the tax is what base and rate give; nothing where no tax is charged."""
    subtotal = element.getparent()
    tax, base = number(subtotal, _TAX), number(subtotal, _TAXABLE)
    rate = number(element, _PERCENT)
    if category.is_rated:
        if rate is not None and within_one(tax, base, rate):
            return None
        return wrong_tax(tax, base, rate or ZERO, "")
    return None if tax is not None and not tax else wrong_tax(tax, base, ZERO, "")


def _reason(category: Category, element: Element, _: Facts) -> Breach | None:
    """10: an exempt category says why in the breakdown, a taxed one does not."""
    has_reason = any(first(element, place) is not None for place in _REASONS)
    if has_reason is category.has_reason:
        return None
    if has_reason:
        return Breach(
            f"Momskategori {category.sv} ska inte ha något skäl till undantag. Ta bort det.",
            f"VAT category {category.en} has no reason for exemption. Remove it.",
        )
    return Breach(
        f"Momskategori {category.sv} ska ha ett skäl till att moms inte tas ut. "
        "Ange TaxExemptionReason eller TaxExemptionReasonCode.",
        f"VAT category {category.en} needs the reason why no VAT is charged. "
        "Give TaxExemptionReason or TaxExemptionReasonCode.",
    )


def _enter(each: Category) -> None:
    """Enter the ten rules of a category."""
    lead = f"BR-{each.family}-"

    def of_document(number_id: str, check: Check) -> None:
        _of(each.code, lead + number_id)(check)

    of_document("01", lambda element, facts: _breakdown(each, element, facts))
    of_document("02", lambda _, facts: _numbers(each, "line", facts))
    of_document("03", lambda _, facts: _numbers(each, "false", facts))
    of_document("04", lambda _, facts: _numbers(each, "true", facts))
    rates = tuple(lead + number_id for number_id in ("05", "06", "07"))
    enter(rates, lambda element, facts: _rate(each, element, facts))
    enter((lead + "08",), lambda element, facts: _taxable(each, element, facts))
    enter((lead + "09",), lambda element, facts: _tax(each, element, facts))
    enter((lead + "10",), lambda element, facts: _reason(each, element, facts))


for _category in CATEGORIES:
    _enter(_category)


@_of("K", "BR-IC-11")
def delivery_day(root: Element, facts: Facts) -> Breach | None:
    """A supply within the EU tells when it was delivered."""
    if "K" not in vat_facts(facts).breakdown_vat:
        return None
    day = first(root, path("cac:Delivery", "cbc:ActualDeliveryDate"))
    period = first(root, path("cac:InvoicePeriod"))
    if (day is not None and len(text_of(day)) > 1) or (period is not None and len(period)):
        return None
    return Breach(
        "En leverans inom EU (K) ska ha leveransdatum eller period. Lägg till det.",
        "A supply within the EU (K) must have a delivery date or a period. Add it.",
        "/cac:Delivery/cbc:ActualDeliveryDate",
    )


@_of("K", "BR-IC-12")
def delivery_country(root: Element, facts: Facts) -> Breach | None:
    """A supply within the EU tells to which country it was delivered."""
    if "K" not in vat_facts(facts).breakdown_vat:
        return None
    place = path(
        "cac:Delivery", "cac:DeliveryLocation", "cac:Address", "cac:Country",
        "cbc:IdentificationCode",
    )  # fmt: skip
    country = first(root, place)
    if country is not None and len(country.text or "") > 1:
        return None
    return Breach(
        "En leverans inom EU (K) ska ange landet för leveransadressen. Lägg till det.",
        "A supply within the EU (K) must give the country of delivery. Add it.",
        "/cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode",
    )


@_of("O", "BR-O-11")
def alone_in_breakdown(_root: Element, facts: Facts) -> Breach | None:
    """What is outside VAT is not mixed with other categories in the breakdown."""
    return _alone(facts, set(vat_facts(facts).breakdown_vat), "momssammanställningen", "breakdown")


@_of("O", "BR-O-12")
def alone_on_lines(_root: Element, facts: Facts) -> Breach | None:
    """What is outside VAT is not mixed with other categories on lines."""
    return _alone(facts, set(vat_facts(facts).lines_vat), "raderna", "lines")


@_of("O", "BR-O-13")
def alone_in_allowances(_root: Element, facts: Facts) -> Breach | None:
    """What is outside VAT is not mixed with other categories in allowances."""
    return _alone(facts, set(vat_facts(facts).allowances_vat["false"]), "rabatterna", "allowances")


@_of("O", "BR-O-14")
def alone_in_charges(_root: Element, facts: Facts) -> Breach | None:
    """What is outside VAT is not mixed with other categories in charges."""
    return _alone(facts, set(vat_facts(facts).allowances_vat["true"]), "avgifterna", "charges")


def _alone(facts: Facts, found: set[str], sv: str, en: str) -> Breach | None:
    others = sorted(found - {"O"})
    if not others or "O" not in vat_facts(facts).breakdown_vat:
        return None
    return Breach(
        f"Momskategori O (utanför momsen) får inte blandas med {', '.join(others)} i {sv}. "
        "Dela upp på två fakturor.",
        f"VAT category O (outside VAT) must not be mixed with {', '.join(others)} in the {en}. "
        "Make two invoices.",
    )


@_of("B", "BR-B-01")
def italian_only(_root: Element, facts: Facts) -> Breach | None:
    """Split payment is for Italy."""
    vat = vat_facts(facts)
    if not vat.has_written("B") or vat.countries <= {"IT"}:
        return None
    return Breach(
        "Momskategori B (delad betalning) får bara användas inom Italien. Välj en annan.",
        "VAT category B (split payment) is for Italy only. Choose another.",
    )


@_of("B", "BR-B-02")
def split_alone(_root: Element, facts: Facts) -> Breach | None:
    """Split payment is not mixed with standard rate."""
    vat = vat_facts(facts)
    if not (vat.is_stated("B") and vat.is_stated("S")):
        return None
    return Breach(
        "Momskategori B (delad betalning) får inte blandas med S. Dela upp på två fakturor.",
        "VAT category B (split payment) must not be mixed with S. Make two invoices.",
    )
