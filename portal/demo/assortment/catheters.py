"""Catheters, drainage, airway and suction."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import ANDRUM, KLINIKA, UROSOFT

FAMILIES: tuple[Family, ...] = (
    Family(
        *(201, "Foleykateter silikon {} {} {pack}", UROSOFT, "42142702", "XBX:10", "318.00"),
        axes=(
            "CH10; CH12; CH14; CH16; CH18; CH20; CH22; CH24",
            "ballong 10 ml; ballong 10 ml tiemann|*1.25; öppen spets|*1.3",
        ),
        text="Kvarliggande urinkateter i 100 % silikon för upp till tolv veckor.",
        words="kad kateter urin foley",
    ),
    Family(
        *(202, "Tappningskateter hydrofil {} {} {pack}", UROSOFT, "42142702", "XBX:30", "545.00"),
        axes=(
            "kvinna 9 cm; kvinna 15 cm; man 40 cm; man 40 cm tiemann|*1.2; barn 20 cm",
            "CH8; CH10; CH12; CH14; CH16",
        ),
        text="Färdigfuktad kateter för ren intermittent tappning, klar att använda.",
        words="rik tappkateter urin självkateterisering",
    ),
    Family(
        *(203, "Suprapubisk kateter {} {pack}", UROSOFT, "42142702", "XBX:1", "289.00"),
        axes=("CH10; CH12; CH14; CH16",),
        text="Kateterset för inläggning genom bukväggen, med troakar och skalpell.",
        words="kateter urin buk",
        days=5,
    ),
    Family(
        *(204, "Uridom {} {} {pack}", UROSOFT, "42142702", "XBX:30", "398.00"),
        axes=("standard; kort|*1.02", "21 mm; 25 mm; 28 mm; 30 mm; 35 mm; 40 mm"),
        text="Självhäftande extern kateter i silikon.",
        words="urindroppsamlare man kondomkateter",
    ),
    Family(
        *(205, "Urinuppsamlingspåse {} {} {pack}", UROSOFT, "42142706", "XPK:10", "62.00"),
        axes=("ben 350 ml; ben 500 ml; ben 750 ml|*1.1", "slang 6 cm; slang 30 cm; slang 50 cm"),
        text="Benpåse med mjuk baksida, backventil och kran som öppnas med en hand.",
        words="urinpåse benpåse kateterpåse",
    ),
    Family(
        *(206, "Sängpåse urin 2 liter {} {pack}", UROSOFT, "42142706", "XPK:10", "39.00"),
        axes=(
            (
                "utan tappkran slang 90 cm; korskran slang 90 cm|*1.3; "
                "korskran slang 120 cm|*1.35; steril korskran slang 120 cm|*2.4; "
                "timdiures 500 ml|*19|@H87:1"
            ),
        ),
        text="Uppsamlingspåse för natten eller sängen, graderad.",
        words="nattpåse urinpåse kateterpåse diures",
    ),
    Family(
        *(207, "Kateterventil {} {pack}", UROSOFT, "42142706", "XBX:5", "145.00"),
        axes=("vridkran; vippkran; vippkran steril|*1.2",),
        text="Ventil för intermittent tömning av kvarliggande kateter.",
        words="kateterpropp kran",
    ),
    Family(
        *(208, "Kateteriseringsset {} {pack}", KLINIKA, "42142709", "XPK:10", "415.00"),
        axes=("bas; med handskar|*1.15; med lidokaingel|*1.6; barn|*1.05",),
        text="Sterilt set med skål, pincett, kompresser, duk och tork.",
        words="kad set steril",
    ),
    Family(
        *(209, "Ventrikelsond {} {} {pack}", ANDRUM, "42231605", "XBX:20", "310.00"),
        axes=("CH8; CH10; CH12; CH14; CH16; CH18", "75 cm|*0.9; 120 cm"),
        text="Sond för avlastning och sköljning av magsäcken, graderad och röntgentät.",
        words="v-sond magsond nasogastrisk",
    ),
    Family(
        *(210, "Matningssond polyuretan ENFit {} {pack}", ANDRUM, "42231605", "XBX:10", "520.00"),
        axes=(
            (
                "CH5 50 cm; CH6 60 cm; CH8 75 cm; CH8 110 cm; CH10 110 cm; CH12 110 cm; "
                "CH10 130 cm med ledare|*1.8"
            ),
        ),
        text="Mjuk nutritionssond för längre tids användning.",
        words="nutrition sondmat näsa",
    ),
    Family(
        *(220, "Sugkateter {} {} {pack}", ANDRUM, "42271903", "XBX:100", "248.00"),
        axes=("rak; vinklad|*1.2", "CH6; CH8; CH10; CH12; CH14; CH16; CH18"),
        text="Sugkateter 50 cm med atraumatisk spets och fingerventil.",
        words="sug slem luftväg andning",
    ),
    Family(
        *(221, "Slutet sugsystem {} {} {pack}", ANDRUM, "42271903", "XBX:20", "2380.00"),
        axes=("CH12; CH14; CH16", "endotrakeal; trakeostomi"),
        text="System för sugning utan att koppla från respiratorn, byts efter 72 timmar.",
        words="respirator intensivvård sug iva",
        days=5,
    ),
    Family(
        *(222, "Sugpåse {} {pack}", ANDRUM, "42271907", "XPK:50", "690.00"),
        axes=("1 liter; 2 liter|*1.2; 3 liter|*1.5; 2 liter med gelningsmedel|*1.7",),
        text="Engångspåse till sugbehållare, med filter och överfyllnadsskydd.",
        words="sugbehållare vätska operation",
    ),
    Family(
        *(223, "Syrgasgrimma {} {pack}", ANDRUM, "42271707", "XCT:50", "298.00"),
        axes=(
            (
                "vuxen slang 2 m; vuxen slang 5 m|*1.4; vuxen mjuka näspiggar|*1.2; "
                "barn slang 2 m|*1.1; spädbarn slang 2 m|*1.2; högflöde medium|*18|@XCT:10; "
                "högflöde large|*18|@XCT:10"
            ),
        ),
        text="Näsgrimma för syrgas med mjuka, böjda piggar.",
        words="syre oxygen näskateter grimma andning",
    ),
    Family(
        *(224, "Syrgasmask {} {} {pack}", ANDRUM, "42271708", "XCT:50", "390.00"),
        axes=(
            "vuxen; barn|*1.02",
            "enkel; med reservoar|*1.5; venturi|*1.7; nebulisator|*1.6; trakeostomi|*1.4",
        ),
        text="Mjuk mask, fri från latex, med slang 2,1 m.",
        words="syre oxygen andning inhalation",
    ),
    Family(
        *(225, "Endotrakealtub {} {} {pack}", ANDRUM, "42271905", "XBX:10", "268.00"),
        axes=(
            "med kuff; utan kuff|*0.85",
            "3,0 mm; 4,0 mm; 5,0 mm; 6,0 mm; 6,5 mm; 7,0 mm; 7,5 mm; 8,0 mm; 8,5 mm",
        ),
        text="Tub i silikoniserad PVC med Murphyöga, för intubation genom mun eller näsa.",
        words="intubation anestesi luftväg tub",
        days=5,
    ),
    Family(
        *(226, "Larynxmask {} {pack}", ANDRUM, "42271905", "XBX:10", "690.00"),
        axes=("strl 1; strl 1,5; strl 2; strl 2,5; strl 3; strl 4; strl 5",),
        text="Mask för engångsbruk med kuff i mjuk silikon.",
        words="lma anestesi luftväg",
        days=5,
    ),
    Family(
        *(227, "Svalgtub Guedel {} {pack}", ANDRUM, "42271905", "XBX:50", "315.00"),
        axes=("strl 00 blå; strl 0 svart; strl 1 vit; strl 2 grön; strl 3 gul; strl 4 röd",),
        text="Svalgtub som håller luftvägen fri, färgkodad efter storlek.",
        words="luftväg akut återupplivning",
    ),
    Family(
        *(228, "Näskantarell {} {pack}", ANDRUM, "42271905", "XBX:10", "228.00"),
        axes=("CH20; CH24; CH26; CH28; CH30; CH32",),
        text="Mjuk nasofaryngealtub med säkerhetskrage.",
        words="kantarelltub luftväg näsa",
    ),
    Family(
        *(229, "Andningsfilter {} {pack}", ANDRUM, "42271916", "XCT:50", "965.00"),
        axes=("HME vuxen; HME barn|*1.1; HMEF vuxen rak; HMEF vuxen vinklad|*1.05; HEPA|*1.7",),
        text="Fukt- och värmeväxlare med luer-port för provtagning av gaser.",
        words="filter respirator anestesi hme",
    ),
    Family(
        *(230, "Trakealkanyl {} {}", ANDRUM, "42271905", "C62:1", "465.00"),
        axes=("med kuff; utan kuff; fenestrerad|*1.2", "strl 6; strl 7; strl 8; strl 9"),
        text="Kanyl med utbytbar innerkanyl och kardborreband.",
        words="trakeostomi kanyl luftväg",
        days=7,
    ),
)
