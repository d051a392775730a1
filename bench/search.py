"""The search page of somebody logged in, and the search alone, over queries of one or two words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from sqlalchemy import insert, select
from werkzeug.test import EnvironBuilder

from bench import material
from bench.installation import Installation, Place, counted
from bench.limits import pages
from bench.scale import Scale
from bench.timing import Figure, Samples, Taken, percentile, timed, worded
from catalog.catalogues import CatalogueLine, CatalogueVersion
from catalog.organisations import Unit
from catalog.search import query, sync
from portal.accounts import sessions
from portal.accounts.models import Role, User
from portal.app import create_app
from portal.browse.presenters import PAGE
from portal.clock import stockholm_day, utc_now
from portal.demo import loading
from tests.factories.orders import a_shop

DEMO_WORDS = (
    "handske", "handskar nitril", "kompress", "kanyl", "spruta 10", "plåster", "papper", "toner",
    "mjölk", "munskydd", "kaffe", "kateter", "desinfektion", "penna blå", "tandborste",
)  # fmt: skip
Ask = Callable[[str], object]
"""Puts one query to one side."""
NOW = utc_now()
TODAY = stockholm_day(NOW)


def run(place: Place, scale: Scale) -> Iterator[Figure]:
    """On the demo's catalogues, and on synthetic ones."""
    if scale.demo:
        yield from _searched(place, scale, _demo(place.installed()), DEMO_WORDS, "demo")
    for items in scale.searched:
        made = _synthetic(place.installed(), items)
        yield from _searched(place, scale, made, material.WORDS, f"{items:,} items")


def _searched(
    place: Place, scale: Scale, shop: Shop, words: tuple[str, ...], name: str
) -> Iterator[Figure]:
    config, database = shop.installation.config, shop.installation.database
    with database.reading() as session:
        sync.sync(session, config.index)
    bare = pages.Query(shop.copied(place.empty()), PAGE)
    app = create_app(config, database)
    cookie = _cookie(app, shop.token)
    page, bare_page = _caller(app, cookie), _caller(pages.page_app(bare))

    seen: list[int] = []

    def searched(text: str) -> None:
        with database.reading() as session:
            found = query.search(
                session, config.index, text, organisation_id=shop.organisation_id, day=TODAY,
                limit=PAGE,
            )  # fmt: skip
        seen.append(len(found.rows))

    pairs: dict[str, tuple[Ask, Ask]] = {
        "page": (lambda text: page(f"/shop/?q={quote(text)}"),
                 lambda text: bare_page(f"/search/{quote(text)}")),
        "query": (searched, bare.rows),
    }  # fmt: skip
    for work, (ours, limit) in pairs.items():
        samples, mine = _each_in_turn(ours, limit, words * scale.turns, scale)
        with counted(database.engine) as statements:
            ours(words[0])
        if not any(seen or [1]):
            raise RuntimeError(f"nothing was found in {name}")
        facts = {"statements": str(len(statements)), "p95": worded(percentile(mine, 0.95))}
        yield samples.figure("search", f"search {work}, {name}", place.engine, facts)
    bare.close()
    database.engine.dispose()


def _each_in_turn(
    ours: Ask, limit: Ask, words: tuple[str, ...],
    scale: Scale,
) -> tuple[Samples, list[float]]:  # fmt: skip
    """Rounds over all words, both sides by turns; every single time of ours too."""
    samples, mine = Samples(), list[float]()
    for turn in range(scale.rounds + scale.warm):
        for side, kept in ((ours, samples.ours), (limit, samples.limit)):
            began, single = Taken.now(), list[float]()
            for word in words:
                single.append(timed(_once(side, word))[0].seconds)
            if turn >= scale.warm:
                kept.append(Taken.since(began, len(words)))
            if turn >= scale.warm and side is ours:
                mine += single
                samples.units += len(single)
    return samples, mine


def _once(side: Ask, word: str) -> Callable[[], int]:
    def work() -> int:
        side(word)
        return 1

    return work


class Shop:
    """An installation with somebody logged in who may order."""

    def __init__(self, installation: Installation, username: str, unit_code: str) -> None:
        self.installation = installation
        with installation.database.transaction() as session:
            user = session.scalars(select(User).where(User.username == username)).one()
            self.token = sessions.open_session(session, user, NOW, 12, unit_code)
            unit = session.scalars(select(Unit).where(Unit.code == unit_code)).one()
            self.organisation_id = unit.organisation_id

    def copied(self, url: str) -> str:
        """The same lines in a bare table at `url`."""
        columns = (
            CatalogueLine.article, CatalogueLine.name, CatalogueLine.description,
            CatalogueLine.manufacturer, CatalogueLine.price,
        )  # fmt: skip
        with self.installation.database.reading() as session:
            rows = session.execute(select(*columns)).all()
        pages.fill(url, [(a, n, d, m, str(price)) for a, n, d, m, price in rows])
        return url


def _demo(installation: Installation) -> Shop:
    loading.load(installation.database, installation.config, NOW, with_history=False)
    with installation.database.reading() as session:
        units = set(session.scalars(select(Unit.code)))
        person = next(
            (user.username, one.scope)
            for user in session.scalars(select(User).order_by(User.id))
            for one in user.assignments
            if one.role == Role.REQUESTER and one.scope in units
        )
    return Shop(installation, *person)


def _synthetic(installation: Installation, count: int) -> Shop:
    lines = material.items(count)
    with installation.database.transaction() as session:
        shop = a_shop(session, [next(lines)])
        version = session.scalars(select(CatalogueVersion)).one()
        rows = [{"version_id": version.id, "row": at, **line} for at, line in enumerate(lines, 3)]
        session.execute(insert(CatalogueLine), rows)
        version.lines = version.accepted = count
    return Shop(installation, shop.requester.username, shop.unit.code)


def _cookie(app: Flask, token: str) -> str:
    """The signed cookie of a person who has logged in."""
    serializer = SecureCookieSessionInterface().get_signing_serializer(app)
    if serializer is None:
        raise RuntimeError("the app has no secret key")
    return f"avrop={serializer.dumps({'_user_id': token, '_fresh': True})}"


def _caller(app: Flask, cookie: str = "") -> Callable[[str], None]:
    """Calls a page of the app without a server."""

    def call(path: str) -> None:
        said: list[str] = []

        def start(status: str, _headers: Any, _error: Any = None) -> Any:
            said.append(status)

        environ = EnvironBuilder(path, environ_overrides={"HTTP_COOKIE": cookie}).get_environ()
        b"".join(app.wsgi_app(environ, start))
        if said != ["200 OK"]:
            raise RuntimeError(f"{path}: {said}")

    return call
