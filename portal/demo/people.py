"""The users of the demo: somebody for each role in each entity, and one walk to try everything.

All names are made up; mail goes to `.example`, which nobody can own. Passwords are not facts: the
loader sets them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from portal.demo import suppliers
from portal.demo.organisations import (
    FOLKTANDVARDEN_SORMLAND,
    FOLKTANDVARDEN_VASTMANLAND,
    REGION_SORMLAND,
    REGION_VASTMANLAND,
    STIFTELSEN,
    VITA_HUSET,
)

EVERYWHERE = "*"


class RoleName(StrEnum):
    """The roles, by their stable words."""

    REQUESTER = "requester"
    APPROVER = "approver"
    RECEIVER = "receiver"
    FINANCE = "finance"
    CATEGORY_MANAGER = "category_manager"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"
    SUPPLIER = "supplier"


@dataclass(frozen=True, slots=True)
class RoleGrant:
    """A role within a scope: `*`, an organisation number or a unit code; reaches downwards.

    `limit` is in SEK without VAT: what a requester may order without approval, or the most that an
    approver may approve. None where the role has no limit.
    """

    role: RoleName
    scope: str
    limit: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A user; `language` is what the pages are shown in."""

    username: str
    name: str
    email: str
    roles: tuple[RoleGrant, ...]
    language: str = "sv"


@dataclass(frozen=True, slots=True)
class Showcase:
    """A log-in worth printing for a newcomer, and what that person does in the walk."""

    role: RoleName
    username: str
    does: str


_OWN_LIMIT = Decimal(5000)
_CLINIC_LIMIT = Decimal(50000)
_DIVISION_LIMIT = Decimal(500000)

_ASCII = str.maketrans("åäöéü", "aaoeu")


def _username(name: str) -> str:
    first, *_, last = name.lower().translate(_ASCII).split()
    return f"{first}.{last}"


def _person(name: str, domain: str, *roles: RoleGrant, language: str = "sv") -> Person:
    username = _username(name)
    return Person(username, name, f"{username}@{domain}", roles, language)


def _requests(scope: str, limit: Decimal = _OWN_LIMIT) -> RoleGrant:
    return RoleGrant(RoleName.REQUESTER, scope, limit)


def _approves(scope: str, limit: Decimal = _CLINIC_LIMIT) -> RoleGrant:
    return RoleGrant(RoleName.APPROVER, scope, limit)


def _receives(scope: str) -> RoleGrant:
    return RoleGrant(RoleName.RECEIVER, scope)


def _holds(role: RoleName, scope: str) -> RoleGrant:
    return RoleGrant(role, scope)


def _in_sormland() -> Iterator[Person]:
    mail = "sormland.example"
    finance = _holds(RoleName.FINANCE, REGION_SORMLAND)
    yield _person("Anna Berg", mail, _requests("NLN-AVD5"))
    yield _person("Karin Holm", mail, _approves("NLN-MED"))
    yield _person("Mikael Sand", mail, _receives("NLN-AVD5"))
    yield _person("Eva Lind", mail, finance)
    yield _person("Jonas Ek", mail, finance)
    yield _person("Lars Nyström", mail, _approves("NLN", _DIVISION_LIMIT))
    yield _person("Sara Öberg", mail, _requests("NLN-AVD6"), _receives("NLN-AVD6"))
    yield _person("Amina Hassan", mail, _requests("NLN-DIAL"), _receives("NLN-DIAL"))
    yield _person("Peter Grahn", mail, _requests("NLN-AKUT"), _receives("NLN-AKUT"))
    yield _person("Helena Wik", mail, _requests("NLN-OP", Decimal(10000)), _receives("NLN-OP"))
    yield _person("Tommy Rask", mail, _requests("NLN-KOK", Decimal(15000)), _receives("NLN-KOK"))
    yield _person("Maria Sjögren", mail, _requests("MSE-AVD42"), _receives("MSE-AVD42"))
    yield _person("Olof Hedman", mail, _approves("MSE-KIR"))
    yield _person("James Carter", mail, _requests("MSE-IVA"), _receives("MSE-IVA"), language="en")
    yield _person("Ingrid Falk", mail, _approves("MSE", _DIVISION_LIMIT))
    yield _person("Linda Boman", mail, _requests("MSE-FORL"), _receives("MSE-KVK"))
    yield _person("Yasmin Karimi", mail, _requests("MSE-LAB", Decimal(10000)), _receives("MSE-LAB"))
    yield _person("Stefan Ahl", mail, _requests("MSE-KOK", Decimal(15000)), _receives("MSE-KOK"))
    yield _person("Birgitta Ros", mail, _requests("KSK-REHAB"), _receives("KSK"))
    yield _person("Magnus Thorén", mail, _approves("KSK"))
    yield _person("Elin Strand", mail, _requests("VC-NYK"), _receives("VC-NYK"))
    yield _person(
        "Per Åkesson", mail, _requests("VC-STR"), _receives("VC-STR"), _approves("VC-FLEN")
    )
    yield _person("Nadia Petrov", mail, _requests("VC-FLEN"), _receives("VC-FLEN"))
    yield _person("Gun Edlund", mail, _requests("VC-KTH"), _receives("VC-KTH"), _approves("VC-STR"))
    yield _person("Fredrik Moberg", mail, _requests("RS-IT"), _receives("RS-IT"))
    yield _person("Annika Dahl", mail, _requests("RS-REGK"), _receives("RS-REGK"))
    yield _person("Roger Blom", mail, _requests("RS-FAST"), _receives("RS-FAST"))
    yield _person("Camilla Frid", mail, _approves("RS-REGK"), _approves("VC-NYK"))
    yield _person("Johan Wester", mail, _requests("RS-HJM"), _receives("RS-HJM"))
    yield _person("Britta Sundin", mail, _approves(REGION_SORMLAND, _DIVISION_LIMIT))
    yield _person("Kent Lager", mail, _receives("NLN"), _receives("MSE"))
    yield _person("Petra Malm", mail, _holds(RoleName.ADMINISTRATOR, REGION_SORMLAND))
    yield _person("Göran Vester", mail, _holds(RoleName.AUDITOR, REGION_SORMLAND))


