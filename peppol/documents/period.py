"""A period between two dates, with times where documents give them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Annotated


@dataclass(frozen=True, kw_only=True)
class Period:
    """From start to end, both days included; either may be open."""

    start_date: Annotated[date | None, "cbc:StartDate"] = None
    start_time: Annotated[time | None, "cbc:StartTime"] = None
    end_date: Annotated[date | None, "cbc:EndDate"] = None
    end_time: Annotated[time | None, "cbc:EndTime"] = None
    tax_point_code: Annotated[str | None, "cbc:DescriptionCode"] = None
    """When VAT falls due (UNCL2005), on an invoice's period only."""
