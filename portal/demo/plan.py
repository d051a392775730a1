"""Who orders what on which working day of the history, and how far each order comes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum

from portal.demo import agreements as a

PLAN_DAYS = 26
"""How many working days ago the history begins."""


class Fate(StrEnum):
    """How far an order comes before a person of the demo takes over."""

    WHOLE_LIFE = "whole_life"
    WAITS_FOR_APPROVAL = "waits_for_approval"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    WAITS_FOR_RECEIPT = "waits_for_receipt"
    PART_RECEIVED = "part_received"
    WAITS_FOR_INVOICE_APPROVAL = "waits_for_invoice_approval"


@dataclass(frozen=True, slots=True)
class _Ward:
    """A unit that orders in the history, and the people who act for it."""

    unit: str
    requester: str
    approver: str
    receiver: str
    agreements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Planned:
    """One order: `lines` articles in up to `scale` steps each, or `scale` of one `article`."""

    unit: str
    requester: str
    approver: str
    receiver: str
    agreement: str
    lines: int
    scale: int
    fate: Fate = Fate.WHOLE_LIFE
    article: str = ""


_WARDS = (
    _Ward(
        "NLN-AVD5", "anna.berg", "karin.holm", "mikael.sand", (a.CONSUMABLES, a.GLOVES, a.OFFICE)
    ),
    _Ward("NLN-AVD6", "sara.oberg", "karin.holm", "sara.oberg", (a.WOUND_CARE, a.HYGIENE)),
    _Ward("NLN-DIAL", "amina.hassan", "karin.holm", "amina.hassan", (a.CONSUMABLES, a.GLOVES)),
    _Ward("NLN-KOK", "tommy.rask", "lars.nystrom", "tommy.rask", (a.FOOD_DRY, a.FOOD_FRESH)),
    _Ward("MSE-AVD42", "maria.sjogren", "olof.hedman", "maria.sjogren", (a.GLOVES, a.WOUND_CARE)),
    _Ward("MSE-LAB", "yasmin.karimi", "ingrid.falk", "yasmin.karimi", (a.LABORATORY,)),
    _Ward(
        "VSV-AVD9", "emma.kallstrom", "henrik.norling", "emma.kallstrom", (a.CONSUMABLES, a.HYGIENE)
    ),
    _Ward("VSV-LAB", "wei.zhang", "monica.asp", "wei.zhang", (a.LABORATORY,)),
    _Ward("VSV-KOK", "rolf.kvist", "monica.asp", "rolf.kvist", (a.FOOD_DRY, a.CLEANING)),
    _Ward("RV-IT", "viktor.hage", "margareta.fors", "viktor.hage", (a.IT_ACCESSORIES,)),
    _Ward("FTS-ESK", "ali.rezai", "agneta.stal", "ali.rezai", (a.DENTAL, a.GLOVES)),
    _Ward("FTV-VAS", "hanna.vik", "leif.sandin", "hanna.vik", (a.DENTAL, a.CONSUMABLES)),
)  # fmt: skip

_PAYERS = (
    ("eva.lind", "jonas.ek"),
    ("lotta.engvall", "daniel.skog"),
    ("therese.borg", "ola.nygren"),
    ("malin.hok", "rickard.ost"),
)

_SPECIAL_DAYS: dict[int, Fate] = {
    22: Fate.REJECTED,
    17: Fate.CANCELLED,
    6: Fate.WAITS_FOR_RECEIPT,
    5: Fate.WAITS_FOR_INVOICE_APPROVAL,
    1: Fate.WAITS_FOR_APPROVAL,
}
_LARGE = 14
"""Steps that bring an order above a ward's own limit."""


def payers() -> tuple[tuple[str, str], ...]:
    """Who proposes and who releases payments in each legal entity that pays."""
    return _PAYERS


def _planned(day: int, place: int, ward: _Ward) -> Planned:
    fate = _SPECIAL_DAYS.get(day, Fate.WHOLE_LIFE)
    large = fate in (Fate.REJECTED, Fate.CANCELLED, Fate.WAITS_FOR_APPROVAL) or day % 4 == 0
    return Planned(
        unit=ward.unit,
        requester=ward.requester,
        approver=ward.approver,
        receiver=ward.receiver,
        agreement=ward.agreements[(day + place) % len(ward.agreements)],
        lines=2 + (day + place) % 4,
        scale=_LARGE * 2 if large else 3,
        fate=fate,
    )


def _plan() -> dict[int, list[Planned]]:
    plan: dict[int, list[Planned]] = defaultdict(list)
    for day in range(PLAN_DAYS, 0, -1):
        for place in range(2 if day % 3 else 1):
            ward = _WARDS[(day * 2 + place) % len(_WARDS)]
            plan[day].append(_planned(day, place, ward))
    for day, article, fate in _ANNAS:
        plan[day].append(_of_anna(day, article, fate))
    return plan


def _of_anna(day: int, article: str, fate: Fate) -> Planned:
    planned = replace(_planned(day, 0, _WARDS[0]), fate=fate)
    if article:
        return replace(planned, agreement=a.CONSUMABLES, article=article, lines=1, scale=6)
    large = fate is Fate.WAITS_FOR_APPROVAL
    return replace(planned, lines=5 if large else 3, scale=_LARGE * 3 if large else 3)


_ANNAS: tuple[tuple[int, str, Fate], ...] = (
    (18, "DEMO-DUBBEL", Fate.WHOLE_LIFE),
    (15, "DEMO-REF", Fate.WHOLE_LIFE),
    (12, "DEMO-PRIS", Fate.WHOLE_LIFE),
    (8, "DEMO-DEL", Fate.PART_RECEIVED),
    (6, "", Fate.WAITS_FOR_INVOICE_APPROVAL),
    (4, "", Fate.WAITS_FOR_RECEIPT),
    (1, "", Fate.WAITS_FOR_APPROVAL),
)
"""What the ward of the showcase ordered: something waits for each of its people."""

PLAN = _plan()
"""Orders by how many working days ago they are placed."""
