"""Why a message can't be taken further, in words for the person who has to mend it."""

from __future__ import annotations

from catalog.errors import N_, Conflict, Refused


class NotUnderstood(Refused):
    """The message is quarantined with this reason; it can be processed again once mended."""

    code = "not_understood"
    template = N_("The message can't be understood.")


class WaitForOther(Refused):
    """What the message speaks of is not here yet: tried again for a day, then quarantined."""

    code = "waits"
    template = N_("The message waits for something that has not arrived yet.")


class AlreadyReceived(Refused):
    """The same document has come before; `of` is the row id of the first message, if known."""

    code = "duplicate"
    template = N_("The same document %(number)s has been received before.")

    def __init__(self, *, number: str, of: int | None = None) -> None:
        self.of = of
        super().__init__(number=number)


class Unreadable(NotUnderstood):
    """Not a business document, or one that breaks the format; `problem` in both languages."""

    code = "unreadable"
    template = N_("The file can't be read as a business document. %(problem)s")


class BreaksRules(NotUnderstood):
    """The judging found fatal faults; the first is told, all are kept as findings."""

    code = "breaks_rules"
    template = N_("The document breaks the rules of its format (%(count)s faults). %(problem)s")


class NotHandled(NotUnderstood):
    """A valid kind of document that nobody here takes care of."""

    code = "not_handled"
    template = N_("Avrop does not take in documents of this kind (%(document)s).")


class NotSendable(Refused):
    """The document breaks the rules, so it does not leave the house; one fault is told."""

    code = "not_sendable"
    template = N_(
        "%(document)s can't be sent as it is: %(finding)s Tell your administrator; nothing has "
        "been sent."
    )


class IdReused(NotUnderstood):
    """A message id that came before, now with other bytes."""

    code = "id_reuse"
    template = N_(
        "Another message with the id %(message_id)s came earlier, with different content. "
        "Ask the sender which one counts."
    )


class NumberReused(NotUnderstood):
    """A document number that this supplier has used before for something else."""

    code = "number_reuse"
    template = N_(
        "%(supplier)s has sent a document with the number %(number)s before, with different "
        "content. Ask the supplier which one counts."
    )


class UnknownSupplier(NotUnderstood):
    """No supplier has the identities that the document gives."""

    code = "unknown_supplier"
    template = N_(
        "No supplier is registered as %(ids)s (%(name)s). Register the supplier or its Peppol id, "
        "then process the message again."
    )


class SenderMismatch(NotUnderstood):
    """The envelope and the document, or two identities in it, name different suppliers."""

    code = "sender_mismatch"
    template = N_(
        "The message was sent by %(sender)s, but the document is from %(name)s (%(ids)s). "
        "Ask the supplier before anything is done with it."
    )


class WrongReceiver(NotUnderstood):
    """Addressed to somebody who is not one of our buyers."""

    code = "wrong_buyer"
    template = N_(
        "It is meant for %(name)s (%(ids)s), which is none of the buyers here. "
        "Tell the supplier that it came to the wrong place."
    )


class DiedTwice(NotUnderstood):
    """Two workers ended while they handled it: a third try could stop everything again."""

    code = "process_died"
    template = N_(
        "The handling was broken off %(count)s times. The message is held so that it does not "
        "stop others. Process it again, or tell support."
    )


class Fault(NotUnderstood):
    """A defect of the program, which support can find in the log by its id."""

    code = "fault"
    template = N_(
        "A fault in Avrop stopped the handling; nothing was changed. Support finds it in the log "
        "as %(error_id)s."
    )


class NotRetried(Conflict):
    """The message is in a state from which it can't be tried again."""

    code = "not_retried"
    template = N_("Message %(message_id)s is %(state)s, so there is nothing to do again.")
