"""The first layer: is the document valid UBL?

Element order, unknown elements, how often each may stand, data types and attributes. Everything
found here has the rule id `UBL-SCHEMA` and is fatal; the rules above need not be asked then.
"""

from __future__ import annotations

from peppol.rules.finding import Finding, finding_at
from peppol.structure.datatypes import VALID, VALID_ATTRIBUTE
from peppol.structure.instance_attributes import is_instance_attribute
from peppol.structure.names import element_name
from peppol.structure.ubl import EXTENSION_CONTENT, Child, DataType, Schema, schema
from peppol.xml import BLANK, Element, short

RULE = "UBL-SCHEMA"
MAX_FINDINGS = 200
"""A file of another kind breaks the schema everywhere; more findings help nobody."""

_EXTENSION_NAMESPACE = EXTENSION_CONTENT.rpartition("}")[0] + "}"
_KINDS = {
    "decimal": ("ett tal med decimalpunkt", "a number with a decimal point"),
    "date": ("ett datum, ÅÅÅÅ-MM-DD", "a date, YYYY-MM-DD"),
    "time": ("ett klockslag, TT:MM:SS", "a time, HH:MM:SS"),
    "boolean": ("true eller false", "true or false"),
    "base64Binary": ("base64", "base64"),
    "language": ("en språkkod som sv eller en-GB", "a language tag such as sv or en-GB"),
    "anyURI": ("en webbadress (URI)", "a web address (URI)"),
}


def check_schema(root: Element, version: str) -> list[Finding]:
    """Return every breach of the UBL schema of `version` in a document."""
    check = _SchemaCheck(schema(version))
    check.aggregate(root, root.tag.rpartition("}")[2])
    return check.findings


