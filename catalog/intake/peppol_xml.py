"""Catalogues as Peppol BIS Catalogue 3, bare or in an envelope, read line by line."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO

from catalog.errors import N_, Finding
from catalog.intake.draft import Action, CatalogueSource, FileHeader, LineDraft, Reader
from catalog.intake.errors import EmptyFile, PeppolRefused
from peppol.documents.catalogue import Catalogue, CatalogueLine
from peppol.documents.catalogue_stream import iter_lines
from peppol.documents.item import Item
from peppol.errors import PeppolError
from peppol.party import Party

_ACTIONS = {"Update": Action.UPDATE, "Delete": Action.DELETE}
_DAY_UNITS = {"DAY": 1, "WEE": 7}


def open_peppol(content: bytes) -> CatalogueSource:
    """The document as a catalogue.

    Raises:
        PeppolRefused: not XML, a DTD, another document, or a damaged header.
    """
    try:
        stream = iter_lines(BytesIO(content))
        header = _header(stream.header)
    except PeppolError as error:
        raise refused(error) from error
    return CatalogueSource(Reader.PEPPOL, _drafts(stream.each(), header.action), header)


def refused(error: PeppolError) -> PeppolRefused:
    """The error as a refusal of the file, in both languages."""
    return PeppolRefused(problem={"sv": error.text("sv"), "en": error.text("en")})


def _header(catalogue: Catalogue) -> FileHeader:
    period = catalogue.validity_period
    return FileHeader(
        number=catalogue.id,
        action=_ACTIONS.get(catalogue.action_code or "", Action.REPLACE),
        agreement=catalogue.contract_reference,
        sender_name=catalogue.provider.display_name,
        senders=_ids(catalogue.provider, catalogue.seller),
        receiver_name=catalogue.receiver.display_name,
        receivers=_ids(catalogue.receiver, catalogue.customer),
        valid_from=period.start_date if period else None,
        valid_until=period.end_date if period else None,
    )


def _ids(*parties: Party | None) -> frozenset[str]:
    ids = {
        id_
        for party in parties
        if party is not None
        for id_ in (party.participant, party.organisation_number)
    }
    return frozenset(id_ for id_ in ids if id_)


def _drafts(lines: Iterator[CatalogueLine | PeppolError], action: Action) -> Iterator[LineDraft]:
    row = 0
    while True:
        try:
            line = next(lines, None)
        except PeppolError as error:
            raise refused(error) from error
        if line is None:
            break
        row += 1
        if isinstance(line, PeppolError):
            yield LineDraft(row, findings=[_unreadable(row, line)])
        else:
            yield _draft(row, line, action)
    if not row:
        raise EmptyFile()


def _unreadable(row: int, error: PeppolError) -> Finding:
    problem = {"sv": error.text("sv"), "en": error.text("en")}
    place = (error.path or "").rpartition("/")[2]
    return Finding(row, place, error.code, N_("%(problem)s"), {"problem": problem})


def _draft(row: int, line: CatalogueLine, action: Action) -> LineDraft:
    item = line.item
    draft = LineDraft(
        row,
        article=item.sellers_id or "",
        name=item.name,
        description=item.description or "",
        gtin=item.gtin or "",
        manufacturer=item.manufacturer_name or "",
        manufacturer_article=item.manufacturers_id or "",
        unspsc=_unspsc(item),
        keywords=" ".join((*item.keywords, *item.brand_names)),
        order_multiple=line.order_increment,
        is_orderable=line.is_orderable is not False,
        is_deletion=action is Action.UPDATE and line.action_code == "Delete",
    )
    if item.tax_category:
        draft.vat_category = item.tax_category.code
        draft.vat_rate = item.tax_category.percent
        if draft.vat_rate is None and draft.vat_category != "S":
            draft.vat_rate = Decimal(0)
    if line.content_quantity:
        draft.content_quantity = line.content_quantity.value
        draft.content_unit = line.content_quantity.unit_code or ""
    if line.minimum_order_quantity:
        draft.minimum_quantity = line.minimum_order_quantity.value
    _take_price(draft, line)
    _take_period(draft, line)
    return draft


def _take_price(draft: LineDraft, line: CatalogueLine) -> None:
    price = line.price
    draft.unit_code = line.orderable_unit_code or ""
    offer = next((offer for offer in line.prices if offer.lead_time), None)
    if offer and offer.lead_time and offer.lead_time.unit_code in _DAY_UNITS:
        days = offer.lead_time.value * _DAY_UNITS[offer.lead_time.unit_code]
        draft.lead_time_days = int(days) if days == days.to_integral_value() else None
    if price is None:
        return
    draft.price, draft.currency = price.amount.amount, price.amount.currency
    base = price.base_quantity
    if base:
        draft.base_quantity = base.value
        # Without an orderable unit the price's own unit is the one that can be ordered.
        draft.unit_code = draft.unit_code or base.unit_code or ""
    factor = price.orderable_unit_factor
    if factor is not None and factor != 1 and draft.price is not None:
        draft.findings.append(_converted(draft, factor, base.unit_code if base else None))
        draft.price *= factor


def _converted(draft: LineDraft, factor: Decimal, unit_code: str | None) -> Finding:
    return Finding(
        row=draft.row,
        field="OrderableUnitFactorRate",
        code="price_converted",
        template=N_(
            "The price %(price)s for %(base)s has been multiplied by %(factor)s to give the price "
            "for %(unit)s."
        ),
        params={
            "price": format(draft.price or 0, "f"),
            "base": unit_code or "–",
            "factor": format(factor, "f"),
            "unit": draft.unit_code or "–",
        },
        stops=False,
    )


def _take_period(draft: LineDraft, line: CatalogueLine) -> None:
    price = line.price
    periods = [line.validity_period, price.validity_period if price else None]
    begins = [period.start_date for period in periods if period and period.start_date]
    ends = [period.end_date for period in periods if period and period.end_date]
    draft.valid_from = max(begins, default=None)
    draft.valid_until = min(ends, default=None)


def _unspsc(item: Item) -> str:
    codes = (c.code for c in item.classifications if c.list_id in {"TST", "MP", None})
    return next((code for code in codes if code.isdigit()), "")
