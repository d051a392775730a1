"""How much memory this process holds."""

from __future__ import annotations

from pathlib import Path


def resident_mb(kind: str = "VmRSS") -> float:
    """Memory of this process in MB: `VmRSS` now, `VmHWM` the highest so far."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith(kind))
    return int(line.split()[1]) / 1024
