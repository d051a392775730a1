"""Numbers as people and programs write them: order numbers in wrong places and shapes, invoice
numbers that only look different. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from unicodedata import category, normalize

_LOOK_ALIKE = str.maketrans(
    "АВЕЗКМНОРСТУХІЈЅԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "ABE3KMHOPCTYXIJSQWABEZHIKMNOPTYX",
)
"""Cyrillic and Greek capitals that look like Latin ones."""

_GAP = r"[\s.\-_/:#]*"


@dataclass(frozen=True)
class Series:
    """The order numbers of a legal entity: a prefix and at least so many digits."""

    prefix: str
    digits: int


def folded(text: str) -> str:
    """Capitals of one width and one alphabet, without invisible characters."""
    visible = "".join(char for char in normalize("NFKC", text) if category(char) != "Cf")
    return visible.upper().translate(_LOOK_ALIKE)


def order_numbers(text: str, series: Iterable[Series]) -> tuple[str, ...]:
    """The order numbers that can be read in a text, likeliest first.

    The text as it stands comes first, then numbers of the series found in it: with other case or
    width, with separators inside, with leading zeros left out or added, among other words.
    """
    whole = text.strip()
    found = [whole] if whole else []
    plain = folded(whole)
    for one in series:
        found.extend(_of_series(plain, one))
    return tuple(dict.fromkeys(found))


def _of_series(text: str, series: Series) -> Iterator[str]:
    if series.prefix:
        letters = _GAP.join(map(re.escape, folded(series.prefix)))
        pattern = rf"(?<![A-Z0-9]){letters}{_GAP}([0-9O]{{1,18}}(?:[\s.\-][0-9O]+)*)"
    else:
        pattern = r"(?<![0-9])([0-9](?:[\s.\-]?[0-9]){3,24})"
    for match in re.finditer(pattern, text):
        for digits in _readings(match.group(1)):
            if len(digits) <= max(series.digits, 1) or digits == match.group(1):
                yield f"{series.prefix}{digits.zfill(series.digits)}"


def _readings(written: str) -> Iterator[str]:
    """The run of digits as one number, and its first unbroken part, without leading zeros."""
    written = written.replace("O", "0")
    for part in (re.sub(r"\D", "", written), *re.split(r"\D+", written)):
        yield part.lstrip("0") or "0"


def invoice_key(number: str) -> str:
    """What two invoice numbers share that a person would take for the same.

    Without case, separators, leading zeros, alphabet and width, and with the letter O as a zero.
    """
    kept = re.sub(r"[^A-Z0-9ÅÄÖ]", "", folded(number)).replace("O", "0")
    key = re.sub(r"(?<![0-9])0+(?=.)", "", kept)
    return key or folded(number).strip()
