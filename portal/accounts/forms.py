"""Forms of log-in and passwords."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import HiddenField, PasswordField, StringField
from wtforms.validators import EqualTo, InputRequired, Length


class LoginForm(FlaskForm):  # type: ignore[misc]
    """User name and password."""

    username = StringField(
        _l("User name"), [InputRequired(_l("Type your user name.")), Length(max=200)]
    )
    password = PasswordField(
        _l("Password"), [InputRequired(_l("Type your password.")), Length(max=2000)]
    )
    next = HiddenField()


class PasswordForm(FlaskForm):  # type: ignore[misc]
    """A new password, twice."""

    password = PasswordField(
        _l("New password"),
        [InputRequired(_l("Choose a password.")), Length(max=1000)],
        description=_l("At least 12 characters. A sentence you remember is a good password."),
    )
    repeat = PasswordField(
        _l("The same password again"),
        [EqualTo("password", _l("The two passwords differ. Type the same one twice."))],
    )
