"""The official validator as a black box: published stylesheets run by Saxon, UBL schemas by lxml.

Neither is part of this repository; the caller has them in a folder. Needs saxonche, which is not
among the requirements: `pip install saxonche`.
"""

from __future__ import annotations

import csv
import sys
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from lxml import etree

from peppol.registry import TRANSACTIONS
from peppol.xml import Element
from tests.shared import shared_folder

SVRL = "{http://purl.oclc.org/dsdl/svrl}"


@dataclass
class Verdict:
    """What a validator says of a document."""

    is_schema_valid: bool = True
    fatal: set[str] = field(default_factory=set)
    warnings: set[str] = field(default_factory=set)
    stopped: str | None = None
    """Why the official validator stopped in the midst, if it did."""

    @property
    def is_accepted(self) -> bool:
        """Return whether the document is accepted."""
        return self.is_schema_valid and not self.fatal and not self.stopped


def sheets(code: str) -> tuple[str, ...]:
    """Return the names of the stylesheets that judge a transaction."""
    if code in ("T10", "T14"):
        return "CEN-EN16931-UBL", "PEPPOL-EN16931-UBL"
    if code in ("T10SB", "T14SB"):
        return "CEN-EN16931-UBL", "PEPPOL-EN16931-UBL-SB"
    return (f"PEPPOLBIS-{code}",)


@cache
def out_of_scope() -> frozenset[str]:
    """Return the rules of other countries, which the stylesheet of billing holds too."""
    folder = shared_folder()
    if folder is None:
        return frozenset()
    path = folder / "peppol/rules/T10-T14-other-countries.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return frozenset(row["id"] for row in csv.DictReader(file))


class Official:
    """The official validator of some folders."""

    def __init__(self, stylesheets: Path, schemas: Path | None = None) -> None:
        self._stylesheets = stylesheets
        self._schemas = schemas
        self._compiled: dict[str, Any] = {}
        self._known: dict[tuple[str, str], Any] = {}

    @cached_property
    def _saxon(self) -> Any:
        try:
            from saxonche import PySaxonProcessor  # type: ignore[import-not-found]
        except ImportError:
            sys.exit("The official stylesheets need Saxon: pip install saxonche")
        return PySaxonProcessor(license=False)

    def judge(self, data: bytes, code: str) -> Verdict:
        """Return the official verdict; rules of other countries are left out."""
        root = etree.fromstring(data)
        schema = self._schema(root.tag.rpartition("}")[2], TRANSACTIONS[code].ubl_version)
        if schema is not None and not schema.validate(root):
            return Verdict(is_schema_valid=False)
        return self._rules(root, code)

    def _rules(self, root: Element, code: str) -> Verdict:
        verdict = Verdict()
        node = self._saxon.parse_xml(xml_text=etree.tostring(root, encoding="unicode"))
        for name in sheets(code):
            try:
                report = self._sheet(name).transform_to_string(xdm_node=node)
            except Exception as error:  # noqa: BLE001 - Saxon tells its errors so
                verdict.stopped = f"{name}: {error}"
                continue
            _gather(report, verdict)
        return verdict

    def _sheet(self, name: str) -> Any:
        if name not in self._compiled:
            path = str(self._stylesheets / f"{name}.xslt")
            processor = self._saxon.new_xslt30_processor()
            self._compiled[name] = processor.compile_stylesheet(stylesheet_file=path)
        return self._compiled[name]

    def _schema(self, root_name: str, version: str) -> Any:
        if self._schemas is None:
            return None
        if (root_name, version) not in self._known:
            path = next(self._schemas.rglob(f"UBL-{root_name}-{version}.xsd"))
            self._known[root_name, version] = etree.XMLSchema(etree.parse(str(path)))
        return self._known[root_name, version]


def _gather(report: str, verdict: Verdict) -> None:
    tree = etree.fromstring(report.encode())
    for each in tree.iter(SVRL + "failed-assert", SVRL + "successful-report"):
        if each.get("id") not in out_of_scope():
            is_warning = "warning" in (each.get("flag"), each.get("role"))
            (verdict.warnings if is_warning else verdict.fatal).add(each.get("id"))
