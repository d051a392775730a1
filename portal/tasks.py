"""A thing that waits for a person, as every room tells it to the start page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Task:
    """One sentence, the one next step, where to take it, and since when it waits.

    Texts are in the language of the reader; rooms make them in their presenters.
    """

    since: datetime
    text: str
    action: str
    href: str
    detail: str = ""
    amount: str = ""
    late: bool = False


@dataclass(frozen=True)
class Done:
    """Something lately done or seen, for the second half of the start page."""

    when: datetime
    text: str
    href: str
    state_kind: str | None = None
    state_text: str = ""
