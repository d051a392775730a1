"""Forms of the payments page."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from flask_wtf.file import FileField, FileRequired
from wtforms import DateField
from wtforms.validators import InputRequired


class ProposeForm(FlaskForm):  # type: ignore[misc]
    """Up to which due date to pay."""

    until = DateField(
        _l("Due by"),
        [InputRequired(_l("Choose a date."))],
        description=_l("Approved invoices that are due by this day are proposed."),
    )


class BankFileForm(FlaskForm):  # type: ignore[misc]
    """A file that the bank has given."""

    file = FileField(
        _l("File of the bank"),
        [FileRequired(_l("Choose a file."))],
        description=_l("pain.002, camt.053 or camt.054 (XML). The same file counts once."),
    )
