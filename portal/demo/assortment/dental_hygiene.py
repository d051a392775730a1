"""Prophylaxis, single-use and surgery clothing of dental clinics."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import BORRTEK, EMALJA, LEENDE

FAMILIES: tuple[Family, ...] = (
    Family(
        *(301, "Fluorlack {}", LEENDE, "42151901", "XPK:1", "268.00"),
        axes=(
            (
                "22 600 ppm tub 10 ml; 22 600 ppm endos 50/fp|*3.2|@XPK:50; "
                "1000 ppm endos 50/fp|*2.8|@XPK:50; silverdiaminfluorid 5 ml|*3.9"
            ),
        ),
        text="Lack för förebyggande behandling.",
        words="fluor karies profylax",
    ),
    Family(
        *(302, "Putspasta {}", LEENDE, "42151902", "XTU:1", "96.00"),
        axes=(
            (
                "RDA 40 mild 50 ml; RDA 120 medium 50 ml; RDA 170 medium 50 ml; "
                "RDA 250 grov 50 ml; utan smak 50 ml; endos mint 200/fp|*4.6|@XPK:200; "
                "endos körsbär 200/fp|*4.6|@XPK:200"
            ),
        ),
        text="Pasta för polering av tänder, med fluor och xylitol.",
        words="profylax polering pasta",
    ),
    Family(
        *(303, "Profylaxkopp {} {pack}", LEENDE, "42151902", "XPK:144", "318.00"),
        axes=(
            (
                "mjuk RA; medium RA; mjuk skruv; borste RA nylon|*0.9; "
                "borste RA naturborst|*0.9; spets RA|*0.95"
            ),
        ),
        text="Gummikopp eller borste för polering.",
        words="putskopp borste profylax",
    ),
    Family(
        *(304, "Pulver till luftpolering {} {pack}", LEENDE, "42151902", "XPK:4", "412.00"),
        axes=(
            (
                "erytritol 120 g|*1.4; glycin 160 g; natriumbikarbonat citron 300 g|*0.7; "
                "natriumbikarbonat neutral 300 g|*0.7; kalciumkarbonat 220 g|*0.8"
            ),
        ),
        text="Pulver för biofilm och missfärgning.",
        words="airflow bläster polering pulver",
    ),
    Family(
        *(305, "Tandborste {} {pack}", LEENDE, "42151905", "XPK:12", "98.00"),
        axes=(
            (
                "vuxen mjuk; vuxen extra mjuk; barn 0-2 år; barn 3-5 år; junior 6-12 år; "
                "engångs med pasta|*1.9|@XPK:100; solo|*1.3; protes|*1.2; trepart vård|*2.9"
            ),
        ),
        text="Borste med rundade borst.",
        words="tandborste munvård",
        label="Svanen",
    ),
    Family(
        *(306, "Mellanrumsborste {} {pack}", LEENDE, "42151905", "XPK:25", "94.00"),
        axes=(
            (
                "0,4 mm rosa; 0,45 mm orange; 0,5 mm röd; 0,6 mm blå; 0,7 mm gul; 0,8 mm grön; "
                "1,1 mm lila; 1,3 mm grå"
            ),
        ),
        text="Borste med plastklädd ståltråd.",
        words="interdental approximal borste",
    ),
    Family(
        *(307, "{}", LEENDE, "42151905", "XPK:1", "36.00"),
        axes=(
            (
                "tandtråd 50 m vaxad; tandtråd 200 m vaxad|*2.6; tandtråd med bygel 50/fp; "
                "tandtråd brygga 50/fp|*1.8; tandsticka björk 300/fp|*1.6; "
                "tandsticka fluor 100/fp"
            ),
        ),
        text="Rengöring mellan tänder.",
        words="tandtråd tandsticka flossa",
    ),
    Family(
        *(308, "Munskölj {}", LEENDE, "42151906", "XBO:1", "46.00"),
        axes=(
            (
                "fluor 0,2 % 500 ml; fluor 0,05 % 500 ml; klorhexidin 2 mg/ml 300 ml|*1.6; "
                "klorhexidin 1 mg/ml 250 ml|*1.4; mot muntorrhet 300 ml|*1.9; "
                "tabletter 1000/fp|*9.4|@XPK:1000"
            ),
        ),
        text="Lösning för sköljning av munnen.",
        words="munvatten fluor skölj",
    ),
    Family(
        *(309, "Tandkräm {}", LEENDE, "42151906", "XTU:1", "28.00"),
        axes=(
            (
                "1450 ppm 75 ml; 5000 ppm 51 g|*3.6; barn 1000 ppm 50 ml; utan skum 75 ml|*1.4; "
                "reseförpackning 10 ml 100/fp|*8.2|@XPK:100"
            ),
        ),
        text="Tandkräm med fluor.",
        words="tandkräm fluor karies",
    ),
    Family(
        *(310, "Salivsug {} {pack}", LEENDE, "42151910", "XPK:100", "48.00"),
        axes=(
            (
                "klar 12,5 cm; blå 12,5 cm; grön 12,5 cm; klar 15 cm|*1.1; "
                "kirurgisk steril|*2.2|@XPK:20; stor sug vit 16 mm|*1.5; stor sug grön 11 mm|*1.5"
            ),
        ),
        text="Engångssug med mjuk spets.",
        words="sugspets salivsug",
    ),
    Family(
        *(311, "Tandläkarservett {} {pack}", LEENDE, "42151911", "XCT:500", "148.00"),
        axes=(
            (
                "blå 33x45 cm; grön 33x45 cm; vit 33x45 cm; rosa 33x45 cm; svart 33x45 cm|*1.1; "
                "på rulle|*0.3|@XRO:80; kedja till servett|*0.2|@C62:1"
            ),
        ),
        text="Tvålagersservett med plast.",
        words="haklapp patientservett servett",
    ),
    Family(
        *(312, "Mugg {} {pack}", LEENDE, "42151911", "XCT:3000", "395.00"),
        axes=(
            (
                "plast 18 cl vit; plast 18 cl blå; plast 18 cl grön; papper 20 cl vit|*1.4; "
                "papper 20 cl blå|*1.4"
            ),
        ),
        text="Engångsmugg för sköljning.",
        words="bägare mugg skölj",
    ),
    Family(
        *(313, "Bomullsrulle {} {pack}", LEENDE, "42151911", "XPK:1000", "62.00"),
        axes=(
            (
                "strl 1 8x38 mm; strl 2 10x38 mm; strl 3 12x38 mm|*1.1; barn 8x25 mm; "
                "hållare för bomullsrulle|*0.6|@XPK:10"
            ),
        ),
        text="Vaddrulle för torrläggning.",
        words="vaddrulle torrläggning",
    ),
    Family(
        *(314, "Torrläggningsskydd {} {pack}", LEENDE, "42151911", "XPK:50", "186.00"),
        axes=(
            (
                "salivtriangel liten; salivtriangel stor; läpphållare S|*1.4; "
                "läpphållare M|*1.4; läpphållare L|*1.4"
            ),
        ),
        text="Skydd som håller kinden torr.",
        words="drytips torrläggning",
    ),
    Family(
        *(315, "{} engångs {pack}", LEENDE, "42151612", "XPK:25", "198.00"),
        axes=(
            (
                "undersökningsset spegel sond pincett; spegel plan|*0.6; "
                "spegel förstorande|*0.7; sond|*0.6; penslar fina|*0.4|@XPK:100; "
                "penslar regular|*0.4|@XPK:100; applikator bonding|*0.5|@XPK:100"
            ),
        ),
        text="Engångsinstrument för undersökning.",
        words="mikrobrush spegel sond",
    ),
    Family(
        *(316, "{}", BORRTEK, "42151612", "C62:1", "268.00"),
        axes=(
            (
                "universalkyrett 4L/4R; Gracey 1/2; Gracey 3/4; Gracey 5/6; Gracey 7/8; "
                "Gracey 11/12; Gracey 13/14; scaler 204S; sond dubbel; ficksond; "
                "spegelskaft|*0.6; spegel nr 4 12/fp|*1.2; fyllningsinstrument; modellerspatel; "
                "exkavator liten; exkavator stor; pincett college|*0.7; saxtång extraktion|*3.9; "
                "elevator rak|*1.8; elevator böjd|*1.8; nålförare 15 cm|*1.5; tandköttssax|*1.4"
            ),
        ),
        text="Instrument i rostfritt stål med tunt skaft.",
        words="instrument kyrett depuration",
        days=5,
    ),
    Family(
        *(317, "Ultraljudsspets {}", BORRTEK, "42151613", "C62:1", "745.00"),
        axes=(
            (
                "universal; subgingival rak; subgingival höger; subgingival vänster; "
                "implantat|*1.4; endo|*1.1"
            ),
        ),
        text="Spets för depuration med ultraljud.",
        words="scaler depuration tandsten",
        days=5,
    ),
    Family(
        *(318, "{} {pack}", EMALJA, "42151620", "XPK:100", "168.00"),
        axes=(
            (
                "sensorskydd strl 0; sensorskydd strl 1; sensorskydd strl 2; "
                "bildplåtsskydd strl 0|*0.7; bildplåtsskydd strl 2|*0.7; "
                "bitewinghållare|*2.1|@XPK:25; sensorhållare set|*4.6|@SET:1; bitklots OPG|*1.3"
            ),
        ),
        text="Skydd och hållare för intraoral röntgen.",
        words="röntgen bildplåt sensor bitewing",
    ),
    Family(
        *(319, "{} {pack}", EMALJA, "42151911", "XPK:500", "118.00"),
        axes=(
            (
                "skydd till ljushandtag; skydd till trefunktionsspruta|*1.1; "
                "barriärfilm 10x15 cm|*1.3|@XRO:1200; skydd till nackstöd|*1.2|@XPK:250; "
                "slangskydd 5 cm x 350 m|*2.1|@XRO:1"
            ),
        ),
        text="Engångsskydd mot stänk.",
        words="barriär hygien skyddsfilm",
    ),
    Family(
        *(320, "{}", EMALJA, "42151630", "XBO:1", "245.00"),
        axes=(
            (
                "olja till vinkelstycke 500 ml; rengöringsspray vinkelstycke 500 ml; "
                "ultraljudsbad koncentrat 2 l|*1.6; sugrengöring 2,5 l|*1.3; "
                "avfallsfilter sug 12/fp|*1.1|@XPK:12; instrumentdisk 5 l|*1.9"
            ),
        ),
        text="Skötsel av instrument och sug.",
        words="olja rengöring sug",
    ),
    Family(
        *(321, "Implantat {}", EMALJA, "42151640", "C62:1", "690.00"),
        axes=(
            (
                "läkdistans 3 mm; läkdistans 5 mm; avtryckstopp öppen|*0.8; "
                "avtryckstopp stängd|*0.8; analog|*0.5; täckskruv|*0.4; distans rak|*1.6; "
                "distans vinklad 17 grader|*1.9"
            ),
        ),
        text="Komponent i titan.",
        words="implantat titan distans",
        days=7,
    ),
    Family(
        *(322, "Ortodonti {} {pack}", EMALJA, "42151650", "XPK:10", "298.00"),
        axes=(
            (
                "båge niti 012 ök; båge niti 014 ök; båge niti 016 ök; båge niti 012 uk; "
                "båge niti 014 uk; båge niti 016 uk; båge stål 016x022 ök|*0.8; "
                "båge stål 016x022 uk|*0.8; elastiska ligaturer klara|*0.5; "
                "elastiska ligaturer blandade|*0.5; ortovax|*1.2|@XPK:50; "
                "separationsringar|*0.6|@XPK:1000; intermaxillära gummiband 3/16|*1.1; "
                "intermaxillära gummiband 1/4|*1.1"
            ),
        ),
        text="Förbrukning för tandreglering.",
        words="tandställning båge bracket ortodonti",
        days=7,
    ),
)
