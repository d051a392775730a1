"""The attributes of `http://www.w3.org/2001/XMLSchema-instance`, which may stand on any element."""

from __future__ import annotations

from peppol.xml import CAC, Element

_XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
LOCATIONS = frozenset((_XSI + "schemaLocation", _XSI + "noNamespaceSchemaLocation"))
"""Those that may stand on any element, with any value."""
_TYPE = _XSI + "type"


def is_instance_attribute(element: Element, name: str, kind: str | None) -> bool:
    """Return whether an attribute of an element is one of them, used as UBL lets it be.

    A schema may be pointed to anywhere. `type` may name the element's own type and no other:
    `kind` of an aggregate, the name of the element and `Type` of a basic one. Nothing in UBL may
    be nil.
    """
    if name in LOCATIONS:
        return True
    return name == _TYPE and _qualified(element, name) == _own_type(element, kind)


def _own_type(element: Element, kind: str | None) -> str:
    namespace, _, local = element.tag.rpartition("}")
    if kind is None or namespace[1:] != CAC:
        return f"{namespace}}}{local}Type"
    return f"{{{CAC}}}{kind}"


def _qualified(element: Element, name: str) -> str:
    prefix, colon, local = element.attrib[name].rpartition(":")
    namespace = element.nsmap.get(prefix if colon else None)
    return f"{{{namespace}}}{local}"
