"""What places and elements are called by people: the names used in findings and views.

A place is named by its business term. Where the model gives none, the element's own name does.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from peppol.structure.model import ModelNode
from peppol.structure.places import Place, Step
from peppol.xml import short

_UNTOLD = {
    "cac:Party", "cac:PartyName", "cac:PartyIdentification", "cac:LineItem", "cac:Country",
    "cac:AddressLine", "cac:TaxScheme",
}  # fmt: skip
"""Elements that only wrap: a person is told of what is around and in them."""

_DOCUMENTS = {
    "order": ("ordern", "the order"),
    "order response": ("ordersvaret", "the order response"),
    "order response advanced": ("ordersvaret", "the order response"),
    "order change": ("orderändringen", "the order change"),
    "order cancellation": ("avbeställningen", "the order cancellation"),
    "order agreement": ("orderbekräftelsen", "the order agreement"),
    "despatch advice": ("leveransaviseringen", "the despatch advice"),
    "catalogue": ("katalogen", "the catalogue"),
    "catalogue response": ("katalogsvaret", "the catalogue response"),
    "punch out": ("varukorgen", "the shopping cart"),
    "message level response": ("meddelandesvaret", "the message level response"),
    "invoice response": ("fakturasvaret", "the invoice response"),
    "invoice": ("fakturan", "the invoice"),
    "credit note": ("kreditnotan", "the credit note"),
}
_ACRONYMS = {"VAT", "ID", "UNDG", "URI", "UUID", "UBL"}
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")


class TermName(NamedTuple):
    """A business term's name: in Swedish, and in English where the title is not fit to show."""

    sv: str
    en: str = ""


def place_name(place: Place, lang: str) -> str:
    """Return what a place is called: "köparens referens", "Buyer reference"."""
    return _step_name(place.steps[-1] if place.steps else None, place.document, lang)


def document_name(place: Place, lang: str) -> str:
    """Return what the document is called, as one that is known: "ordern", "the order"."""
    title = place.document.title.lower() if place.document else ""
    return _DOCUMENTS.get(title, ("dokumentet", "the document"))[0 if lang == "sv" else 1]


def trail(place: Place, lang: str, *, is_exact: bool = False) -> str:
    """Return the way to a place, such as "orderrad 2 › artikel"; empty for the root.

    Elements that only wrap are left out; `is_exact`: not the last one.
    """
    last = place.steps[-1:] if is_exact else ()
    told = [step for step in place.steps if step.tag not in _UNTOLD or step in last]
    told = told or list(place.steps)
    names: list[str] = []
    for step in told:
        name = _step_name(step, place.document, lang)
        name = f"{name} {step.line_id[:40]}" if step.line_id else name
        if name not in names:
            names.append(name)
    return " › ".join(names)


def _step_name(step: Step | None, document: ModelNode | None, lang: str) -> str:
    node = step.node if step else document
    if node is None:
        return element_words(step.tag if step else "", lang)
    term = next(filter(None, map(term_names().get, term_keys(node, document))), None)
    if term is None:
        return element_words(node.name, lang)
    return term.sv if lang == "sv" else term.en or ordinary(node.title)


def term_keys(node: ModelNode, document: ModelNode | None) -> tuple[str, ...]:
    """Return the keys under which a place's name may stand among the terms, the best first."""
    title = node.title.lower()
    owners = (node.term, document.title.lower() if document else None, node.name)
    return (*(f"{title}@{owner}" for owner in owners if owner), title)


@cache
def ordinary(title: str) -> str:
    """Return an English title in ordinary case: "PARTY VAT/TAX" as "Party VAT/tax"."""
    if title.upper() == title:
        title = re.sub(r"\w+", lambda word: _lower(word[0]), title)
    title = re.sub(r"\bTAX\b", "tax", title)
    return title[:1].upper() + title[1:]


def _lower(word: str) -> str:
    return word if word in _ACRONYMS else word.lower()


def element_words(tag: str, lang: str) -> str:
    """Return a UBL element's own name in words: "unikt id", "Copy indicator".

    An element that UBL does not have is called as it is written.
    """
    local = short(tag).rpartition(":")[2]
    swedish = _elements().get(local)
    if lang == "sv" or swedish is None:
        return swedish or local
    words = " ".join(_lower(word) for word in _WORD.findall(local))
    return words[:1].upper() + words[1:]


@cache
def term_names() -> dict[str, TermName]:
    """Return the names of the terms: title in lower case, with `@` for special places → name."""
    return {title: TermName(*names) for title, *names in _rows("terms-sv.tsv")}


@cache
def _elements() -> dict[str, str]:
    return {row[0]: row[1] for row in _rows("names-sv.tsv")}


def _rows(name: str) -> list[list[str]]:
    rows = files(__package__).joinpath(name).read_text("utf-8").splitlines()
    return [row.split("\t") for row in rows if row and not row.startswith("#")]
