"""What an envelope says of its document must be what the document itself says."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from peppol.envelope import party_places
from peppol.rules.envelope.enclosed import ROLES, Check, Enclosed, Wrong, rule
from peppol.rules.finding import WARNING
from peppol.rules.reading import normal
from peppol.xml import CBC

_OFFICIAL = {
    "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0",
    "urn:peppol:bis:billing_with_response",
    "urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0",
}
"""Processes for which an official rule says who sends and receives an invoice or credit note."""


def _same(name: str, actual: Callable[[Enclosed], str]) -> Check:
    """Require a part of DocumentIdentification to be what the document is."""

    def check(envelope: Enclosed) -> Iterator[Wrong]:
        found = envelope.part(name)
        wanted = actual(envelope)
        if found is not None and found[1] and found[1] != wanted:
            at, stated = found
            yield Wrong(
                at,
                f"Kuvertet anger {name} ”{stated[:200]}”, men dokumentets är ”{wanted}”. "
                "Rätta kuvertet.",
                f"The envelope gives {name} “{stated[:200]}”, but the document's is “{wanted}”. "
                "Mend the envelope.",
            )

    return check


rule("AVROP-SBDH-STANDARD")(_same("Standard", lambda each: each.transaction.namespace))
rule("AVROP-SBDH-TYPE")(_same("Type", lambda each: each.transaction.root_name))
rule("AVROP-SBDH-TYPE-VERSION")(_same("TypeVersion", lambda each: each.transaction.ubl_version))


def _states(key: str, what: tuple[str, str], actual: Callable[[Enclosed], str]) -> Check:
    """Require a scope to be there and to say what the document says."""

    def check(envelope: Enclosed) -> Iterator[Wrong]:
        wanted, scopes = actual(envelope), envelope.named(key)
        if not scopes:
            yield Wrong(
                envelope.header,
                f"Kuvertet saknar {key}. Lägg till den, med {what[0]} ”{wanted}”.",
                f"The envelope lacks {key}. Add it, with {what[1]} “{wanted}”.",
            )
        elif scopes[0].value and scopes[0].value != wanted:
            stated = scopes[0].value[:300]
            yield Wrong(
                scopes[0].element,
                f"{key} i kuvertet är ”{stated}”, men {what[0]} är ”{wanted}”. Rätta den.",
                f"{key} in the envelope is “{stated}”, but {what[1]} is “{wanted}”. Mend it.",
            )

    return check


def _type_id(envelope: Enclosed) -> str:
    """Return the document type identifier made of what the document itself says."""
    kind = envelope.transaction
    stated = envelope.said("CustomizationID") or kind.customization_id
    return f"{kind.namespace}::{kind.root_name}##{stated}::{kind.ubl_version}"


_TYPE_ID = ("dokumentets typ", "the document's type")
_PROCESS = ("dokumentets ProfileID", "the document's ProfileID")
rule("AVROP-SBDH-DOCUMENTID")(_states("DOCUMENTID", _TYPE_ID, _type_id))
rule("AVROP-SBDH-PROCESSID")(_states("PROCESSID", _PROCESS, lambda each: each.said("ProfileID")))


def _party(role: str, is_asked: Callable[[Enclosed], bool]) -> Check:
    """Require the envelope's sender or receiver to be the document's, scheme and value."""

    def check(envelope: Enclosed) -> Iterator[Wrong]:
        if not is_asked(envelope):
            return
        place = party_places(envelope.transaction.code)[list(ROLES).index(role)]
        endpoint = envelope.document.find(f"{place}/{{{CBC}}}EndpointID")
        wanted = ":"
        if endpoint is not None:
            wanted = f"{endpoint.get('schemeID', '')}:{normal(endpoint.text or '')}"
        for each in envelope.participants(role):
            if each.text != wanted:
                sv, en = ROLES[role]
                stated = (each.text or "")[:80]
                yield Wrong(
                    each,
                    f"Kuvertets {sv} är ”{stated}”, men dokumentets är ”{wanted}” (EndpointID). "
                    "De ska vara samma.",
                    f"The {en} of the envelope is “{stated}”, but the document's is “{wanted}” "
                    "(EndpointID). They must be the same.",
                )

    return check


def _is_official(envelope: Enclosed) -> bool:
    return envelope.transaction.is_billing and envelope.said("ProfileID") in _OFFICIAL


def _billing(envelope: Enclosed) -> bool:
    return _is_official(envelope) and not envelope.transaction.is_self_billing


def _self_billing(envelope: Enclosed) -> bool:
    return _is_official(envelope) and envelope.transaction.is_self_billing


def _others(envelope: Enclosed) -> bool:
    return not _is_official(envelope)


rule("BR-SBDH-1")(_party("Receiver", _billing))
rule("BR-SBDH-2")(_party("Sender", _billing))
rule("BR-SBDH-3")(_party("Receiver", _self_billing))
rule("BR-SBDH-4")(_party("Sender", _self_billing))
rule("AVROP-SBDH-SENDER", WARNING)(_party("Sender", _others))
rule("AVROP-SBDH-RECEIVER", WARNING)(_party("Receiver", _others))
