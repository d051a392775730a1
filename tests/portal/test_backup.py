"""A backup of a running installation comes back whole, and nothing is written over."""

from __future__ import annotations

import hashlib
import json
import shutil
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from portal import audit
from portal.app import create_app
from portal.backup import (
    HEADS_COPY,
    KEY_COPY,
    MANIFEST,
    NoBackup,
    NotEmpty,
    NothingThere,
    ToolMissing,
    back_up,
    restore,
)
from portal.config import Config
from portal.database import Database, is_migrated
from portal.orders.models import Order
from portal.orders.operations import cancel_order, place_order
from portal.post.inbox import receive
from portal.post.models import Message
from portal.tables import metadata
from tests.factories.catalog import NOW
from tests.factories.orders import Shop, a_shop, a_waiting_order, wanted
from tests.running import Installation

Rows = dict[str, list[dict[str, Any]]]


@pytest.fixture
def shop(database: Database) -> Shop:
    """An installation with an order on its way, one that waits, and a message that came."""
    with database.transaction() as session:
        shop = a_shop(session)
        place_order(session, shop.unit, wanted(shop), shop.requester, NOW)
        a_waiting_order(session, shop)
        receive(session, "unreadable.xml", b"\xff\xfenot XML at all", NOW)
    return shop


@pytest.fixture
def elsewhere(config: Config, empty_database_url: str, tmp_path: Path) -> Config:
    """Settings of an installation that is not there yet."""
    return replace(config, data=tmp_path / "elsewhere", database_url=empty_database_url)


def rows(database: Database) -> Rows:
    """Everything in the database, by table."""
    found: Rows = {}
    with database.reading() as session:
        for table in metadata().sorted_tables:
            key = list(table.primary_key.columns)
            query = select(table).order_by(*key)
            found[table.name] = [dict(row) for row in session.execute(query).mappings()]
    return found


@contextmanager
def opened(config: Config) -> Iterator[Database]:
    database = Database(config.database_url, config.audit_heads)
    yield database
    database.engine.dispose()


def require_whole(config: Config) -> None:
    """The audit log agrees with its heads, and every message with its digest."""
    with opened(config) as database, closing(database.read_session()) as session:
        assert is_migrated(database)
        assert list(audit.verify(session, config.audit_heads)) == []
        for original, digest in session.execute(select(Message.original, Message.sha256)):
            assert hashlib.sha256(original).hexdigest() == digest


def test_everything_comes_back(
    database: Database, config: Config, elsewhere: Config, shop: Shop, tmp_path: Path
) -> None:
    (config.data / "secret_key").write_text("the key")
    files = back_up(config, tmp_path / "copy", NOW)
    assert {MANIFEST, HEADS_COPY, KEY_COPY} < set(files)
    restore(elsewhere, tmp_path / "copy")
    with opened(elsewhere) as restored:
        assert rows(restored) == rows(database)
    require_whole(elsewhere)
    assert (elsewhere.data / "secret_key").read_text() == "the key"


def test_work_goes_on_where_it_was(
    database: Database, config: Config, elsewhere: Config, shop: Shop, tmp_path: Path
) -> None:
    back_up(config, tmp_path / "copy", NOW)
    restore(elsewhere, tmp_path / "copy")
    with opened(elsewhere) as restored, restored.transaction() as session:
        numbers = [
            o.number for o in place_order(session, shop.unit, wanted(shop), shop.requester, NOW)
        ]
    with database.transaction() as session:
        ours = [
            o.number for o in place_order(session, shop.unit, wanted(shop), shop.requester, NOW)
        ]
    assert numbers == ours
    require_whole(elsewhere)


def test_a_backup_of_a_busy_installation_is_of_one_moment(
    database: Database, config: Config, elsewhere: Config, shop: Shop, tmp_path: Path
) -> None:
    enough = threading.Event()
    placed: list[str] = []

    def keep_ordering() -> None:
        while not enough.is_set():
            with database.transaction() as session:
                order = a_waiting_order(session, shop)
                cancel_order(session, order.number, shop.requester, NOW)
            placed.append(order.number)

    writer = threading.Thread(target=keep_ordering)
    writer.start()
    try:
        while len(placed) < 3:
            enough.wait(0.01)
        back_up(config, tmp_path / "copy", NOW)
    finally:
        enough.set()
        writer.join()
    restore(elsewhere, tmp_path / "copy")
    require_whole(elsewhere)
    with opened(elsewhere) as restored:
        in_copy, now = rows(restored), rows(database)
    orders = len(in_copy["purchase_order"])
    assert 3 <= orders <= len(now["purchase_order"])
    assert in_copy["purchase_order"] == now["purchase_order"][:orders]
    assert {row["state"] for row in in_copy["purchase_order"][2:]} == {"cancelled"}


def test_a_backup_is_not_written_over_anything(config: Config, shop: Shop, tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "letter.txt").write_text("dear")
    with pytest.raises(NotEmpty):
        back_up(config, tmp_path / "copy", NOW)


