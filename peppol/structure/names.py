"""What elements are called by people: the names used in findings and views."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from peppol.xml import short


def element_name(tag: str, lang: str) -> str:
    """Return how an element is named in a message: its Swedish name if any, then the element."""
    name = short(tag)
    if lang != "sv":
        return name
    swedish = _swedish().get(name.rpartition(":")[2])
    return f"{swedish} ({name})" if swedish else name


@cache
def _swedish() -> dict[str, str]:
    rows = files(__package__).joinpath("names-sv.tsv").read_text("utf-8").splitlines()
    return dict(row.split("\t") for row in rows if row and not row.startswith("#"))
