"""Plusgiro number: two to eight digits, the last by Luhn (Nordea)."""

from stdnum import luhn
from stdnum.exceptions import InvalidFormat, InvalidLength, ValidationError
from stdnum.util import clean


def compact(number: str) -> str:
    """Strip spaces and hyphens."""
    return clean(number, " -").strip()


def calc_check_digit(body: str) -> str:
    """Return the check digit that belongs after one to seven digits."""
    return str(luhn.calc_check_digit(body))


def validate(number: str) -> str:
    """Return the compact number; raises a ValidationError when it is not a plusgiro number."""
    number = compact(number)
    if not (number.isascii() and number.isdigit()):
        raise InvalidFormat()
    if not 2 <= len(number) <= 8:
        raise InvalidLength()
    return str(luhn.validate(number))


def format(number: str) -> str:  # noqa: A001 - the name python-stdnum gives it
    """Return the number as people write it: `28 65 43-4`."""
    number = compact(number)
    body = number[:-1]
    head = len(body) % 2
    pairs = [body[:head]] if head else []
    pairs += [body[i : i + 2] for i in range(head, len(body), 2)]
    return f"{' '.join(pairs)}-{number[-1]}"


def is_valid(number: str) -> bool:
    """Return whether the number is right in form and check digit."""
    try:
        validate(number)
    except ValidationError:
        return False
    return True
