"""Which codes may stand somewhere, told to a person: a short list whole, a long one by name.

For a code that is not in the list, the one that was probably meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from peppol.codelists.lookup import codes, name
from peppol.releases import LATEST

FEW = 8
"""Lists of at most so many codes are told whole."""

_LONGEST = 20
"""A longer value is no code that somebody mistyped."""

_USUAL = {
    "ST": "C62", "STK": "C62", "PCE": "C62", "PCS": "C62", "FRP": "XPK", "FP": "XPK", "KRT": "XCT",
    "KG": "KGM", "G": "GRM", "L": "LTR", "M": "MTR", "CM": "CMT", "MM": "MMT", "TIM": "HUR",
    "H": "HUR", "KR": "SEK", "UK": "GB",
}  # fmt: skip
"""What is often written instead of a code."""


@cache
def list_name(list_id: str, lang: str) -> str:
    """Return what a code list is called: "valutakoder (ISO 4217)"; its id when not named."""
    rows = files("peppol.codelists").joinpath("list-names.tsv").read_text("utf-8").splitlines()
    named = {row[0]: row[1:] for row in (line.split("\t") for line in rows)}
    return named[list_id][0 if lang == "sv" else 1] if list_id in named else list_id


@cache
def allowed(lists: tuple[str, ...], lang: str, release: str = LATEST) -> str:
    """Return what may stand, to end a sentence: "en av AP (godkänd), RE (avvisad)"."""
    found = {code: each for each in lists for code in sorted(codes(each, release), key=_order)}
    if len(found) > FEW:
        names = list(dict.fromkeys(list_name(each, lang) for each in lists))
        if lang == "sv":
            return f"en kod ur listan {' eller '.join(names)}"
        return f"a code from the list of {' or '.join(names)}"
    told = ", ".join(coded(list_id, code, lang) for code, list_id in found.items())
    if len(found) == 1:
        return told
    return f"en av {told}" if lang == "sv" else f"one of {told}"


def coded(list_id: str, code: str, lang: str) -> str:
    """Return a code with its name: "C62 (styck)"; the code alone when it has none."""
    found = name(list_id, code, lang)
    return f"{code} ({found})" if found and found != code else code


@lru_cache(maxsize=1000)
def meant(value: str, lists: tuple[str, ...], release: str = LATEST) -> tuple[str, str] | None:
    """Return the list and code that was probably meant by a value that is no code."""
    value = value.strip()
    if not value or len(value) > _LONGEST:
        return None
    for list_id in lists:
        known = codes(list_id, release)
        upper, named = _written(list_id, release)
        for guess in (
            upper.get(value.upper()),
            named.get(value.lower()),
            _USUAL.get(value.upper()),
        ):
            if guess in known:
                return list_id, guess
    return _close(value, lists, release)


def _close(value: str, lists: tuple[str, ...], release: str) -> tuple[str, str] | None:
    """Return a code one slip of the keyboard away, if no other is as likely."""
    for slips in (_swapped, _one_off):
        near = {
            (list_id, upper[guess])
            for list_id in lists
            for upper, _ in [_written(list_id, release)]
            for guess in slips(value.upper())
            if guess in upper
        }
        met = {each for each in near if name(*each, "sv") != name(*each, "en")}
        for likely in (near, met):
            if len(likely) == 1:
                return next(iter(likely))
    return None


@cache
def _written(list_id: str, release: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return the codes of a list by themselves in capitals, and by what they are called."""
    known = sorted(codes(list_id, release))
    named = {
        called.lower(): code
        for lang in ("en", "sv")
        for code in known
        if (called := name(list_id, code, lang))
    }
    return {code.upper(): code for code in known}, named


def _swapped(value: str) -> Iterator[str]:
    for i in range(len(value) - 1):
        yield value[:i] + value[i + 1] + value[i] + value[i + 2 :]


def _one_off(value: str) -> Iterator[str]:
    """Yield a value with one character wrong, too many or too few, and at least two right."""
    if len(value) < 3:
        return
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"
    for i in range(len(value)):
        yield value[:i] + value[i + 1 :]
        yield from (value[:i] + letter + value[i + 1 :] for letter in letters)
    for i in range(len(value) + 1):
        yield from (value[:i] + letter + value[i:] for letter in letters)


def _order(code: str) -> tuple[int, str]:
    return len(code), code
