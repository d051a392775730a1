"""Hostile files give a verdict or a refusal with a reason, never another fault.

`python -m tests.hostile --files 100000` tries as many as one likes, with limits on time and memory.
"""

from collections import Counter
from collections.abc import Callable

import pytest

import peppol
from peppol.codelists import lookup
from peppol.errors import NotWellFormed, PeppolError, TooLarge
from peppol.judging import judge
from peppol.rules.engine import MAX_SAME
from peppol.rules.finding import Finding
from tests.hostile import trying
from tests.hostile.making import hostile
from tests.hostile.traps import MEGABYTE, ORDER, TRAPS, VALUES
from tests.hostile.trying import ACTS, outcome
from tests.peppol.samples import TODAY

BATCH = 50
"""Files a test, so that the suite can share two thousand of them out."""


@pytest.mark.parametrize("first", range(0, 2_000, BATCH))
def test_hostile_files_give_a_value_or_a_refusal(first: int) -> None:
    for seed in range(first, first + BATCH):
        data, how = hostile(seed)
        for act in ACTS:
            assert outcome(act, data), how


def test_a_number_makes_the_same_file_each_time() -> None:
    assert [hostile(seed) for seed in range(20)] == [hostile(seed) for seed in range(20)]


@pytest.mark.parametrize("make", TRAPS.values(), ids=TRAPS)
def test_findings_are_few_and_short_however_much_is_wrong(make: Callable[[int], bytes]) -> None:
    data = make(1_100)
    found = judge(data, on=TODAY)
    counts = Counter(each.rule for each in found)
    assert max(counts.values(), default=0) <= MAX_SAME
    assert all(len(each.text(lang)) < 3_000 for each in found for lang in ("sv", "en"))
    assert all(outcome(act, data) for act in ACTS if act is not trying.judge)


@pytest.mark.parametrize("filling", [b"9", b"A", "å ".encode()])
@pytest.mark.parametrize("make", VALUES.values(), ids=VALUES)
def test_a_megabyte_in_one_value_is_told_of_in_few_words(
    make: Callable[[bytes], bytes], filling: bytes
) -> None:
    data = make(filling * (MEGABYTE // len(filling)))
    told = [each.text("sv") for each in judged(data)]
    assert sum(map(len, told)) < 100_000
    for act in ACTS:
        assert outcome(act, data)


def judged(data: bytes) -> list[Finding] | tuple[PeppolError, ...]:
    try:
        return judge(data, on=TODAY)
    except PeppolError as error:
        return error.problems


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_elements_are_counted_in_every_encoding(encoding: str) -> None:
    name = encoding if encoding != "utf-16-le" else "utf-16"
    text = f'<?xml version="1.0" encoding="{name}"?><a>' + "<b/>" * 1_000_001 + "</a>"
    with pytest.raises(TooLarge):
        peppol.read(text.encode(encoding))


def test_attributes_are_counted_with_the_elements() -> None:
    tag = b"<a " + b" ".join(b'a%d=""' % n for n in range(100)) + b"/>"
    with pytest.raises(TooLarge):
        peppol.read(b"<a>" + tag * 10_001 + b"</a>")


@pytest.mark.parametrize("encoding", ["utf-7", "cp037", "utf-32", "shift_jis", "gb18030"])
def test_encodings_that_hide_elements_are_not_read(encoding: str) -> None:
    text = ORDER.decode().replace("UTF-8", encoding).replace("'", '"')
    with pytest.raises(NotWellFormed):
        peppol.read(text.encode(encoding, "replace"))


@pytest.mark.parametrize("list_id", ["NoSuchList", "../2026.5/ISO4217", "", "/", "a\x00b"])
def test_a_code_list_that_a_document_names_is_no_file_to_be_opened(list_id: str) -> None:
    assert lookup.name(list_id, "SEK") is None
