"""Manufacturers that do not exist, each with its number in the demonstration series of GS1."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Maker:
    """A manufacturer: name, GS1 company number (1–9999), stem of its article numbers, country."""

    name: str
    company: int
    stem: str
    origin: str


NORDVASA = Maker("Nordvasa Medical", 1101, "NV", "SE")
INJEKTA = Maker("Injekta", 1102, "IJ", "DE")
FLUIDAN = Maker("Fluidan", 1103, "FL", "DK")
UROSOFT = Maker("Urosoft", 1104, "US", "DK")
ANDRUM = Maker("Andrum Respiration", 1105, "AR", "SE")
PROVENIA = Maker("Provenia", 1106, "PV", "AT")
KLINIKA = Maker("Klinika Basic", 1107, "KB", "CN")
PALMERA = Maker("Palmera Gloves", 1201, "PG", "MY")
GREPP = Maker("Grepp & Co", 1202, "GC", "TH")
MJUKSAR = Maker("Mjuksår", 1301, "MS", "SE")
VITALIND = Maker("Vitalind", 1302, "VL", "FI")
FIXERA = Maker("Fixera", 1303, "FX", "DE")
PAPYRA = Maker("Papyra", 1401, "PY", "SE")
SKRIVAN = Maker("Skrivan", 1402, "SK", "JP")
ORDNA = Maker("Ordna", 1403, "OD", "PL")
TONIVA = Maker("Toniva", 1404, "TN", "CZ")
GARDSKVARN = Maker("Gårdskvarn", 1501, "GK", "SE")
KOKSHYLLAN = Maker("Kökshyllan", 1502, "KH", "SE")
FRUSET = Maker("Fruset", 1503, "FR", "DK")
BRYGGHUSET = Maker("Brygghuset Kaffe", 1504, "BH", "SE")
MALARGARDEN = Maker("Mälargården Mejeri", 1601, "MG", "SE")
SORMLANDSKOTT = Maker("Sörmlandskött", 1602, "SM", "SE")
KAJKANTEN = Maker("Kajkanten Fisk", 1603, "KF", "NO")
TRADGARDEN = Maker("Trädgårdsmästarna", 1604, "TM", "SE")
PLASTILAB = Maker("Plastilab", 1701, "PL", "DE")
REAGENTA = Maker("Reagenta", 1702, "RG", "SE")
SIKTGLAS = Maker("Siktglas", 1703, "SG", "CZ")
EMALJA = Maker("Emalja Dental", 1801, "ED", "SE")
BORRTEK = Maker("Borrtek", 1802, "BT", "CH")
KOMPOSIA = Maker("Komposia", 1803, "KM", "LI")
LEENDE = Maker("Leende Profylax", 1804, "LP", "SE")
KABELKRAFT = Maker("Kabelkraft", 1901, "KK", "CN")
TANGENTA = Maker("Tangenta", 1902, "TA", "CN")
LJUSVERK = Maker("Ljusverk", 1903, "LV", "CN")
RENLUND = Maker("Renlund Kemi", 2001, "RK", "SE")
MJUKPAPPER = Maker("Vättermjuk", 2002, "VM", "SE")
MOPPEN = Maker("Moppen", 2003, "MO", "SE")
VARDSNITT = Maker("Vårdsnitt", 2101, "VS", "PT")
STEGA = Maker("Stega", 2102, "ST", "PT")
LINNEA = Maker("Linnea Textil", 2103, "LT", "EE")
TORRIS = Maker("Torris", 2201, "TO", "SE")
HUDNARA = Maker("Hudnära", 2202, "HN", "SE")
SITTA = Maker("Sitta Möbel", 2301, "SI", "SE")
GANGA = Maker("Gånga", 2302, "GA", "NL")
DRAPERA = Maker("Drapera", 2401, "DR", "BE")
