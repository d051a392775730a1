"""A real installation for tests: a folder, the command line, the web server and the worker."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from tests.shared import ROOT

_READY_SECONDS = 400
_STOP_SECONDS = 30


class DidNotAnswer(AssertionError):
    """The installation did not get ready, or did not stop; carries the end of its log."""


@dataclass(frozen=True)
class Answer:
    """How a command ended and what it said."""

    status: int
    rows: list[dict[str, Any]]
    """The JSON objects of standard output."""
    messages: str
    """Standard error."""


@dataclass(frozen=True)
class Installation:
    """One installation in `data`; `settings` go on top of the environment."""

    data: Path
    settings: Mapping[str, str] = field(default_factory=dict)

    def environment(self) -> dict[str, str]:
        """What every process of this installation gets."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("AVROP_", "DATABASE_"))}
        return {
            **kept,
            "PYTHONPATH": str(ROOT),
            "PYTHONSAFEPATH": "1",
            "AVROP_DATA": str(self.data),
            "AVROP_ENV": "test",
            "AVROP_DEMO_DELAY": "0",
            "AVROP_WEB_WORKERS": "1",
            **self.settings,
        }

    def ask(self, *words: str, expected: int = 0) -> Answer:
        """Run `avrop WORD… --json` and read its answer.

        Raises:
            AssertionError: it ended with another status than `expected`.
        """
        done = subprocess.run(
            [sys.executable, "-m", "portal", *words, "--json"],
            env=self.environment(),
            capture_output=True,
            text=True,
            check=False,
            timeout=600,
        )
        assert done.returncode == expected, f"{words}: {done.returncode}\n{done.stderr}"
        rows = [json.loads(line) for line in done.stdout.splitlines()]
        return Answer(done.returncode, rows, done.stderr)

    @contextmanager
    def up(self, *words: str) -> Iterator[str]:
        """Run `avrop up WORD…` on a free port; the address, once it is ready.

        Raises:
            DidNotAnswer: it ended, or was not ready or not gone in time.
        """
        port = free_port()
        log = self.data.with_suffix(".log")
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("wb") as output:
            supervisor = subprocess.Popen(
                [sys.executable, "-m", "portal", "up", "--port", str(port), *words],
                env=self.environment(),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_until_ready(f"{address}/readyz", supervisor, log)
            yield address
            _stop(supervisor, log)
        finally:
            _end(supervisor)


def free_port() -> int:
    """A loopback port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_ready(url: str, supervisor: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + _READY_SECONDS
    while time.monotonic() < until:
        if supervisor.poll() is not None:
            raise DidNotAnswer(f"ended with {supervisor.returncode}\n{_tail(log)}")
        try:
            with urlopen(url, timeout=5) as response:
                if response.status == 200:
                    return
        except HTTPError as error:
            if error.code == 500:
                raise DidNotAnswer(f"{url} fails\n{_tail(log)}") from error
        except (URLError, OSError, HTTPException):
            pass
        time.sleep(0.1)
    raise DidNotAnswer(f"{url} was not ready in {_READY_SECONDS} s\n{_tail(log)}")


def _stop(supervisor: subprocess.Popen[bytes], log: Path) -> None:
    """As Ctrl-C does; everything must be gone soon after."""
    supervisor.send_signal(signal.SIGINT)
    try:
        supervisor.wait(timeout=_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        raise DidNotAnswer(f"did not stop in {_STOP_SECONDS} s\n{_tail(log)}") from None


def _end(supervisor: subprocess.Popen[bytes]) -> None:
    """After a failure: the supervisor stops its children if it can, and is gone in any case."""
    if supervisor.poll() is None:
        supervisor.terminate()
        with suppress(subprocess.TimeoutExpired):
            supervisor.wait(timeout=_STOP_SECONDS)
    with suppress(ProcessLookupError):
        os.killpg(supervisor.pid, signal.SIGKILL)
    supervisor.wait()


def _tail(log: Path) -> str:
    lines: Sequence[str] = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return "\n".join(lines[-40:])
