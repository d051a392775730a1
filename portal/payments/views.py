"""Pages."""

from __future__ import annotations

from flask import Blueprint

views = Blueprint("payments", __name__)
