"""The access point and the bank that the settings name."""

from __future__ import annotations

from portal.adapters.access_point import FolderAccessPoint
from portal.adapters.bank import FolderBank
from portal.config import Config
from portal.demo.access_point import DemoAccessPoint
from portal.demo.bank import DemoBank
from portal.ports import AccessPoint, Bank

MEGABYTE = 1_000_000


def access_point(config: Config) -> AccessPoint:
    """`folder`, or `demo`: the folder with suppliers that answer."""
    folder = FolderAccessPoint(config.post, config.max_document_mb * MEGABYTE)
    if config.access_point == "demo":
        return DemoAccessPoint(folder, config.post / "demo", config.demo_delay)
    return folder


def bank(config: Config) -> Bank:
    """`folder`, or `demo`: the folder with a bank that pays."""
    folder = FolderBank(config.bank_folder, config.max_document_mb * MEGABYTE)
    if config.bank == "demo":
        return DemoBank(folder, config.bank_folder / "demo", config.demo_delay)
    return folder
