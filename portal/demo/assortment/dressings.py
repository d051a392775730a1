"""Compresses, dressings, foams and plasters."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import FIXERA, HUDNARA, MJUKSAR, VITALIND

FAMILIES: tuple[Family, ...] = (
    Family(
        *(101, "Kompress nonwoven {} {} {pack}", MJUKSAR, "42311511", "XPK:100", "14.50"),
        axes=(
            "5x5 cm|*0.55; 7,5x7,5 cm|*0.8; 10x10 cm; 10x20 cm|*1.9",
            "4-lags osteril; 8-lags osteril|*1.5",
        ),
        text="Mjuk, luddfri kompress i viskos och polyester.",
        words="kompress sår gas omläggning",
    ),
    Family(
        *(102, "Kompress nonwoven steril {} {} {pack}", MJUKSAR, "42311511", "XBX:100", "58.00"),
        axes=("5x5 cm|*0.75; 7,5x7,5 cm|*0.9; 10x10 cm; 10x20 cm|*1.8", "2/påse; 5/påse|*1.9"),
        text="Steril kompress, 4-lags, i fickor som rivs isär.",
        words="steril kompress sår omläggning",
    ),
    Family(
        *(103, "Gasväv kompress {} {pack}", MJUKSAR, "42311511", "XPK:100", "26.00"),
        axes=(
            (
                "5x5 cm 8-lags|*0.6; 7,5x7,5 cm 8-lags|*0.8; 10x10 cm 8-lags; "
                "10x10 cm 12-lags|*1.3; 10x20 cm 12-lags|*2.2"
            ),
        ),
        text="Kompress i bomullsgas, 17-trådig.",
        words="gas kompress bomull",
    ),
    Family(
        *(104, "Absorptionsförband {} {pack}", MJUKSAR, "42311505", "XPK:25", "62.00"),
        axes=(
            (
                "10x10 cm osteril; 10x20 cm osteril|*1.4; 20x20 cm osteril|*2.2; "
                "20x40 cm osteril|*3.6; 10x10 cm steril|*1.8; 10x20 cm steril|*2.4; "
                "20x20 cm steril|*3.5; 20x40 cm steril|*5.4"
            ),
        ),
        text="Förband med cellulosakärna för måttligt till kraftigt vätskande sår.",
        words="absorberande dyna sår sekret",
    ),
    Family(
        *(105, "Superabsorberande förband {} {pack}", MJUKSAR, "42311505", "XBX:10", "198.00"),
        axes=(
            (
                "10x10 cm; 10x20 cm|*1.5; 12,5x12,5 cm|*1.3; 20x20 cm|*2.4; 20x30 cm|*3.3; "
                "20x40 cm|*4.2"
            ),
        ),
        text="Förband som låser vätska i superabsorbent, sterilt.",
        words="sår vätskande bensår",
    ),
    Family(
        *(106, "Silikonskum {} {} {pack}", MJUKSAR, "42311510", "XBX:5", "168.00"),
        axes=(
            "med kant; utan kant|*0.9",
            (
                "7,5x7,5 cm|*0.7; 10x10 cm; 12,5x12,5 cm|*1.5; 15x15 cm|*2.1; 15x20 cm|*2.7; "
                "20x20 cm|*3.4"
            ),
        ),
        text="Skumförband med mjukt silikonlager som inte fastnar i såret.",
        words="skumförband polyuretan silikon trycksår",
    ),
    Family(
        *(107, "Skumförband {} {pack}", MJUKSAR, "42311510", "XBX:5", "228.00"),
        axes=(
            (
                "häl 18x18 cm; häl 23x23 cm|*1.4; sakrum 16x20 cm|*1.2; sakrum 22x25 cm|*1.7; "
                "armbåge 15x16 cm; finger och tå 5 cm|*0.6; trakeostomi 9x9 cm|*0.7"
            ),
        ),
        text="Formskuret silikonskum för utsatta kroppsdelar.",
        words="häl sacrum trycksår skum förebygga",
    ),
    Family(
        *(108, "Silverskum {} {pack}", MJUKSAR, "42311510", "XBX:5", "398.00"),
        axes=("6x8,5 cm|*0.7; 10x10 cm; 12,5x12,5 cm|*1.4; 15x15 cm|*1.9; 20x20 cm|*2.9",),
        text="Silikonskum med silver mot bakterier i såret.",
        words="antibakteriell silver infektion sår",
    ),
    Family(
        *(109, "Alginatförband {} {pack}", MJUKSAR, "42311512", "XBX:10", "214.00"),
        axes=(
            (
                "5x5 cm|*0.55; 10x10 cm; 10x20 cm|*1.7; tamponad 2x30 cm|*1.2; "
                "silver 5x5 cm|*1.1; silver 10x10 cm|*2.1"
            ),
        ),
        text="Förband av kalciumalginat som bildar gel i såret.",
        words="alginat tamponad sårhåla",
    ),
    Family(
        *(110, "Hydrofiberförband {} {pack}", VITALIND, "42311512", "XBX:10", "272.00"),
        axes=(
            (
                "5x5 cm|*0.5; 10x10 cm; 15x15 cm|*2; tamponad 1x45 cm|*1.1; "
                "tamponad 2x45 cm|*1.3; silver 5x5 cm|*0.95; silver 10x10 cm|*1.9"
            ),
        ),
        text="Gelbildande fiber för vätskande sår och sårhålor.",
        words="gelbildande fiber tamponad",
    ),
    Family(
        *(111, "Hydrokolloidförband {} {pack}", VITALIND, "42311513", "XBX:10", "186.00"),
        axes=(
            (
                "5x5 cm|*0.5; 10x10 cm; 15x15 cm|*2.1; 20x20 cm|*3.4; tunn 7,5x7,5 cm|*0.6; "
                "tunn 10x10 cm|*0.8; sakrum 15x18 cm|*2.2"
            ),
        ),
        text="Självhäftande förband för lätt vätskande sår.",
        words="hydrokolloid platta skavsår",
    ),
    Family(
        *(112, "Hydrogel {} {pack}", VITALIND, "42311514", "XBX:10", "248.00"),
        axes=("tub 8 g|*0.8; tub 15 g; tub 25 g|*1.4; platta 5x5 cm|*0.9; platta 10x10 cm|*1.6",),
        text="Gel som fuktar och löser upp torr nekros.",
        words="gel nekros fuktighet",
    ),
    Family(
        *(113, "Silikonnät {} {pack}", MJUKSAR, "42311515", "XBX:10", "244.00"),
        axes=("5x7,5 cm|*0.6; 7,5x10 cm; 10x18 cm|*1.9; 20x30 cm|*5.1",),
        text="Sårkontaktlager som kan ligga kvar i upp till 14 dygn.",
        words="sårkontakt nät bränn",
    ),
    Family(
        *(114, "Salvkompress {} {pack}", VITALIND, "42311515", "XBX:10", "62.00"),
        axes=(
            (
                "5x5 cm|*0.7; 10x10 cm; 10x20 cm|*1.6; klorhexidin 10x10 cm|*1.7; "
                "jod 9,5x9,5 cm|*2.4"
            ),
        ),
        text="Gasväv impregnerad med neutral salva.",
        words="salva gas brännskada kontaktlager",
    ),
    Family(
        *(115, "Filmförband {} {pack}", FIXERA, "42311516", "XBX:100", "282.00"),
        axes=(
            (
                "6x7 cm; 10x12 cm|*1.7|@XBX:50; 15x20 cm|*2.6|@XBX:50; "
                "10 cm x 10 m rulle|*0.8|@XRO:1; 15 cm x 10 m rulle|*1.1|@XRO:1"
            ),
        ),
        text="Genomskinlig, vattentät polyuretanfilm.",
        words="plastfilm transparent duschförband",
    ),
    Family(
        *(116, "PVK-förband {} {pack}", FIXERA, "42311516", "XBX:100", "246.00"),
        axes=(
            (
                "6x7 cm slits; 7x8,5 cm slits förstärkt|*1.4; barn 5x5,5 cm slits; "
                "nonwoven 6x8 cm|*0.6"
            ),
        ),
        text="Förband för fixering av perifer venkateter.",
        words="pvk fixering venkateter film",
    ),
    Family(
        *(117, "CVK-förband {} {pack}", FIXERA, "42311516", "XBX:25", "395.00"),
        axes=(
            (
                "8,5x11,5 cm; 10x15,5 cm|*1.4; klorhexidin 8,5x11,5 cm|*4.1; "
                "klorhexidin 10x12 cm|*4.6"
            ),
        ),
        text="Förband för central venkateter med fönster och fixeringsremsor.",
        words="cvk picc venport film",
    ),
    Family(
        *(118, "Operationsförband {} {pack}", FIXERA, "42311508", "XBX:50", "118.00"),
        axes=(
            (
                "5x7,2 cm|*0.8; 8x10 cm|*1.2; 8x15 cm|*1.6; 10x20 cm|*2.2; 10x25 cm|*2.6; "
                "10x30 cm|*3; 10x35 cm|*3.4"
            ),
        ),
        text="Självhäftande, sterilt förband med sårdyna i nonwoven.",
        words="postoperativ förband sår op",
    ),
    Family(
        *(119, "Operationsförband vattentätt {} {pack}", FIXERA, "42311508", "XBX:20", "146.00"),
        axes=(
            (
                "5x7,2 cm|*0.7; 8x10 cm|*1.2; 8x15 cm|*1.6; 10x20 cm|*2.2; 10x25 cm|*2.6; "
                "10x30 cm|*3"
            ),
        ),
        text="Sterilt förband med film, tål dusch.",
        words="postoperativ dusch vattentät",
    ),
    Family(
        *(120, "Plåster {} {pack}", FIXERA, "42311508", "XBX:100", "29.00"),
        axes=(
            (
                "19x72 mm textil; 25x72 mm textil|*1.1; 38x72 mm textil|*1.4; "
                "19x72 mm vattentätt|*1.1; 25x72 mm vattentätt|*1.2; runda 22 mm|*0.8; "
                "injektion 19x40 mm|*0.9; blått detekterbart 25x72 mm|*1.6; "
                "barn motiv 19x60 mm|*1.2; fingertopp textil|*1.5; knoge textil|*1.5"
            ),
        ),
        text="Styckförpackat plåster med sårdyna.",
        words="sårplåster plaster snabbförband",
    ),
    Family(
        *(121, "Plåsterrulle {}", FIXERA, "42311508", "XRO:1", "38.00"),
        axes=(
            (
                "textil 4 cm x 5 m; textil 6 cm x 5 m|*1.2; textil 8 cm x 5 m|*1.4; "
                "mjuk 6 cm x 5 m|*1.3; mjuk 8 cm x 5 m|*1.5"
            ),
        ),
        text="Plåster med dyna att klippa till.",
        words="plåster rulle snabbförband",
    ),
    Family(
        *(122, "Suturtejp {} {pack}", FIXERA, "42311701", "XBX:50", "212.00"),
        axes=(
            (
                "3x75 mm; 6x38 mm; 6x75 mm|*1.1; 6x100 mm|*1.2; 12x100 mm|*1.5; "
                "13x102 mm elastisk|*1.7"
            ),
        ),
        text="Förstärkta remsor för förslutning av små sår.",
        words="tejp stygn sårtejp",
    ),
    Family(
        *(123, "Häfta {}", FIXERA, "42311708", "XRO:1", "9.80"),
        axes=(
            (
                "papper 1,25 cm x 9,1 m|*0.7; papper 2,5 cm x 9,1 m; papper 5 cm x 9,1 m|*1.9; "
                "plast 1,25 cm x 9,1 m|*0.9; plast 2,5 cm x 9,1 m|*1.4; plast 5 cm x 9,1 m|*2.7; "
                "tyg 2,5 cm x 9,1 m|*1.6; tyg 5 cm x 9,1 m|*3; silikon 2,5 cm x 1,5 m|*3.8; "
                "silikon 2,5 cm x 5 m|*8.6"
            ),
        ),
        text="Hudvänlig tejp för fixering.",
        words="tejp kirurgtejp fixering",
        least=6,
        step=6,
    ),
    Family(
        *(124, "Fixeringshäfta nonwoven {}", FIXERA, "42311708", "XRO:1", "42.00"),
        axes=(
            (
                "5 cm x 10 m|*0.7; 10 cm x 10 m; 15 cm x 10 m|*1.4; 20 cm x 10 m|*1.8; "
                "30 cm x 10 m|*2.6"
            ),
        ),
        text="Elastisk, bred häfta för fixering av förband.",
        words="tejp fixering bred",
    ),
    Family(
        *(125, "Hudklister {} {pack}", FIXERA, "42311702", "XBX:12", "1480.00"),
        axes=("0,35 g; 0,5 g|*1.2; applikator precision 0,5 g|*1.3",),
        text="Vävnadslim för förslutning av små, rena sår.",
        words="lim sår sutur",
        days=5,
    ),
    Family(
        *(126, "Barriärfilm {} {pack}", HUDNARA, "42311540", "XBX:25", "265.00"),
        axes=("pinne 1 ml; pinne 3 ml|*1.6; spray 28 ml|*0.45|@XBO:1; servett|*0.9|@XBX:30",),
        text="Sveda-fri film som skyddar huden runt sår och stomi.",
        words="hudskydd stomi film",
    ),
    Family(
        *(127, "Häftborttagare {} {pack}", HUDNARA, "42311541", "XBX:30", "118.00"),
        axes=("servett; spray 50 ml|*0.8|@XBO:1; flaska 100 ml|*0.7|@XBO:1",),
        text="Silikonbaserad borttagning av häfta.",
        words="tejp remover plåster",
    ),
    Family(
        *(128, "Sårtvätt {} {pack}", VITALIND, "42311542", "XCT:20", "198.00"),
        axes=(
            (
                "natriumklorid 30 ml; natriumklorid 100 ml|*1.4; "
                "natriumklorid 250 ml|*1.9|@XCT:12; PHMB 350 ml|*5.5|@XCT:10; "
                "PHMB gel 30 ml|*6.8|@XCT:10"
            ),
        ),
        text="Steril lösning för rengöring av sår.",
        words="koksalt spolvätska rengöring",
    ),
    Family(
        *(129, "Omläggningsset {} {pack}", MJUKSAR, "42311505", "XPK:10", "146.00"),
        axes=("litet; mellan|*1.3; stort|*1.8; med pincett|*1.4; bensår|*2.1",),
        text="Sterilt set med duk, kompresser, tork och plastpincett.",
        words="sår set steril omläggning",
    ),
)
