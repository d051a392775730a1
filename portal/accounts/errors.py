"""Why an account can't do something."""

from __future__ import annotations

from catalog.errors import N_, BadInput, Conflict, Refused


class WrongPassword(Refused):
    """Unknown name and wrong password sound the same, and take the same time."""

    code = "wrong_password"
    template = N_("The user name or the password is wrong. Try again, or ask your administrator.")


class TooManyAttempts(Refused):
    """Too many wrong passwords lately for this name or from this address."""

    code = "too_many_attempts"
    template = N_("Too many wrong passwords. Wait %(minutes)s minutes and try again.")


class LinkNotValid(Refused):
    """The one-time link has been used, is too old, or never was."""

    code = "link_not_valid"
    template = N_("This link has been used or is too old. Ask your administrator for a new one.")


class WeakPassword(Refused):
    """The password is too short or too easily guessed."""

    code = "weak_password"
    template = N_("Choose a password of at least 12 characters that is not your user name.")


class NameTaken(Conflict):
    """Another user has this name."""

    code = "name_taken"
    template = N_("There is already a user named %(username)s. Choose another name.")


class BadUsername(BadInput):
    """A user name that can't be typed safely."""

    code = "bad_username"
    template = N_(
        "%(username)s can't be a user name: use a–z, 0–9, dot, hyphen, 2 to 80 characters."
    )


class BadScope(BadInput):
    """The role can't be held there."""

    code = "bad_scope"
    template = N_("%(scope)s is no unit, legal entity or supplier in which to be %(role)s.")


class BadPeriod(BadInput):
    """Ends before it begins."""

    code = "bad_period"
    template = N_("The role would end on %(until)s, before it begins on %(begins)s.")


class OutsideYourScope(Refused):
    """An administrator gives roles only within the own scope."""

    code = "outside_your_scope"
    template = N_("%(scope)s is outside what you administer.")


class OwnRoles(Refused):
    """Nobody changes their own rights."""

    code = "own_roles"
    template = N_("You can't change your own roles; another administrator must do it.")
