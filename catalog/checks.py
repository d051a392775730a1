"""What is wrong with a line of a catalogue, given the agreement that it is for.

Every check tells what stands where and how to mend it. A finding that stops keeps the line out of
the catalogue; the others are told and leave the decision to the category manager.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from stdnum.exceptions import ValidationError

from catalog.agreements import Agreement
from catalog.errors import N_, Finding
from catalog.intake.draft import LineDraft
from catalog.units import likely_codes, mistaken_for
from peppol.codelists import lookup
from peppol.identifiers import gtin

VAT_RATES = frozenset(map(Decimal, (25, 12, 6, 0)))
"""The rates of Swedish VAT: mervärdesskattelagen (2023:200) 9 kap."""
UNITS = "UNECERec20"
PRICE_JUMP = 10
"""A price that is this many times the published one, or this fraction of it, is worth a look."""
_LENGTHS = {
    "article": 80,
    "name": 300,
    "description": 4000,
    "manufacturer": 200,
    "manufacturer_article": 80,
    "keywords": 2000,
}
_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)
"""Control characters, and those that turn the direction of the text that follows."""


@dataclass(frozen=True)
class Terms:
    """What lines are checked against; the agreement's own terms and what is published now."""

    agreement: str
    currency: str
    valid_from: date
    valid_until: date
    supplier: str
    endpoint: str
    supplier_number: str
    day: date
    receivers: frozenset[str] = frozenset()
    """Participants and organisation numbers that a catalogue for it may be addressed to."""
    published: Mapping[str, Decimal] = field(default_factory=dict)
    """Price per unit of each published article."""


def terms_of(
    agreement: Agreement, day: date, receivers: frozenset[str], published: Mapping[str, Decimal]
) -> Terms:
    """The terms of an agreement as of a day."""
    return Terms(
        agreement=agreement.number,
        currency=agreement.currency,
        valid_from=agreement.valid_from,
        valid_until=agreement.valid_until,
        supplier=agreement.supplier.name,
        endpoint=agreement.supplier.endpoint,
        supplier_number=agreement.supplier.number,
        day=day,
        receivers=receivers,
        published=published,
    )


class LineChecks:
    """Checks the lines of one file, in their order: an article number may stand in it once."""

    def __init__(self, terms: Terms) -> None:
        self.terms = terms
        self._rows: dict[str, int] = {}

    def check(self, draft: LineDraft) -> list[Finding]:
        """All that is to be told about the line, what its reader found included."""
        findings = list(draft.findings)
        for one in _CHECKS:
            findings.extend(one(draft, self.terms))
        if draft.article:
            first = self._rows.setdefault(draft.article, draft.row)
            if first != draft.row:
                findings.append(_repeated(draft, first))
        return findings


Check = Callable[[LineDraft, Terms], Iterator[Finding]]


def _repeated(draft: LineDraft, first: int) -> Finding:
    return _found(
        draft,
        "article",
        "duplicate_article",
        N_("Article %(article)s stands on row %(first)s already. Keep one of them."),
        article=draft.article,
        first=first,
    )


def _found(
    draft: LineDraft,
    column: str,
    code: str,
    template: str,
    /,
    *,
    stops: bool = True,
    **params: object,
) -> Finding:
    return Finding(draft.row, column, code, template, params, stops)


def _missing(draft: LineDraft, _terms: Terms) -> Iterator[Finding]:
    given = {
        "article": draft.article,
        "name": draft.name,
        "unit_code": draft.unit_code,
        "price": draft.price is not None,
        "vat": draft.vat_rate is not None,
    }
    for column, value in given.items():
        if not value and not draft.has_finding(column):
            yield _found(draft, column, f"missing_{column}", _MISSING[column])


_MISSING = {
    "article": N_("The article number is missing. Without it the item can't be ordered."),
    "name": N_("The name is missing. Write what the item is."),
    "unit_code": N_("The unit is missing. Write the code of what is ordered, for example H87."),
    "price": N_("The price is missing. Write the price without VAT."),
    "vat": N_("The VAT rate is missing. Write 25, 12, 6 or 0."),
}


