"""The one reader: an element and a bound dataclass give a value, in one recursive pass."""

from __future__ import annotations

import binascii
from base64 import b64decode
from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from typing import Any, TypeVar

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
from peppol.xml import BLANK, Element, path_of, short

T = TypeVar("T")

_NEW = object.__new__
_REASONS: dict[type, str] = {
    Decimal: "number",
    Money: "number",
    Quantity: "number",
    date: "date",
    time: "time",
    bool: "boolean",
    bytes: "binary",
}


def read_as(cls: type[T], element: Element) -> T:
    """Read an element as a bound dataclass.

    Raises the first problem met (MissingElement, BadValue, Contradiction); its `problems` holds
    all of them.
    """
    reader = Reader()
    value = reader.read(element, form_of(cls), is_whole=True)
    reader.raise_problems()
    return value


def _binary(text: str) -> bytes:
    return b64decode("".join(text.split()), validate=True)


_SIMPLE: dict[type, Callable[[str], Any]] = {
    str: str,
    Decimal: parse_decimal,
    date: parse_date,
    time: parse_time,
    bool: parse_boolean,
    bytes: _binary,
}


class Reader:
    """Reads and gathers every problem on the way."""

    def __init__(self) -> None:
        self.problems: list[PeppolError] = []

    def raise_problems(self) -> None:
        """Raise the first problem, carrying all, if there were any."""
        if self.problems:
            first = self.problems[0]
            first.problems = tuple(self.problems)
            raise first

    def read(self, element: Element, form: Form, is_whole: bool = False) -> Any:
        """Return the value of `element`; None when a part of a document holds nothing known."""
        values: dict[str, Any] = dict(form.absent)
        self._fill(element, form.node, values)
        if not is_whole and len(values) == len(form.absent) and not any(values.values()):
            return None
        for name, path in form.required:
            if name not in values:
                self._missing(element, path)
        for name in form.many:
            if name in values:
                values[name] = tuple(values[name])
        return _make(form.cls, values)

    def _fill(self, element: Element, node: Node, values: dict[str, Any]) -> None:
        if node.attributes:
            _read_attributes(element, node, values)
        if node.own_text is not None:
            name, kind = node.own_text
            value = self._basic(element, kind)
            if value is not None:
                values[name] = value
        children = node.children
        for child in element:
            inner = children.get(child.tag)
            if inner is not None:
                self._take(child, inner, values)

    def _take(self, child: Element, node: Node, values: dict[str, Any]) -> None:
        """Put the value of one child into `values`, under the name its node says."""
        name = node.name
        if name is None:
            self._fill(child, node, values)
            return
        if node.form is not None:
            value = self.read(child, node.form)
        else:
            value = self._basic(child, node.kind)  # type: ignore[arg-type]  # named nodes have one
            if node.attributes:
                _read_attributes(child, node, values)
        if value is None:
            return
        if node.is_many:
            values.setdefault(name, []).append(value)
        elif values.get(name) is not None:
            self._problem(Contradiction, "repeated", child)
        else:
            values[name] = value

    def _basic(self, element: Element, kind: type) -> Any:
        """Read the text of an element as a basic type; None when it is empty."""
        text = (element.text or "").strip(BLANK)
        if not text:
            return None
        if kind is str:
            return text
        try:
            if kind is Money:
                return Money(parse_decimal(text), self._currency(element))
            if kind is Quantity:
                return Quantity(parse_decimal(text), element.get("unitCode"))
            return _SIMPLE[kind](text)
        except (ValueError, binascii.Error):
            self._problem(BadValue, _REASONS[kind], element, value=text[:80])
            # A stand-in, never seen by a caller: the problem is raised when reading ends.
            return text

    def _currency(self, element: Element) -> str:
        currency = element.get("currencyID")
        if not currency:
            self._problem(MissingElement, "attribute", element, attribute="currencyID")
            return ""
        return str(currency)

    def _missing(self, element: Element, path: str) -> None:
        place = path.replace("*", "")
        attribute = place.rpartition("@")[2]
        if attribute != place:
            self._problem(MissingElement, "attribute", element, attribute=attribute)
        elif place == ".":
            self._problem(MissingElement, "element", element)
        else:
            full = f"{path_of(element)}/{place}"
            self.problems.append(
                MissingElement("element", path=full, line=element.sourceline, name=place)
            )

    def _problem(
        self, error: type[PeppolError], reason: str, element: Element, **params: object
    ) -> None:
        where = {"path": path_of(element), "line": element.sourceline}
        self.problems.append(error(reason, name=short(element.tag), **where, **params))  # type: ignore[arg-type]


def _read_attributes(element: Element, node: Node, values: dict[str, Any]) -> None:
    for attribute, name in node.attributes.items():
        value = element.get(attribute)
        if value is not None and value.strip(BLANK):
            values[name] = value.strip(BLANK)


def _make(cls: type, values: dict[str, Any]) -> Any:
    """Make a frozen value from what was read.

    Absent fields fall back to the class's own defaults, so its `__init__`, which sets every field
    one by one through the freeze, is left out: it would be half the cost of reading.
    """
    value: Any = _NEW(cls)
    value.__dict__.update(values)
    return value
