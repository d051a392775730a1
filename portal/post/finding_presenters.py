"""What judging found in a document, as pages tell it: what, where, what to do, and the rule."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from flask import url_for
from flask_babel import gettext as _

import peppol
from peppol.rendering.terms import term_name
from portal.formatting import language, number

SHOWN = 200
"""Findings of each severity that a page shows."""


def finding_groups(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Findings as `post.reading.as_rows` stores them, what breaks the rules before warnings."""
    rows = list(rows)
    fatal = [row for row in rows if row["severity"] == "fatal"]
    warnings = [row for row in rows if row["severity"] != "fatal"]
    groups = [
        _group("stop", _("Faults: the document breaks the rules"), fatal),
        _group("you", _("Warnings: worth mending, but they stop nothing"), warnings),
    ]
    return [group for group in groups if group["findings"]]


def _group(kind: str, title: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    left = len(rows) - SHOWN
    return {
        "kind": kind,
        "title": title,
        "count": number(len(rows)),
        "findings": [_finding(row) for row in rows[:SHOWN]],
        "left": number(left) if left > 0 else None,
    }


def _finding(row: dict[str, Any]) -> dict[str, Any]:
    explanation = explained(row["rule"])
    return {
        "rule": row["rule"],
        "text": row[language()],
        "where": list(_where(row)),
        "path": row["path"] if row["path"] != "/" else None,
        "explanation": explanation,
        "rule_href": url_for("validation.rule", rule=row["rule"]) if explanation else None,
    }


def _where(row: dict[str, Any]) -> Iterable[str]:
    if row["line_id"]:
        yield _("Line %(line)s of the document", line=row["line_id"])
    if row["term"] and (name := term_name(row["term"], language())):
        yield f"{row['term']} {name}"
    if row["line"]:
        yield _("line %(number)s of the file", number=row["line"])


def explained(rule: str) -> str | None:
    """Return what a rule demands and why, in the reader's language; None for an unknown one."""
    try:
        return peppol.explain(rule, language())
    except KeyError:
        return None
