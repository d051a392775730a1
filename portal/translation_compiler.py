"""Compiles the translations that changed: `python -m portal.translation_compiler`.

The set-up script runs it before a start, and the tests before they begin; compiled files are
made, not kept in the repository.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

TRANSLATIONS = Path(__file__).resolve().parent / "translations"


def compile_stale(folder: Path = TRANSLATIONS) -> list[Path]:
    """Compile each `.po` file that is newer than its `.mo` file; return those compiled.

    Fuzzy entries are left out, so that a guess is never shown to anyone.

    Raises:
        babel.messages.pofile.PoFileError: a file is not a catalogue of messages.
    """
    stale = [source for source in sorted(folder.glob("*/*/LC_MESSAGES/*.po")) if _is_stale(source)]
    for source in stale:
        _compile(source)
    return stale


def _is_stale(source: Path) -> bool:
    compiled = source.with_suffix(".mo")
    return not compiled.exists() or compiled.stat().st_mtime_ns < source.stat().st_mtime_ns


def _compile(source: Path) -> None:
    """Written beside and renamed: a process that starts meanwhile reads the old or the new one."""
    language = source.parent.parent.name
    with source.open("rb") as lines:
        catalogue = read_po(lines, locale=language, abort_invalid=True)
    fresh = source.with_suffix(f".{os.getpid()}")
    with fresh.open("wb") as out:
        write_mo(out, catalogue, use_fuzzy=False)
    fresh.replace(source.with_suffix(".mo"))


def main() -> int:
    """Compile what changed; 1 with the reason if a file cannot be read."""
    try:
        compile_stale()
    except (PoFileError, UnicodeDecodeError) as error:
        sys.stderr.write(f"avrop: a translation cannot be compiled: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
