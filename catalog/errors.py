"""The one shape of a refusal: a stable code, an English template and its values.

The text a person reads is made at the edge (web page, command line) in that person's language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Any


def N_(template: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark `template` for translation without translating it now."""
    return template


def worded(template: str, params: Mapping[str, Any], language: str) -> str:
    """`template` filled in; of a value in several languages (`{"sv": …, "en": …}`) this one."""
    if not params:
        return template
    chosen = {
        name: value.get(language, value.get("en")) if isinstance(value, dict) else value
        for name, value in params.items()
    }
    return template % chosen


class Refused(Exception):
    """Something a person asked for that the rules do not allow; nothing has been changed.

    Subclasses name the problem and give `code` (stable) and `template` (English, `%(name)s`
    placeholders); the keyword arguments are the values.
    """

    code = "refused"
    template = N_("This can't be done.")

    def __init__(self, **params: Any) -> None:
        self.params: dict[str, Any] = params
        super().__init__(self.english)

    @property
    def english(self) -> str:
        """The text in English."""
        return worded(self.template, self.params, "en")


class NotFound(Refused):
    """There is no such thing, or it is outside what the actor may see: the two look the same."""

    code = "not_found"
    template = N_("%(kind)s %(key)s does not exist, or you may not see it.")


class Conflict(Refused):
    """The thing has changed since it was read, or is in a state that does not allow the step."""

    code = "conflict"


class IllegalMove(Conflict):
    """A state change that no transition allows."""

    code = "illegal_move"
    template = N_("%(kind)s %(key)s is %(state)s, so it can't become %(to)s.")


class BadInput(Refused):
    """A value that can't be used; `field` names where it stood."""

    code = "bad_input"
    template = N_("%(field)s: %(value)s can't be used.")


class SeveralRefusals(Refused):
    """Every reason at once, so that a file or a form is mended in one go."""

    code = "several"
    template = N_("%(count)s things must be mended.")

    def __init__(self, refusals: list[Refused]) -> None:
        self.refusals = refusals
        super().__init__(count=len(refusals))


@dataclass(frozen=True)
class Finding:
    """What is wrong with one row of what came in: a bad row is told, not a reason to stop.

    `row` counts as the person who made the file counts (the header of a sheet is row 1; lines of
    an XML catalogue count from 1). `field` is the column or element.
    """

    row: int
    field: str
    code: str
    template: str
    params: Mapping[str, Any] = dataclass_field(default_factory=dict)
    stops: bool = True

    @property
    def english(self) -> str:
        """The text in English."""
        return worded(self.template, self.params, "en")
