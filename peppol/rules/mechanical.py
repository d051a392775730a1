"""What the mechanical rules say, without a document in hand: by templates over the names of places.

These are the rules of the data models (PEPPOL-Tnn-Bnnnnn), the places that EN 16931 does not use
(UBL-CR) and its attributes that should not stand anywhere (UBL-DT). The words on a breach of them
are in `peppol/structure/wording.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from peppol.registry import TRANSACTIONS
from peppol.rules.en16931.not_used import UNUSED_ATTRIBUTES
from peppol.rules.tables import unused
from peppol.rules.texts import Text
from peppol.structure.choices import allowed
from peppol.structure.model import ModelNode, model
from peppol.structure.names import document_name, trail
from peppol.structure.phrases import attribute_words, capital, holder, located, tagged
from peppol.structure.places import Place, place_at

_FEW = 6
"""Where at most so many elements may stand, they are told."""


@cache
def mechanical_texts(release: str) -> dict[str, Text]:
    """Return what each mechanical rule of a release says, by its id."""
    texts: dict[str, Text] = {}
    for code in TRANSACTIONS:
        document = model(code, release)
        texts.update(_of_place(Place(document), document))
    bills = [Place(model(code, release)) for code in ("T10", "T14")]
    for rule, _, written in unused(release):
        texts.setdefault(rule, _unused(bills, written))
    for rule, attribute in UNUSED_ATTRIBUTES.items():
        texts[rule] = _unused_attribute(attribute)
    return texts


def _of_place(place: Place, node: ModelNode) -> Iterator[tuple[str, Text]]:
    """Yield the rules of a place in a data model and of all below it, with what they say."""
    for tag, rule in node.required.items():
        yield rule, _required(place.inner(tag))
    if node.outside:
        yield node.outside, _nothing_else(place, node)
    if node.lists:
        lists, rule = node.lists
        yield rule, _in_list(place, lists, None, node.release)
    if node.fixed:
        only, rule = node.fixed
        yield rule, _fixed(place, only)
    for attribute, rule in node.required_attributes.items():
        yield rule, _attribute_required(place, attribute)
    for attribute, (lists, rule) in node.attribute_lists.items():
        yield rule, _in_list(place, lists, attribute, node.release)
    if node.no_location:
        yield node.no_location, _no_location(place)
    for tag, inner in node.children.items():
        yield from _of_place(place.inner(tag), inner)


def _required(place: Place) -> Text:
    return Text(
        f"I {_inside(place.parent, 'sv')} krävs {tagged(place, 'sv')}.",
        f"In {_inside(place.parent, 'en')}, {tagged(place, 'en')} is required.",
    )


def _nothing_else(place: Place, node: ModelNode) -> Text:
    told = ["", ""]
    if len(node.children) <= _FEW:
        inner = [place.inner(tag) for tag in node.children]
        names = [", ".join(tagged(each, lang) for each in inner) for lang in ("sv", "en")]
        told = [f": {names[0]}", f": {names[1]}"]
    sv, en = (_inside(place, lang, is_exact=True) for lang in ("sv", "en"))
    return Text(
        f"I {sv} får bara det stå som Peppol BIS har där{told[0]}. Ta bort annat.",
        f"In {en}, only what Peppol BIS has there may stand{told[1]}. Remove anything else.",
    )


def _in_list(place: Place, lists: tuple[str, ...], attribute: str | None, release: str) -> Text:
    sv, en = (allowed(lists, lang, release) for lang in ("sv", "en"))
    return Text(
        f"{capital(holder(place, attribute, 'sv'))} ska vara {sv}.",
        f"{capital(holder(place, attribute, 'en'))} must be {en}.",
    )


def _fixed(place: Place, only: str) -> Text:
    return Text(
        f"{capital(located(place, 'sv'))} ska vara ”{only}”.",
        f"{capital(located(place, 'en'))} must be “{only}”.",
    )


def _attribute_required(place: Place, attribute: str) -> Text:
    return Text(
        f"Attributet {attribute_words(attribute, 'sv')} ska finnas på {located(place, 'sv')}.",
        f"The attribute {attribute_words(attribute, 'en')} must be there on "
        f"{located(place, 'en')}.",
    )


def _no_location(place: Place) -> Text:
    return Text(
        f"{capital(document_name(place, 'sv'))} får inte ha attributet xsi:schemaLocation "
        "på rotelementet.",
        f"{capital(document_name(place, 'en'))} must not have the attribute xsi:schemaLocation "
        "on its root element.",
    )


def _unused(bills: list[Place], written: str) -> Text:
    """Say that a place, such as `/cbc:UUID`, is not used in invoices and credit notes.

    It is named as the invoice has it, if the place or what is around it is known there.
    """
    path, _, attribute = written.partition("/@")
    places = [place_at(bill, path) for bill in bills]
    place = next((each for each in places if each.node), places[0])
    if attribute:
        return _unused_attribute(attribute, located(place, "sv"), located(place, "en"))
    return Text(
        f"I {_inside(place.parent, 'sv')} bör {tagged(place, 'sv')} inte stå: "
        "EN 16931 använder inte uppgiften, och mottagaren läser den inte. Ta bort den.",
        f"In {_inside(place.parent, 'en')} there should be no {tagged(place, 'en')}: "
        "EN 16931 does not use it, and the receiver does not read it. Remove it.",
    )


def _unused_attribute(attribute: str, sv: str = "", en: str = "") -> Text:
    on = f"på {sv}" if sv else "någonstans"
    on_en = f"on {en}" if en else "anywhere"
    return Text(
        f"Attributet {attribute} bör inte stå {on}: EN 16931 använder det inte, "
        "och mottagaren läser det inte. Ta bort det.",
        f"The attribute {attribute} should not stand {on_en}: EN 16931 does not use it, "
        "and the receiver does not read it. Remove it.",
    )


def _inside(place: Place, lang: str, *, is_exact: bool = False) -> str:
    """Return "ordern" for the root, "orderns ”köpare › postadress”" below it."""
    way, document = trail(place, lang, is_exact=is_exact), document_name(place, lang)
    if not way:
        return document
    return f"{document}s ”{way}”" if lang == "sv" else f"“{way}” of {document}"
