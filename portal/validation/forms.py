"""The form by which a file is tried: a file, or the XML pasted."""

from __future__ import annotations

import re
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from wtforms import TextAreaField, ValidationError

_ENCODING = re.compile(r"""(<\?xml[^>]*?)\s+encoding\s*=\s*(["'])[^"']*\2""")


class TryForm(FlaskForm):  # type: ignore[misc]
    """One of two: a file, or text."""

    file = FileField(
        _l("File"),
        description=_l("XML: a Peppol BIS document, by itself or in its envelope (SBDH)."),
    )
    text = TextAreaField(_l("XML as text"))

    def validate_file(self, _field: Any) -> None:
        """Something must have come, and not twice."""
        has_file, has_text = bool(self.file.data), bool((self.text.data or "").strip())
        if has_file and has_text:
            raise ValidationError(_("Choose a file or paste XML, not both."))
        if not has_file and not has_text:
            raise ValidationError(_("Choose the file that you want to try, or paste its XML."))
        if has_file and not self.given():
            raise ValidationError(_("The file is empty. Choose another one."))

    def given(self) -> bytes:
        """What was handed in, as bytes.

        Pasted text has lost its encoding, so a declared one is left out and UTF-8 holds.
        """
        if self.file.data:
            self.file.data.stream.seek(0)
            return bytes(self.file.data.read())
        return _ENCODING.sub(r"\1", (self.text.data or "").strip(), count=1).encode()

    @property
    def name(self) -> str:
        """What the file is called, for the verdict."""
        return str(self.file.data.filename) if self.file.data else str(_("pasted text"))
