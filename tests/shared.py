"""Where the reference material lies that some tests read: beside the checkout, never in it."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def shared_folder() -> Path | None:
    """`AVROP_SHARED`, else `../shared`; None where there is neither.

    Tests that list their cases from it when they are collected call this; the others take the
    fixture `shared_dir`, which skips them.
    """
    folder = Path(os.environ.get("AVROP_SHARED") or ROOT.parent / "shared")
    return folder if (folder / "peppol").is_dir() else None
