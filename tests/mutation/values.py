"""Mutations of values: amounts, dates, codes, identifiers and texts, written right and wrong."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, InvalidOperation

from peppol.codelists.lookup import codes
from peppol.xml import Element
from tests.mutation.material import Material, every_code, local

NBSP = "\N{NO-BREAK SPACE}"
DATES = ("2026-11-23", "2017-12-01", "2017-11-01", "2020-02-29", "1999-12-31")
ODD_DATES = (
    "2026-02-30", "2026-13-01", "2026-11-23Z", "2026-11-23+01:00", "20261123", "2026-1-2",
    "2026-11-23T00:00:00", "-2026-11-23", "12026-11-23", "0000-01-01", "2019-02-29", "2026-11-31",
    "2026-11-23+14:00", "2026-11-23+15:00", " 2026-11-23 ", "2026-11-23-00:00", "",
)  # fmt: skip
NUMBERS = (
    "0", "1", "-1", "100", "0.00", "-0.00", "25", "25.0", "12.00", "6", "10", "0.004", "0.005",
    "0.5", "99999999999999999999.99", "1234567890.123456789012345678", "007", "+5", ".5", "5.",
)  # fmt: skip
ODD_NUMBERS = (
    "1e2", "1E2", "NaN", "INF", "-INF", "1,5", "1 000", "", "--1", "1.2.3", "+", ".", "x", "0x10",
    f"1{NBSP}000", f"{NBSP}1", "1\n", "\t1 ", "\N{ARABIC-INDIC DIGIT FIVE}", "+-1", "1" * 70,
)  # fmt: skip
BOOLEANS = ("true", "false", "1", "0")
ODD_BOOLEANS = ("TRUE", "True", "", "yes", " true ", "0.0", "FALSE", "\nfalse")
TIMES = ("12:00:00", "23:59:59Z", "00:00:00.5+01:00", "24:00:00")
ODD_TIMES = ("25:00:00", "12:00", "", "12:60:00", "24:00:01", "12:00:00+15:00", "12:00:00.")
BASE64 = ("QQ==", "", "Q Q==", "QUJD", "QQ", "====", "Q===", "å", "QR==", "AAA", "QUJDRA==\n")
TEXTS = (
    "x", "1", "åäö", "A B", "  A  B ", "#AAI#text", "#XXX#text", "#AA#", "##", "#AAI", "a#AAI#b",
    "\n text\t", f"{NBSP}", f"x{NBSP}", "<&>", "VAT", "SE", "S", "SE556732170701", "5567321707",
    "50501055", "380", "urn:x", "'", '"', "\N{EM SPACE}", "0", "-", "a" * 300,
)  # fmt: skip
COUNTRIES = ("SE", "DE", "IT", "EL", "XI", "GR", "DK", "NO", "FR", "1A", "GB", "UK", "se", "XX")
CURRENCIES = ("SEK", "EUR", "USD", "STN", "STD", "sek", "XXX", "EURO", "DKK")
CATEGORIES = ("S", "Z", "E", "AE", "K", "G", "O", "L", "M", "B", "s", "X")
MEANS = ("30", "58", "31", "49", "59", "50", "56", "48", "57", "1", "ZZZ", "97", "10", "030")
REASONS = (
    "VATEX-EU-G", "VATEX-EU-O", "VATEX-EU-IC", "VATEX-EU-AE", "VATEX-EU-D", "VATEX-EU-F",
    "VATEX-EU-I", "VATEX-EU-J", "vatex-eu-ae", "VATEX-EU-132", "VATEX-FR-FRANCHISE", "VATEX",
)  # fmt: skip
TYPES = ("380", "381", "384", "326", "389", "261", "527", "396", "386", "71", "83", "0380", "999")
PROFILES = (
    "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0", "urn:peppol:bis:billing_with_response",
    "urn:peppol:france:billing:regulated", "urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0",
    "urn:fdc:peppol.eu:2017:poacc:billing:02:1.0", "x",
)  # fmt: skip
NUMBERS_OF_COMPANIES = (
    "SE556732170701", "SE5567321707", "5567321707", "5567321708", "556732-1707", "7300010000001",
    "NL123456789B01", "NL1", "DE123456789", "Godkänd för F-skatt", "godkänd för f-skatt",
    "GODKÄND FÖR F-SKATT ", "EL123", "XI123", "ELX", "S E", "1e10", "0000000000", "5567321707 ",
    "+556732170", "55673217.7", "se556732170701", "SE55673217070 ", "SE+5567321707",
)  # fmt: skip
ACCOUNTS = (
    "50501055", "5050-1055", "123", "1", "1234567", "12345678901", "SE4550000000058398257466",
    "1e3", " 5050105 ", "INF", "NaN", "0x1F", "+1234567", "1234567.",
)  # fmt: skip
BRANCHES = ("SE:BANKGIRO", "SE:PLUSGIRO", "se:bankgiro", " SE:BANKGIRO ", "HANDSESS", "9180")

SPECIAL: dict[str, tuple[str, ...]] = {
    "IdentificationCode": COUNTRIES,
    "DocumentCurrencyCode": CURRENCIES,
    "TaxCurrencyCode": CURRENCIES,
    "PaymentMeansCode": MEANS,
    "TaxExemptionReasonCode": REASONS,
    "InvoiceTypeCode": TYPES,
    "CreditNoteTypeCode": TYPES,
    "DocumentTypeCode": ("130", "50", "916", " 130", "x"),
    "DescriptionCode": ("3", "35", "432", "5", "29", "72", " 3 "),
    "ProfileID": PROFILES,
    "CompanyID": NUMBERS_OF_COMPANIES,
    "Percent": ("0", "0.00", "25", "25.0", "25.00", "12", "6", "10", "-25", "0.4", "0.5", "19"),
    "UBLVersionID": ("2.1", "2.0", " 2.1", "2.3"),
    "PrimaryAccountNumberID": ("1234", "123456XXXX", "1234567890123", "12345678901"),
    "AllowanceChargeReasonCode": ("95", "41", "CG", "FC", "100", "ABL", "aa", "AA", "999"),
    "BaseQuantity": ("1", "0", "10", "-1", "0.5", "3", "7", "00.0"),
}
"""Values worth trying, by the name of the element."""


def any_text(m: Material, name: str, content: str) -> str:
    """Return some right value for an element."""
    if name in SPECIAL:
        return m.chance.choice(SPECIAL[name])
    return {
        "decimal": lambda: m.chance.choice(NUMBERS[:13]),
        "date": lambda: m.chance.choice(DATES),
        "time": lambda: TIMES[0],
        "boolean": lambda: m.chance.choice(BOOLEANS),
        "base64Binary": lambda: BASE64[0],
    }.get(content, lambda: m.chance.choice(TEXTS))()


def change_value(m: Material) -> bool:
    """Give an element another value, as suits its data type."""
    element = m.pick(m.leaves())
    if element is None:
        return False
    content = m.data_type(element).content  # type: ignore[union-attr]
    if m.chance.random() < 0.35 and local(element) in SPECIAL:
        element.text = m.chance.choice(SPECIAL[local(element)])
    else:
        element.text = _OTHERS.get(content, _other_text)(m, element)
    return True


def change_special(m: Material) -> bool:
    """Give an element that rules look at another value, everywhere or in one place."""
    found = [each for each in m.leaves() if local(each) in SPECIAL]
    element = m.pick(found)
    if element is None:
        return False
    value = m.chance.choice(SPECIAL[local(element)])
    same = [each for each in found if each.tag == element.tag and each.text == element.text]
    for each in same if m.chance.random() < 0.3 else [element]:
        each.text = value
    return True


def change_code(m: Material) -> bool:
    """Give a code, or a text, a code of some list."""
    found = [each for each in m.leaves() if "normalizedString" in _content(m, each)]
    element = m.pick(found)
    if element is None:
        return False
    element.text = any_code(m)
    return True


def any_code(m: Material) -> str:
    """Return a code of any list, sometimes in another case or with blanks."""
    listed = sorted(codes(m.chance.choice(every_code())))
    return _respelled(m, m.chance.choice(listed))


def borrow(m: Material) -> bool:
    """Give an element the value of another of its name, or of any other."""
    element = m.pick(m.leaves())
    if element is None:
        return False
    same = [each for each in m.leaves() if each.tag == element.tag and each.text != element.text]
    other = m.pick(same if same and m.chance.random() < 0.7 else m.leaves())
    element.text = other.text if other is not None else None
    return True


def respell(m: Material) -> bool:
    """Write a value in another way: blanks around it, other case, zeros."""
    element = m.pick([each for each in m.leaves() if each.text])
    if element is None:
        return False
    content = _content(m, element)
    if content == "decimal" and m.chance.random() < 0.7:
        element.text = _respelled_number(m, element.text)
    else:
        element.text = _respelled(m, element.text)
    return True


def _content(m: Material, element: Element) -> str:
    data_type = m.data_type(element)
    return data_type.content if data_type else ""


def _respelled(m: Material, value: str) -> str:
    ways: tuple[Callable[[], str], ...] = (
        lambda: value,
        lambda: f" {value}",
        lambda: f"{value}\n",
        lambda: f"\t {value} ",
        lambda: value.lower(),
        lambda: value.upper(),
        lambda: value.swapcase(),
        lambda: f"{NBSP}{value}",
        lambda: f"{value}{NBSP}",
        lambda: value.replace(" ", "  "),
        lambda: f"{value}1",
        lambda: value[:-1],
        lambda: value[1:],
        lambda: " ".join(value),
    )
    return m.chance.choice(ways)()


def _respelled_number(m: Material, value: str) -> str:
    plain = value.strip()
    point = plain if "." in plain else plain + "."
    ways = (
        f"0{plain}", f"+{plain}", f"{point}0", f"{point}00", f"{point}0000000", f"-{plain}",
        f" {plain} ", f"\n{plain}", point, f"{plain}e0", f"000{point}000", point.rstrip("0"),
    )  # fmt: skip
    return m.chance.choice(ways)


def _other_number(m: Material, element: Element) -> str:
    try:
        value = Decimal((element.text or "").strip())
    except InvalidOperation:
        return m.chance.choice(NUMBERS)
    roll = m.chance.random()
    if roll < 0.55:
        steps = ("0.01", "-0.01", "0.02", "-0.02", "0.03", "1", "-1", "0.99", "-0.99", "0.005",
                 "0.001", "-0.005", "0.5", "-0.5", "1.01", "100")  # fmt: skip
        return str(value + Decimal(m.chance.choice(steps)))
    if roll < 0.7:
        return str(-value)
    return m.chance.choice(NUMBERS if roll < 0.92 else ODD_NUMBERS)


def _of(usual: tuple[str, ...], odd: tuple[str, ...]) -> Callable[[Material, Element], str]:
    return lambda m, _: m.chance.choice(usual if m.chance.random() < 0.6 else odd)


def _other_text(m: Material, element: Element) -> str:
    if m.chance.random() < 0.5:
        return m.chance.choice(TEXTS)
    return _respelled(m, element.text or "")


_OTHERS: dict[str, Callable[[Material, Element], str]] = {
    "decimal": _other_number,
    "date": _of(DATES, ODD_DATES),
    "time": _of(TIMES, ODD_TIMES),
    "boolean": _of(BOOLEANS, ODD_BOOLEANS),
    "base64Binary": _of(BASE64[:1], BASE64),
}