def test_a_backup_is_not_restored_over_a_database(
    database: Database, config: Config, shop: Shop, tmp_path: Path
) -> None:
    back_up(config, tmp_path / "copy", NOW)
    before = rows(database)
    with pytest.raises(NotEmpty):
        restore(config, tmp_path / "copy")
    assert rows(database) == before


def test_a_backup_is_not_restored_beside_heads_of_another_log(
    config: Config, elsewhere: Config, shop: Shop, tmp_path: Path
) -> None:
    back_up(config, tmp_path / "copy", NOW)
    elsewhere.audit_heads.parent.mkdir(parents=True)
    elsewhere.audit_heads.write_text("")
    with pytest.raises(NotEmpty):
        restore(elsewhere, tmp_path / "copy")


@pytest.mark.parametrize("ending", ["-wal", "-shm"])
def test_the_log_of_another_database_is_not_played_into_the_copy(
    ending: str, tmp_path: Path, sqlite_template: Path
) -> None:
    source = Config(data=tmp_path / "data", database_url=f"sqlite:///{sqlite_template}")
    back_up(source, tmp_path / "copy", NOW)
    target = tmp_path / "target.sqlite"
    Path(f"{target}{ending}").write_bytes(b"left behind")
    with pytest.raises(NotEmpty):
        restore(replace(source, database_url=f"sqlite:///{target}"), tmp_path / "copy")
    assert not target.exists()


def test_a_damaged_backup_is_refused_before_anything_is_written(
    config: Config, elsewhere: Config, shop: Shop, tmp_path: Path
) -> None:
    back_up(config, tmp_path / "copy", NOW)
    for number, harm in enumerate((cut, remove, remove_the_list, spoil_the_list)):
        damaged = tmp_path / f"copy {number}"
        shutil.copytree(tmp_path / "copy", damaged)
        harm(damaged)
        with pytest.raises(NoBackup):
            restore(elsewhere, damaged)
    assert not elsewhere.data.exists()
    assert not (tmp_path / "empty.sqlite").exists()


def copied_database(folder: Path) -> Path:
    [path] = folder.glob("avrop.*")
    return path


def cut(folder: Path) -> None:
    path = copied_database(folder)
    path.write_bytes(path.read_bytes()[:-1])


def remove(folder: Path) -> None:
    copied_database(folder).unlink()


def remove_the_list(folder: Path) -> None:
    (folder / MANIFEST).unlink()


def spoil_the_list(folder: Path) -> None:
    (folder / MANIFEST).write_text('{"engine": "sqlite"')


def test_a_backup_of_another_engine_is_refused(
    config: Config, elsewhere: Config, shop: Shop, tmp_path: Path
) -> None:
    back_up(config, tmp_path / "copy", NOW)
    manifest = json.loads((tmp_path / "copy" / MANIFEST).read_text())
    manifest["engine"] = "sqlite" if manifest["engine"] == "postgresql" else "postgresql"
    (tmp_path / "copy" / MANIFEST).write_text(json.dumps(manifest))
    with pytest.raises(NoBackup) as refused:
        restore(elsewhere, tmp_path / "copy")
    assert manifest["engine"] in refused.value.params["why"]


def test_where_there_is_nothing_nothing_is_made(tmp_path: Path) -> None:
    config = Config(data=tmp_path, database_url=f"sqlite:///{tmp_path}/avrop.sqlite")
    with pytest.raises(NothingThere):
        back_up(config, tmp_path / "copy", NOW)
    assert list(tmp_path.iterdir()) == []


def test_a_tool_that_fails_says_why(tmp_path: Path) -> None:
    away = Config(data=tmp_path, database_url="postgresql://nobody@127.0.0.1:9/avrop")
    with pytest.raises(ToolMissing) as refused:
        back_up(away, tmp_path / "copy", NOW)
    assert refused.value.params["tool"] == "pg_dump"
    assert "127.0.0.1" in refused.value.params["why"]


def test_by_command_while_everything_runs(
    database: Database, config: Config, elsewhere: Config, shop: Shop, tmp_path: Path
) -> None:
    running, restored = an_installation(config), an_installation(elsewhere)
    folder = str(tmp_path / "copy")
    with running.up("--no-demo"):
        [answer] = running.ask("backup", folder).rows
    assert answer["backup"] == folder
    assert "not_empty" in running.ask("backup", folder, expected=1).messages
    assert restored.ask("restore", folder).rows[0]["restored"] == folder
    assert "not_empty" in restored.ask("restore", folder, expected=1).messages
    require_whole(elsewhere)
    with opened(elsewhere) as copy:
        assert numbers_of_orders(copy) == numbers_of_orders(database)
        portal = create_app(elsewhere, copy).test_client()
        assert portal.get("/healthz").status_code == portal.get("/login").status_code == 200


def an_installation(config: Config) -> Installation:
    return Installation(config.data, {"DATABASE_URL": config.database_url})


def numbers_of_orders(database: Database) -> list[str]:
    with database.reading() as session:
        return list(session.scalars(select(Order.number).order_by(Order.number)))
