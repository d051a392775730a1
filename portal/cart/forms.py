"""What the form of the cart sends: quantities and notes, as typed."""

from __future__ import annotations

from collections.abc import Iterator

from flask import request

from catalog.errors import Refused, SeveralRefusals
from portal.cart.operations import LineNotChanged


def quantities() -> dict[int, str]:
    """Quantities of the form by line id."""
    return dict(_numbered("quantity-"))


def notes() -> dict[int, str]:
    """Notes of the form by agreement id."""
    return dict(_numbered("note-"))


def refusals_by_line(several: SeveralRefusals) -> dict[int, Refused]:
    """The refusals, each at its line."""
    return {one.line_id: one.cause for one in several.refusals if isinstance(one, LineNotChanged)}


def _numbered(prefix: str) -> Iterator[tuple[int, str]]:
    for name, value in request.form.items():
        key = row_id(name.removeprefix(prefix)) if name.startswith(prefix) else None
        if key is not None:
            yield key, value


def row_id(text: str) -> int | None:
    """The number of a row; None for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None
