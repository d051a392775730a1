"""Sterile sets and drapes of an agreement that has not begun."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import DRAPERA

FAMILIES: tuple[Family, ...] = (
    Family(
        *(101, "Operationsset {} {pack}", DRAPERA, "42295100", "XCT:4", "1290.00"),
        axes=(
            (
                "höft; knä|*1.05; axel|*1.05; bukkirurgi; laparoskopi|*1.1; kejsarsnitt|*0.9; "
                "gynekologi|*0.9; urologi TUR|*0.8; hand|*0.7; fot|*0.7; öron-näsa-hals|*0.6; "
                "öga katarakt|*0.5; angiografi|*1.1; pacemaker|*0.8; neuro|*1.4; "
                "bas universal|*0.7"
            ),
        ),
        text="Kundanpassat set, sterilt och i öppningsordning.",
        words="operation set steril drapering",
        days=10,
    ),
    Family(
        *(102, "Operationslakan {} {pack}", DRAPERA, "42131707", "XCT:20", "645.00"),
        axes=(
            (
                "75x90 cm häftkant|*0.6; 150x180 cm|*0.9; 150x240 cm; 200x260 cm hål|*1.5; "
                "split 200x260 cm|*1.6; ben strumpa 38x75 cm|*0.9"
            ),
        ),
        text="Sterilt lakan i tvålagerslaminat.",
        words="drapering lakan steril duk",
        days=10,
    ),
    Family(
        *(103, "Operationsrock {} {} {pack}", DRAPERA, "42131605", "XCT:20", "890.00"),
        axes=("standard; förstärkt|*1.4; högrisk|*1.8", "M; L; XL; XXL|*1.1"),
        text="Steril rock enligt EN 13795 med handdukar.",
        words="operation rock steril",
        days=10,
    ),
    Family(
        *(104, "Överdrag sterilt {} {pack}", DRAPERA, "42131707", "XCT:20", "498.00"),
        axes=(
            (
                "C-båge; mikroskop|*1.6; ultraljudsprob 15x120 cm|*0.9; kamera 13x250 cm|*0.7; "
                "assistansbord 80x145 cm|*0.8; instrumentbord 150x190 cm; bildplåt 50x50 cm|*0.6"
            ),
        ),
        text="Sterilt skydd för utrustning.",
        words="steril överdrag operation",
        days=10,
    ),
    Family(
        *(105, "Incisionsfilm {} {pack}", DRAPERA, "42295100", "XBX:10", "345.00"),
        axes=("15x20 cm|*0.6; 30x30 cm; 45x50 cm|*1.7; 60x45 cm jod|*2.9",),
        text="Film som sluter tätt mot huden.",
        words="film operation hud",
        days=10,
    ),
    Family(
        *(106, "{} {pack}", DRAPERA, "42295100", "XCT:25", "690.00"),
        axes=(
            (
                "diatermiplatta delad; diatermiplatta barn|*1.1; diatermipenna knapp|*1.9; "
                "sugset yankauer; sugslang 3 m|*0.7; tippstädare|*0.3"
            ),
        ),
        text="Tillbehör för operation, sterilt.",
        words="diatermi sug operation",
        days=10,
    ),
)
