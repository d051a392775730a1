"""Composites, cements, impression, anaesthesia and matrices."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import KOMPOSIA

FAMILIES: tuple[Family, ...] = (
    Family(
        *(201, "Komposit {} {} {pack}", KOMPOSIA, "42151505", "XPK:1", "298.00"),
        axes=(
            "universal spruta 4 g; flytande spruta 2 g|*0.9; bulk spruta 4 g|*1.2",
            "A1; A2; A3; A3,5; A4; B1; B2; B3; C2; D2; opak A2; bleach",
        ),
        text="Ljushärdande nanohybridkomposit.",
        words="fyllning plast komposit lagning",
    ),
    Family(
        *(202, "Komposit kapslar {} {pack}", KOMPOSIA, "42151505", "XPK:20", "468.00"),
        axes=("A1; A2; A3; A3,5; B2; opak A3; bulk universal|*1.1",),
        text="Förfylld kapsel 0,2 g.",
        words="fyllning kompul kapsel",
    ),
    Family(
        *(203, "Bonding {}", KOMPOSIA, "42151506", "XBO:1", "745.00"),
        axes=(
            "universal 5 ml; självetsande 5 ml|*0.9; primer 5 ml|*0.7; endos 50/fp|*2.1|@XPK:50",
        ),
        text="Adhesiv för emalj och dentin.",
        words="bindning adhesiv",
    ),
    Family(
        *(204, "Etsgel {} {pack}", KOMPOSIA, "42151506", "XPK:4", "188.00"),
        axes=(
            (
                "37 % spruta 2 ml; 37 % storspruta 25 ml|*1.6|@XPK:1; "
                "fluorväte porslin 3 ml|*2.4|@XPK:1"
            ),
        ),
        text="Fosforsyragel i blått.",
        words="etsning syra",
    ),
    Family(
        *(205, "Glasjonomer {} {pack}", KOMPOSIA, "42151505", "XPK:50", "980.00"),
        axes=(
            (
                "kapslar A1; kapslar A2; kapslar A3; kapslar A3,5; kapslar barn rosa|*1.1; "
                "fissur kapslar vit; ljushärdande kapslar A2|*1.2; pulver/vätska set|*0.8|@SET:1"
            ),
        ),
        text="Självhärdande fyllning som avger fluor.",
        words="fyllning glasjonomer fissur barn",
    ),
    Family(
        *(206, "Cement {}", KOMPOSIA, "42151507", "XPK:1", "690.00"),
        axes=(
            (
                "resin universal A2; resin universal klar; glasjonomer kronor; "
                "provisorisk utan eugenol|*0.5; zinkfosfat set|*0.7; rotfyllning epoxi set|*0.9; "
                "kalciumhydroxid basspruta|*0.3; MTA 2x0,4 g|*1.9"
            ),
        ),
        text="Cement för fastsättning eller underfyllning.",
        words="cementering krona provisorium",
    ),
    Family(
        *(207, "Temporär fyllning {}", KOMPOSIA, "42151505", "XPK:1", "126.00"),
        axes=("burk 38 g; spruta 3x3 g ljushärdande|*2.1; ZOE kapslar 20/fp|*2.6|@XPK:20",),
        text="Fyllning för kort tid.",
        words="provisorisk fyllning",
    ),
    Family(
        *(208, "Avtryck {}", KOMPOSIA, "42151510", "XPK:1", "398.00"),
        axes=(
            (
                "alginat normal 453 g|*0.3; alginat snabb 453 g|*0.3; silikon light 2x50 ml; "
                "silikon medium 2x50 ml; silikon heavy 2x50 ml; silikon putty 2x300 ml|*1.6; "
                "silikon bett 2x50 ml|*0.9; polyeter 2x120 ml|*2.6; adhesiv till sked 10 ml|*0.5"
            ),
        ),
        text="Material för avtryck och bettregistrering.",
        words="avtryck alginat silikon sked",
    ),
    Family(
        *(209, "Avtryckssked {} {pack}", KOMPOSIA, "42151510", "XPK:12", "118.00"),
        axes=(
            (
                "ök S; ök M; ök L; uk S; uk M; uk L; partiell främre; partiell höger; "
                "partiell vänster"
            ),
        ),
        text="Engångssked i perforerad plast.",
        words="sked avtryck överkäke underkäke",
    ),
    Family(
        *(210, "Gips {}", KOMPOSIA, "42151510", "XSA:1", "312.00"),
        axes=(
            (
                "klass 3 gul 25 kg; klass 3 vit 25 kg; klass 4 brun 5 kg|*0.7; "
                "klass 4 rosa 5 kg|*0.7; ortodonti vit 25 kg|*1.2"
            ),
        ),
        text="Modellgips för tandteknik.",
        words="modell gips tandteknik",
    ),
    Family(
        *(211, "Matris {} {pack}", KOMPOSIA, "42151512", "XPK:50", "265.00"),
        axes=(
            (
                "delmatris liten; delmatris molar; delmatris premolar; band stål 5 mm|*0.4; "
                "band stål 6 mm|*0.4; band stål 7 mm|*0.4; transparent strip 8 mm|*0.3; "
                "spole 5 mm|*0.9|@XPK:1"
            ),
        ),
        text="Matris för fyllning.",
        words="matrisband delmatris approximal",
    ),
    Family(
        *(212, "Kil {} {pack}", KOMPOSIA, "42151512", "XPK:100", "92.00"),
        axes=(
            (
                "trä extra liten orange; trä liten vit; trä medium gul; trä stor blå; "
                "plast liten|*1.9; plast medium|*1.9; plast stor|*1.9"
            ),
        ),
        text="Anatomiskt formad kil.",
        words="kil trä approximal",
    ),
    Family(
        *(213, "Kofferdam {} {pack}", KOMPOSIA, "42151513", "XPK:36", "148.00"),
        axes=(
            (
                "medium grön 150x150 mm; tjock grön 150x150 mm; latexfri blå 150x150 mm|*1.9; "
                "latexfri med ram|*3.1"
            ),
        ),
        text="Duk för torrläggning.",
        words="kofferdamduk torrläggning gummiduk",
    ),
    Family(
        *(214, "Kofferdamklammer {}", KOMPOSIA, "42151513", "C62:1", "86.00"),
        axes=("W2; W4; W7; W8A; W14; 27; 212; AW",),
        text="Klammer i rostfritt stål.",
        words="klammer kofferdam",
    ),
    Family(
        *(215, "Retraktionstråd {}", KOMPOSIA, "42151514", "XRO:1", "118.00"),
        axes=("000; 00; 0; 1; 2; impregnerad 0|*1.2; impregnerad 1|*1.2",),
        text="Flätad tråd för tandköttet, 244 cm.",
        words="packtråd tandkött avtryck",
    ),
    Family(
        *(216, "Tandkanyl {} {pack}", KOMPOSIA, "42151520", "XBX:100", "72.00"),
        axes=("27G 35 mm; 27G 25 mm; 30G 25 mm; 30G 21 mm; 30G 10 mm intraligamentär|*1.1",),
        text="Steril kanyl för cylinderampullspruta.",
        words="bedövning nål kanyl",
    ),
    Family(
        *(217, "Artikulation {}", KOMPOSIA, "42151515", "XPK:1", "96.00"),
        axes=(
            (
                "papper blå 40 µm 200/ask; papper röd 40 µm 200/ask; "
                "papper blå/röd 100 µm 144/ask|*1.1; folie 12 µm röd|*1.5; "
                "folie 8 µm svart|*1.6; vax hårt rosa 500 g|*1.3"
            ),
        ),
        text="Material för kontroll av bett.",
        words="artikulationspapper ocklusion bett vax",
    ),
    Family(
        *(218, "Stålkrona {} {pack}", KOMPOSIA, "42151516", "XPK:5", "246.00"),
        axes=(
            (
                "E överkäke höger strl 3; E överkäke höger strl 4; E överkäke vänster strl 3; "
                "E överkäke vänster strl 4; E underkäke höger strl 3; E underkäke höger strl 4; "
                "E underkäke vänster strl 3; E underkäke vänster strl 4; "
                "D överkäke höger strl 4; D överkäke vänster strl 4; D underkäke höger strl 4; "
                "D underkäke vänster strl 4"
            ),
        ),
        text="Förformad krona för mjölktänder.",
        words="barn krona mjölktand",
    ),
)
