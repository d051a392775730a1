"""What a rule says, in Swedish and English."""

from typing import NamedTuple


class Text(NamedTuple):
    """One explanation in both languages: whole sentences, as one would tell a colleague."""

    sv: str
    en: str
