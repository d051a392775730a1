"""What every page must hold to, looked at in a real browser."""

from __future__ import annotations

from functools import cache
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request, Response, ViewportSize

from portal.doctor import axe_source

PHONE = ViewportSize(width=320, height=640)
DESK = ViewportSize(width=1280, height=900)


class Watch:
    """Collects what goes wrong behind a page: script errors, refused content, lost files."""

    def __init__(self, page: Page) -> None:
        self.faults: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        page.on("response", self._response)
        page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        # A page that answers 422 is also told here; `_response` judges those.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.faults.append(f"console: {message.text}")

    def _response(self, response: Response) -> None:
        lost = response.status >= 400 and response.request.resource_type != "document"
        if lost or response.status >= 500:
            self.faults.append(f"{response.status}: {response.url}")

    def _request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in {"http", "https"} and address.hostname != "127.0.0.1":
            self.faults.append(f"asks another host: {request.url}")


@cache
def _axe() -> str:
    source = axe_source()
    assert source, "axe-core is not installed; ./avrop test installs it"
    return source.read_text(encoding="utf-8")


def assert_accessible(page: Page) -> None:
    """No violation that axe-core can find, at any level, best practices included."""
    page.evaluate(_axe())
    found: dict[str, Any] = page.evaluate("axe.run(document)")
    assert not found["violations"], f"{page.url}\n" + "\n".join(
        f"{rule['id']} ({rule['impact']}): {rule['help']}\n"
        + "\n".join(f"    {node['html'][:200]}" for node in rule["nodes"])
        for rule in found["violations"]
    )


def assert_fits(page: Page) -> None:
    """The page is not wider than the window: nobody has to scroll sideways to read."""
    wide = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert wide <= 0, f"{page.url} is {wide} px wider than its window"
