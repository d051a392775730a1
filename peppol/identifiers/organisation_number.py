"""Swedish organisation number: ten digits, the last by Luhn; scheme 0007 in Peppol.

Also read: the 12-digit form that begins with 16, and a VAT number's SE…01 around it. Personal
numbers of sole traders pass too: they have the same length and check digit, and coordination
numbers (day + 60) with them.
"""

import re

from stdnum import luhn
from stdnum.exceptions import InvalidFormat, InvalidLength, ValidationError
from stdnum.util import clean


def compact(number: str) -> str:
    """Return the ten digits without separators, `SE`…`01` or a leading century."""
    number = clean(number, " -+").strip().upper()
    vat = re.fullmatch(r"SE([0-9]{10})[0-9]{2}", number)
    if vat:
        return vat[1]
    if len(number) == 12 and number[:2] in ("16", "18", "19", "20"):
        return number[2:]
    return number


def calc_check_digit(body: str) -> str:
    """Return the check digit of the first nine digits."""
    return str(luhn.calc_check_digit(body))


def validate(number: str) -> str:
    """Return the ten digits; raises a ValidationError when they are not such a number."""
    number = compact(number)
    if not (number.isascii() and number.isdigit()):
        raise InvalidFormat()
    if len(number) != 10:
        raise InvalidLength()
    return str(luhn.validate(number))


def format(number: str) -> str:  # noqa: A001 - the name python-stdnum gives it
    """Return the number as people write it: `232100-0032`."""
    number = compact(number)
    return f"{number[:6]}-{number[6:]}"


def is_valid(number: str) -> bool:
    """Return whether the number is right in form and check digit."""
    try:
        validate(number)
    except ValidationError:
        return False
    return True
