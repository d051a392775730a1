"""The least that a page of hits can cost: one trigram query through SQLAlchemy Core, one template
with a table of as many rows as ours shows, in a plain layout. No session, no permissions,
no language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from flask import Flask, render_template
from jinja2 import DictLoader
from sqlalchemy import create_engine, make_url, text

from bench.limits.connection import Raw, places

_DDL = """CREATE TABLE item (id {key}, article TEXT, name TEXT, description TEXT, brand TEXT,
 price TEXT)"""
_COLUMNS = "i.id, i.article, i.name, i.description, i.brand, i.price"
_QUERIES = {
    "sqlite": f"SELECT {_COLUMNS} FROM words JOIN item i ON i.id = words.rowid "
    "WHERE words MATCH :match ORDER BY words.rowid LIMIT :most",
    "postgresql": f"SELECT {_COLUMNS} FROM item i WHERE i.name ILIKE ALL(:patterns) LIMIT :most",
}
_LAYOUT = """<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>{% block title %}
{% endblock %}</title><link rel="stylesheet" href="/static/page.css"></head><body>
<a href="#main">Till innehållet</a><header><nav><ul>{% for href, label in places %}
<li><a href="{{ href }}">{{ label }}</a></li>{% endfor %}</ul></nav>
<form role="search" action="/search"><label for="q">Sök</label><input id="q" name="q"
 value="{{ q }}"><button>Sök</button></form></header><main id="main">{% block main %}{% endblock %}
</main><footer>Region</footer></body></html>"""
_LIST = """{% extends "layout.html" %}{% block title %}Sök{% endblock %}{% block main %}
<h1>{{ rows|length }} träffar</h1><table><thead><tr><th scope="col">Artikel</th>
<th scope="col">Benämning</th><th scope="col">Beskrivning</th><th scope="col">Märke</th>
<th scope="col">Pris</th><th></th></tr></thead><tbody>{% for row in rows %}<tr>
<td><a href="/item/{{ row.id }}">{{ row.article }}</a></td><td>{{ row.name }}</td>
<td>{{ row.description }}</td><td>{{ row.brand }}</td><td>{{ row.price|kronor }}</td>
<td><form method="post" action="/cart/{{ row.id }}"><input type="hidden" name="token"
 value="{{ token }}"><input name="n" value="1" aria-label="Antal"><button>Lägg i varukorg</button>
</form></td></tr>{% endfor %}</tbody></table>{% endblock %}"""
_PLACES = [(f"/{n}", f"Plats {n}") for n in range(6)]


def fill(url: str, items: Iterable[tuple[str, str, str, str, str]]) -> None:
    """A table of (article, name, description, brand, price) and its trigram index."""
    raw = Raw(url)
    raw.create(_DDL)
    raw.begin()
    raw.many(
        f"INSERT INTO item (article, name, description, brand, price) VALUES ({places(5)})", items
    )
    raw.commit()
    if raw.is_sqlite:
        raw.create(
            "CREATE VIRTUAL TABLE words USING fts5(name, brand, article, content='item', "
            "content_rowid='id', tokenize='trigram');INSERT INTO words(words) VALUES ('rebuild')"
        )
    else:
        raw.create(
            "CREATE EXTENSION IF NOT EXISTS pg_trgm;"
            "CREATE INDEX item_words ON item USING gin (name gin_trgm_ops);ANALYZE item"
        )
    raw.close()


class Query:
    """The raw query, by the driver's own connection through Core."""

    def __init__(self, url: str, most: int) -> None:
        self._most = most
        self._engine = create_engine(url)
        self._is_sqlite = make_url(url).get_backend_name() == "sqlite"
        self._text = text(_QUERIES["sqlite" if self._is_sqlite else "postgresql"])

    def rows(self, words: str) -> Any:
        """The first rows that have all the words."""
        wanted, values = words.split(), dict[str, Any](most=self._most)
        if self._is_sqlite:
            values["match"] = " ".join(f'"{word}"' for word in wanted)
        else:
            values["patterns"] = [f"%{word}%" for word in wanted]
        with self._engine.connect() as connection:
            return connection.execute(self._text, values).all()

    def close(self) -> None:
        """Close its connections."""
        self._engine.dispose()


def page_app(query: Query) -> Flask:
    """An app with one page, `/search/WORDS`."""
    app = Flask("bench.limits")
    app.jinja_loader = DictLoader({"layout.html": _LAYOUT, "list.html": _LIST})
    app.jinja_env.filters["kronor"] = lambda price: f"{float(price):,.2f} kr".replace(",", " ")

    @app.get("/search/<words>")
    def search(words: str) -> str:
        return render_template(
            "list.html", rows=query.rows(words), places=_PLACES, q=words, token="x" * 40
        )

    return app
