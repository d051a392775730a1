"""The one table of transactions: root name and CustomizationID decide what a document is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from peppol.documents.catalogue import Catalogue
from peppol.documents.catalogue_response import CatalogueResponse
from peppol.documents.credit_note import CreditNote
from peppol.documents.despatch_advice import DespatchAdvice
from peppol.documents.invoice import Invoice
from peppol.documents.invoice_response import InvoiceResponse
from peppol.documents.message_level_response import MessageLevelResponse
from peppol.documents.order import Order
from peppol.documents.order_agreement import OrderAgreement
from peppol.documents.order_cancellation import OrderCancellation
from peppol.documents.order_change import OrderChange
from peppol.documents.order_response import OrderResponse
from peppol.documents.order_response_advanced import OrderResponseAdvanced
from peppol.documents.punch_out import PunchOut
from peppol.errors import UnknownDocument
from peppol.xml import CBC, UBL, Element, text_of

DOCUMENT_SCHEME = "busdox-docid-qns"
PROCESS_SCHEME = "cenbii-procid-ubl"

_TRNS = "urn:fdc:peppol.eu:poacc:trns:"
_BIS = "urn:fdc:peppol.eu:poacc:bis:"
_BILLING = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
_SELF_BILLING = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0"
_BILLING_PROFILES = (
    "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0",
    "urn:peppol:bis:billing_with_response",
    "urn:peppol:france:billing:regulated",
    "urn:peppol:france:billing:non-regulated",
)
_SELF_BILLING_PROFILES = (
    "urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0",
    *_BILLING_PROFILES[1:],
)


@dataclass(frozen=True, kw_only=True)
class Transaction:
    """One kind of message: how it is recognised, and the class that holds it."""

    code: str
    root_name: str
    customization_id: str
    profiles: tuple[str, ...]
    document_class: type[Any]
    names: tuple[str, str]
    ubl_version: str = "2.1"

    @property
    def namespace(self) -> str:
        """Return the namespace of the root element."""
        return f"{UBL}{self.root_name}-2"

    @property
    def is_billing(self) -> bool:
        """Return whether it is an invoice or a credit note."""
        return self.root_name in ("Invoice", "CreditNote")

    @property
    def is_self_billing(self) -> bool:
        """Return whether the buyer makes it out for the seller."""
        return self.code.endswith("SB")

    @property
    def document_type_id(self) -> str:
        """Return the identifier under which the network knows the document type."""
        root = f"{self.namespace}::{self.root_name}"
        return f"{root}##{self.customization_id}::{self.ubl_version}"

    def name(self, lang: str = "sv") -> str:
        """Return what people call it, in lower case."""
        return self.names[0 if lang == "sv" else 1]


def _transaction(
    document: type[Any], root: str, customization: str, profiles: tuple[str, ...], *names: str
) -> Transaction:
    code = document.TRANSACTION
    version = "2.3" if code in ("T114", "T115", "T116") else "2.1"
    return Transaction(
        code=code,
        root_name=root,
        customization_id=customization,
        profiles=profiles,
        document_class=document,
        names=(names[0], names[1]),
        ubl_version=version,
    )


def _self_billing(of: Transaction, *names: str) -> Transaction:
    return Transaction(
        code=of.code + "SB",
        root_name=of.root_name,
        customization_id=_SELF_BILLING,
        profiles=_SELF_BILLING_PROFILES,
        document_class=of.document_class,
        names=(names[0], names[1]),
    )


def _bis(*profiles: str) -> tuple[str, ...]:
    return tuple(f"{_BIS}{profile}:3" for profile in profiles)


_INVOICE = _transaction(Invoice, "Invoice", _BILLING, _BILLING_PROFILES, "faktura", "invoice")
_CREDIT_NOTE = _transaction(
    CreditNote, "CreditNote", _BILLING, _BILLING_PROFILES, "kreditnota", "credit note"
)
_ALL = (
    _transaction(
        Order,
        "Order",
        _TRNS + "order:3",
        _bis("ordering", "order_only", "advanced_ordering"),
        "order",
        "order",
    ),
    _transaction(
        OrderResponse,
        "OrderResponse",
        _TRNS + "order_response:3",
        _bis("ordering"),
        "ordersvar",
        "order response",
    ),
    _transaction(
        OrderResponseAdvanced,
        "OrderResponse",
        _TRNS + "order_response_advanced:3",
        _bis("advanced_ordering"),
        "utökat ordersvar",
        "order response (advanced)",
    ),
    _transaction(
        OrderChange,
        "OrderChange",
        _TRNS + "order_change:3",
        _bis("advanced_ordering"),
        "orderändring",
        "order change",
    ),
    _transaction(
        OrderCancellation,
        "OrderCancellation",
        _TRNS + "order_cancellation:3",
        _bis("advanced_ordering"),
        "avbeställning",
        "order cancellation",
    ),
    _transaction(
        OrderAgreement,
        "OrderResponse",
        _TRNS + "order_agreement:3",
        _bis("order_agreement"),
        "orderbekräftelse utan order",
        "order agreement",
    ),
    _transaction(
        DespatchAdvice,
        "DespatchAdvice",
        _TRNS + "despatch_advice:3",
        _bis("despatch_advice"),
        "leveransavisering",
        "despatch advice",
    ),
    _transaction(
        Catalogue,
        "Catalogue",
        _TRNS + "catalogue:3",
        _bis("catalogue_only", "catalogue_wo_response"),
        "produktkatalog",
        "catalogue",
    ),
    _transaction(
        CatalogueResponse,
        "ApplicationResponse",
        _TRNS + "catalogue_response:3",
        _bis("catalogue_only"),
        "katalogsvar",
        "catalogue response",
    ),
    _transaction(
        PunchOut,
        "Catalogue",
        _TRNS + "punch_out:3",
        _bis("punch_out"),
        "varukorg från leverantörens webbutik",
        "punch out",
    ),
    _transaction(
        MessageLevelResponse,
        "ApplicationResponse",
        _TRNS + "mlr:3",
        _bis("mlr"),
        "meddelandesvar",
        "message level response",
    ),
    _transaction(
        InvoiceResponse,
        "ApplicationResponse",
        _TRNS + "invoice_response:3",
        (*_bis("invoice_response"), "urn:peppol:bis:billing_with_response"),
        "fakturasvar",
        "invoice response",
    ),
    _INVOICE,
    _CREDIT_NOTE,
    _self_billing(_INVOICE, "självfaktura", "self-billing invoice"),
    _self_billing(_CREDIT_NOTE, "kreditnota, självfakturering", "self-billing credit note"),
)

TRANSACTIONS: dict[str, Transaction] = {transaction.code: transaction for transaction in _ALL}
"""Every transaction that is read, by its code."""

_BY_ROOT: dict[str, list[Transaction]] = {}
for _each in _ALL:
    _BY_ROOT.setdefault(f"{{{_each.namespace}}}{_each.root_name}", []).append(_each)

_FOREIGN = {
    "CrossIndustryInvoice": "CII",
    "CrossIndustryDocument": "CII",
    "BasicInvoice": "Svefaktura",
    "Finvoice": "Finvoice",
    "Envelope": "SOAP",
    "html": "HTML",
    "Document": "ISO 20022",
    "ObjectEnvelope": "Svefaktura",
}


def find(root: Element) -> Transaction:
    """Return the transaction of a document's root element; raises UnknownDocument."""
    customization = next(root.iterchildren(f"{{{CBC}}}CustomizationID"), None)
    return lookup(root.tag, "" if customization is None else text_of(customization))


