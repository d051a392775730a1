"""Who may import whom, and what may be done where: the rules that keep the house in shape.

The arrows point at what is imported: portal → catalog → peppol. In portal the rooms stand in one
order, each may use those below it; in a room views stand above forms, presenters, operations and
queries, these above documents and states, these above models.
"""

from __future__ import annotations

import ast
import configparser
import re
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from importlib.metadata import packages_distributions

import pytest

from tests.shared import ROOT
from tests.source import PACKAGES, Import, Module, is_within, module_names, modules, part_of

ROOMS = (
    {"demo"},
    {"start"},
    {"supplier", "admin", "followup", "status", "validation"},
    {"payments"},
    {"ledger"},
    {"invoices"},
    {"receipts"},
    {"orders"},
    {"approvals"},
    {"cart"},
    {"browse"},
    {"agreements"},
    {"post"},
    {"accounts"},
)
"""From the top; rooms of one step know nothing of each other."""

NO_ROOMS = {"adapters", "commands", "static", "templates", "translations"}
"""Folders of portal that are no rooms."""

ASSEMBLY = ("portal.app", "portal.cli", "portal.commands", "portal.worker", "portal.adapters")
"""What puts the rooms together; no room knows it but the demo, which plays weeks of work."""

WEB = ("flask", "flask_login", "flask_wtf", "wtforms", "werkzeug", "jinja2")
WEB_MODULES = {"app", "extensions", "errors", "security", "cli", "formatting", "frame", "locales"}
"""Modules directly in portal that may import the web framework; in rooms views and forms may, and
presenters may make links."""

STEPS = (
    {"views"},
    {"forms", "presenters", "operations", "queries"},
    {"documents", "states"},
    {"models"},
)
"""In a room, from the top."""

ONLY_VIEWS_KNOW = {"views", "forms", "presenters"}

VAGUE = {
    "utils",
    "util",
    "helpers",
    "helper",
    "manager",
    "handler",
    "processor",
    "common",
    "misc",
    "info",
}

COMMITTERS = ("portal.database", "catalog.search")
"""Where a transaction ends, and where the search index's own does."""

XML_ENTRANCE = "peppol.xml"
XML_PARSING = {"fromstring", "fromstringlist", "parse", "iterparse", "XML", "XMLID", "XMLParser"}
XML_PARSING |= {"XMLPullParser", "HTML", "HTMLParser", "parseString", "ETCompatXMLParser"}

FLOATS_ARE_SECONDS = {"portal.config"}
"""Modules in which a float is a number of seconds, never money or a quantity."""


def _imports() -> Iterator[tuple[Module, Import]]:
    for module in modules():
        for imported in module.imports():
            yield module, imported


def _breaches(pairs: Iterator[tuple[Module, Import]]) -> list[str]:
    places = (f"{m.place}:{i.line} imports {i.name}" for m, i in pairs)
    return list(dict.fromkeys(places))


def _rank(word: str, steps: tuple[set[str], ...]) -> int | None:
    return next((rank for rank, words in enumerate(steps) if word in words), None)


def _room_of(name: str) -> str:
    parts = name.split(".")
    return parts[1] if parts[0] == "portal" and len(parts) > 1 else ""


def test_documents_know_only_the_standard_library_lxml_and_stdnum() -> None:
    allowed = ("peppol", "lxml", "stdnum", *sys.stdlib_module_names)
    pairs = ((m, i) for m, i in _imports() if m.is_within("peppol"))
    assert not _breaches(pair for pair in pairs if not is_within(pair[1].name, *allowed))


def test_the_catalogue_knows_neither_people_nor_the_web() -> None:
    barred = ("portal", "flask_babel", *WEB)
    pairs = ((m, i) for m, i in _imports() if m.is_within("catalog"))
    assert not _breaches(pair for pair in pairs if is_within(pair[1].name, *barred))


def test_only_named_modules_of_portal_know_the_web_framework() -> None:
    def may(module: Module) -> bool:
        names = {"views", "forms"} if module.room else WEB_MODULES
        return module.part in names

    def is_link(module: Module, imported: Import) -> bool:
        return module.part == "presenters" and imported.word == "url_for"

    pairs = ((m, i) for m, i in _imports() if m.is_within("portal") and not may(m))
    known = ((m, i) for m, i in pairs if is_within(i.name, *WEB) and not is_link(m, i))
    assert not _breaches(known)


def test_every_room_has_its_place_in_the_order() -> None:
    placed = set.union(*ROOMS)
    unplaced = {module.room for module in modules() if module.room} - placed - NO_ROOMS
    assert not unplaced, f"say in ROOMS where {unplaced} stand"


def test_rooms_use_only_rooms_below_them() -> None:
    def is_upwards(module: Module, imported: Import) -> bool:
        here, there = _rank(module.room, ROOMS), _rank(_room_of(imported.name), ROOMS)
        if here is None or there is None or module.room == _room_of(imported.name):
            return False
        return there <= here

    assert not _breaches((m, i) for m, i in _imports() if is_upwards(m, i))


