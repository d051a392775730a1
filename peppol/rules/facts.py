"""What rules need to know of a document as a whole, worked out once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, TypeVar

from peppol.codelists.lookup import codes, codes_of_any
from peppol.rules.reading import every, normal, path, raw
from peppol.structure.model import model
from peppol.structure.places import place_of
from peppol.xml import CAC, Element, clark

_CURRENCY = path("cbc:DocumentCurrencyCode")
_COUNTRY = path("cac:PostalAddress", "cac:Country", "cbc:IdentificationCode")
_SELLER = path("cac:AccountingSupplierParty", "cac:Party")
_BUYER = path("cac:AccountingCustomerParty", "cac:Party")
_TAX_SCHEME = path("cac:PartyTaxScheme")
_SCHEME_ID = path("cac:TaxScheme", "cbc:ID")
_COMPANY = path("cbc:CompanyID")
_SCATTERED = tuple(
    clark(name)
    for name in (
        "cac:AccountingCustomerParty", "cac:AccountingSupplierParty",
        "cac:AdditionalDocumentReference", "cac:AllowanceCharge", "cac:ClassifiedTaxCategory",
        "cac:CreditNoteLine", "cac:InvoiceLine", "cac:LineItem", "cac:OrderLine",
        "cac:PartyIdentification", "cac:TaxCategory", "cac:TaxRepresentativeParty",
        "cac:TaxTotal", "cbc:PaymentID", "cbc:PaymentMeansCode",
    )
)  # fmt: skip
"""What rules look for wherever it stands, in an extension too."""

_T = TypeVar("_T")


class SeveralValues(Exception):
    """A rule met several values where the official one takes one, and stops with an error.

    Such a document is rejected.
    """

    sv = "Ett element som får stå en gång står flera gånger. Ta bort de övriga."
    en = "An element that may stand once stands several times. Remove the others."


def one(element: Element, place: str) -> Element | None:
    """Return the one element at `place`, or None; raises SeveralValues when there are more."""
    found = every(element, place)
    if len(found) > 1:
        raise SeveralValues
    return found[0] if found else None


class Facts:
    """A document under judgement: its root, transaction and release, and what follows of them."""

    def __init__(self, root: Element, code: str, release: str) -> None:
        self.root = root
        self.code = code
        self.release = release
        self._kept: dict[str, Any] = {}

    def kept(self, name: str, gather: Callable[[], _T]) -> _T:
        """Return what was gathered under a name, gathering it at the first question."""
        if name not in self._kept:
            self._kept[name] = gather()
        found: _T = self._kept[name]
        return found

    def codes(self, list_id: str) -> frozenset[str]:
        """Return a code list as it is in the release that judges."""
        return codes(list_id, self.release)

    def codes_of_any(self, list_ids: tuple[str, ...]) -> frozenset[str]:
        """Return the codes of some such lists together."""
        return codes_of_any(list_ids, self.release)

    def anywhere(self, tag: str) -> list[Element]:
        """Return every element of a tag in the document; raises KeyError for none of _SCATTERED."""
        return self._scattered[tag]

    @cached_property
    def _scattered(self) -> dict[str, list[Element]]:
        found: dict[str, list[Element]] = {tag: [] for tag in _SCATTERED}
        for each in self.root.iter(*_SCATTERED):
            found[each.tag].append(each)
        return found

    @cached_property
    def name(self) -> str:
        """Return the local name of the root, such as "Invoice"."""
        return str(self.root.tag.rpartition("}")[2])

    @cached_property
    def currency(self) -> str | None:
        """Return the document currency as it is written."""
        return raw(self.root, _CURRENCY)

    @cached_property
    def lines(self) -> list[Element]:
        """Return the lines of an invoice or credit note."""
        return list(self.root.iterchildren(f"{{{CAC}}}InvoiceLine", f"{{{CAC}}}CreditNoteLine"))

    @cached_property
    def seller_countries(self) -> frozenset[str]:
        """Return the country of the seller's postal address, as written: one or none."""
        return frozenset(_texts(self.root, f"{_SELLER}/{_COUNTRY}"))

    @cached_property
    def buyer_countries(self) -> frozenset[str]:
        """Return the country of the buyer's postal address, as written: one or none."""
        return frozenset(_texts(self.root, f"{_BUYER}/{_COUNTRY}"))

    @cached_property
    def is_german(self) -> bool:
        """Return whether seller and buyer are both in Germany."""
        both = (self.seller_countries, self.buyer_countries)
        return all(any(normal(each).upper() == "DE" for each in side) for side in both)

    @cached_property
    def has_swedish_vat_seller(self) -> bool:
        """Return whether the seller is in Sweden with a Swedish VAT number."""
        return "SE" in self.seller_countries and any(
            raw(scheme, _SCHEME_ID) == "VAT" and (raw(scheme, _COMPANY) or "")[:2] == "SE"
            for scheme in every(self.root, f"{_SELLER}/{_TAX_SCHEME}")
        )

    def term(self, element: Element, below: str = "") -> str | None:
        """Return the business term of a place in the document; None where it has none."""
        return place_of(element, below, model(self.code, self.release)).term


def _texts(root: Element, place: str) -> Iterator[str]:
    return (each.text or "" for each in every(root, place))
