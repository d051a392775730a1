"""Checks that many ids share: required, at most one, at most two decimals, in a list.

Each returns a check to be entered in the book under its ids.
"""

from __future__ import annotations

from collections.abc import Callable

from peppol.rules.children import first_child
from peppol.rules.content import any_of, at_most, none_of, spot
from peppol.rules.facts import Facts
from peppol.rules.reading import normal, reach
from peppol.rules.rulebook import Breach, Check, SettledCheck
from peppol.structure import wording
from peppol.structure.places import place_of
from peppol.xml import Element, clark, text_of

Called = tuple[str, str]
"""What something is called in Swedish and English, ready to begin a sentence."""


def needs(place: str, names: Called, *, is_filled: bool = False) -> Check:
    """Require an element, or an attribute, below the context; `is_filled`: with some text."""
    tags, attribute, _ = spot(place)
    breach = Breach(
        f"{names[0]} saknas. Lägg till {place.rpartition('/')[2]}.",
        f"{names[1]} is missing. Add {place.rpartition('/')[2]}.",
        "/" + place,
    )

    def check(element: Element, _: Facts) -> Breach | None:
        found = reach(element, tags)
        if attribute:
            return None if any(each.get(attribute) is not None for each in found) else breach
        if is_filled:
            found = [each for each in found if text_of(each)]
        return None if found else breach

    return SettledCheck(check, any_of(place, is_filled=is_filled))


def at_most_one(place: str, names: Called) -> Check:
    """Allow an element below the context once."""
    tags = spot(place).tags

    def check(element: Element, _: Facts) -> Breach | None:
        count = len(reach(element, tags))
        return too_many(names, count, place) if count > 1 else None

    return SettledCheck(check, at_most(1, place))


def too_many(names: Called, count: int, place: str) -> Breach:
    """Say that something stands more than once."""
    return Breach(
        f"{names[0]} får anges högst en gång men står {count} gånger. Behåll en.",
        f"{names[1]} may be given once at most but stands {count} times. Keep one.",
        "/" + place,
    )


def two_decimals(name: str) -> Check:
    """Allow a child amount two decimals."""
    tag = clark(name)

    def check(element: Element, _: Facts) -> Breach | None:
        amount = first_child(element, tag)
        return decimals(amount, "/" + name) if amount is not None else None

    return SettledCheck(check, none_of(name))


def decimals(amount: Element, below: str = "") -> Breach | None:
    """Return a breach for an amount of more than two decimals, as they are written."""
    if not has_many_decimals(amount):
        return None
    text = wording.too_many_decimals(place_of(amount), amount.text or "")
    return Breach(text.sv, text.en, below)


def has_many_decimals(amount: Element) -> bool:
    """Return whether more than two decimals are written."""
    return len((amount.text or "").partition(".")[2]) > 2


def in_list(
    *lists: str,
    attribute: str | None = None,
    is_normalised: bool = True,
    is_upper: bool = False,
) -> Check:
    """Require the text, or an attribute, of the context to be in one of the code lists."""

    def check(element: Element, facts: Facts) -> Breach | None:
        written = (element.get(attribute) if attribute else element.text) or ""
        listed = facts.codes_of_any(lists)
        if written in listed:
            return None
        value = normal(written) if is_normalised else written
        if (value.upper() if is_upper else value) in listed:
            return None
        return not_in_list(element, written, lists, attribute)

    return check


def not_in_list(
    element: Element, written: str, lists: tuple[str, ...], attribute: str | None = None
) -> Breach:
    """Say that a code is not in its list."""
    text = wording.not_in_list(place_of(element), written, lists, attribute)
    return Breach(text.sv, text.en, f"/@{attribute}" if attribute else "")


def unless(holds: Callable[[Element, Facts], bool], sv: str, en: str, below: str = "") -> Check:
    """Return a check with one fixed text for when `holds` does not."""
    breach = Breach(sv, en, below)
    return lambda element, facts: None if holds(element, facts) else breach
