"""`avrop unit`: units that orders come from."""

from __future__ import annotations

import click
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from catalog.organisations import Unit
from portal.accounts.models import Role
from portal.commands.options import common
from portal.commands.output import CommandContext, answering, pass_context


@click.group()
def unit() -> None:
    """Units: wards, clinics, kitchens, offices."""


@unit.command("list")
@common
@pass_context
@answering
def list_units(context: CommandContext) -> None:
    """List the units that the user may see."""
    reach = context.actor().reaches(tuple(Role), Unit.organisation_id, Unit.id)
    query = select(Unit).where(reach).options(joinedload(Unit.organisation)).order_by(Unit.code)
    with context.database.reading() as session:
        rows = [
            {
                "unit": one.code,
                "organisation": one.organisation.number,
                "reference": one.reference,
                "gln": one.gln,
                "name": one.name,
            }
            for one in session.scalars(query)
        ]
    context.table(rows, ["unit", "organisation", "reference", "gln", "name"])
