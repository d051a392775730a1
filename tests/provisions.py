"""What the tests need from the machine beyond Python, and how it gets there.

Installed where that can be done without asking: as root, or with a sudo that wants no password,
by apt-get. Else named, with the line that installs it. AVROP_TEST_INSTALL=0 only names it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from portal.doctor import Check, checks

_PACKAGES = {"postgresql": "postgresql", "chromium": "chromium", "fonts": "fonts-dejavu-core"}


def provide() -> list[Check]:
    """Install what is missing where nobody needs to be asked; what is missing still."""
    missing = _missing()
    packages = [_PACKAGES[check.name] for check in missing if check.name in _PACKAGES]
    prefix = _unasked_root()
    if not packages or prefix is None:
        return missing
    _tell(f"installing {', '.join(packages)} with apt-get; AVROP_TEST_INSTALL=0 prevents that")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update", "-qq"], ["install", "-qq", "--no-install-recommends", *packages]):
        command = [*prefix, "apt-get", "-y", *words]
        done = subprocess.run(command, env=environment, stdout=sys.stderr, check=False)
        if done.returncode:
            _tell(f"apt-get {words[0]} ended with {done.returncode}")
            break
    return _missing()


def _missing() -> list[Check]:
    return [check for check in checks() if check.needed_for == "test" and check.status == "missing"]


def _unasked_root() -> list[str] | None:
    """What to put before a command to run it as root; None where that would need asking."""
    if os.environ.get("AVROP_TEST_INSTALL") == "0" or not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "--non-interactive"]
    if not shutil.which("sudo"):
        return None
    asked = subprocess.run([*sudo, "true"], capture_output=True, check=False)
    return None if asked.returncode else sudo


def _tell(line: str) -> None:
    sys.stderr.write(f"avrop: {line}\n")
