"""Who: parties with their electronic addresses, identifiers, postal addresses and contacts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from peppol.documents.references import DocumentReference
from peppol.errors import BadValue
from peppol.identifiers import organisation_number

ORGANISATION_NUMBER_SCHEME = "0007"
GLN_SCHEME = "0088"


@dataclass(frozen=True)
class Identifier:
    """An identifier with the code of its scheme (ISO 6523 ICD), if it has one."""

    value: Annotated[str, "."]
    scheme: Annotated[str | None, "@schemeID"] = None


@dataclass(frozen=True)
class Endpoint:
    """Where a party receives Peppol documents: a value in an EAS scheme."""

    value: Annotated[str, "."]
    scheme: Annotated[str, "@schemeID"]

    @property
    def participant(self) -> str:
        """Return scheme and value as the network writes them: `0007:2321000032`."""
        return f"{self.scheme}:{self.value}"

    @classmethod
    def of(cls, participant: str) -> Endpoint:
        """Return the endpoint of a participant identifier; raises BadValue without a colon."""
        scheme, colon, value = participant.partition(":")
        if not (scheme and colon and value):
            raise BadValue("participant", value=participant)
        return cls(value, scheme)


@dataclass(frozen=True, kw_only=True)
class Address:
    """A postal address; `country_code` is ISO 3166-1 alpha-2."""

    id: Annotated[Identifier | None, "cbc:ID"] = None
    street: Annotated[str | None, "cbc:StreetName"] = None
    additional_street: Annotated[str | None, "cbc:AdditionalStreetName"] = None
    city: Annotated[str | None, "cbc:CityName"] = None
    postal_code: Annotated[str | None, "cbc:PostalZone"] = None
    region: Annotated[str | None, "cbc:CountrySubentity"] = None
    line: Annotated[str | None, "cac:AddressLine/cbc:Line"] = None
    country_code: Annotated[str | None, "cac:Country/cbc:IdentificationCode"] = None


@dataclass(frozen=True, kw_only=True)
class Contact:
    """A person or function to turn to."""

    id: Annotated[str | None, "cbc:ID"] = None
    name: Annotated[str | None, "cbc:Name"] = None
    telephone: Annotated[str | None, "cbc:Telephone"] = None
    email: Annotated[str | None, "cbc:ElectronicMail"] = None


@dataclass(frozen=True, kw_only=True)
class TaxRegistration:
    """A number in a tax register: the VAT number, or F-skatt under another scheme."""

    company_id: Annotated[str, "cbc:CompanyID"]
    scheme: Annotated[str | None, "cac:TaxScheme/cbc:ID"] = "VAT"


@dataclass(frozen=True, kw_only=True)
class Party:
    """A party in any role; which parts are needed depends on the document and the role."""

    endpoint: Annotated[Endpoint | None, "cbc:EndpointID"] = None
    identifiers: Annotated[tuple[Identifier, ...], "cac:PartyIdentification*/cbc:ID"] = ()
    name: Annotated[str | None, "cac:PartyName/cbc:Name"] = None
    address: Annotated[Address | None, "cac:PostalAddress"] = None
    tax_registrations: Annotated[tuple[TaxRegistration, ...], "cac:PartyTaxScheme*"] = ()
    legal_name: Annotated[str | None, "cac:PartyLegalEntity/cbc:RegistrationName"] = None
    legal_id: Annotated[Identifier | None, "cac:PartyLegalEntity/cbc:CompanyID"] = None
    legal_form: Annotated[str | None, "cac:PartyLegalEntity/cbc:CompanyLegalForm"] = None
    registration_address: Annotated[
        Address | None, "cac:PartyLegalEntity/cac:RegistrationAddress"
    ] = None
    contact: Annotated[Contact | None, "cac:Contact"] = None
    identity_documents: Annotated[
        tuple[DocumentReference, ...], "cac:Person/cac:IdentityDocumentReference*"
    ] = ()

    @property
    def display_name(self) -> str:
        """Return the name people know the party by; its identifier when it gives no name."""
        if self.name or self.legal_name:
            return self.name or self.legal_name or ""
        if self.identifiers:
            return self.identifiers[0].value
        return self.endpoint.value if self.endpoint else ""

    @property
    def participant(self) -> str | None:
        """Return the participant identifier, such as `0007:2321000032`."""
        return self.endpoint.participant if self.endpoint else None

    @property
    def vat_number(self) -> str | None:
        """Return the VAT number, if the party gives one."""
        for registration in self.tax_registrations:
            if (registration.scheme or "").upper() == "VAT":
                return registration.company_id
        return None

    @property
    def organisation_number(self) -> str | None:
        """Return the Swedish organisation number as ten digits.

        Taken from the legal registration, else an identifier or endpoint in scheme 0007.
        """
        stated = [i for i in (self.legal_id, *self.identifiers) if i is not None]
        numbers = [i.value for i in stated if i.scheme in (None, ORGANISATION_NUMBER_SCHEME)]
        if self.endpoint and self.endpoint.scheme == ORGANISATION_NUMBER_SCHEME:
            numbers.append(self.endpoint.value)
        for number in numbers:
            if organisation_number.is_valid(number):
                return organisation_number.compact(number)
        return None
