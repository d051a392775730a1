"""The page for users of the package says what is true: its examples run, its links lead."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from tests.shared import ROOT

PAGE = ROOT / "docs" / "peppol.md"


def test_the_examples_run_as_one_program() -> None:
    text = PAGE.read_text("utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    known: dict[str, Any] = {"__name__": "examples"}
    assert len(blocks) > 8
    for block in blocks:
        before = text[: text.index(block)].count("\n")
        exec(compile("\n" * before + block, str(PAGE), "exec"), known)


def test_every_file_that_is_linked_is_there() -> None:
    links = re.findall(r"\]\(([^)#]+)", PAGE.read_text("utf-8"))
    assert [link for link in links if not (PAGE.parent / link).exists()] == []


def test_installed_by_itself_it_has_all_its_parts() -> None:
    folder = ROOT / "peppol"
    stated = tomllib.loads((folder / "pyproject.toml").read_text("utf-8"))
    parts = (path.parent.relative_to(ROOT) for path in folder.rglob("__init__.py"))
    names = {".".join(part.parts) for part in parts if "build" not in part.parts}
    assert set(stated["tool"]["setuptools"]["packages"]) == names
    assert stated["project"]["version"] == (ROOT / "portal/VERSION").read_text("utf-8").strip()
