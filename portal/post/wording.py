"""Messages in words: kinds of documents, states, and why something is held."""

from __future__ import annotations

from flask_babel import gettext as _

from catalog.errors import N_
from peppol import registry
from portal.formatting import language
from portal.post.models import Direction, InState, Message, OutState
from portal.post.queries import reason_params

_DOCUMENTS = {
    "T01": N_("Order"),
    "T76": N_("Order response"),
    "T16": N_("Despatch advice"),
    "T10": N_("Invoice"),
    "T14": N_("Credit note"),
    "T19": N_("Catalogue"),
}

_STATES: dict[tuple[str, str], tuple[str, str]] = {
    (Direction.IN, InState.RECEIVED): ("moving", N_("Received, not processed yet")),
    (Direction.IN, InState.PROCESSED): ("done", N_("Processed")),
    (Direction.IN, InState.DUPLICATE): ("ended", N_("Duplicate, no effect")),
    (Direction.IN, InState.QUARANTINED): ("you", N_("Held: needs a person")),
    (Direction.OUT, OutState.QUEUED): ("waiting", N_("Waits to be sent")),
    (Direction.OUT, OutState.SENDING): ("moving", N_("Being sent")),
    (Direction.OUT, OutState.DELIVERED): ("done", N_("Delivered")),
    (Direction.OUT, OutState.UNKNOWN): ("waiting", N_("No answer yet, sent again")),
    (Direction.OUT, OutState.FAILED): ("stopped", N_("Refused: needs a person")),
}

_OUTCOMES = {
    "begun": ("moving", N_("Begun")),
    "broken_off": ("stopped", N_("Broken off")),
    "processed": ("done", N_("Processed")),
    "quarantined": ("you", N_("Held")),
    "duplicate": ("ended", N_("Found to be a duplicate")),
    "waits": ("waiting", N_("Waits for something else")),
    "fault": ("stopped", N_("A fault in Avrop")),
    "delivered": ("done", N_("Delivered")),
    "no_answer": ("waiting", N_("No answer")),
    "refused": ("stopped", N_("Refused")),
}


def document_name(transaction: str | None) -> str:
    """What kind of document it is, for people."""
    if transaction is None:
        return str(_("Unknown file"))
    if transaction in _DOCUMENTS:
        return str(_(_DOCUMENTS[transaction]))
    known = registry.TRANSACTIONS.get(transaction)
    return known.name(language()) if known else transaction


def title(message: Message) -> str:
    """The kind and number of the document: `Invoice 4711`; of an unknown file its name."""
    name = document_name(message.transaction)
    number = message.document_id if message.transaction else message.file_name
    return f"{name} {number}" if number else name


def state(message: Message) -> tuple[str, str]:
    """Kind and word of the state."""
    kind, words = _STATES[message.direction, message.state]
    if message.state == InState.RECEIVED and message.reason:
        return "waiting", _("Received, waits")
    return kind, _(words)


_TO_SENDERS: dict[str, tuple[str, str]] = {
    InState.RECEIVED: ("moving", N_("Received, not handled yet")),
    InState.PROCESSED: ("done", N_("Taken in")),
    InState.DUPLICATE: ("ended", N_("Came before, no effect")),
    InState.QUARANTINED: ("stopped", N_("Not taken in")),
}

_ADVICE = {
    "breaks_rules": N_("Mend what stands below and send the document again."),
    "number_reuse": N_(
        "A document with the same number has come before, with other content. Send it again with "
        "a number of its own."
    ),
    "id_reuse": N_(
        "A message with the same id has come before, with other content. Send it again with an id "
        "of its own."
    ),
    "wrong_buyer": N_(
        "None of the buyers here has the identity that the document is addressed to. Check the "
        "buyer's identity and send it again."
    ),
    "sender_mismatch": N_(
        "The envelope names another sender than the document does. Send it again with the same "
        "identity in both."
    ),
    "not_handled": N_("Documents of this kind are not taken in here."),
    "waits": N_("It speaks of something that has not come yet, and is tried again by itself."),
}
"""Why a document was not taken in, for the one who sent it; others are for the buyer to solve."""


def state_for_sender(message: Message) -> tuple[str, str]:
    """Kind and word of how a received document went, for its supplier."""
    kind, words = _TO_SENDERS[message.state]
    return kind, _(words)


def advice_to_sender(message: Message) -> str | None:
    """What the supplier can do about a document that was not taken in; None when it was."""
    if message.state not in {InState.RECEIVED, InState.QUARANTINED} or message.reason is None:
        return None
    code = message.reason_code or ""
    if any(found["severity"] == "fatal" for found in message.findings):
        code = "breaks_rules"
    if code in _ADVICE:
        return _(_ADVICE[code])
    return _("The buyer looks into it. You need do nothing yet.")


def outcome(word: str) -> tuple[str, str]:
    """Kind and words of how a try ended."""
    kind, words = _OUTCOMES.get(word, ("moving", word))
    return kind, _(words)


def reason(message: Message) -> str | None:
    """Why the message is where it is, in the reader's language."""
    if message.reason is None:
        return None
    template = str(_(message.reason))
    params = reason_params(message, language())
    return template % params if params else template


def repeated(message: Message) -> str | None:
    """How often the very same bytes came again."""
    if not message.repeats:
        return None
    text = _(
        "The same file has come %(count)s more times; that had no effect.", count=message.repeats
    )
    return str(text)
