"""Mutations of attributes: removed, added, changed."""

from __future__ import annotations

from peppol.codelists.lookup import codes
from peppol.xml import Element
from tests.mutation.material import Material
from tests.mutation.values import CURRENCIES, NUMBERS_OF_COMPANIES, any_code

XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
XML = "{http://www.w3.org/XML/1998/namespace}"
UNKNOWN = (
    ("schemeID", "0088"), ("x", "y"), ("languageID", "sv"), ("name", "x"), ("{urn:x}y", "z"),
    (XSI + "nil", "true"), (XSI + "nil", "false"), (XSI + "type", "x"),
    (XSI + "schemaLocation", "urn:x x.xsd"), (XSI + "noNamespaceSchemaLocation", "x.xsd"),
    (XML + "lang", "sv"), (XML + "id", "a1"),
)  # fmt: skip
VALUES: dict[str, tuple[str, ...]] = {
    "currencyID": CURRENCIES,
    "unitCode": ("C62", "H87", "XPK", "EA", "c62", "ZZZ", " C62", "X1A", "KGM", "1A", "XBX"),
    "schemeID": (
        "0088", "0007", "0192", "0184", "0208", "0201", "0210", "9907", "0211", "0151", "0096",
        "0198", "0106", "0190", "9944", "0217", "SEPA", "sepa", "9955", "0060", "0160", "ABT",
        "xx", "", " 0088", "0002", "9930", "9956", "EM", "AN",
    ),
    "mimeCode": ("application/pdf", "text/csv", "image/tiff", "Text/CSV", "image/png ", "x/y", ""),
    "listID": ("STI", "TST", "MP", "xx", "", "UNCL7161", "SRV", " STI"),
    "name": ("Credit transfer", "", "x"),
    "filename": ("a.pdf", ""),
}  # fmt: skip
IDENTIFIERS = (
    *NUMBERS_OF_COMPANIES, "987654321", "987654325", "DK12345678", "12345678", "0123456749",
    "0202239951", "ABCDEF", "abc12", "RSSMRA80A01H501U", "12345678901", "IT12345678903",
    "it07643520567", "07643520567", "51824753556", "51824753557", "1234567890", "123456789012",
    "12345678901234567890", "NL123456789B12", "7300010000002", "73000100000019", "7", "00",
    "DK1234567", " DK12345678", "12345678 ", " 5567321707 ",
)  # fmt: skip


def drop(m: Material) -> bool:
    """Remove an attribute."""
    element = m.pick([each for each in m.elements() if each.attrib])
    if element is None:
        return False
    del element.attrib[m.chance.choice(sorted(element.attrib))]
    return True


def change(m: Material) -> bool:
    """Give an attribute another value, in one place or wherever it has the same."""
    element = m.pick([each for each in m.elements() if each.attrib])
    if element is None:
        return False
    name = m.chance.choice(sorted(element.attrib))
    old, new = element.get(name), other_value(m, name)
    if m.chance.random() < 0.25:
        for each in m.root.iter():
            if each.get(name) == old:
                each.set(name, new)
    else:
        element.set(name, new)
    return True


def other_value(m: Material, name: str) -> str:
    """Return a value for an attribute."""
    roll = m.chance.random()
    if name in VALUES and roll < 0.7:
        return m.chance.choice(VALUES[name])
    if name == "schemeID" and roll < 0.9:
        return m.chance.choice(sorted(codes(m.chance.choice(("eas", "ICD", "eas-en16931")))))
    return any_code(m) if roll < 0.95 else ""


def add_known(m: Material) -> bool:
    """Add an attribute that UBL has for the element."""
    found = [each for each in m.leaves() if _missing(m, each)]
    element = m.pick(found)
    if element is None:
        return False
    name = m.chance.choice(_missing(m, element))
    element.set(name, other_value(m, name))
    return True


def _missing(m: Material, element: Element) -> list[str]:
    data_type = m.data_type(element)
    return (
        [name for name in data_type.attributes if name not in element.attrib] if data_type else []
    )


def add_unknown(m: Material) -> bool:
    """Add an attribute that UBL does not have there, or one of the schema language."""
    element = m.chance.choice([m.root, *m.elements()])
    name, value = m.chance.choice(UNKNOWN)
    element.set(name, value)
    return True


def identify(m: Material) -> bool:
    """Give an identifier a scheme and a number that may or may not suit it."""
    names = ("EndpointID", "CompanyID", "ID")
    found = [
        each
        for each in m.leaves()
        if each.tag.rpartition("}")[2] in names
        and (each.tag.endswith("EndpointID") or "Party" in each.getparent().tag)
    ]
    element = m.pick(found)
    if element is None:
        return False
    element.set("schemeID", m.chance.choice(VALUES["schemeID"]))
    if m.chance.random() < 0.8:
        element.text = m.chance.choice(IDENTIFIERS)
    return True
