"""Numbers with right check digits for things that do not exist.

Location and article numbers use GS1 prefix 952, which GS1 keeps for demonstrations, so that no demo
number can ever be a real place's or a real product's. Giro numbers are taken from high series.
"""

from stdnum import ean, luhn

DEMONSTRATION_PREFIX = "952"
_COMPANY_DIGITS = 4
_SERIAL_DIGITS = 5


def article_number(company: int, serial: int) -> str:
    """A GTIN-13 for article `serial` (0–99999) of the made-up company `company` (0–9999).

    Raises ValueError when either number has too many digits.
    """
    return _with_ean_digit(company, serial)


def location_number(serial: int) -> str:
    """A GLN for place `serial` (0–99999); places use company 0, which no manufacturer has."""
    return _with_ean_digit(0, serial)


def luhn_number(body: str) -> str:
    """`body` (digits) with its Luhn digit: organisation numbers, bankgiro, plusgiro, OCR."""
    return body + luhn.calc_check_digit(body)


def _with_ean_digit(company: int, serial: int) -> str:
    if not 0 <= company < 10**_COMPANY_DIGITS or not 0 <= serial < 10**_SERIAL_DIGITS:
        raise ValueError(f"out of range: company {company}, serial {serial}")
    body = f"{DEMONSTRATION_PREFIX}{company:0{_COMPANY_DIGITS}d}{serial:0{_SERIAL_DIGITS}d}"
    return body + ean.calc_check_digit(body)
