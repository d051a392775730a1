"""`avrop up`: migrate, load demo data the first time, run web and worker until told to stop."""

from __future__ import annotations

import sys

import click
from sqlalchemy import select

from catalog.organisations import Organisation, check_series
from portal import supervisor
from portal.commands.options import common
from portal.commands.output import CommandContext, answering, pass_context
from portal.config import Config
from portal.database import upgrade
from portal.demo import loading, people


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), help="Port of the web server (8000).")
@click.option("--no-demo", is_flag=True, help="Start without demo data.")
@common
@pass_context
@answering
def up(context: CommandContext, port: int | None, no_demo: bool) -> None:
    """Start the portal on this machine: web server and worker, with demo data the first time."""
    config = context.config
    supervisor.require_free(config.host, port or config.port)
    upgrade(config.database_url)
    with_demo = prepare(context, load_demo=not no_demo and not config.production)
    environment = _environment(config, port or config.port, with_demo)
    click.echo(f"Avrop: http://{config.host}:{port or config.port}", err=context.as_json)
    if with_demo:
        _show_log_ins()
    click.echo("Ctrl-C stops.", err=True)
    sys.exit(supervisor.run(environment))


def prepare(context: CommandContext, load_demo: bool) -> bool:
    """Check the number series, load demo data into an empty portal; whether it has demo data."""
    with context.database.reading() as session:
        organisations = list(session.scalars(select(Organisation)))
    check_series(organisations)
    if not organisations and load_demo:
        click.echo("Loading demo data (the first time only) …", err=True)
        loading.load(context.database, context.config, context.now())
    with context.database.reading() as session:
        return loading.is_loaded(session)


def _environment(config: Config, port: int, with_demo: bool) -> dict[str, str]:
    chosen = {
        "AVROP_DATA": str(config.data),
        "DATABASE_URL": config.database_url,
        "AVROP_HOST": config.host,
        "PORT": str(port),
        "AVROP_WEB_WORKERS": str(config.web_workers),
    }
    if with_demo:
        chosen |= supervisor.unless_set(AVROP_ACCESS_POINT="demo")
    return chosen


def _show_log_ins() -> None:
    click.echo(f"Logga in med lösenordet {loading.PASSWORD} som / log in with that password as:")
    for one in people.SHOWCASE:
        click.echo(f"  {one.username:<16} {one.does}")
