"""Options that every command takes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from portal.commands.output import CommandContext, endings

F = TypeVar("F", bound=Callable[..., Any])


def common(command: F) -> F:
    """Add `--json`, `--as USER` and `--data DIR`, wherever they stand among the words."""
    command = click.option(
        "--data", type=click.Path(path_type=Path), expose_value=False, callback=_data,
        help="Folder of the data (instance/).",
    )(command)  # fmt: skip
    command = click.option(
        "--json", "as_json", is_flag=True, expose_value=False, callback=_json,
        help="One JSON object a line on standard output, nothing else.",
    )(command)  # fmt: skip
    return click.option(
        "--as", "as_user", metavar="USER", expose_value=False, callback=_user,
        help="Whose right and name the action carries; without it the operator's.",
    )(command)  # fmt: skip


def _json(context: click.Context, _option: click.Parameter, value: bool) -> None:
    found = context.find_object(CommandContext)
    if value and found:
        found.as_json = True


def _data(context: click.Context, _option: click.Parameter, value: Path | None) -> None:
    found = context.find_object(CommandContext)
    if value and found:
        with endings():
            found.use(value)


def _user(context: click.Context, _option: click.Parameter, value: str | None) -> None:
    found = context.find_object(CommandContext)
    if value and found:
        found.as_user = value
