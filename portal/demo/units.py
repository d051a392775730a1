"""The units that order: hospitals down to wards, health centres, clinics, kitchens, offices.

Codes, references and cost centres are made up in the form that each entity uses; location numbers
lie in the demonstration series. Towns are real, house numbers are not meant to be.
"""

from dataclasses import dataclass

from portal.demo.address import Address
from portal.demo.numbers import location_number
from portal.demo.organisations import (
    FOLKTANDVARDEN_SORMLAND,
    FOLKTANDVARDEN_VASTMANLAND,
    REGION_SORMLAND,
    REGION_VASTMANLAND,
    STIFTELSEN,
    VITA_HUSET,
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of a legal entity; `parent` is the code of the unit above, None at the top."""

    code: str
    organisation: str
    name: str
    parent: str | None
    reference: str
    cost_centre: str
    gln: str
    delivery: Address
    delivery_point: str


_NYKOPING = Address("Olrogs väg 1", "611 39", "Nyköping")
_ESKILSTUNA = Address("Kungsvägen 42", "633 49", "Eskilstuna")
_KATRINEHOLM = Address("Västgötagatan 36", "641 22", "Katrineholm")
_VASTERAS = Address("Sjukhusområdet, ing. 4", "721 89", "Västerås")
_KOPING = Address("Barnhemsgatan 2", "731 81", "Köping")
_SALA = Address("Lasarettsgatan 1", "733 38", "Sala")
_FAGERSTA = Address("Bergslagsvägen 40", "737 30", "Fagersta")
_REGERINGSGATAN = Address("Regeringsgatan 8", "611 31", "Nyköping")
_ESKILSTUNAVAGEN = Address("Eskilstunavägen 12", "645 34", "Strängnäs")
_VASTGOTAGATAN = Address("Västgötagatan 14", "642 37", "Flen")
_FREDSGATAN = Address("Fredsgatan 19", "641 30", "Katrineholm")
_REPSLAGAREGATAN = Address("Repslagaregatan 19", "611 88", "Nyköping")
_GUSTAFSBERGSVAGEN = Address("Gustafsbergsvägen 5", "633 46", "Eskilstuna")
_FILARGATAN = Address("Filargatan 3", "633 46", "Eskilstuna")
_KAPELLGATAN = Address("Kapellgatan 9", "732 45", "Arboga")
_REGIONHUSET = Address("Regionhuset, Hälsogatan 2", "721 89", "Västerås")
_LASARETTSVAGEN = Address("Lasarettsvägen 6", "721 89", "Västerås")
_VASTRA_STORGATAN = Address("Västra Storgatan 22", "611 32", "Nyköping")
_FRISTADSTORGET = Address("Fristadstorget 6", "632 18", "Eskilstuna")
_TRADGARDSGATAN = Address("Trädgårdsgatan 21", "645 31", "Strängnäs")
_OXBACKSGATAN = Address("Oxbacksgatan 2", "722 15", "Västerås")
_STORA_GATAN = Address("Stora gatan 11", "731 30", "Köping")
_RADHUSGATAN = Address("Rådhusgatan 5", "733 31", "Sala")
_NORBYVAGEN = Address("Norbyvägen 17", "737 30", "Fagersta")
_SLOTTSGATAN = Address("Slottsgatan 4", "611 31", "Nyköping")
_KUNGSGATAN = Address("Kungsgatan 37", "632 20", "Eskilstuna")

# organisation, code, name, parent, reference, address, where the goods are left
_Row = tuple[str, str, str, str | None, str, Address, str]

_SORMLAND: tuple[_Row, ...] = tuple(
    (REGION_SORMLAND, *row)
    for row in (
        ("NLN", "Nyköpings lasarett", None, "843008000", _NYKOPING, "Godsmottagningen"),
        ("NLN-MED", "Medicinkliniken Nyköping", "NLN", "843008400", _NYKOPING, "Hus 2, plan 4"),
        ("NLN-AVD5", "Avdelning 5, medicin", "NLN-MED", "843008440", _NYKOPING, "Hus 2, plan 5"),
        ("NLN-AVD6", "Avdelning 6, stroke", "NLN-MED", "843008450", _NYKOPING, "Hus 2, plan 6"),
        ("NLN-DIAL", "Dialysmottagningen", "NLN-MED", "843008460", _NYKOPING, "Hus 2, plan 2"),
        ("NLN-AKUT", "Akutmottagningen Nyköping", "NLN", "843008100", _NYKOPING, "Hus 1, plan 1"),
        ("NLN-OP", "Operation och sterilcentral", "NLN", "843008200", _NYKOPING, "Hus 1, plan 3"),
        ("NLN-KOK", "Köket, Nyköpings lasarett", "NLN", "FM8450", _NYKOPING, "Hus 8, lastkaj B"),
        ("MSE", "Mälarsjukhuset", None, "843001000", _ESKILSTUNA, "Godsmottagningen"),
        ("MSE-KIR", "Kirurgkliniken Eskilstuna", "MSE", "843001300", _ESKILSTUNA, "Hus T, pl 4"),
        ("MSE-AVD42", "Avdelning 42, kirurgi", "MSE-KIR", "843001342", _ESKILSTUNA, "Hus T, pl 4"),
        ("MSE-IVA", "Intensivvårdsavdelningen", "MSE", "843001500", _ESKILSTUNA, "Hus E, plan 2"),
        ("MSE-AKUT", "Akutkliniken Eskilstuna", "MSE", "843001100", _ESKILSTUNA, "Hus E, plan 1"),
        ("MSE-KVK", "Kvinnokliniken", "MSE", "843001700", _ESKILSTUNA, "Hus N, plan 3"),
        ("MSE-FORL", "Förlossningen", "MSE-KVK", "843001710", _ESKILSTUNA, "Hus N, plan 3"),
        ("MSE-LAB", "Klinisk kemi Eskilstuna", "MSE", "843001800", _ESKILSTUNA, "Hus L, plan 2"),
        ("MSE-KOK", "Köket, Mälarsjukhuset", "MSE", "FM8110", _ESKILSTUNA, "Hus K, lastkaj A"),
        ("KSK", "Kullbergska sjukhuset", None, "843005000", _KATRINEHOLM, "Godsmottagningen"),
        (
            "KSK-MED",
            "Medicinkliniken Katrineholm",
            "KSK",
            "843005400",
            _KATRINEHOLM,
            "Hus 3, plan 3",
        ),
        ("KSK-REHAB", "Rehabavdelningen", "KSK", "843005600", _KATRINEHOLM, "Hus 3, plan 2"),
        ("VC-NYK", "Vårdcentralen Åsidan", None, "843020110", _REGERINGSGATAN, "Receptionen"),
        (
            "VC-STR",
            "Strängnäs vårdcentral",
            None,
            "843020210",
            _ESKILSTUNAVAGEN,
            "Godsintag, gaveln",
        ),
        ("VC-FLEN", "Flens vårdcentral", None, "843020310", _VASTGOTAGATAN, "Receptionen"),
        ("VC-KTH", "Vårdcentralen Linden", None, "843020410", _FREDSGATAN, "Receptionen"),
        (
            "RS-REGK",
            "Regionkansliet Sörmland",
            None,
            "843090010",
            _REPSLAGAREGATAN,
            "Receptionen, plan 1",
        ),
        (
            "RS-IT",
            "IT-enheten Sörmland",
            "RS-REGK",
            "843090300",
            _REPSLAGAREGATAN,
            "IT-lagret, plan 0",
        ),
        ("RS-FAST", "Fastighet och service", "RS-REGK", "FM9010", _GUSTAFSBERGSVAGEN, "Förrådet"),
        ("RS-HJM", "Hjälpmedelscentralen", None, "843070100", _FILARGATAN, "Port 4"),
    )
)

_VASTMANLAND: tuple[_Row, ...] = tuple(
    (REGION_VASTMANLAND, *row)
    for row in (
        ("VSV", "Västmanlands sjukhus Västerås", None, "1712000", _VASTERAS, "Godsmottagningen"),
        ("VSV-MED", "Medicinkliniken Västerås", "VSV", "1712300", _VASTERAS, "Ingång 21"),
        ("VSV-AVD9", "Avdelning 9, lungmedicin", "VSV-MED", "1712309", _VASTERAS, "Ing. 21, vån 9"),
        ("VSV-AVD10", "Avdelning 10, hjärta", "VSV-MED", "1712310", _VASTERAS, "Ing. 21, vån 10"),
        ("VSV-AKUT", "Akutmottagningen Västerås", "VSV", "1712100", _VASTERAS, "Ingång 1"),
        ("VSV-OP", "Operationskliniken Västerås", "VSV", "1712200", _VASTERAS, "Ingång 27, vån 2"),
        ("VSV-BARN", "Barnkliniken", "VSV", "1712600", _VASTERAS, "Ingång 5"),
        ("VSV-LAB", "Laboratoriemedicin", "VSV", "1712800", _VASTERAS, "Ingång 30"),
        ("VSV-KOK", "Måltidsservice", "VSV", "1712900", _VASTERAS, "Lastkaj 2"),
        ("VSK", "Västmanlands sjukhus Köping", None, "1722000", _KOPING, "Godsmottagningen"),
        ("VSK-MED", "Medicinavdelningen Köping", "VSK", "1722300", _KOPING, "Vån 4"),
        ("VSS", "Västmanlands sjukhus Sala", None, "1732000", _SALA, "Godsmottagningen"),
        ("VSS-PAL", "Palliativa enheten Sala", "VSS", "1732400", _SALA, "Vån 2"),
        ("VSF", "Västmanlands sjukhus Fagersta", None, "1742000", _FAGERSTA, "Godsmottagningen"),
        ("VCV-ARB", "Vårdcentralen Arboga", None, "1751100", _KAPELLGATAN, "Receptionen"),
        ("VCV-SAL", "Vårdcentralen Sala", None, "1751200", _SALA, "Receptionen, ingång B"),
        ("VCV-FAG", "Vårdcentralen Fagersta", None, "1751300", _FAGERSTA, "Receptionen"),
        ("RV-REGK", "Regionkontoret Västmanland", None, "1790100", _REGIONHUSET, "Internservice"),
        ("RV-IT", "Digitaliseringsförvaltningen", "RV-REGK", "1790300", _REGIONHUSET, "IT-lagret"),
        (
            "RV-FAST",
            "Fastighetsförvaltningen",
            "RV-REGK",
            "1790500",
            _LASARETTSVAGEN,
            "Centralförrådet",
        ),
    )
)

_COMPANIES: tuple[_Row, ...] = (
    (
        FOLKTANDVARDEN_SORMLAND,
        "FTS-NYK",
        "Folktandvården Nyköping",
        None,
        "850120010",
        _VASTRA_STORGATAN,
        "Plan 2",
    ),
    (
        FOLKTANDVARDEN_SORMLAND,
        "FTS-ESK",
        "Folktandvården Eskilstuna City",
        None,
        "850120020",
        _FRISTADSTORGET,
        "Plan 3",
    ),
    (
        FOLKTANDVARDEN_SORMLAND,
        "FTS-STR",
        "Folktandvården Strängnäs",
        None,
        "850120030",
        _TRADGARDSGATAN,
        "Plan 1",
    ),
    (
        FOLKTANDVARDEN_SORMLAND,
        "FTS-SPEC",
        "Specialisttandvården",
        "FTS-ESK",
        "850120090",
        _ESKILSTUNA,
        "Hus S, plan 1",
    ),
    (
        FOLKTANDVARDEN_VASTMANLAND,
        "FTV-VAS",
        "Folktandvården Oxbacken",
        None,
        "1401100",
        _OXBACKSGATAN,
        "Plan 2",
    ),
    (
        FOLKTANDVARDEN_VASTMANLAND,
        "FTV-KOP",
        "Folktandvården Köping",
        None,
        "1401200",
        _STORA_GATAN,
        "Plan 1",
    ),
    (
        FOLKTANDVARDEN_VASTMANLAND,
        "FTV-SAL",
        "Folktandvården Sala",
        None,
        "1401300",
        _RADHUSGATAN,
        "Plan 2",
    ),
    (
        FOLKTANDVARDEN_VASTMANLAND,
        "FTV-FAG",
        "Folktandvården Fagersta",
        None,
        "1401400",
        _NORBYVAGEN,
        "Plan 1",
    ),
    (
        VITA_HUSET,
        "VH-KONF",
        "Vita Huset, konferens och kontor",
        None,
        "VH1001",
        _SLOTTSGATAN,
        "Receptionen",
    ),
    (
        VITA_HUSET,
        "VH-FAST",
        "Vita Huset, fastighetsdrift",
        "VH-KONF",
        "VH1002",
        _SLOTTSGATAN,
        "Gårdshuset",
    ),
    (STIFTELSEN, "SVH-MUS", "Vårdhistoriska samlingarna", None, "SVH101", _KUNGSGATAN, "Magasinet"),
)


def _units() -> tuple[Unit, ...]:
    rows = _SORMLAND + _VASTMANLAND + _COMPANIES
    return tuple(
        Unit(
            code=code,
            organisation=organisation,
            name=name,
            parent=parent,
            reference=reference,
            cost_centre=str(10000 + 25 * serial),
            gln=location_number(1000 + serial),
            delivery=address,
            delivery_point=point,
        )
        for serial, (organisation, code, name, parent, reference, address, point) in enumerate(rows)
    )


UNITS: tuple[Unit, ...] = _units()
