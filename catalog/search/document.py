"""A catalogue line as the index keeps it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import tantivy
from sqlalchemy import Row

from catalog.search.analysis import Splitter, code, fold, stem, tokens

FORMAT = 5
"""Raised when the fields or their analysis change: an index of another format is built anew."""
EVER = 4_000_000
"""A day after all days, as an ordinal number."""
MARK = "mark"
"""Key of the one document that says how far the index has come."""


def schema() -> tantivy.Schema:
    """The fields: words by weight, exact codes, and numbers to filter and count by."""
    builder = tantivy.SchemaBuilder()
    for name in ("head", "kind", "words", "parts", "more", "folded", "plain"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("code", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("key", tokenizer_name="raw", index_option="basic")
    builder.add_text_field(MARK, stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("line", stored=False, indexed=False, fast=True)
    for name in ("version", "agreement", "group", "begins", "ends"):
        builder.add_unsigned_field(name, stored=False, indexed=True, fast=True)
    return builder.build()


def vocabulary(texts: Iterable[str]) -> set[str]:
    """The different words of names and keywords."""
    return {word for text in texts for word in tokens(text)}


def to_document(row: Row[Any], splitter: Splitter) -> dict[str, Any]:
    """The index's view of a line; `row` has the columns of `sync.COLUMNS`."""
    names = tokens(row.name)
    other = tokens(f"{row.keywords} {row.manufacturer}")
    described = tokens(row.description[:1000])
    stems = [stem(word) for word in names]
    # A name begins with what the thing is, and a compound ends with it.
    first = next((word for word in names if word.isalpha()), "")
    codes = {code(c) for c in (row.article, row.gtin or "", row.manufacturer_article)}
    if row.gtin:
        codes.add(row.gtin.lstrip("0"))
    return {
        "head": stem(first),
        "kind": " ".join(splitter.split(first)[-1:]),
        "words": " ".join(stems),
        "parts": " ".join(part for word in names for part in splitter.split(word)),
        "more": " ".join(_with_parts((*other, *described), splitter)),
        "folded": " ".join({fold(word) for word in _with_parts((*names, *other), splitter)}),
        "plain": " ".join({*names, *other}),
        "code": [one for one in codes if one],
        "line": row.id,
        "version": row.version_id,
        "agreement": row.agreement_id,
        "group": int(row.unspsc[:2]) if row.unspsc[:2].isdigit() else 0,
        "begins": ordinal(row.valid_from, 0),
        "ends": ordinal(row.valid_until, EVER),
    }


def _with_parts(words: Iterable[str], splitter: Splitter) -> Iterator[str]:
    for word in words:
        yield stem(word)
        yield from splitter.split(word)


def ordinal(day: date | None, otherwise: int) -> int:
    """A day as a number that can be compared."""
    return day.toordinal() if day else otherwise
