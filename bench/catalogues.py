"""A catalogue (T19): received, judged line by line, published, taken into the search index."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from statistics import median
from typing import TypeVar

from bench import material
from bench.alone import alone
from bench.installation import Installation, Place
from bench.limits import catalogues as limits
from bench.limits.memory import resident_mb
from bench.scale import Scale
from bench.timing import Figure, Samples, Taken
from catalog import publishing
from catalog.judging import Judging
from catalog.search import sync
from tests.factories.catalog import NOW, TODAY, an_agreement, an_organisation

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Run:
    """What each phase took, and the highest memory of a process that did one import."""

    phases: dict[str, Taken]
    lines: int
    memory_mb: float

    @property
    def taken(self) -> Taken:
        """All phases."""
        phases = self.phases.values()
        return Taken(sum(one.seconds for one in phases), sum(one.cpu for one in phases))


def run(place: Place, scale: Scale) -> Iterator[Figure]:
    """By number of lines; each import in a process of its own, into a database of its own."""
    for lines in scale.catalogues:
        yield _figure(place, scale, lines)


def _figure(place: Place, scale: Scale, lines: int) -> Figure:
    samples, mine = Samples(), list[Run]()
    source = place.scratch / f"{place.engine}-{lines}.xml"
    read = 0.0
    for turn in range(scale.catalogue_rounds + scale.warm):
        ours = alone(_import, place.migrated(), place.scratch / f"import-{lines}-{turn}", lines)
        limit = alone(_bare, place.empty(), source if turn else _copied(place, source, lines))
        if turn >= scale.warm:
            mine.append(ours)
            samples.ours.append(ours.taken)
            samples.limit.append(limit.phases["store"])
            samples.units += 1
            read = limit.phases["read"].seconds
    facts = {
        name: f"{median(one.phases[name].seconds for one in mine):.2f} s" for name in mine[0].phases
    }
    facts["bare reading alone"] = f"{read:.2f} s"
    facts["peak MB"] = f"{median(one.memory_mb for one in mine):.0f}"
    return samples.figure("catalogues", f"catalogue, {lines:,} lines", place.engine, facts)


def _copied(place: Place, target: Path, lines: int) -> Path:
    """The file that the first import has written, for the bare one."""
    (place.scratch / f"import-{lines}-0" / "catalogue.xml").rename(target)
    return target


def _import(url: str, folder: Path, lines: int) -> Run:
    installation = Installation.at(url, folder)
    database, path, phases = installation.database, folder / "catalogue.xml", dict[str, Taken]()
    with database.transaction() as session:
        organisation = an_organisation(session)
        agreement = an_agreement(session, organisations=[organisation], ceiling=Decimal(10) ** 9)
        material.write_catalogue(path, lines, agreement, organisation)

    def receive() -> int:
        with database.transaction() as session:
            own = session.merge(agreement, load=False)
            content = path.read_bytes()
            version = publishing.receive(session, own, path.name, content, "bench", "bench", NOW)
            return version.id

    def judge() -> None:
        with database.transaction() as session:
            judging = Judging.begin(session, key, TODAY)
        for step in judging.steps():
            with database.transaction() as session:
                judging.store(session, step)
        with database.transaction() as session:
            judging.end(session, NOW)

    def publish() -> int:
        with database.transaction() as session:
            return publishing.publish(session, key, "bench", NOW).accepted

    def index() -> None:
        with database.reading() as session:
            sync.sync(session, installation.config.index)

    key = _noted(phases, "receive", receive)
    _noted(phases, "judge", judge)
    accepted = _noted(phases, "publish", publish)
    _noted(phases, "index", index)
    if accepted != lines:
        raise RuntimeError(f"{accepted} of {lines} lines were accepted")
    return Run(phases, lines, resident_mb("VmHWM"))


def _bare(url: str, path: Path) -> Run:
    phases: dict[str, Taken] = {}
    _noted(phases, "read", lambda: limits.read_only(path))
    lines = _noted(phases, "store", lambda: limits.take_in(path, url))
    return Run(phases, lines, resident_mb("VmHWM"))


def _noted(phases: dict[str, Taken], name: str, work: Callable[[], Answer]) -> Answer:
    began = Taken.now()
    answer = work()
    phases[name] = Taken.since(began)
    return answer
