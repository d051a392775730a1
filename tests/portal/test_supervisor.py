"""`avrop up` keeps web and worker running, and leaves nothing behind when it ends."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from portal.supervisor import PortTaken, require_free, unless_set
from tests.running import Installation, free_port

PATIENCE = 120
READY = {"status": "ready", "database": True, "migrations": True, "worker": True, "index": True}


def eventually(what: str, holds: Callable[[], bool]) -> None:
    """Wait until `holds()`.

    Raises:
        AssertionError: it did not come true in time; `what` says what was waited for.
    """
    until = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < until, f"not in {PATIENCE} s: {what}"
        time.sleep(0.1)


def asked(url: str) -> tuple[int, dict[str, object]]:
    """Status and JSON of an address; status 0 when nothing answers."""
    try:
        with urlopen(url, timeout=10) as answer:
            return answer.status, json.load(answer)
    except HTTPError as error:
        return error.code, json.load(error)
    except OSError:
        return 0, {}


def processes_of(data: Path) -> dict[int, str]:
    """Processes of the installation in `data`, with their command lines."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            environment = (folder / "environ").read_bytes()
            words = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode().strip()
        except OSError:
            continue
        if f"AVROP_DATA={data}".encode() in environment.split(b"\0") and words:
            found[int(folder.name)] = words
    return found


def worker_of(data: Path) -> int | None:
    found = [pid for pid, words in processes_of(data).items() if words.endswith("portal work")]
    return found[0] if found else None


@pytest.fixture
def installation(tmp_path: Path) -> Installation:
    return Installation(tmp_path / "data")


@contextmanager
def started(installation: Installation, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """`avrop up` on `port`, ready; killed at the end if it still runs."""
    command = [sys.executable, "-m", "portal", "up", "--no-demo", "--port", str(port)]
    with (installation.data.parent / "up.log").open("wb") as log:
        supervisor = subprocess.Popen(
            [*command, "--data", str(installation.data)],
            env=installation.environment(),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
    try:
        url = f"http://127.0.0.1:{port}/readyz"
        eventually("ready", lambda: asked(url) == (200, READY) or supervisor.poll() is not None)
        yield supervisor
    finally:
        for pid in [supervisor.pid, *processes_of(installation.data)]:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        supervisor.wait()


needs_proc = pytest.mark.skipif(
    not Path("/proc/self/environ").exists(), reason="looks for processes in /proc"
)


@needs_proc
def test_it_starts_stops_and_starts_again_with_its_data(installation: Installation) -> None:
    port = free_port()
    with started(installation, port) as supervisor:
        assert asked(f"http://127.0.0.1:{port}/healthz") == (200, {"status": "ok"})
        assert len(processes_of(installation.data)) >= 3
        key = (installation.data / "secret_key").read_text()
        supervisor.send_signal(signal.SIGINT)
        assert supervisor.wait(PATIENCE) == 0
        eventually("nothing left", lambda: not processes_of(installation.data))
    with started(installation, port) as supervisor:
        assert asked(f"http://127.0.0.1:{port}/readyz") == (200, READY)
        assert (installation.data / "secret_key").read_text() == key
        supervisor.send_signal(signal.SIGTERM)
        assert supervisor.wait(PATIENCE) == 0
        eventually("nothing left", lambda: not processes_of(installation.data))


@needs_proc
def test_a_worker_that_was_killed_is_started_again(installation: Installation) -> None:
    port = free_port()
    with started(installation, port):
        killed = worker_of(installation.data)
        assert killed is not None
        os.kill(killed, signal.SIGKILL)
        eventually("another worker", lambda: worker_of(installation.data) not in {None, killed})
        eventually("ready", lambda: asked(f"http://127.0.0.1:{port}/readyz") == (200, READY))


@needs_proc
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child of its parent's end")
def test_a_supervisor_that_was_killed_leaves_nothing_running(installation: Installation) -> None:
    with started(installation, free_port()) as supervisor:
        supervisor.kill()
        supervisor.wait()
        eventually("nothing left", lambda: not processes_of(installation.data))


def test_a_port_in_use_is_refused(installation: Installation) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        answer = installation.ask("up", "--no-demo", "--port", str(port), expected=1)
        assert f"Port {port} is in use" in answer.messages
        assert not (installation.data / "avrop.sqlite").exists()
        with pytest.raises(PortTaken):
            require_free("127.0.0.1", port)


def test_the_environment_keeps_its_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AVROP_ACCESS_POINT", "folder")
    assert unless_set(AVROP_ACCESS_POINT="demo", AVROP_NOT_SET="x") == {"AVROP_NOT_SET": "x"}
