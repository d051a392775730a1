"""Needles, syringes, cannulas, infusion and sharps."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import FLUIDAN, INJEKTA, KLINIKA, NORDVASA

FAMILIES: tuple[Family, ...] = (
    Family(
        *(101, "Injektionskanyl {} steril {pack}", INJEKTA, "42142523", "XPK:100", "24.50"),
        axes=(
            (
                "0,3x13 mm 30G gul|*1.9; 0,4x13 mm 27G grå|*1.3; 0,4x20 mm 27G grå|*1.2; "
                "0,45x12 mm 26G brun|*1.15; 0,45x25 mm 26G brun|*1.15; 0,5x16 mm 25G orange; "
                "0,5x25 mm 25G orange; 0,6x25 mm 23G blå; 0,6x30 mm 23G blå; "
                "0,6x60 mm 23G blå|*1.8; 0,7x30 mm 22G svart; 0,7x40 mm 22G svart; "
                "0,7x50 mm 22G svart|*1.1; 0,8x25 mm 21G grön; 0,8x40 mm 21G grön; "
                "0,8x50 mm 21G grön|*1.1; 0,8x80 mm 21G grön|*2.4; 0,9x40 mm 20G gul; "
                "0,9x70 mm 20G gul|*2.1; 1,1x40 mm 19G krämvit|*1.05; 1,2x40 mm 18G rosa|*1.05; "
                "1,2x50 mm 18G rosa|*1.15"
            ),
        ),
        text=(
            "Kanyl för injektion med tunnväggigt, silikoniserat rör och färgkodat fäste enligt ISO."
        ),
        words="nål kanyl spruta injektion vaccin",
    ),
    Family(
        *(102, "Säkerhetskanyl {} {pack}", INJEKTA, "42142523", "XPK:100", "79.00"),
        axes=(
            (
                "0,5x16 mm 25G orange; 0,5x25 mm 25G orange; 0,6x25 mm 23G blå; "
                "0,6x30 mm 23G blå; 0,7x40 mm 22G svart; 0,8x40 mm 21G grön; 0,9x40 mm 20G gul; "
                "1,2x40 mm 18G rosa"
            ),
        ),
        text="Kanyl med fällbart skydd som låses med en hand efter injektion. Minskar stickskador.",
        words="stickskydd nål kanyl säkerhet",
    ),
    Family(
        *(103, "Uppdragningskanyl {} {pack}", INJEKTA, "42142523", "XPK:100", "46.00"),
        axes=(
            (
                "trubbig 1,2x40 mm 18G röd; trubbig med filter 1,2x40 mm 18G|*3.1; "
                "trubbig 1,5x40 mm 17G|*1.2; spets med sidohål 1,2x38 mm|*1.6"
            ),
        ),
        text="Kanyl för uppdragning ur ampull och flaska. Inte avsedd för injektion.",
        words="nål uppdragning ampull filter läkemedel",
    ),
    Family(
        *(104, "Pennkanyl insulin {} {pack}", INJEKTA, "42142523", "XBX:100", "52.00"),
        axes=(
            (
                "4 mm 32G; 5 mm 31G; 6 mm 31G; 8 mm 31G; 10 mm 29G; 12 mm 29G; "
                "5 mm 30G med säkerhetsskydd|*4.2; 8 mm 30G med säkerhetsskydd|*4.2"
            ),
        ),
        text="Kanyl som passar alla vanliga insulinpennor. Steril, för engångsbruk.",
        words="diabetes insulinpenna nål",
    ),
    Family(
        *(105, "Spinalkanyl {} {} {pack}", INJEKTA, "42142529", "XBX:25", "412.00"),
        axes=(
            "quincke|*0.7; pencil point",
            "22G 0,7x90 mm; 25G 0,5x90 mm; 27G 0,4x90 mm; 25G 0,5x120 mm|*1.3",
        ),
        text="Spinalkanyl med genomskinligt fäste och mandräng. Styckförpackad, steril.",
        words="ryggbedövning lumbalpunktion anestesi nål",
        days=5,
    ),
    Family(
        *(110, "Spruta 2-komponent {} {} {pack}", KLINIKA, "42142608", "XPK:100", "38.00"),
        axes=("2 ml; 5 ml|*1.25; 10 ml|*1.75; 20 ml|*2.9", "luer centrisk; luer excentrisk|*1.05"),
        text="Engångsspruta utan gummipackning och latex, med tydlig svart gradering.",
        words="spruta injektion engångs",
    ),
    Family(
        *(111, "Spruta 3-komponent {} luer-lock {pack}", INJEKTA, "42142608", "XPK:100", "59.00"),
        axes=(
            (
                "1 ml; 3 ml; 5 ml|*1.15; 10 ml|*1.5; 20 ml|*2.45; 30 ml|*2.4|@XPK:50; "
                "50/60 ml|*3.6|@XPK:50"
            ),
        ),
        text="Engångsspruta med mjukgående kolv och skruvkoppling. Fri från latex och DEHP.",
        words="spruta luerlock injektion pump",
    ),
    Family(
        *(112, "Perfusorspruta {} {pack}", INJEKTA, "42142608", "XPK:100", "690.00"),
        axes=("20 ml klar|*0.8; 50 ml klar; 50 ml ljusskyddad|*1.2; 50 ml med kanyl|*1.15",),
        text="Spruta till sprutpump med luer-lock. Godkänd för de vanligaste pumparna.",
        words="sprutpump infusion intensivvård",
    ),
    Family(
        *(113, "Insulinspruta {} {pack}", INJEKTA, "42142608", "XBX:100", "118.00"),
        axes=("0,3 ml 30G 8 mm; 0,5 ml 30G 8 mm; 1 ml 29G 12,7 mm; 1 ml U-100 utan kanyl|*0.6",),
        text="Spruta graderad i enheter U-100.",
        words="diabetes spruta",
    ),
    Family(
        *(114, "Matningsspruta enteral ENFit {} {pack}", FLUIDAN, "42231602", "XPK:100", "164.00"),
        axes=(
            (
                "1 ml low dose; 2,5 ml low dose; 5 ml low dose; 10 ml|*1.2; 20 ml|*1.5; "
                "60 ml|*1.6|@XPK:50"
            ),
        ),
        text="Lila spruta för sondmatning och läkemedel i sond. Kan inte kopplas till luer.",
        words="sond nutrition peg enfit spruta",
    ),
    Family(
        115,
        "Spolspruta natriumklorid 9 mg/ml {} {pack}",
        FLUIDAN,
        "42142611",
        "XBX:100",
        "329.00",
        axes=("3 ml i 10 ml-spruta; 5 ml i 10 ml-spruta; 10 ml; 10 ml sterilt emballage|*1.9",),
        text="Förfylld spruta för spolning av infarter. Luer-lock, utan konserveringsmedel.",
        words="koksalt spolning nacl förfylld infart pvk",
    ),
    Family(
        *(120, "Perifer venkateter {} {} {pack}", NORDVASA, "42221504", "XBX:50", "398.00"),
        axes=(
            "med port; med port och stickskydd|*1.75",
            (
                "24G gul 0,7x19 mm|*1.1; 22G blå 0,9x25 mm; 20G rosa 1,1x33 mm; "
                "18G grön 1,3x33 mm; 18G grön 1,3x45 mm; 17G vit 1,5x45 mm; 16G grå 1,8x45 mm; "
                "14G orange 2,1x45 mm"
            ),
        ),
        text="PVK i polyuretan med röntgentäta ränder och vingar. Steril, styckförpackad.",
        words="pvk venflon venkateter infart nål",
    ),
    Family(
        *(121, "Vingkanyl {} slang 30 cm {pack}", NORDVASA, "42221504", "XBX:50", "212.00"),
        axes=(
            (
                "19G krämvit; 21G grön; 23G blå; 25G orange; 21G grön med stickskydd|*2.1; "
                "23G blå med stickskydd|*2.1; 25G orange med stickskydd|*2.1"
            ),
        ),
        text="Kanyl med mjuka vingar för kortvarig infusion och provtagning.",
        words="butterfly fjäril provtagning",
    ),
    Family(
        *(122, "Portnål {} {} {pack}", NORDVASA, "42221508", "XBX:20", "940.00"),
        axes=("19G; 20G; 22G", "15 mm; 20 mm; 25 mm"),
        text="Vinklad nål till subkutan venport, med stickskydd och förlängningsslang.",
        words="venport onkologi nål",
        days=5,
    ),
    Family(
        *(123, "Injektionsventil {} {pack}", FLUIDAN, "42221609", "XBX:100", "780.00"),
        axes=(
            (
                "neutralt tryck; positivt tryck|*1.2; med förlängning 10 cm|*1.6; "
                "med dubbel förlängning 15 cm|*2.3"
            ),
        ),
        text="Nålfri, spritningsbar injektionsventil med luer-lock.",
        words="nålfri membran infart koppling",
    ),
    Family(
        *(124, "Trevägskran {} {pack}", FLUIDAN, "42221611", "XBX:50", "345.00"),
        axes=(
            (
                "blå; röd; med slang 10 cm|*1.5; med slang 25 cm|*1.6; med slang 100 cm|*1.8; "
                "bank 3-vägs|*3.2|@XBX:20"
            ),
        ),
        text="Lipidresistent trevägskran, vrids 360 grader.",
        words="kran infusion koppling",
    ),
    Family(
        *(125, "Infusionsaggregat {} {pack}", FLUIDAN, "42221603", "XCT:100", "720.00"),
        axes=(
            (
                "gravitation 150 cm; gravitation 180 cm med injektionsport|*1.1; "
                "ljusskyddat 180 cm|*1.5; med luftfilter 180 cm|*1.2; för pump 270 cm|*2.9; "
                "blod 200 µm 150 cm|*1.3; med flödesreglerare 180 cm|*2.2"
            ),
        ),
        text="Infusionsaggregat med droppkammare 15 µm filter och rullklämma. Fritt från DEHP.",
        words="dropp infusion droppaggregat slang",
    ),
    Family(
        *(126, "Förlängningsslang {} {} {pack}", FLUIDAN, "42221603", "XCT:50", "295.00"),
        axes=(
            "PE 1,0x2,0 mm; PVC 2,5x4,1 mm; ljusskyddad|*1.4",
            "50 cm|*0.85; 100 cm; 150 cm|*1.12; 200 cm|*1.25",
        ),
        text="Förlängning till infusions- och sprutpump med luer-lock i båda ändar.",
        words="slang infusion pump",
    ),
    Family(
        *(127, "Propp {} {pack}", FLUIDAN, "42221609", "XBX:100", "92.00"),
        axes=("luer-lock hane/hona röd; luer-lock hane/hona blå; luer-lock vit; för PVK|*0.8",),
        text="Steril propp för tillslutning av luer-kopplingar.",
        words="kombipropp lock stopp",
    ),
    Family(
        *(128, "Desinfektionslock för luer {} {pack}", FLUIDAN, "42221609", "XBX:250", "1150.00"),
        axes=("styck; remsa med 10|*1.08",),
        text=(
            "Lock med isopropanol 70 % som håller injektionsventilen desinficerad upp till 7 dygn."
        ),
        words="spritlock cvk infart",
    ),
    Family(
        *(130, "Riskavfallsburk {} gul", NORDVASA, "42142531", "H87:1", "9.80"),
        axes=(
            (
                "0,3 liter|*0.9; 0,5 liter; 1 liter|*1.25; 2 liter|*1.7; 3 liter|*2.2; "
                "5 liter|*3.3; 10 liter|*5.1; 25 liter|*7.4; 50 liter|*10.9"
            ),
        ),
        text="UN-godkänd burk för stickande och skärande avfall, med lock som låses slutgiltigt.",
        words="kanylburk nålburk smittförande avfall",
        least=5,
        step=5,
    ),
    Family(
        131,
        "Injektionstork 70 % isopropanol {} {pack}",
        KLINIKA,
        "42281905",
        "XBX:200",
        "22.00",
        axes=("30x30 mm; 60x30 mm|*1.2; klorhexidin 65x30 mm|*1.9; 60x60 mm|*1.8|@XBX:150",),
        text="Styckförpackad tork för desinfektion av hud före injektion.",
        words="spritsudd spritkompress hudtork desinfektion",
    ),
    Family(
        *(132, "Injektionskanyl bulk {}", INJEKTA, "42142523", "H87:1", "215.0000"),
        axes=("0,6x30 mm 23G; 0,8x40 mm 21G|*0.985; 1,2x40 mm 18G|*1.0475",),
        text="Kanyl i storpack för apotekets tillverkning. Priset gäller per 1 000 styck.",
        words="nål kanyl storpack",
        per=1000,
        least=1000,
        step=1000,
        days=7,
    ),
)
