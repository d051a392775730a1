"""Every rule of the release is explained in Swedish and English, in sentences fit to be read."""

import csv
import re
from pathlib import Path

import pytest

import peppol
from peppol import rule_pages
from peppol.explaining import KnownRule, explain, known_rules, texts
from peppol.releases import KNOWN, LATEST
from peppol.rules import rebuild
from peppol.rules import texts as written
from tests.shared import ROOT

RELEASES = [each.name for each in KNOWN]
LONGEST = 300
LONGEST_WITH_PLACES = 550
"""A mechanical text names places from the root down, and all that may stand there."""
SWEDISH = {"och", "ska", "bör", "är", "inte", "att", "med", "som", "för", "eller", "får", "av"}
ENGLISH = {"the", "and", "must", "should", "is", "not", "with", "of", "or", "may", "are", "to"}
QUOTED = re.compile(r"”[^”]*”|“[^”]*”|urn:\S+")
CODES = re.compile(r"\b(?:B[TG]-[0-9]+|[A-Z][a-z]+[A-Z]\w*|UNTDID [0-9]+|ISO [0-9]+)\b")


def all_texts() -> list[tuple[str, str, str]]:
    return [(rule, *text) for release in RELEASES for rule, text in texts(release).items()]


def words(text: str) -> set[str]:
    return set(re.findall(r"[a-zåäöé]+", QUOTED.sub("", text).lower()))


@pytest.mark.parametrize("name", rebuild.SOURCES)
def test_every_official_rule_is_explained(name: str, shared_dir: Path) -> None:
    with (shared_dir / f"peppol/rules/{name}.csv").open(encoding="utf-8", newline="") as file:
        official = {row["id"] for row in csv.DictReader(file)}
    assert official - texts(LATEST).keys() == set()


@pytest.mark.parametrize("release", RELEASES)
def test_every_rule_that_is_judged_by_is_explained_and_no_other(release: str) -> None:
    assert texts(release).keys() == {rule.id for rule in known_rules(release)}


def test_no_text_is_left_of_a_rule_that_no_release_has() -> None:
    by_hand = {rule for family in written.families() for rule in family.texts}
    assert by_hand - {rule for rule, _, _ in all_texts()} == set()


def test_a_rule_with_two_texts_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(written, "NAMES", ("own", "own"))
    with pytest.raises(ValueError, match="UBL-SCHEMA"):
        written.families.__wrapped__()


def test_every_file_of_texts_is_read() -> None:
    files = Path(written.__file__).with_suffix("").glob("*")
    assert {path.name for path in files} == {f"{name}.tsv" for name in written.NAMES}


@pytest.mark.parametrize("lang", [1, 2])
def test_texts_are_whole_sentences(lang: int) -> None:
    wrong = [
        told[0]
        for told in all_texts()
        if not told[lang].endswith(".")
        or told[lang] != " ".join(told[lang].split())
        or told[lang][0].islower()
        or set(told[lang]) & set("{}\"'") - set("'" if lang == 2 else "")
    ]
    assert wrong == []


@pytest.mark.parametrize("lang", [1, 2])
def test_texts_are_short(lang: int) -> None:
    by_hand = {rule for family in written.families() for rule in family.texts}
    too_long = [
        told[0]
        for told in all_texts()
        if len(told[lang]) > (LONGEST if told[0] in by_hand else LONGEST_WITH_PLACES)
    ]
    assert too_long == []


def test_texts_are_translated() -> None:
    assert [rule for rule, sv, en in all_texts() if sv == en] == []
    assert {rule: words(sv) & ENGLISH for rule, sv, _ in all_texts() if words(sv) & ENGLISH} == {}
    assert {rule: words(en) & SWEDISH for rule, _, en in all_texts() if words(en) & SWEDISH} == {}


def test_both_languages_name_the_same_terms_elements_and_lists() -> None:
    unlike = {
        rule: set(CODES.findall(sv)) ^ set(CODES.findall(en))
        for rule, sv, en in all_texts()
        if set(CODES.findall(sv)) != set(CODES.findall(en))
    }
    assert unlike == {}


def test_warnings_advise_and_only_they() -> None:
    def advises(rule: KnownRule) -> bool:
        return "bör" in words(rule.sv) and "should" in words(rule.en)

    def demands(rule: KnownRule) -> bool:
        return not {"bör", "should"} & (words(rule.sv) | words(rule.en))

    warnings = [rule for rule in known_rules() if rule.severities == ("warning",)]
    fatal = [rule for rule in known_rules() if rule.severities == ("fatal",)]
    assert [rule.id for rule in warnings if not advises(rule)] == []
    assert [rule.id for rule in fatal if not demands(rule)] == []


def test_a_rule_is_explained_with_the_terms_that_it_compares() -> None:
    sv, en = peppol.explain("BR-CO-15"), peppol.explain("BR-CO-15", "en")
    assert re.findall(r"BT-\d+", sv) == ["BT-112", "BT-109", "BT-110"]
    assert sv.startswith("Summan med moms")
    assert en.startswith("The total with VAT")


def test_rules_that_say_the_same_name_their_own_category_and_document() -> None:
    assert "S (normal moms)" in explain("BR-S-08")
    assert "L (IGIC" in explain("BR-AF-08")
    assert explain("PEPPOL-T01-R002").startswith("Ordern bör")
    assert explain("PEPPOL-T114-R002").startswith("Orderändringen bör")
    assert "urn:fdc:peppol.eu:poacc:trns:catalogue:3" in explain("PEPPOL-T19-R018")


@pytest.mark.parametrize(("rule", "release"), [("BR-00", LATEST), ("BR-01", "1066.10")])
def test_what_is_not_known_is_not_explained(rule: str, release: str) -> None:
    with pytest.raises(KeyError):
        explain(rule, release=release)


def test_a_rule_is_listed_with_its_severity_and_documents() -> None:
    listed = {rule.id: rule for rule in peppol.known_rules()}
    assert listed["UBL-SCHEMA"].severities == ("fatal",)
    assert len(listed["UBL-SCHEMA"].transactions) == 16
    assert listed["SE-R-011"].severities == ("warning",)
    assert listed["SE-R-011"].transactions == ("T10", "T14")
    assert listed["PEPPOL-T01-R001"].transactions == ("T01",)
    assert listed["BR-CO-15"].transactions == ("T10", "T14", "T10SB", "T14SB")


def test_rules_are_listed_with_their_numbers_in_order() -> None:
    ids = [rule.id for rule in known_rules()]
    assert (
        ids.index("PEPPOL-T01-R001") < ids.index("PEPPOL-T16-R011") < ids.index("PEPPOL-T110-R001")
    )


@pytest.mark.parametrize(("lang", "name"), rule_pages.PAGES.items())
def test_the_page_is_up_to_date(lang: str, name: str) -> None:
    kept = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert kept == rule_pages.page(lang), "run python -m peppol.rule_pages docs"
    assert len(kept.encode()) < 1_000_000


@pytest.mark.parametrize("lang", rule_pages.PAGES)
def test_every_rule_stands_once_on_the_page(lang: str) -> None:
    ids = re.findall(r"^\| ([A-Z][\w-]+-[\w-]+) \|", rule_pages.page(lang), re.MULTILINE)
    assert sorted(ids) == sorted(rule.id for rule in known_rules())
