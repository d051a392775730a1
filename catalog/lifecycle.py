"""States of a catalogue version and the one way to change them."""

from __future__ import annotations

from catalog.catalogues import CatalogueState, CatalogueVersion
from catalog.errors import IllegalMove

TRANSITIONS = {
    CatalogueState.RECEIVED: {CatalogueState.JUDGED, CatalogueState.REJECTED},
    CatalogueState.JUDGED: {CatalogueState.PUBLISHED, CatalogueState.REJECTED},
    CatalogueState.PUBLISHED: {CatalogueState.SUPERSEDED, CatalogueState.WITHDRAWN},
    CatalogueState.SUPERSEDED: set(),
    CatalogueState.WITHDRAWN: set(),
    CatalogueState.REJECTED: set(),
}


def require_move(version: CatalogueVersion, to: CatalogueState) -> None:
    """See that the state may change so.

    Raises:
        IllegalMove: no transition leads there.
    """
    if to not in TRANSITIONS[CatalogueState(version.state)]:
        raise IllegalMove(kind="Catalogue", key=version.id, state=version.state, to=to.value)


def move(version: CatalogueVersion, to: CatalogueState) -> None:
    """Change the state.

    Raises:
        IllegalMove: no transition leads there.
    """
    require_move(version, to)
    version.state = to
