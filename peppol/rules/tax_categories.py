"""Tax categories as a document states them: read once, asked by many rules."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from peppol.rules.children import first_child
from peppol.rules.reading import normal, number
from peppol.xml import Element, clark, kept

_ID = clark("cbc:ID")
_PERCENT = clark("cbc:Percent")
_SCHEME = clark("cac:TaxScheme")


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
    code, scheme = first_child(element, _ID), first_child(element, _SCHEME)
    scheme_id = None if scheme is None else first_child(scheme, _ID)
    is_vat = scheme_id is not None and normal(scheme_id.text or "").upper() == "VAT"
    written = None if code is None else code.text or ""
    percent = number(first_child(element, _PERCENT))
    return TaxCategory(normal(written or ""), written, is_vat, percent)
