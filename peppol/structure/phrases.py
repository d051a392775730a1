"""Phrases of which findings are made: what something is called, where it stands, what it says.

They are made so that an indefinite name can stand in them in either language.
"""

from __future__ import annotations

from itertools import islice

from peppol.structure.names import document_name, place_name, trail
from peppol.structure.places import Place
from peppol.xml import Element

_LONGEST = 80
_MANY = 3
"""So many values of an element that holds elements are told."""

_ATTRIBUTES = {
    "currencyID": ("valuta", "currency"),
    "unitCode": ("enhet", "unit"),
    "schemeID": ("nummerserie", "scheme"),
    "listID": ("kodlista", "code list"),
    "mimeCode": ("filtyp", "media type"),
    "filename": ("filnamn", "file name"),
}
EXAMPLES = {
    "currencyID": "SEK",
    "unitCode": "C62",
    "schemeID": "0007",
    "mimeCode": "application/pdf",
    "filename": "bilaga.pdf",
}
"""What an attribute may hold, to be shown where it is missing."""


def named(place: Place, lang: str) -> str:
    """Return a place's name with its term of EN 16931: "köparens referens (BT-10)"."""
    name = amid(place_name(place, lang))
    return _joined(name, place.term) if place.term and place.term.startswith("B") else name


def tagged(place: Place, lang: str, value: str = "") -> str:
    """Return a place's name with its element and value: "unikt id (cbc:UUID ”1234”)"."""
    quoted = f" ”{shown(value)}”" if lang == "sv" else f" “{shown(value)}”"
    inner = place.tag + (quoted if value.strip() else "")
    if place_name(place, lang) == place.tag.rpartition(":")[2]:
        return inner
    return _joined(named(place, lang), inner)


def _joined(name: str, more: str) -> str:
    """Return a name with more in brackets, in those that it has already if it has any."""
    return f"{name[:-1]}, {more})" if name.endswith(")") else f"{name} ({more})"


def located(place: Place, lang: str) -> str:
    """Return a place's name and element, and where it stands: "antal (cbc:Quantity) i ”…”"."""
    return tagged(place, lang) + (where(place.parent, lang) if place.steps else "")


def holder(place: Place, attribute: str | None, lang: str) -> str:
    """Return a place as `located` does, or an attribute on it."""
    on = located(place, lang)
    if not attribute:
        return on
    words = attribute_words(attribute, lang)
    return f"attributet {words} på {on}" if lang == "sv" else f"the attribute {words} on {on}"


def where(place: Place, lang: str, *, is_exact: bool = False) -> str:
    """Return " i ordern" for the root, " i ”köpare › postadress”" below it."""
    word = " i " if lang == "sv" else " in "
    return under(place, lang, is_exact=is_exact) or word + document_name(place, lang)


def under(place: Place, lang: str, *, is_exact: bool = False) -> str:
    """Return " i ”köpare › postadress”"; nothing for the root."""
    way = trail(place, lang, is_exact=is_exact)
    if not way:
        return ""
    return f" i ”{way}”" if lang == "sv" else f" in “{way}”"


def value_of(element: Element) -> str:
    """Return what is written in an element, or the first values below one that holds elements."""
    if not len(element):
        return element.text or ""
    texts = (str(each) for each in islice(element.itertext(), 50))
    return ", ".join(islice((text for each in texts if (text := shown(each))), _MANY))


def shown(value: str) -> str:
    """Return a value on one line, cut when it is long."""
    value = " ".join(value[: 4 * _LONGEST].split())
    return value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…"


def amid(name: str) -> str:
    """Return a name as it stands amid a sentence; acronyms keep their capitals."""
    return name if name[:2].isupper() else name[:1].lower() + name[1:]


def capital(name: str) -> str:
    """Return a name with a capital to begin a sentence; that of an element stays as it is."""
    return name if ":" in name.partition(" ")[0] else name[:1].upper() + name[1:]


def attribute_words(name: str, lang: str) -> str:
    """Return an attribute with what it holds: "unitCode (enhet)"."""
    words = _ATTRIBUTES.get(name)
    return f"{name} ({words[0 if lang == 'sv' else 1]})" if words else name
