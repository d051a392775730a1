"""Look codes up: is it in the list, and what is it called in English or Swedish?

The lists are those of a release, written by `rebuild.py`; Swedish names are our own, for the
codes that people meet, and English ones where a list has none.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from peppol import releases

UNITS = "UNECERec20"

COMMON_UNITS: tuple[str, ...] = (
    "C62", "H87", "EA", "PR", "SET", "NMP", "XPK", "XBX", "XCT", "XCS", "XCR", "XPX", "XRO",
    "XBO", "XCA", "XBG", "XSA", "XTU", "XJR", "XAM", "XVI", "XBE", "XSH", "XBJ", "XPT", "DZN",
    "CEN", "MIL", "KGM", "GRM", "MGM", "TNE", "LTR", "MLT", "CMT", "MTR", "MMT", "MTK", "MTQ",
    "HUR",
    "MIN", "DAY", "WEE", "MON", "ANN", "KWH", "E49", "LS",
)  # fmt: skip
"""Units offered in forms, the most usual first in each group."""


@cache
def _lists(release: str) -> frozenset[str]:
    return frozenset(releases.tables(release, "codelists"))


@cache
def _rows(list_id: str, release: str) -> dict[str, str]:
    rows = releases.table(release, "codelists", f"{list_id}.txt")
    return {code: name for code, _, name in (row.partition("\t") for row in rows)}


@cache
def codes(list_id: str, release: str = releases.LATEST) -> frozenset[str]:
    """Return every code of a list; raises FileNotFoundError for a list that is not here."""
    return frozenset(_rows(list_id, release))


@cache
def codes_of_any(list_ids: tuple[str, ...], release: str = releases.LATEST) -> frozenset[str]:
    """Return every code that is in one of some lists."""
    return frozenset().union(*(codes(each, release) for each in list_ids))


def is_code(list_id: str, code: str) -> bool:
    """Return whether a code is in a list, as it is written."""
    return code in codes(list_id)


def name(list_id: str, code: str, lang: str = "en") -> str | None:
    """Return what a code is called; None when neither a Swedish nor an English name is known.

    Lists that are cut from one (`UNCL1001-inv`) share our names of the whole.
    """
    for known in ("sv", "en") if lang == "sv" else ("en",):
        own = _own(known)
        found = own.get((list_id, code)) or own.get((list_id.partition("-")[0], code))
        if found:
            return found
    # A document may name any list; only the names of lists that are here become names of files.
    if list_id not in _lists(releases.LATEST):
        return None
    return _rows(list_id, releases.LATEST).get(code) or None


def unit_name(code: str, lang: str = "sv") -> str:
    """Return what a unit is called: `styck`, `förpackning`; the code itself when unknown."""
    return name(UNITS, code, lang) or code


@cache
def _own(lang: str) -> dict[tuple[str, str], str]:
    rows = files(__package__).joinpath(f"names-{lang}.tsv").read_text("utf-8").splitlines()
    found = {}
    for row in rows:
        if row and not row.startswith("#"):
            list_id, code, text = row.split("\t")
            found[list_id, code] = text
    return found
