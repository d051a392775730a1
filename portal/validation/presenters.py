"""What became of a tried file, in words; all of it is made from the bytes and then forgotten."""

from __future__ import annotations

from base64 import b64encode
from datetime import date
from typing import Any

from flask import url_for
from flask_babel import gettext as _

import peppol
from catalog.errors import N_, NotFound
from peppol import registry
from peppol.errors import PeppolError
from peppol.rendering.page import as_page
from peppol.verdict import Verdict, verdict_of
from peppol.view import View
from portal.formatting import language, number
from portal.post.finding_presenters import finding_groups
from portal.post.reading import as_rows
from portal.post.reading_pages import described, lines_of, on_page

SHOWN_RULES = 100
"""Rules that one search shows."""


def result_page(content: bytes, name: str, day: date) -> dict[str, Any]:
    """The verdict, the findings and the document as read."""
    verdict = verdict_of(content, day, name)
    view = _view(content, verdict)
    return {
        "name": name,
        "kind": "done" if verdict.is_valid else "stop",
        "title": _title(verdict),
        "sentence": verdict.sentence(language()),
        "then": _then(verdict),
        "groups": finding_groups(as_rows(list(verdict.findings), most=None)),
        "document": on_page(view, lines_of(content, verdict.transaction)) if view else None,
        "report": _data_address(as_page(verdict.report(view, language()), language()), "text/html"),
        "json": _data_address(verdict.as_json(language()), "application/json"),
    }


def rules_page(words: str) -> dict[str, Any]:
    """The rules whose id or text holds all of the words; none before something is asked for."""
    lang, wanted = language(), words.casefold().split()
    found = [
        one
        for one in (peppol.known_rules() if wanted else ())
        if all(word in f"{one.id} {one.text(lang)}".casefold() for word in wanted)
    ]
    left = len(found) - SHOWN_RULES
    return {
        "query": words,
        "rows": [
            {"id": one.id, "text": one.text(lang), "href": url_for("validation.rule", rule=one.id)}
            for one in found[:SHOWN_RULES]
        ],
        "left": number(left) if left > 0 else None,
    }


def rule_page(rule: str) -> dict[str, Any]:
    """What one rule demands, of which documents and how severely.

    Raises:
        NotFound
    """
    known = next((one for one in peppol.known_rules() if one.id == rule), None)
    if known is None:
        raise NotFound(kind=N_("Rule"), key=rule[:60])
    lang = language()
    severities = {
        "fatal": _("A document that breaks it is refused"),
        "warning": _("A warning: the document is accepted all the same"),
    }
    names = (registry.TRANSACTIONS[code].name(lang) for code in known.transactions)
    documents = [f"{name} ({code})" for name, code in zip(names, known.transactions, strict=True)]
    return {
        "rule": known.id,
        "text": known.text(lang),
        "facts": [
            (_("Severity"), " / ".join(severities[each] for each in known.severities)),
            (_("Documents"), ", ".join(documents)),
        ],
    }


def _title(verdict: Verdict) -> str:
    if verdict.transaction is None:
        return _("This is no document that can be judged")
    if verdict.is_valid:
        return _("The document keeps the rules of Peppol")
    return _("The document breaks the rules of Peppol and would be refused")


def _then(verdict: Verdict) -> str:
    if not verdict.is_valid:
        return _("Mend what stands below in the system that made the file, and try again.")
    return _("Whether prices, quantities and references are right, only the buyer can say.")


def _view(content: bytes, verdict: Verdict) -> View | None:
    """The document as it reads, also when it breaks rules; None when it can't be read."""
    if verdict.transaction is None:
        return None
    try:
        return described(content, verdict.transaction)
    except PeppolError:
        return None


def _data_address(text: str, kind: str) -> str:
    """A file that lies in its own link: saved by the reader, kept nowhere else."""
    return f"data:{kind};charset=utf-8;base64,{b64encode(text.encode()).decode()}"
