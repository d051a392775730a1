"""The benches run on a tiny size and print their ratios; what they measure is never asserted."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from bench.__main__ import main
from bench.installation import ENGINES
from portal.doctor import postgresql_binaries

LINES = {"start": 1, "search": 2, "orders": 1, "catalogues": 1, "invoices": 1, "judging": 2}
"""Figures that each bench prints with --small."""


@pytest.mark.parametrize("engine", ENGINES)
def test_every_bench_prints_its_ratios(engine: str, capsys: pytest.CaptureFixture[str]):
    if engine == "postgresql" and postgresql_binaries() is None:
        pytest.skip("PostgreSQL is not installed; ./avrop doctor tells how")
    assert main(["--small", "--json", "--engine", engine]) == 0
    figures = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert Counter(figure["bench"] for figure in figures) == LINES
    for figure in figures:
        assert figure["engine"] == engine
        assert min(figure[name] for name in ("ours", "limit", "ratio", "cpu_ratio", "n")) > 0


def test_for_people_it_is_one_table(capsys: pytest.CaptureFixture[str]):
    assert main(["orders", "--small", "--engine", "sqlite"]) == 0
    heading, line = capsys.readouterr().out.splitlines()
    assert heading.split() == ["work", "engine", "ours", "limit", "ratio", "cpu", "n", "seen"]
    assert line.startswith("order, 10 lines")
    assert "statements" in line


def test_a_bench_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as ended:
        main(["teleport"])
    assert ended.value.code == 2
    assert "teleport" in capsys.readouterr().err
