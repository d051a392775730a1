"""Order responses (T76): when lines must and must not come along."""

from __future__ import annotations

from collections.abc import Iterator

from peppol.rules.finding import Finding, finding_at
from peppol.rules.order import unique_line_ids
from peppol.rules.reading import path, text
from peppol.xml import Element

_CODE = path("cbc:OrderResponseCode")
_LINE = path("cac:OrderLine", "cac:LineItem")
_WITHOUT_LINES = {"AP": "008", "RE": "009", "AB": "010"}


def check_response(root: Element) -> Iterator[Finding]:
    """Yield T76 rules R003 and R007 to R010."""
    lines = root.findall(_LINE)
    yield from unique_line_ids(lines, "PEPPOL-T76-R003")
    code = text(root, _CODE)
    if code == "CA" and not lines:
        yield finding_at(
            root,
            "PEPPOL-T76-R007",
            "Svarskod CA (godkänd med ändringar) kräver minst en rad. Lägg till raderna.",
            "Response code CA (accepted with changes) needs at least one line. Add the lines.",
        )
    elif code in _WITHOUT_LINES and lines:
        yield finding_at(
            root,
            f"PEPPOL-T76-R{_WITHOUT_LINES[code]}",
            f"Svarskod {code} gäller hela ordern; då får inga rader finnas. "
            "Ta bort raderna, eller svara CA.",
            f"Response code {code} is for the whole order; there must be no lines. "
            "Remove the lines, or answer CA.",
        )
