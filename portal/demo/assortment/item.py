"""One article as a supplier offers it under an agreement."""

from dataclasses import dataclass
from decimal import Decimal

from portal.demo.vat import VatClass


@dataclass(frozen=True, slots=True)
class DemoItem:
    """An orderable article.

    `price` is in SEK without VAT for `base_quantity` of `unit_code`; `content_quantity` and
    `content_unit` say what one `unit_code` holds. Units are UN/ECE Recommendation 20 or 21 codes.
    Services have no manufacturer, GTIN or country. `eco_label` is a label's name or None.
    """

    agreement: str
    article: str
    name: str
    description: str
    manufacturer: str | None
    manufacturer_article: str | None
    gtin: str | None
    unit_code: str
    content_quantity: Decimal
    content_unit: str
    price: Decimal
    base_quantity: Decimal
    vat_class: VatClass
    vat_rate: Decimal
    unspsc: str
    keywords: tuple[str, ...]
    origin: str | None
    eco_label: str | None
    min_quantity: Decimal
    order_multiple: Decimal
    lead_time_days: int
