"""Whose claim it is and on whom: strictly, because money follows."""

from __future__ import annotations

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from catalog.organisations import Organisation
from catalog.suppliers import Supplier
from peppol.party import Party
from portal.invoices.errors import WrongBuyer
from portal.post.errors import SenderMismatch, UnknownSupplier


def supplier_of(session: Session, seller: Party, sender: str | None) -> Supplier:
    """The supplier whose endpoint and organisation number both are those of the document.

    Raises:
        UnknownSupplier: neither is known.
        SenderMismatch: they are not of one supplier, or another party sent the message.
    """
    endpoint, number = seller.participant, seller.organisation_number
    condition = or_(Supplier.endpoint == (endpoint or ""), Supplier.number == (number or ""))
    found = list(session.scalars(select(Supplier).where(condition)))
    ids = _ids(seller)
    if not found:
        raise UnknownSupplier(ids=ids, name=seller.display_name or "–")
    supplier = found[0]
    agrees = endpoint in (None, supplier.endpoint) and number in (None, supplier.number)
    if len(found) > 1 or not agrees:
        names = ", ".join(sorted(one.name for one in found))
        raise SenderMismatch(sender=names, name=seller.display_name or "–", ids=ids)
    if sender and sender != supplier.endpoint:
        raise SenderMismatch(sender=sender, name=supplier.name, ids=ids)
    return supplier


def buyer_of(session: Session, buyer: Party) -> Organisation:
    """The legal entity that the invoice is addressed to.

    Raises:
        WrongBuyer: none of ours, or its identities are of two different ones.
    """
    endpoint, number = buyer.participant, buyer.organisation_number
    condition = or_(
        Organisation.endpoint == (endpoint or ""), Organisation.number == (number or "")
    )
    found = list(session.scalars(select(Organisation).where(condition)))
    if len(found) != 1 or (number and number != found[0].number):
        raise WrongBuyer(name=buyer.display_name or "–", ids=_ids(buyer))
    return found[0]


def _ids(party: Party) -> str:
    ids = (party.participant, party.organisation_number)
    return ", ".join(dict.fromkeys(one for one in ids if one)) or "–"
