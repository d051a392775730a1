"""What a person's browser does, and how it notices that the server is gone."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from http.cookies import SimpleCookie
from urllib.parse import urlencode

import lxml.html

_TIMEOUT = 40
PAUSE = 0.1
PATIENCE = 180.0


class Lost(Exception):
    """No answer: whether the request had an effect is unknown."""


class Broken(AssertionError):
    """The portal answered in a way that it never should."""


@dataclass(frozen=True)
class Answer:
    """Status, address that it leads on to, and page."""

    status: int
    location: str
    text: str

    @property
    def is_done(self) -> bool:
        """Whether a form was accepted: the portal sends people on to another page then."""
        return self.status == 303

    @property
    def token(self) -> str:
        """The token that every form of the page carries."""
        found = lxml.html.document_fromstring(self.text).xpath("//input[@name='csrf_token']/@value")
        return str(found[0])

    def form(self, action: str) -> dict[str, str]:
        """The fields of the form that is sent to `action`, as the page has filled them.

        Raises:
            KeyError: the page has no such form.
        """
        for form in lxml.html.document_fromstring(self.text).forms:
            targets = {form.get("action", ""), *form.xpath(".//button/@formaction")}
            if action in targets:
                return {name: value or "" for name, value in form.form_values()}
        raise KeyError(action)

    def has_form(self, action: str) -> bool:
        """Whether the page offers this form."""
        try:
            self.form(action)
        except KeyError:
            return False
        return True


@dataclass
class Browser:
    """One person's browser."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    sending: threading.Event = field(default_factory=threading.Event)
    """Set whenever a form goes out: whoever aims at that moment clears it first."""

    def get(self, path: str) -> Answer:
        """Ask for a page until there is an answer.

        Raises:
            Broken, Lost
        """
        until = time.monotonic() + PATIENCE
        while True:
            try:
                return self._ask("GET", path, None)
            except Lost:
                if time.monotonic() > until:
                    raise
                time.sleep(PAUSE)

    def post(self, path: str, fields: Mapping[str, str]) -> Answer:
        """Send a form once.

        Raises:
            Lost: it is unknown whether it had an effect.
            Broken
        """
        self.sending.set()
        return self._ask("POST", path, urlencode(fields))

    def log_in(self, username: str, password: str) -> None:
        """Log in, again when the answer was lost.

        Raises:
            Broken: refused.
        """
        while True:
            page = self.get("/login")
            if page.status != 200:
                return
            try:
                answer = self.post(
                    "/login", page.form("") | {"username": username, "password": password}
                )
            except Lost:
                continue
            if not answer.is_done:
                raise Broken(f"{username} can't log in: {answer.status}")
            return

    def _ask(self, method: str, path: str, body: str | None) -> Answer:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=_TIMEOUT)
        headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())}
        headers["Accept-Language"] = "en"
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            text = response.read().decode()
        except (OSError, HTTPException) as error:
            raise Lost(str(error)) from error
        finally:
            connection.close()
        for line in response.headers.get_all("Set-Cookie") or []:
            self.cookies.update({name: crumb.value for name, crumb in SimpleCookie(line).items()})
        if response.status == 503:
            raise Lost("the portal asks to try again")
        if response.status >= 500:
            raise Broken(f"{method} {path}: {response.status} {words(text)}")
        return Answer(response.status, response.headers.get("Location", ""), text)


def words(page: str) -> str:
    """What a page says, without its frame."""
    found = lxml.html.document_fromstring(page).xpath("//main")
    return " ".join((found[0].text_content() if found else page).split())[:500]
