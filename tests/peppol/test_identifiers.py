"""Numbers with check digits: right ones pass, and one wrong digit is seen."""

from types import ModuleType

import pytest
from stdnum.exceptions import ValidationError

from peppol.identifiers import (
    bankgiro,
    gln,
    gtin,
    ocr,
    organisation_number,
    participant,
    plusgiro,
    vat_number,
)

RIGHT = [
    (gln, "7300010000001", "7300010000001"),
    (gtin, "7310865004703", "7310865004703"),
    (gtin, "00012345600012", "00012345600012"),
    (gtin, "96385074", "96385074"),
    (organisation_number, "232100-0032", "2321000032"),
    (organisation_number, "16232100-0032", "2321000032"),
    (organisation_number, "SE232100003201", "2321000032"),
    (organisation_number, "701063-2391", "7010632391"),
    (vat_number, "SE 232100-0032 01", "SE232100003201"),
    (vat_number, "se232100003202", "SE232100003202"),
    (bankgiro, "5050-1055", "50501055"),
    (bankgiro, "991-2346", "9912346"),
    (plusgiro, "28 65 43-4", "2865434"),
    (ocr, "12344", "12344"),
    (participant, "0007:2321000032", "0007:2321000032"),
    (participant, "iso6523-actorid-upis::0088:7300010000001", "0088:7300010000001"),
    (participant, "0192:987654325", "0192:987654325"),
]
WRONG = [
    (gln, "7300010000002"),
    (gln, "73000100000018"),
    (gtin, "7310865004704"),
    (gtin, "731086500470"),
    (organisation_number, "2321000033"),
    (organisation_number, "23210003"),
    (vat_number, "SE2321000032"),
    (vat_number, "NO232100003201"),
    (vat_number, "SE232100003301"),
    (bankgiro, "5050-1056"),
    (bankgiro, "501055"),
    (plusgiro, "28 65 43-5"),
    (ocr, "12345"),
    (participant, "2321000032"),
    (participant, "0007:2321000033"),
    (participant, "0007:232100-0032"),
    (participant, "0088:7300010000002"),
]


@pytest.mark.parametrize(("kind", "number", "compact"), RIGHT)
def test_a_right_number_is_made_compact(kind: ModuleType, number: str, compact: str) -> None:
    assert kind.is_valid(number)
    assert kind.validate(number) == compact


@pytest.mark.parametrize(("kind", "number"), WRONG)
def test_a_wrong_number_is_refused(kind: ModuleType, number: str) -> None:
    assert not kind.is_valid(number)
    with pytest.raises(ValidationError):
        kind.validate(number)


@pytest.mark.parametrize(
    ("kind", "body"),
    [(gln, "730001000000"), (gtin, "731086500470"), (organisation_number, "232100003"),
     (bankgiro, "5050105"), (plusgiro, "286543")],
)  # fmt: skip
def test_a_calculated_check_digit_makes_a_right_number(kind: ModuleType, body: str) -> None:
    assert kind.is_valid(body + kind.calc_check_digit(body))


def test_numbers_are_written_as_people_write_them() -> None:
    assert organisation_number.format("2321000032") == "232100-0032"
    assert bankgiro.format("50501055") == "5050-1055"
    assert bankgiro.format("9912346") == "991-2346"
    assert plusgiro.format("2865434") == "28 65 43-4"
    assert plusgiro.format("12345674") == "1 23 45 67-4"


def test_an_ocr_with_length_digit_counts_itself() -> None:
    number = ocr.calculate("123456", length_digit=True)
    assert len(number) == 8
    assert number[-2] == "8"
    assert ocr.is_valid(number, length_digit=True)
    assert not ocr.is_valid(ocr.calculate("123456"), length_digit=True)


def test_gtins_compare_in_fourteen_digits() -> None:
    assert gtin.to_14("96385074") == "00000096385074"
