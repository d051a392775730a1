"""Binary floating point by exact arithmetic is that of the machine."""

import random
from decimal import Decimal
from fractions import Fraction

import pytest

from peppol.rules.en16931.binary import in_binary, is_within_one, one_around


@pytest.mark.parametrize("seed", range(20))
def test_a_decimal_in_binary_is_what_the_machine_takes_it_for(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(200):
        digits = chance.randint(1, 10 ** chance.randint(1, 40))
        value = Decimal(chance.choice((1, -1)) * digits).scaleb(-chance.randint(0, 30))
        machine = float(value)
        assert in_binary(value) == Fraction(machine)
        assert one_around(value) == (Fraction(machine - 1), Fraction(machine + 1))


def test_nought_is_nought() -> None:
    assert in_binary(Decimal("-0.00")) == 0


@pytest.mark.parametrize("seed", range(20))
def test_one_more_and_one_less_are_compared_as_the_machine_does(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(200):
        stated = Decimal(chance.randint(-(10**9), 10**9)).scaleb(-2)
        stray = chance.choice(("1", "-1", "0.99", "1.01", "0", "-0.995", "1.000000001", "300"))
        expected = stated + Decimal(stray)
        machine = Fraction(float(stated) - 1) < Fraction(expected) < Fraction(float(stated) + 1)
        assert is_within_one(stated, expected) is machine
