"""Read, write and judge Peppol BIS 3 documents, bare or in their envelope.

    message = peppol.read(data)            # Message(envelope, transaction, document)
    data = peppol.write(document, envelope)
    findings = peppol.judge(data, on=date(2026, 11, 23))
    head = peppol.identify(data)           # the ids at the head, whatever the size
    envelope, root = peppol.open_envelope(data)
    text = peppol.explain("BR-CO-15")      # what a rule says; `known_rules` lists them all

All refusals are `peppol.errors.PeppolError`, with a text in Swedish and in English.
"""

from peppol.envelope import Envelope
from peppol.errors import PeppolError
from peppol.explaining import KnownRule, explain, known_rules
from peppol.judging import judge
from peppol.messages import Identification, Message, identify, open_envelope, read, write

__all__ = [
    "Envelope",
    "Identification",
    "KnownRule",
    "Message",
    "PeppolError",
    "explain",
    "identify",
    "judge",
    "known_rules",
    "open_envelope",
    "read",
    "write",
]
