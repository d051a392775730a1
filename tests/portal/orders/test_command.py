"""`avrop order`, as scripts use it."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from sqlalchemy import func, select

from portal.accounts.models import Role
from portal.commands.order import order as command
from portal.commands.output import CommandContext
from portal.config import Config
from portal.database import Database
from portal.orders.models import Order
from portal.orders.operations import mark_sent
from tests.factories.accounts import an_actor
from tests.factories.catalog import NOW, a_line, a_published_catalogue, a_supplier, an_agreement
from tests.factories.orders import Shop, a_response, a_shop, respond
from tests.portal.orders.test_responses import a_changed_line

Run = Callable[..., tuple[int, list[dict[str, Any]], str]]


@pytest.fixture
def engine_name() -> str:
    """The operations are tested on both engines; the command on one."""
    return "sqlite"


@pytest.fixture
def run(config: Config, database: Database) -> Run:
    """Run the command with `--json`: exit status, answers, and what it told beside them."""

    def _run(*words: object) -> tuple[int, list[dict[str, Any]], str]:
        context = CommandContext(config, as_json=True)
        result = CliRunner().invoke(command, [str(word) for word in words], obj=context)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return (
            result.exit_code, [json.loads(line) for line in result.stdout.splitlines()],
            result.stderr,
        )  # fmt: skip

    return _run


@pytest.fixture
def shop(database: Database) -> Shop:
    with database.transaction() as session:
        return a_shop(
            session, [a_line("10442"), a_line("F1", unit_code="KGM", vat_rate=Decimal(6))]
        )


def _file(folder: Path, *rows: str) -> Path:
    file = folder / "order.csv"
    file.write_text("\n".join(["agreement,article,quantity", *rows]) + "\n", encoding="utf-8")
    return file


def _place(run: Run, shop: Shop, folder: Path, *rows: str) -> dict[str, Any]:
    file = _file(folder, *(f"{shop.agreement.number},{row}" for row in rows))
    code, [answer], _ = run(
        "place", "--unit", shop.unit.code, "--as", shop.requester.username, file
    )
    assert code == 0
    return answer


def test_place_answers_with_an_order_for_each_agreement(
    run: Run, shop: Shop, database: Database, tmp_path: Path
) -> None:
    with database.transaction() as session:
        other = an_agreement(session, a_supplier(session), [shop.organisation])
        a_published_catalogue(session, other, [a_line("B1", price=Decimal(6000))])
    file = _file(tmp_path, f"{shop.agreement.number},10442,2", f"{other.number},B1,1")
    code, answers, _ = run("place", "--unit", shop.unit.code, "--as", shop.requester.username, file)
    assert code == 0
    assert answers == [
        {
            "order": shop.organisation.order_number(1), "state": "approved",
            "agreement": shop.agreement.number, "supplier": shop.supplier.number,
            "net_total": "179.00", "currency": "SEK",
        },
        {
            "order": shop.organisation.order_number(2), "state": "submitted",
            "agreement": other.number, "supplier": answers[1]["supplier"],
            "net_total": "6000.00", "currency": "SEK",
        },
    ]  # fmt: skip


def test_any_bad_line_refuses_the_file_and_all_are_listed(
    run: Run, shop: Shop, database: Database, tmp_path: Path
) -> None:
    number = shop.agreement.number
    file = _file(tmp_path, f"{number},10442,1", f'{number},10442,"1,5"', f"{number},none,1",
                 "A-0,1,1", f"{number},F1,NaN")  # fmt: skip
    code, answers, told = run(
        "place", "--unit", shop.unit.code, "--as", shop.requester.username, file
    )
    assert (code, answers) == (1, [])
    assert [line.split(":")[0] for line in told.splitlines()] == [
        "line_twice", "not_in_catalogue", "unknown_agreement", "bad_quantity",
    ]  # fmt: skip
    assert "line 3, article" in told
    assert "line 6, quantity" in told
    with database.reading() as session:
        assert not session.scalar(select(func.count(Order.id)))


@pytest.mark.parametrize(
    "content",
    [b"", b"article,quantity\n1,1\n", b"\xff\xfe\x00", b'agreement,article,quantity\n"A,1,1\n',
     b"PK\x03\x04"],
)  # fmt: skip
def test_what_is_no_table_is_refused(run: Run, shop: Shop, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "order.csv"
    file.write_bytes(content)
    code, _, told = run("place", "--unit", shop.unit.code, "--as", shop.requester.username, file)
    assert code == 1
    assert told.strip()


def test_semicolons_and_a_byte_order_mark_are_understood(
    run: Run, shop: Shop, tmp_path: Path
) -> None:
    file = tmp_path / "order.csv"
    rows = f"Agreement;Article;Quantity\r\n{shop.agreement.number};F1;1,5\r\n"
    file.write_text("\ufeff" + rows, encoding="utf-8")
    code, [answer], _ = run(
        "place", "--unit", shop.unit.code, "--as", shop.requester.username, file
    )
    assert (code, answer["net_total"]) == (0, "134.25")


def test_a_unit_that_one_does_not_order_for_is_not_found(
    run: Run, shop: Shop, tmp_path: Path
) -> None:
    file = _file(tmp_path, f"{shop.agreement.number},10442,1")
    code, _, told = run("place", "--unit", shop.unit.code, "--as", shop.approver.username, file)
    assert code == 1
    assert told.startswith("not_found")
    assert run("place", "--unit", shop.unit.code, "--as", "nobody", file)[0] == 1


def test_approve_reject_cancel(run: Run, shop: Shop, tmp_path: Path) -> None:
    first, second, third = (_place(run, shop, tmp_path, "10442,60")["order"] for _ in range(3))
    code, _, told = run("approve", first, "--as", shop.requester.username)
    assert code == 1
    assert told.startswith("own_order")
    assert run("approve", first, "--as", shop.approver.username)[1][0]["state"] == "approved"
    assert run("approve", first, "--as", shop.approver.username)[0] == 1
    assert run("reject", second, "--as", shop.approver.username)[1][0]["state"] == "rejected"
    assert run("cancel", third, "--as", shop.requester.username)[1][0]["state"] == "cancelled"
    assert [row["state"] for row in run("list")[1]] == ["cancelled", "rejected", "approved"]


def test_show_and_receive(run: Run, shop: Shop, database: Database, tmp_path: Path) -> None:
    number = _place(run, shop, tmp_path, "10442,4", 'F1,"1,5"')["order"]
    with database.transaction() as session:
        mark_sent(session, number, NOW)
    code, [shown], _ = run("show", number)
    assert code == 0
    assert (shown["unit"], shown["organisation"]) == (shop.unit.code, shop.organisation.number)
    assert (shown["receipt"], shown["invoicing"]) == ("none", "none")
    assert {key: shown["lines"][1][key] for key in (
        "id", "article", "quantity", "unit_code", "price", "base_quantity", "vat", "net",
        "received", "invoiced",
    )} == {
        "id": "2", "article": "F1", "quantity": "1.5", "unit_code": "KGM", "price": "89.50",
        "base_quantity": "1", "vat": "6", "net": "134.25", "received": "0", "invoiced": "0",
    }  # fmt: skip
    part = tmp_path / "part.csv"
    part.write_text("line,quantity\n1,3\n", encoding="utf-8")
    receiver = shop.requester.username
    [answer] = run("receive", number, "--as", receiver, "--lines", part)[1]
    assert (answer["receipt"], answer["lines"][0]["received"]) == ("part", "3")
    part.write_text("line,quantity\n9,1\n1,x\n2,1\n2,1\n", encoding="utf-8")
    code, _, told = run("receive", number, "--as", receiver, "--lines", part)
    assert (code, len(told.splitlines())) == (1, 3)
    [answer] = run("receive", number, "--as", receiver)[1]
    assert answer["receipt"] == "full"
    assert run("receive", number, "--as", receiver)[0] == 1


def test_approve_and_reject_decide_on_a_proposed_change(
    run: Run, shop: Shop, database: Database, tmp_path: Path
) -> None:
    numbers = [_place(run, shop, tmp_path, "10442,4")["order"] for _ in range(2)]
    with database.transaction() as session:
        for number in numbers:
            found = session.scalars(select(Order).where(Order.number == number)).one()
            mark_sent(session, number, NOW)
            respond(session, found, a_response(found, "CA", [a_changed_line("1", quantity=3)]))
    requester = shop.requester.username
    [answer] = run("approve", numbers[0], "--as", requester)[1]
    assert (answer["state"], answer["net_total"]) == ("accepted", "268.50")
    assert run("reject", numbers[1], "--as", requester)[1][0]["state"] == "rejected"


def test_another_units_order_is_not_found(
    run: Run, shop: Shop, database: Database, tmp_path: Path
) -> None:
    number = _place(run, shop, tmp_path, "10442,60")["order"]
    with database.transaction() as session:
        stranger = an_actor(session, (Role.FINANCE, "0000000000")).username
    for word in ("show", "approve", "reject", "cancel", "receive"):
        code, answers, told = run(word, number, "--as", stranger)
        assert (code, answers, told[:9]) == (1, [], "not_found")
