"""OCR reference of a payment: two to twenty-five digits, the last by Luhn.

With a length digit, the last but one is the whole number's length modulo ten.
"""

from stdnum import luhn
from stdnum.exceptions import InvalidComponent, InvalidFormat, InvalidLength, ValidationError
from stdnum.util import clean


def compact(number: str) -> str:
    """Strip spaces and hyphens."""
    return clean(number, " -").strip()


def calculate(body: str, length_digit: bool = False) -> str:
    """Return the whole reference that `body` gives, with its length digit if asked for."""
    if length_digit:
        body += str((len(body) + 2) % 10)
    return body + str(luhn.calc_check_digit(body))


def validate(number: str, length_digit: bool = False) -> str:
    """Return the compact number; raises a ValidationError when it is not an OCR reference."""
    number = compact(number)
    if not (number.isascii() and number.isdigit()):
        raise InvalidFormat()
    if not 2 <= len(number) <= 25:
        raise InvalidLength()
    if length_digit and int(number[-2]) != len(number) % 10:
        raise InvalidComponent()
    return str(luhn.validate(number))


def is_valid(number: str, length_digit: bool = False) -> bool:
    """Return whether the number is right in form and check digit."""
    try:
        validate(number, length_digit)
    except ValidationError:
        return False
    return True