def meant(root: Element) -> Transaction:
    """Return the transaction that a document is judged as: its own, else the one it was meant for.

    That is the only one of its root or, of several, one of its ProfileID; an invoice or credit
    note of neither is judged as billing. Raises UnknownDocument where that does not tell.
    """
    try:
        return find(root)
    except UnknownDocument:
        same_root = _BY_ROOT.get(root.tag, [])
        profile = root.find(f"{{{CBC}}}ProfileID")
        stated = "" if profile is None else text_of(profile)
        by_profile = [t for t in same_root if stated in t.profiles]
        is_one_document = len({t.document_class for t in same_root}) == 1
        if not by_profile and not is_one_document:
            raise
        return (by_profile or same_root)[0]


def lookup(tag: str, customization_id: str) -> Transaction:
    """Return the transaction of a root tag and CustomizationID; raises UnknownDocument."""
    namespace, _, name = tag.rpartition("}")
    same_root = _BY_ROOT.get(tag, [])
    if not same_root:
        raise UnknownDocument("root", looks_like=_guess(namespace[1:], name), root=name)
    for transaction in same_root:
        if customization_id.startswith(transaction.customization_id):
            return transaction
    known = ", ".join(transaction.customization_id for transaction in same_root)
    stated = customization_id or "—"
    raise UnknownDocument(
        "customization", looks_like="UBL", root=name, customization=stated, known=known
    )


def of_document(document: Any) -> Transaction:
    """Return the transaction of a document value."""
    return lookup(
        f"{{{TRANSACTIONS[document.TRANSACTION].namespace}}}"
        f"{TRANSACTIONS[document.TRANSACTION].root_name}",
        document.customization_id,
    )


def document_type_id(document: Any) -> str:
    """Return the document type identifier of a document value."""
    return of_document(document).document_type_id


def process_id(document: Any) -> str:
    """Return the process identifier of a document value: its ProfileID."""
    return str(document.profile_id)


def _guess(namespace: str, name: str) -> str:
    if namespace.startswith(UBL):
        return "UBL"
    if "sfti" in namespace:
        return "Svefaktura"
    return _FOREIGN.get(name, "XML")
