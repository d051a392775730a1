"""How much a package holds, read from the size in its name: `12x1 liter`, `5 kg`, `50 st`."""

import re
from decimal import Decimal

_MULTIPLE = re.compile(r"\b(\d+)x([\d,]+) ?(?:kg|g|l|liter|dl|cl|ml|st|skivor)\b")
_MEASURE = re.compile(r"\b(\d+(?:,\d+)?) ?(kg|l|liter)\b")
_COUNT = re.compile(r"\b(\d+)(?:/(?:fp|ask|kart|rl|tub|rulle)\b| (?:st|bitar)\b)")

_CODES = {"kg": "KGM", "l": "LTR", "liter": "LTR"}


def content_in(name: str) -> tuple[Decimal, str] | None:
    """Quantity and unit code of what the named package holds; None when the name says nothing.

    A count of inner packages wins over a measure: a carton of `12x1 liter` holds twelve pieces.
    """
    if found := _MULTIPLE.search(name):
        return Decimal(found[1]), "H87"
    if found := _COUNT.search(name):
        return Decimal(found[1]), "H87"
    if found := _MEASURE.search(name):
        return Decimal(found[1].replace(",", ".")), _CODES[found[2]]
    return None
