"""“Did you mean”: words of the catalogue that look like what was typed."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice, product

import tantivy
from rapidfuzz import fuzz, process

from catalog.search.analysis import fold
from catalog.search.wording import AllWords
from catalog.search.words import PARTS

LEAST_LIKENESS = 72
"""In per cent; below it the word is another one rather than mistyped."""
_LEAST_LENGTH, _CANDIDATES, _TRIES = 4, 3, 8


def better_words(
    searcher: tantivy.Searcher, words: AllWords, finds: Callable[[AllWords], bool]
) -> str | None:
    """The query with its unknown words replaced by likely ones, if that finds something."""
    known = (word for word, _count in searcher.terms_with_prefix("plain", ""))
    vocabulary = {word: fold(word) for word in (*known, *PARTS)}
    choices = [_alike(word, vocabulary) for word in words.words]
    for tried in islice(product(*choices), _TRIES):
        if tried != words.words:
            other = AllWords.of(" ".join(tried), words.splitter)
            if finds(other):
                return " ".join(tried)
    return None


def _alike(word: str, vocabulary: dict[str, str]) -> list[str]:
    """The word itself where the catalogue has it, else those most like it."""
    if word in vocabulary or len(word) < _LEAST_LENGTH or not word.isalpha():
        return [word]
    near = process.extract(
        fold(word), vocabulary, scorer=fuzz.ratio, limit=_CANDIDATES, score_cutoff=LEAST_LIKENESS
    )
    return [found for _folded, _score, found in near] or [word]
