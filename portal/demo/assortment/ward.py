"""Everyday single-use goods of a ward."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import KLINIKA

FAMILIES: tuple[Family, ...] = (
    Family(
        *(320, "Medicinbägare {} {pack}", KLINIKA, "42142107", "XPK:80", "12.90"),
        axes=("30 ml klar; 30 ml blå; 30 ml röd; 30 ml gul; 30 ml grön; 30 ml papper|*1.3",),
        text="Graderad bägare för läkemedel.",
        words="läkemedel kopp bägare medicinkopp",
    ),
    Family(
        *(321, "Rundskål engångs {} {pack}", KLINIKA, "42142105", "XPK:100", "96.00"),
        axes=(
            (
                "pappersmassa 0,5 liter; pappersmassa 1 liter|*1.4; pappersmassa 3 liter|*2.4; "
                "plast 250 ml|*0.9"
            ),
        ),
        text="Skål för engångsbruk.",
        words="skål tvättfat handfat papp",
    ),
    Family(
        *(322, "Njurskål {} {pack}", KLINIKA, "42142104", "XPK:100", "109.00"),
        axes=("pappersmassa 28 cm; plast 20 cm|*0.9; plast 28 cm",),
        text="Njurformad skål för engångsbruk.",
        words="rondskål kräkskål skål",
    ),
    Family(
        *(323, "Kräkpåse {} {pack}", KLINIKA, "42142104", "XPK:50", "118.00"),
        axes=(
            "med ring 1 liter; med ring 1,5 liter|*1.1; med ring och gelningsmedel 1 liter|*1.9",
        ),
        text="Påse med styv ring och backventil, graderad.",
        words="illamående spypåse",
    ),
    Family(
        *(324, "Bäckeninsats {} {pack}", KLINIKA, "42142108", "XCT:100", "285.00"),
        axes=(
            (
                "pappersmassa 2 liter; urinflaska pappersmassa 0,875 liter|*1.1; "
                "toalettstol pappersmassa 2 liter|*1.2"
            ),
        ),
        text="Engångsinsats som mals ner i dekontaminator.",
        words="bäcken urinflaska toalettstol",
    ),
    Family(
        *(325, "Termometerskydd {} {pack}", KLINIKA, "42182206", "XBX:200", "165.00"),
        axes=("öra; oral; rektal|*0.6",),
        text="Skydd för engångsbruk.",
        words="öronproppstermometer temp feber",
    ),
    Family(
        *(326, "Tungspatel {} {pack}", KLINIKA, "42181716", "XBX:100", "18.50"),
        axes=("trä vuxen; trä barn; steril|*3.2; plast smak|*2.5",),
        text="Slät spatel för undersökning av mun och svalg.",
        words="spatel hals mun glasspinne",
    ),
    Family(
        *(327, "Rakhyvel engångs {} {pack}", KLINIKA, "42291501", "XBX:50", "98.00"),
        axes=("enkelblad; dubbelblad|*1.4; klippblad till hårklippmaskin|*14",),
        text="För hårborttagning före ingrepp.",
        words="rakning preoperativ hår",
    ),
    Family(
        *(328, "Öronspruta {} {pack}", KLINIKA, "42142608", "XPK:10", "186.00"),
        axes=("60 ml; 90 ml; olivspets|*0.7",),
        text="Gummibälg för spolning, kan kokas.",
        words="örontvätt spolning vaxpropp",
    ),
)
