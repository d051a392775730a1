"""Why the cart is not as it was."""

from __future__ import annotations

from catalog.errors import N_, Conflict


class CartChanged(Conflict):
    """What is sent is not what the cart holds: sent twice, or changed in another window."""

    code = "cart_changed"
    template = N_(
        "The cart has been sent or changed since you opened this page. Nothing more has been "
        "ordered. Look at the cart, and at your orders."
    )


class LineGone(Conflict):
    """The line was removed meanwhile."""

    code = "cart_line_gone"
    template = N_("The item is no longer in the cart.")
