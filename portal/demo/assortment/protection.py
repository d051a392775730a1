"""Aprons, gowns, masks and other protection of staff."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import KLINIKA

FAMILIES: tuple[Family, ...] = (
    Family(
        *(330, "Plastförkläde {} {pack}", KLINIKA, "42131604", "XPK:100", "69.00"),
        axes=(
            (
                "vitt 75x125 cm; vitt 75x145 cm|*1.1; blått 75x125 cm; blått 75x145 cm|*1.1; "
                "gult 75x125 cm; på rulle vitt 75x125 cm|*1.7|@XRO:200; "
                "tumgrepp lång ärm blått|*2.9"
            ),
        ),
        text="Engångsförkläde i polyeten.",
        words="skyddsförkläde basal hygien skydd",
    ),
    Family(
        *(331, "Skyddsrock {} {} {pack}", KLINIKA, "42131604", "XPK:10", "148.00"),
        axes=("nonwoven gul; nonwoven blå; vätsketät blå|*1.9", "M; L; XL"),
        text="Långärmad engångsrock med mudd.",
        words="isoleringsrock skydd smitta",
    ),
    Family(
        *(332, "Munskydd {} {pack}", KLINIKA, "42131606", "XBX:50", "39.00"),
        axes=(
            (
                "IIR öronöglor blå; IIR knyt blå|*1.1; IIR med visir|*4.4|@XBX:25; "
                "II öronöglor vit|*0.9; IIR barn|*1.1"
            ),
        ),
        text="Medicinskt munskydd enligt EN 14683.",
        words="mask ansiktsmask smitta",
    ),
    Family(
        *(333, "Andningsskydd {} {pack}", KLINIKA, "42131606", "XBX:20", "189.00"),
        axes=(
            (
                "FFP2 utan ventil; FFP2 med ventil|*1.2; FFP3 utan ventil|*1.5; "
                "FFP3 med ventil|*1.7; FFP3 small utan ventil|*1.5"
            ),
        ),
        text="Filtrerande halvmask enligt EN 149, styckförpackad.",
        words="ffp mask smitta luftburen",
    ),
    Family(
        *(334, "Visir {} {pack}", KLINIKA, "42131606", "XPK:10", "145.00"),
        axes=("heltäckande; kort; utbytbart glas|*3.2|@XPK:50",),
        text="Ansiktsskydd med imfri plast och skumlist.",
        words="ansiktsskydd skydd stänk",
    ),
    Family(
        *(335, "Operationsmössa {} {pack}", KLINIKA, "42131601", "XBX:100", "72.00"),
        axes=("klipp vit; klipp blå; knyt grön|*1.9; hjälm blå|*2.3; djup elastisk|*1.4",),
        text="Mössa i luftig nonwoven.",
        words="hätta mössa huva hår",
    ),
    Family(
        *(336, "Skoskydd {} {pack}", KLINIKA, "42131603", "XBX:100", "49.00"),
        axes=(
            "plast blå 36 cm; plast blå 41 cm|*1.05; nonwoven halkfria|*2.6; höga med knyt|*5.2",
        ),
        text="Överdrag för engångsbruk.",
        words="skoöverdrag tossor skydd",
    ),
)
