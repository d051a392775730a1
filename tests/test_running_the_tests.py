"""A skipped test is never mistaken for a passed one, and nothing is installed against the will."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from portal.doctor import Check
from tests import provisions
from tests.shared import ROOT
from tests.tally import TALLY, Tally

CONFTEST = "from tests.conftest import pytest_make_collect_report, pytest_runtest_makereport\n"
TESTS = """
import pytest

def test_that_passes(): pass
def test_that_fails(): assert False
def test_that_skips(): pytest.skip("no such machine")
@pytest.mark.xfail
def test_of_a_known_fault(): assert False
"""
SKIPPED_FILE = "import pytest\npytest.skip('no such file', allow_module_level=True)\n"


def _tally(folder: Path, **settings: str) -> Tally:
    (folder / "conftest.py").write_text(CONFTEST, encoding="utf-8")
    (folder / "test_some.py").write_text(TESTS, encoding="utf-8")
    (folder / "test_none.py").write_text(SKIPPED_FILE, encoding="utf-8")
    counts = folder / "counts.json"
    environment = {k: v for k, v in os.environ.items() if k not in {"CI", "PYTEST_ADDOPTS"}}
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "tests.tally",
            "--continue-on-collection-errors",
            "-c",
            os.devnull,
            folder,
        ],
        env={**environment, TALLY: str(counts), "PYTHONPATH": str(ROOT), **settings},
        cwd=folder,
        capture_output=True,
        check=False,
    )
    return Tally.read(counts)


def test_a_skipped_test_is_counted_with_its_reason(tmp_path: Path) -> None:
    tally = _tally(tmp_path)
    assert (tally.passed, tally.failed, tally.skipped) == (1, 1, 3)
    assert tally.reasons["Skipped: no such machine"] == 1


def test_in_ci_a_skipped_test_has_failed(tmp_path: Path) -> None:
    tally = _tally(tmp_path, CI="true")
    assert (tally.passed, tally.failed) == (1, 3)


def test_a_run_that_ends_without_counting_has_failed(tmp_path: Path) -> None:
    assert Tally.read(tmp_path / "never written").failed == 1


@pytest.fixture
def apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without Chromium, where root calls an apt-get that only writes its words down."""
    words = tmp_path / "words"
    program = tmp_path / "apt-get"
    program.write_text(f'#!/bin/sh\necho "$@" >>"{words}"\n', encoding="utf-8")
    program.chmod(0o755)
    missing = [Check("chromium", "missing", "test", "none", "apt-get install chromium")]
    monkeypatch.setattr(provisions, "checks", lambda: missing)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.delenv("AVROP_TEST_INSTALL", raising=False)
    return words


def test_what_is_missing_is_installed_where_nobody_needs_to_be_asked(apt: Path) -> None:
    provisions.provide()
    assert "install -qq --no-install-recommends chromium" in apt.read_text(encoding="utf-8")


def test_nothing_is_installed_against_the_will(apt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AVROP_TEST_INSTALL", "0")
    assert [check.name for check in provisions.provide()] == ["chromium"]
    assert not apt.exists()
