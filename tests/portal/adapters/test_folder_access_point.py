"""Files leave whole and once; what lies in the folder arrives whole and once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from portal import folders
from portal.adapters.access_point import FolderAccessPoint
from portal.adapters.bank import FolderBank
from portal.ports import NoAnswer, PostNotDelivered
from tests.factories.catalog import NOW


@pytest.fixture
def door(tmp_path: Path) -> FolderAccessPoint:
    return FolderAccessPoint(tmp_path, largest=1000)


def _put(door: FolderAccessPoint, name: str, content: bytes = b"<a/>", age: int = 60) -> Path:
    door.inward.mkdir(parents=True, exist_ok=True)
    path = door.inward / name
    path.write_bytes(content)
    when = path.stat().st_mtime - age
    os.utime(path, (when, when))
    return path


def test_an_envelope_is_written_under_its_message_id(door: FolderAccessPoint) -> None:
    evidence = door.deliver("4f6b-11", b"<a/>", "0007:1", NOW)
    assert evidence == "out/4f6b-11.xml"
    assert (door.out / "4f6b-11.xml").read_bytes() == b"<a/>"
    assert [path.name for path in door.out.iterdir()] == ["4f6b-11.xml"]


@pytest.mark.parametrize("odd", ["../../etc/passwd", "a/b", "CON\x00", "", "x" * 300, ".hidden"])
def test_an_id_never_becomes_a_path(door: FolderAccessPoint, odd: str) -> None:
    door.deliver(odd, b"<a/>", "0007:1", NOW)
    [path] = door.out.iterdir()
    assert path.parent == door.out
    assert len(path.name) == len("x" * 64 + ".xml")


def test_the_same_bytes_again_are_delivered_once(door: FolderAccessPoint) -> None:
    assert door.deliver("m", b"<a/>", "0007:1", NOW) == door.deliver("m", b"<a/>", "0007:1", NOW)
    with pytest.raises(PostNotDelivered):
        door.deliver("m", b"<b/>", "0007:1", NOW)
    assert (door.out / "m.xml").read_bytes() == b"<a/>"


def test_a_folder_that_cannot_be_written_is_no_answer(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file where the folder should be")
    with pytest.raises(NoAnswer):
        FolderAccessPoint(tmp_path).deliver("m", b"<a/>", "0007:1", NOW)


def test_files_arrive_oldest_first_and_partial_ones_not(door: FolderAccessPoint) -> None:
    _put(door, "b.xml", age=100)
    _put(door, "a.xml", age=50)
    _put(door, ".c.xml.tmp")
    _put(door, "d.xml.part")
    (door.inward / "folder.xml").mkdir()
    (door.inward / "link.xml").symlink_to("/etc/passwd")
    assert [one.name for one in door.collect(NOW)] == ["b.xml", "a.xml"]


def test_what_is_taken_never_arrives_again(door: FolderAccessPoint) -> None:
    _put(door, "a.xml")
    [arrival] = door.collect(NOW)
    door.taken(arrival)
    door.taken(arrival)
    assert list(door.collect(NOW)) == []
    _put(door, "a.xml", b"<b/>")
    [again] = door.collect(NOW)
    door.taken(again)
    kept = sorted(path.name for path in (door.inward / folders.DONE).iterdir())
    assert kept == ["a.2.xml", "a.xml"]


def test_a_file_cut_short_is_given_time(
    door: FolderAccessPoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _put(door, "a.xml", b"<a><b", age=0)
    monkeypatch.setattr(
        "portal.folders.time.sleep", lambda _seconds: path.write_bytes(b"<a><b/></a>")
    )
    [arrival] = door.collect(NOW)
    assert arrival.content == b"<a><b/></a>"


def test_an_old_file_is_taken_as_it_is(door: FolderAccessPoint) -> None:
    _put(door, "a.xml", b"<a><b", age=10)
    [arrival] = door.collect(NOW)
    assert arrival.content == b"<a><b"


def test_what_is_too_large_is_put_aside(door: FolderAccessPoint) -> None:
    _put(door, "huge.xml", b"<" + b"x" * 2000)
    _put(door, "a.xml")
    assert [one.name for one in door.collect(NOW)] == ["a.xml"]
    assert (door.inward / folders.REFUSED / "huge.xml").exists()


def test_an_empty_installation_has_no_arrivals(door: FolderAccessPoint) -> None:
    assert list(door.collect(NOW)) == []


def test_a_payment_file_is_handed_in_once(tmp_path: Path) -> None:
    bank = FolderBank(tmp_path)
    bank.submit("run-1.xml", b"<Document/>", NOW)
    bank.submit("run-1.xml", b"<Document/>", NOW)
    assert (tmp_path / "out" / "run-1.xml").read_bytes() == b"<Document/>"
    with pytest.raises(folders.NameTaken):
        bank.submit("run-1.xml", b"<Other/>", NOW)
