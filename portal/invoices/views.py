"""Pages."""

from __future__ import annotations

from flask import Blueprint

views = Blueprint("invoices", __name__)
