"""Bankgiro number: seven or eight digits, the last by Luhn (Bankgirot)."""

from stdnum import luhn
from stdnum.exceptions import InvalidFormat, InvalidLength, ValidationError
from stdnum.util import clean


def compact(number: str) -> str:
    """Strip spaces and hyphens."""
    return clean(number, " -").strip()


def calc_check_digit(body: str) -> str:
    """Return the check digit that belongs after six or seven digits."""
    return str(luhn.calc_check_digit(body))


def validate(number: str) -> str:
    """Return the compact number; raises a ValidationError when it is not a bankgiro number."""
    number = compact(number)
    if not (number.isascii() and number.isdigit()):
        raise InvalidFormat()
    if len(number) not in (7, 8):
        raise InvalidLength()
    return str(luhn.validate(number))


def format(number: str) -> str:  # noqa: A001 - the name python-stdnum gives it
    """Return the number as people write it: `991-2346` or `5050-1055`."""
    number = compact(number)
    return f"{number[:-4]}-{number[-4:]}"


def is_valid(number: str) -> bool:
    """Return whether the number is right in form and check digit."""
    try:
        validate(number)
    except ValidationError:
        return False
    return True