def _in_vastmanland() -> Iterator[Person]:
    mail = "vastmanland.example"
    finance = _holds(RoleName.FINANCE, REGION_VASTMANLAND)
    yield _person("Emma Källström", mail, _requests("VSV-AVD9"), _receives("VSV-AVD9"))
    yield _person("Henrik Norling", mail, _approves("VSV-MED"))
    yield _person("Lotta Engvall", mail, finance)
    yield _person("Daniel Skog", mail, finance)
    yield _person("Fatima Ali", mail, _requests("VSV-AVD10"), _receives("VSV-AVD10"))
    yield _person("Björn Ceder", mail, _requests("VSV-AKUT"), _receives("VSV-AKUT"))
    yield _person("Ulrika Bodin", mail, _requests("VSV-OP", Decimal(10000)), _receives("VSV-OP"))
    yield _person("Anton Lilja", mail, _requests("VSV-BARN"), _receives("VSV-BARN"))
    yield _person("Wei Zhang", mail, _requests("VSV-LAB"), _receives("VSV-LAB"), language="en")
    yield _person("Rolf Kvist", mail, _requests("VSV-KOK", Decimal(15000)), _receives("VSV-KOK"))
    yield _person("Monica Asp", mail, _approves("VSV", _DIVISION_LIMIT))
    yield _person("Kjell Brolin", mail, _requests("VSK-MED"), _receives("VSK"))
    yield _person("Siv Landin", mail, _requests("VSS-PAL"), _receives("VSS"))
    yield _person("Hans Torp", mail, _requests("VSF"), _receives("VSF"))
    yield _person("Jenny Alm", mail, _requests("VCV-ARB"), _receives("VCV-ARB"))
    yield _person("Marko Savic", mail, _requests("VCV-SAL"), _receives("VCV-SAL"))
    yield _person("Ann Stolt", mail, _requests("VCV-FAG"), _receives("VCV-FAG"))
    yield _person("Viktor Hage", mail, _requests("RV-IT"), _receives("RV-IT"))
    yield _person("Pia Selin", mail, _requests("RV-REGK"), _receives("RV-REGK"))
    yield _person("Erik Tallberg", mail, _requests("RV-FAST"), _receives("RV-FAST"))
    yield _person("Margareta Fors", mail, _approves(REGION_VASTMANLAND, _DIVISION_LIMIT))
    yield _person("Tobias Rehn", mail, _holds(RoleName.ADMINISTRATOR, REGION_VASTMANLAND))


def _in_companies() -> Iterator[Person]:
    mail = "ftv-sormland.example"
    number = FOLKTANDVARDEN_SORMLAND
    yield _person("Josefin Hall", mail, _requests("FTS-NYK"), _receives("FTS-NYK"))
    yield _person("Ali Rezai", mail, _requests("FTS-ESK"), _receives("FTS-ESK"))
    yield _person("Cecilia Modig", mail, _requests("FTS-STR"), _receives("FTS-STR"))
    yield _person("Mats Ryd", mail, _requests("FTS-SPEC"), _receives("FTS-SPEC"))
    yield _person("Agneta Stål", mail, _approves(number, _DIVISION_LIMIT))
    yield _person("Therese Borg", mail, _holds(RoleName.FINANCE, number))
    yield _person("Ola Nygren", mail, _holds(RoleName.FINANCE, number))
    mail = "ftv-vastmanland.example"
    number = FOLKTANDVARDEN_VASTMANLAND
    yield _person("Hanna Vik", mail, _requests("FTV-VAS"), _receives("FTV-VAS"))
    yield _person("Simon Åberg", mail, _requests("FTV-KOP"), _receives("FTV-KOP"))
    yield _person("Inga Rosén", mail, _requests("FTV-SAL"), _receives("FTV-SAL"))
    yield _person("Noor Haddad", mail, _requests("FTV-FAG"), _receives("FTV-FAG"))
    yield _person("Leif Sandin", mail, _approves(number, _DIVISION_LIMIT))
    yield _person("Malin Hök", mail, _holds(RoleName.FINANCE, number))
    yield _person("Rickard Öst", mail, _holds(RoleName.FINANCE, number))
    mail = "vitahuset.example"
    yield _person("Christer Flod", mail, _requests("VH-KONF"), _receives(VITA_HUSET))
    yield _person("Lena Bark", mail, _approves(VITA_HUSET))
    yield _person("Marie Lund", mail, _holds(RoleName.FINANCE, VITA_HUSET))
    yield _person("Bengt Rapp", mail, _holds(RoleName.FINANCE, VITA_HUSET))
    mail = "vardhistoria.example"
    yield _person("Astrid Kron", mail, _requests("SVH-MUS"), _receives("SVH-MUS"))
    yield _person("Gustaf Ram", mail, _approves(STIFTELSEN))
    yield _person("Vera Sund", mail, _holds(RoleName.FINANCE, STIFTELSEN))
    yield _person("Arne Palm", mail, _holds(RoleName.FINANCE, STIFTELSEN))


