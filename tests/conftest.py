"""What every test may use, and the rule that nothing is skipped unseen."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import PoFileError
from hypothesis import settings

from portal.config import Config
from portal.database import Database
from portal.translation_compiler import compile_stale
from tests.shared import shared_folder

pytest_plugins = ("tests.engines",)

IN_CI = os.environ.get("CI", "").lower() in {"1", "true", "yes"}

settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if IN_CI else "local")


def pytest_configure(config: pytest.Config) -> None:
    """Tests read what the users read, also when somebody runs pytest by itself."""
    if not hasattr(config, "workerinput"):
        try:
            compile_stale()
        except PoFileError as error:
            raise pytest.UsageError(f"a translation cannot be compiled: {error}") from error


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what runs on both engines, and what needs the browser, by what it is."""
    for item in items:
        if "engine_name" in getattr(item, "fixturenames", ()):
            item.add_marker("engines")
        if Path(__file__).with_name("browser") in item.path.parents:
            item.add_marker("browser")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """With CI=true a test that would be skipped has failed: the machine lacks what it needs."""
    report = yield
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, which CI does not allow: {_reason(report.longrepr)}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for a file that skips itself while it is read."""
    report = yield
    if IN_CI and report.skipped:
        report.outcome = "failed"
        report.longrepr = f"skipped, which CI does not allow: {_reason(report.longrepr)}"
    return report


def _reason(longrepr: object) -> str:
    return str(longrepr[2]) if isinstance(longrepr, tuple) else str(longrepr)


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """The folder with the reference material."""
    folder = shared_folder()
    if folder is None:
        pytest.skip("no reference material: put it at ../shared or name it with AVROP_SHARED")
    return folder


@pytest.fixture
def config(database_url: str, tmp_path: Path) -> Config:
    """Settings of an installation of its own, with nothing in it."""
    return Config(
        data=tmp_path / "data",
        database_url=database_url,
        secret_key="not a secret: it signs the cookies of one test",
        env="test",
        demo_delay=0.0,
    )


@pytest.fixture
def database(config: Config) -> Iterator[Database]:
    """The database of `config`, as the product opens it."""
    config.data.mkdir(parents=True, exist_ok=True)
    database = Database(config.database_url, config.audit_heads)
    yield database
    database.engine.dispose()
