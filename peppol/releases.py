"""The releases of the rules that are known here, and which one is in force on a day.

A release is three folders of its name: `structure/` with the data models, `rules/` with the rule
tables and `codelists/` with the code lists. `releases.tsv` says from which day each is mandatory.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable

_PACKAGE = files("peppol")


@dataclass(frozen=True)
class Release:
    """One release: its name, the first day on which it is mandatory, and what it contains."""

    name: str
    begins: date
    contains: str
    root: Traversable = _PACKAGE
    """The folder in which `structure/`, `rules/` and `codelists/` stand."""


def _listed() -> Iterator[Release]:
    for line in _PACKAGE.joinpath("releases.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            name, begins, contains = line.split("\t")
            yield Release(name, date.fromisoformat(begins), contains)


KNOWN: tuple[Release, ...] = tuple(sorted(_listed(), key=lambda each: each.begins))
"""Every release, the earliest first."""

LATEST = KNOWN[-1].name
"""The release whose code lists and names are shown to people."""


def release_on(day: date) -> str:
    """Return the name of the release in force on a day.

    Days before the earliest known release are judged by that one: what was before it is not here.
    """
    begun = [each for each in KNOWN if each.begins <= day]
    return (begun or KNOWN)[-1 if begun else 0].name


def until(release: str) -> list[str]:
    """Return the names of a release and those before it, the latest first."""
    names = [each.name for each in KNOWN]
    return names[names.index(release) :: -1]


def tables(release: str, kind: str) -> list[str]:
    """Return the names of the tables of a kind in a release, without what they end in."""
    root = {each.name: each.root for each in KNOWN}[release]
    return [each.name.rpartition(".")[0] for each in root.joinpath(kind, release).iterdir()]


def table(release: str, kind: str, name: str) -> list[str]:
    """Return the lines of one table of a release, such as `table("2026.5", "rules", "T01.tsv")`.

    `kind` is "structure", "rules" or "codelists". Raises KeyError for a release that is not known
    and FileNotFoundError for a table that it does not have.
    """
    root = {each.name: each.root for each in KNOWN}[release]
    text = root.joinpath(kind, release, name).read_text("utf-8")
    return [line for line in text.splitlines() if not line.startswith("# ")]
