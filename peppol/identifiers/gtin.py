"""GTIN, the number of a trade item (GS1): 8, 12, 13 or 14 digits, scheme 0160 in Peppol."""

from stdnum import ean
from stdnum.exceptions import InvalidChecksum, InvalidFormat, InvalidLength, ValidationError
from stdnum.util import clean

LENGTHS = (8, 12, 13, 14)


def compact(number: str) -> str:
    """Strip spaces and hyphens."""
    if number.isascii() and number.isdigit():
        return number
    return clean(number, " -").strip()


def calc_check_digit(body: str) -> str:
    """Return the check digit that belongs after `body`."""
    return str(ean.calc_check_digit(body))


def validate(number: str) -> str:
    """Return the compact number; raises a ValidationError when it is not a GTIN."""
    number = compact(number)
    if not (number.isascii() and number.isdigit()):
        raise InvalidFormat()
    if len(number) not in LENGTHS:
        raise InvalidLength()
    if calc_check_digit(number[:-1]) != number[-1]:
        raise InvalidChecksum()
    return number


def to_14(number: str) -> str:
    """Return the number padded to fourteen digits, the form in which GTINs compare."""
    return validate(number).zfill(14)


def is_valid(number: str) -> bool:
    """Return whether the number is right in form and check digit."""
    try:
        validate(number)
    except ValidationError:
        return False
    return True
