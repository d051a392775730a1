"""Forms of the administration."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import DateField, EmailField, SelectChoice, SelectField, StringField
from wtforms.validators import Email, InputRequired, Length, Optional

Named: TypeAlias = tuple[str, str]
"""What is sent, and what it is called."""

REQUIRED = _l("This must be filled in.")


class UserForm(FlaskForm):  # type: ignore[misc]
    """A new user."""

    username = StringField(
        _l("User name"),
        [InputRequired(REQUIRED), Length(max=80)],
        description=_l("a–z, 0–9, dot and hyphen, for instance anna.berg"),
    )
    name = StringField(_l("Name"), [InputRequired(REQUIRED), Length(max=200)])
    email = EmailField(
        _l("E-mail"), [Optional(), Email(_l("This is not an e-mail address.")), Length(max=200)]
    )
    language = SelectField(
        _l("Language"), choices=[SelectChoice("sv", "Svenska"), SelectChoice("en", "English")]
    )


class RoleForm(FlaskForm):  # type: ignore[misc]
    """A role for a user."""

    role = SelectField(_l("Role"))
    scope = SelectField(
        _l("Where"), description=_l("A role reaches downwards in the organisation.")
    )
    limit = StringField(
        _l("Limit without VAT"),
        [Optional(), Length(max=20)],
        description=_l(
            "Requester: orders up to this need no approval. Approver: may approve up to this. "
            "Empty: no limit."
        ),
    )
    valid_from = DateField(_l("From"), [InputRequired(REQUIRED)])
    valid_until = DateField(_l("To and including"), [Optional()])

    def offer(self, roles: Iterable[Named], scopes: Iterable[Named]) -> None:
        """The roles and the scopes to choose from."""
        self.role.choices = [SelectChoice(*each) for each in roles]
        self.scope.choices = [SelectChoice(*each) for each in scopes]


class UnitForm(FlaskForm):  # type: ignore[misc]
    """A unit."""

    organisation = SelectField(_l("Legal entity"))
    parent = SelectField(_l("Below"))
    code = StringField(
        _l("Code"),
        [InputRequired(REQUIRED), Length(max=40)],
        description=_l("Short and unique, for instance NLN-AVD5. It can't be changed later."),
    )
    name = StringField(_l("Name"), [InputRequired(REQUIRED), Length(max=200)])
    reference = StringField(
        _l("Reference"),
        [InputRequired(REQUIRED), Length(max=40)],
        description=_l("What suppliers write as buyer's reference on invoices."),
    )
    gln = StringField(_l("GLN"), [Optional(), Length(max=13)], description=_l("13 digits"))
    cost_centre = StringField(_l("Cost centre"), [Optional(), Length(max=40)])
    street = StringField(_l("Street"), [InputRequired(REQUIRED), Length(max=200)])
    postal_code = StringField(_l("Postal code"), [InputRequired(REQUIRED), Length(max=10)])
    city = StringField(_l("Town"), [InputRequired(REQUIRED), Length(max=80)])

    def offer(self, organisations: Iterable[Named], parents: Iterable[Named]) -> None:
        """The legal entities and what a unit may stand below."""
        self.organisation.choices = [SelectChoice(*each) for each in organisations]
        self.parent.choices = [SelectChoice(*each) for each in parents]
