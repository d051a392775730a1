"""GLN, the 13-digit number of a party or place (GS1), scheme 0088 in Peppol."""

from stdnum import ean
from stdnum.exceptions import InvalidFormat, InvalidLength, ValidationError
from stdnum.util import clean


def compact(number: str) -> str:
    """Strip spaces and hyphens."""
    return clean(number, " -").strip()


def calc_check_digit(body: str) -> str:
    """Return the check digit of the first twelve digits."""
    return str(ean.calc_check_digit(body))


def validate(number: str) -> str:
    """Return the compact number; raises a ValidationError when it is not a GLN."""
    number = compact(number)
    if not (number.isascii() and number.isdigit()):
        raise InvalidFormat()
    if len(number) != 13:
        raise InvalidLength()
    return str(ean.validate(number))


def is_valid(number: str) -> bool:
    """Return whether the number is right in form and check digit."""
    try:
        validate(number)
    except ValidationError:
        return False
    return True
