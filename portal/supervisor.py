"""One process that keeps the web server and the worker running, and stops both cleanly."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterable
from types import FrameType

from catalog.errors import N_, Refused
from portal.config import ROOT

WEB = [sys.executable, "-m", "gunicorn", "-c", "portal/gunicorn_conf.py", "wsgi:app"]
WORKER = [sys.executable, "-m", "portal", "work"]
STOP_WITHIN = 25.0
RESTART_AFTER = 1.0


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


class _Stopped(Exception):
    """The operator wants everything stopped."""


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise _Stopped


def run(environment: dict[str, str]) -> int:
    """Run web and worker until a signal, or until the web server ends; the exit status.

    A worker that dies is started again: its leases run out and nothing is lost.
    """
    signal.signal(signal.SIGINT, _stop)
    signal.signal(signal.SIGTERM, _stop)
    given = {**os.environ, **environment}
    children: dict[str, subprocess.Popen[bytes]] = {}
    try:
        children["web"] = _start(WEB, given)
        children["worker"] = _start(WORKER, given)
        while True:
            time.sleep(0.2)
            if children["web"].poll() is not None:
                return children["web"].returncode or 1
            if children["worker"].poll() is not None:
                time.sleep(RESTART_AFTER)
                children["worker"] = _start(WORKER, given)
    except _Stopped:
        return 0
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        _end(children.values())


def _start(command: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True)


def _end(children: Iterable[subprocess.Popen[bytes]]) -> None:
    running = [child for child in children if child.poll() is None]
    for child in running:
        child.terminate()
    until = time.monotonic() + STOP_WITHIN
    for child in running:
        try:
            child.wait(max(until - time.monotonic(), 0.1))
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
