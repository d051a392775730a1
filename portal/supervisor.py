"""One process that keeps the web server and the worker running, and stops both cleanly."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable
from types import FrameType

from catalog.errors import N_, Refused
from portal.config import ROOT

WEB = [sys.executable, "-m", "gunicorn", "-c", "portal/gunicorn_conf.py", "wsgi:app"]
WORKER = [sys.executable, "-m", "portal", "work"]
STOP_WITHIN = 25.0
RESTART_AFTER = 1.0
LOOK_EVERY = 0.2
STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_PR_SET_PDEATHSIG = 1


class PortTaken(Refused):
    """Something else listens on the port."""

    code = "port_taken"
    template = N_("Port %(port)s is in use. Stop what uses it, or choose another with --port.")


def require_free(host: str, port: int) -> None:
    """Refuse a port on which something listens.

    Raises:
        PortTaken
    """
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise PortTaken(port=port) from error


def unless_set(**settings: str) -> dict[str, str]:
    """Settings that the environment does not give already."""
    return {name: value for name, value in settings.items() if name not in os.environ}


def run(environment: dict[str, str]) -> int:
    """Run web and worker until a signal, or until the web server ends; the exit status.

    A worker that dies is started again: its leases run out and nothing is lost.
    """
    stopping = threading.Event()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        stopping.set()

    for number in STOPPING:
        signal.signal(number, stop)
    given = {**os.environ, **environment}
    children: dict[str, subprocess.Popen[bytes]] = {}
    try:
        children["web"] = _start(WEB, given)
        children["worker"] = _start(WORKER, given)
        while not stopping.wait(LOOK_EVERY):
            if children["web"].poll() is not None:
                return children["web"].returncode or 1
            if children["worker"].poll() is not None and not stopping.wait(RESTART_AFTER):
                children["worker"] = _start(WORKER, given)
        return 0
    finally:
        _end(children.values())


def _start(command: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, start_new_session=True,
        preexec_fn=_end_with(os.getpid()),
    )  # fmt: skip


def _end_with(parent: int) -> Callable[[], None]:
    """What a child does before it becomes its program, so that it does not outlive a supervisor
    that was killed: where the system can (Linux), it is asked to stop when its parent is gone."""
    prctl = getattr(ctypes.CDLL(None), "prctl", None)

    def ask() -> None:
        if prctl is None:
            return
        prctl(_PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)
        if os.getppid() != parent:
            os._exit(1)

    return ask


def _end(children: Iterable[subprocess.Popen[bytes]]) -> None:
    running = [child for child in children if child.poll() is None]
    for child in running:
        child.terminate()
    until = time.monotonic() + STOP_WITHIN
    for child in running:
        try:
            child.wait(max(until - time.monotonic(), 0.1))
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()
