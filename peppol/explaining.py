"""Every rule of a release, explained: what must hold, for which documents and how severely.

peppol.explain("BR-CO-15")             # Swedish; "en" for English
for rule in peppol.known_rules(): …    # all of them, as docs/rules.md lists them
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from peppol.registry import TRANSACTIONS
from peppol.releases import LATEST
from peppol.rules.envelope.checking import NO_HEADER
from peppol.rules.envelope.enclosed import ENVELOPE_RULES
from peppol.rules.finding import FATAL
from peppol.rules.mechanical import mechanical_texts
from peppol.rules.rulesets import rows_of
from peppol.rules.text_words import filled
from peppol.rules.texts import Text, families
from peppol.structure.model import ModelNode, model
from peppol.structure.schema_findings import RULE as SCHEMA_RULE

_ENVELOPES_OF = {
    "BR-SBDH-1": ("T10", "T14"),
    "BR-SBDH-2": ("T10", "T14"),
    "BR-SBDH-3": ("T10SB", "T14SB"),
    "BR-SBDH-4": ("T10SB", "T14SB"),
}
"""Rule of the envelope → the transactions it is for; the others are for all."""


@dataclass(frozen=True)
class KnownRule:
    """One rule of a release: its id, where it holds, how severe it is, and what it says."""

    id: str
    severities: tuple[str, ...]
    """"fatal", "warning", or both when transactions differ."""
    transactions: tuple[str, ...]
    """Codes such as "T01", in the order of the registry."""
    sv: str
    en: str

    def text(self, lang: str = "sv") -> str:
        """Return what the rule says, in Swedish ("sv") or English."""
        return self.sv if lang == "sv" else self.en


def explain(rule: str, lang: str = "sv", release: str = LATEST) -> str:
    """Return what a rule says, in Swedish ("sv") or English; KeyError for an unknown id."""
    text = _by_hand(release).get(rule) or mechanical_texts(release)[rule]
    return text.sv if lang == "sv" else text.en


@cache
def texts(release: str = LATEST) -> dict[str, Text]:
    """Return every text by the id of its rule; ValueError for a rule that has two."""
    by_hand, mechanical = _by_hand(release), mechanical_texts(release)
    doubled = sorted(by_hand.keys() & mechanical.keys())
    if doubled:
        raise ValueError(f"more than one text: {', '.join(doubled)}")
    return by_hand | mechanical


@cache
def _by_hand(release: str) -> dict[str, Text]:
    return {
        rule: filled(rule, text, release)
        for family in families()
        for rule, text in family.texts.items()
        if rule in _places(release)
    }


@cache
def known_rules(release: str = LATEST) -> tuple[KnownRule, ...]:
    """Return every rule of a release, sorted by id with numbers as numbers."""
    places, by_id = _places(release), texts(release)
    return tuple(
        KnownRule(
            id=rule,
            severities=tuple(sorted({severity for _, severity in places[rule]})),
            transactions=tuple(dict.fromkeys(code for code, _ in places[rule])),
            sv=by_id[rule].sv,
            en=by_id[rule].en,
        )
        for rule in sorted(places, key=in_order)
    )


@cache
def _places(release: str) -> dict[str, list[tuple[str, str]]]:
    """Return where each rule of a release holds: transactions with the severity there."""
    found: dict[str, list[tuple[str, str]]] = {}
    for code in TRANSACTIONS:
        for rule, severity in _rules_of(code, release):
            found.setdefault(rule, []).append((code, severity))
    return found


def in_order(rule: str) -> list[tuple[bool, int, str]]:
    """Return what a rule is sorted by: words as words and numbers as numbers."""
    parts = re.findall(r"[0-9]+|[^0-9]+", rule)
    return [(part.isdigit(), int(part) if part.isdigit() else 0, part) for part in parts]


def _rules_of(code: str, release: str) -> Iterator[tuple[str, str]]:
    """Yield each rule of a transaction with its severity, those of the envelope too."""
    yield from ((rule, FATAL) for rule in (SCHEMA_RULE, NO_HEADER))
    for each in ENVELOPE_RULES:
        if code in _ENVELOPES_OF.get(each.id, (code,)):
            yield each.id, each.severity
    for rule in _model_rules(model(code, release)):
        yield rule, FATAL
    for row in rows_of(code, release):
        yield row.id, row.severity


def _model_rules(node: ModelNode) -> Iterator[str]:
    """Yield the data-model rules that an element and all below it name."""
    yield from node.required.values()
    yield from node.required_attributes.values()
    yield from (rule for _, rule in node.attribute_lists.values())
    yield from (pair[1] for pair in (node.lists, node.fixed) if pair)
    yield from (rule for rule in (node.outside, node.no_location) if rule)
    for child in node.children.values():
        yield from _model_rules(child)
