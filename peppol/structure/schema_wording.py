"""What breaks the UBL schema, in words. Sometagged that is missing is told by `wording.missing`."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from peppol.rules.texts import Text
from peppol.structure.phrases import capital, located, shown, tagged, where
from peppol.structure.places import Place
from peppol.xml import short

_KINDS = {
    "decimal": ("ett tal med decimalpunkt, som 1250.00", "a number with a point, such as 1250.00"),
    "date": ("ett datum, ÅÅÅÅ-MM-DD", "a date, YYYY-MM-DD"),
    "time": ("ett klockslag, TT:MM:SS", "a time, HH:MM:SS"),
    "boolean": ("true eller false", "true or false"),
    "base64Binary": ("en fil kodad som base64", "a file encoded as base64"),
    "language": ("en språkkod som sv eller en-GB", "a language tag such as sv or en-GB"),
    "anyURI": ("en webbadress (URI)", "a web address (URI)"),
}


def unknown(place: Place, value: str = "", allowed: Iterable[str] = ()) -> Text:
    """An element stands where UBL has none of its name; `allowed` are the tags of those it has."""
    near = get_close_matches(place.tag, [short(tag) for tag in allowed], 1, 0.8)
    ask = (f" Menade du {near[0]}?", f" Did you mean {near[0]}?") if near else ("", "")
    inside, inside_en = (where(place.parent, lang, is_exact=True) for lang in ("sv", "en"))
    sv, en = tagged(place, "sv", value), tagged(place, "en", value)
    if sv.startswith(place.tag):
        sv, en = f"elementet {sv}", f"the element {en}"
    return Text(
        f"{capital(sv)} får inte stå{inside} enligt UBL."
        f"{ask[0]} Ta bort det eller flytta det dit det hör.",
        f"{capital(en)} is not allowed{inside_en} in UBL."
        f"{ask[1]} Remove it or move it to where it belongs.",
    )


def unknown_attribute(
    place: Place, attribute: str, value: str = "", allowed: Iterable[str] = ()
) -> Text:
    """An element has an attribute that UBL does not know there."""
    near = get_close_matches(attribute, list(allowed), 1, 0.8)
    ask = (f" Menade du {near[0]}?", f" Did you mean {near[0]}?") if near else ("", "")
    said = f"{attribute}=”{shown(value)}”", f"{attribute}=“{shown(value)}”"
    return Text(
        f"Attributet {said[0]} får inte finnas på {located(place, 'sv')}.{ask[0]} Ta bort det.",
        f"The attribute {said[1]} is not allowed on {located(place, 'en')}.{ask[1]} Remove it.",
    )


def stray_text(place: Place, text: str) -> Text:
    """Text stands among elements."""
    return Text(
        f"Texten ”{shown(text)}” står lös i {located(place, 'sv')}, som bara får innehålla "
        "element. Ta bort den eller skriv den i rätt element.",
        f"The text “{shown(text)}” stands loose in {located(place, 'en')}, which holds elements "
        "only. Remove it or write it in the right element.",
    )


def out_of_order(place: Place, before: str | None = None) -> Text:
    """An element stands later than UBL has it; `before` is the tag of what it must precede."""
    sv = f"före {short(before)}" if before else "tidigare"
    en = f"before {short(before)}" if before else "earlier"
    return Text(
        f"{capital(located(place, 'sv'))} står på fel plats. UBL har en fast ordning: "
        f"flytta det så att det står {sv}.",
        f"{capital(located(place, 'en'))} is out of place. UBL has a fixed order: "
        f"move it so that it stands {en}.",
    )


def too_many(place: Place, most: int) -> Text:
    """An element stands more often than UBL allows."""
    sv, en = ("en gång", "once") if most == 1 else (f"{most} gånger", f"{most} times")
    return Text(
        f"{capital(located(place, 'sv'))} får stå högst {sv}. Ta bort resten.",
        f"{capital(located(place, 'en'))} may stand {en} at most. Remove the rest.",
    )


def bad_value(place: Place, value: str, content: str, attribute: str = "") -> Text:
    """A value, of an element or its attribute, is not of its type, such as "date"."""
    sv, en = _KINDS[content]
    on_sv, on_en = capital(located(place, "sv")), capital(located(place, "en"))
    if attribute:
        on_sv = f"Attributet {attribute} på {located(place, 'sv')}"
        on_en = f"The attribute {attribute} on {located(place, 'en')}"
    if not value.strip():
        return Text(
            f"{on_sv} saknar värde men ska vara {sv}.", f"{on_en} has no value but must be {en}."
        )
    return Text(
        f"{on_sv} är ”{shown(value)}” men ska vara {sv}. Rätta värdet.",
        f"{on_en} is “{shown(value)}” but must be {en}. Correct the value.",
    )


def empty_extension() -> Text:
    """An extension holds notagged."""
    return Text(
        "En utökning (ext:ExtensionContent) är tom. Fyll i den eller ta bort UBLExtension.",
        "An extension (ext:ExtensionContent) is empty. Fill it in or remove its UBLExtension.",
    )
