"""Ten kills on each engine; `python -m tests.crash` does as many as asked for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.crash.rounds import play
from tests.crash.templates import PostgresqlTemplate, SqliteTemplate, Template

KILLS = 10
SEED = int(os.environ.get("AVROP_CRASH_SEED", "20261123"))


@pytest.fixture
def template(
    engine_name: str, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Template]:
    if engine_name == "sqlite":
        yield SqliteTemplate(tmp_path / "template")
        return
    server: str = request.getfixturevalue("postgresql_server")
    with PostgresqlTemplate.on(tmp_path / "template", server) as made:
        yield made


def test_kills_lose_and_double_nothing(template: Template, tmp_path: Path) -> None:
    result = play(template, tmp_path / "round", SEED, KILLS)
    assert result.violations == [], f"{result}\n" + "\n".join(result.violations)
    assert result.kills == KILLS
