"""Sheets, towels, patient clothes and other textile of wards."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import LINNEA

FAMILIES: tuple[Family, ...] = (
    Family(
        *(201, "Lakan {}", LINNEA, "52121509", "C62:1", "98.00"),
        axes=(
            (
                "vitt 150x260 cm; vitt 160x280 cm|*1.1; formsytt 90x200 cm|*1.3; "
                "formsytt spjälsäng 60x120 cm|*0.8; dra 80x150 cm|*0.7; "
                "stretch brits 80x200 cm|*1.4; glid 70x200 cm|*3.9"
            ),
        ),
        text="Lakan i 50/50 bomull och polyester.",
        words="sängkläder lakan draglakan",
        label="OEKO-TEX",
        days=5,
    ),
    Family(
        *(202, "Påslakan {}", LINNEA, "52121508", "C62:1", "168.00"),
        axes=(
            (
                "vitt 150x210 cm; randigt blått 150x210 cm|*1.1; randigt grönt 150x210 cm|*1.1; "
                "barn motiv 110x125 cm|*0.9"
            ),
        ),
        text="Påslakan som tål 85 grader.",
        words="sängkläder påslakan",
        label="OEKO-TEX",
        days=5,
    ),
    Family(
        *(203, "Örngott {}", LINNEA, "52121510", "C62:1", "42.00"),
        axes=(
            (
                "vitt 50x60 cm; vitt 50x90 cm|*1.2; randigt blått 50x60 cm|*1.1; "
                "randigt grönt 50x60 cm|*1.1; barn motiv 35x55 cm"
            ),
        ),
        text="Örngott som tål 85 grader.",
        words="sängkläder örngott kudde",
        label="OEKO-TEX",
        days=5,
    ),
    Family(
        *(204, "{}", LINNEA, "52121500", "C62:1", "178.00"),
        axes=(
            (
                "kudde 50x60 cm; kudde 50x90 cm|*1.2; kudde hygien avtorkningsbar 50x60 cm|*1.6; "
                "täcke 150x210 cm|*2.2; täcke svalt 150x210 cm|*2.1; "
                "täcke brandhämmande 150x210 cm|*3.4; filt fleece 130x170 cm|*0.9; "
                "filt bomull 140x200 cm|*1.6; filt engångs 110x190 cm 10/fp|*1.9|@XPK:10"
            ),
        ),
        text="Sängutrustning som tål tvätt i 85 grader.",
        words="kudde täcke filt sängkläder",
        days=5,
    ),
    Family(
        *(205, "Handduk {}", LINNEA, "52121701", "C62:1", "39.00"),
        axes=(
            (
                "frotté vit 50x70 cm; frotté vit 70x130 cm|*2.3; frotté blå 50x70 cm|*1.1; "
                "frotté blå 70x130 cm|*2.4; linne 50x70 cm|*0.8; tvättlapp frotté 30x30 cm|*0.3; "
                "badrumsmatta 50x70 cm|*1.9; kökshandduk 47x70 cm|*0.6"
            ),
        ),
        text="Textil som tål 85 grader.",
        words="frotté handduk badlakan",
        label="OEKO-TEX",
        days=5,
    ),
    Family(
        *(206, "Patientskjorta {} {}", LINNEA, "42132102", "C62:1", "118.00"),
        axes=("öppen rygg blå; öppen fram vit; bariatrisk grön|*1.5", "S; M; L; XL"),
        text="Skjorta med knäppning.",
        words="patientkläder nattskjorta skjorta",
        days=5,
    ),
    Family(
        *(207, "Patientbyxa {}", LINNEA, "42132102", "C62:1", "98.00"),
        axes=(
            (
                "pyjamas blå S; pyjamas blå M; pyjamas blå L; pyjamas blå XL; pyjamas blå XXL; "
                "kortbyxa engångs M 50/fp|*2.9|@XPK:50; kortbyxa engångs L 50/fp|*2.9|@XPK:50"
            ),
        ),
        text="Byxa med resår.",
        words="patientkläder pyjamas",
        days=5,
    ),
    Family(
        *(208, "Morgonrock {}", LINNEA, "42132102", "C62:1", "268.00"),
        axes=("frotté vit M; frotté vit L; frotté vit XL; bomull blå M|*0.9; bomull blå L|*0.9",),
        text="Rock med skärp.",
        words="patientkläder badrock",
        days=5,
    ),
    Family(
        *(209, "Barnkläder {}", LINNEA, "42132102", "C62:1", "69.00"),
        axes=(
            (
                "body 50; body 56; body 62; body 68; pyjamas 74|*1.6; pyjamas 86|*1.6; "
                "pyjamas 98|*1.7; pyjamas 110|*1.7; pyjamas 128|*1.8; mössa prematur|*0.5; "
                "sockor nyfödd|*0.4; skjorta barn 2-6 år|*1.3; skjorta barn 7-12 år|*1.4"
            ),
        ),
        text="Plagg för barnavdelning, tål 85 grader.",
        words="baby barn bb kläder",
        days=5,
    ),
    Family(
        *(210, "{}", LINNEA, "52131500", "C62:1", "690.00"),
        axes=(
            (
                "draperi blått 150x200 cm; draperi grönt 150x200 cm; "
                "draperi engångs 400x200 cm|*0.6; duschdraperi 180x200 cm|*0.4; "
                "gardin mörkläggande 140x250 cm|*1.2"
            ),
        ),
        text="Brandhämmande textil.",
        words="draperi gardin dusch",
        days=10,
    ),
    Family(
        *(211, "Madrasskydd {}", LINNEA, "52121500", "C62:1", "245.00"),
        axes=(
            (
                "hygien 90x200 cm; hygien 80x200 cm; hygien spjälsäng 60x120 cm|*0.6; "
                "resår 90x200 cm|*1.2; plast engångs 90x220 cm 50/fp|*1.1|@XPK:50"
            ),
        ),
        text="Vätsketätt skydd som andas.",
        words="madrass skydd hygien säng",
        days=5,
    ),
)
