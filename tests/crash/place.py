"""One installation under test: its processes, how they are killed, and how they come back."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from sqlalchemy import select

from portal.adapters.access_point import FolderAccessPoint
from portal.config import Config
from portal.database import Database
from portal.post.models import WorkerHeartbeat
from portal.supervisor import WEB, WORKER
from tests.running import free_port
from tests.shared import ROOT

SECRET = "signs the cookies of an installation that lives for a minute"
ANSWERS_WITHIN = 120.0


class DidNotComeBack(AssertionError):
    """A process that was started again did not answer; carries the end of its log."""


@dataclass
class Place:
    """A data folder, a database, and the processes that work on them."""

    folder: Path
    database_url: str
    workers: int = 1
    settings: Mapping[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    @property
    def config(self) -> Config:
        """The settings that every process of the installation has."""
        return Config(
            data=self.folder / "data",
            database_url=self.database_url,
            secret_key=SECRET,
            env="test",
            port=self.port,
            access_point="demo",
            bank="demo",
            demo_delay=0.0,
            web_workers=1,
        )

    @property
    def names(self) -> list[str]:
        """What can be killed."""
        return ["web", *(f"worker {number}" for number in range(1, self.workers + 1))]

    @property
    def log(self) -> Path:
        """What all processes say."""
        return self.folder / "log"

    def environment(self) -> dict[str, str]:
        """The settings as a process gets them."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("AVROP_", "DATABASE_"))}
        config = self.config
        return {
            **kept,
            "PYTHONPATH": str(ROOT),
            "PYTHONSAFEPATH": "1",
            "AVROP_DATA": str(config.data),
            "DATABASE_URL": config.database_url,
            "AVROP_SECRET_KEY": SECRET,
            "AVROP_ENV": config.env,
            "PORT": str(config.port),
            "AVROP_ACCESS_POINT": config.access_point,
            "AVROP_DEMO_DELAY": "0",
            "AVROP_WEB_WORKERS": "1",
            **self.settings,
        }

    def open_database(self) -> Database:
        """The database as the product opens it; the caller disposes of its engine."""
        return Database(self.config.database_url, self.config.audit_heads)

    def post(self) -> FolderAccessPoint:
        """The folders of the access point."""
        return FolderAccessPoint(self.config.post)

    def start(self, names: Iterable[str] | None = None) -> None:
        """Start processes, by default all; returns at once."""
        for name in self.names if names is None else names:
            with self.log.open("ab") as log:
                self.running[name] = subprocess.Popen(
                    WEB if name == "web" else WORKER,
                    cwd=ROOT,
                    env=self.environment(),
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    start_new_session=True,
                )

    def kill(self, name: str) -> None:
        """SIGKILL a process and all that it has started."""
        process = self.running[name]
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def revive(self) -> list[str]:
        """Start again what has ended by itself, as the supervisor does; the names of these."""
        ended = [name for name, process in self.running.items() if process.poll() is not None]
        self.start(ended)
        return ended

    def wait_until_it_answers(self) -> None:
        """Wait for the web server.

        Raises:
            DidNotComeBack
        """
        until = time.monotonic() + ANSWERS_WITHIN
        while time.monotonic() < until and self.running["web"].poll() is None:
            if self._answers():
                return
            time.sleep(0.05)
        raise DidNotComeBack(f"the web server does not answer\n{self.last_words()}")

    def is_up(self, name: str, database: Database) -> bool:
        """Whether a process has come so far that it works."""
        if name == "web":
            return self._answers()
        with database.reading() as session:
            beating = session.scalars(select(WorkerHeartbeat.worker))
            return any(str(self.running[name].pid) in worker.split("/") for worker in beating)

    def _answers(self) -> bool:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", "/healthz")
            return connection.getresponse().status == 200
        except (OSError, HTTPException):
            return False
        finally:
            connection.close()

    def stop(self) -> None:
        """End all processes, in order where they can."""
        for process in self.running.values():
            process.send_signal(signal.SIGTERM)
        for name, process in self.running.items():
            with suppress(subprocess.TimeoutExpired):
                process.wait(15)
            self.kill(name)
        self.running.clear()

    def last_words(self, lines: int = 30) -> str:
        """The end of what the processes have said."""
        if not self.log.exists():
            return ""
        text = self.log.read_text(encoding="utf-8", errors="replace")
        return "\n".join(text.splitlines()[-lines:])


def command(*words: str) -> list[str]:
    """A command line of the product."""
    return [sys.executable, "-m", "portal", *words]
