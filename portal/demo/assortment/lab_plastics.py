"""Tips, tubes, plates, slides and glass."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import PLASTILAB, SIKTGLAS

FAMILIES: tuple[Family, ...] = (
    Family(
        *(101, "Pipettspets {} {} {pack}", PLASTILAB, "41121509", "XPK:1000", "112.00"),
        axes=(
            (
                "0,1-10 µl klar; 2-200 µl gul; 100-1000 µl blå; 0,5-5 ml|*1.9|@XPK:250; "
                "1-10 ml|*2.1|@XPK:200"
            ),
            "lösa; i rack|*2.6; i rack sterila|*3.3",
        ),
        text="Universalspets i polypropen, fri från DNas och RNas.",
        words="spets pipett tip",
    ),
    Family(
        *(102, "Filterspets {} {pack}", PLASTILAB, "41121509", "XPK:960", "545.00"),
        axes=("10 µl; 10 µl lång; 20 µl; 100 µl; 200 µl; 300 µl|*1.1; 1000 µl|*1.2; 1250 µl|*1.3",),
        text="Steril spets med filter i rack, 10 x 96.",
        words="spets filter pcr pipett",
    ),
    Family(
        *(103, "Pipettspets automation {}", PLASTILAB, "41121509", "H87:1", "318.5000"),
        axes=(
            (
                "50 µl ledande|*1.15; 300 µl ledande; 1000 µl ledande|*1.28; "
                "50 µl ledande filter|*1.6; 300 µl ledande filter|*1.55; "
                "1000 µl ledande filter|*1.75"
            ),
        ),
        text="Spets för pipetteringsrobot, i ställ om 96. Priset gäller per 1 000 styck.",
        words="robot spets automation analys",
        per=1000,
        least=1920,
        step=960,
        days=5,
    ),
    Family(
        *(104, "Mikrorör {} {pack}", PLASTILAB, "41121701", "XPK:500", "98.00"),
        axes=(
            (
                "0,5 ml|*0.9; 1,5 ml klar; 1,5 ml blå; 1,5 ml röd; 1,5 ml gul; 1,5 ml brun|*1.1; "
                "2,0 ml klar; 2,0 ml säkerhetslock|*1.4; 5,0 ml|*2.6|@XPK:250; "
                "1,5 ml low bind|*2.2"
            ),
        ),
        text="Rör med lock, graderat, tål 20 000 g.",
        words="eppendorfrör rör provrör centrifug",
    ),
    Family(
        *(105, "PCR-rör {} {pack}", PLASTILAB, "41121701", "XPK:125", "245.00"),
        axes=(
            (
                "strip 8 x 0,2 ml med lock; strip 8 x 0,1 ml med lock; "
                "0,2 ml enkla plant lock|*0.8|@XPK:1000"
            ),
        ),
        text="Tunnväggigt rör för termocykler.",
        words="pcr strip rör",
    ),
    Family(
        *(106, "PCR-platta 96 {} {pack}", PLASTILAB, "41121800", "XPK:25", "645.00"),
        axes=(
            (
                "utan kant; halv kant; hel kant; hel kant streckkod|*1.2; 0,1 ml låg profil; "
                "vit för qPCR|*1.1"
            ),
        ),
        text="Platta med 96 brunnar.",
        words="pcr platta qpcr brunn",
    ),
    Family(
        *(107, "Centrifugrör {} {} {pack}", PLASTILAB, "41121701", "XCT:500", "545.00"),
        axes=(
            "15 ml koniskt; 50 ml koniskt|*1.15; 50 ml stående|*1.4",
            "osterilt|*0.9; sterilt; sterilt i ställ|*1.2",
        ),
        text="Rör i polypropen med skruvlock och skrivfält.",
        words="falconrör rör centrifug",
    ),
    Family(
        *(108, "Provrör {} {pack}", PLASTILAB, "41121701", "XPK:500", "168.00"),
        axes=(
            (
                "PS 5 ml 12x75 mm; PP 5 ml 12x75 mm; PS 10 ml 16x100 mm|*1.3; "
                "PP 10 ml 16x100 mm|*1.3; PP 10 ml skruvlock|*2.1; glas 12x75 mm|*1.4; "
                "glas 16x160 mm|*2.2"
            ),
        ),
        text="Rundbottnat rör.",
        words="rör provrör",
    ),
    Family(
        *(109, "Kryorör {} {pack}", PLASTILAB, "41121701", "XPK:500", "1120.00"),
        axes=(
            (
                "1 ml yttergänga; 2 ml yttergänga; 2 ml innergänga; 5 ml yttergänga|*1.3; "
                "0,5 ml 2D-kod|*1.9; 1 ml 2D-kod|*1.9"
            ),
        ),
        text="Sterilt rör för förvaring ned till -196 grader.",
        words="frysrör biobank kryo",
    ),
    Family(
        *(125, "Provrör med etikett lösa {}", PLASTILAB, "41121701", "H87:1", "189.5000"),
        axes=("PS 5 ml; PP 5 ml|*1.035; PP 10 ml|*1.1725; PP 10 ml ljusskyddat|*1.468",),
        text=(
            "Förmärkta rör i storpack för automatiserat laboratorium. Priset gäller per 100 styck."
        ),
        words="provrör rör storpack automation",
        per=100,
        least=500,
        step=500,
        days=5,
    ),
    Family(
        *(110, "Odlingsplatta {} {pack}", PLASTILAB, "41122100", "XCT:50", "880.00"),
        axes=(
            (
                "6 brunnar; 12 brunnar; 24 brunnar; 48 brunnar; 96 brunnar plan; "
                "96 brunnar rund|*0.9; 96 brunnar svart|*1.6; 384 brunnar|*2.1"
            ),
        ),
        text="Steril, behandlad för cellodling.",
        words="cellodling brunn platta",
    ),
    Family(
        *(111, "Petriskål {} {pack}", PLASTILAB, "41122101", "XCT:500", "498.00"),
        axes=(
            (
                "35 mm|*1.1; 55 mm; 90 mm ventilerad; 90 mm delad|*1.3; 90 mm tredelad|*1.5; "
                "150 mm|*1.9|@XCT:100"
            ),
        ),
        text="Steril skål i polystyren.",
        words="agar odling skål petri",
    ),
    Family(
        *(112, "Odlingsflaska {} {pack}", PLASTILAB, "41122100", "XCT:100", "1180.00"),
        axes=(
            (
                "25 cm2 filterlock; 75 cm2 filterlock|*1.1; 175 cm2 filterlock|*1.3|@XCT:50; "
                "25 cm2 tätt lock; 75 cm2 tätt lock|*1.1"
            ),
        ),
        text="Flaska för cellodling, steril.",
        words="cellodling flaska",
    ),
    Family(
        *(113, "Serologisk pipett {} {pack}", PLASTILAB, "41121500", "XPK:200", "345.00"),
        axes=("1 ml; 2 ml; 5 ml; 10 ml|*1.1; 25 ml|*1.6|@XPK:150; 50 ml|*1.9|@XPK:100",),
        text="Steril, styckförpackad, med bomullspropp.",
        words="pipett serologisk",
    ),
    Family(
        *(114, "Pasteurpipett {} {pack}", PLASTILAB, "41121500", "XPK:500", "128.00"),
        axes=(
            (
                "1 ml; 3 ml; 3 ml steril styckförpackad|*2.9; 5 ml|*1.2; "
                "glas 150 mm|*1.1|@XPK:250; fin spets 0,5 ml|*1.3"
            ),
        ),
        text="Överföringspipett i polyeten.",
        words="överföringspipett pipett",
    ),
    Family(
        *(115, "Objektglas {} {pack}", SIKTGLAS, "41122601", "XBX:50", "28.00"),
        axes=(
            (
                "slipat matterat; slipat matterat blått|*1.2; slipat matterat gult|*1.2; "
                "slipat matterat rosa|*1.2; adhesivt|*3.6; med brunnar 8|*5.2; ohyvlat|*0.7"
            ),
        ),
        text="Objektglas 76x26 mm.",
        words="mikroskop glas patologi",
    ),
    Family(
        *(116, "Täckglas {} {pack}", SIKTGLAS, "41122602", "XBX:100", "22.00"),
        axes=("18x18 mm; 22x22 mm; 24x32 mm|*1.5; 24x50 mm|*1.9; 24x60 mm|*2.2; rund 12 mm|*2.6",),
        text="Täckglas tjocklek nr 1,5.",
        words="mikroskop glas patologi",
    ),
    Family(
        *(117, "Bägare {} {}", SIKTGLAS, "41121803", "C62:1", "42.00"),
        axes=(
            "glas låg form; plast PP|*0.7",
            "50 ml|*0.8; 100 ml|*0.9; 250 ml; 600 ml|*1.4; 1000 ml|*1.9",
        ),
        text="Graderad bägare med pip.",
        words="bägare glas lab",
    ),
    Family(
        *(118, "E-kolv {}", SIKTGLAS, "41121804", "C62:1", "58.00"),
        axes=("50 ml|*0.8; 100 ml|*0.9; 250 ml; 500 ml|*1.3; 1000 ml|*2; 2000 ml|*3.6",),
        text="Konisk kolv i borosilikatglas.",
        words="erlenmeyer kolv glas",
    ),
    Family(
        *(119, "Mätkolv klass A {}", SIKTGLAS, "41121804", "C62:1", "126.00"),
        axes=("10 ml; 25 ml; 50 ml; 100 ml|*1.1; 250 ml|*1.3; 500 ml|*1.6; 1000 ml|*2.1",),
        text="Kalibrerad mätkolv med propp och certifikat.",
        words="mätkolv volym glas",
    ),
    Family(
        *(120, "Mätcylinder {} {}", SIKTGLAS, "41121805", "C62:1", "112.00"),
        axes=(
            "glas; plast PMP|*1.1",
            "10 ml|*0.8; 25 ml|*0.8; 50 ml|*0.9; 100 ml; 250 ml|*1.4; 500 ml|*1.9; 1000 ml|*2.7",
        ),
        text="Cylinder med sexkantsfot.",
        words="mätglas cylinder",
    ),
    Family(
        *(121, "Laboratorieflaska {}", SIKTGLAS, "41121806", "C62:1", "78.00"),
        axes=(
            (
                "GL45 100 ml|*0.7; GL45 250 ml|*0.85; GL45 500 ml; GL45 1000 ml|*1.4; "
                "GL45 2000 ml|*2.9; GL45 5000 ml|*8.2; GL45 brun 500 ml|*1.6; "
                "GL45 brun 1000 ml|*2.2"
            ),
        ),
        text="Autoklaverbar flaska med blått skruvlock.",
        words="flaska blåkork glas",
    ),
    Family(
        *(122, "Kyvett {} {pack}", PLASTILAB, "41115815", "XBX:100", "145.00"),
        axes=("halvmikro PS; makro PS; halvmikro PMMA UV|*1.8; mikro UV|*2.9",),
        text="Kyvett 10 mm ljusväg för fotometer.",
        words="fotometer kyvett spektro",
    ),
    Family(
        *(123, "Lock- och tätningsfilm {} {pack}", PLASTILAB, "41121800", "XPK:100", "512.00"),
        axes=(
            (
                "aluminium 96; klar PCR 96; klar qPCR 96|*1.9; andningsbar 96|*1.4; "
                "förseglingsfilm 10 cm x 38 m|*0.8|@XRO:1"
            ),
        ),
        text="Självhäftande film för platta.",
        words="film plattfilm tätning",
    ),
    Family(
        *(124, "Rörställ {}", PLASTILAB, "41123403", "C62:1", "89.00"),
        axes=(
            (
                "24 platser 13 mm; 50 platser 13 mm|*1.3; 40 platser 16 mm|*1.2; "
                "24 platser 30 mm|*1.4; 96 platser mikrorör|*1.1; "
                "frysbox kartong 81 platser|*0.4; frysbox plast 100 platser|*1.2"
            ),
        ),
        text="Stapelbart ställ, autoklaverbart.",
        words="ställ rack frysbox",
    ),
)
