"""Small procedures and examination: sutures, scalpels, electrodes, sterilisation."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import KLINIKA, NORDVASA

FAMILIES: tuple[Family, ...] = (
    Family(
        *(345, "Suturset {} {pack}", KLINIKA, "42295100", "XBX:20", "720.00"),
        axes=("litet; mellan|*1.3; stort|*1.7; suturtagning|*0.6",),
        text="Sterilt engångsset med nålförare, pincett, sax och kompresser.",
        words="sutur sår set instrument",
    ),
    Family(
        *(346, "Skalpell engångs {} {pack}", KLINIKA, "42291613", "XBX:10", "58.00"),
        axes=(
            (
                "nr 10; nr 11; nr 15; nr 20; nr 22; nr 23; nr 11 med säkerhetsskydd|*3.1; "
                "nr 15 med säkerhetsskydd|*3.1"
            ),
        ),
        text="Steril skalpell med plasthandtag och graderad skala.",
        words="kniv bistouri skalpellblad",
    ),
    Family(
        *(347, "Sutur {} {pack}", NORDVASA, "42295103", "XBX:36", "745.00"),
        axes=(
            (
                "resorberbar 3-0 nål 26 mm; resorberbar 4-0 nål 19 mm; "
                "resorberbar snabb 4-0 nål 16 mm|*1.2; resorberbar snabb 5-0 nål 13 mm|*1.2; "
                "nylon 3-0 nål 24 mm|*0.7; nylon 4-0 nål 19 mm|*0.7; nylon 5-0 nål 13 mm|*0.75; "
                "nylon 6-0 nål 11 mm|*0.8; silke 2-0 nål 26 mm|*0.8"
            ),
        ),
        text="Sutur med rak skärande eller böjd nål, steril.",
        words="stygn tråd sy operation",
        days=5,
    ),
    Family(
        *(348, "Hudstapler {} {pack}", NORDVASA, "42295108", "XBX:6", "690.00"),
        axes=("15 klamrar; 35 klamrar|*1.3; agrafftång engångs|*0.4",),
        text="Engångsinstrument för hudförslutning.",
        words="agraffer klammer sår",
    ),
    Family(
        *(350, "EKG-elektrod {} {pack}", NORDVASA, "42181706", "XBX:600", "420.00"),
        axes=(
            (
                "vila flik; långtid skum 48 mm|*1.4; barn 30 mm|*1.6; röntgengenomtränglig|*2.2; "
                "arbetsprov|*1.7"
            ),
        ),
        text="Engångselektrod med fast eller flytande gel.",
        words="ekg hjärta elektrod",
    ),
    Family(
        *(351, "EKG-papper {}", NORDVASA, "42181708", "XPK:1", "64.00"),
        axes=(
            (
                "z-vikt 210x300 mm 200 blad; rulle 112 mm x 25 m; rulle 50 mm x 30 m|*0.6; "
                "z-vikt 110x140 mm|*0.7; rulle 210 mm x 30 m|*1.3"
            ),
        ),
        text="Värmekänsligt papper med rutnät.",
        words="ekg skrivarpapper",
    ),
    Family(
        *(352, "Ultraljudsgel {}", NORDVASA, "42201810", "XBO:1", "22.00"),
        axes=("250 ml; 1 liter|*2.4; 5 liter dunk|*8.1|@XCA:5:LTR; steril 20 g x 48|*26|@XBX:48",),
        text="Vattenlöslig gel utan parfym.",
        words="ultraljud kontaktgel gel",
    ),
    Family(
        *(353, "Blodtrycksmanschett {}", NORDVASA, "42181608", "C62:1", "168.00"),
        axes=(
            (
                "spädbarn 8-13 cm; barn 12-19 cm; vuxen liten 17-25 cm; vuxen 23-33 cm; "
                "vuxen stor 31-40 cm|*1.1; lår 38-50 cm|*1.3"
            ),
        ),
        text="Manschett med en slang, tvättbar utsida.",
        words="blodtryck manschett mätning",
    ),
    Family(
        *(354, "Saturationsgivare engångs {} {pack}", NORDVASA, "42181801", "XBX:24", "2150.00"),
        axes=("vuxen; barn; spädbarn; prematur|*1.1",),
        text="Självhäftande givare för pulsoximetri.",
        words="pox saturation syremättnad",
        days=5,
    ),
)
