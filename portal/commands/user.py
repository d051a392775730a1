"""`avrop user`: people and their roles."""

from __future__ import annotations

import click

from portal.accounts import operations, queries
from portal.accounts.models import Role
from portal.amounts import parse_amount
from portal.commands.options import common
from portal.commands.output import CommandContext, answering, pass_context


@click.group()
def user() -> None:
    """Users and roles."""


@user.command("list")
@common
@pass_context
@answering
def list_users(context: CommandContext) -> None:
    """List users with the roles that hold today."""
    with context.database.reading() as session:
        listed = queries.visible_users(session, context.actor(), context.today())
    rows = [
        {
            "user": one.user.username,
            "roles": [{"role": role.role, "scope": role.scope} for role in one.roles],
            "name": one.user.name,
        }
        for one in listed
    ]
    context.table(rows, ["user", "roles", "name"])


@user.command("add")
@click.argument("name")
@click.option("--role", type=click.Choice([role.value for role in Role]), required=True)
@click.option("--scope", required=True, help="*, organisation number, unit code or supplier.")
@click.option("--limit", help="Limit without VAT; without it there is none.")
@click.option("--full-name", default="", help="The person's name.")
@common
@pass_context
@answering
def add_user(
    context: CommandContext, name: str, role: str, scope: str, limit: str | None, full_name: str
) -> None:
    """Add a user, or give one that exists a further role; prints the token of the first link."""
    actor, now = context.actor(), context.now()
    amount = parse_amount(limit, "limit") if limit else None
    with context.database.transaction() as session:
        existing = [one.user for one in queries.users_with_roles(session, context.today(), name)]
        person = existing[0] if existing else operations.add_user(
            session, username=name, name=full_name, email="", language="sv", actor=actor, now=now
        )  # fmt: skip
        operations.add_role(
            session, user=person, role=Role(role), scope=scope, limit=amount,
            valid_from=context.today(), valid_until=None, actor=actor, now=now,
        )  # fmt: skip
        token = None if person.password_hash else operations.make_link(session, person, actor, now)
    row = {"user": person.username, "roles": [{"role": role, "scope": scope}]}
    context.show(row | ({"link": f"/password/{token}"} if token else {}))
