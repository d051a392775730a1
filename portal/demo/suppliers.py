"""The suppliers of the demo: companies that do not exist.

Organisation numbers lie in the series 559999-, which nobody has been given, giro numbers in high
series; all carry right check digits. A name that equals a real company's does so by accident.
"""

from dataclasses import dataclass
from enum import StrEnum

from portal.demo.address import Address


class AccountKind(StrEnum):
    """What kind of account a supplier is paid to."""

    BANKGIRO = "bankgiro"
    PLUSGIRO = "plusgiro"


class OcrHabit(StrEnum):
    """What a supplier writes as payment reference on its invoices."""

    NONE = "none"
    CHECK_DIGIT = "check_digit"
    LENGTH_AND_CHECK_DIGIT = "length_and_check_digit"


@dataclass(frozen=True, slots=True)
class SupplierFacts:
    """A supplier; `account` holds digits only, of the kind `account_kind`."""

    number: str
    name: str
    address: Address
    email: str
    phone: str
    account_kind: AccountKind
    account: str
    ocr: OcrHabit
    approved_for_f_tax: bool = True

    @property
    def endpoint(self) -> str:
        """Peppol participant as `scheme:identifier`."""
        return f"0007:{self.number}"

    @property
    def vat_number(self) -> str:
        """Swedish VAT number."""
        return f"SE{self.number}01"


MALARVARD = "5599990107"
HANDSKHUSET = "5599990115"
LAKANDE = "5599990123"
KONTORSKALLAN = "5599990131"
SKAFFERIET = "5599990149"
FARSKHALLEN = "5599990156"
LABORA = "5599990164"
DENTALKOMPANIET = "5599990172"
BITSTROM = "5599990180"
RENT = "5599990198"
YRKESTEXTIL = "5599990206"
TORRT = "5599990214"
SPRAKBRON = "5599990222"
MEDTEK = "5599990230"
STODET = "5599990248"
PENNFABRIKEN = "5599990255"
OPERASET = "5599990263"


def _supplier(
    number: str,
    name: str,
    address: Address,
    domain: str,
    phone: str,
    *,
    account: str,
    kind: AccountKind = AccountKind.BANKGIRO,
    ocr: OcrHabit = OcrHabit.NONE,
) -> SupplierFacts:
    email = f"order@{domain}"
    return SupplierFacts(number, name, address, email, phone, kind, account, ocr)


SUPPLIERS: tuple[SupplierFacts, ...] = (
    _supplier(
        MALARVARD,
        "Mälarvård Sjukvårdsmateriel AB",
        Address("Lagergatan 8", "721 32", "Västerås"),
        "malarvard.example",
        "021-555 01 10",
        account="99001018",
        ocr=OcrHabit.LENGTH_AND_CHECK_DIGIT,
    ),
    _supplier(
        HANDSKHUSET,
        "Handskhuset i Norden AB",
        Address("Terminalvägen 14", "602 38", "Norrköping"),
        "handskhuset.example",
        "011-555 01 20",
        account="99001026",
        ocr=OcrHabit.CHECK_DIGIT,
    ),
    _supplier(
        LAKANDE,
        "Läkande Förband Sverige AB",
        Address("Medicinaregatan 3", "413 90", "Göteborg"),
        "lakande.example",
        "031-555 01 30",
        account="99001034",
        ocr=OcrHabit.LENGTH_AND_CHECK_DIGIT,
    ),
    _supplier(
        KONTORSKALLAN,
        "Kontorskällan i Mälardalen AB",
        Address("Folkestavägen 22", "635 10", "Eskilstuna"),
        "kontorskallan.example",
        "016-555 01 40",
        account="99001042",
        ocr=OcrHabit.CHECK_DIGIT,
    ),
    _supplier(
        SKAFFERIET,
        "Skafferiet Storkök AB",
        Address("Grossistgatan 5", "703 75", "Örebro"),
        "skafferiet.example",
        "019-555 01 50",
        account="99001059",
        ocr=OcrHabit.LENGTH_AND_CHECK_DIGIT,
    ),
    _supplier(
        FARSKHALLEN,
        "Färskhallen Mälardalen AB",
        Address("Slakthusvägen 2", "632 29", "Eskilstuna"),
        "farskhallen.example",
        "016-555 01 60",
        account="99200107",
        kind=AccountKind.PLUSGIRO,
    ),
    _supplier(
        LABORA,
        "Labora Diagnostik AB",
        Address("Rapsgatan 11", "754 50", "Uppsala"),
        "labora.example",
        "018-555 01 70",
        account="99001067",
        ocr=OcrHabit.CHECK_DIGIT,
    ),
    _supplier(
        DENTALKOMPANIET,
        "Dentalkompaniet i Västerås AB",
        Address("Ånghammargatan 7", "721 33", "Västerås"),
        "dentalkompaniet.example",
        "021-555 01 80",
        account="99001075",
        ocr=OcrHabit.LENGTH_AND_CHECK_DIGIT,
    ),
    _supplier(
        BITSTROM,
        "Bitström IT-tillbehör AB",
        Address("Knarrarnäsgatan 9", "164 40", "Kista"),
        "bitstrom.example",
        "08-555 01 90",
        account="99001083",
        ocr=OcrHabit.CHECK_DIGIT,
    ),
    _supplier(
        RENT,
        "Rent & Klart Grossist AB",
        Address("Hammargatan 16", "611 45", "Nyköping"),
        "rentochklart.example",
        "0155-55 02 00",
        account="99001091",
    ),
    _supplier(
        YRKESTEXTIL,
        "Yrkestextil i Sjuhärad AB",
        Address("Vävargatan 4", "504 60", "Borås"),
        "yrkestextil.example",
        "033-555 02 10",
        account="99001109",
        ocr=OcrHabit.LENGTH_AND_CHECK_DIGIT,
    ),
    _supplier(
        TORRT,
        "Torrt & Tryggt Hygien AB",
        Address("Industrivägen 30", "731 36", "Köping"),
        "torrtochtryggt.example",
        "0221-55 02 20",
        account="99001117",
        ocr=OcrHabit.CHECK_DIGIT,
    ),
    _supplier(
        SPRAKBRON,
        "Språkbron Tolkförmedling AB",
        Address("Kopparbergsvägen 6", "722 13", "Västerås"),
        "sprakbron.example",
        "021-555 02 30",
        account="99200115",
        kind=AccountKind.PLUSGIRO,
    ),
    _supplier(
        MEDTEK,
        "Mälardalens Medicinteknik AB",
        Address("Stenbygatan 12", "721 36", "Västerås"),
        "malardalensmedtek.example",
        "021-555 02 40",
        account="99001125",
    ),
    _supplier(
        STODET,
        "Stödet Möbler och Hjälpmedel AB",
        Address("Vapenvägen 3", "633 51", "Eskilstuna"),
        "stodet.example",
        "016-555 02 50",
        account="99001133",
        ocr=OcrHabit.CHECK_DIGIT,
    ),
    _supplier(
        PENNFABRIKEN,
        "Pennfabriken Kontor AB",
        Address("Västra Storgatan 60", "641 50", "Katrineholm"),
        "pennfabriken.example",
        "0150-55 02 60",
        account="99001141",
    ),
    _supplier(
        OPERASET,
        "Operaset Norden AB",
        Address("Sterilvägen 1", "431 53", "Mölndal"),
        "operaset.example",
        "031-555 02 70",
        account="99001158",
        ocr=OcrHabit.LENGTH_AND_CHECK_DIGIT,
    ),
)
