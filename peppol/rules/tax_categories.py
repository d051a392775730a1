"""Tax categories as a document states them: read once, asked by many rules."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from peppol.rules.reading import normal, number, path, raw, text
from peppol.xml import Element, kept

_ID = path("cbc:ID")
_PERCENT = path("cbc:Percent")
_SCHEME_ID = path("cac:TaxScheme", "cbc:ID")


class TaxCategory(NamedTuple):
    """A tax category."""

    code: str
    written: str | None
    """The code with its white space; None when there is none."""
    is_vat: bool
    """Whether the tax scheme is VAT, as EN 16931 reads it."""
    percent: Decimal | None


def tax_category(element: Element) -> TaxCategory:
    """Return what an element of a tax category says."""
    return kept(_read, element)


def _read(element: Element) -> TaxCategory:
    written = raw(element, _ID)
    is_vat = text(element, _SCHEME_ID).upper() == "VAT"
    return TaxCategory(normal(written or ""), written, is_vat, number(element, _PERCENT))
