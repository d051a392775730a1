"""What is wrong with the build of a document, in words: the data model, code lists, unused places.

Each function takes the place concerned and what was written there. What breaks the schema has
words of its own in `schema_wording.py`, what a rule says without a document in hand in
`peppol/rules/mechanical.py`.
"""

from __future__ import annotations

from peppol.releases import LATEST
from peppol.rules.texts import Text
from peppol.structure.choices import allowed, coded, meant
from peppol.structure.names import document_name, trail
from peppol.structure.phrases import (
    EXAMPLES,
    attribute_words,
    capital,
    holder,
    located,
    named,
    shown,
    tagged,
    under,
    where,
)
from peppol.structure.places import Place
from peppol.xml import short

_HOMES: dict[tuple[str, str], dict[str, list[Place]]] = {}
"""Release and title of a document → tag → the places around it, worked out once."""


def missing(parent: Place, child: str) -> Text:
    """Something that must be there is not; `child` is its tag."""
    place = parent.inner(child)
    inside = f" i {parent.tag}" if parent.steps else "", f" in {parent.tag}" if parent.steps else ""
    return Text(
        f"{capital(named(place, 'sv'))} saknas{where(parent, 'sv')}. "
        f"Lägg till {short(child)}{inside[0]}.",
        f"{capital(named(place, 'en'))} is missing{where(parent, 'en')}. "
        f"Add {short(child)}{inside[1]}.",
    )


def outside(place: Place, value: str = "") -> Text:
    """Something stands where the data model has no room for it."""
    home = _home(place)
    inside, inside_en = (under(place.parent, lang, is_exact=True) for lang in ("sv", "en"))
    move = f" eller flytta det till ”{trail(home, 'sv', is_exact=True)}”" if home else ""
    move_en = f" or move it to “{trail(home, 'en', is_exact=True)}”" if home else ""
    return Text(
        f"{capital(document_name(place, 'sv'))} får inte ha {tagged(place, 'sv', value)}"
        f"{inside}: Peppol BIS har ingen sådan uppgift där. Ta bort det{move}.",
        f"{capital(document_name(place, 'en'))} must not have {tagged(place, 'en', value)}"
        f"{inside_en}: Peppol BIS has no such information there. "
        f"Remove it{move_en}.",
    )


def attribute_missing(place: Place, attribute: str, *, example: str = "") -> Text:
    """An attribute that must be there is not."""
    example = example or EXAMPLES.get(attribute, "")
    such = f', till exempel {attribute}="{example}"' if example else ""
    such_en = f', for instance {attribute}="{example}"' if example else ""
    return Text(
        f"Attributet {attribute_words(attribute, 'sv')} saknas på {located(place, 'sv')}. "
        f"Lägg till det{such}.",
        f"The attribute {attribute_words(attribute, 'en')} is missing on {located(place, 'en')}. "
        f"Add it{such_en}.",
    )


def not_in_list(
    place: Place,
    value: str,
    lists: tuple[str, ...],
    attribute: str | None = None,
    release: str = LATEST,
) -> Text:
    """A code, of an element or its attribute, is in none of the lists; `value` is as written."""
    found = meant(shown(value), lists, release)
    sv, en = (allowed(lists, lang, release) for lang in ("sv", "en"))
    ask_sv = f"Menade du {coded(*found, 'sv')}? " if found else ""
    ask_en = f"Did you mean {coded(*found, 'en')}? " if found else ""
    wrong_sv, wrong_en = "saknar kod", "has no code"
    if value.strip():
        wrong_sv = f"är ”{shown(value)}”, som inte är en giltig kod"
        wrong_en = f"is “{shown(value)}”, which is not a valid code"
    return Text(
        f"{capital(holder(place, attribute, 'sv'))} {wrong_sv}. {ask_sv}Använd {sv}.",
        f"{capital(holder(place, attribute, 'en'))} {wrong_en}. {ask_en}Use {en}.",
    )


def not_fixed(place: Place, value: str, only: str) -> Text:
    """A value is another than the only one allowed."""
    return Text(
        f"{capital(located(place, 'sv'))} är ”{shown(value)}” men ska vara ”{only}”. Ändra det.",
        f"{capital(located(place, 'en'))} is “{shown(value)}” but must be “{only}”. Change it.",
    )


def schema_location(place: Place) -> Text:
    """The root says where its schema lies."""
    return Text(
        f"{capital(document_name(place, 'sv'))} får inte ha attributet xsi:schemaLocation "
        "på rotelementet. Ta bort det.",
        f"{capital(document_name(place, 'en'))} must not have the attribute xsi:schemaLocation "
        "on its root element. Remove it.",
    )


def unused(place: Place, value: str = "", attribute: str = "") -> Text:
    """Something that EN 16931 does not use stands in an invoice or credit note."""
    if attribute:
        return unusedattribute_words(attribute, value, located(place, "sv"), located(place, "en"))
    parent = place.parent
    document = document_name(place, "sv"), document_name(place, "en")
    return Text(
        f"{capital(document[0])} har {tagged(place, 'sv', value)}{under(parent, 'sv')}. "
        "EN 16931 använder inte den uppgiften, och mottagaren läser den inte. Ta bort den.",
        f"{capital(document[1])} has {tagged(place, 'en', value)}{under(parent, 'en')}. "
        "EN 16931 does not use it, and the receiver does not read it. Remove it.",
    )


def unusedattribute_words(attribute: str, value: str = "", sv: str = "", en: str = "") -> Text:
    """An attribute that EN 16931 does not use stands on something that `sv` and `en` name."""
    on = (f" på {sv}", f" on {en}") if sv else ("", "")
    said = (f" (”{shown(value)}”)", f" (“{shown(value)}”)") if value else ("", "")
    return Text(
        f"Attributet {attribute}{said[0]}{on[0]} används inte i EN 16931, "
        "och mottagaren läser det inte. Ta bort det.",
        f"The attribute {attribute}{said[1]}{on[1]} is not used in EN 16931, "
        "and the receiver does not read it. Remove it.",
    )


def too_many_decimals(place: Place, written: str) -> Text:
    """An amount has more than two decimals."""
    return Text(
        f"{capital(located(place, 'sv'))} är {shown(written)} men får ha högst två decimaler. "
        "Avrunda till öre.",
        f"{capital(located(place, 'en'))} is {shown(written)} but may have two decimals "
        "at most. Round it.",
    )


def empty(place: Place) -> Text:
    """An element has no content."""
    return Text(
        f"{capital(located(place, 'sv'))} saknar innehåll. Fyll i det eller ta bort elementet.",
        f"{capital(located(place, 'en'))} has no content. Fill it in or remove the element.",
    )


def _home(place: Place) -> Place | None:
    """Return the one place around which an element that is outside the model does belong."""
    if place.document is None:
        return None
    key = place.document.release, place.document.title
    if key not in _HOMES:
        _HOMES[key] = {}
        _gather_homes(Place(place.document), _HOMES[key])
    homes = _HOMES[key].get(place.tag, [])
    return homes[0] if len(homes) == 1 and homes[0].steps else None


def _gather_homes(around: Place, homes: dict[str, list[Place]]) -> None:
    for child in around.node.children.values() if around.node else ():
        homes.setdefault(child.name, []).append(around)
        _gather_homes(around.inner(child.name), homes)
