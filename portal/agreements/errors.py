"""What can't be done with an agreement or a catalogue, and how to go on."""

from __future__ import annotations

from catalog.errors import N_, BadInput, Refused
from portal.post.errors import NotUnderstood


class NoAgreementNamed(NotUnderstood):
    """A catalogue by post that names no agreement, of a supplier with several or none."""

    code = "no_agreement_named"
    template = N_(
        "The catalogue names no agreement, and %(supplier)s has %(count)s of them. Ask the "
        "supplier to write the agreement's number as contract reference."
    )


class UnknownAgreement(NotUnderstood):
    """A catalogue by post that names an agreement which the supplier does not have."""

    code = "unknown_agreement"
    template = N_(
        "The catalogue is for agreement %(agreement)s, which %(supplier)s does not have with us."
    )


class CatalogueRefused(NotUnderstood):
    """A catalogue by post that could be read but not taken; the first reason in both languages."""

    code = "catalogue_refused"
    template = N_("The catalogue is not taken. %(problem)s")


class FileTooLarge(Refused):
    """More bytes than an upload may have."""

    code = "file_too_large"
    template = N_("%(name)s has %(size)s MB; at most %(limit)s MB can be taken in.")


class NotAnObject(Refused):
    """The file with an agreement's terms is not one JSON object."""

    code = "bad_json"
    template = N_("The file must hold the terms as one JSON object: %(why)s")


class MissingTerm(BadInput):
    """A term that every agreement has is missing."""

    code = "missing_term"
    template = N_("%(field)s is missing.")


class UnknownTerm(BadInput):
    """A term that no agreement has; most likely mistyped."""

    code = "unknown_term"
    template = N_("%(field)s is not a term of an agreement. These are: %(terms)s.")


class BadTerm(BadInput):
    """A term of the wrong kind."""

    code = "bad_term"
    template = N_("%(field)s: %(value)s can't be used. Write %(wanted)s.")


class UnknownTermParty(BadInput):
    """A supplier or organisation that is not here."""

    code = "unknown_party"
    template = N_("%(field)s: nobody here has the organisation number %(value)s.")


class AgreementExists(BadInput):
    """An agreement with this number is here already."""

    code = "agreement_exists"
    template = N_("Agreement %(value)s exists already.")


class PeriodReversed(BadInput):
    """The last day lies before the first."""

    code = "period_reversed"
    template = N_("valid_until: %(value)s is before the first day, %(first)s.")
