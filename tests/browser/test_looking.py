"""The watch over pages sees what it is there to see."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.looking import DESK, PHONE, Watch, assert_accessible, assert_fits

GOOD = """<!doctype html><html lang="sv"><head><title>Bra</title>
<link rel="icon" href="data:,"></head><body><main><h1>Bra sida</h1></main></body></html>"""
BAD = """<!doctype html><html><head><title>Dålig</title><link rel="icon" href="data:,"></head>
<body><img src="borta.png"><div style="width:2000px">bred</div>
<script>undefined_word()</script></body></html>"""


@pytest.fixture
def pages(tmp_path: Path) -> Iterator[str]:
    """The address of a server with a good and a bad page."""
    (tmp_path / "good.html").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bad.html").write_text(BAD, encoding="utf-8")
    handler = partial(SimpleHTTPRequestHandler, directory=str(tmp_path))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_a_good_page_passes(pages: str, open_page, size) -> None:
    page: Page = open_page(viewport=size)
    page.goto(f"{pages}/good.html")
    assert_accessible(page)
    assert_fits(page)


def test_a_bad_page_is_seen_through(pages: str, browser: Browser) -> None:
    page = browser.new_page()
    watch = Watch(page)
    page.goto(f"{pages}/bad.html")
    with pytest.raises(AssertionError, match="image-alt"):
        assert_accessible(page)
    with pytest.raises(AssertionError, match="wider"):
        assert_fits(page)
    assert any("borta.png" in fault for fault in watch.faults)
    assert any("undefined_word" in fault for fault in watch.faults)
    page.close()


def test_a_page_without_javascript_runs_none(pages: str, plain_page: Page) -> None:
    plain_page.goto(f"{pages}/good.html")
    assert plain_page.get_by_role("heading", name="Bra sida").is_visible()
