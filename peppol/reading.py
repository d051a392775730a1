"""The one reader: an element and a bound dataclass give a value, in one recursive pass.

What the forms of `binding.py` state is compiled once for each class into steps by tag, so that
reading an element costs one look-up: which field, how its value is read, whether it repeats.
"""

from __future__ import annotations

import binascii
from base64 import b64decode
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Any, NamedTuple, TypeAlias, TypeVar

from peppol.binding import Form, Node, form_of
from peppol.errors import BadValue, Contradiction, MissingElement, PeppolError
from peppol.values import (
    Money,
    Quantity,
    parse_boolean,
    parse_date,
    parse_decimal,
    parse_time,
)
from peppol.xml import BLANK, Element, one_pass, path_of, short

T = TypeVar("T")

MAX_PROBLEMS = 1_000
"""Problems told of one reading; a file with more is of another kind."""


def read_as(cls: type[T], element: Element) -> T:
    """Read an element as a bound dataclass.

    Raises the first problem met (MissingElement, BadValue, Contradiction); its `problems` holds
    all of them.
    """
    value: T = part_of(cls).read_alone(element)
    return value


class Problems(list[PeppolError]):
    """Everything that is found wrong in one reading."""

    def raise_first(self) -> None:
        """Raise the first problem, carrying all, if there were any."""
        if self:
            self[0].problems = tuple(self)
            raise self[0]

    def add(
        self, error: type[PeppolError], reason: str, element: Element, **params: object
    ) -> None:
        """Note what is wrong with an element."""
        if len(self) < MAX_PROBLEMS:
            where = {"path": path_of(element), "line": element.sourceline}
            self.append(error(reason, name=short(element.tag), **where, **params))  # type: ignore[arg-type]

    def missing(self, element: Element, path: str) -> None:
        """Note that what a form needs at a path below an element is not there."""
        place = path.replace("*", "")
        attribute = place.rpartition("@")[2]
        if attribute != place:
            self.add(MissingElement, "attribute", element, attribute=attribute)
        elif place == ".":
            self.add(MissingElement, "element", element)
        elif len(self) < MAX_PROBLEMS:
            full = f"{path_of(element)}/{place}"
            line = element.sourceline
            self.append(MissingElement("element", path=full, line=line, name=place))


Read: TypeAlias = Callable[[Element, Problems], Any]
"""Reads the value of an element; None when it is empty."""


class Step(NamedTuple):
    """What is done with one child element."""

    name: str | None
    """The field that takes its value; None for an element on the way to fields below it."""
    read: Read
    inner: Way | None
    """What else is read in it for the same class: elements on the way, or its attributes."""
    is_many: bool


@dataclass(slots=True)
class Way:
    """What is read in one element for the fields of a class."""

    steps: dict[str, Step]
    """By tag."""
    attributes: tuple[tuple[str, str], ...]
    """Attribute and field."""
    own: tuple[str, Read] | None = None
    """Field of the text of the element itself."""

    def fill(self, element: Element, values: dict[str, Any], problems: Problems) -> None:
        """Put what an element holds into `values`, by field."""
        if self.attributes:
            self.fill_attributes(element, values)
        if self.own is not None:
            own_name, read_own = self.own
            text = read_own(element, problems)
            if text is not None:
                values[own_name] = text
        steps = self.steps
        for child in element:
            step = steps.get(child.tag)
            if step is None:
                continue
            name, read, inner, is_many = step
            if name is None:
                inner.fill(child, values, problems)  # type: ignore[union-attr]  # is there then
                continue
            value = read(child, problems)
            if value is None:
                continue
            if inner is not None:
                inner.fill_attributes(child, values)
            if is_many:
                values.setdefault(name, []).append(value)
            elif values.get(name) is None:
                values[name] = value
            else:
                problems.add(Contradiction, "repeated", child)

    def fill_attributes(self, element: Element, values: dict[str, Any]) -> None:
        """Put the attributes that are not blank into `values`, by field."""
        for attribute, name in self.attributes:
            value = (element.get(attribute) or "").strip(BLANK)
            if value:
                values[name] = value


