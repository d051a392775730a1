"""What a line costs: price per base quantity, always."""

from __future__ import annotations

from decimal import Decimal

from catalog.db import to_ore


def line_net(quantity: Decimal, price: Decimal, base_quantity: Decimal) -> Decimal:
    """Net amount of a line, rounded half up to the öre.

    Peppol BIS: line extension amount = quantity × (item net price ÷ price base quantity); the
    division comes last, so that a price per 1,000 loses nothing.
    """
    return to_ore(quantity * price / base_quantity)
