"""Incontinence and intimate hygiene."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import HUDNARA, TORRIS, UROSOFT

FAMILIES: tuple[Family, ...] = (
    Family(
        *(101, "Inkontinensskydd {} {} {pack}", TORRIS, "53102306", "XPK:30", "98.00"),
        axes=("dam; herr|*1.1", "mini|*0.6; normal|*0.8; extra; plus|*1.2; super|*1.5; maxi|*1.8"),
        text="Skydd med häfta för lätt inkontinens.",
        words="inkontinens binda bindor läckage",
        label="Svanen",
    ),
    Family(
        *(102, "Formskydd {} {} {pack}", TORRIS, "53102306", "XPK:28", "118.00"),
        axes=("dag; natt|*1.25", "nivå 4; nivå 5|*1.1; nivå 6|*1.2; nivå 7|*1.35; nivå 8|*1.5"),
        text="Anatomiskt format skydd som bärs med fixeringsbyxa.",
        words="inkontinens blöja skydd",
        label="Svanen",
    ),
    Family(
        *(103, "Allt-i-ett-skydd {} {} {pack}", TORRIS, "53102306", "XPK:25", "168.00"),
        axes=("nivå 6; nivå 8|*1.2; nivå 10|*1.4", "XS|*0.9; S; M; L|*1.15; XL|*1.35"),
        text="Vuxenblöja med omtagbara tejpar och våtindikator.",
        words="blöja vuxenblöja inkontinens",
    ),
    Family(
        *(104, "Bältesskydd {} {} {pack}", TORRIS, "53102306", "XPK:20", "174.00"),
        axes=("nivå 7; nivå 9|*1.2", "S; M; L|*1.1; XL|*1.25"),
        text="Skydd med bälte som är lätt att byta stående.",
        words="blöja bälte inkontinens",
    ),
    Family(
        *(105, "Byxskydd {} {} {pack}", TORRIS, "53102306", "XPK:18", "128.00"),
        axes=("nivå 4; nivå 6|*1.15; nivå 7|*1.3", "XS; S; M; L|*1.1; XL|*1.2"),
        text="Skydd som dras upp som ett par trosor.",
        words="pants byxblöja inkontinens",
    ),
    Family(
        *(106, "Fixeringsbyxa {} {pack}", TORRIS, "53102306", "XPK:5", "32.00"),
        axes=("XS; S; M; L; XL; XXL; med ben M|*1.5; med ben L|*1.5; med ben XL|*1.5",),
        text="Nätbyxa som håller skyddet, tvättbar.",
        words="nätbyxa trosa inkontinens",
    ),
    Family(
        *(107, "Droppskydd {} {pack}", TORRIS, "53102306", "XPK:15", "48.00"),
        axes=("nivå 1; nivå 2|*1.2; ficka nivå 3|*1.4",),
        text="Litet skydd för herrar.",
        words="inkontinens herr läckage",
    ),
    Family(
        *(108, "Sängskydd {} {pack}", TORRIS, "53102306", "XPK:30", "84.00"),
        axes=(
            (
                "40x60 cm|*0.6; 60x60 cm|*0.9; 60x90 cm; 80x180 cm|*1.9; "
                "flergångs 85x90 cm|*2.1|@C62:1; flergångs 85x140 cm|*2.9|@C62:1"
            ),
        ),
        text="Underlägg för säng och stol.",
        words="underlägg hygienunderlägg lakan",
    ),
    Family(
        *(109, "Barnblöja {} {pack}", TORRIS, "53102305", "XPK:50", "98.00"),
        axes=(
            (
                "prematur -1,5 kg|*1.6; prematur 1-2,5 kg|*1.4; strl 1 2-5 kg; strl 2 3-6 kg; "
                "strl 3 5-9 kg; strl 4 8-15 kg|*1.1; strl 5 11-25 kg|*1.2; junior 15-30 kg|*1.4; "
                "byxblöja 4 8-13 kg|*1.3; byxblöja 5 12-17 kg|*1.4"
            ),
        ),
        text="Blöja med resår och andningsbar utsida.",
        words="blöjor baby barn",
        label="Svanen",
    ),
    Family(
        *(110, "Våtservett {} {pack}", HUDNARA, "53131600", "XPK:72", "18.50"),
        axes=(
            (
                "baby parfymfri; vuxen XL|*1.4|@XPK:48; intim|*0.9|@XPK:20; "
                "hårtvätt mössa|*2.1|@XPK:1; spolbar|*1.1|@XPK:60"
            ),
        ),
        text="Servett utan parfym.",
        words="wipes tvättlapp baby",
        label="Svanen",
    ),
    Family(
        *(111, "Binda {} {pack}", TORRIS, "53131615", "XPK:16", "14.50"),
        axes=(
            (
                "normal; normal vingar|*1.1; natt vingar|*1.4|@XPK:10; förlossning|*1.9|@XPK:10; "
                "förlossning steril|*2.9|@XPK:10; trosskydd|*1.1|@XPK:40; tampong normal|*1.6; "
                "tampong super|*1.7"
            ),
        ),
        text="Intimhygien utan parfym.",
        words="mens trosskydd tampong bb",
        label="Svanen",
    ),
    Family(
        *(112, "Stomipåse {} {} {pack}", UROSOFT, "42142100", "XBX:30", "985.00"),
        axes=(
            "sluten 1-dels; tömbar 1-dels|*1.1; urostomi 1-dels|*1.3",
            (
                "hudfärgad klippbar 15-55 mm; hudfärgad 25 mm; hudfärgad 30 mm; hudfärgad 35 mm; "
                "klar klippbar 15-55 mm"
            ),
        ),
        text="Påse med mjuk baksida och filter.",
        words="stomi påse kolostomi ileostomi",
        days=3,
    ),
    Family(
        *(113, "Stomi {} {pack}", UROSOFT, "42142100", "XBX:10", "245.00"),
        axes=(
            (
                "plan platta 40 mm|*0.9|@XBX:5; plan platta 50 mm|*0.9|@XBX:5; "
                "konvex platta 40 mm|*1.3|@XBX:5; tätningsring 48 mm; "
                "tätningspasta 60 g|*0.4|@XTU:1; bälte|*0.5|@C62:1; avfallspåsar|*0.3|@XPK:100; "
                "luktdroppar 30 ml|*0.5|@XBO:1"
            ),
        ),
        text="Tillbehör för stomi.",
        words="stomi platta ring pasta",
        days=3,
    ),
    Family(
        *(114, "{} {pack}", HUDNARA, "53131600", "XPK:1", "42.00"),
        axes=(
            (
                "kam|*1.4|@XPK:100; tandborstfodral|*0.2|@C62:1; nagelsax|*0.9|@C62:1; "
                "nagelfil|*0.8|@XPK:100; deodorant roll-on 50 ml|*0.7|@XBO:1; "
                "raklödder 200 ml|*0.8|@XBO:1; rakhyvel tvåblad|*0.7|@XPK:10; "
                "schampo 250 ml|*0.7|@XBO:1; balsam 250 ml|*0.7|@XBO:1; "
                "duschmössa|*0.9|@XPK:100; bomullspinnar|*0.5|@XPK:200; "
                "protesburk med lock|*1.6|@XPK:10; patientkit toalett|*11|@XPK:25"
            ),
        ),
        text="Hygien för patient.",
        words="toalettartiklar kam rakning patientkit",
    ),
    Family(
        *(115, "{}", HUDNARA, "53131600", "XTU:1", "58.00"),
        axes=(
            (
                "barriärkräm 92 g; barriärspray 28 ml|*2.1; zinksalva 100 ml|*0.8; "
                "tvättskum 400 ml|*1.4; hudolja 300 ml|*1.1"
            ),
        ),
        text="Skyddar hud som utsätts för fukt.",
        words="hudvård kräm zink inkontinens",
    ),
)
