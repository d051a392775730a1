"""Which supplier a document is from and which of our legal entities it is for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from catalog.organisations import Organisation, Unit
from catalog.suppliers import Supplier
from peppol.documents.catalogue import Catalogue
from peppol.documents.despatch_advice import DespatchAdvice
from peppol.envelope import Envelope
from peppol.party import Party
from portal.post.errors import SenderMismatch, UnknownSupplier, WrongReceiver


@dataclass(frozen=True)
class Parties:
    """The rows that a document's parties were found to be."""

    supplier: Supplier
    organisation: Organisation


def find(session: Session, document: object, envelope: Envelope | None) -> Parties:
    """The supplier and the legal entity of a document.

    Raises:
        UnknownSupplier, SenderMismatch, WrongReceiver
    """
    sellers, buyers = _roles(document)
    supplier = _supplier(session, sellers)
    if envelope is not None:
        _require_sender(session, envelope.sender, supplier, sellers)
        _require_receiver(session, envelope.receiver)
    return Parties(supplier, _organisation(session, buyers))


def stated(document: object) -> tuple[str | None, str | None]:
    """The Peppol ids that a document gives as its seller's and its buyer's."""
    sellers, buyers = _roles(document)
    return _first(sellers), _first(buyers)


def _first(parties: list[Party]) -> str | None:
    return next((party.participant for party in parties if party.participant), None)


def _roles(document: object) -> tuple[list[Party], list[Party]]:
    """Those who sell and those who buy, the one that decides first."""
    if isinstance(document, DespatchAdvice):
        sellers = [document.seller, document.despatch_party]
        buyers = [document.buyer, document.delivery_party]
    elif isinstance(document, Catalogue):
        sellers = [document.seller, document.provider]
        buyers = [document.receiver, document.customer]
    else:
        sellers = [getattr(document, "seller", None)]
        buyers = [getattr(document, "buyer", None)]
    return [party for party in sellers if party], [party for party in buyers if party]


def _participants(parties: Iterable[Party]) -> set[str]:
    return {party.participant for party in parties if party.participant}


def _numbers(parties: Iterable[Party]) -> set[str]:
    return {party.organisation_number for party in parties if party.organisation_number}


def _matching(
    table: type[Supplier] | type[Organisation], participants: set[str], numbers: set[str]
) -> ColumnElement[bool]:
    return or_(table.endpoint.in_(participants), table.number.in_(numbers))


def _supplier(session: Session, sellers: list[Party]) -> Supplier:
    condition = _matching(Supplier, _participants(sellers), _numbers(sellers))
    found = list(session.scalars(select(Supplier).where(condition)))
    if not found:
        raise UnknownSupplier(ids=_ids(sellers), name=_name(sellers))
    if len(found) > 1:
        others = ", ".join(sorted(supplier.name for supplier in found))
        raise SenderMismatch(sender=others, ids=_ids(sellers), name=_name(sellers))
    return found[0]


def _require_sender(
    session: Session, sender: str, supplier: Supplier, sellers: list[Party]
) -> None:
    """Who sent the envelope must be who the document is from, also when both are known to us."""
    number = sender.partition(":")[2]
    if sender == supplier.endpoint or sender in _participants(sellers) or number == supplier.number:
        return
    other = session.scalars(select(Supplier).where(Supplier.endpoint == sender)).one_or_none()
    name = f"{other.name} ({sender})" if other else sender
    raise SenderMismatch(sender=name, ids=_ids(sellers), name=supplier.name)


def _require_receiver(session: Session, receiver: str) -> None:
    number = receiver.partition(":")[2]
    query = select(Organisation.id).where(
        or_(Organisation.endpoint == receiver, Organisation.number == number)
    )
    place = select(Unit.id).where(Unit.gln == number)
    if not session.scalars(query).first() and not session.scalars(place).first():
        raise WrongReceiver(ids=receiver, name=receiver)


def _organisation(session: Session, buyers: list[Party]) -> Organisation:
    for party in buyers:
        condition = _matching(Organisation, _participants([party]), _numbers([party]))
        found = list(session.scalars(select(Organisation).where(condition)))
        if len(found) == 1:
            return found[0]
        if place := _unit_of(session, party):
            return place.organisation
    raise WrongReceiver(ids=_ids(buyers), name=_name(buyers))


def _unit_of(session: Session, party: Party) -> Unit | None:
    """A delivery may be addressed to a ward by its location number."""
    numbers = [identifier.value for identifier in party.identifiers]
    if party.endpoint:
        numbers.append(party.endpoint.value)
    return session.scalars(select(Unit).where(Unit.gln.in_(numbers))).first()


def _ids(parties: list[Party]) -> str:
    ids = sorted(_participants(parties)) or sorted(_numbers(parties))
    return ", ".join(ids) or "–"


def _name(parties: list[Party]) -> str:
    return next((party.display_name for party in parties if party.display_name), "–")
