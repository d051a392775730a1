"""What was typed as a query: each word in its forms, parts, beginnings and synonyms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

import tantivy
from tantivy import FieldType, Occur, Query

from catalog.search.analysis import Splitter, code, fold, stem, tokens
from catalog.search.index import SCHEMA
from catalog.search.words import SAME_AS, STOP

MAX_WORDS = 12
"""Further words of a query are not looked at."""
_EXACT_CODE, _BEGINNING_OF_CODE = 60.0, 6.0
_WEIGHTS = {"head": 12.0, "kind": 9.0, "words": 6.0, "parts": 4.0, "more": 1.0}
"""Fixed weights: how rare a word is says nothing of how well an item answers to it."""
_FOLDED, _BEGINNING, _BEGINNING_OF_NAME, _SYNONYM, _COMPOUND = 3.0, 2.0, 5.0, 0.4, 0.5


@dataclass(frozen=True)
class Filters:
    """What may be found at all, and what the person has narrowed down to."""

    versions: Mapping[int, int]
    """The published catalogue version of each agreement, by agreement id: what the index may still
    have of an older one is not found."""
    day: date
    agreement_id: int | None = None
    group: int | None = None

    def without_agreement(self) -> Filters:
        """The same for all agreements."""
        return replace(self, agreement_id=None)

    def without_group(self) -> Filters:
        """The same for all groups."""
        return replace(self, group=None)

    def on(self, query: Query) -> Query:
        """The query within these bounds, which do not change the rank."""
        versions = sorted(self.versions.values())
        if self.agreement_id is not None:
            versions = [v for one, v in self.versions.items() if one == self.agreement_id]
        today = self.day.toordinal()
        bounds = [
            Query.term_set_query(SCHEMA, "version", versions),
            Query.range_query(SCHEMA, "begins", FieldType.Unsigned, None, today),
            Query.range_query(SCHEMA, "ends", FieldType.Unsigned, today, None),
        ]
        if self.group is not None:
            bounds.append(Query.term_query(SCHEMA, "group", self.group, "basic"))
        musts = [(Occur.Must, Query.const_score_query(bound, 0.0)) for bound in bounds]
        return Query.boolean_query([(Occur.Must, query), *musts])


@dataclass(frozen=True)
class AllWords:
    """The words of a query, with what splits its compounds."""

    text: str
    words: tuple[str, ...]
    splitter: Splitter

    @classmethod
    def of(cls, text: str, splitter: Splitter) -> AllWords:
        """The query `text`; words that say nothing are left out unless there are no others."""
        found = tuple(dict.fromkeys(tokens(text[:400])))
        telling = tuple(word for word in found if word not in STOP) or found
        return cls(text, telling[:MAX_WORDS], splitter)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked."""
        return not self.words

    def every(self) -> Query:
        """Items with all the words, or with the whole as article number or GTIN."""
        return self._joined(Occur.Must)

    def some(self) -> Query:
        """Items with at least one of the words."""
        return self._joined(Occur.Should)

    def _joined(self, occur: Occur) -> Query:
        if self.is_empty:
            return Query.all_query()
        is_loose = occur is Occur.Should
        words = Query.boolean_query([(occur, self._word(word, is_loose)) for word in self.words])
        others = (*self._codes(), *_synonyms(self.text.strip().lower()))
        return Query.boolean_query([(Occur.Should, query) for query in (words, *others)])

    def _codes(self) -> list[Query]:
        whole = code(self.text)
        if len(whole) < 3 or len(whole) > 80:
            return []
        exact = _const(_term("code", whole.lstrip("0") if whole.isdigit() else whole), _EXACT_CODE)
        as_typed = _const(_term("code", whole), _EXACT_CODE)
        begins = _const(Query.regex_query(SCHEMA, "code", f"{whole}.*"), _BEGINNING_OF_CODE)
        return [exact, as_typed, *([begins] if any(map(str.isdigit, whole)) else [])]

    def _word(self, word: str, is_loose: bool) -> Query:
        """The best of all the ways in which an item can have the word; loosely, the head of a
        compound will do."""
        ways = [*_stemmed(stem(word)), *self._beginnings(word)]
        ways.append(_const(_term("folded", fold(stem(word))), _FOLDED))
        ways += _synonyms(word)
        parts = self.splitter.split(word)
        if parts and is_loose:
            ways.append(_boost(_any(_stemmed(parts[-1])), _COMPOUND))
        if len(parts) > 1:
            ways.append(_boost(_all([_any(_stemmed(part)) for part in parts]), _COMPOUND))
        return Query.disjunction_max_query(ways, 0.1)

    def _beginnings(self, word: str) -> list[Query]:
        is_alone = len(self.words) == 1
        if word.isalpha() and (len(word) > 1 or is_alone):
            return [
                _const(Query.regex_query(SCHEMA, "head", f"{word}.*"), _BEGINNING_OF_NAME),
                _const(Query.regex_query(SCHEMA, "plain", f"{word}.*"), _BEGINNING),
                _const(Query.regex_query(SCHEMA, "folded", f"{fold(word)}.*"), _BEGINNING),
            ]
        return []


def _synonyms(text: str) -> list[Query]:
    """Items with another word for the same thing; some of these have a hyphen or a space."""
    return [
        _boost(_all(_any(_stemmed(stem(word))) for word in tokens(other)), _SYNONYM)
        for other in SAME_AS.get(text, ())
    ]


def _term(field_name: str, value: str) -> Query:
    return Query.term_query(SCHEMA, field_name, value, "freq")


def _boost(query: Query, weight: float) -> Query:
    return Query.boost_query(query, weight)


def _const(query: Query, score: float) -> Query:
    return Query.const_score_query(query, score)


def _stemmed(stemmed: str) -> list[Query]:
    return [_const(_term(name, stemmed), weight) for name, weight in _WEIGHTS.items()]


def _any(queries: Iterable[Query]) -> Query:
    return Query.disjunction_max_query(list(queries), 0.1)


def _all(queries: Iterable[Query]) -> Query:
    return Query.boolean_query([(Occur.Must, query) for query in queries])


def splitter_of(reader: tantivy.Index, signature: str) -> Splitter:
    """A splitter that knows the words of the index as of its mark."""
    return _splitter(_ByIdentity(reader), signature)


class _ByIdentity:
    """Lets an index stand as the key of a cache."""

    def __init__(self, reader: tantivy.Index) -> None:
        self.reader = reader

    def __hash__(self) -> int:
        return id(self.reader)

    def __eq__(self, other: Any) -> bool:
        return isinstance(other, _ByIdentity) and other.reader is self.reader


@lru_cache(maxsize=4)
def _splitter(by: _ByIdentity, _signature: str) -> Splitter:
    terms = by.reader.searcher().terms_with_prefix("plain", "")
    return Splitter(word for word, _count in terms)
