"""The least that reading every field of a catalogue's lines costs with iterparse and findtext."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from bench.limits.names import CAC, CBC

LINE = f"{CAC}CatalogueLine"
FIELDS = (
    f"{CBC}ID",
    f"{CBC}OrderableUnit",
    f"{CBC}MinimumOrderQuantity",
    f"{CAC}LineValidityPeriod/{CBC}EndDate",
    f"{CAC}RequiredItemLocationQuantity/{CAC}Price/{CBC}PriceAmount",
    f"{CAC}RequiredItemLocationQuantity/{CAC}Price/{CBC}BaseQuantity",
    f"{CAC}RequiredItemLocationQuantity/{CBC}LeadTimeMeasure",
    f"{CAC}Item/{CBC}Description",
    f"{CAC}Item/{CBC}Name",
    f"{CAC}Item/{CBC}BrandName",
    f"{CAC}Item/{CAC}SellersItemIdentification/{CBC}ID",
    f"{CAC}Item/{CAC}StandardItemIdentification/{CBC}ID",
    f"{CAC}Item/{CAC}CommodityClassification/{CBC}ItemClassificationCode",
    f"{CAC}Item/{CAC}ClassifiedTaxCategory/{CBC}ID",
    f"{CAC}Item/{CAC}ClassifiedTaxCategory/{CBC}Percent",
)


def fields(path: Path) -> int:
    """Read the fields of every line, keep none, forget each line; how many lines."""
    count = 0
    for _event, element in etree.iterparse(path, tag=LINE, resolve_entities=False, huge_tree=True):
        for each in FIELDS:
            element.findtext(each)
        count += 1
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]
    return count
