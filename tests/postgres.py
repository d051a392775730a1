"""A throw-away PostgreSQL cluster for tests, gone with the process that asked for it.

`throw_away_cluster()` starts `python -m tests.postgres` as a guardian, which makes the cluster,
prints its URL and removes it all when its standard input closes: also when the tests are killed.
"""

from __future__ import annotations

import contextlib
import locale
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from portal.doctor import postgresql_binaries
from tests.scratch import scratch_folder
from tests.shared import ROOT

# Nothing here outlives the tests, so nothing waits for the disk.
_CARELESS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
_SETTINGS = {
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_connections": "200",
    "shared_buffers": "128MB",
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "logging_collector": "off",
}
_START_SECONDS = 60
_DURABLE = "durable"


class ClusterDidNotStart(RuntimeError):
    """PostgreSQL is installed but would not run; the message carries what it said."""


@contextlib.contextmanager
def throw_away_cluster(durable: bool = False) -> Iterator[str]:
    """The URL of a fresh cluster's database `postgres`, as its owner.

    `durable`: commits wait for the disk as in production, for those who measure.

    Raises:
        ClusterDidNotStart: the cluster could not be made or started.
    """
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    guardian = subprocess.Popen(
        [sys.executable, "-m", "tests.postgres", *([_DURABLE] if durable else [])],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
        start_new_session=True,
    )
    with guardian:
        assert guardian.stdin
        assert guardian.stdout
        url = guardian.stdout.readline().strip()
        if not url.startswith("postgresql"):
            raise ClusterDidNotStart(url + guardian.stdout.read())
        yield url
        guardian.stdin.close()


@dataclass(frozen=True)
class _Account:
    """Whom the server runs as: PostgreSQL refuses root."""

    user: int
    group: int

    @classmethod
    def unprivileged(cls) -> _Account:
        if os.geteuid() != 0:
            return cls(os.geteuid(), os.getegid())
        names = {entry.pw_name for entry in pwd.getpwall()}
        account = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
        return cls(account.pw_uid, account.pw_gid)

    def start(
        self, arguments: Sequence[str | Path], errors: int | IO[bytes]
    ) -> subprocess.Popen[bytes]:
        as_root = os.geteuid() == 0
        return subprocess.Popen(
            arguments,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            cwd="/",
            user=self.user if as_root else None,
            group=self.group if as_root else None,
            extra_groups=[] if as_root else None,
        )


def _utf8_locale() -> str:
    """A locale that knows Swedish letters, as any production cluster has."""
    before = locale.setlocale(locale.LC_CTYPE)
    try:
        for name in ("C.UTF-8", "sv_SE.UTF-8", "en_US.UTF-8"):
            with contextlib.suppress(locale.Error):
                locale.setlocale(locale.LC_CTYPE, name)
                return name
    finally:
        locale.setlocale(locale.LC_CTYPE, before)
    return "C"


def _initialise(binaries: Path, folder: Path, password: str, account: _Account) -> None:
    pwfile = folder / "password"
    pwfile.write_text(password, encoding="utf-8")
    os.chown(pwfile, account.user, account.group)
    os.chown(folder, account.user, account.group)
    arguments: list[str | Path] = [binaries / "initdb", "--pgdata", folder / "cluster"]
    arguments += ["--username", "avrop"]
    arguments += ["--pwfile", pwfile, "--auth", "scram-sha-256", "--encoding", "UTF8"]
    arguments += ["--locale", _utf8_locale(), "--no-sync"]
    initdb = account.start(arguments, subprocess.PIPE)
    _, said = initdb.communicate()
    if initdb.returncode:
        raise ClusterDidNotStart(said.decode(errors="replace"))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _serve(binaries: Path, folder: Path, account: _Account) -> tuple[subprocess.Popen[bytes], int]:
    """Start the server; a port taken by another between the look and the start is tried anew."""
    log = folder / "log"
    for _ in range(3):
        port = _free_port()
        chosen = _SETTINGS if _is_durable() else _SETTINGS | _CARELESS
        settings = [f"--{name}={value}" for name, value in {**chosen, "port": port}.items()]
        with log.open("wb") as errors:
            command: list[str | Path] = [binaries / "postgres", "-D", folder / "cluster"]
            server = account.start([*command, *settings], errors)
        if _answers(server, binaries, port):
            return server, port
        _stop(server)
    raise ClusterDidNotStart(log.read_text(errors="replace"))


def _stop(server: subprocess.Popen[bytes]) -> None:
    """SIGQUIT: at once, its children too; nothing is worth writing down."""
    server.send_signal(signal.SIGQUIT)
    try:
        server.wait(timeout=10)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def _answers(server: subprocess.Popen[bytes], binaries: Path, port: int) -> bool:
    """Wait until the server takes log-ins: it listens some time before that."""
    ready = [str(binaries / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port)]
    until = time.monotonic() + _START_SECONDS
    while server.poll() is None and time.monotonic() < until:
        if subprocess.run(ready, check=False).returncode == 0:
            return True
        time.sleep(0.05)
    return False


def _is_durable() -> bool:
    return _DURABLE in sys.argv[1:]


def _guard() -> None:
    """Hold a cluster until standard input closes."""
    binaries = postgresql_binaries()
    if binaries is None:
        raise ClusterDidNotStart("PostgreSQL's server binaries were not found")
    password = secrets.token_hex(16)
    account = _Account.unprivileged()
    where = None if _is_durable() else scratch_folder()
    folder = Path(tempfile.mkdtemp(prefix="avrop-postgresql-", dir=where))
    try:
        _initialise(binaries, folder, password, account)
        server, port = _serve(binaries, folder, account)
        try:
            url = f"postgresql+psycopg://avrop:{password}@127.0.0.1:{port}/postgres"
            sys.stdout.write(f"{url}\n")
            sys.stdout.flush()
            sys.stdin.read()
        finally:
            _stop(server)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main() -> int:
    """Be the guardian; 1, with the reason on standard output, if there is no cluster to guard."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        _guard()
    except ClusterDidNotStart as error:
        sys.stdout.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
