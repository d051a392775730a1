"""Totals: whichever of them stand, what clashes is told in both languages."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

import peppol
from peppol.rules.finding import Finding
from tests.peppol.post_award_samples import agreement
from tests.peppol.samples import TODAY, invoice, order, order_line

DOCUMENTS = {
    "T10": peppol.write(invoice()).decode(),
    "T01": peppol.write(order(order_line("1"))).decode(),
    "T110": agreement().decode(),
}
TOTAL = re.compile(r"<cac:(Legal|Anticipated)MonetaryTotal>.*?</cac:\1MonetaryTotal>", re.DOTALL)
AMOUNTS = {
    "LineExtensionAmount": "3.00",
    "TaxExclusiveAmount": "5.00",
    "TaxInclusiveAmount": "7.00",
    "AllowanceTotalAmount": "11.00",
    "ChargeTotalAmount": "13.00",
    "PrepaidAmount": "17.00",
    "PayableRoundingAmount": "19.00",
    "PayableAmount": "23.00",
}
"""The amounts of a total in the order of the schema; no two of them agree."""


def with_amounts(document: str, names: tuple[str, ...]) -> bytes:
    stated = "".join(
        f'<cbc:{name} currencyID="SEK">{amount}</cbc:{name}>'
        for name, amount in AMOUNTS.items()
        if name in names
    )

    def filled(found: re.Match[str]) -> str:
        tag = f"cac:{found[1]}MonetaryTotal"
        return f"<{tag}>{stated}</{tag}>"

    changed, count = TOTAL.subn(filled, document)
    assert count == 1
    return changed.encode()


def findings(document: str, *names: str) -> list[Finding]:
    return peppol.judge(with_amounts(document, names), on=TODAY)


@pytest.mark.parametrize("transaction", DOCUMENTS)
def test_any_totals_may_stand_without_the_others(transaction: str) -> None:
    told = 0
    for count in range(len(AMOUNTS) + 1):
        for names in combinations(AMOUNTS, count):
            for each in findings(DOCUMENTS[transaction], *names):
                assert each.text("sv")
                assert each.text("en")
                told += each.severity == "fatal"
    assert told


@pytest.mark.parametrize(
    ("alone", "words"),
    [
        ("TaxInclusiveAmount", "23,00 ska vara summan med moms = 7,00"),
        ("PayableRoundingAmount", "23,00 ska vara öresutjämningen = 19,00"),
        ("PrepaidAmount", "23,00 ska vara minus redan betalt belopp = −17,00"),
    ],
)
def test_a_total_that_hangs_on_one_other_names_it(alone: str, words: str) -> None:
    found = findings(DOCUMENTS["T110"], "LineExtensionAmount", "PayableAmount", alone)
    text = next(each.text("sv") for each in found if each.rule == "PEPPOL-T110-R012")
    assert words in text
