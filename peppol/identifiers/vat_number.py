"""Swedish VAT number: SE, the organisation number, and two digits, nearly always 01.

The two digits tell members of a VAT group apart, so others than 01 are right too.
"""

from stdnum.exceptions import InvalidComponent, InvalidFormat, InvalidLength, ValidationError
from stdnum.util import clean

from peppol.identifiers import organisation_number


def compact(number: str) -> str:
    """Strip separators and write the country in upper case."""
    return clean(number, " -.").strip().upper()


def validate(number: str) -> str:
    """Return the compact number; raises a ValidationError when it is not a Swedish VAT number."""
    number = compact(number)
    if not number.startswith("SE"):
        raise InvalidComponent()
    if len(number) != 14:
        raise InvalidLength()
    if not (number.isascii() and number[2:].isdigit()):
        raise InvalidFormat()
    organisation_number.validate(number[2:12])
    return number


def of_organisation(number: str) -> str:
    """Return the VAT number that an organisation number gives, with 01 at its end."""
    return f"SE{organisation_number.validate(number)}01"


def is_valid(number: str) -> bool:
    """Return whether the number is right in form and check digit."""
    try:
        validate(number)
    except ValidationError:
        return False
    return True