def _at_purchasing() -> Iterator[Person]:
    mail = "inkop.example"
    yield _person("Sofia Lindgren", mail, _holds(RoleName.CATEGORY_MANAGER, EVERYWHERE))
    yield _person("Andreas Hjelm", mail, _holds(RoleName.CATEGORY_MANAGER, EVERYWHERE))
    yield _person(
        "Rebecca Stone", mail, _holds(RoleName.CATEGORY_MANAGER, EVERYWHERE), language="en"
    )
    yield _person("Ida Norberg", mail, _holds(RoleName.ADMINISTRATOR, EVERYWHERE))
    yield _person("Nils Ahlgren", mail, _holds(RoleName.AUDITOR, EVERYWHERE))


def _at_suppliers() -> Iterator[Person]:
    for name, supplier, mail in (
        ("Patrik Lund", suppliers.MALARVARD, "malarvard.example"),
        ("Katarina Hed", suppliers.MALARVARD, "malarvard.example"),
        ("Jessica Norén", suppliers.HANDSKHUSET, "handskhuset.example"),
        ("Oskar Dahlin", suppliers.LAKANDE, "lakande.example"),
        ("Carina Ström", suppliers.KONTORSKALLAN, "kontorskallan.example"),
        ("Robert Frisk", suppliers.SKAFFERIET, "skafferiet.example"),
        ("Mona Gustavsson", suppliers.FARSKHALLEN, "farskhallen.example"),
        ("David Lönn", suppliers.LABORA, "labora.example"),
        ("Åsa Berglund", suppliers.DENTALKOMPANIET, "dentalkompaniet.example"),
        ("Filip Eng", suppliers.BITSTROM, "bitstrom.example"),
        ("Ritva Niemi", suppliers.RENT, "rentochklart.example"),
        ("Conny Väver", suppliers.YRKESTEXTIL, "yrkestextil.example"),
        ("Sandra Melin", suppliers.TORRT, "torrtochtryggt.example"),
        ("Dragan Ilic", suppliers.SPRAKBRON, "sprakbron.example"),
        ("Kim Rydell", suppliers.MEDTEK, "malardalensmedtek.example"),
        ("Veronica Ask", suppliers.STODET, "stodet.example"),
        ("Hugo Brandt", suppliers.OPERASET, "operaset.example"),
    ):
        yield _person(name, mail, _holds(RoleName.SUPPLIER, supplier))


PEOPLE: tuple[Person, ...] = (
    *_in_sormland(),
    *_in_vastmanland(),
    *_in_companies(),
    *_at_purchasing(),
    *_at_suppliers(),
)

SHOWCASE_UNIT = "NLN-AVD5"
SHOWCASE_AGREEMENT = "2024-0147"

SHOWCASE: tuple[Showcase, ...] = (
    Showcase(RoleName.REQUESTER, "anna.berg", "beställer till Avdelning 5 i Nyköping"),
    Showcase(RoleName.APPROVER, "karin.holm", "attesterar Annas order över 5 000 kr"),
    Showcase(RoleName.RECEIVER, "mikael.sand", "tar emot varorna på avdelningen"),
    Showcase(RoleName.FINANCE, "eva.lind", "granskar fakturor och föreslår betalning"),
    Showcase(RoleName.FINANCE, "jonas.ek", "släpper Evas betalning (en annan person krävs)"),
    Showcase(RoleName.CATEGORY_MANAGER, "sofia.lindgren", "publicerar kataloger på avtal"),
    Showcase(RoleName.ADMINISTRATOR, "ida.norberg", "lägger upp enheter, användare och roller"),
    Showcase(RoleName.AUDITOR, "nils.ahlgren", "läser allt, ändrar inget"),
    Showcase(RoleName.SUPPLIER, "patrik.lund", "leverantör: Mälarvård Sjukvårdsmateriel AB"),
)
