"""What a business term of an invoice is called: `BT-115` is "belopp att betala"."""

from __future__ import annotations

from functools import cache

from peppol.releases import LATEST
from peppol.structure.model import ModelNode, model
from peppol.structure.names import ordinary, term_keys, term_names


def term_name(term: str, lang: str) -> str | None:
    """Return the name of a term of EN 16931, in Swedish ("sv") or English; None if unknown."""
    node = _billing_terms().get(term)
    if node is None:
        return None
    known = term_names()
    found = next((known[key] for key in term_keys(node, None) if key in known), None)
    if found and lang == "sv":
        return found.sv
    return (found.en if found else "") or ordinary(node.title)


@cache
def _billing_terms() -> dict[str, ModelNode]:
    terms: dict[str, ModelNode] = {}
    waiting = [model("T14", LATEST), model("T10", LATEST)]
    while waiting:
        node = waiting.pop()
        if node.term:
            terms.setdefault(node.term, node)
        waiting += node.children.values()
    return terms
