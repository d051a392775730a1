"""Mutations of structure: elements removed, doubled, moved, emptied, inserted, grafted."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from peppol.structure.ubl import Child
from peppol.xml import CAC, CBC, Element
from tests.mutation.material import Material, donors, local, remove
from tests.mutation.values import any_text

MAX_DEPTH = 4
"""How far below an inserted element children that are not required are built."""


def delete(m: Material) -> bool:
    """Remove an element."""
    element = m.pick(m.elements())
    if element is None:
        return False
    remove(element)
    return True


def delete_optional(m: Material) -> bool:
    """Remove an element that the schema does without."""
    found = [each for each in m.elements() if _is_optional(m, each)]
    element = m.pick(found)
    if element is None:
        return False
    remove(element)
    return True


def delete_every(m: Material) -> bool:
    """Remove every element of one name in the same kind of parent."""
    element = m.pick([each for each in m.elements() if _is_optional(m, each)])
    if element is None:
        return False
    above = element.getparent().tag
    for each in list(m.root.iter(element.tag)):
        if each.getparent() is not None and each.getparent().tag == above:
            remove(each)
    return True


def _is_optional(m: Material, element: Element) -> bool:
    place = _place(m, element)
    return place is not None and place.low == 0


def _place(m: Material, element: Element) -> Child | None:
    parent = element.getparent()
    kind = m.kind(parent) if parent is not None else None
    return m.schema.children[kind].get(element.tag) if kind else None


def duplicate(m: Material) -> bool:
    """Write an element twice."""
    return _double(m.pick(m.elements()))


def duplicate_repeatable(m: Material) -> bool:
    """Write twice what the schema lets stand many times."""
    found = [each for each in m.elements() if (place := _place(m, each)) and place.high is None]
    return _double(m.pick(found))


def _double(element: Element | None) -> bool:
    if element is None:
        return False
    element.addnext(deepcopy(element))
    return True


def swap(m: Material) -> bool:
    """Let two neighbours change places."""
    element = m.pick([each for each in m.elements() if each.getnext() is not None])
    if element is None:
        return False
    element.getnext().addnext(element)
    return True


def move(m: Material) -> bool:
    """Move an element to another parent of the kind that it stands in."""
    element = m.pick(m.elements())
    target = m.pick(m.groups())
    if element is None or target is None or target in element.iter():
        return False
    place_in(m, target, element)
    return True


def empty(m: Material) -> bool:
    """Take all content from an element, or all but blanks."""
    element = m.pick(m.elements())
    if element is None:
        return False
    for child in list(element):
        element.remove(child)
    element.text = m.chance.choice((None, "", " ", "\n\t", "\N{NO-BREAK SPACE}"))
    return True


def insert_known(m: Material) -> bool:
    """Add an element that UBL knows at its place in the schema."""
    target = m.pick(m.groups())
    kind = m.kind(target) if target is not None else None
    if target is None or kind is None:
        return False
    present = {each.tag for each in target}
    fitting = [
        each
        for each in m.schema.children[kind].values()
        if each.high is None or each.tag not in present
    ]
    if not fitting:
        return False
    place_in(m, target, built(m, m.chance.choice(fitting).tag))
    return True


def insert_unknown(m: Material) -> bool:
    """Add an element that UBL does not know, or not there."""
    target = m.pick(m.groups())
    if target is None:
        return False
    tag = m.chance.choice(
        (f"{{{CBC}}}Unknown", f"{{{CAC}}}Unknown", f"{{{CBC}}}ID", "{urn:x}Note", f"{{{CAC}}}Party")
    )
    target.insert(m.chance.randint(0, len(target)), _leaf(tag, "x"))
    return True


def graft(m: Material) -> bool:
    """Put a part of another example in, beside its like or in its stead."""
    others = donors(m.code)
    if not others:
        return False
    other = etree.fromstring(m.chance.choice(others))
    found = [each for each in other.iterdescendants() if isinstance(each.tag, str)]
    part = m.pick(found)
    if part is None:
        return False
    above = other if part.getparent() is other else part.getparent()
    targets = [each for each in m.groups() if each.tag == above.tag]
    target = m.pick(targets)
    if target is None:
        return False
    likes = target.findall(part.tag)
    if likes and m.chance.random() < 0.6:
        likes[0].getparent().replace(likes[0], deepcopy(part))
    else:
        place_in(m, target, deepcopy(part))
    return True


def place_in(m: Material, target: Element, element: Element) -> None:
    """Put an element into a parent at its place in the schema, last where it has none."""
    kind = m.kind(target)
    places = m.schema.children[kind] if kind else {}
    own = places.get(element.tag)
    index = len(target)
    if own is not None:
        later = (
            number
            for number, each in enumerate(target)
            if each.tag in places and places[each.tag].rank > own.rank
        )
        index = next(later, index)
    target.insert(index, element)


def built(m: Material, tag: str, depth: int = 0) -> Element:
    """Return a new element with what the schema requires in it, sometimes more."""
    kind = m.schema.types.get(tag)
    if kind is None:
        return _filled(m, tag)
    element = etree.Element(tag)
    for child in m.schema.children[kind].values():
        if child.low or (depth == 0 and m.chance.random() < 0.06):
            element.append(built(m, child.tag, depth + 1))
    if not len(element) and depth < MAX_DEPTH and m.chance.random() < 0.8:
        children = list(m.schema.children[kind].values())
        element.append(built(m, m.chance.choice(children).tag, depth + 1))
    return element


def _filled(m: Material, tag: str) -> Element:
    element = etree.Element(tag)
    data_type = m.schema.basics.get(tag)
    if data_type is None:
        return element
    same = [each for each in m.root.iter(tag) if each.text]
    if same and m.chance.random() < 0.5:
        copied: Element = deepcopy(m.chance.choice(same))
        copied.tail = None
        return copied
    element.text = any_text(m, local(element), data_type.content)
    for name, is_required in data_type.attributes.items():
        if is_required:
            element.set(name, _attribute(m, name))
    return element


def _attribute(m: Material, name: str) -> str:
    known = [each.get(name) for each in m.root.iter() if each.get(name)]
    return m.chance.choice(known) if known else {"currencyID": "EUR"}.get(name, "C62")


def _leaf(tag: str, text: str) -> Element:
    element = etree.Element(tag)
    element.text = text
    return element
