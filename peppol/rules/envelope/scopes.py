"""The statements of BusinessScope: which keys there are, and how they are written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from peppol.envelope import SCHEMES
from peppol.rules.envelope.enclosed import Enclosed, Wrong, rule
from peppol.rules.finding import WARNING

KEYS = ("DOCUMENTID", "PROCESSID", "COUNTRY_C1", "MLS_TO", "MLS_TYPE")
"""Keys of scopes that mean something today; upper and lower case differ."""
RESERVED = ("COUNTRY_C4", "TECHNICAL_VALIDATION_URL", "TECHNICAL_VALIDATION_REQUIRED")
"""Keys that are kept for later versions."""

_COUNTRY = re.compile(r"[A-Z0-9]{2}")


@rule("AVROP-SBDH-SCOPE")
def whole_scopes(envelope: Enclosed) -> Iterator[Wrong]:
    """Every scope has a key and a value."""
    for scope in envelope.scopes:
        if not (scope.key and scope.value):
            key = scope.key or "–"
            yield Wrong(
                scope.element,
                f"En Scope i kuvertet är inte hel (nyckel {key}). "
                "Ange både Type och InstanceIdentifier.",
                f"A Scope of the envelope is not whole (key {key}). "
                "Give both Type and InstanceIdentifier.",
            )


@rule("AVROP-SBDH-UNIQUE")
def unique_keys(envelope: Enclosed) -> Iterator[Wrong]:
    """No key stands twice."""
    counts = Counter(scope.key for scope in envelope.scopes)
    latest = {scope.key: scope.element for scope in envelope.scopes if scope.key}
    for key, element in latest.items():
        if counts[key] > 1:
            yield Wrong(
                element,
                f"Nyckeln {key} finns {counts[key]} gånger i kuvertet. Behåll en.",
                f"The key {key} is in the envelope {counts[key]} times. Keep one.",
            )


@rule("AVROP-SBDH-CASE", WARNING)
def case_of_keys(envelope: Enclosed) -> Iterator[Wrong]:
    """A key that is known but for upper and lower case is another key."""
    known = {key.upper(): key for key in (*KEYS, *RESERVED)}
    for scope in envelope.scopes:
        meant = known.get(scope.key.upper())
        if meant is not None and meant != scope.key:
            yield Wrong(
                scope.element,
                f"Nyckeln ”{scope.key}” är inte ”{meant}”: stora och små bokstäver skiljs åt. "
                f"Skriv {meant}.",
                f"The key “{scope.key}” is not “{meant}”: upper and lower case differ. "
                f"Write {meant}.",
            )


@rule("AVROP-SBDH-RESERVED", WARNING)
def reserved_keys(envelope: Enclosed) -> Iterator[Wrong]:
    """Keys kept for later versions are not used yet."""
    for scope in envelope.scopes:
        if scope.key in RESERVED:
            yield Wrong(
                scope.element,
                f"Nyckeln {scope.key} är reserverad för senare versioner av kuvertet. Ta bort den.",
                f"The key {scope.key} is reserved for later versions of the envelope. Remove it.",
            )


@rule("AVROP-SBDH-SCHEME")
def schemes(envelope: Enclosed) -> Iterator[Wrong]:
    """Document type and process are of Peppol's schemes, if the scheme is given."""
    for key, wanted in SCHEMES.items():
        for scope in envelope.named(key):
            if scope.scheme and scope.scheme != wanted:
                yield Wrong(
                    scope.element,
                    f"{key} har Identifier ”{scope.scheme[:80]}” men ska ha ”{wanted}”.",
                    f"{key} has the Identifier “{scope.scheme[:80]}” but must have “{wanted}”.",
                )


@rule("AVROP-SBDH-COUNTRY")
def country(envelope: Enclosed) -> Iterator[Wrong]:
    """The country of the sender is told by two characters."""
    scopes = envelope.named("COUNTRY_C1")
    if not scopes:
        yield Wrong(
            envelope.header,
            "Kuvertet saknar COUNTRY_C1, avsändarens land. Lägg till den, till exempel SE.",
            "The envelope lacks COUNTRY_C1, the country of the sender. Add it, such as SE.",
        )
    elif scopes[0].value and not _COUNTRY.fullmatch(scopes[0].value):
        yield Wrong(
            scopes[0].element,
            f"COUNTRY_C1 är ”{scopes[0].value[:80]}”. Skriv landskoden med två stora bokstäver, "
            "till exempel SE.",
            f"COUNTRY_C1 is “{scopes[0].value[:80]}”. Write the country code in two capitals, "
            "such as SE.",
        )
