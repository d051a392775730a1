"""The whole loop in a browser: four people take an order from the search to a paid invoice.

Every page that they meet is looked at for accessibility; once more everything is done without
JavaScript, on a phone's width.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opened, Site
from tests.browser.looking import DESK, PHONE, assert_accessible, assert_fits

PATIENCE = 60
"""Looks at a page, a second apart, before what should come is missed."""


@dataclass
class Cast:
    """The people of the walk, each in a browser of their own, and what is looked at."""

    site: Site
    open_page: Opened
    javascript: bool
    size: dict[str, int]
    pages: dict[str, Page] = field(default_factory=dict)

    def __getitem__(self, username: str) -> Page:
        if username not in self.pages:
            page = self.open_page(viewport=self.size, javascript=self.javascript)
            self.site.log_in(page, username)
            self.pages[username] = page
            self.look(page)
        return self.pages[username]

    def goto(self, username: str, path: str) -> Page:
        """Go to a page and look at it."""
        page = self[username]
        page.goto(self.site.address + path)
        self.look(page)
        return page

    def press(self, page: Page, words: str) -> None:
        """Press a button of the page's main part, and look at where it leads."""
        page.locator("main").get_by_role("button", name=re.compile(words)).first.click()
        page.wait_for_load_state()
        self.look(page)

    def look(self, page: Page) -> None:
        """The page is accessible, says one thing first, and fits its window."""
        expect(page.locator("h1")).to_have_count(1)
        if self.javascript:
            assert_accessible(page)
        assert_fits(page)

    def until(self, page: Page, shows: Callable[[Page], bool]) -> None:
        """Look again until the page shows what should come by itself."""
        for _ in range(PATIENCE):
            if shows(page):
                self.look(page)
                return
            page.wait_for_timeout(1000)
            page.reload()
        raise AssertionError(f"{page.url} never showed it:\n{page.locator('main').inner_text()}")


@pytest.fixture(params=[(True, DESK), (False, PHONE)], ids=["desk", "phone-without-javascript"])
def cast(request: pytest.FixtureRequest, site: Site, open_page: Opened) -> Cast:
    """The walk at a desk, and on a phone without JavaScript."""
    javascript, size = request.param
    return Cast(site, open_page, javascript, size)


def says(words: str) -> Callable[[Page], bool]:
    """Whether the main part of a page says something."""
    return lambda page: re.search(words, page.locator("main").inner_text()) is not None


def order_number(page: Page) -> str:
    """The number of the order that the page is about."""
    found = re.search(r"DLL\d{7}", page.locator("h1").inner_text())
    assert found, page.locator("h1").inner_text()
    return found[0]


def test_from_search_to_paid(cast: Cast) -> None:
    # Anna finds gloves, takes so many that somebody else must approve, and sends the order.
    anna = cast.goto("anna.berg", "/shop/?q=handske+nitril")
    product = anna.locator("main form", has=anna.locator("input[name=quantity]")).first
    product.locator("input[name=quantity]").fill("120")
    product.get_by_role("button").click()
    anna.wait_for_load_state()
    cast.look(anna)
    cast.goto("anna.berg", "/cart")
    cast.press(anna, "^Skicka för attest|^Beställ")
    number = order_number(anna)
    assert says("attest")(anna)

    # Karin approves it; the supplier answers by itself.
    karin = cast.goto("karin.holm", f"/orders/{number}")
    cast.press(karin, "^Godkänn")
    cast.goto("anna.berg", f"/orders/{number}")
    cast.until(anna, says("Leveransavisering"))
    anna.get_by_role("link", name=re.compile("^Ordersvar")).first.click()
    anna.wait_for_load_state()
    cast.look(anna)

    # Mikael takes in what has come.
    mikael = cast.goto("mikael.sand", f"/deliveries/{number}")
    cast.press(mikael, "allt kom")

    # The invoice is matched, and Karin approves it.
    cast.goto("karin.holm", f"/orders/{number}")
    cast.until(karin, says("Faktura "))
    cast.goto("karin.holm", f"/invoices?q={number}&show=all")
    invoice = karin.get_by_role("link", name=re.compile(r"^\d{6,}$")).first
    invoice.click()
    karin.wait_for_load_state()
    cast.until(karin, says("stämmer"))
    cast.press(karin, "^Godkänn")

    # Eva proposes the payment, Jonas releases it, and the bank pays.
    eva = cast.goto("eva.lind", "/payments")
    eva.locator("input[type=date]").first.fill("2099-12-31")
    cast.press(eva, "^Föreslå")
    run = eva.url
    jonas = cast["jonas.ek"]
    jonas.goto(run)
    cast.look(jonas)
    cast.press(jonas, "^Släpp")
    jonas.goto(run)
    cast.until(jonas, says("(?i)betald"))

    # Anna sees the whole life of her order.
    cast.goto("anna.berg", f"/orders/{number}")
    cast.until(anna, says("(?i)avslutad|stängd|klar"))


READERS = {
    "anna.berg": "/ /shop/ /cart /orders /deliveries /invoices /agreements/ /me",
    "karin.holm": "/ /orders /invoices",
    "mikael.sand": "/ /deliveries",
    "eva.lind": "/ /orders /invoices /payments /post",
    "sofia.lindgren": "/ /agreements/ /agreements/2024-0147 /agreements/upload /post",
    "ida.norberg": "/admin/users /admin/users/new /admin/users/anna.berg /admin/units "
    "/admin/units/new /admin/units/NLN-AVD5 /admin/log /post",
    "nils.ahlgren": "/ /orders /invoices /payments /agreements/ /admin/log /post",
    "patrik.lund": "/ /orders /invoices /supplier/ /supplier/upload",
}
"""The lists and forms that each of the demo's people sees."""


@pytest.mark.parametrize("language", ["sv-SE", "en-GB"])
@pytest.mark.parametrize("username", READERS)
def test_every_list_and_form_is_accessible_and_fits_a_phone(
    site: Site, open_page: Opened, username: str, language: str
) -> None:
    page = open_page(language=language)
    site.log_in(page, username)
    if language == "en-GB":
        page.locator("button", has_text="In English").first.click()
        page.wait_for_load_state()
    for path in READERS[username].split():
        page.set_viewport_size(DESK)
        answer = page.goto(site.address + path)
        assert answer is not None
        assert answer.ok, f"{path}: {answer.status}"
        expect(page.locator("html")).to_have_attribute("lang", language[:2])
        expect(page.locator("h1")).to_have_count(1)
        assert_accessible(page)
        page.set_viewport_size(PHONE)
        assert_fits(page)
