"""Examination, surgical and household gloves."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import GREPP, PALMERA

FAMILIES: tuple[Family, ...] = (
    Family(
        *(101, "Undersökningshandske nitril puderfri {} {} {pack}"),
        *(PALMERA, "42132203", "XBX:200", "78.00"),
        axes=("blå; svart|*1.15; vit|*1.05", "XS; S; M; L; XL|@XBX:180"),
        text="Osteril undersökningshandske i nitril, fri från latex och puder. EN 455 och EN 374.",
        words="handske nitrilhandske engångshandske plasthandske",
    ),
    Family(
        *(102, "Undersökningshandske nitril accelerator-fri {} {pack}"),
        *(PALMERA, "42132203", "XBX:150", "94.00"),
        axes=("XS; S; M; L; XL",),
        text="Nitrilhandske utan acceleratorer för den som fått kontaktallergi.",
        words="handske allergi nitril",
    ),
    Family(
        *(103, "Undersökningshandske nitril lång manschett {} {pack}"),
        *(PALMERA, "42132203", "XBX:100", "118.00"),
        axes=("S; M; L; XL",),
        text="Handske 30 cm, för cytostatika och kemikalier. Provad enligt ASTM D6978.",
        words="handske cytostatika lång kemikalie",
    ),
    Family(
        *(104, "Undersökningshandske latex puderfri {} {pack}"),
        *(PALMERA, "42132203", "XBX:100", "62.00"),
        axes=("XS; S; M; L; XL",),
        text="Osteril handske i naturgummilatex med strukturyta.",
        words="handske latexhandske",
    ),
    Family(
        *(105, "Undersökningshandske vinyl puderfri {} {pack}"),
        *(GREPP, "42132203", "XBX:100", "34.00"),
        axes=("S; M; L; XL",),
        text="Handske i vinyl utan ftalater för korta moment.",
        words="handske vinylhandske plasthandske",
    ),
    Family(
        *(106, "Undersökningshandske syntetisk stretch {} {pack}"),
        *(GREPP, "42132203", "XBX:100", "41.00"),
        axes=("S; M; L; XL",),
        text="Mjuk vinylhandske med bättre passform.",
        words="handske vitryl vinyl",
    ),
    Family(
        *(107, "Undersökningshandske steril nitril {} {pack}"),
        *(PALMERA, "42132203", "XBX:50", "215.00"),
        axes=("S; M; L",),
        text="Styckförpackad, steril handske för rena ingrepp.",
        words="steril handske kateter",
    ),
    Family(
        *(108, "Undersökningshandske steril vinyl parvis {} {pack}"),
        *(GREPP, "42132203", "XBX:50", "148.00"),
        axes=("S; M; L",),
        text="Steril handske i par för omläggning och kateterisering.",
        words="steril handske omläggning",
    ),
    Family(
        *(110, "Operationshandske latex puderfri {} {pack}"),
        *(PALMERA, "42132205", "XBX:50:PR", "398.00"),
        axes=("5,5; 6,0; 6,5; 7,0; 7,5; 8,0; 8,5; 9,0",),
        text="Steril operationshandske med anatomisk passform, strukturyta och rullkant.",
        words="operation steril handske kirurgi",
    ),
    Family(
        *(111, "Operationshandske neopren latexfri {} {pack}"),
        *(PALMERA, "42132205", "XBX:50:PR", "785.00"),
        axes=("5,5; 6,0; 6,5; 7,0; 7,5; 8,0; 8,5; 9,0",),
        text="Steril, latexfri operationshandske i polykloropren.",
        words="operation steril handske latexfri kirurgi",
    ),
    Family(
        *(112, "Operationshandske polyisopren latexfri {} {pack}"),
        *(PALMERA, "42132205", "XBX:50:PR", "860.00"),
        axes=("5,5; 6,0; 6,5; 7,0; 7,5; 8,0; 8,5",),
        text="Steril handske som känns som latex utan att innehålla det.",
        words="operation steril handske latexfri",
    ),
    Family(
        *(113, "Operationshandske ortopedi {} {pack}", PALMERA, "42132205", "XBX:40:PR", "690.00"),
        axes=("6,5; 7,0; 7,5; 8,0; 8,5",),
        text="Extra tjock steril handske för ortopedisk kirurgi.",
        words="operation steril ortopedi handske",
    ),
    Family(
        *(114, "Indikatorhandske underhandske {} {pack}"),
        *(PALMERA, "42132205", "XBX:50:PR", "445.00"),
        axes=("6,0; 6,5; 7,0; 7,5; 8,0; 8,5",),
        text="Grön underhandske som visar genomstick i yttre handsken.",
        words="operation dubbelhandskar steril",
    ),
    Family(
        *(115, "Mikrokirurgihandske brun {} {pack}", PALMERA, "42132205", "XBX:50:PR", "520.00"),
        axes=("6,0; 6,5; 7,0; 7,5; 8,0",),
        text="Tunn, reflexfri handske för mikrokirurgi och ögonkirurgi.",
        words="operation ögon mikrokirurgi steril",
    ),
    Family(
        *(120, "Hushållshandske {} {}", GREPP, "46181504", "PR:1", "16.50"),
        axes=("gul gummi; rosa vinyl fodrad", "S; M; L; XL"),
        text="Handske för städning och disk, flergångs.",
        words="diskhandske städhandske gummihandske",
        least=12,
        step=12,
    ),
    Family(
        *(121, "Kemikaliehandske nitril {}", GREPP, "46181504", "PR:1", "38.00"),
        axes=(
            (
                "33 cm strl 7; 33 cm strl 8; 33 cm strl 9; 33 cm strl 10; 46 cm strl 8|*1.9; "
                "46 cm strl 9|*1.9; 46 cm strl 10|*1.9"
            ),
        ),
        text="Grön, flockad handske provad enligt EN 374 typ A.",
        words="handske kemikalier lösningsmedel diskrum",
    ),
    Family(
        *(122, "Skärskyddshandske {}", GREPP, "46181536", "PR:1", "64.00"),
        axes=(
            (
                "nivå C strl 7; nivå C strl 8; nivå C strl 9; nivå C strl 10; "
                "nivå F strl 8|*1.8; nivå F strl 9|*1.8; nivå F strl 10|*1.8"
            ),
        ),
        text="Stickad handske med PU-doppad hand, EN 388.",
        words="handske skär kniv kök verkstad",
    ),
    Family(
        *(123, "Montagehandske {}", GREPP, "46181504", "PR:1", "18.50"),
        axes=("strl 7; strl 8; strl 9; strl 10; strl 11",),
        text="Tunn polyesterhandske med gummerad hand för lager och montage.",
        words="arbetshandske lager vaktmästare",
        least=12,
        step=12,
    ),
    Family(
        *(124, "Vinterhandske {}", GREPP, "46181504", "PR:1", "59.00"),
        axes=("strl 8; strl 9; strl 10; strl 11",),
        text="Fodrad, vattentät handske för arbete utomhus.",
        words="arbetshandske kyla vaktmästare",
    ),
    Family(
        *(125, "Bomullshandske {} {pack}", GREPP, "46181504", "XPK:12:PR", "72.00"),
        axes=("S; M; L",),
        text="Tunn innerhandske i bomull, tvättbar i 60 grader.",
        words="innerhandske eksem vantar",
    ),
    Family(
        *(126, "Plasthandske polyeten {} {pack}", GREPP, "42132203", "XBX:500", "29.00"),
        axes=("M; L; lång 80 cm 100/ask|*2.6|@XBX:100",),
        text="Tunn engångshandske för livsmedel och korta moment.",
        words="livsmedel kök handske",
    ),
    Family(
        *(127, "Handskhållare {}", GREPP, "42132203", "C62:1", "119.00"),
        axes=("enkel vit; dubbel vit|*1.5; trippel vit|*1.9; trippel rostfri|*4.8",),
        text="Vägghållare för handskaskar.",
        words="hållare dispenser ställ",
    ),
)
