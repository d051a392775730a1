"""Catalogue files of the demo are what real readers accept without a word."""

from datetime import date

import pytest

import peppol
from catalog.checks import LineChecks, Terms
from catalog.intake import comma_separated, workbook
from catalog.intake.peppol_xml import open_peppol
from catalog.intake.template import COLUMNS as TEMPLATE
from portal.demo import catalogue_file, spreadsheet
from portal.demo.agreements import (
    CONSUMABLES,
    GLOVES,
    INTERPRETING,
    LABORATORY,
    agreement,
)
from portal.demo.assortment.shelves import items
from portal.demo.suppliers import SUPPLIERS

TODAY = date(2026, 11, 23)


def terms(number: str) -> Terms:
    facts = agreement(number, TODAY)
    supplier = next(each for each in SUPPLIERS if each.number == facts.supplier)
    return Terms(
        agreement=number,
        currency=facts.currency,
        valid_from=facts.valid_from,
        valid_until=facts.valid_until,
        supplier=supplier.name,
        endpoint=supplier.endpoint,
        supplier_number=supplier.number,
        day=TODAY,
        receivers=frozenset(f"0007:{each}" for each in facts.organisations),
    )


@pytest.mark.parametrize("number", [GLOVES, INTERPRETING])
def test_a_catalogue_breaks_no_rule_of_peppol(number):
    data = catalogue_file.catalogue(number, TODAY)
    assert peppol.judge(data, on=TODAY) == []
    assert peppol.read(data).document == catalogue_file.catalogue_document(number, TODAY)


def test_a_catalogue_says_from_whom_to_whom_and_under_what():
    document = catalogue_file.catalogue_document(CONSUMABLES, TODAY)
    facts = agreement(CONSUMABLES, TODAY)
    assert document.contract_reference == CONSUMABLES
    assert document.provider.participant == f"0007:{facts.supplier}"
    assert document.receiver.participant == f"0007:{facts.organisations[0]}"
    assert len(document.lines) == len(list(items(CONSUMABLES, TODAY)))


def test_the_sheet_has_the_columns_of_the_template():
    assert tuple(column.name for column in TEMPLATE) == spreadsheet.COLUMNS


@pytest.mark.parametrize("number", [INTERPRETING, LABORATORY])
@pytest.mark.parametrize(
    "opened",
    [
        lambda number: open_peppol(catalogue_file.catalogue(number, TODAY)),
        lambda number: comma_separated.open_csv(spreadsheet.as_csv(number, TODAY)),
        lambda number: workbook.open_workbook(spreadsheet.as_excel(number, TODAY)),
    ],
    ids=["peppol", "csv", "excel"],
)
def test_every_kind_of_file_says_the_same_and_nothing_is_found_wrong(number, opened):
    source = opened(number)
    checks = LineChecks(terms(number))
    assert source.findings == ()
    for draft, item in zip(source.drafts, items(number, TODAY), strict=True):
        assert checks.check(draft) == []
        assert (draft.article, draft.name, draft.gtin) == (item.article, item.name, item.gtin or "")
        assert (draft.price, draft.base_quantity) == (item.price, item.base_quantity)
        assert (draft.unit_code, draft.vat_rate) == (item.unit_code, item.vat_rate)
        assert draft.content_quantity == item.content_quantity
        assert draft.keywords.split() == list(item.keywords)


def test_an_unknown_agreement_has_no_catalogue():
    with pytest.raises(KeyError):
        catalogue_file.catalogue("1999-0001", TODAY)
    with pytest.raises(KeyError):
        spreadsheet.as_csv("1999-0001", TODAY)
