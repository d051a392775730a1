"""The one writer: a bound dataclass gives elements in the order of the UBL schema."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from typing import Any

from lxml import etree

from peppol.binding import Node, form_of
from peppol.errors import BadValue
from peppol.structure.ubl import schema
from peppol.values import Money, Quantity, format_decimal, format_time
from peppol.xml import CAC, CBC, UBL, Element, path_of, short

_ABSENT: tuple[object, ...] = (None, ())


@dataclass(slots=True)
class Plan:
    """A node of a form with its children in schema order."""

    node: Node
    children: list[Plan] = field(default_factory=list)
    source: str | None = None
    """For a step that repeats: the field whose values it is written for."""
    fields: tuple[str, ...] = ()
    """For a step on the way to fields: all the fields below it."""


def write_document(document: object, root_name: str, version: str) -> Element:
    """Return the root element of a document in UBL `version`.

    Raises BadValue when a text holds characters that XML does not allow.
    """
    namespace = f"{UBL}{root_name}-2"
    root = etree.Element(
        f"{{{namespace}}}{root_name}", nsmap={None: namespace, "cac": CAC, "cbc": CBC}
    )
    _fill(root, document, plan_for(type(document), root_name, version))
    return root


_PLANS: dict[tuple[type, str, str], Plan] = {}


def plan_for(cls: type, kind: str, version: str) -> Plan:
    """Return the order in which a class is written as the UBL type `kind`."""
    plan = _PLANS.get((cls, kind, version))
    if plan is None:
        plan = _PLANS[cls, kind, version] = _plan(form_of(cls).node, kind, version)
    return plan


def _plan(node: Node, kind: str | None, version: str) -> Plan:
    plan = Plan(node)
    if kind is not None and node.children:
        ubl = schema(version)
        ranks = ubl.children[kind]
        unknown = [short(tag) for tag in node.children if tag not in ranks]
        if unknown:
            raise TypeError(f"{kind} of UBL {version} has no {unknown}")
        ordered = sorted(node.children.values(), key=lambda child: ranks[child.tag].rank)
        plan.children = [_plan(child, ubl.type_of(child.tag), version) for child in ordered]
    if node.form is not None and kind is not None:
        plan.children = plan_for(node.form.cls, kind, version).children
    if node.repeats:
        plan.source = _leaf(node).name
    elif node.name is None:
        plan.fields = tuple(_fields_below(node))
    return plan


def _fields_below(node: Node) -> Iterator[str]:
    for child in node.children.values():
        if child.name is not None:
            yield child.name
        else:
            yield from _fields_below(child)


def _leaf(node: Node) -> Node:
    while node.name is None:
        (node,) = node.children.values()
    return node


def _fill(element: Element, owner: object, plan: Plan, node: Node | None = None) -> None:
    """Write the fields of `owner` that lie in or below `element`."""
    node = node or plan.node
    _write_attributes(element, owner, node)
    if node.own_text is not None:
        _set_text(element, getattr(owner, node.own_text[0]))
    for inner in plan.children:
        if inner.source is not None:
            for value in getattr(owner, inner.source):
                child = etree.SubElement(element, inner.node.tag)
                _write_value(child, value, inner)
                _drop_if_empty(child)
        elif inner.node.name is not None:
            value = getattr(owner, inner.node.name)
            if value is not None:
                child = etree.SubElement(element, inner.node.tag)
                _write_value(child, value, inner)
                _write_attributes(child, owner, inner.node)
                _drop_if_empty(child)
        elif any(getattr(owner, name) not in _ABSENT for name in inner.fields):
            child = etree.SubElement(element, inner.node.tag)
            _fill(child, owner, inner)
            _drop_if_empty(child)


def _write_value(element: Element, value: Any, plan: Plan) -> None:
    """Write one value into the element made for it, or into the one at the end of its path."""
    if plan.node.name is None:
        (inner,) = plan.children
        child = etree.SubElement(element, inner.node.tag)
        _write_value(child, value, inner)
        _drop_if_empty(child)
    elif plan.node.form is None:
        _set_text(element, value)
    else:
        _fill(element, value, plan, plan.node.form.node)


def _write_attributes(element: Element, owner: object, node: Node) -> None:
    for attribute, name in node.attributes.items():
        value = getattr(owner, name)
        if value is not None:
            element.set(attribute, value)


def _drop_if_empty(element: Element) -> None:
    if not len(element) and not element.text:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)


def _set_text(element: Element, value: Any) -> None:
    if isinstance(value, Money):
        element.set("currencyID", value.currency)
        value = value.amount
    elif isinstance(value, Quantity):
        if value.unit_code is not None:
            element.set("unitCode", value.unit_code)
        value = value.value
    try:
        element.text = _TEXT[type(value)](value)
    except ValueError as error:
        raise BadValue("characters", path=path_of(element), name=short(element.tag)) from error


_TEXT: dict[type, Callable[[Any], str]] = {
    str: str,
    Decimal: format_decimal,
    date: date.isoformat,
    time: format_time,
    bool: lambda value: "true" if value else "false",
    bytes: lambda value: b64encode(value).decode("ascii"),
}
