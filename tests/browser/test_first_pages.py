"""What each role meets first: the page of log-in and its own start page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from portal.demo.people import SHOWCASE
from tests.browser.conftest import Site
from tests.browser.looking import DESK, PHONE

PEOPLE = [one.username for one in SHOWCASE]
SIZES = pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])


@SIZES
def test_the_page_of_log_in(
    site: Site, open_page: Callable[..., Page], size, axe, fits, picture
) -> None:
    page = open_page(viewport=size)
    page.goto(f"{site.address}/")
    expect(page).to_have_url(f"{site.address}/login?next=/")
    axe(page)
    fits(page)
    picture(page, f"log-in-{size['width']}")


@SIZES
@pytest.mark.parametrize("username", PEOPLE)
def test_the_start_page_of_each_role(
    site: Site, open_page: Callable[..., Page], username, size, axe, fits, picture
) -> None:
    page = open_page(viewport=size)
    site.log_in(page, username)
    expect(page.locator("h1")).to_have_count(1)
    axe(page)
    fits(page)
    picture(page, f"start-{username}-{size['width']}")


def test_logging_in_without_javascript(site: Site, plain_page: Page) -> None:
    site.log_in(plain_page, PEOPLE[0])
    expect(plain_page.locator("h1")).to_have_count(1)


def test_a_wrong_password_is_told_and_lets_nobody_in(site: Site, page: Page, axe) -> None:
    page.goto(f"{site.address}/login")
    page.locator("input[name=username]").fill(PEOPLE[0])
    page.locator("input[name=password]").fill("not the password")
    page.locator("main form button[type=submit]").first.click()
    expect(page.get_by_role("alert").first).to_be_visible()
    axe(page)
