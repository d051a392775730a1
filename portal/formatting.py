"""How numbers, money, days and moments read, in Swedish and English."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal
from flask import Flask
from flask_babel import get_locale
from flask_babel import gettext as _
from markupsafe import Markup, escape

from catalog.errors import N_
from peppol.codelists.lookup import unit_name
from portal.clock import STOCKHOLM, stockholm_day
from portal.extensions import today

_SYMBOLS = {"SEK": "kr", "EUR": "€"}


def language() -> str:
    """`sv` or `en`."""
    locale = get_locale()
    return locale.language if locale else "sv"


def _locale() -> str:
    return "sv_SE" if language() == "sv" else "en_GB"


def amount(value: Decimal | None) -> str:
    """An amount with two decimals, thousands apart: `1 250,00`."""
    return "" if value is None else format_decimal(value, "#,##0.00", locale=_locale())


def money(value: Decimal | None, currency: str = "SEK") -> str:
    """An amount with its currency: `1 250,00 kr`, `SEK 1,250.00` in English."""
    if value is None:
        return ""
    if language() == "sv":
        return f"{amount(value)}\N{NO-BREAK SPACE}{_SYMBOLS.get(currency, currency)}"
    return f"{currency}\N{NO-BREAK SPACE}{amount(value)}"


def number(value: Decimal | int | None) -> str:
    """A number with as many decimals as it has."""
    if value is None:
        return ""
    digits = Decimal(value).normalize()
    decimals = max(-int(digits.as_tuple().exponent), 0)
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(digits, pattern, locale=_locale(), decimal_quantization=False)


def price(value: Decimal | None, currency: str = "SEK") -> str:
    """A unit price: at least two decimals, more where it has them."""
    if value is None:
        return ""
    decimals = max(-int(value.normalize().as_tuple().exponent), 2)
    digits = format_decimal(
        value, "#,##0." + "0" * decimals, locale=_locale(), decimal_quantization=False
    )
    if language() == "sv":
        return f"{digits}\N{NO-BREAK SPACE}{_SYMBOLS.get(currency, currency)}"
    return f"{currency}\N{NO-BREAK SPACE}{digits}"


_SHORT_UNITS = {
    "H87": N_("pcs"),
    "C62": N_("pcs"),
    "EA": N_("pcs"),
    "XPK": N_("packs"),
    "XPA": N_("packets"),
    "XCT": N_("cartons"),
    "XBX": N_("cartons"),
    "XBO": N_("bottles"),
    "XRO": N_("rolls"),
    "XBG": N_("bags"),
    "XSA": N_("sacks"),
    "XTU": N_("tubes"),
    "XCA": N_("cans"),
    "XPX": N_("pallets"),
    "PR": N_("pairs"),
    "SET": N_("sets"),
    "HUR": N_("hours"),
    "MIN": N_("minutes"),
    "DAY": N_("days"),
    "MON": N_("months"),
    "ANN": N_("years"),
    "KGM": "kg",
    "GRM": "g",
    "LTR": "l",
    "MLT": "ml",
    "MTR": "m",
    "CMT": "cm",
    "MTK": "m²",
    "MTQ": "m³",
    "KWH": "kWh",
}


def unit_short(unit_code: str) -> str:
    """A unit of UN/ECE Recommendation 20 as it stands after a number: `förp`."""
    short = _SHORT_UNITS.get(unit_code)
    return _(short) if short else unit_name(unit_code, language()).lower()


def quantity(value: Decimal | None, unit_code: str) -> str:
    """A quantity with its unit: `3 förp`."""
    return "" if value is None else f"{number(value)}\N{NO-BREAK SPACE}{unit_short(unit_code)}"


def per(base_quantity: Decimal, unit_code: str) -> str:
    """What a price is for: `per förpackning`, `per 1 000 st`."""
    if base_quantity == 1:
        return _("per %(unit)s", unit=unit_name(unit_code, language()).lower())
    return _("per %(unit)s", unit=quantity(base_quantity, unit_code))


def percent(value: Decimal | None) -> str:
    """A percentage: `25 %`."""
    return "" if value is None else f"{number(value)}\N{NO-BREAK SPACE}%"


def day(value: date | datetime | None) -> Markup:
    """A day as people say it, exact on hover and for machines; of a moment the day in Sweden."""
    if value is None:
        return Markup("")
    if isinstance(value, datetime):
        value = stockholm_day(value)
    exact = format_date(value, "full", locale=_locale())
    return Markup('<time datetime="{}" title="{}">{}</time>').format(
        value.isoformat(), exact, spoken_day(value)
    )


def spoken_day(value: date) -> str:
    """`i dag`, `i går`, `i morgon`, else `24 nov.`, with the year if it is another."""
    distance = (value - today()).days
    near = {0: _("today"), -1: _("yesterday"), 1: _("tomorrow")}
    if distance in near:
        return near[distance]
    pattern = "d MMM" if value.year == today().year else "d MMM y"
    return format_date(value, pattern, locale=_locale())


def moment(value: datetime | None) -> Markup:
    """A moment in Swedish time as people say it, exact on hover and for machines."""
    if value is None:
        return Markup("")
    local = value.astimezone(STOCKHOLM)
    exact = format_datetime(local, "EEEE d MMMM y HH:mm:ss", locale=_locale())
    text = _("%(day)s at %(time)s", day=spoken_day(local.date()), time=f"{local:%H:%M}")
    return Markup('<time datetime="{}" title="{}">{}</time>').format(
        local.isoformat(timespec="seconds"), exact, text
    )


def lines(text: str | None) -> Markup:
    """Text with its line breaks kept, everything else escaped."""
    return Markup("<br>").join(escape(text or "").splitlines())


def init_app(app: Flask) -> None:
    """Make them filters of the templates."""
    for function in (
        amount, money, number, price, percent, quantity, per, unit_short, day, moment, lines,
    ):  # fmt: skip
        app.add_template_filter(function)
