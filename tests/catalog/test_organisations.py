"""Order number series never overlap."""

from __future__ import annotations

import pytest

from catalog.organisations import Organisation, OverlappingSeries, check_series


def entity(prefix: str, digits: int, first: int) -> Organisation:
    return Organisation(
        name=f"{prefix}{first}", order_prefix=prefix, order_digits=digits, order_first=first
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (entity("DLL", 7, 852100), entity("DLL", 7, 853000)),
        (entity("", 8, 40012300), entity("", 8, 40012300)),
        (entity("4", 7, 12300), entity("", 8, 40012300)),
    ],
)
def test_two_series_that_can_give_the_same_number_are_refused(
    one: Organisation, other: Organisation
) -> None:
    with pytest.raises(OverlappingSeries):
        check_series([one, other])


def test_the_real_series_live_side_by_side() -> None:
    check_series(
        [entity("DLL", 7, 852100), entity("", 8, 40012300), entity("", 8, 14012300),
         entity("VH", 6, 1200)]
    )  # fmt: skip
