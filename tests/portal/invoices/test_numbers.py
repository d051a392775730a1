"""Order numbers are found where and however they are written; look-alike invoice numbers meet."""

import pytest

from portal.invoices.numbers import Series, invoice_key, order_numbers

SORMLAND = Series("DLL", 7)
VASTMANLAND = Series("", 8)


@pytest.mark.parametrize(
    "text",
    [
        "DLL0852123",
        "dll0852123",
        " DLL0852123 ",
        "DLL 0852123",
        "DLL-0852123",
        "DLL852123",
        "DLL000852123",
        "PO-DLL0852123",
        "PO DLL 0852 123",
        "Er order: DLL0852123, leverans v. 48",
        "DLLO852123",
        "ＤＬＬ０８５２１２３",
        "DLL\u200b0852123",
        "order#DLL0852123/1",
    ],
)
def test_an_order_number_is_read_however_it_is_written(text):
    assert "DLL0852123" in order_numbers(text, [SORMLAND, VASTMANLAND])


@pytest.mark.parametrize("text", ["40012345", "4001 2345", "Order 40012345.", "0040012345"])
def test_a_number_without_prefix_is_read_too(text):
    assert "40012345" in order_numbers(text, [SORMLAND, VASTMANLAND])


def test_two_numbers_in_one_field_are_both_read():
    found = order_numbers("DLL0852123, DLL0852124", [SORMLAND])
    assert {"DLL0852123", "DLL0852124"} <= set(found)


def test_the_text_as_it_stands_comes_first():
    assert order_numbers("P09-N002-2001", [SORMLAND])[0] == "P09-N002-2001"


def test_nothing_is_read_in_nothing():
    assert order_numbers("  ", [SORMLAND]) == ()


@pytest.mark.parametrize(
    "other",
    ["F-001", "f001", "F 001", "F001", "FOO1", "F1", "F/001", "\uff26001", "F0\u200b01"],
)
def test_numbers_that_look_the_same_share_a_key(other):
    assert invoice_key(other) == invoice_key("F001")


def test_alphabets_that_look_alike_share_a_key():
    assert invoice_key("А-100") == invoice_key("A100")


@pytest.mark.parametrize("other", ["F010", "F0011", "G001", "F002"])
def test_other_numbers_have_other_keys(other):
    assert invoice_key(other) != invoice_key("F001")


def test_a_number_of_signs_alone_has_a_key():
    assert invoice_key("---") == "---"
