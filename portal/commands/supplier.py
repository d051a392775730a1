"""`avrop supplier`: who sells to us."""

from __future__ import annotations

from typing import Any

import click
from sqlalchemy import select
from sqlalchemy.orm import selectinload

from catalog.errors import NotFound
from catalog.suppliers import Supplier
from portal.commands.options import common
from portal.commands.output import CommandContext, answering, pass_context


@click.group()
def supplier() -> None:
    """Suppliers and their accounts."""


def _row(one: Supplier) -> dict[str, Any]:
    return {
        "supplier": one.number,
        "name": one.name,
        "endpoint": one.endpoint,
        "accounts": [
            {
                "kind": account.kind,
                "number": account.number,
                "verified": account.verified_at is not None,
            }
            for account in one.accounts
        ],
    }


@supplier.command("list")
@common
@pass_context
@answering
def list_suppliers(context: CommandContext) -> None:
    """List the suppliers."""
    context.actor()
    query = select(Supplier).options(selectinload(Supplier.accounts)).order_by(Supplier.number)
    with context.database.reading() as session:
        rows = [_row(one) for one in session.scalars(query)]
    context.table(rows, ["supplier", "name", "endpoint", "accounts"])


@supplier.command("show")
@click.argument("number", metavar="ORGNR")
@common
@pass_context
@answering
def show_supplier(context: CommandContext, number: str) -> None:
    """Show one supplier by organisation number."""
    context.actor()
    digits = number.replace("-", "")
    with context.database.reading() as session:
        query = select(Supplier).where(Supplier.number == digits)
        found = session.scalars(query.options(selectinload(Supplier.accounts))).one_or_none()
        if found is None:
            raise NotFound(kind="Supplier", key=number)
        row = _row(found)
    context.show(row)
