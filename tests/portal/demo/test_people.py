"""Users, suppliers and agreements: everybody fits together, and today never grows old."""

from datetime import date

import pytest
from stdnum import luhn
from stdnum.se import orgnr

from portal.demo.agreements import agreement, agreements
from portal.demo.organisations import BUYER_NUMBERS, ORGANISATIONS, REGION_SORMLAND
from portal.demo.people import (
    EVERYWHERE,
    PEOPLE,
    SHOWCASE,
    SHOWCASE_AGREEMENT,
    SHOWCASE_UNIT,
    Person,
    RoleName,
)
from portal.demo.suppliers import SUPPLIERS
from portal.demo.units import UNITS
from portal.demo.vat import VatClass, vat_rate

TODAY = date(2026, 11, 23)
BY_USERNAME = {person.username: person for person in PEOPLE}
UNIT = {unit.code: unit for unit in UNITS}


def chain(code: str) -> set[str]:
    """Scopes that reach a unit: itself, those above, its entity, everything."""
    scopes = {EVERYWHERE, UNIT[code].organisation}
    above: str | None = code
    while above:
        scopes.add(above)
        above = UNIT[above].parent
    return scopes


def scopes(person: Person, role: RoleName) -> set[str]:
    return {grant.scope for grant in person.roles if grant.role is role}


def test_user_names_are_plain_and_unique():
    assert len(BY_USERNAME) == len(PEOPLE)
    for person in PEOPLE:
        assert person.username.isascii()
        assert person.email == f"{person.username}@{person.email.partition('@')[2]}"
        assert person.email.endswith(".example")


def test_every_scope_exists():
    known = {EVERYWHERE, *BUYER_NUMBERS, *UNIT}
    sellers = {supplier.number for supplier in SUPPLIERS}
    for person in PEOPLE:
        for grant in person.roles:
            allowed = sellers if grant.role is RoleName.SUPPLIER else known
            assert grant.scope in allowed, (person.username, grant)


def test_only_those_who_order_or_approve_have_a_limit():
    limited = {RoleName.REQUESTER, RoleName.APPROVER}
    for person in PEOPLE:
        for grant in person.roles:
            assert (grant.limit is not None) == (grant.role in limited)


@pytest.mark.parametrize("entity", ORGANISATIONS, ids=lambda each: each.name)
def test_every_entity_can_order_approve_receive_and_release(entity):
    codes = {code for code, unit in UNIT.items() if unit.organisation == entity.number}
    for role in (RoleName.REQUESTER, RoleName.APPROVER, RoleName.RECEIVER):
        reached = {person.username for person in PEOPLE if scopes(person, role) & (
            codes | {entity.number}
        )}  # fmt: skip
        assert reached, role
    finance = [person for person in PEOPLE if entity.number in scopes(person, RoleName.FINANCE)]
    assert len(finance) >= 2


def test_what_a_requester_orders_somebody_else_can_approve():
    for person in PEOPLE:
        for unit in scopes(person, RoleName.REQUESTER):
            others = [
                other
                for other in PEOPLE
                if other is not person and scopes(other, RoleName.APPROVER) & chain(unit)
            ]
            assert others, (person.username, unit)


def test_the_showcase_walks_one_order_from_ward_to_payment():
    assert {each.role for each in SHOWCASE} == set(RoleName)
    people: dict[RoleName, list[Person]] = {}
    for each in SHOWCASE:
        person = BY_USERNAME[each.username]
        assert scopes(person, each.role)
        people.setdefault(each.role, []).append(person)
    reach = chain(SHOWCASE_UNIT)
    requester, approver, receiver = (
        people[role][0] for role in (RoleName.REQUESTER, RoleName.APPROVER, RoleName.RECEIVER)
    )
    assert scopes(requester, RoleName.REQUESTER) == {SHOWCASE_UNIT}
    assert scopes(approver, RoleName.APPROVER) & reach
    assert scopes(receiver, RoleName.RECEIVER) & reach
    assert len({requester.username, approver.username, receiver.username}) == 3
    finance = people[RoleName.FINANCE]
    assert len({person.username for person in finance}) == 2
    assert all(REGION_SORMLAND in scopes(person, RoleName.FINANCE) for person in finance)
    supplier = agreement(SHOWCASE_AGREEMENT, TODAY).supplier
    assert scopes(people[RoleName.SUPPLIER][0], RoleName.SUPPLIER) == {supplier}


def test_suppliers_are_many_and_their_numbers_right():
    assert len({supplier.number for supplier in SUPPLIERS}) == len(SUPPLIERS) >= 12
    assert len({supplier.account for supplier in SUPPLIERS}) == len(SUPPLIERS)
    buyers_accounts = {entity.account.bankgiro for entity in ORGANISATIONS}
    for supplier in SUPPLIERS:
        assert orgnr.is_valid(supplier.number)
        assert supplier.number.startswith("559999")
        assert luhn.is_valid(supplier.account)
        assert 7 <= len(supplier.account) <= 8
        assert supplier.account not in buyers_accounts


@pytest.mark.parametrize("today", [TODAY, date(2024, 2, 29), date(2031, 12, 31)])
def test_whatever_day_it_is_one_agreement_has_expired_and_one_is_to_come(today):
    all_of_them = agreements(today)
    assert len({each.number for each in all_of_them}) == len(all_of_them) >= 13
    assert [each.number for each in all_of_them if each.valid_until < today] == ["2020-0311"]
    assert [each.number for each in all_of_them if each.valid_from > today] == ["2026-0415"]
    assert all(each.valid_from < each.valid_until for each in all_of_them)


def test_agreements_name_existing_suppliers_buyers_and_owners():
    numbers = {supplier.number for supplier in SUPPLIERS}
    for each in agreements(TODAY):
        assert each.supplier in numbers
        assert set(each.organisations) <= set(BUYER_NUMBERS)
        assert each.ceiling > 0
        owner = BY_USERNAME[each.owner]
        assert scopes(owner, RoleName.CATEGORY_MANAGER)


def test_an_unknown_agreement_is_an_error():
    with pytest.raises(KeyError):
        agreement("1999-0001", TODAY)


@pytest.mark.parametrize(
    ("day", "rate"),
    [
        (date(2026, 3, 31), 12),
        (date(2026, 4, 1), 6),
        (date(2027, 12, 31), 6),
        (date(2028, 1, 1), 12),
    ],
)
def test_food_has_the_rate_of_its_day(day, rate):
    assert vat_rate(VatClass.FOOD, day) == rate
    assert vat_rate(VatClass.GOODS, day) == 25
    assert vat_rate(VatClass.SERVICE, day) == 25
