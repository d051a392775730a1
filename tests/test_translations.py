"""Everything people read is in Swedish too: complete, sure, unambiguous and in use."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po
from jinja2.ext import babel_extract

from tests.shared import ROOT

LANGUAGES = ("sv",)
CATALOGUES = sorted((ROOT / "portal" / "translations").glob("*/*/LC_MESSAGES/messages.po"))
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    **dict.fromkeys(("_", "_l", "N_", "gettext", "lazy_gettext")),
    **dict.fromkeys(("ngettext", "lazy_ngettext"), (1, 2)),
}
PLACEHOLDER = re.compile(r"%\((\w+)\)")


def _ids(message: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    if message is None:
        return ("",)
    return (message,) if isinstance(message, str) else tuple(message)


def _texts(message: Message) -> tuple[str, ...]:
    return _ids(message.string)


@cache
def _catalogue(path: Path) -> Catalog:
    with path.open("rb") as lines:
        return read_po(lines, locale=path.parent.parent.name, abort_invalid=True)


def _messages(language: str) -> Iterator[tuple[str, Message]]:
    """Every translated message, and the room in whose catalogue it stands."""
    for path in CATALOGUES:
        if path.parent.parent.name == language:
            room = path.parent.parent.parent.name
            yield from ((room, message) for message in _catalogue(path) if message.id)


@cache
def _marked() -> dict[str, list[str]]:
    """Every text marked for translation (of a plural its singular), and where it stands."""
    found: dict[str, list[str]] = defaultdict(list)
    for folder in (ROOT / "portal", ROOT / "catalog"):
        for path in sorted([*folder.rglob("*.py"), *folder.rglob("*.html")]):
            method: Any = babel_extract if path.suffix == ".html" else "python"
            with path.open("rb") as source:
                for line, message, _comments, _context in extract(method, source, KEYWORDS):
                    place = f"{path.relative_to(ROOT)}:{line}"
                    found[_ids(message)[0]].append(place)
    return found


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-4])
def test_no_entry_is_empty_unsure_or_left_over(path: Path) -> None:
    catalogue = _catalogue(path)
    assert not [m.id for m in catalogue if m.id and (m.fuzzy or not all(_texts(m)))]
    assert not list(catalogue.obsolete)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_is_marked_is_translated(language: str) -> None:
    translated = {_ids(message.id)[0] for _, message in _messages(language)}
    missing = {text: places[0] for text, places in _marked().items() if text not in translated}
    assert not missing, _listed(missing)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_is_translated_is_marked_somewhere(language: str) -> None:
    messages = [(room, _ids(message.id)[0]) for room, message in _messages(language)]
    unused = {text: room for room, text in messages if text not in _marked()}
    assert not unused, _listed(unused)


@pytest.mark.parametrize("language", LANGUAGES)
def test_rooms_agree_on_the_translation_of_a_text(language: str) -> None:
    """The catalogues are read as one, so two answers would make one of them a matter of luck."""
    answers: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for _, message in _messages(language):
        answers[_ids(message.id)[0]].add(_texts(message))
    assert not {text: given for text, given in answers.items() if len(given) > 1}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_same_placeholders(language: str) -> None:
    wrong = {}
    for room, message in _messages(language):
        wanted = set(PLACEHOLDER.findall(" ".join(_ids(message.id))))
        if any(set(PLACEHOLDER.findall(text)) - wanted for text in _texts(message)) or (
            wanted - set(PLACEHOLDER.findall(" ".join(_texts(message))))
        ):
            wrong[_ids(message.id)[0]] = room
    assert not wrong, _listed(wrong)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_per_cent_sign_does_not_break_the_page(language: str) -> None:
    """Templates fill in placeholders always, so that a lone `%` must be written `%%` there."""
    in_templates = {t for t, places in _marked().items() if any(".html:" in p for p in places)}
    broken = {}
    for room, message in _messages(language):
        singular = _ids(message.id)[0]
        if singular in in_templates or PLACEHOLDER.search(singular):
            for text in (*_ids(message.id), *_texts(message)):
                if not _fills(text):
                    broken[text] = room
    assert not broken, _listed(broken)


def _fills(text: str) -> bool:
    try:
        return bool(text % defaultdict(int))
    except (TypeError, ValueError):
        return False


def _listed(places: dict[str, str]) -> str:
    return "\n" + "\n".join(f"  {place}: {text!r}" for text, place in sorted(places.items()))
