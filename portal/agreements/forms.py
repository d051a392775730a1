"""The form by which a catalogue is handed in."""

from __future__ import annotations

from collections.abc import Iterable

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from flask_wtf.file import FileField, FileRequired
from wtforms import SelectChoice, SelectField

from catalog.agreements import Agreement


class UploadForm(FlaskForm):  # type: ignore[misc]
    """An agreement and a file."""

    agreement = SelectField(_l("Agreement"), coerce=int)
    file = FileField(
        _l("Catalogue file"),
        [FileRequired(_l("Choose the file with the catalogue."))],
        description=_l("A Peppol catalogue (XML), or the template as Excel (.xlsx) or CSV."),
    )

    def offer(self, agreements: Iterable[Agreement]) -> None:
        """The agreements to choose from."""
        self.agreement.choices = [
            SelectChoice(one.id, f"{one.number} · {one.title}") for one in agreements
        ]
