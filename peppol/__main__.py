"""The command: `python -m peppol show FILE` and `python -m peppol validate FILE…`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from peppol.errors import PeppolError
from peppol.messages import read
from peppol.verdict import verdict_on
from peppol.view import Section, Table, View, describe

REFUSED = 1
ZONE = ZoneInfo("Europe/Stockholm")
"""Where "today" is, when no day is given."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return 0, or 1 for a file that is refused."""
    chosen = _parser().parse_args(arguments)
    run: int = chosen.run(chosen)
    return run


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="peppol", description="Peppol BIS 3 documents")
    commands = parser.add_subparsers(dest="command", required=True)
    show = commands.add_parser("show", help="print a document as a person reads it")
    show.add_argument("file", type=Path)
    show.set_defaults(run=_show)
    validate = commands.add_parser("validate", help="judge documents by the rules of Peppol")
    validate.add_argument("files", type=Path, nargs="+", metavar="FILE")
    validate.add_argument("--json", action="store_true", help="one line of JSON a file")
    validate.add_argument("--on", type=date.fromisoformat, help="rules of that day, not today's")
    validate.set_defaults(run=_validate)
    for each in (show, validate):
        each.add_argument("--lang", choices=("sv", "en"), default="sv")
    return parser


def _show(chosen: argparse.Namespace) -> int:
    try:
        message = read(chosen.file.read_bytes())
    except PeppolError as error:
        sys.stderr.writelines(f"{each.text(chosen.lang)}\n" for each in error.problems)
        return REFUSED
    sys.stdout.write(as_text(describe(message.document, chosen.lang, message.envelope)))
    return 0


def _validate(chosen: argparse.Namespace) -> int:
    on = chosen.on or datetime.now(ZONE).date()
    is_refused = False
    for file in chosen.files:
        try:
            verdict = verdict_on(file, on)
        except OSError as error:
            sys.stderr.write(f"{file}: {error.strerror}\n")
            is_refused = True
            continue
        told = verdict.as_json(chosen.lang) if chosen.json else verdict.as_text(chosen.lang)
        sys.stdout.write(told + "\n")
        is_refused = is_refused or not verdict.is_valid
    return REFUSED if is_refused else 0


def as_text(view: View) -> str:
    """Return a view as plain text."""
    out = [view.title, "=" * len(view.title)]
    out += [view.subtitle] if view.subtitle else []
    for block in view.blocks:
        out += ["", block.title, "-" * len(block.title)]
        out += _section(block) if isinstance(block, Section) else _table(block)
    for each in view.attachments:
        size = f" {each.size} B" if each.size is not None else ""
        out += ["", f"{each.id} {each.description or ''} {each.filename or each.uri or ''}{size}"]
    return "\n".join(out) + "\n"


def _section(section: Section) -> list[str]:
    width = max(len(row.label) for row in section.rows)
    return [f"{row.label:<{width}}  {row.value}" for row in section.rows]


def _table(table: Table) -> list[str]:
    grid = [tuple(column.label for column in table.columns), *table.rows]
    widths = [min(40, max(len(row[i]) for row in grid)) for i in range(len(table.columns))]
    lines = []
    for row in grid:
        cells = [
            f"{cell:>{width}}" if column.is_number else f"{cell:<{width}}"
            for cell, width, column in zip(row, widths, table.columns, strict=True)
        ]
        lines.append("  ".join(cells).rstrip())
    return lines


if __name__ == "__main__":
    sys.exit(main())
