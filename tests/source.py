"""The product's own source, read as syntax trees, for the tests of its architecture."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.shared import ROOT

PACKAGES = ("peppol", "catalog", "portal")


@dataclass(frozen=True)
class Import:
    """One imported module, and where."""

    line: int
    name: str
    """The module meant: `from a import b` means `a.b` if that is a module, else `a`."""
    inside_function: bool
    word: str = ""
    """`b` of `from a import b`."""


@dataclass(frozen=True)
class Module:
    """One file of Python."""

    name: str
    path: Path

    @property
    def room(self) -> str:
        """`orders` for portal/orders/…; empty for what stands in no folder of portal."""
        parts = self.name.split(".")
        in_folder = len(parts) > 2 or self.path.name == "__init__.py"
        return parts[1] if parts[0] == "portal" and in_folder and len(parts) > 1 else ""

    @property
    def part(self) -> str:
        """What the module is for its room: `views` for portal/orders/views.py."""
        return part_of(self.name)

    @property
    def place(self) -> str:
        """The path as a reader looks it up."""
        return str(self.path.relative_to(ROOT))

    def tree(self) -> ast.Module:
        """The file as a syntax tree."""
        return _tree(self.path)

    def imports(self) -> tuple[Import, ...]:
        """All imports of the file, wherever they stand."""
        return _imports(self.path)

    def is_within(self, *packages: str) -> bool:
        """Whether the module is one of `packages` or lies in one."""
        return is_within(self.name, *packages)


def part_of(name: str) -> str:
    """The last word of a dotted name: both `presenters` and `show_presenters` are presenters."""
    return name.rpartition(".")[2].rpartition("_")[2]


def is_within(name: str, *packages: str) -> bool:
    """Whether the dotted `name` is one of `packages` or lies in one."""
    return any(name == package or name.startswith(f"{package}.") for package in packages)


@cache
def modules() -> tuple[Module, ...]:
    """Every module of the product."""
    return tuple(
        Module(_dotted(path), path)
        for package in PACKAGES
        for path in sorted((ROOT / package).rglob("*.py"))
    )


@cache
def module_names() -> frozenset[str]:
    """The dotted names of all modules."""
    return frozenset(module.name for module in modules())


def _dotted(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


@cache
def _imports(path: Path) -> tuple[Import, ...]:
    return tuple(_walk(_tree(path), inside_function=False))


def _walk(node: ast.AST, inside_function: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            for alias in child.names:
                yield Import(child.lineno, alias.name, inside_function)
        elif isinstance(child, ast.ImportFrom) and child.module:
            for alias in child.names:
                full = f"{child.module}.{alias.name}"
                name = full if full in module_names() else child.module
                yield Import(child.lineno, name, inside_function, alias.name)
        within = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        yield from _walk(child, inside_function or within)
