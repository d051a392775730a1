"""A small region with its people and one supplier, spoken to by the `avrop` command."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from portal.accounts.models import Role
from portal.cli import avrop
from portal.commands.output import CommandContext
from portal.config import Config
from portal.database import Database
from portal.demo.access_point import demo_supplier
from portal.demo.suppliers import MALARVARD
from tests.factories.accounts import a_user
from tests.factories.catalog import a_supplier, a_unit, an_organisation

Rows = list[dict[str, Any]]


@dataclass
class Region:
    """What a story can say: commands, and the files that come and go."""

    config: Config
    unit: str
    organisation: str
    supplier: str
    folder: Path
    runner: CliRunner = field(default_factory=CliRunner)

    def run(self, *words: str) -> Result:
        """One command, as typed."""
        environment = {
            "AVROP_DATA": str(self.config.data),
            "DATABASE_URL": self.config.database_url,
            "AVROP_ACCESS_POINT": self.config.access_point,
            "AVROP_DEMO_DELAY": "0",
        }
        return self.runner.invoke(
            avrop, list(words), obj=CommandContext(), env=environment, catch_exceptions=False
        )

    def does(self, *words: str, as_user: str | None = None) -> Rows:
        """A command that succeeds; what it answers."""
        who = ("--as", as_user) if as_user else ()
        result = self.run(*words, *who, "--json")
        assert result.exit_code == 0, result.output
        return [json.loads(line) for line in result.stdout.splitlines()]

    def is_refused(self, *words: str, as_user: str | None = None) -> str:
        """A command that is refused; the reasons."""
        who = ("--as", as_user) if as_user else ()
        result = self.run(*words, *who, "--json")
        assert result.exit_code == 1, result.output
        return result.stderr

    def file(self, name: str, content: str | bytes) -> str:
        """A file of the story; its path."""
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)


@pytest.fixture
def region(database: Database, config: Config, tmp_path: Path) -> Region:
    """A ward with a nurse, her approver and receiver, two at finance, and Inköp."""
    facts = demo_supplier(MALARVARD)
    assert facts is not None
    with database.transaction() as session:
        entity = an_organisation(
            session, number="2321000032", name="Region Sörmland", order_prefix="DLL",
            order_digits=7, order_first=852100, reference_pattern=r"[0-9]{9}",
        )  # fmt: skip
        clinic = a_unit(session, entity, code="NLN-MED", name="Medicinkliniken")
        ward = a_unit(
            session, entity, code="NLN-AVD5", name="Avdelning 5", reference="843008440",
            parent_id=clinic.id,
        )  # fmt: skip
        supplier = a_supplier(session, number=MALARVARD, name=facts.name)
        account = supplier.accounts[0]
        account.kind, account.number = facts.account_kind.value, facts.account
        a_user(session, (Role.REQUESTER, ward.code, Decimal(5000)), username="anna")
        a_user(session, (Role.APPROVER, clinic.code, Decimal(50000)), username="karin")
        a_user(session, (Role.RECEIVER, ward.code), username="mikael")
        a_user(session, (Role.FINANCE, entity.number), username="eva")
        a_user(session, (Role.FINANCE, entity.number), username="jonas")
        a_user(session, (Role.CATEGORY_MANAGER, "*"), username="sofia")
    settings = replace(config, access_point="demo", bank="demo")
    return Region(settings, ward.code, entity.number, supplier.number, tmp_path)


Agreed = Callable[..., str]
HEADER = (
    "article;name;unit_code;price;base_quantity;currency;vat;gtin;content_quantity;content_unit"
)
GLOVES = "10442;Undersökningshandske nitril M;XPK;89,50;1;SEK;25;7350053850019;100;H87"
NEEDLES = "20117;Injektionskanyl 0,6x30 mm;C62;412,75;1000;SEK;25;;;"
COFFEE = "30001;Bryggkaffe mellanrost 450 g;XPK;54,90;1;SEK;6;;450;GRM"


@pytest.fixture
def agreed(region: Region) -> Agreed:
    """Makes an agreement with a published catalogue; its number."""

    def make(number: str = "2026-0001", ceiling: str = "100000.00", *lines: str) -> str:
        terms = {
            "agreement": number, "title": "Förbrukningsmateriel", "supplier": region.supplier,
            "valid_from": "2026-01-01", "valid_until": "2029-12-31",
            "organisations": [region.organisation], "currency": "SEK", "ceiling": ceiling,
        }  # fmt: skip
        region.does("agreement", "add", region.file("terms.json", json.dumps(terms)))
        rows = lines or (GLOVES, NEEDLES, COFFEE)
        path = region.file("katalog.csv", "\n".join([HEADER, *rows]))
        region.does("catalogue", "import", path, "--agreement", number, "--publish")
        return number

    return make
