"""What the header of an envelope must hold, whatever the document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from peppol.envelope import AUTHORITY, VERSION
from peppol.rules.envelope.enclosed import ROLES, Enclosed, Wrong, all_of, rule
from peppol.rules.finding import WARNING
from peppol.values import parse_datetime
from peppol.xml import text_of

PARTS = ("Standard", "TypeVersion", "InstanceIdentifier", "Type", "CreationDateAndTime")
"""What DocumentIdentification holds."""

_PARTICIPANT = re.compile(r"[0-9]{4}:\S+")
_UUID = re.compile(r"[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")


@rule("AVROP-SBDH-VERSION")
def header_version(envelope: Enclosed) -> Iterator[Wrong]:
    """The header is of version 1.0."""
    found = [text_of(each) for each in all_of(envelope.header, "HeaderVersion")]
    if found != [VERSION]:
        stated = ", ".join(found) or "–"
        yield Wrong(
            envelope.header,
            f"HeaderVersion är ”{stated}” men ska vara ”{VERSION}”, en gång.",
            f"HeaderVersion is “{stated}” but must be “{VERSION}”, once.",
        )


@rule("AVROP-SBDH-PARTIES")
def one_of_each(envelope: Enclosed) -> Iterator[Wrong]:
    """There is one sender and one receiver, each with one identifier."""
    for role, (sv, en) in ROLES.items():
        sides = all_of(envelope.header, role)
        count = len(sides)
        identifiers = [each for side in sides for each in all_of(side, "Identifier")]
        if count != 1 or len(identifiers) != 1:
            yield Wrong(
                envelope.header,
                f"Kuvertet har {count} {sv} ({role}) med {len(identifiers)} Identifier. "
                "Ange exakt en med en identitet.",
                f"The envelope has {count} {en} ({role}) with {len(identifiers)} Identifier. "
                "Give exactly one with one identifier.",
            )


@rule("AVROP-SBDH-AUTHORITY")
def authority(envelope: Enclosed) -> Iterator[Wrong]:
    """The identifiers of sender and receiver are of the scheme of Peppol participants."""
    for each in (one for role in ROLES for one in envelope.participants(role)):
        stated = each.get("Authority", "")
        if stated != AUTHORITY:
            yield Wrong(
                each,
                f"Attributet Authority är ”{stated}” men ska vara ”{AUTHORITY}”.",
                f"The attribute Authority is “{stated}” but must be “{AUTHORITY}”.",
            )


@rule("AVROP-SBDH-PARTICIPANT")
def participant(envelope: Enclosed) -> Iterator[Wrong]:
    """Sender and receiver are written as scheme, colon and value."""
    for role, (sv, en) in ROLES.items():
        for each in envelope.participants(role):
            stated = text_of(each)
            if not _PARTICIPANT.fullmatch(stated):
                yield Wrong(
                    each,
                    f"Kuvertets {sv} är ”{stated[:80]}”. "
                    "Skriv schema, kolon och nummer, till exempel 0007:2321000032.",
                    f"The {en} of the envelope is “{stated[:80]}”. "
                    "Write scheme, colon and number, such as 0007:2321000032.",
                )


@rule("AVROP-SBDH-IDENTIFICATION")
def identification(envelope: Enclosed) -> Iterator[Wrong]:
    """DocumentIdentification stands once and holds each of its parts once."""
    found = all_of(envelope.header, "DocumentIdentification")
    parts = Counter(
        name for each in found for name in PARTS for one in all_of(each, name) if text_of(one)
    )
    wrong = [name for name in PARTS if parts[name] != 1]
    if len(found) != 1 or wrong:
        told = ", ".join(wrong) or "DocumentIdentification"
        yield Wrong(
            found[0] if found else envelope.header,
            f"Uppgifterna om dokumentet (DocumentIdentification) ska finnas en gång var; "
            f"det stämmer inte för {told}.",
            f"What is said of the document (DocumentIdentification) must be there once each; "
            f"it is not for {told}.",
        )


@rule("AVROP-SBDH-INSTANCE", WARNING)
def instance(envelope: Enclosed) -> Iterator[Wrong]:
    """The message is identified by a UUID, which nobody else will use."""
    found = envelope.part("InstanceIdentifier")
    if found is not None and found[1] and not _UUID.fullmatch(found[1]):
        yield Wrong(
            found[0],
            f"Meddelandets identitet är ”{found[1][:80]}”. Använd ett UUID, "
            "så att ingen annan kan ha samma.",
            f"The identifier of the message is “{found[1][:80]}”. Use a UUID, "
            "so that nobody else can have the same.",
        )


@rule("AVROP-SBDH-CREATED")
def created(envelope: Enclosed) -> Iterator[Wrong]:
    """The time of making is a date and a time."""
    found = envelope.part("CreationDateAndTime")
    if found is None or not found[1]:
        return
    try:
        parse_datetime(found[1])
    except ValueError:
        yield Wrong(
            found[0],
            f"CreationDateAndTime är ”{found[1][:80]}”. "
            "Skriv datum, T och klockslag, till exempel 2026-11-23T09:30:00Z.",
            f"CreationDateAndTime is “{found[1][:80]}”. "
            "Write date, T and time, such as 2026-11-23T09:30:00Z.",
        )
