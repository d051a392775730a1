"""Milk, cream, fat, cheese and eggs."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import MALARGARDEN
from portal.demo.vat import VatClass

FAMILIES: tuple[Family, ...] = (
    Family(
        *(101, "Mjölk {} {}", MALARGARDEN, "50131700", "XCR:1", "142.00"),
        axes=(
            (
                "standard 3 %; mellan 1,5 %|*0.97; lätt 0,5 %|*0.94; laktosfri 3 %|*1.5; "
                "laktosfri 1,5 %|*1.5; ekologisk 3 %|*1.25"
            ),
            "10x1 liter; 6x1,5 liter|*0.92; bag 10 liter|*0.95; portion 24x2 dl|*0.8",
        ),
        text="Färsk mjölk från gårdar runt Mälaren.",
        words="mjölk mejeri dryck",
        vat=VatClass.FOOD,
        days=1,
    ),
    Family(
        *(102, "{}", MALARGARDEN, "50131701", "XCT:1", "128.00"),
        axes=(
            (
                "filmjölk 3 % 10x1 l; lättfil 10x1 l|*0.98; A-fil 10x1 l|*1.1; "
                "naturell yoghurt 3 % 10x1 l|*1.1; mild yoghurt vanilj 10x1 l|*1.5; "
                "mild yoghurt skogsbär 10x1 l|*1.5; turkisk yoghurt 10 % 5 kg|*1.2; "
                "kvarg naturell 5 kg|*1.4; kvarg portion vanilj 6x150 g|*0.5; "
                "laktosfri yoghurt 10x1 l|*1.6; sojagurt naturell 6x750 g|*1.2"
            ),
        ),
        text="Syrade mejeriprodukter.",
        words="fil yoghurt frukost mejeri",
        vat=VatClass.FOOD,
        days=1,
    ),
    Family(
        *(103, "{}", MALARGARDEN, "50131702", "XCT:1", "186.00"),
        axes=(
            (
                "vispgrädde 36 % 10x1 l|*2; matlagningsgrädde 15 % 10x1 l|*1.3; "
                "gräddfil 12 % 5 kg|*0.9; crème fraiche 34 % 5 kg|*1.1; "
                "lätt crème fraiche 15 % 5 kg; laktosfri vispgrädde 10x1 l|*2.4; "
                "kaffegrädde portion 100x20 ml|*0.5; havregrädde 12x1 l|*1.4"
            ),
        ),
        text="Grädde för kök och kaffe.",
        words="grädde crème fraiche mejeri",
        vat=VatClass.FOOD,
        days=1,
    ),
    Family(
        *(104, "{}", MALARGARDEN, "50151600", "XCT:1", "298.00"),
        axes=(
            (
                "smör normalsaltat 10x500 g|*1.9; smör osaltat 10x500 g|*1.9; "
                "bredbart 75 % 8x600 g; bredbart portion 200x10 g|*1.1; "
                "lättmargarin 40 % 8x600 g|*0.7; lättmargarin portion 200x10 g|*0.8; "
                "laktosfritt bredbart 8x600 g|*1.3; bakmargarin 4x2,5 kg|*1.1; "
                "mjölkfritt margarin 8x500 g|*0.9"
            ),
        ),
        text="Matfett för smörgås och matlagning.",
        words="smör margarin matfett",
        vat=VatClass.FOOD,
        days=2,
    ),
    Family(
        *(105, "Ost {}", MALARGARDEN, "50131801", "KGM:1:KGM", "96.00"),
        axes=(
            (
                "hushåll 26 % skivad; hushåll 17 % skivad; präst 35 % skivad|*1.2; "
                "grevé 28 % bit|*1.2; herrgård 28 % bit|*1.2; riven pizza 2 kg|*0.9; "
                "riven parmesan 1 kg|*2.3; mozzarella 2,3 kg|*0.95; fetaost tärnad 2 kg|*1.1; "
                "färskost naturell 1,5 kg; cottage cheese 5 kg|*0.6; halloumi 1 kg|*1.5; "
                "brie 1 kg|*1.4; ädel 1,2 kg|*1.5; mesost 1 kg|*0.9; laktosfri skivad|*1.3"
            ),
        ),
        text="Ost i skivor, bit eller riven. Pris per kg.",
        words="ost smörgås mejeri pålägg",
        vat=VatClass.FOOD,
        days=2,
    ),
    Family(
        *(106, "Ägg {}", MALARGARDEN, "50131612", "XCT:1", "398.00"),
        axes=(
            (
                "frigående M 180 st; frigående L 180 st|*1.1; ekologiska M 180 st|*1.4; "
                "kokta skalade 5 kg|*1.1; helägg pastöriserat 10x1 kg|*1.2; "
                "äggvita pastöriserad 10x1 kg; äggula pastöriserad 6x1 kg|*1.3"
            ),
        ),
        text="Svenska ägg.",
        words="ägg frukost protein",
        vat=VatClass.FOOD,
        days=2,
    ),
)
