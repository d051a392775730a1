"""Who may approve what: a table of people and orders, without a database."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from portal.accounts.actor import OPERATOR, Actor, Grant
from portal.accounts.models import Role
from portal.approvals import rules
from portal.approvals.rules import Subject

ORDER = Subject("T-1", "nora", 1, 10, "Avdelning 10", Decimal(800), "SEK")


def _person(name: str, *grants: Grant) -> Actor:
    return Actor(name, name, "sv", grants)


def _grant(role: Role, limit: int | None = None, unit: int | None = 10) -> Grant:
    bound = None if limit is None else Decimal(limit)
    if unit is None:
        return Grant(role, "*", bound, everywhere=True)
    return Grant(role, "E", bound, units=frozenset({unit}))


@pytest.mark.parametrize(("limit", "needed"), [(799, True), (800, False), (None, False), (0, True)])
def test_the_own_limit_decides_whether_another_must_approve(
    limit: int | None, needed: bool
) -> None:
    assert rules.needs_approval(_person("nora", _grant(Role.REQUESTER, limit)), ORDER) is needed


def test_of_several_limits_the_highest_holds() -> None:
    nora = _person("nora", _grant(Role.REQUESTER, 1), _grant(Role.REQUESTER, 900))
    assert not rules.needs_approval(nora, ORDER)


@pytest.mark.parametrize(
    ("who", "code"),
    [
        (_person("nora", _grant(Role.APPROVER, unit=None)), "own_order"),
        (_person("erik", _grant(Role.APPROVER, 799)), "limit_too_low"),
        (_person("erik", _grant(Role.APPROVER, 800)), None),
        (_person("erik", _grant(Role.APPROVER, None)), None),
        (_person("erik", _grant(Role.APPROVER, None, unit=11)), "not_approver"),
        (_person("erik", _grant(Role.REQUESTER, None)), "not_approver"),
        (_person("erik", _grant(Role.APPROVER, 5), _grant(Role.APPROVER, 900, None)), None),
        (OPERATOR, None),
    ],
)
def test_who_may_approve_and_why_not(who: Actor, code: str | None) -> None:
    refusal = rules.why_not_approve(who, ORDER)
    assert (refusal.code if refusal else None) == code


def test_sending_back_takes_no_limit_but_four_eyes() -> None:
    assert rules.why_not_reject(_person("erik", _grant(Role.APPROVER, 1)), ORDER) is None
    own = rules.why_not_reject(_person("nora", _grant(Role.APPROVER)), ORDER)
    assert own is not None
    assert own.code == "own_order"


@pytest.mark.parametrize(
    ("who", "amount", "code"),
    [
        (_person("nora", _grant(Role.REQUESTER, 500)), 800, None),
        (_person("nora", _grant(Role.REQUESTER, 500)), 500, None),
        (_person("nora", _grant(Role.REQUESTER, 500)), 801, "dearer_than_approved"),
        (_person("nora", _grant(Role.REQUESTER, 900)), 850, None),
        (_person("colleague", _grant(Role.REQUESTER, 500)), 800, None),
        (_person("erik", _grant(Role.APPROVER, 900)), 850, None),
        (_person("erik", _grant(Role.APPROVER, 900)), 950, "limit_too_low"),
        (_person("nora", _grant(Role.REQUESTER, 5), _grant(Role.APPROVER)), 900,
         "dearer_than_approved"),
        (_person("stranger", _grant(Role.REQUESTER, None, unit=11)), 800, "not_approver"),
    ],
)  # fmt: skip
def test_a_change_that_costs_more_than_approved_needs_an_approver(
    who: Actor, amount: int, code: str | None
) -> None:
    refusal = rules.why_not_accept_change(who, ORDER, Decimal(amount), approved=Decimal(800))
    assert (refusal.code if refusal else None) == code


def test_every_refusal_says_why() -> None:
    refusal = rules.why_not_approve(
        _person("erik", _grant(Role.APPROVER, 5)), replace(ORDER, amount=Decimal("9.50"))
    )
    assert refusal
    with pytest.raises(type(refusal), match=r"up to 5 SEK .* 9\.50 SEK"):
        rules.require(refusal)
