"""Swedish words as the index keeps them: stems, parts of compounds, and without accents.

`undersökningshandskar` is found by `handske`: a compound is split into words that the catalogue
itself uses (and a short list of common ones). The whole word stays and weighs more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from unicodedata import combining, normalize

import snowballstemmer

from catalog.search.words import BASE_FORM, PARTS

_WORD = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+")
_TIMES = "x"
_LEAST_PART, _LEAST_HEAD, _LEAST_LONE_HEAD, _LEAST_COMPOUND = 3, 4, 5, 7
_stemmer = snowballstemmer.stemmer("swedish")


def tokens(text: str) -> list[str]:
    """The words and numbers of a text in lower case; `10x10` is two numbers, `0.8` is `0,8`."""
    found = _WORD.findall(normalize("NFC", text).lower().replace("×", _TIMES))
    return [word.replace(".", ",") for word in found if word != _TIMES]


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """What the forms of a word have in common."""
    result: str = _stemmer.stemWord(BASE_FORM.get(word, word))
    return result


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """A word as it is typed on a keyboard without å, ä and ö."""
    return "".join(char for char in normalize("NFD", word) if not combining(char))


def code(text: str) -> str:
    """An article number or GTIN as it is compared: letters and digits only."""
    return "".join(char for char in normalize("NFC", text).lower() if char.isalnum())


class Splitter:
    """Splits compounds into parts that occur as words."""

    def __init__(self, words: Iterable[str]) -> None:
        known = {stem(w) for w in words if len(w) >= _LEAST_HEAD and w.isalpha()}
        self.parts = frozenset(known | {stem(word) for word in PARTS})
        self._split: dict[str, tuple[str, ...]] = {}

    def split(self, word: str) -> tuple[str, ...]:
        """Stems of the parts, the head last; empty for a word that is no compound."""
        if len(word) < _LEAST_COMPOUND or not word.isalpha():
            return ()
        if word not in self._split:
            self._split[word] = self._found(word)
        return self._split[word]

    def _found(self, word: str) -> tuple[str, ...]:
        lone: tuple[str, ...] = ()
        for start in range(_LEAST_PART, len(word) - _LEAST_HEAD + 1):
            head = word[start:]
            if stem(head) not in self.parts:
                continue
            inner = (*self.split(head), stem(head))
            modifier = self._modifier(word[:start])
            if modifier:
                return tuple(dict.fromkeys((*modifier, *inner)))
            if not lone and len(head) >= _LEAST_LONE_HEAD:
                lone = inner
        return lone

    def _modifier(self, word: str) -> tuple[str, ...]:
        """The word before the head, with or without what links them (-s, -u, -o, -e)."""
        candidates = [word]
        if len(word) > _LEAST_PART:
            if word[-1] in "s":
                candidates.append(word[:-1])
            if word[-1] in "uoe":
                candidates += [word[:-1] + "a", word[:-1]]
        for candidate in candidates:
            if stem(candidate) in self.parts:
                return (stem(candidate),)
        return self.split(word) or (self.split(word[:-1]) if word.endswith("s") else ())
