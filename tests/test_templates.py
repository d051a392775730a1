"""Pages keep to the content security policy and hold no words that could not be translated."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.shared import ROOT

TEMPLATES = sorted((ROOT / "portal" / "templates").rglob("*.html"))
SPOKEN = {"alt", "aria-label", "aria-roledescription", "label", "placeholder", "title"}
"""Attributes that a person reads or hears."""

NAMES = {"Avrop"}
"""Words that are the same in every language, as abbreviations in capitals are."""

CODES = re.compile(
    r"{%-?\s*block \w+_class\b.*?endblock.*?%}"
    r"|{%-?\s*macro \w*(?:_class|_type|_width|_mode)\(.*?endmacro\s*-?%}",
    re.DOTALL,
)
"""Blocks and macros that are named after the code word they give to a stylesheet or a browser."""

TAG_NAME = re.compile(r"(?<=[</]){{.*?}}")
JINJA = re.compile(r"{#.*?#}|{%-?\s*trans\b.*?endtrans\s*-?%}|{%.*?%}|{{.*?}}", re.DOTALL)
WORD = re.compile(r"[^\W\d_]{2,}")


def _named(path: Path) -> str:
    return str(path.relative_to(ROOT / "portal" / "templates"))


class _Page(HTMLParser):
    """What stands in a template apart from the places that are filled in."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.inline: list[str] = []
        self._tag = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._tag = tag
        for name, value in attrs:
            if name == "style" or name.startswith("on"):
                self.inline.append(f"<{tag} {name}> in line {self.getpos()[0]}")
            if name in SPOKEN:
                self._read(value or "")

    def handle_endtag(self, tag: str) -> None:
        self._tag = ""

    def handle_data(self, data: str) -> None:
        if self._tag in {"script", "style"} and data.strip():
            self.inline.append(f"<{self._tag}> with content in line {self.getpos()[0]}")
        else:
            self._read(data)

    def _read(self, text: str) -> None:
        line = self.getpos()[0]
        self.words += [
            f"{w} (line {line})" for w in WORD.findall(text) if not (w in NAMES or w.isupper())
        ]


def _page(path: Path) -> _Page:
    """The template without what Jinja fills in; line numbers stay as they are."""
    source = TAG_NAME.sub("x", path.read_text(encoding="utf-8"))
    for filled_in in (CODES, JINJA):
        source = filled_in.sub(lambda match: "\n" * match[0].count("\n"), source)
    page = _Page()
    page.feed(source)
    page.close()
    return page


@pytest.mark.parametrize("path", TEMPLATES, ids=_named)
def test_script_and_style_come_from_files_only(path: Path) -> None:
    assert not _page(path).inline


@pytest.mark.parametrize("path", TEMPLATES, ids=_named)
def test_every_word_can_be_translated(path: Path) -> None:
    assert not _page(path).words


@pytest.mark.parametrize("path", TEMPLATES, ids=_named)
def test_nothing_from_outside_is_taken_for_markup(path: Path) -> None:
    """`safe` follows a literal only: what a person or a supplier wrote is always escaped."""
    source = path.read_text(encoding="utf-8")
    unsafe = re.finditer(r"([^\s|({]+)\s*\|\s*safe\b", source)
    assert not [m[0] for m in unsafe if m[1][-1] not in "'\""]
    assert "autoescape false" not in source
