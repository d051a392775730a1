"""A described document as one HTML page that needs nothing else: to mail, keep or print.

No script, no image, no address to fetch. Tables become cards on a narrow screen; roles are
stated so that screen readers still hear a table then.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from importlib.resources import files

from peppol.rendering.shape import AttachmentView, Column, Section, Table, View, Words
from peppol.rendering.text import kind_and_size

LONG_WORD = 20
"""Words of more characters may be broken, so that a table stays within the page."""


def as_page(view: View, lang: str = "sv") -> str:
    """Return a view as a whole HTML document in UTF-8."""
    words = Words(lang)
    body = "\n".join(_body(view, words))
    style = files(__package__).joinpath("page.css").read_text("utf-8")
    title = escape(view.title)
    return f"""<!DOCTYPE html>
<html lang="{words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""


def _body(view: View, words: Words) -> Iterator[str]:
    yield f"<header><h1>{escape(view.title)}</h1>"
    yield f"<p>{escape(view.subtitle)}</p></header>" if view.subtitle else "</header>"
    for number, block in enumerate(view.blocks, start=1):
        name = f"part-{number}"
        yield from _section(block, name) if isinstance(block, Section) else _table(block, name)
    if view.attachments:
        yield from _table(attachment_table(view.attachments, words), "attachments")
    origin = words(
        "Så här läses dokumentet av en människa. XML-filen är originalet.",
        "This is the document as a person reads it. The XML file is the original.",
    )
    yield f"<footer><p>{escape(origin)}</p></footer>"


def _section(section: Section, name: str) -> Iterator[str]:
    kind = escape(section.key.replace("_", "-"))
    yield f'<section class="facts {kind}" aria-labelledby="{name}">'
    yield f'<h2 id="{name}">{escape(section.title)}</h2>'
    yield "<dl>"
    for row in section.rows:
        yield f"<div><dt>{escape(row.label)}</dt><dd>{escape(row.value)}</dd></div>"
    yield "</dl></section>"


def _table(table: Table, name: str) -> Iterator[str]:
    yield f'<section class="table {escape(table.key)}" aria-labelledby="{name}">'
    yield f'<h2 id="{name}">{escape(table.title)}</h2>'
    yield f'<table role="table"><caption>{escape(table.title)}</caption>'
    heads = "".join(
        f'<th role="columnheader" scope="col"{_kind(column)}>{escape(column.label)}</th>'
        for column in table.columns
    )
    yield f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead>'
    yield '<tbody role="rowgroup">'
    for row in table.rows:
        cells = "".join(
            _cell(column, cell, is_head=at == 0)
            for at, (column, cell) in enumerate(zip(table.columns, row, strict=True))
        )
        yield f'<tr role="row">{cells}</tr>'
    yield "</tbody></table></section>"


def _kind(column: Column, text: str = "") -> str:
    kinds = ["number"] if column.is_number else []
    if any(len(word) > LONG_WORD for word in text.split()):
        kinds.append("long")
    return f' class="{" ".join(kinds)}"' if kinds else ""


def _cell(column: Column, text: str, *, is_head: bool) -> str:
    about = f'{_kind(column, text)} data-label="{escape(column.label)}"'
    if is_head:
        return f'<th role="rowheader" scope="row"{about}>{escape(text)}</th>'
    return f'<td role="cell"{about}>{escape(text)}</td>'


def attachment_table(attachments: tuple[AttachmentView, ...], words: Words) -> Table:
    """Return attachments as a table: what each is, its file or address, kind and size."""
    columns = (
        Column(words("Bilaga", "Attachment")),
        Column(words("Vad det är", "What it is")),
        Column(words("Fil eller adress", "File or address")),
        Column(words("Slag och storlek", "Kind and size")),
    )
    rows = tuple(
        (
            each.id,
            each.description or "",
            each.filename or each.uri or "",
            kind_and_size(each, words.lang),
        )
        for each in attachments
    )
    return Table("attachments", words("Bilagor", "Attachments"), columns, rows)
