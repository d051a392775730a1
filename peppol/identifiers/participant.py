"""Peppol participant identifier: `scheme:value`, such as `0007:2321000032`.

The value's check digits are checked where the scheme has them and is common here: 0007 (Swedish
organisation number) and 0088 (GLN, of any length as Peppol has it).
"""

import re

from stdnum import ean, luhn
from stdnum.exceptions import InvalidChecksum, InvalidFormat, InvalidLength, ValidationError

_FORM = re.compile(r"([0-9]{4}):([A-Za-z0-9:._~-]{1,50})", re.ASCII)


def compact(number: str) -> str:
    """Strip white space, and the name of the identifier scheme before `::` if it is there."""
    return number.strip().rpartition("::")[2]


def split(number: str) -> tuple[str, str]:
    """Return scheme and value; raises InvalidFormat without a scheme of four digits."""
    match = _FORM.fullmatch(compact(number))
    if match is None:
        raise InvalidFormat()
    return match[1], match[2]


def validate(number: str) -> str:
    """Return `scheme:value`; raises a ValidationError when it cannot be a participant."""
    scheme, value = split(number)
    if scheme in ("0007", "0088") and not (value.isascii() and value.isdigit()):
        raise InvalidFormat()
    if scheme == "0007":
        if len(value) != 10:
            raise InvalidLength()
        luhn.validate(value)
    elif scheme == "0088":
        if len(value) < 2:
            raise InvalidLength()
        if str(ean.calc_check_digit(value[:-1])) != value[-1]:
            raise InvalidChecksum()
    return f"{scheme}:{value}"


def is_valid(number: str) -> bool:
    """Return whether the number is right in form and check digit."""
    try:
        validate(number)
    except ValidationError:
        return False
    return True