def test_no_room_knows_what_puts_the_rooms_together() -> None:
    rooms = set.union(*ROOMS) - {"demo"}
    pairs = ((m, i) for m, i in _imports() if m.room in rooms)
    assert not _breaches(pair for pair in pairs if is_within(pair[1].name, *ASSEMBLY))


def test_in_a_room_nothing_points_back() -> None:
    def points_back(module: Module, imported: Import) -> bool:
        if not module.room or _room_of(imported.name) != module.room:
            return False
        there = part_of(imported.name)
        if there in ONLY_VIEWS_KNOW and module.part not in ONLY_VIEWS_KNOW:
            return True
        here_rank, there_rank = _rank(module.part, STEPS), _rank(there, STEPS)
        return here_rank is not None and there_rank is not None and there_rank < here_rank

    assert not _breaches((m, i) for m, i in _imports() if points_back(m, i))


def test_queries_change_nothing() -> None:
    pairs = ((m, i) for m, i in _imports() if m.room and m.part == "queries")
    assert not _breaches(pair for pair in pairs if pair[1].name.endswith(".operations"))


def test_first_party_imports_stand_at_the_top_of_the_file() -> None:
    assert not _breaches(
        (m, i) for m, i in _imports() if i.inside_function and is_within(i.name, *PACKAGES)
    )


def test_no_module_imports_itself_by_a_detour() -> None:
    graph = {
        module.name: {i.name for i in module.imports() if i.name in module_names()}
        for module in modules()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def test_what_is_imported_is_declared() -> None:
    declared = configparser.ConfigParser()
    declared.read(ROOT / "setup.cfg")
    lines = declared["options"]["install_requires"].split()
    names = {_normal(re.split(r"[\[<>=]", line)[0]) for line in lines}
    owners = packages_distributions()
    known = {*PACKAGES, *sys.stdlib_module_names, "migrations"}

    def is_undeclared(imported: Import) -> bool:
        top = imported.name.partition(".")[0]
        return top not in known and not {_normal(name) for name in owners.get(top, [])} & names

    assert not _breaches((m, i) for m, i in _imports() if is_undeclared(i))


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_packages_explain_themselves_and_hold_nothing_else() -> None:
    def is_public_list(node: ast.stmt) -> bool:
        return isinstance(node, ast.Import | ast.ImportFrom | ast.Assign | ast.AnnAssign)

    for module in modules():
        if module.path.name != "__init__.py":
            continue
        assert ast.get_docstring(module.tree()), f"{module.place} has no docstring"
        rest = module.tree().body[1:]
        allowed = [node for node in rest if module.name == "peppol" and is_public_list(node)]
        assert rest == allowed, f"{module.place} holds more than its docstring"


def test_names_say_what_a_module_is() -> None:
    assert not [module.place for module in modules() if module.part in VAGUE]


def test_transactions_end_in_one_place() -> None:
    places = [
        f"{module.place}:{call.lineno}"
        for module in modules()
        if not module.is_within(*COMMITTERS)
        for call in _calls(module)
        if _ends_transaction(call)
    ]
    assert not places


def _ends_transaction(call: ast.Call) -> bool:
    """`session.commit()`; what takes arguments commits something else, such as a ceiling."""
    is_end = isinstance(call.func, ast.Attribute) and call.func.attr in {"commit", "rollback"}
    return is_end and not call.args


def test_xml_comes_in_by_one_door() -> None:
    places = [
        f"{module.place}:{node.lineno} {node.attr}"
        for module in modules()
        if module.name != XML_ENTRANCE
        for node in ast.walk(module.tree())
        if isinstance(node, ast.Attribute) and node.attr in XML_PARSING and _is_lxml(node.value)
    ]
    barred = ("xml.etree", "xml.dom", "xml.sax", "defusedxml")
    assert not places
    assert not _breaches((m, i) for m, i in _imports() if is_within(i.name, *barred))


def _is_lxml(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id in {"etree", "html", "lxml", "objectify"}


def test_nothing_that_counts_is_a_float() -> None:
    places = [
        f"{module.place}:{call.lineno}"
        for module in modules()
        if module.name not in FLOATS_ARE_SECONDS
        for call in _calls(module)
        if _is_float(call)
    ]
    assert not places


def _is_float(call: ast.Call) -> bool:
    """`float(…)`, or a Decimal made from a binary number."""
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    from_float = any(
        isinstance(argument, ast.Constant) and isinstance(argument.value, float)
        for argument in call.args
    )
    return name == "float" or (name in {"Decimal", "Money", "Quantity"} and from_float)


def _calls(module: Module) -> Iterator[ast.Call]:
    return (node for node in ast.walk(module.tree()) if isinstance(node, ast.Call))
