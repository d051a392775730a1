"""Binders, desk goods and boards."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import ORDNA, PAPYRA, SKRIVAN, TONIVA

FAMILIES: tuple[Family, ...] = (
    Family(
        *(210, "Pärm A4 {} {}", ORDNA, "44122003", "C62:1", "22.50"),
        axes=(
            "bred 70 mm; smal 40 mm|*0.95; gaffelmekanik 60 mm|*1.1",
            "svart; blå; röd; grön; gul; vit",
        ),
        text="Pärm i kartong klädd med plast, med ryggetikett.",
        words="pärm arkiv mapp gaffelpärm",
        least=10,
        step=10,
        label="Svanen",
    ),
    Family(
        *(211, "Register {}", ORDNA, "44122008", "C62:1", "12.00"),
        axes=(
            (
                "A4 1-5 plast; A4 1-10 plast|*1.3; A4 1-12 plast|*1.4; A4 1-20 plast|*1.8; "
                "A4 1-31 plast|*2.3; A4 A-Ö plast|*1.9; A4 jan-dec plast|*1.5; "
                "A4 1-10 kartong|*1.2"
            ),
        ),
        text="Register för pärm.",
        words="flikregister pärmregister",
    ),
    Family(
        *(212, "Plastficka {} {pack}", ORDNA, "44122011", "XBX:100", "39.00"),
        axes=(
            (
                "A4 0,06 mm matt; A4 0,08 mm blank|*1.4; A4 0,12 mm|*2.1; A5 0,08 mm|*0.9; "
                "A4 med klaff|*3.4; A3 liggande|*3.1"
            ),
        ),
        text="Ficka i polypropen för pärm.",
        words="ficka plastmapp pärmficka",
    ),
    Family(
        *(213, "Plastmapp L {} {pack}", ORDNA, "44122011", "XBX:100", "88.00"),
        axes=("klar; blå; röd; grön; gul; lila",),
        text="Mapp öppen på två sidor, A4.",
        words="aktmapp mapp ficka",
    ),
    Family(
        *(214, "Snoddmapp A4 {}", ORDNA, "44122011", "C62:1", "9.50"),
        axes=("blå; röd; grön; svart; gul",),
        text="Kartongmapp med tre klaffar och gummisnodd.",
        words="mapp gummiband klaff",
        least=10,
        step=10,
    ),
    Family(
        *(215, "Hängmapp {} {pack}", ORDNA, "44122011", "XBX:25", "128.00"),
        axes=("A4 grön; A4 natur; A4 bred botten 30 mm|*1.4; folio grön|*1.1",),
        text="Mapp för arkivskåp, med flik och etikett.",
        words="hängmapp arkiv skåp",
    ),
    Family(
        *(216, "Tidskriftssamlare {}", ORDNA, "44111515", "C62:1", "24.00"),
        axes=("kartong vit; kartong svart; plast klar|*1.5; plast blå|*1.5",),
        text="Samlare för A4, rygg 80 mm.",
        words="tidskrift samlare förvaring",
    ),
    Family(
        *(217, "Arkivbox {} {pack}", ORDNA, "44122017", "XPK:25", "395.00"),
        axes=("A4 55 mm; A4 80 mm|*1.1; folio 80 mm|*1.2; syrafri 60 mm|*2.3",),
        text="Box i wellpapp för långtidsförvaring.",
        words="arkiv kartong låda",
    ),
    Family(
        *(220, "Häftapparat {}", ORDNA, "44121615", "C62:1", "79.00"),
        axes=("20 ark; 30 ark|*1.6; 60 ark|*3.8; 100 ark|*6.2; tång|*1.9",),
        text="Häftare i metall.",
        words="häftare häftapparat klammer",
    ),
    Family(
        *(221, "Häftklammer {} {pack}", ORDNA, "31201500", "XBX:5000", "18.50"),
        axes=("24/6; 26/6; 10|*0.7; 23/8|*1.6; 23/13|*2; 66/8|*2.2",),
        text="Galvaniserade klammer.",
        words="klammer häftare",
    ),
    Family(
        *(222, "Hålslag {}", ORDNA, "44121611", "C62:1", "89.00"),
        axes=(
            (
                "2 hål 20 ark; 2 hål 40 ark|*2.1; 4 hål 20 ark|*2.6; 4 hål 40 ark|*4.5; "
                "2 hål 65 ark|*6.8"
            ),
        ),
        text="Hålslag med pappersstopp.",
        words="perforator hålslagare",
    ),
    Family(
        *(223, "Sax {}", ORDNA, "44121618", "C62:1", "36.00"),
        axes=("13 cm|*0.8; 18 cm; 21 cm|*1.3; 21 cm vänsterhänt|*1.5; 25 cm|*1.7",),
        text="Sax i rostfritt stål med mjukt grepp.",
        words="sax klippa",
    ),
    Family(
        *(224, "Tejp {}", ORDNA, "31201512", "XRO:1", "8.90"),
        axes=(
            (
                "klar 15 mm x 33 m|*0.8; klar 19 mm x 33 m; osynlig 19 mm x 33 m|*1.7; "
                "packtejp brun 50 mm x 66 m|*1.8; packtejp klar 50 mm x 66 m|*1.8; "
                "maskering 25 mm x 50 m|*2.4; vävtejp 50 mm x 50 m silver|*6.1; "
                "dubbelhäftande 19 mm x 10 m|*2.6"
            ),
        ),
        text="Tejp på rulle.",
        words="tejp packtejp silvertejp",
        least=6,
        step=6,
    ),
    Family(
        *(225, "Lim {}", ORDNA, "31201610", "C62:1", "14.50"),
        axes=(
            (
                "stift 10 g|*0.7; stift 20 g; stift 40 g|*1.6; flytande 50 ml|*1.5; "
                "universal 33 ml|*2.4; häftmassa 60 g|*1.6"
            ),
        ),
        text="Lim utan lösningsmedel.",
        words="limstift klister häftmassa",
    ),
    Family(
        *(226, "Gem {} {pack}", ORDNA, "44122104", "XBX:1000", "24.00"),
        axes=("25 mm; 33 mm|*1.3; 50 mm vågiga|*2.2|@XBX:100; 77 mm|*2.5|@XBX:100",),
        text="Förzinkade gem.",
        words="pappersgem gem klämma",
    ),
    Family(
        *(227, "Pappersklämma {} {pack}", ORDNA, "44122104", "XBX:12", "14.00"),
        axes=("19 mm|*0.7; 25 mm; 32 mm|*1.3; 41 mm|*1.8; 51 mm|*2.5",),
        text="Svart klämma med vikbara byglar.",
        words="klämma foldback",
    ),
    Family(
        *(228, "Gummiband {} {pack}", ORDNA, "44122101", "XPK:1", "42.00"),
        axes=("60x1,5 mm 500 g; 80x1,5 mm 500 g; 100x3 mm 500 g|*1.1; 150x10 mm 500 g|*1.2",),
        text="Gummisnodd i naturgummi.",
        words="gummisnodd snodd resår",
    ),
    Family(
        *(229, "Anslagstavla {}", ORDNA, "44111914", "C62:1", "245.00"),
        axes=(
            (
                "kork 60x45 cm|*0.6; kork 90x60 cm; kork 120x90 cm|*1.7; filt blå 90x60 cm|*1.4; "
                "glas vit 45x45 cm|*2.2"
            ),
        ),
        text="Tavla med aluminiumram och monteringssats.",
        words="tavla kork anslag",
        days=5,
    ),
    Family(
        *(230, "Whiteboard {}", ORDNA, "44111905", "C62:1", "445.00"),
        axes=(
            (
                "lackad 60x45 cm|*0.7; lackad 90x60 cm; lackad 120x90 cm|*1.8; "
                "emalj 120x90 cm|*3.4; emalj 150x100 cm|*4.2; emalj 200x100 cm|*5.3; "
                "emalj 240x120 cm|*7.9"
            ),
        ),
        text="Magnetisk skrivtavla med pennhylla.",
        words="skrivtavla whiteboardtavla",
        days=5,
    ),
    Family(
        *(231, "{}", ORDNA, "44111912", "C62:1", "49.00"),
        axes=(
            (
                "tavelsudd magnetisk; refillfilt tavelsudd 10/fp; whiteboardspray 250 ml|*1.2; "
                "magneter 24 mm 10/fp|*0.9; magneter 32 mm 10/fp; pennhållare magnetisk|*1.6"
            ),
        ),
        text="Tillbehör till skrivtavla.",
        words="tavelsudd magnet rengöring",
    ),
    Family(
        *(232, "Blädderblock {} {pack}", ORDNA, "14111514", "XPK:5", "189.00"),
        axes=("20 ark rutat; 50 ark olinjerat|*2.2; självhäftande 30 ark|*4.1|@XPK:2",),
        text="Block för blädderblocksstativ 60x85 cm.",
        words="konferensblock blädder",
    ),
    Family(
        *(233, "Brevkorg {}", ORDNA, "44111515", "C62:1", "32.00"),
        axes=("klar; svart; blå; vit; mesh svart|*2.1; lådhurts 5 lådor|*9.8",),
        text="Stapelbar korg för A4.",
        words="brevlåda postkorg förvaring",
    ),
    Family(
        *(234, "{}", ORDNA, "44111500", "C62:1", "38.00"),
        axes=(
            (
                "pennställ; tejphållare; gemkopp magnetisk; linjal 30 cm|*0.4; "
                "linjal 50 cm|*0.7; radergummi 2/fp|*0.3; pennvässare metall|*0.4; "
                "korrigeringsroller 4,2 mm|*0.8; kontorskniv 18 mm|*0.9; stämpeldyna svart|*1.1; "
                "datumstämpel 4 mm|*2.2; brevöppnare|*0.6"
            ),
        ),
        text="Liten vara för skrivbordet.",
        words="kontor skrivbord",
    ),
    Family(
        *(235, "Miniräknare {}", SKRIVAN, "44101805", "C62:1", "89.00"),
        axes=("ficka 8 siffror; bord 12 siffror|*1.9; teknisk|*2.3; med remsa|*7.2",),
        text="Räknare med solceller och batteri.",
        words="räknare kalkylator",
    ),
    Family(
        *(236, "Almanacka {}", PAPYRA, "44112005", "C62:1", "98.00"),
        axes=(
            (
                "vecka A5; dag A5|*1.4; vägg stor|*0.8; planering 70x100 cm|*0.9; "
                "fickformat|*0.7; lärarkalender|*1.5"
            ),
        ),
        text="Almanacka för nästa kalenderår.",
        words="kalender planering",
    ),
    Family(
        *(237, "Laminatficka {} {pack}", ORDNA, "44101603", "XBX:100", "96.00"),
        axes=(
            (
                "A4 80 µm|*0.8; A4 100 µm; A4 125 µm|*1.2; A3 80 µm|*1.7; A3 125 µm|*2.5; "
                "A5 80 µm|*0.5; A6 80 µm|*0.4; visitkort 125 µm|*0.4"
            ),
        ),
        text="Blank ficka för varmlaminering.",
        words="laminering plast",
    ),
    Family(
        *(238, "Batteri alkaliskt {} {pack}", TONIVA, "26111702", "XPK:10", "49.00"),
        axes=(
            (
                "AA LR6; AAA LR03; C LR14|*1.8|@XPK:2; D LR20|*2.2|@XPK:2; 9V 6LR61|*1.7|@XPK:5; "
                "knapp CR2032|*1.4; knapp LR44|*1.1; hörapparat 13|*1.3|@XPK:6; "
                "hörapparat 312|*1.3|@XPK:6"
            ),
        ),
        text="Kvicksilverfritt batteri.",
        words="batterier knappcell",
    ),
    Family(
        *(239, "Namnskylt {} {pack}", ORDNA, "44111500", "XBX:50", "168.00"),
        axes=(
            (
                "plast klämma 60x90 mm; plast nål 40x75 mm; kortfodral hårt|*1.4; "
                "halsband blått|*1.5; jojo svart|*3.1"
            ),
        ),
        text="Hållare för kort och namn.",
        words="korthållare namnbricka id-kort",
    ),
)
