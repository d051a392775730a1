"""Releases stand side by side: the same document is judged by the rules of the day that is given.

The next release is made here as docs/releases.md says, in a folder of its own: one rule gone, one
that means something else, one that is new, and one code list without a code.
"""

import shutil
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

import peppol
from peppol import releases
from peppol.releases import LATEST, Release, release_on
from peppol.rules import rulebook
from peppol.rules.facts import Facts
from peppol.rules.rulebook import Breach
from peppol.xml import Element
from tests.peppol.samples import TODAY, order

BEGINS = date(2099, 2, 16)
ORDER = peppol.write(order())
IN_EUROS = ORDER.replace(b'currencyID="SEK"', b'currencyID="EUR"', 1)
KINDS = ("structure", "rules", "codelists")


def never_pleased(_element: Element, _facts: Facts) -> Breach:
    return Breach("Så får det inte vara.", "This must not be.")


@dataclass
class NextRelease:
    """A release in a folder of its own, begun as a copy of the latest."""

    name: str
    folder: Path

    def edit(self, kind: str, table: str, old: str, new: str) -> None:
        """Change one place in one of its tables."""
        path = self.folder / kind / self.name / table
        before = path.read_text("utf-8")
        assert before.count(old) == 1
        path.write_text(before.replace(old, new), "utf-8")

    def drop(self, kind: str, table: str, beginning: str) -> None:
        """Remove the one row that begins so."""
        rows = (self.folder / kind / self.name / table).read_text("utf-8").splitlines()
        (row,) = [each for each in rows if each.startswith(beginning)]
        self.edit(kind, table, row + "\n", "")


@pytest.fixture
def coming(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> NextRelease:
    """The next release. Its name is the test's, since what is loaded of a release is kept."""
    made = NextRelease(tmp_path.name, tmp_path)
    for kind in KINDS:
        shutil.copytree(Path(peppol.__path__[0]) / kind / LATEST, tmp_path / kind / made.name)
    release = Release(made.name, BEGINS, "made for a test", tmp_path)
    monkeypatch.setattr(releases, "KNOWN", (*releases.KNOWN, release))
    return made


def rules_on(day: date, data: bytes = ORDER) -> set[str]:
    return {finding.rule for finding in peppol.judge(data, on=day)}


def test_a_release_holds_from_its_first_day() -> None:
    assert release_on(date(2026, 8, 17)) == "2026.5"
    assert release_on(TODAY) == LATEST


def test_days_before_the_earliest_known_release_are_judged_by_it() -> None:
    assert release_on(date(2020, 1, 1)) == releases.KNOWN[0].name


def test_releases_are_listed_by_their_days() -> None:
    assert list(releases.KNOWN) == sorted(releases.KNOWN, key=lambda each: each.begins)


def test_the_next_release_holds_from_its_day_and_not_before(coming: NextRelease) -> None:
    assert release_on(BEGINS) == coming.name
    assert release_on(BEGINS - timedelta(days=1)) == LATEST
    assert rules_on(BEGINS) == rules_on(TODAY) == set()


def test_a_rule_that_is_gone_judges_no_more(coming: NextRelease) -> None:
    coming.drop("rules", "T01.tsv", "PEPPOL-T01-R003\t")
    assert rules_on(TODAY, IN_EUROS) == {"PEPPOL-T01-R003"}
    assert rules_on(BEGINS, IN_EUROS) == set()


def test_a_new_rule_judges_from_its_release_on(
    coming: NextRelease, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(rulebook.RULES, "PEPPOL-T01-R999", never_pleased)
    coming.edit("rules", "T01.tsv", "# T01\n", "# T01\nPEPPOL-T01-R999\tF\t99.1\t/Order\n")
    assert rules_on(TODAY) == set()
    assert rules_on(BEGINS) == {"PEPPOL-T01-R999"}


def test_a_rule_that_means_something_else_does_so_from_its_release_on(
    coming: NextRelease, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rulebook, "CHANGED", {})
    rulebook.changed(coming.name, "PEPPOL-T01-R003")(never_pleased)
    assert rules_on(TODAY) == set()
    assert rules_on(BEGINS) == {"PEPPOL-T01-R003"}


def test_a_code_that_is_gone_from_its_list_is_refused(coming: NextRelease) -> None:
    coming.edit("codelists", "ISO4217.txt", "SEK\t", "XSK\t")
    assert rules_on(TODAY) == set()
    assert "PEPPOL-T01-B01001" in rules_on(BEGINS)


def test_an_element_that_must_stand_now_is_missed(coming: NextRelease) -> None:
    coming.edit("structure", "T01.tsv", "!cbc:EndDate=B01301", "!cbc:StartDate=B01301")
    assert rules_on(TODAY) == set()
    assert rules_on(BEGINS) == {"PEPPOL-T01-B01301"}


def test_rules_take_code_lists_from_the_facts_and_so_from_their_release() -> None:
    folder = Path(peppol.__path__[0]) / "rules"
    takers = {
        path.name for path in folder.rglob("*.py") if "lookup import codes" in path.read_text()
    }
    assert takers == {"facts.py"}
