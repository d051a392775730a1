"""Bedside care: papers, underlays, hygiene, identity."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import KLINIKA

FAMILIES: tuple[Family, ...] = (
    Family(
        *(340, "Britspapper {}", KLINIKA, "42132108", "XRO:1", "38.00"),
        axes=(
            (
                "38 cm x 50 m; 50 cm x 50 m|*1.2; 59 cm x 50 m|*1.35; "
                "50 cm x 50 m plastbelagt|*2.1; 60 cm x 80 m|*1.8"
            ),
        ),
        text="Papper på rulle, perforerat, till undersökningsbrits.",
        words="undersökningspapper brits rulle papper",
        label="Svanen",
        least=6,
        step=6,
    ),
    Family(
        *(341, "Underlägg {} {pack}", KLINIKA, "42132105", "XPK:25", "46.00"),
        axes=(
            (
                "40x60 cm; 60x60 cm|*1.3; 60x90 cm|*1.7; 80x180 cm med instick|*3.9; "
                "40x60 cm steril|*2.8"
            ),
        ),
        text="Sugande underlägg med vätsketät baksida.",
        words="sängskydd hygienunderlägg",
    ),
    Family(
        *(342, "Tvättlapp {} {pack}", KLINIKA, "42132100", "XPK:50", "24.50"),
        axes=(
            (
                "torr airlaid 19x30 cm; torr skum 20x20 cm|*1.2; fuktad parfymfri|*0.9|@XPK:8; "
                "fuktad hår och kropp|*2.1|@XPK:12; handske airlaid|*1.1; handske barriär|*1.6"
            ),
        ),
        text="Mjuk engångslapp för daglig hygien.",
        words="tvätt hygien lapp",
        label="Svanen",
    ),
    Family(
        *(343, "Patientband {} {pack}", KLINIKA, "42141500", "XBX:100", "198.00"),
        axes=(
            (
                "vuxen vit; vuxen röd; barn; spädbarn|*1.1; mor och barn set|*2.2; "
                "termoutskrift vuxen rulle 200|*3.1|@XRO:200"
            ),
        ),
        text="Identitetsband med säkerhetslås.",
        words="id-band identitet armband",
    ),
    Family(
        *(344, "Dukningsskydd sterilt {} {pack}", KLINIKA, "42131707", "XCT:40", "292.00"),
        axes=(
            (
                "50x50 cm; 75x75 cm|*1.5; 75x90 cm|*1.7; 50x60 cm med hål 6x8 cm|*1.2; "
                "75x90 cm häftande|*2.1"
            ),
        ),
        text="Tvålagersduk, steril, styckförpackad.",
        words="operationsduk steril hålduk duk",
    ),
)
