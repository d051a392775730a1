"""Trying a file in the browser: by anyone, with and without JavaScript, by keyboard, on a phone."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import peppol
from tests.browser.conftest import Site
from tests.browser.looking import DESK, PHONE
from tests.peppol.samples import invoice


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """An invoice whose sum is wrong."""
    file = tmp_path / "faktura.xml"
    data = peppol.write(invoice())
    file.write_bytes(data.replace(b">1556.00</cbc:PayableAmount>", b">1557.00</cbc:PayableAmount>"))
    return file


@pytest.mark.parametrize("language", ["sv-SE", "en-GB"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_a_visitor_tries_a_file(
    site: Site, open_page: Callable[..., Page], wrong, size, language, axe, fits, picture
) -> None:
    page = open_page(viewport=size, language=language)
    page.goto(f"{site.address}/login")
    page.locator("a[href='/prova-fil']").first.click()
    axe(page)
    fits(page)
    page.locator("input[type=file]").set_input_files(wrong)
    page.locator("main form button[type=submit]").click()
    expect(page.locator(".rule-finding")).to_have_count(1)
    page.locator(".rule-finding summary").click()
    axe(page)
    fits(page)
    picture(page, f"try-{language}-{size['width']}")
    with page.expect_download() as saved:
        page.locator("a[download$=json]").click()
    assert json.loads(Path(saved.value.path()).read_text("utf-8"))["valid"] is False
    page.locator(".rule-finding a").click()
    expect(page.locator("h1")).to_contain_text("BR-CO-16")
    axe(page)
    fits(page)


def test_without_javascript_and_by_keyboard(site: Site, plain_page: Page, wrong) -> None:
    plain_page.goto(f"{site.address}/prova-fil")
    plain_page.locator("input[type=file]").set_input_files(wrong)
    plain_page.locator("main summary").focus()
    plain_page.keyboard.press("Tab")
    plain_page.keyboard.press("Enter")
    expect(plain_page.locator(".rule-finding")).to_have_count(1)


def test_nothing_chosen_is_told_at_the_field(site: Site, page: Page, axe) -> None:
    page.goto(f"{site.address}/prova-fil")
    page.locator("main form button[type=submit]").click()
    expect(page.get_by_role("alert").first).to_be_visible()
    expect(page.locator("input[type=file]")).to_have_attribute("aria-invalid", "true")
    axe(page)


def test_the_saved_page_stands_by_itself(
    site: Site, page: Page, open_page: Callable[..., Page], wrong, tmp_path: Path, axe, fits
) -> None:
    page.goto(f"{site.address}/prova-fil")
    page.locator("input[type=file]").set_input_files(wrong)
    page.locator("main form button[type=submit]").click()
    with page.expect_download() as saved:
        page.locator("a[download$=html]").click()
    kept = tmp_path / "kontroll.html"
    saved.value.save_as(kept)
    for size in (DESK, PHONE):
        alone = open_page(viewport=size)
        alone.goto(kept.as_uri())
        expect(alone.locator("h1")).to_contain_text("F-1001")
        axe(alone)
        fits(alone)
