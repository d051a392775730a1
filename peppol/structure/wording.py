"""What is wrong with the build of a document, in words: the data model, code lists, unused places.

Each function takes the place concerned, and what was written there where that is known; without
it the text explains the rule. The schema has words of its own in `schema_wording.py`.
"""

from __future__ import annotations

from peppol.releases import LATEST
from peppol.rules.texts import Text
from peppol.structure.choices import coded, few_codes, list_names, meant
from peppol.structure.names import document_name, trail
from peppol.structure.phrases import (
    EXAMPLES,
    attribute_words,
    capital,
    located,
    named,
    shown,
    thing,
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
    parent = place.parent
    move = f" eller flytta det till ”{trail(home, 'sv')}”" if home else ""
    move_en = f" or move it to “{trail(home, 'en')}”" if home else ""
    return Text(
        f"{capital(document_name(place, 'sv'))} får inte ha {thing(place, value, 'sv')}"
        f"{under(parent, 'sv')}: Peppol BIS har ingen sådan uppgift där. Ta bort det{move}.",
        f"{capital(document_name(place, 'en'))} must not have {thing(place, value, 'en')}"
        f"{under(parent, 'en')}: Peppol BIS has no such information there. "
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
    value: str | None,
    lists: tuple[str, ...],
    attribute: str | None = None,
    release: str = LATEST,
) -> Text:
    """A code is not in its list; `value` is what was written, None when that is not known."""
    return Text(*(_listed(place, value, lists, attribute, release, lang) for lang in ("sv", "en")))


def _listed(
    place: Place,
    value: str | None,
    lists: tuple[str, ...],
    attribute: str | None,
    release: str,
    lang: str,
) -> str:
    is_swedish = lang == "sv"
    what = located(place, lang)
    if attribute:
        name = attribute_words(attribute, lang)
        what = f"attributet {name} på {what}" if is_swedish else f"the attribute {name} on {what}"
    few = few_codes(lists, lang, release)
    names = list_names(lists, lang)
    choice = _choice(few, names, lang)
    if value is None:
        must = "ska ha en giltig kod" if is_swedish else "must have a valid code"
        return f"{capital(what)} {must}. {choice}"
    if not value.strip():
        empty = "har ingen kod" if is_swedish else "has no code"
        return f"{capital(what)} {empty}. {choice}"
    found = meant(shown(value), lists, release)
    wrong = (
        f"{capital(what)} är ”{shown(value)}”, som inte är en giltig kod."
        if is_swedish
        else f"{capital(what)} is “{shown(value)}”, which is not a valid code."
    )
    if found:
        code = coded(*found, lang)
        ask = f"Menade du {code}?" if is_swedish else f"Did you mean {code}?"
        return f"{wrong} {ask} {choice}"
    return f"{wrong} {choice}"


def _choice(few: str | None, names: str, lang: str) -> str:
    if few is not None and ", " not in few:
        return f"Koden ska vara {few}." if lang == "sv" else f"The code must be {few}."
    if few is not None:
        return f"Välj en av {few}." if lang == "sv" else f"Choose one of {few}."
    if lang == "sv":
        return f"Välj en kod ur listan {names}."
    return f"Choose a code from the list of {names}."


def not_fixed(place: Place, value: str | None, allowed: str) -> Text:
    """A value is another than the only one allowed."""
    sv, en = capital(located(place, "sv")), capital(located(place, "en"))
    if value is None:
        return Text(f"{sv} ska vara ”{allowed}”.", f"{en} must be “{allowed}”.")
    return Text(
        f"{sv} är ”{shown(value)}” men ska vara ”{allowed}”. Ändra det.",
        f"{en} is “{shown(value)}” but must be “{allowed}”. Change it.",
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
        f"{capital(document[0])} har {thing(place, value, 'sv')}{under(parent, 'sv')}. "
        "EN 16931 använder inte den uppgiften, och mottagaren läser den inte. Ta bort den.",
        f"{capital(document[1])} has {thing(place, value, 'en')}{under(parent, 'en')}. "
        "EN 16931 does not use it, and the receiver does not read it. Remove it.",
    )


def unusedattribute_words(attribute: str, value: str = "", sv: str = "", en: str = "") -> Text:
    """An attribute that EN 16931 does not use stands on something, or anywhere at all."""
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