class Part:
    """A form made ready for reading."""

    __slots__ = ("_absent", "_cls", "_many", "_required", "_way")

    def __init__(self, form: Form) -> None:
        self._cls = form.cls
        self._way = _way(form.node)
        self._required = form.required
        self._absent = form.absent
        self._many = form.many

    def read(self, element: Element, problems: Problems) -> Any:
        """Return the value of a part of a document; None when it holds nothing known."""
        values = self._absent.copy()
        self._way.fill(element, values, problems)
        if len(values) == len(self._absent) and not any(values.values()):
            return None
        return self._made(element, values, problems)

    def read_alone(self, element: Element) -> Any:
        """Return the value of an element by itself; raises the first problem, carrying all."""
        problems = Problems()
        values = self._absent.copy()
        with one_pass():
            self._way.fill(element, values, problems)
            value = self._made(element, values, problems)
        problems.raise_first()
        return value

    def _made(self, element: Element, values: dict[str, Any], problems: Problems) -> Any:
        """Make a frozen value from what was read.

        Absent fields fall back to the class's own defaults, so its `__init__`, which sets every
        field one by one through the freeze, is left out: it would be half the cost of reading.
        """
        for name, path in self._required:
            if name not in values:
                problems.missing(element, path)
        for name in self._many:
            if name in values:
                values[name] = tuple(values[name])
        value: Any = _NEW(self._cls)
        _SET(value, "__dict__", values)
        return value


_NEW = object.__new__
_SET = object.__setattr__


def _way(node: Node) -> Way:
    """Compile what is read in one element."""
    own = None
    if node.own_text is not None:
        name, kind = node.own_text
        own = (name, _BASIC[kind])
    steps = {tag: _step(child) for tag, child in node.children.items()}
    return Way(steps, tuple(node.attributes.items()), own)


def _step(node: Node) -> Step:
    if node.name is None:
        return Step(None, _text, _way(node), is_many=False)
    if node.form is not None:
        return Step(node.name, part_of(node.form.cls).read, None, node.is_many)
    inner = _way(node) if node.attributes else None
    return Step(node.name, _BASIC[node.kind], inner, node.is_many)  # type: ignore[index]


_PARTS: dict[type, Part] = {}


def part_of(cls: type) -> Part:
    """Return a bound dataclass made ready for reading, compiled when it is first asked for."""
    part = _PARTS.get(cls)
    if part is None:
        part = _PARTS[cls] = Part(form_of(cls))
    return part


def _text(element: Element, _: Problems) -> str | None:
    return (element.text or "").strip(BLANK) or None


def _parsed(parse: Callable[[str], Any], reason: str) -> Read:
    """Return a reader of a basic type; what is none of it is a problem."""

    def read(element: Element, problems: Problems) -> Any:
        text = (element.text or "").strip(BLANK)
        if not text:
            return None
        try:
            return parse(text)
        except (ValueError, binascii.Error):
            problems.add(BadValue, reason, element, value=text[:80])
            # A stand-in, never seen by a caller: the problem is raised when reading ends.
            return text

    return read


_number = _parsed(parse_decimal, "number")


def _money(element: Element, problems: Problems) -> Any:
    amount = _number(element, problems)
    if amount is None:
        return None
    currency = element.get("currencyID")
    if not currency:
        problems.add(MissingElement, "attribute", element, attribute="currencyID")
    return Money(amount, currency or "")


def _quantity(element: Element, problems: Problems) -> Any:
    value = _number(element, problems)
    return None if value is None else Quantity(value, element.get("unitCode"))


def _binary(text: str) -> bytes:
    return b64decode("".join(text.split()), validate=True)


_BASIC: dict[type, Read] = {
    str: _text,
    Decimal: _number,
    Money: _money,
    Quantity: _quantity,
    date: _parsed(parse_date, "date"),
    time: _parsed(parse_time, "time"),
    bool: _parsed(parse_boolean, "boolean"),
    bytes: _parsed(_binary, "binary"),
}
