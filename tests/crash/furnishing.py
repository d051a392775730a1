"""What every round begins with: two buyers' organisations, five people at work, two agreements
with suppliers of the demo, so that its access point answers. Made by the product's operations."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

from sqlalchemy.orm import Session

from catalog.agreements import Agreement
from catalog.organisations import Organisation
from catalog.suppliers import Supplier, SupplierAccount
from portal.accounts import operations as accounts
from portal.accounts import passwords
from portal.accounts.actor import OPERATOR
from portal.accounts.models import Role, User
from portal.agreements.operations import publish_catalogue, upload_catalogue
from portal.clock import stockholm_day
from portal.database import Database
from portal.demo.access_point import demo_supplier
from portal.demo.assortment.special import DemoArticle
from portal.demo.suppliers import HANDSKHUSET, MALARVARD
from tests.factories.catalog import a_unit, an_agreement, an_organisation

PASSWORD = "goes on where it was"
OWN_LIMIT = Decimal(1500)
"""What a buyer may order without anybody's approval."""

BUYERS = {"anna": "A100", "bo": "A200", "cecilia": "B100"}
"""Who orders for which unit, and receives there."""
APPROVER = "disa"
FINANCE = ("erik", "frida")

PRICES = {
    "A-1": {
        "10": "89.50", "11": "12.25", "12": "0.3333", "13": "1249.00",
        DemoArticle.PART_DELIVERY.value: "86.00",
    },
    "A-2": {"20": "37.90", "21": "4.10", "22": "999.99"},
}  # fmt: skip
"""Price by article, by agreement."""
_SELLERS = {"A-1": MALARVARD, "A-2": HANDSKHUSET}


def furnish(database: Database, now: datetime) -> None:
    """Fill a migrated, empty database."""
    today = stockholm_day(now)
    with database.transaction() as session:
        organisations = [
            an_organisation(session, order_prefix=f"{letter}-", order_first=first)
            for letter, first in (("A", 100_001), ("B", 200_001))
        ]
        for code, owner in (("A100", 0), ("A200", 0), ("B100", 1)):
            a_unit(session, organisations[owner], code=code, reference=f"REF{code}")
        agreements = [_agreement(session, number, organisations, today, now) for number in _SELLERS]
        _add_people(session, today, now)
        for agreement in agreements:
            _publish(session, agreement, now)


def _agreement(
    session: Session, number: str, organisations: list[Organisation], today: date, now: datetime
) -> Agreement:
    facts = demo_supplier(_SELLERS[number])
    assert facts
    seller = Supplier(
        number=facts.number, name=facts.name, endpoint=facts.endpoint,
        vat_number=facts.vat_number, email=facts.email, street=facts.address.street,
        postal_code=facts.address.postal_code, city=facts.address.town,
    )  # fmt: skip
    seller.accounts = [
        SupplierAccount(
            kind=facts.account_kind.value, number=facts.account,
            verified_at=now - timedelta(days=30), verified_by=OPERATOR.username,
        )
    ]  # fmt: skip
    session.add(seller)
    session.flush()
    return an_agreement(
        session, seller, organisations, number=number, valid_from=today - timedelta(days=30),
        valid_until=today + timedelta(days=300), ceiling=Decimal("5000000.00"),
    )  # fmt: skip


def _add_people(session: Session, today: date, now: datetime) -> None:
    shared = passwords.hashed(PASSWORD)
    roles: dict[str, list[tuple[Role, str, Decimal | None]]] = {
        name: [(Role.REQUESTER, unit, OWN_LIMIT), (Role.RECEIVER, unit, None)]
        for name, unit in BUYERS.items()
    }
    roles[APPROVER] = [(Role.APPROVER, "*", None)]
    roles |= {name: [(Role.FINANCE, "*", None)] for name in FINANCE}
    for name, given in roles.items():
        user: User = accounts.add_user(
            session, username=name, name=name.title(), email="", language="sv", actor=OPERATOR,
            now=now,
        )  # fmt: skip
        user.password_hash = shared
        for role, scope, limit in given:
            accounts.add_role(
                session, user=user, role=role, scope=scope, limit=limit, valid_from=today,
                valid_until=None, actor=OPERATOR, now=now,
            )  # fmt: skip


def _publish(session: Session, agreement: Agreement, now: datetime) -> None:
    rows = [
        f"{article};Artikel {article} för prov;XPK;{price.replace('.', ',')};25;100;H87"
        for article, price in PRICES[agreement.number].items()
    ]
    head = "article;name;unit_code;price;vat;content_quantity;content_unit"
    version = upload_catalogue(
        session, agreement.id, "katalog.csv", "\n".join([head, *rows, ""]).encode(), "test",
        OPERATOR, now,
    )  # fmt: skip
    publish_catalogue(session, version.id, OPERATOR, now)
    assert version.accepted == len(rows)
