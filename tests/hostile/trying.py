"""Trying a file: everything that reads must give a value or a PeppolError."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import peppol
from peppol.documents.catalogue_stream import iter_lines
from peppol.errors import PeppolError
from peppol.judging_lines import judge_catalogue
from peppol.verdict import verdict_of
from peppol.view import describe

TODAY = date(2026, 11, 23)


def show(data: bytes) -> None:
    """Read a document and show it in both languages."""
    message = peppol.read(data)
    for lang in ("sv", "en"):
        describe(message.document, lang, message.envelope)


def judge(data: bytes) -> None:
    """Judge a document and say all that is wrong with it."""
    verdict = verdict_of(data, TODAY)
    for lang in ("sv", "en"):
        verdict.as_json(lang)
        verdict.as_text(lang)


def stream(data: bytes) -> None:
    """Read a catalogue line by line."""
    for line in iter_lines(data).each():
        if isinstance(line, PeppolError):
            line.text("sv")


def judge_streamed(data: bytes) -> None:
    """Judge a catalogue line by line."""
    for finding in judge_catalogue(data, TODAY):
        finding.text("sv")


ACTS: tuple[Callable[[bytes], Any], ...] = (peppol.identify, show, judge, stream, judge_streamed)


def outcome(act: Callable[[bytes], Any], data: bytes) -> str:
    """Return "value" or the name of the refusal; any other exception goes on."""
    try:
        act(data)
    except PeppolError as error:
        for problem in error.problems:
            problem.text("sv")
            problem.text("en")
        return type(error).__name__
    return "value"
