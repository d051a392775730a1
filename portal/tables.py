"""All mapped classes, imported for their effect on the metadata: what migrations compare with."""

from __future__ import annotations

from sqlalchemy import MetaData

from catalog import agreements, catalogues, ceilings, db, organisations, suppliers
from portal import audit
from portal.accounts import models as accounts
from portal.cart import models as cart
from portal.invoices import models as invoices
from portal.orders import models as orders
from portal.payments import models as payments
from portal.post import models as post
from portal.receipts import models as receipts

MAPPED = (
    agreements, catalogues, ceilings, organisations, suppliers,
    audit, accounts, cart, invoices, orders, payments, post, receipts,
)  # fmt: skip


def metadata() -> MetaData:
    """The schema as the code has it."""
    return db.Base.metadata
