"""The words in braces in the texts of `texts/`: what differs between rules that say the same.

`{category}` is the VAT category that BR-S-…, BR-Z-… and so on are named after; `{document}` (or
`{Document}` to begin a sentence) and `{specification}` those of the transaction in the rule's id.
"""

from __future__ import annotations

import re

from peppol.registry import TRANSACTIONS
from peppol.rules.texts import Text
from peppol.structure.model import model
from peppol.structure.names import document_name
from peppol.structure.phrases import capital
from peppol.structure.places import Place

_CATEGORY = re.compile(r"BR-([A-Z]+)-[0-9]+")
_TRANSACTION = re.compile(r"PEPPOL-(T[0-9]+)-")

_CATEGORIES = {
    "S": Text("S (normal moms)", "S (standard rate)"),
    "Z": Text("Z (nollsats)", "Z (zero rate)"),
    "E": Text("E (undantagen från moms)", "E (exempt)"),
    "AE": Text("AE (omvänd betalningsskyldighet)", "AE (reverse charge)"),
    "IC": Text("K (leverans inom EU)", "K (supply within the EU)"),
    "G": Text("G (export utanför EU)", "G (export outside the EU)"),
    "O": Text("O (utanför momsen)", "O (outside VAT)"),
    "AF": Text("L (IGIC på Kanarieöarna)", "L (IGIC, Canary Islands)"),
    "AG": Text("M (IPSI i Ceuta och Melilla)", "M (IPSI, Ceuta and Melilla)"),
}


def filled(rule: str, text: Text, release: str) -> Text:
    """Return a text with the words of its rule put in; KeyError for a word the rule lacks."""
    if "{" not in text.sv + text.en:
        return text
    words = _words(rule, release)
    sv = text.sv.format_map({name: word.sv for name, word in words.items()})
    en = text.en.format_map({name: word.en for name, word in words.items()})
    return Text(sv, en)


def _words(rule: str, release: str) -> dict[str, Text]:
    category, transaction = _CATEGORY.match(rule), _TRANSACTION.match(rule)
    if category:
        return {"category": _CATEGORIES[category[1]]}
    if transaction:
        return _document_words(transaction[1], release)
    return {}


def _document_words(code: str, release: str) -> dict[str, Text]:
    place = Place(model(code, release))
    sv, en = document_name(place, "sv"), document_name(place, "en")
    specification = TRANSACTIONS[code].customization_id
    return {
        "document": Text(sv, en),
        "Document": Text(capital(sv), capital(en)),
        "specification": Text(specification, specification),
    }
