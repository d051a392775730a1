"""Write the pages that explain every rule: `python -m peppol.rule_pages FOLDER`.

`regler.md` is in Swedish, `rules.md` in English. Both are made from the texts that `explain` tells;
never edit them by hand.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from peppol.explaining import KnownRule, known_rules
from peppol.registry import TRANSACTIONS
from peppol.releases import LATEST
from peppol.rules.texts import families

PAGES = {"sv": "regler.md", "en": "rules.md"}
"""Language → name of its page."""

_LEADS = {
    "sv": (
        "Reglerna i Peppol {release}",
        "Varje regel som ett dokument prövas mot, i våra ord. Ett **fel** underkänner dokumentet, "
        "en **varning** gör det inte. BT och BG är affärstermer i EN 16931. Regler som bara gäller "
        "i andra länder än Sverige är inte med. In English: [rules.md](rules.md).",
        "Sidan skrivs av `python -m peppol.rule_pages docs` och ändras inte för hand.",
        "Dokument",
    ),
    "en": (
        "The rules of Peppol {release}",
        "Every rule that a document is tried against, in our words. A **fault** rejects the "
        "document, a **warning** does not. BT and BG are business terms of EN 16931. Rules for "
        "other countries than Sweden only are left out. På svenska: [regler.md](regler.md).",
        "The page is written by `python -m peppol.rule_pages docs` and not edited by hand.",
        "Documents",
    ),
}
_COLUMNS = {
    "sv": ("Regel", "Nivå", "Dokument", "Vad som gäller"),
    "en": ("Rule", "Level", "Documents", "What holds"),
}
_LEVELS = {
    "sv": {"fatal": "fel", "warning": "varning"},
    "en": {"fatal": "fault", "warning": "warning"},
}
_EVERY = {"sv": ("alla", "utom"), "en": ("all", "but")}
_FEW = 4
_MODEL = {"sv": "Datamodell: {name} ({code})", "en": "Data model: {name} ({code})"}
_UNUSED = {
    "sv": "Faktura: element och attribut som EN 16931 inte använder",
    "en": "Invoice: elements and attributes that EN 16931 does not use",
}


def page(lang: str, release: str = LATEST) -> str:
    """Return the page of a release in Swedish ("sv") or English ("en"), as Markdown."""
    title, lead, made, documents = _LEADS[lang]
    sections = [(heading, rules) for heading, rules in _sections(lang, release) if rules]
    lines = [f"# {title.format(release=release)}", "", lead, "", made, ""]
    lines += [f"- [{heading}](#{anchor(heading)}): {len(rules)}" for heading, rules in sections]
    lines += ["", f"## {documents}", "", *_documents(lang)]
    for heading, rules in sections:
        lines += ["", f"## {heading}", "", *_table(rules, lang)]
    return "\n".join(lines) + "\n"


def anchor(heading: str) -> str:
    """Return the anchor that Markdown gives a heading."""
    kept = (each for each in heading.lower() if each.isalnum() or each in " -")
    return "".join(kept).replace(" ", "-")


def _sections(lang: str, release: str) -> Iterator[tuple[str, list[KnownRule]]]:
    """Yield headings with their rules: families by hand first, then what is mechanical."""
    left = {rule.id: rule for rule in known_rules(release)}
    for family in families():
        heading = family.heading.sv if lang == "sv" else family.heading.en
        yield heading, [left.pop(rule) for rule in list(left) if rule in family.texts]
    for code, transaction in TRANSACTIONS.items():
        heading = _MODEL[lang].format(name=transaction.name(lang), code=code)
        yield heading, [left.pop(rule) for rule in list(left) if rule.startswith(f"PEPPOL-{code}-")]
    yield _UNUSED[lang], list(left.values())


def _documents(lang: str) -> Iterator[str]:
    yield from (f"- {code}: {each.name(lang)}" for code, each in TRANSACTIONS.items())


def _table(rules: Sequence[KnownRule], lang: str) -> Iterator[str]:
    """Yield a table of rules; what is the same for all of them stands above it."""
    head, *cells = _COLUMNS[lang], *(_row(rule, lang) for rule in rules)
    told = {column for column in (1, 2) if len({row[column] for row in cells}) == 1}
    if told:
        yield " ".join(f"{head[column]}: {cells[0][column]}." for column in sorted(told))
        yield ""
    rule_line = ("---",) * len(head)
    for row in (head, rule_line, *cells):
        kept = (cell for column, cell in enumerate(row) if column not in told)
        yield f"| {' | '.join(kept)} |"


def _row(rule: KnownRule, lang: str) -> tuple[str, str, str, str]:
    levels = ", ".join(_LEVELS[lang][each] for each in rule.severities)
    return rule.id, levels, _where(rule, lang), rule.text(lang).replace("|", r"\|")


def _where(rule: KnownRule, lang: str) -> str:
    """Return the transactions of a rule, or those it is not for when these are few."""
    others = [code for code in TRANSACTIONS if code not in rule.transactions]
    if len(others) > _FEW:
        return " ".join(rule.transactions)
    every, but = _EVERY[lang]
    return f"{every} {but} {' '.join(others)}" if others else every


def write_pages(folder: Path, release: str = LATEST) -> None:
    """Write both pages of a release into a folder."""
    for lang, name in PAGES.items():
        (folder / name).write_text(page(lang, release), encoding="utf-8")


if __name__ == "__main__":
    write_pages(Path(sys.argv[1]))
