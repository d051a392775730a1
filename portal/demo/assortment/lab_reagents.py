"""Reagents, stains, tests, transport and small equipment of the laboratory."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import PLASTILAB, PROVENIA, REAGENTA, SIKTGLAS

FAMILIES: tuple[Family, ...] = (
    Family(
        *(301, "Etanol {} {}", REAGENTA, "41116105", "XCA:1", "268.00"),
        axes=("70 %; 95 %|*1.3; 99,5 %|*1.5", "1 liter|*0.4; 5 liter; 25 liter|*4.3"),
        text="Etanol för laboratoriebruk, denaturerad. Brandfarlig vara.",
        words="sprit alkohol lösning",
    ),
    Family(
        *(302, "Formalin buffrat 4 % {}", REAGENTA, "41116105", "XCA:1", "298.00"),
        axes=(
            (
                "10 liter; 5 liter|*0.6; 1 liter|*0.25; "
                "färdigfylld burk 20 ml 100/kart|*2.4|@XCT:100; "
                "färdigfylld burk 60 ml 50/kart|*1.9|@XCT:50; "
                "färdigfylld hink 1 liter 10/kart|*1.4|@XCT:10"
            ),
        ),
        text="Neutral buffrad formaldehyd för fixering av vävnad.",
        words="fixering patologi formaldehyd px",
    ),
    Family(
        *(303, "{}", REAGENTA, "41116105", "XBO:1", "386.00"),
        axes=(
            (
                "xylen 5 l; metanol 2,5 l|*0.7; isopropanol 2,5 l|*0.6; aceton 2,5 l|*0.6; "
                "acetonitril 2,5 l|*1.7; kloroform 1 l|*1.1; n-hexan 2,5 l|*1.3"
            ),
        ),
        text="Analyskvalitet. Brandfarlig vara, transporteras enligt ADR.",
        words="kemikalie lösningsmedel hplc",
        days=5,
    ),
    Family(
        *(304, "Färglösning {}", REAGENTA, "41116109", "XBO:1", "412.00"),
        axes=(
            (
                "hematoxylin 1 l; eosin 1 l|*0.8; Giemsa 500 ml; May-Grünwald 1 l|*1.1; "
                "Gram kristallviolett 250 ml|*0.5; Gram jod 250 ml|*0.5; "
                "Gram safranin 250 ml|*0.5; Gram avfärgning 250 ml|*0.5; "
                "metylenblått 500 ml|*0.6; PAS-kit|*3.1; Ziehl-Neelsen kit|*2.6"
            ),
        ),
        text="Färdig lösning för histologi och mikrobiologi.",
        words="färgning patologi mikrobiologi",
        days=5,
    ),
    Family(
        *(305, "Buffert {}", REAGENTA, "41116104", "XBO:1", "198.00"),
        axes=(
            (
                "pH 4,00 500 ml; pH 7,00 500 ml; pH 10,00 500 ml; PBS 1 l; "
                "PBS tabletter 100/fp|*2.3|@XPK:100; TBE 10x 1 l|*1.2; TAE 50x 1 l|*1.6; "
                "Tris 1 M 1 l|*1.7"
            ),
        ),
        text="Spårbar buffertlösning.",
        words="buffert ph kalibrering",
    ),
    Family(
        *(306, "Odlingsmedium {} {pack}", REAGENTA, "41116130", "XPK:20", "286.00"),
        axes=(
            (
                "blodagar; hematinagar|*1.1; MacConkeyagar; CLED-agar; Sabouraudagar|*1.1; "
                "Mueller-Hinton; kromogen urin|*1.7; kromogen MRSA|*2.4; kromogen VRE|*2.6; "
                "selenitbuljong 10 ml|*1.3; streptokockagar|*1.2; anaerob blodagar FAA|*1.3"
            ),
        ),
        text="Färdiggjutna plattor 90 mm, levereras i kyla.",
        words="agar platta odling mikrobiologi",
        days=2,
    ),
    Family(
        *(307, "Blododlingsflaska {} {pack}", REAGENTA, "41116130", "XBX:50", "2150.00"),
        axes=("aerob; anaerob; pediatrisk|*1.1; svamp|*1.3",),
        text="Flaska för automatiserat odlingssystem.",
        words="blododling sepsis odling",
        days=3,
    ),
    Family(
        *(308, "Resistenslapp {} {pack}", REAGENTA, "41116130", "XPK:250", "245.00"),
        axes=(
            (
                "ampicillin 10 µg; cefotaxim 5 µg; ciprofloxacin 5 µg; gentamicin 10 µg; "
                "meropenem 10 µg; penicillin 1 E; vankomycin 5 µg; trimetoprim 5 µg; "
                "nitrofurantoin 100 µg; erytromycin 15 µg; klindamycin 2 µg; linezolid 10 µg"
            ),
        ),
        text="Lapp för resistensbestämning med diskdiffusion.",
        words="antibiotika resistens lapp",
        days=5,
    ),
    Family(
        *(309, "Snabbtest {} {pack}", REAGENTA, "41116126", "XBX:25", "698.00"),
        axes=(
            (
                "streptokock A; influensa A+B|*1.3; covid-19 antigen|*0.6; RS-virus|*1.4; "
                "covid/influensa/RS kombi|*2.1; hCG graviditet urin|*0.5; mononukleos|*1.2; "
                "calprotectin|*3.1; helicobacter pylori|*1.5; drogtest urin 6 substanser|*1.8; "
                "drogtest urin 10 substanser|*2.4; F-Hb avföring|*0.9; PSA|*1.5; D-dimer|*3.4; "
                "troponin T|*4.3"
            ),
        ),
        text="CE-märkt test för patientnära analys, svar inom 15 minuter.",
        words="snabbtest pna test antigen",
        days=2,
    ),
    Family(
        *(310, "{} patientnära {pack}", REAGENTA, "41116126", "XBX:50", "1390.00"),
        axes=(
            (
                "CRP kyvett; Hb mikrokyvett 4x50|*0.9|@XBX:200; HbA1c|*1.6; "
                "INR sticka|*1.7|@XBX:48; glukos mikrokyvett 4x25|*0.7|@XBX:100; "
                "vita blodkroppar kyvett|*1.5; U-albumin kyvett|*1.2; laktat sticka|*0.7|@XBX:25"
            ),
        ),
        text="Kyvett eller sticka till patientnära instrument.",
        words="crp hb hba1c pk snabbsänka pna",
        days=2,
    ),
    Family(
        *(311, "Kontroll {}", REAGENTA, "41116101", "XPK:1", "890.00"),
        axes=(
            (
                "klinisk kemi nivå 1; klinisk kemi nivå 2; hematologi låg 3x3 ml|*1.4; "
                "hematologi normal 3x3 ml|*1.4; hematologi hög 3x3 ml|*1.4; "
                "koagulation nivå 1|*1.2; koagulation nivå 2|*1.2; urinsticka positiv|*0.6; "
                "HbA1c 2x0,5 ml|*1.1; CRP låg 1 ml|*0.5; CRP hög 1 ml|*0.5; blodgas nivå 1-3|*1.9"
            ),
        ),
        text="Kontrollmaterial med angivna målvärden.",
        words="kontroll kalibrering kvalitet",
        days=5,
    ),
    Family(
        *(312, "Blodgasspruta {} {pack}", PROVENIA, "41104107", "XBX:100", "1240.00"),
        axes=(
            (
                "1 ml med nål 23G; 2 ml med nål 22G; 1 ml utan nål|*0.8; 2 ml utan nål|*0.8; "
                "kapillär 125 µl|*0.7"
            ),
        ),
        text="Spruta med balanserat litiumheparin.",
        words="blodgas artär astrup",
    ),
    Family(
        *(313, "Provtransport {} {pack}", PLASTILAB, "41104110", "XPK:50", "245.00"),
        axes=(
            (
                "hylsa 126 mm skruvlock; hylsa 92 mm skruvlock|*0.8; påse 95 kPa A4|*2.3; "
                "påse med absorbent och ficka 160x250 mm|*0.9; ytterkartong UN3373|*1.3; "
                "kylbox 4 liter|*6.2|@C62:1; kylklamp 400 g|*0.15|@C62:1"
            ),
        ),
        text="Emballage för biologiskt ämne kategori B.",
        words="transport remiss provpåse un3373",
    ),
    Family(
        *(314, "{}", PLASTILAB, "41103000", "C62:1", "398.00"),
        axes=(
            (
                "laboratoriestoppur digitalt; termometer -50 till 150 grader|*0.7; "
                "termohygrometer|*1.4; minimicentrifug|*4.6; vortex|*6.2; "
                "pipett enkanal 0,5-10 µl|*4.8; pipett enkanal 10-100 µl|*4.8; "
                "pipett enkanal 100-1000 µl|*4.8; pipett åttakanal 10-100 µl|*13.5; "
                "pipettstativ|*1.7; magnetomrörare|*4.1; pipettfyllare elektrisk|*6.9"
            ),
        ),
        text="Hjälpmedel för laboratoriebänken.",
        words="pipett centrifug termometer vortex",
        days=7,
    ),
    Family(
        *(315, "Laboratorietorkduk {} {pack}", PLASTILAB, "41123000", "XBX:200", "42.00"),
        axes=("11x21 cm; 20x21 cm|*1.4; 30x36 cm|*1.9|@XBX:140; dammfri för optik|*1.5",),
        text="Luddfri duk för glas och instrument.",
        words="torkduk linspapper luddfri",
    ),
    Family(
        *(316, "Filterpapper {} {pack}", SIKTGLAS, "41121600", "XBX:100", "148.00"),
        axes=(
            (
                "55 mm kvalitativt; 90 mm kvalitativt|*1.2; 125 mm kvalitativt|*1.5; "
                "150 mm kvalitativt|*1.9; veckat 185 mm|*2.4; membran 0,45 µm 47 mm steril|*6.1; "
                "membran 0,2 µm 47 mm steril|*6.3"
            ),
        ),
        text="Filter för vätska.",
        words="filter filtrering membran",
    ),
    Family(
        *(317, "Sprutfilter {} {pack}", SIKTGLAS, "41121600", "XBX:50", "545.00"),
        axes=(
            (
                "0,2 µm PES 33 mm steril; 0,45 µm PES 33 mm steril; 0,2 µm PTFE 25 mm|*1.2; "
                "0,45 µm nylon 25 mm; 0,2 µm PVDF 13 mm|*0.9"
            ),
        ),
        text="Filter med luer-lock.",
        words="sterilfilter filter hplc",
    ),
)
