"""What can be wrong with a file before its content can be judged.

Every error tells what is wrong, where, and how to mend it, in Swedish and English. `path` is the
element as an XPath with the usual prefixes, `line` the line in the file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar

_LONG_TEXT, _LONG_WORD = 1_000, 120
_WORD = re.compile(rf"(\S{{80}})\S{{{_LONG_WORD - 80},}}")
_BLANK = re.compile(r"\s{10,}")
_PLACE = {"sv": ("Rad {line}", "Plats: {path}"), "en": ("Line {line}", "Place: {path}")}


def brief(text: str) -> str:
    """Return a text for people without the bulk of what it quotes, however long that is."""
    if len(text) <= _LONG_TEXT:
        return text
    text = _WORD.sub(r"\1…", _BLANK.sub(" ", text))
    return text if len(text) <= 2 * _LONG_TEXT else text[: 2 * _LONG_TEXT] + "…"


class PeppolError(Exception):
    """Base of all refusals in this package.

    `reason` picks the text in `TEXTS`; `params` fill it in. One reading can meet several
    problems: the first is raised and its `problems` holds all of them, itself included.
    """

    code: ClassVar[str] = "peppol_error"
    TEXTS: ClassVar[Mapping[str, tuple[str, str]]] = {}

    def __init__(
        self, reason: str, *, path: str | None = None, line: int | None = None, **params: object
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.path = path
        self.line = line
        self.params = params
        self.problems: tuple[PeppolError, ...] = (self,)

    def message(self, lang: str = "sv") -> str:
        """Return what is wrong and what to do in `lang` ("sv", else English), not where."""
        swedish, english = self.TEXTS[self.reason]
        return (swedish if lang == "sv" else english).format_map(self.params)

    def text(self, lang: str = "sv") -> str:
        """Return the whole message in `lang` ("sv", else English)."""
        message = self.message(lang)
        where_line, where_path = _PLACE["sv" if lang == "sv" else "en"]
        if self.line is not None:
            message += " " + where_line.format(line=self.line) + "."
        if self.path is not None:
            message += " " + where_path.format(path=self.path) + "."
        return brief(message)

    def __str__(self) -> str:
        return self.text("en")


class NotWellFormed(PeppolError):
    """The bytes are not XML: cut off, wrongly nested, wrong encoding, or nothing at all."""

    code = "not_well_formed"
    TEXTS: ClassVar[Mapping[str, tuple[str, str]]] = {
        "empty": (
            "Filen är tom. Skicka den en gång till.",
            "The file is empty. Send it again.",
        ),
        "syntax": (
            "Filen går inte att läsa som XML: {detail}. "
            "Den kan ha blivit avkortad på vägen; skicka den igen från systemet som skapade den.",
            "The file cannot be read as XML: {detail}. "
            "It may have been cut off on the way; send it again from the system that made it.",
        ),
        "encoding": (
            "Filen säger att den är skriven i teckenkodningen {encoding}, som inte läses här. "
            "Skicka den i UTF-8.",
            "The file says that it is written in the encoding {encoding}, which is not read here. "
            "Send it in UTF-8.",
        ),
    }


class ForbiddenConstruct(PeppolError):
    """XML that Peppol documents never hold and that is refused for safety."""

    code = "forbidden_construct"
    TEXTS: ClassVar[Mapping[str, tuple[str, str]]] = {
        "doctype": (
            "Filen har en DOCTYPE-deklaration, och sådana tas inte emot av säkerhetsskäl. "
            "Ta bort raden som börjar med <!DOCTYPE och skicka filen igen.",
            "The file has a DOCTYPE declaration; those are refused for safety. "
            "Remove the line that begins with <!DOCTYPE and send the file again.",
        ),
        "nested_envelope": (
            "Kuvertet innehåller ett kuvert till. Lägg dokumentet direkt i det yttre kuvertet.",
            "The envelope holds another envelope. Put the document itself in the outer one.",
        ),
    }


class TooLarge(PeppolError):
    """More bytes, elements or levels than are read."""

    code = "too_large"
    TEXTS: ClassVar[Mapping[str, tuple[str, str]]] = {
        "bytes": (
            "Filen är större än {limit} byte, som är det mesta som tas emot. "
            "Dela upp den, eller lägg stora bilagor utanför dokumentet.",
            "The file is larger than {limit} bytes, the most that is accepted. "
            "Split it, or keep large attachments outside the document.",
        ),
        "elements": (
            "Filen har fler än {limit} element och attribut, som är det mesta som läses. "
            "Dela upp den.",
            "The file has more than {limit} elements and attributes, the most that is read. "
            "Split it.",
        ),
        "depth": (
            "Element ligger inuti varandra i fler än {limit} nivåer; inget Peppol-dokument gör "
            "det. Kontrollera systemet som skapade filen.",
            "Elements are nested deeper than {limit} levels; no Peppol document is. "
            "Check the system that made the file.",
        ),
        "prolog": (
            "Det finns mer än {limit} byte före det första elementet. Ta bort det som står där.",
            "There are more than {limit} bytes before the first element. Remove them.",
        ),
    }


class UnknownDocument(PeppolError):
    """Something else than the documents that are known here; `looks_like` says what."""

    code = "unknown_document"
    TEXTS: ClassVar[Mapping[str, tuple[str, str]]] = {
        "not_xml": (
            "Filen är inte ett Peppol-dokument utan ser ut att vara {looks_like}. "
            "Skicka dokumentet som Peppol BIS 3 (XML).",
            "The file is not a Peppol document; it looks like {looks_like}. "
            "Send the document as Peppol BIS 3 (XML).",
        ),
        "root": (
            "Dokumentets typ känns inte igen: {looks_like} ({root}). "
            "Här läses Peppol BIS 3, till exempel Invoice, CreditNote, Order och Catalogue.",
            "This kind of document is not known: {looks_like} ({root}). "
            "Peppol BIS 3 is read here, such as Invoice, CreditNote, Order and Catalogue.",
        ),
        "customization": (
            "{root} har en CustomizationID som inte känns igen: {customization}. "
            "Ange den som gäller för Peppol BIS 3: {known}.",
            "{root} has a CustomizationID that is not known: {customization}. "
            "Give the one of Peppol BIS 3: {known}.",
        ),
        "no_payload": (
            "Kuvertet innehåller inget XML-dokument. "
            "Lägg dokumentet efter kuvertets huvud (StandardBusinessDocumentHeader).",
            "The envelope holds no XML document. "
            "Put the document after its StandardBusinessDocumentHeader.",
        ),
    }

    @property
    def looks_like(self) -> str | None:
        """Return what the content was taken for, such as "PDF" or "Svefaktura"."""
        found = self.params.get("looks_like")
        return str(found) if found else None


class MissingElement(PeppolError):
    """An element or attribute without which the document cannot be read is not there."""

    code = "missing_element"
    TEXTS: ClassVar[Mapping[str, tuple[str, str]]] = {
        "element": (
            "{name} saknas eller är tomt. Lägg till det och skicka dokumentet igen.",
            "{name} is missing or empty. Add it and send the document again.",
        ),
        "attribute": (
            "{name} saknar attributet {attribute}. Lägg till det och skicka dokumentet igen.",
            "{name} lacks the attribute {attribute}. Add it and send the document again.",
        ),
    }


class BadValue(PeppolError):
    """A value that cannot be what its element holds."""

    code = "bad_value"
    TEXTS: ClassVar[Mapping[str, tuple[str, str]]] = {
        "number": (
            "{name} har värdet ”{value}”, som inte är ett tal. "
            "Skriv tal med siffror och decimalpunkt, till exempel 1250.00.",
            "{name} has the value “{value}”, which is not a number. "
            "Write numbers with digits and a decimal point, such as 1250.00.",
        ),
        "date": (
            "{name} har värdet ”{value}”, som inte är ett datum. Skriv ÅÅÅÅ-MM-DD.",
            "{name} has the value “{value}”, which is not a date. Write YYYY-MM-DD.",
        ),
        "time": (
            "{name} har värdet ”{value}”, som inte är ett klockslag. Skriv TT:MM:SS.",
            "{name} has the value “{value}”, which is not a time. Write HH:MM:SS.",
        ),
        "boolean": (
            "{name} har värdet ”{value}”. Skriv true eller false.",
            "{name} has the value “{value}”. Write true or false.",
        ),
        "binary": (
            "{name} innehåller något som inte är giltig base64. Bifoga filen på nytt.",
            "{name} holds something that is not valid base64. Attach the file again.",
        ),
        "characters": (
            "{name} innehåller styrtecken som inte får finnas i XML. Ta bort dem.",
            "{name} holds control characters that XML does not allow. Remove them.",
        ),
        "participant": (
            "”{value}” är inte en deltagaridentitet. Skriv schema, kolon och nummer, "
            "till exempel 0007:2321000032.",
            "“{value}” is not a participant identifier. Write scheme, colon and number, "
            "such as 0007:2321000032.",
        ),
    }

    @property
    def value(self) -> str:
        """Return the offending value as it was written."""
        return str(self.params.get("value", ""))


class Contradiction(PeppolError):
    """Two statements of which only one can hold."""

    code = "contradiction"
    TEXTS: ClassVar[Mapping[str, tuple[str, str]]] = {
        "repeated": (
            "{name} står fler än en gång men får stå högst en gång här. Ta bort det som är fel.",
            "{name} is given more than once; only one is allowed here. Remove the wrong one.",
        ),
        "envelope_type": (
            "Kuvertet säger att det innehåller {stated}, men i det ligger {actual}. "
            "Rätta dokumenttypen i kuvertet.",
            "The envelope says that it holds {stated}, but in it lies {actual}. "
            "Mend the document type in the envelope.",
        ),
    }