class _SchemaCheck:
    """One pass through a document, gathering findings."""

    def __init__(self, ubl: Schema) -> None:
        self.ubl = ubl
        self.findings: list[Finding] = []

    def aggregate(self, element: Element, kind: str) -> None:
        """Check an element that holds elements, and all below it."""
        allowed = self.ubl.children[kind]
        for name in element.attrib:
            if not is_instance_attribute(element, name, kind):
                self._unknown_attribute(element, name)
        if element.text and element.text.strip(BLANK):
            self._stray_text(element)
        seen: dict[str, int] = {}
        rank = -1
        for child in element:
            tag = child.tag
            place = allowed.get(tag)
            if place is None:
                self._unknown(element, child)
                continue
            if place.rank < rank:
                self._out_of_order(child)
            else:
                rank = place.rank
            count = seen[tag] = seen.get(tag, 0) + 1
            if place.high is not None and count == place.high + 1:
                self._too_many(child, place.high)
            if child.tail and child.tail.strip(BLANK):
                self._stray_text(element)
            self._child(child)
            if len(self.findings) >= MAX_FINDINGS:
                return
        for place in self.ubl.required[kind]:
            if place.tag not in seen:
                self._missing(element, place)

    def _child(self, child: Element) -> None:
        kind = self.ubl.types.get(child.tag)
        if kind is not None:
            self.aggregate(child, kind)
        elif child.tag == EXTENSION_CONTENT:
            self._extension(child)
        else:
            self._basic(child, self.ubl.basics[child.tag])

    def _extension(self, content: Element) -> None:
        """Check the content of an extension: one element, of another namespace than its own."""
        for name in content.attrib:
            if not is_instance_attribute(content, name, None):
                self._unknown_attribute(content, name)
        if any(text and text.strip(BLANK) for text in (content.text, *(e.tail for e in content))):
            self._stray_text(content)
        for place, child in enumerate(content):
            if place or child.tag[0] != "{" or child.tag.startswith(_EXTENSION_NAMESPACE):
                self._unknown(content, child)
            else:
                self._laxly(child)
        if not len(content):
            self._empty_extension(content)

    def _laxly(self, element: Element) -> None:
        """Check what UBL knows in an extension; what it does not know is free."""
        if element.tag in self.ubl.types or element.tag in self.ubl.basics:
            self._child(element)
        else:
            for child in element:
                self._laxly(child)

    def _basic(self, element: Element, kind: DataType) -> None:
        for child in element:
            self._unknown(element, child)
        for name in element.attrib:
            if name not in kind.attributes:
                if not is_instance_attribute(element, name, None):
                    self._unknown_attribute(element, name)
            elif name in VALID_ATTRIBUTE and not VALID_ATTRIBUTE[name](element.attrib[name]):
                self._bad_attribute(element, name)
        for name, is_required in kind.attributes.items():
            if is_required and name not in element.attrib:
                self._missing_attribute(element, name)
        valid = VALID.get(kind.content)
        if valid is not None and not valid(element.text or ""):
            self._bad_value(element, kind.content)

    def _add(self, element: Element, sv: str, en: str, below: str = "") -> None:
        self.findings.append(finding_at(element, RULE, sv, en, below=below))

    def _unknown(self, parent: Element, child: Element) -> None:
        name, inside = short(child.tag), element_name(parent.tag, "sv")
        self._add(
            child,
            f"{name} får inte finnas i {inside}. Ta bort det eller flytta det dit det hör.",
            f"{name} is not allowed in {element_name(parent.tag, 'en')}. Remove or move it.",
        )

    def _unknown_attribute(self, element: Element, name: str) -> None:
        what = short(element.tag)
        self._add(
            element,
            f"Attributet {name} får inte finnas på {what}. Ta bort det.",
            f"The attribute {name} is not allowed on {what}. Remove it.",
        )

    def _missing_attribute(self, element: Element, name: str) -> None:
        self._add(
            element,
            f"{element_name(element.tag, 'sv')} saknar attributet {name}. Lägg till det.",
            f"{element_name(element.tag, 'en')} lacks the attribute {name}. Add it.",
            below=f"/@{name}",
        )

    def _bad_attribute(self, element: Element, name: str) -> None:
        what, value = short(element.tag), element.attrib[name][:80]
        sv, en = _KINDS["language" if name == "languageID" else "anyURI"]
        self._add(
            element,
            f"Attributet {name} på {what} har värdet ”{value}” men ska vara {sv}.",
            f"The attribute {name} on {what} has the value “{value}” but must be {en}.",
            below=f"/@{name}",
        )

    def _stray_text(self, element: Element) -> None:
        self._add(
            element,
            f"Text står lös i {element_name(element.tag, 'sv')}, som bara får innehålla element.",
            f"Text stands loose in {element_name(element.tag, 'en')}, which holds elements only.",
        )

    def _empty_extension(self, content: Element) -> None:
        self._add(
            content,
            "En utökning (ext:ExtensionContent) är tom. Fyll i den eller ta bort UBLExtension.",
            "An extension (ext:ExtensionContent) is empty. Fill it in or remove its UBLExtension.",
        )

    def _out_of_order(self, child: Element) -> None:
        self._add(
            child,
            f"{element_name(child.tag, 'sv')} står på fel plats. Ordningen ska vara UBL:s.",
            f"{element_name(child.tag, 'en')} is out of place. Keep to the order of UBL.",
        )

    def _too_many(self, child: Element, most: int) -> None:
        self._add(
            child,
            f"{element_name(child.tag, 'sv')} får stå högst {most} gång här. Ta bort resten.",
            f"{element_name(child.tag, 'en')} may stand at most {most} time here. Remove the rest.",
        )

    def _missing(self, element: Element, place: Child) -> None:
        inside_sv, inside_en = element_name(element.tag, "sv"), element_name(element.tag, "en")
        self._add(
            element,
            f"{element_name(place.tag, 'sv')} saknas i {inside_sv}. Lägg till det.",
            f"{element_name(place.tag, 'en')} is missing in {inside_en}. Add it.",
            below="/" + short(place.tag),
        )

    def _bad_value(self, element: Element, content: str) -> None:
        sv, en = _KINDS[content]
        value = (element.text or "").strip(BLANK)[:80]
        self._add(
            element,
            f"{element_name(element.tag, 'sv')} har värdet ”{value}” men ska vara {sv}.",
            f"{element_name(element.tag, 'en')} has the value “{value}” but must be {en}.",
        )
