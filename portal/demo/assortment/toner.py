"""Toner and ink for printers, made to fit."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import TONIVA

FAMILIES: tuple[Family, ...] = (
    Family(
        *(301, "Toner {} {}", TONIVA, "44103103", "C62:1", "640.00"),
        axes=(
            (
                "passar L-300; passar L-450|*1.2; passar L-600|*1.5; passar C-320|*1.1; "
                "passar C-540|*1.6; passar MFP-700|*1.9"
            ),
            "svart; cyan|*1.1; magenta|*1.1; gul|*1.1",
        ),
        text=(
            "Återfylld tonerkassett med samma antal utskrifter som originalet. Tomkassett tas i "
            "retur."
        ),
        words="toner skrivare kassett lasertoner",
        days=2,
    ),
    Family(
        *(302, "Toner hög kapacitet {} {}", TONIVA, "44103103", "C62:1", "990.00"),
        axes=(
            "passar L-450; passar L-600|*1.3; passar C-540|*1.4; passar MFP-700|*1.6",
            "svart; cyan|*1.15; magenta|*1.15; gul|*1.15",
        ),
        text="Tonerkassett med hög kapacitet.",
        words="toner skrivare kassett lasertoner xl",
        days=2,
    ),
    Family(
        *(303, "Bläckpatron {} {}", TONIVA, "44103105", "C62:1", "189.00"),
        axes=(
            "passar B-20; passar B-40|*1.2; passar B-60 XL|*1.9",
            "svart; cyan|*0.9; magenta|*0.9; gul|*0.9",
        ),
        text="Bläckpatron för bläckstråleskrivare.",
        words="bläck patron skrivare",
        days=2,
    ),
    Family(
        *(304, "Trumma {}", TONIVA, "44103109", "C62:1", "1240.00"),
        axes=(
            (
                "passar L-300|*0.8; passar L-450; passar L-600|*1.2; passar C-320|*1.3; "
                "passar C-540|*1.9; passar MFP-700|*2.3"
            ),
        ),
        text="Trumenhet för laserskrivare.",
        words="trumma drum skrivare",
        days=4,
    ),
    Family(
        *(305, "Uppsamlare överskottstoner {}", TONIVA, "44103116", "C62:1", "245.00"),
        axes=("passar C-320; passar C-540; passar MFP-700|*1.4",),
        text="Behållare för överskottstoner.",
        words="waste toner skrivare",
        days=4,
    ),
    Family(
        *(306, "{}", TONIVA, "44103112", "C62:1", "148.00"),
        axes=(
            (
                "märkband 6 mm svart på vit; märkband 9 mm svart på vit; "
                "märkband 12 mm svart på vit; märkband 12 mm svart på klar|*1.1; "
                "märkband 18 mm svart på vit|*1.2; märkband 24 mm svart på vit|*1.4; "
                "värmetransfer 110 mm x 74 m|*0.6"
            ),
        ),
        text="Band för märkmaskin och etikettskrivare.",
        words="etikettband tape märkning",
    ),
)
