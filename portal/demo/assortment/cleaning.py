"""Chemicals, mops, cloths, bags."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import MOPPEN, RENLUND

FAMILIES: tuple[Family, ...] = (
    Family(
        *(101, "Allrent {} {}", RENLUND, "47131805", "XBO:1", "32.00"),
        axes=(
            "parfymfri; citron; frisk",
            "1 liter; 5 liter|*3.7|@XCA:5:LTR; 10 liter|*6.8|@XCA:10:LTR",
        ),
        text="Allrengöring för alla ytor som tål vatten.",
        words="rengöringsmedel städ golv",
        label="Svanen",
    ),
    Family(
        *(102, "Golvvård {}", RENLUND, "47131801", "XCA:5:LTR", "248.00"),
        axes=(
            (
                "rengöring maskin 5 liter; polish 5 liter|*1.7; polishbort 5 liter|*1.4; "
                "grovrent 5 liter|*1.1; våtvård 5 liter|*1.2; linoleum såpa 5 liter"
            ),
        ),
        text="För golv i vård och offentlig miljö.",
        words="golv polish skurmaskin såpa",
        label="Svanen",
    ),
    Family(
        *(103, "Sanitetsrent {}", RENLUND, "47131816", "XBO:1", "36.00"),
        axes=(
            (
                "750 ml; 1 liter|*1.1; 5 liter|*3.6|@XCA:5:LTR; WC gel 750 ml; "
                "kalkbort 1 liter|*1.2; avloppsrens 1 liter|*1.9; urinoarblock 20/fp|*5.2|@XPK:20"
            ),
        ),
        text="Surt medel för sanitetsutrymmen.",
        words="toalett wc kalk badrum",
        label="Svanen",
    ),
    Family(
        *(104, "Glasrent {}", RENLUND, "47131824", "XBO:1", "34.00"),
        axes=("500 ml spray; 750 ml spray|*1.2; 5 liter|*4.1|@XCA:5:LTR",),
        text="Snabbtorkande medel för glas och spegel.",
        words="fönster puts glas",
        label="Svanen",
    ),
    Family(
        *(105, "Handdisk {}", RENLUND, "47131810", "XBO:1", "22.00"),
        axes=("500 ml; 1 liter|*1.5; 5 liter|*5.2|@XCA:5:LTR",),
        text="Diskmedel utan färg och parfym.",
        words="diskmedel disk kök",
        label="Svanen",
    ),
    Family(
        *(106, "Maskindisk {}", RENLUND, "47131810", "XCA:1", "345.00"),
        axes=(
            (
                "pulver 10 kg; flytande 10 liter|*0.9; flytande 20 liter|*1.6; "
                "tabletter 100/fp|*0.6|@XPK:100; torkmedel 10 liter|*1.1; salt 10 kg|*0.3; "
                "kapsel storkök 4,5 kg|*2.4"
            ),
        ),
        text="För disk i storkök och avdelningskök.",
        words="diskmaskin torkmedel disktablett",
        label="Svanen",
    ),
    Family(
        *(107, "Tvättmedel {}", RENLUND, "47131811", "XPK:1", "218.00"),
        axes=(
            (
                "vit 8 kg; kulör 8 kg; flytande 5 liter|*0.7; sensitive 8 kg|*1.1; "
                "desinficerande 5 kg|*1.9; fläckbort 500 ml|*0.3; sköljmedel 5 liter|*0.6; "
                "moppar 10 liter|*1.4"
            ),
        ),
        text="Tvättmedel utan parfym.",
        words="tvätt tvättmedel textil",
        label="Bra Miljöval",
    ),
    Family(
        *(108, "Tvål {}", RENLUND, "53131608", "XBO:1", "24.00"),
        axes=(
            (
                "flytande 300 ml pump; flytande 500 ml pump|*1.3; "
                "flytande 5 liter|*5.4|@XCA:5:LTR; dispenser 700 ml|*1.7; "
                "dispenser skum 700 ml|*2; dispenser 1000 ml|*2.2; verkstad 3 liter|*6.1; "
                "bad och dusch 500 ml|*1.4; schampo 500 ml|*1.4"
            ),
        ),
        text="Mild tvål för händer och kropp.",
        words="handtvål tvål dusch schampo",
        label="Svanen",
    ),
    Family(
        *(109, "Dispenser {}", RENLUND, "47131700", "C62:1", "245.00"),
        axes=(
            (
                "tvål vit 700 ml; tvål svart 700 ml; sprit vit 700 ml; sprit sensor|*3.6; "
                "toalettpapper jumbo|*1.1; toalettpapper dubbel|*0.9; handduk ark vit; "
                "handduk rulle sensor|*4.8; torkrulle vägg|*1.3; bäddkräm|*0.9"
            ),
        ),
        text="Vägghållare med lås.",
        words="hållare vägg automat",
        days=4,
    ),
    Family(
        *(120, "Mopp {}", MOPPEN, "47131618", "C62:1", "48.00"),
        axes=(
            (
                "torr mikrofiber 30 cm|*0.8; torr mikrofiber 45 cm; torr mikrofiber 60 cm|*1.2; "
                "våt mikrofiber 30 cm|*0.9; våt mikrofiber 45 cm|*1.1; "
                "våt mikrofiber 60 cm|*1.3; skur 45 cm|*1.2; engångs 45 cm 50/fp|*3.9|@XPK:50; "
                "engångs 60 cm 50/fp|*4.6|@XPK:50; garn 350 g|*0.9"
            ),
        ),
        text="Mopp med kardborre, tvättas i 90 grader.",
        words="golvmopp mopp städ",
    ),
    Family(
        *(121, "{}", MOPPEN, "47131600", "C62:1", "145.00"),
        axes=(
            (
                "moppstativ 30 cm; moppstativ 45 cm|*1.1; moppstativ 60 cm|*1.2; "
                "teleskopskaft 100-180 cm|*1.3; aluminiumskaft 145 cm|*0.7; "
                "handhållare mopp|*0.6; trappmopp stativ|*0.7"
            ),
        ),
        text="Stativ och skaft i lätt aluminium.",
        words="skaft stativ mopp",
    ),
    Family(
        *(122, "Mikrofiberduk {} {} {pack}", MOPPEN, "47131502", "XPK:10", "98.00"),
        axes=("standard; slitstark|*1.5; engångs|*1.6|@XPK:100", "blå; röd; gul; grön"),
        text="Duk 32x32 cm, färgkodad för hygien.",
        words="trasa städduk duk",
    ),
    Family(
        *(123, "Torkduk {} {pack}", MOPPEN, "47131502", "XPK:1", "78.00"),
        axes=(
            (
                "allduk|*0.4|@XPK:10; disktrasa cellulosa|*0.6|@XPK:10; "
                "nonwoven rulle 300 m|*3.2|@XRO:1; industri 38x40 cm|*4.1|@XPK:400; "
                "fönsterskinn|*0.9|@C62:1; putsduk polish|*0.5|@C62:1"
            ),
        ),
        text="Duk för städning.",
        words="disktrasa trasa",
    ),
    Family(
        *(124, "{}", MOPPEN, "47131603", "C62:1", "18.00"),
        axes=(
            (
                "svamp slipyta blå 10/fp|*2.1|@XPK:10; svamp slipyta vit 10/fp|*2.1|@XPK:10; "
                "skurnylon grön 10/fp|*2.6|@XPK:10; stålull 10/fp|*2.2|@XPK:10; diskborste; "
                "toalettborste med hållare|*2.9; golvborste 40 cm|*4.9; sopborste 60 cm|*6.2; "
                "skyffel med långt skaft|*6.8; hink 10 liter|*2.1; hink 15 liter med vred|*9.6; "
                "spindelborste teleskop|*5.4"
            ),
        ),
        text="Redskap för rengöring.",
        words="borste svamp hink städredskap",
    ),
    Family(
        *(125, "Städvagn {}", MOPPEN, "47121600", "C62:1", "3890.00"),
        axes=("liten; mellan|*1.3; stor med dörrar|*2.2; sop- och säckvagn|*0.4",),
        text="Vagn för förberedda moppar och dukar.",
        words="städvagn vagn",
        days=7,
    ),
    Family(
        *(126, "Skurrondell {} {pack}", MOPPEN, "47121800", "XPK:5", "198.00"),
        axes=(
            (
                "14 tum röd; 17 tum röd|*1.2; 17 tum vit|*1.2; 17 tum svart|*1.2; "
                "20 tum röd|*1.5; melamin 17 tum|*2.9"
            ),
        ),
        text="Rondell till skurmaskin.",
        words="rondell pad golvvård",
    ),
    Family(
        *(130, "Avfallspåse {} {}", RENLUND, "47121701", "XRO:1", "24.00"),
        axes=(
            "vit; svart|*0.95",
            "15 liter 50/rl|*0.6; 20 liter 50/rl|*0.7; 30 liter 50/rl; 60 liter 25/rl|*1.3",
        ),
        text="Påse i återvunnen polyeten.",
        words="soppåse plastpåse avfall",
    ),
    Family(
        *(131, "Avfallssäck {} {pack}", RENLUND, "47121701", "XRO:25", "49.00"),
        axes=(
            (
                "125 liter svart; 125 liter klar|*1.1; 160 liter svart|*1.3; "
                "240 liter klar|*1.8; 125 liter gul risk|*1.6; 60 liter tvättsäck röd|*1.3; "
                "125 liter tvättsäck blå|*1.6; 125 liter smälttvätt|*3.9"
            ),
        ),
        text="Säck med förstärkt botten.",
        words="sopsäck tvättsäck säck",
    ),
    Family(
        *(132, "Matavfallspåse {} {pack}", RENLUND, "47121701", "XPK:100", "68.00"),
        axes=(
            (
                "papper 9 liter; papper 22 liter|*1.6; majs 20 liter|*1.5; "
                "majs 45 liter|*2.6|@XPK:50; majs 140 liter|*4.8|@XPK:20"
            ),
        ),
        text="Påse som kan komposteras.",
        words="kompost matavfall bio",
        label="OK Compost",
    ),
    Family(
        *(133, "{} {pack}", RENLUND, "24111503", "XPK:100", "28.00"),
        axes=(
            (
                "fryspåse 2 liter; fryspåse 3 liter|*1.1; fryspåse 5 liter|*1.4; "
                "fryspåse zip 1 liter|*1.4; fryspåse zip 3 liter|*1.9; "
                "fryslåda med lock 0,5 liter|*3.2|@XPK:50; fryslåda med lock 1 liter|*4.1|@XPK:50"
            ),
        ),
        text="Förvaring av livsmedel.",
        words="fryspåse livsmedel burk",
    ),
    Family(
        *(134, "{}", RENLUND, "24141500", "XRO:1", "86.00"),
        axes=(
            (
                "plastfilm 30 cm x 300 m; plastfilm 45 cm x 300 m|*1.4; "
                "aluminiumfolie 30 cm x 150 m|*1.4; aluminiumfolie 45 cm x 150 m|*1.9; "
                "bakplåtspapper 38 cm x 200 m|*1.2; bakplåtsark 40x60 cm 500/fp|*2.1|@XPK:500; "
                "smörpapper 35 cm x 200 m|*0.9"
            ),
        ),
        text="För kök i dispenserask.",
        words="plastfolie folie bakpapper kök",
    ),
)
