"""The least that a web process can cost to start: Flask, SQLAlchemy and lxml imported, one table
read, one page shown. Run as a program with the database's URL; prints its memory in MB."""

from __future__ import annotations

import sys

from flask import Flask, render_template_string
from lxml import etree
from sqlalchemy import create_engine, text

from bench.limits.memory import resident_mb


def main(url: str) -> None:
    """Start, show one page, tell the memory."""
    app, engine = Flask("bench.limits"), create_engine(url)

    @app.get("/")
    def page() -> str:
        with engine.connect() as connection:
            name = connection.execute(text("SELECT 1")).scalar_one()
        return render_template_string("<h1>{{ name }} {{ kind }}</h1>", name=name, kind=etree)

    if app.test_client().get("/").status_code != 200:
        raise SystemExit("the bare page failed")
    sys.stdout.write(f"{resident_mb():.1f}\n")


if __name__ == "__main__":
    main(sys.argv[1])