def _outside(draft: LineDraft, terms: Terms) -> Iterator[Finding]:
    if draft.agreement and draft.agreement != terms.agreement:
        yield _found(
            draft,
            "agreement",
            "outside_agreement",
            N_(
                "The item is for agreement %(found)s and can't be ordered from %(agreement)s. Move "
                "it to that agreement's catalogue."
            ),
            found=draft.agreement[:80],
            agreement=terms.agreement,
        )
    if not draft.is_orderable:
        yield _found(
            draft,
            "OrderableIndicator",
            "not_orderable",
            N_("The supplier says that the item can't be ordered, so it is left out."),
        )


def _units(draft: LineDraft, _terms: Terms) -> Iterator[Finding]:
    for column, code in (("unit_code", draft.unit_code), ("content_unit", draft.content_unit)):
        if not code:
            continue
        if lookup.is_code(UNITS, code):
            yield from _unlikely(draft, column, code)
            continue
        meant = likely_codes(code, lookup.codes(UNITS))
        if meant:
            yield _found(
                draft,
                column,
                "unknown_unit",
                N_("%(code)s is not a unit code. Write %(meant)s if that is what you mean."),
                code=code[:40],
                meant=" / ".join(meant),
            )
        else:
            yield _found(
                draft,
                column,
                "unknown_unit",
                N_(
                    "%(code)s is not a unit code. Write a code of UN/ECE Recommendation 20 or 21, "
                    "for example H87 (piece) or XPK (package)."
                ),
                code=code[:40],
            )


def _unlikely(draft: LineDraft, column: str, code: str) -> Iterator[Finding]:
    meant = mistaken_for(code)
    if meant:
        yield _found(
            draft, column, "unlikely_unit",
            N_("%(code)s is the code for %(name)s. Is %(meant)s meant?"), stops=False, code=code,
            name={"sv": lookup.unit_name(code, "sv"), "en": lookup.unit_name(code, "en")},
            meant=meant,
        )  # fmt: skip


def _price(draft: LineDraft, terms: Terms) -> Iterator[Finding]:
    price = draft.price
    if price is None:
        return
    if price < 0:
        yield _found(
            draft, "price", "negative_price",
            N_("The price %(price)s is below zero. Write the price without VAT."),
            price=format(price, "f"),
        )  # fmt: skip
    elif price == 0:
        yield _found(
            draft, "price", "zero_price",
            N_("The price is 0. Write the price, or leave the item out if it is not sold."),
        )  # fmt: skip
    elif draft.base_quantity > 0 and draft.article in terms.published:
        yield from _jump(draft, price / draft.base_quantity, terms.published[draft.article])
    if draft.currency and draft.currency != terms.currency:
        yield _found(
            draft, "currency", "wrong_currency",
            N_("The price is in %(found)s, but the agreement is in %(currency)s."),
            found=draft.currency[:10], currency=terms.currency,
        )  # fmt: skip


def _jump(draft: LineDraft, new: Decimal, old: Decimal) -> Iterator[Finding]:
    if old > 0 and not old / PRICE_JUMP < new < old * PRICE_JUMP:
        yield _found(
            draft, "price", "price_jump",
            N_("The price per unit was %(old)s and would become %(new)s. Is that right?"),
            stops=False, old=_short(old), new=_short(new),
        )  # fmt: skip


def _short(price: Decimal) -> str:
    """A price per unit without zeros at its end."""
    return format(round(price, 4).normalize() + 0, "f")


def _quantities(draft: LineDraft, _terms: Terms) -> Iterator[Finding]:
    given = {
        "base_quantity": draft.base_quantity,
        "content_quantity": draft.content_quantity,
        "min_quantity": draft.minimum_quantity,
        "order_multiple": draft.order_multiple,
    }
    for column, value in given.items():
        if value is not None and value <= 0:
            yield _found(
                draft, column, "not_above_zero",
                N_("%(value)s can't be used here. Write a number above zero."),
                value=format(value, "f"),
            )  # fmt: skip


