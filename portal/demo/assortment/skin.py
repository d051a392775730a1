"""Disinfection and care of skin and mouth."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import HUDNARA

FAMILIES: tuple[Family, ...] = (
    Family(
        *(360, "Handdesinfektion {}", HUDNARA, "42281603", "XBO:1", "39.00"),
        axes=(
            (
                "150 ml gel|*0.7; 600 ml pump; 1 liter påfyllning|*1.3; 600 ml gel pump|*1.1; "
                "5 liter dunk|*5.2|@XCA:5:LTR; 700 ml dispenserpåse|*1.2"
            ),
        ),
        text="Etanolbaserad handsprit med återfettande glycerol.",
        words="handsprit sprit hygien",
        label="Bra Miljöval",
    ),
    Family(
        *(361, "Ytdesinfektion {}", HUDNARA, "42281604", "XBO:1", "44.00"),
        axes=(
            (
                "1 liter med tensid; 250 ml spray|*0.6; 5 liter dunk|*4.1|@XCA:5:LTR; "
                "oxiderande 1 liter|*1.8; servetter 100/fp|*1.3|@XPK:100; "
                "servetter sporicida 50/fp|*2.9|@XPK:50"
            ),
        ),
        text="Desinfektion av ytor och utrustning. Kort verkningstid.",
        words="desinfektion sprit punktdesinfektion",
    ),
    Family(
        *(362, "Huddesinfektion {}", HUDNARA, "42281603", "XBO:1", "36.00"),
        axes=(
            (
                "klorhexidinsprit 5 mg/ml 250 ml; klorhexidinsprit 5 mg/ml 1 liter|*2.1; "
                "klorhexidinsprit färgad 250 ml|*1.1; klorhexidinlösning 2 mg/ml 500 ml|*1.3"
            ),
        ),
        text="Desinfektion av hud före ingrepp.",
        words="klorhexidin sprit hud operation",
    ),
    Family(
        *(363, "Hudkräm {}", HUDNARA, "42142200", "XTU:1", "32.00"),
        axes=(
            (
                "100 ml oparfymerad; 250 ml oparfymerad|*1.7; barriärkräm 100 ml|*1.5; "
                "zinkpasta 100 g|*1.3; karbamid 5 % 250 ml|*2.2"
            ),
        ),
        text="Återfettande kräm för torr och känslig hud.",
        words="hudvård salva kräm lotion",
    ),
    Family(
        *(364, "Tvättkräm {}", HUDNARA, "42142200", "XBO:1", "34.00"),
        axes=("250 ml; 500 ml|*1.6; skum 400 ml|*1.9; intim 250 ml|*1.2",),
        text="Mild rengöring utan vatten, sköljs inte av.",
        words="tvätt hygien hud",
    ),
    Family(
        *(365, "Munvårdspinne {} {pack}", HUDNARA, "42142220", "XPK:50", "68.00"),
        axes=("skum rosa; skum grön glycerin|*1.3; bomull citron|*0.8; med sug|*9.5",),
        text="Pinne för fuktning och rengöring av munhålan.",
        words="munhygien tandvård palliativ",
    ),
)
