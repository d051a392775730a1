"""The command: `python -m peppol show FILE` and `python -m peppol validate FILE…`."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from peppol.errors import PeppolError
from peppol.messages import read
from peppol.rendering.page import as_page
from peppol.rendering.text import WIDTH, as_text
from peppol.values import parse_date
from peppol.verdict import cannot_open, summary, verdict_on
from peppol.view import describe

REFUSED = 1
ZONE = ZoneInfo("Europe/Stockholm")
"""Where "today" is, when no day is given."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return 0, or 1 for a file that is refused or cannot be opened."""
    chosen = _parser().parse_args(arguments)
    run: int = chosen.run(chosen)
    return run


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m peppol",
        description="Peppol BIS 3 documents, bare or in their envelope: read them, judge them.",
    )
    commands = parser.add_subparsers(dest="command", required=True)
    show = commands.add_parser("show", help="show a document as a person reads it")
    show.add_argument("file", type=Path, metavar="FILE")
    show.add_argument("--html", type=Path, metavar="OUT", help="write a page to print or to keep")
    show.set_defaults(run=_show)
    validate = commands.add_parser(
        "validate",
        help="judge documents by the rules of Peppol",
        epilog="Exits with 1 when a file has a fatal finding or cannot be opened, else with 0.",
    )
    validate.add_argument("files", type=Path, nargs="+", metavar="FILE")
    validate.add_argument("--json", action="store_true", help="one line of JSON a file")
    validate.add_argument(
        "--on", type=_day, metavar="DATE", help="by the rules of that day, YYYY-MM-DD; else today's"
    )
    validate.set_defaults(run=_validate)
    for each in (show, validate):
        each.add_argument("--lang", choices=("sv", "en"), default="sv", help="sv unless given")
    return parser


def _day(text: str) -> date:
    try:
        return parse_date(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write YYYY-MM-DD") from None


def _show(chosen: argparse.Namespace) -> int:
    lang = chosen.lang
    try:
        message = read(chosen.file.read_bytes())
    except PeppolError as error:
        sys.stderr.writelines(f"{each.text(lang)}\n" for each in error.problems)
        return REFUSED
    except OSError as error:
        return _complain(cannot_open(chosen.file, error, lang))
    view = describe(message.document, lang, message.envelope)
    if chosen.html is None:
        width = max(WIDTH, shutil.get_terminal_size((WIDTH, 0)).columns)
        sys.stdout.write(as_text(view, lang, width))
        return 0
    try:
        chosen.html.write_text(as_page(view, lang), encoding="utf-8")
    except OSError as error:
        return _complain(f"{chosen.html}: {error.strerror}")
    return 0


def _complain(what: str) -> int:
    sys.stderr.write(what + "\n")
    return REFUSED


def _validate(chosen: argparse.Namespace) -> int:
    on, lang = chosen.on or datetime.now(ZONE).date(), chosen.lang
    verdicts = []
    for file in chosen.files:
        verdict = verdict_on(file, on)
        verdicts.append(verdict)
        sys.stdout.write((verdict.as_json(lang) if chosen.json else verdict.as_text(lang)) + "\n")
    if len(verdicts) > 1 and not chosen.json:
        sys.stdout.write(summary(verdicts, lang) + "\n")
    return 0 if all(verdict.is_valid for verdict in verdicts) else REFUSED


if __name__ == "__main__":
    sys.exit(main())
