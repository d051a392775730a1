"""Bandages, compression, support and cotton."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import FIXERA, MJUKSAR, VITALIND

FAMILIES: tuple[Family, ...] = (
    Family(
        *(301, "Gasbinda elastisk {} {pack}", VITALIND, "42311505", "XPK:20", "49.00"),
        axes=("4 cm x 4 m|*0.7; 6 cm x 4 m|*0.85; 8 cm x 4 m; 10 cm x 4 m|*1.2; 12 cm x 4 m|*1.4",),
        text="Tunn, luftig binda för fixering av förband.",
        words="gasbinda linda binda",
    ),
    Family(
        *(302, "Kohesiv binda {} {}", VITALIND, "42311505", "XRO:1", "24.00"),
        axes=(
            "vit; hudfärgad; blå; röd",
            "4 cm x 4 m|*0.7; 6 cm x 4 m; 8 cm x 4 m|*1.2; 10 cm x 4 m|*1.4",
        ),
        text="Självhäftande binda som fäster bara mot sig själv, fri från latex.",
        words="självhäftande linda fixering",
    ),
    Family(
        *(303, "Kohesiv fixeringsbinda {}", VITALIND, "42311505", "XRO:1", "62.00"),
        axes=(
            (
                "4 cm x 20 m|*0.7; 6 cm x 20 m; 8 cm x 20 m|*1.2; 10 cm x 20 m|*1.5; "
                "12 cm x 20 m|*1.7"
            ),
        ),
        text="Tunn självfixerande binda på stor rulle.",
        words="linda fixering",
    ),
    Family(
        *(304, "Elastisk linda {} {}", VITALIND, "42311505", "C62:1", "31.00"),
        axes=(
            "lågelastisk; högelastisk|*0.85",
            "6 cm x 5 m|*0.8; 8 cm x 5 m; 10 cm x 5 m|*1.2; 12 cm x 5 m|*1.4",
        ),
        text="Tvättbar linda för stöd och kompression.",
        words="dauerbinda kompression linda stöd",
    ),
    Family(
        *(305, "Kompressionssystem {} {pack}", VITALIND, "42311505", "SET:1", "186.00"),
        axes=(
            (
                "2-lager 18-25 cm; 2-lager 25-32 cm|*1.1; 2-lager lätt 18-25 cm; "
                "2-lager lätt 25-32 cm|*1.1; 4-lager|*1.5"
            ),
        ),
        text="Komplett set för kompression av bensår i upp till sju dagar.",
        words="bensår kompression lindning venös",
    ),
    Family(
        *(306, "Kompressionsstrumpa {} {}", VITALIND, "42311503", "PR:1", "348.00"),
        axes=("knä klass 1; knä klass 2|*1.1; lår klass 1|*1.5; lår klass 2|*1.65", "S; M; L; XL"),
        text="Rundstickad stödstrumpa med öppen tå.",
        words="stödstrumpa ödem ben",
    ),
    Family(
        *(307, "Antiembolistrumpa {} {} {pack}", VITALIND, "42311503", "XBX:10:PR", "640.00"),
        axes=("knä; lår|*1.5", "S; M; L; XL"),
        text="Strumpa som förebygger blodpropp före och efter operation.",
        words="trombos operation stödstrumpa",
    ),
    Family(
        *(308, "Tubgas {}", VITALIND, "42311505", "XRO:1", "112.00"),
        axes=(
            (
                "strl 1 finger 20 m|*0.6; strl 2 hand 20 m|*0.8; strl 3 arm 20 m; "
                "strl 4 ben 20 m|*1.2; strl 5 huvud 20 m|*1.5; strl 6 lår 20 m|*1.8; "
                "strl 7 bål 20 m|*2.5"
            ),
        ),
        text="Rundstickad bomullstrikå för att hålla förband på plats.",
        words="tubförband trikå slang",
    ),
    Family(
        *(309, "Tubbandage elastiskt {}", VITALIND, "42311505", "XRO:1", "148.00"),
        axes=(
            (
                "B 6,25 cm x 10 m; C 6,75 cm x 10 m; D 7,5 cm x 10 m|*1.05; "
                "E 8,75 cm x 10 m|*1.1; F 10 cm x 10 m|*1.2; G 12 cm x 10 m|*1.4"
            ),
        ),
        text="Elastiskt tubbandage som ger jämnt stöd.",
        words="stöd stukning",
    ),
    Family(
        *(310, "Nätförband {}", VITALIND, "42311505", "XRO:1", "92.00"),
        axes=(
            (
                "strl 1 finger 25 m|*0.7; strl 2 hand 25 m|*0.8; strl 3 arm 25 m; "
                "strl 4 ben 25 m|*1.2; strl 5 lår 25 m|*1.4; strl 6 huvud 25 m|*1.6; "
                "strl 8 bål 25 m|*2.2"
            ),
        ),
        text="Elastiskt nät som håller kompresser på plats.",
        words="nät slang fixering",
    ),
    Family(
        *(311, "Polstervadd {} {pack}", VITALIND, "42311505", "XPK:12", "98.00"),
        axes=("6 cm x 3 m|*0.7; 10 cm x 3 m; 15 cm x 3 m|*1.4; 20 cm x 3 m|*1.8",),
        text="Syntetisk vadd under gips och kompression.",
        words="gips vadd polster",
    ),
    Family(
        *(312, "Gipsbinda {} {pack}", FIXERA, "42241701", "XPK:10", "236.00"),
        axes=("8 cm x 3 m; 10 cm x 3 m|*1.2; 12 cm x 3 m|*1.4; 15 cm x 3 m|*1.7",),
        text="Snabbhärdande gips på gasväv.",
        words="gips fraktur ortopedi",
        days=5,
    ),
    Family(
        *(313, "Syntetgips {} {} {pack}", FIXERA, "42241701", "XBX:10", "745.00"),
        axes=(
            "vit; blå; röd",
            "5 cm x 3,6 m|*0.8; 7,5 cm x 3,6 m; 10 cm x 3,6 m|*1.25; 12,5 cm x 3,6 m|*1.5",
        ),
        text="Glasfiberbinda med polyuretanharts.",
        words="gips glasfiber fraktur",
        days=5,
    ),
    Family(
        *(314, "Mitella {} {pack}", FIXERA, "42241803", "XPK:10", "74.00"),
        axes=("vuxen nonwoven; barn nonwoven; vuxen bomull|*1.9",),
        text="Trekantsduk för avlastning av arm.",
        words="trekantsduk axel arm sling",
    ),
    Family(
        *(315, "Fingerskena {} {pack}", FIXERA, "42241802", "XPK:12", "128.00"),
        axes=("aluminium 12 mm; aluminium 20 mm|*1.1; stack strl 3; stack strl 4; stack strl 5",),
        text="Formbar skena för finger.",
        words="skena finger fraktur",
    ),
    Family(
        *(316, "Handledsortos {} {}", FIXERA, "42241802", "C62:1", "178.00"),
        axes=("höger; vänster", "S; M; L; XL"),
        text="Stöd med aluminiumskena och kardborreband.",
        words="handled stöd ortos",
    ),
    Family(
        *(317, "Bomullsrondell {} {pack}", VITALIND, "42311506", "XPK:80", "11.50"),
        axes=("57 mm; 80 mm|*1.4; oval 75x90 mm|*1.5",),
        text="Mjuk rondell i ren bomull.",
        words="bomull vadd rengöring",
    ),
    Family(
        *(318, "Bomullstuss {} {pack}", VITALIND, "42311506", "XPK:500", "34.00"),
        axes=("15 mm; 20 mm|*1.2; steril 20 mm 5/påse|*4.2|@XBX:100",),
        text="Rund tuss i blekt bomull.",
        words="tork sudd bomull vadd",
    ),
    Family(
        *(319, "Tork bomull steril {} {pack}", VITALIND, "42311506", "XBX:100", "92.00"),
        axes=("10 mm; 25 mm|*1.1; huv 30 mm|*1.4; på pinne 15 cm 2/påse|*1.2",),
        text="Sterila torkar för operation och omläggning.",
        words="tork steril operation pinne",
    ),
    Family(
        *(320, "Cellstoff {} {pack}", VITALIND, "42311506", "XPK:1:KGM", "78.00"),
        axes=(
            (
                "högblekt 20x30 cm; högblekt 40x60 cm; i rulle 10 cm|*0.9; "
                "tussar 4x5 cm 2 x 500|*0.6|@XPK:1000"
            ),
        ),
        text="Absorberande cellstoff i ark eller rulle.",
        words="cellulosa vadd tuss",
    ),
    Family(
        *(321, "Ögonförband {} {pack}", MJUKSAR, "42311505", "XBX:50", "128.00"),
        axes=(
            (
                "56x70 mm; självhäftande 60x95 mm|*1.4; självhäftande barn 50x70 mm|*1.3; "
                "kupa plast|*2.1"
            ),
        ),
        text="Mjukt förband för öga.",
        words="ögonlapp öga",
    ),
    Family(
        *(322, "Klibbfri torkduk {} {pack}", MJUKSAR, "42311505", "XPK:25", "58.00"),
        axes=("38x45 cm; 30x40 cm|*0.8",),
        text="Sugande duk i tissue med förstärkning.",
        words="handduk torkduk",
    ),
)
