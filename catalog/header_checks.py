"""What is wrong with a catalogue as a whole, by what its head says of it."""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checks import Terms
from catalog.errors import N_, Finding
from catalog.intake.draft import Action, FileHeader


def check_header(header: FileHeader, terms: Terms) -> Iterator[Finding]:
    """What a Peppol catalogue says of itself against the agreement; row 0 is the file."""
    if header.agreement and header.agreement != terms.agreement:
        yield _of_file(
            "ReferencedContract",
            "other_agreement",
            N_(
                "The catalogue is for agreement %(found)s, but it was given for %(agreement)s. "
                "Choose the agreement that the catalogue names, or correct the catalogue."
            ),
            found=header.agreement,
            agreement=terms.agreement,
        )
    if header.senders.isdisjoint({terms.endpoint, terms.supplier_number}):
        yield _of_file(
            "ProviderParty",
            "other_provider",
            N_(
                "The catalogue is from %(found)s, but agreement %(agreement)s is with %(supplier)s "
                "(%(endpoint)s)."
            ),
            found=_named(header.sender_name, header.senders),
            agreement=terms.agreement,
            supplier=terms.supplier,
            endpoint=terms.endpoint,
        )
    if header.receivers.isdisjoint(terms.receivers):
        yield _of_file(
            "ReceiverParty",
            "other_receiver",
            N_(
                "The catalogue is addressed to %(found)s, which may not order from agreement "
                "%(agreement)s."
            ),
            found=_named(header.receiver_name, header.receivers),
            agreement=terms.agreement,
        )
    if header.action is Action.DELETE:
        yield _of_file(
            "ActionCode",
            "whole_deletion",
            N_(
                "The supplier asks that the whole catalogue be removed. If that is agreed, "
                "withdraw the published catalogue on the page of agreement %(agreement)s."
            ),
            agreement=terms.agreement,
        )
    if header.valid_until and header.valid_until < terms.day:
        yield _of_file(
            "ValidityPeriod",
            "catalogue_ended",
            N_("By its own words the catalogue ended on %(until)s. Ask the supplier if it holds."),
            stops=False,
            until=header.valid_until.isoformat(),
        )


def _named(name: str, ids: frozenset[str]) -> str:
    return f"{name} ({', '.join(sorted(ids)) or '–'})".strip()[:200]


def _of_file(
    place: str, code: str, template: str, /, *, stops: bool = True, **params: str
) -> Finding:
    return Finding(0, place, code, template, params, stops)
