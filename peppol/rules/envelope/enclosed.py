"""A document in its envelope, under judgement, and the book of the envelope's rules.

BR-SBDH-1 to -4 are official, for billing. The others say what the specification of the envelope
(Peppol Business Message Envelope 2.0) wants and have ids of our own, AVROP-SBDH-*. A rule is a
function that yields what is wrong; `ENVELOPE_RULES` holds them as they are entered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeAlias

from peppol import registry
from peppol.rules.finding import FATAL
from peppol.xml import CBC, SBD, Element, text_of

ROLES = {"Sender": ("avsändare", "sender"), "Receiver": ("mottagare", "receiver")}
_SCOPE = ("Type", "InstanceIdentifier", "Identifier")


class Wrong(NamedTuple):
    """What is wrong at an element of the envelope, in Swedish and English."""

    at: Element
    sv: str
    en: str


class Scope(NamedTuple):
    """One statement of BusinessScope, as far as it is there."""

    element: Element
    key: str
    value: str
    scheme: str


@dataclass
class Enclosed:
    """A document with the header of its envelope, under judgement."""

    header: Element
    document: Element

    @cached_property
    def transaction(self) -> registry.Transaction:
        """Return what kind of document it is; raises UnknownDocument."""
        return registry.meant(self.document)

    @cached_property
    def scopes(self) -> list[Scope]:
        """Return every scope in the order they stand."""
        return [
            Scope(scope, *(_text(scope, name) for name in _SCOPE))
            for business in all_of(self.header, "BusinessScope")
            for scope in all_of(business, "Scope")
        ]

    def participants(self, role: str) -> list[Element]:
        """Return the identifiers of the sender or the receiver."""
        return [each for side in all_of(self.header, role) for each in all_of(side, "Identifier")]

    def named(self, key: str) -> list[Scope]:
        """Return the scopes of one key."""
        return [scope for scope in self.scopes if scope.key == key]

    def part(self, name: str) -> tuple[Element, str] | None:
        """Return a part of DocumentIdentification and its text, if it is there."""
        for identification in all_of(self.header, "DocumentIdentification"):
            for found in all_of(identification, name):
                return found, text_of(found)
        return None

    def said(self, name: str) -> str:
        """Return the text of one of the document's own elements, such as "ProfileID"."""
        found = self.document.find(f"{{{CBC}}}{name}")
        return "" if found is None else text_of(found)


Check: TypeAlias = Callable[[Enclosed], Iterator[Wrong]]


class EnvelopeRule(NamedTuple):
    """One rule of the envelope."""

    id: str
    severity: str
    check: Check


ENVELOPE_RULES: list[EnvelopeRule] = []
"""Every rule of the envelope."""


def rule(rule_id: str, severity: str = FATAL) -> Callable[[Check], Check]:
    """Enter a function as a rule of the envelope."""

    def entered(check: Check) -> Check:
        ENVELOPE_RULES.append(EnvelopeRule(rule_id, severity, check))
        return check

    return entered


def all_of(parent: Element, name: str) -> list[Element]:
    """Return the children of one name in the namespace of the envelope."""
    return parent.findall(f"{{{SBD}}}{name}")


def _text(parent: Element, name: str) -> str:
    return next(map(text_of, all_of(parent, name)), "")
