"""Paper, envelopes, notebooks and labels."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import PAPYRA

FAMILIES: tuple[Family, ...] = (
    Family(
        *(101, "Kopieringspapper A4 {} {pack}", PAPYRA, "14111507", "XCT:2500:H87", "219.00"),
        axes=(
            (
                "80 g ohålat; 80 g hålat|*1.02; 75 g ohålat|*0.95; 90 g ohålat|*1.2; "
                "100 g färglaser|*1.6|@XCT:2000; återvunnet 80 g|*1.05; arkivbeständigt 80 g|*1.7"
            ),
        ),
        text="Vitt papper för kopiator och skrivare, fem buntar i kartong.",
        words="papper a4 skrivarpapper kopiering",
        label="Svanen",
    ),
    Family(
        *(102, "Kopieringspapper {} {pack}", PAPYRA, "14111507", "XPK:500", "92.00"),
        axes=("A3 80 g; A3 100 g|*1.5; A5 80 g|*0.5",),
        text="Papper för kopiator i buntar om 500 ark.",
        words="papper a3 a5 kopiering",
        label="Svanen",
    ),
    Family(
        *(103, "Färgat papper A4 80 g {} {pack}", PAPYRA, "14111507", "XPK:500", "79.00"),
        axes=("gul; grön; blå; rosa; orange|*1.1; röd|*1.1; lila|*1.1; grå",),
        text="Genomfärgat papper för laser och bläck.",
        words="kopieringspapper färg",
    ),
    Family(
        *(104, "Kuvert {} {pack}", PAPYRA, "44121505", "XBX:500", "168.00"),
        axes=(
            (
                "C6 vit självhäftande|*0.9; C5 vit självhäftande; C5 fönster vänster|*1.05; "
                "C4 vit självhäftande|*1.6|@XBX:250; C4 fönster|*1.7|@XBX:250; E65 fönster|*1.1; "
                "B4 bälg|*3.4|@XBX:250"
            ),
        ),
        text="Kuvert med stängning utan fukt.",
        words="brev kuvert fönsterkuvert",
        label="Svanen",
    ),
    Family(
        *(105, "Vadderad påse {} {pack}", PAPYRA, "44121505", "XBX:100", "139.00"),
        axes=(
            (
                "A/11 100x165 mm; C/13 150x215 mm|*1.2; D/14 180x265 mm|*1.4; "
                "F/16 220x340 mm|*1.7; H/18 270x360 mm|*2.1; K/20 350x470 mm|*2.9|@XBX:50"
            ),
        ),
        text="Påse med bubbelplast och självhäftande stängning.",
        words="bubbelpåse emballage post",
    ),
    Family(
        *(106, "Etikett {} {pack}", PAPYRA, "14111537", "XBX:100", "148.00"),
        axes=(
            (
                "70x37 mm 24/ark; 105x57 mm 10/ark; 105x74 mm 8/ark; 63,5x38,1 mm 21/ark|*1.1; "
                "210x297 mm 1/ark; 38x21 mm 65/ark|*1.1; rygg A4 pärm bred|*1.3; "
                "rygg A4 pärm smal|*1.3"
            ),
        ),
        text="Vita etiketter på A4-ark för laser och bläck.",
        words="etiketter adress klistermärke",
    ),
    Family(
        *(107, "Etikettrulle termo {}", PAPYRA, "14111537", "XRO:1", "62.00"),
        axes=(
            (
                "57x32 mm 1000/rl; 50x25 mm 1000/rl|*0.9; 102x150 mm 250/rl|*1.4; "
                "76x51 mm 500/rl; provrör 50x28 mm 1500/rl|*1.6"
            ),
        ),
        text="Termoetikett för etikettskrivare.",
        words="provrörsetikett rulle streckkod",
    ),
    Family(
        *(108, "Anteckningsblock {} {}", PAPYRA, "14111514", "C62:1", "13.50"),
        axes=("A4; A5|*0.7; A6|*0.5", "rutat 100 blad; linjerat 100 blad; olinjerat 100 blad"),
        text="Toppklistrat block med kartongrygg.",
        words="kollegieblock block skrivblock",
        least=10,
        step=10,
        label="Svanen",
    ),
    Family(
        *(109, "Spiralblock {} {}", PAPYRA, "14111514", "C62:1", "21.00"),
        axes=("A4; A5|*0.75", "rutat 80 blad; linjerat 80 blad"),
        text="Kollegieblock med spiral, perforerat och hålslaget.",
        words="kollegieblock spiral block",
        label="Svanen",
    ),
    Family(
        *(110, "Notisblock självhäftande {} {pack}", PAPYRA, "14111530", "XPK:12", "48.00"),
        axes=(
            (
                "76x76 mm gul; 76x127 mm gul|*1.5; 38x51 mm gul|*0.6; 76x76 mm neon|*1.4; "
                "76x76 mm pastell|*1.2; 76x76 mm zick-zack|*1.3"
            ),
        ),
        text="Häftlappar som lossnar utan spår.",
        words="lappar notis klisterlapp",
    ),
    Family(
        *(111, "Indexflikar {} {pack}", PAPYRA, "14111530", "XPK:5", "29.00"),
        axes=("12x44 mm 5 färger; 25x44 mm röd|*1.2; 25x44 mm blå|*1.2; 20x50 mm papper",),
        text="Självhäftande flikar som går att skriva på.",
        words="flik markering bokmärke",
    ),
    Family(
        *(112, "Bok inbunden {}", PAPYRA, "14111514", "C62:1", "52.00"),
        axes=(
            (
                "A4 linjerad; A4 rutad; A5 linjerad|*0.7; A5 rutad|*0.7; A6 linjerad|*0.5; "
                "rapport A4 numrerade sidor|*2.1"
            ),
        ),
        text="Bok med hårda pärmar, 96 blad.",
        words="anteckningsbok svart röd bok",
    ),
    Family(
        *(113, "Aktomslag kartong {} {pack}", PAPYRA, "44122011", "XPK:100", "155.00"),
        axes=("A4 gul; A4 blå; A4 grön; A4 röd; A3 vit|*1.6; folio natur|*1.3",),
        text="Vikt kartong för akter och handlingar.",
        words="aktomslag journalomslag mapp",
    ),
    Family(
        *(114, "Kassarulle termo {} {pack}", PAPYRA, "14111519", "XPK:10", "118.00"),
        axes=("57x40 mm|*0.6; 57x57 mm; 80x70 mm|*1.6; 80x80 mm|*1.8",),
        text="BPA-fritt termopapper.",
        words="kvittorulle kassa termopapper",
    ),
)
