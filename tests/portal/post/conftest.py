"""The desk that the tests of the post use."""

from __future__ import annotations

import pytest

from portal.database import Database
from tests.portal.post.desk import Desk


@pytest.fixture
def desk(database: Database) -> Desk:
    """An inbox of its own, on each engine."""
    return Desk(database)
