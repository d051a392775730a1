"""How a dataclass says which UBL elements its fields stand for.

A field is annotated with the place of its value, relative to the element of its class:

    id: Annotated[str, "cbc:ID"]
    order_reference: Annotated[str | None, "cac:OrderReference/cbc:ID"] = None
    lines: Annotated[tuple[OrderLine, ...], "cac:OrderLine*"] = ()
    scheme: Annotated[str | None, "@schemeID"] = None

A `*` marks the step that repeats, `@name` is an attribute and `.` the element's own text. The
field's type says how the value is read: text, Decimal, date, time, bool, bytes, Money, Quantity,
or another bound dataclass. A field whose type allows no None and is no tuple is required.
`form_of` turns these statements into one tree for each class; the reader and the writer walk it.
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from peppol.xml import clark


@dataclass(slots=True)
class Node:
    """One element in a form: what its value is called, and what lies inside it."""

    tag: str = ""
    name: str | None = None
    """The field that takes this element's value, if it has one."""
    kind: type | None = None
    """Type of that value: a basic type or a bound dataclass."""
    form: Form | None = None
    """The form of that value if it is a bound dataclass."""
    is_many: bool = False
    """Whether the field takes every occurrence, as a tuple."""
    repeats: bool = False
    """Whether it is this step of the path that is written again for each value."""
    own_text: tuple[str, type] | None = None
    """Field and type of the text of the element that the class itself stands for."""
    attributes: dict[str, str] = field(default_factory=dict)
    """Attribute name → field."""
    children: dict[str, Node] = field(default_factory=dict)


@dataclass(slots=True)
class Form:
    """All that is known of a bound dataclass: its tree, and what must be or is absent."""

    cls: type
    node: Node
    required: tuple[tuple[str, str], ...] = ()
    """Field and path of everything without which the class cannot be read."""
    absent: dict[str, Any] = field(default_factory=dict)
    """Values of absent fields where they differ from what a builder gets by default."""
    many: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bound:
    """One bound field, taken apart."""

    name: str
    kind: type
    path: str
    is_many: bool
    is_required: bool


def bound_fields(cls: type) -> Iterator[Bound]:
    """Yield every field of a dataclass that states a place."""
    hints = get_type_hints(cls, include_extras=True)
    for item in dataclasses.fields(cls):
        hint = hints[item.name]
        if get_origin(hint) is Annotated:
            inner, path = get_args(hint)[:2]
            is_many = get_origin(inner) is tuple
            is_optional = get_origin(inner) in (Union, types.UnionType)
            kind = get_args(inner)[0] if is_many or is_optional else inner
            yield Bound(item.name, kind, path, is_many, not (is_many or is_optional))


def is_bound(kind: type) -> bool:
    """Return whether a type is a dataclass that states places itself."""
    return dataclasses.is_dataclass(kind) and any(True for _ in bound_fields(kind))


_FORMS: dict[type, Form] = {}


def form_of(cls: type) -> Form:
    """Return the form of a bound dataclass, compiled the first time it is asked for."""
    form = _FORMS.get(cls)
    if form is None:
        form = _FORMS[cls] = _compile(cls)
    return form


def _compile(cls: type) -> Form:
    root = Node()
    bounds = tuple(bound_fields(cls))
    for bound in bounds:
        _place(root, bound)
    defaults = {item.name: item.default for item in dataclasses.fields(cls)}
    plain = (None, (), dataclasses.MISSING)
    return Form(
        cls,
        root,
        required=tuple((b.name, b.path) for b in bounds if b.is_required),
        absent={b.name: None for b in bounds if defaults[b.name] not in plain},
        many=tuple(b.name for b in bounds if b.is_many),
    )


def form_without(cls: type, name: str) -> Form:
    """Return the form of a dataclass with one of its top fields left out of reading."""
    form = form_of(cls)
    children = {tag: node for tag, node in form.node.children.items() if node.name != name}
    return dataclasses.replace(form, node=dataclasses.replace(form.node, children=children))


def _place(root: Node, bound: Bound) -> None:
    """Put one field into the tree, adding the elements on the way to it."""
    node = root
    for step in bound.path.split("/"):
        if step == ".":
            node.own_text = (bound.name, bound.kind)
            return
        if step.startswith("@"):
            node.attributes[step[1:]] = bound.name
            return
        tag = clark(step.rstrip("*"))
        node = node.children.setdefault(tag, Node(tag))
        node.repeats = node.repeats or step.endswith("*")
    node.name, node.kind, node.is_many = bound.name, bound.kind, bound.is_many
    if is_bound(bound.kind):
        node.form = form_of(bound.kind)
