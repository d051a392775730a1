"""`avrop post` and `avrop work` say what the contract says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from portal.commands.output import CommandContext
from portal.commands.post import post
from portal.commands.work import work
from portal.config import Config
from portal.database import Database
from tests.factories.catalog import a_line
from tests.factories.messages import a_response_document, enveloped
from tests.factories.orders import a_sent_order, a_shop, an_order


class Shell:
    """Runs commands of an installation."""

    def __init__(self, config: Config, folder: Path) -> None:
        self.config, self.folder = config, folder

    def run(self, *words: str) -> Result:
        group, *rest = words
        command = {"post": post, "work": work}[group]
        context = CommandContext(self.config, as_json=True)
        result = CliRunner().invoke(command, rest, obj=context)
        if context._database is not None:
            context.database.engine.dispose()
        return result

    def lines(self, *words: str) -> list[dict[str, Any]]:
        result = self.run(*words)
        assert result.exit_code == 0, result.output
        return [json.loads(line) for line in result.stdout.splitlines()]

    def file(self, name: str, content: bytes) -> str:
        path = self.folder / name
        path.write_bytes(content)
        return str(path)


@pytest.fixture
def shell(config: Config, database: Database, tmp_path: Path) -> Shell:
    return Shell(config, tmp_path)


def _response(database: Database) -> tuple[str, bytes]:
    with database.transaction() as session:
        order = a_sent_order(session, a_shop(session, [a_line("A1")]), {"A1": 1})
        document = a_response_document(
            order.supplier, order.organisation, order_reference=order.number
        )
        return order.number, enveloped(document, "m-1")


def test_a_received_file_becomes_what_it_is(shell: Shell, database: Database) -> None:
    number, content = _response(database)
    file = shell.file("svar.xml", content)
    [told] = shell.lines("post", "receive", file)
    assert told == {
        "file": file, "message_id": "m-1", "document": "T76", "state": "processed",
        "reason": None, "result": number,
    }  # fmt: skip


def test_the_same_file_again_is_a_duplicate_of_what_it_became(
    shell: Shell, database: Database
) -> None:
    number, content = _response(database)
    file = shell.file("svar.xml", content)
    _first, second = shell.lines("post", "receive", file, file)
    assert (second["state"], second["result"]) == ("duplicate", number)
    assert "received before" in second["reason"]


def test_what_cannot_be_read_is_stored_and_told(shell: Shell) -> None:
    [told] = shell.lines("post", "receive", shell.file("x.pdf", b"%PDF-1.7"))
    assert (told["state"], told["document"], told["result"]) == ("quarantined", None, None)
    assert told["message_id"].startswith("sha256:")
    assert "PDF" in told["reason"]


def test_messages_are_listed_and_shown(shell: Shell, database: Database, tmp_path: Path) -> None:
    number, content = _response(database)
    shell.lines("post", "receive", shell.file("svar.xml", content))
    [listed] = shell.lines("post", "list", "--direction", "in")
    assert set(listed) == {
        "message_id", "direction", "document", "state", "reference", "partner", "attempts",
    }  # fmt: skip
    assert (listed["message_id"], listed["reference"], listed["attempts"]) == ("m-1", number, 1)
    saved = tmp_path / "saved.xml"
    [shown] = shell.lines("post", "show", "m-1", "--save", str(saved))
    assert saved.read_bytes() == content
    assert [one["outcome"] for one in shown["tries"]] == ["processed"]


def test_a_message_that_is_not_there_is_refused(shell: Shell) -> None:
    result = shell.run("post", "show", "nothing")
    assert result.exit_code == 1
    assert "not_found" in result.stderr


def test_a_held_message_is_tried_again(shell: Shell) -> None:
    [told] = shell.lines("post", "receive", shell.file("x.pdf", b"%PDF-1.7"))
    [again] = shell.lines("post", "retry", told["message_id"])
    assert again["state"] == "quarantined"
    [listed] = shell.lines("post", "list")
    assert listed["attempts"] == 2


def test_a_settled_message_is_not_tried_again(shell: Shell, database: Database) -> None:
    _number, content = _response(database)
    shell.lines("post", "receive", shell.file("svar.xml", content))
    result = shell.run("post", "retry", "m-1")
    assert result.exit_code == 1
    assert "not_retried" in result.stderr


def test_work_until_idle_does_what_is_due(shell: Shell, database: Database) -> None:
    with database.transaction() as session:
        an_order(session)
    inward = shell.config.post / "in"
    inward.mkdir(parents=True)
    (inward / "x.xml").write_bytes(b"<x/>")
    shell.lines("work", "--until-idle")
    assert len(list((shell.config.post / "out").glob("*.xml"))) == 1
    assert sorted(one["state"] for one in shell.lines("post", "list")) == [
        "delivered", "quarantined",
    ]  # fmt: skip
    assert list(inward.glob("*.xml")) == []
