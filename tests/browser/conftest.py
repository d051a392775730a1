"""The system's Chromium, and pages that fail a test when something breaks behind them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from portal.demo.loading import PASSWORD
from portal.doctor import chromium
from tests.browser.looking import DESK, PHONE, Watch, assert_accessible, assert_fits
from tests.running import Installation

PICTURES = "AVROP_TEST_PICTURES"
"""Names a folder that `picture` writes to; without it no picture is taken."""

_QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

Opened = Callable[..., Page]


@dataclass(frozen=True)
class Site:
    """A running installation with demo data."""

    address: str
    installation: Installation

    def log_in(self, page: Page, username: str) -> None:
        """Log in as one of the demo's people, on the page that asks for it."""
        page.goto(f"{self.address}/login")
        page.locator("input[name=username]").fill(username)
        page.locator("input[name=password]").fill(PASSWORD)
        page.locator("main form button[type=submit]").first.click()
        page.wait_for_url(lambda url: "/login" not in url)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Web server, worker and demo as `./avrop up` starts them; the tests of a session share it."""
    installation = Installation(tmp_path_factory.mktemp("site") / "data")
    with installation.up() as address:
        yield Site(address, installation)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine, without a window."""
    path = chromium()
    if path is None:
        pytest.skip("Chromium is not installed; ./avrop doctor tells how")
    # Chromium's own sandbox refuses to run as root, as CI does.
    sandbox = ("--no-sandbox",) if os.geteuid() == 0 else ()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, headless=True, args=[*_QUIET, *sandbox]
        )
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Opened]:
    """Opens a page of a new visitor, with cookies of its own.

    `viewport` (DESK), `javascript` (True) and `language` (sv-SE) may be given. When the test ends,
    nothing may have gone wrong behind any of the pages.
    """
    opened: list[tuple[Page, Watch]] = []

    def open_one(viewport: Any = DESK, javascript: bool = True, language: str = "sv-SE") -> Page:
        context = browser.new_context(
            viewport=viewport,
            java_script_enabled=javascript,
            locale=language,
            timezone_id="Europe/Stockholm",
            reduced_motion="reduce",
        )
        context.set_default_timeout(15_000)
        page = context.new_page()
        opened.append((page, Watch(page)))
        return page

    yield open_one
    faults = [fault for _, watch in opened for fault in watch.faults]
    for page, _ in opened:
        page.context.close()
    assert not faults


@pytest.fixture
def page(open_page: Opened) -> Page:
    """A visitor at a desk."""
    return open_page()


@pytest.fixture
def phone(open_page: Opened) -> Page:
    """A visitor with a phone."""
    return open_page(viewport=PHONE)


@pytest.fixture
def plain_page(open_page: Opened) -> Page:
    """A visitor whose browser runs no JavaScript."""
    return open_page(javascript=False)


@pytest.fixture
def axe() -> Callable[[Page], None]:
    """Fails the test if the page breaks a rule of accessibility that a machine can check."""
    return assert_accessible


@pytest.fixture
def fits() -> Callable[[Page], None]:
    """Fails the test if the page is wider than its window."""
    return assert_fits


@pytest.fixture
def picture() -> Callable[[Page, str], None]:
    """Keeps a picture of a page under a name, where AVROP_TEST_PICTURES names a folder."""

    def take(page: Page, name: str) -> None:
        if folder := os.environ.get(PICTURES):
            page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)

    return take
