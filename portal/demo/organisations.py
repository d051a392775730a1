"""The six legal entities that buy in the demo.

The two regions and their dental companies carry their published organisation numbers and Peppol
ids. The numbers of Vita Huset i Nyköping AB and of the foundation are fictitious: they lie in
series that nobody has been given (559999-, 802999-). All accounts are fictitious too.
"""

import re
from dataclasses import dataclass

from portal.demo.address import Address

REGION_SORMLAND = "2321000032"
REGION_VASTMANLAND = "2321000172"
FOLKTANDVARDEN_SORMLAND = "5568202625"
FOLKTANDVARDEN_VASTMANLAND = "5567665574"
VITA_HUSET = "5599990016"
STIFTELSEN = "8029990010"


@dataclass(frozen=True, slots=True)
class OrderSeries:
    """Order numbers of one entity: `prefix` followed by a running number of `digits` digits."""

    prefix: str
    digits: int
    first: int

    def number(self, running: int) -> str:
        """The order number for a running number; ValueError when the series is used up."""
        text = f"{running:0{self.digits}d}"
        if running < 0 or len(text) > self.digits:
            raise ValueError(f"outside the series {self.prefix}: {running}")
        return self.prefix + text

    def covers(self, text: str) -> bool:
        """Whether `text` is written like a number of this series."""
        return re.fullmatch(rf"{re.escape(self.prefix)}\d{{{self.digits}}}", text) is not None

    def overlaps(self, other: "OrderSeries") -> bool:
        """Whether both series can write the same number."""
        if len(self.prefix) + self.digits != len(other.prefix) + other.digits:
            return False
        longer, shorter = sorted((self.prefix, other.prefix), key=len, reverse=True)
        rest = longer[len(shorter) :]
        return longer.startswith(shorter) and (not rest or rest.isdigit())


@dataclass(frozen=True, slots=True)
class ReferencePattern:
    """What the entity's suppliers shall write as buyer's reference."""

    regex: str
    explanation: str
    example: str

    def matches(self, reference: str) -> bool:
        """Whether the whole reference is written as the entity wants it."""
        return re.fullmatch(self.regex, reference) is not None


@dataclass(frozen=True, slots=True)
class DebtorAccount:
    """The account that an entity pays from; bankgiro as digits only."""

    iban: str
    bic: str
    bankgiro: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """A legal entity; `region` is the organisation number of the region it belongs to."""

    number: str
    name: str
    region: str
    address: Address
    email: str
    order_series: OrderSeries
    reference: ReferencePattern
    account: DebtorAccount
    vat_number: str = ""

    def __post_init__(self) -> None:
        if not self.vat_number:
            object.__setattr__(self, "vat_number", f"SE{self.number}01")

    @property
    def endpoint(self) -> str:
        """Peppol participant as `scheme:identifier`."""
        return f"0007:{self.number}"


_NINE_DIGITS_OR_FM = ReferencePattern(
    r"\d{9}|FM\d{4}",
    "Nio siffror (till exempel 843008440) eller FM och fyra siffror (till exempel FM8440).",
    "843008440",
)
_SEVEN_DIGITS = ReferencePattern(
    r"\d{7}", "Ansvarsnummer: sju siffror, till exempel 1712300.", "1712300"
)

ORGANISATIONS: tuple[Organisation, ...] = (
    Organisation(
        number=REGION_SORMLAND,
        name="Region Sörmland",
        region=REGION_SORMLAND,
        address=Address("Repslagaregatan 19", "611 88", "Nyköping"),
        email="leverantorsreskontra@sormland.example",
        order_series=OrderSeries("DLL", 7, 852100),
        reference=_NINE_DIGITS_OR_FM,
        account=DebtorAccount("SE3980000990010000000017", "SWEDSESS", "99001307"),
    ),
    Organisation(
        number=REGION_VASTMANLAND,
        name="Region Västmanland",
        region=REGION_VASTMANLAND,
        address=Address("Regionhuset, Hälsogatan 2", "721 89", "Västerås"),
        email="leverantorsreskontra@vastmanland.example",
        order_series=OrderSeries("40", 6, 12300),
        reference=_SEVEN_DIGITS,
        account=DebtorAccount("SE5260000000000990020017", "HANDSESS", "99001315"),
    ),
    Organisation(
        number=FOLKTANDVARDEN_SORMLAND,
        name="Folktandvården Sörmland AB",
        region=REGION_SORMLAND,
        address=Address("Västra Storgatan 22", "611 32", "Nyköping"),
        email="ekonomi@ftv-sormland.example",
        order_series=OrderSeries("FTS", 6, 20500),
        reference=ReferencePattern(
            r"85\d{7}", "Nio siffror som börjar med 85, till exempel 850120010.", "850120010"
        ),
        account=DebtorAccount("SE1780000990010000000025", "SWEDSESS", "99001323"),
    ),
    Organisation(
        number=FOLKTANDVARDEN_VASTMANLAND,
        name="Folktandvården Västmanland AB",
        region=REGION_VASTMANLAND,
        address=Address("Sigmagatan 10", "721 36", "Västerås"),
        email="ekonomi@ftv-vastmanland.example",
        order_series=OrderSeries("14", 6, 12300),
        reference=_SEVEN_DIGITS,
        account=DebtorAccount("SE2030000000009900400001", "NDEASESS", "99001331"),
    ),
    Organisation(
        number=VITA_HUSET,
        name="Vita Huset i Nyköping AB",
        region=REGION_SORMLAND,
        address=Address("Slottsgatan 4", "611 31", "Nyköping"),
        email="faktura@vitahuset.example",
        order_series=OrderSeries("VH", 6, 1200),
        reference=ReferencePattern(
            r"VH\d{4}", "VH och fyra siffror, till exempel VH1001.", "VH1001"
        ),
        account=DebtorAccount("SE1150000000099003000017", "ESSESESS", "99001349"),
    ),
    Organisation(
        number=STIFTELSEN,
        name="Stiftelsen Sörmlands vårdhistoria",
        region=REGION_SORMLAND,
        address=Address("Kungsgatan 37", "632 20", "Eskilstuna"),
        email="kansli@vardhistoria.example",
        order_series=OrderSeries("SVH", 5, 310),
        reference=ReferencePattern(
            r"SVH\d{3}", "SVH och tre siffror, till exempel SVH101.", "SVH101"
        ),
        account=DebtorAccount("SE8650000000099003000025", "ESSESESS", "99001356"),
    ),
)

BUYER_NUMBERS: tuple[str, ...] = tuple(each.number for each in ORGANISATIONS)