def _vat(draft: LineDraft, _terms: Terms) -> Iterator[Finding]:
    if draft.vat_rate is not None and draft.vat_rate not in VAT_RATES:
        yield _found(
            draft, "vat", "unknown_vat_rate",
            N_("%(rate)s is not a rate of Swedish VAT. Write 25, 12, 6 or 0."),
            rate=format(draft.vat_rate, "f"),
        )  # fmt: skip


def _gtin(draft: LineDraft, _terms: Terms) -> Iterator[Finding]:
    if not draft.gtin:
        return
    try:
        gtin.validate(draft.gtin)
    except ValidationError:
        yield _wrong_gtin(draft)


def _wrong_gtin(draft: LineDraft) -> Finding:
    digits = draft.gtin
    if len(digits) in {8, 12, 13, 14} and digits.isascii() and digits.isdigit():
        return _found(
            draft, "gtin", "bad_gtin",
            N_(
                "GTIN %(gtin)s is mistyped: by its check digit it would end in %(digit)s. Look it "
                "up and write it anew, or leave it empty."
            ),
            gtin=digits, digit=gtin.calc_check_digit(digits[:-1]),
        )  # fmt: skip
    return _found(
        draft, "gtin", "bad_gtin",
        N_("%(gtin)s is not a GTIN, which has 8, 12, 13 or 14 digits. Correct it or leave it "
            "empty."),
        gtin=digits[:40],
    )  # fmt: skip


def _period(draft: LineDraft, terms: Terms) -> Iterator[Finding]:
    begins, ends = draft.valid_from, draft.valid_until
    if begins and ends and begins > ends:
        yield _found(
            draft, "valid_until", "period_reversed",
            N_("The period ends on %(until)s, before it begins on %(first)s."),
            until=ends.isoformat(), first=begins.isoformat(),
        )  # fmt: skip
    elif ends and ends < terms.day:
        yield _found(
            draft, "valid_until", "period_ended",
            N_(
                "The price was to end on %(until)s. If the catalogue is published all the same, "
                "it holds as long as the agreement."
            ),
            until=ends.isoformat(), stops=False,
        )  # fmt: skip
        draft.valid_until = None
    elif begins and begins > terms.valid_until:
        yield _found(
            draft, "valid_from", "outside_period",
            N_("The period lies outside the agreement's, %(first)s to %(until)s."),
            first=terms.valid_from.isoformat(), until=terms.valid_until.isoformat(),
        )  # fmt: skip


def _texts(draft: LineDraft, _terms: Terms) -> Iterator[Finding]:
    for column, most in _LENGTHS.items():
        if len(getattr(draft, column)) > most:
            yield _found(
                draft, column, "too_long",
                N_("The text has %(length)s characters; at most %(most)s fit. Shorten it."),
                length=len(getattr(draft, column)), most=most,
            )  # fmt: skip
    for column in (*_LENGTHS, "unit_code", "content_unit", "gtin", "unspsc"):
        if _CONTROL.search(getattr(draft, column)):
            yield _found(
                draft, column, "control_character",
                N_("The text holds characters that can't be seen. Write it anew by hand."),
            )  # fmt: skip


def _classification(draft: LineDraft, _terms: Terms) -> Iterator[Finding]:
    code = draft.unspsc
    if code and not (code.isascii() and code.isdigit() and len(code) in {2, 4, 6, 8, 10}):
        yield _found(
            draft, "unspsc", "bad_unspsc",
            N_("%(code)s is not a UNSPSC code, which has 8 digits. It has been left out."),
            code=code[:40], stops=False,
        )  # fmt: skip
        draft.unspsc = ""


_CHECKS: tuple[Check, ...] = (
    _missing, _outside, _units, _price, _quantities, _vat, _gtin, _period, _texts, _classification,
)  # fmt: skip
