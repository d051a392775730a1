"""Toilet paper, hand towels, napkins, cups and plates."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import MJUKPAPPER

FAMILIES: tuple[Family, ...] = (
    Family(
        *(201, "Toalettpapper {} {pack}", MJUKPAPPER, "14111704", "XSA:48", "248.00"),
        axes=(
            (
                "2-lags 35 m; 3-lags 28 m|*1.2; 2-lags vit extra mjuk 50 m|*1.5|@XSA:42; "
                "mini jumbo 2-lags 170 m|*1.1|@XSA:12; jumbo 2-lags 360 m|*1.2|@XSA:6; "
                "ark 2-lags 30x252|*1.5|@XCT:7560; hylslöst 2-lags 112 m|*1.7|@XCT:36"
            ),
        ),
        text="Mjukt papper som löses lätt i vatten.",
        words="toapapper wc papper",
        label="Svanen",
    ),
    Family(
        *(202, "Pappershandduk {} {pack}", MJUKPAPPER, "14111703", "XCT:3000", "238.00"),
        axes=(
            (
                "Z-vikt 1-lags natur|*0.8; Z-vikt 2-lags vit; C-vikt 2-lags vit|*1.05; "
                "M-vikt 2-lags mjuk|*1.3; W-vikt 3-lags|*1.6|@XCT:2200; "
                "rulle 2-lags 150 m|*1.7|@XCT:6; rulle sensor 143 m|*1.9|@XCT:6"
            ),
        ),
        text="Handduk för dispenser.",
        words="handtork torkpapper papper",
        label="Svanen",
    ),
    Family(
        *(203, "Torkrulle {} {pack}", MJUKPAPPER, "14111703", "XSA:6", "198.00"),
        axes=(
            (
                "mini 1-lags 120 m 11/säck|*0.9|@XSA:11; midi 1-lags 275 m; "
                "midi 2-lags 160 m|*1.1; maxi 1-lags 1000 m|*0.9|@XSA:2; "
                "maxi 2-lags 510 m|*1|@XSA:2; blå 2-lags 170 m|*1.3"
            ),
        ),
        text="Torkpapper på rulle med centrumdragning.",
        words="torkpapper rulle kök",
        label="Svanen",
    ),
    Family(
        *(204, "Hushållspapper {} {pack}", MJUKPAPPER, "14111703", "XSA:24", "168.00"),
        axes=("2-lags 14 m; 2-lags 22 m|*1.3; 3-lags 16 m|*1.4|@XSA:16",),
        text="Sugstarkt hushållspapper.",
        words="hushållsrulle papper kök",
        label="Svanen",
    ),
    Family(
        *(205, "Ansiktsservett {} {pack}", MJUKPAPPER, "14111701", "XCT:30", "245.00"),
        axes=("100 ark; kub 60 ark|*1.1; 150 ark|*1.4",),
        text="Mjuka servetter i ask.",
        words="näsduk servett papper",
        label="Svanen",
    ),
    Family(
        *(206, "Servett {} {} {pack}", MJUKPAPPER, "14111705", "XCT:2000", "198.00"),
        axes=(
            (
                "1-lags 33x33 cm; 2-lags 33x33 cm|*1.5; 3-lags 40x40 cm|*2.1|@XCT:1000; "
                "kaffe 24x24 cm 2-lags|*0.9"
            ),
            "vit; röd|*1.2; grön|*1.2; blå|*1.2; gul|*1.2",
        ),
        text="Servett för bord.",
        words="bordsservett servett kalas",
        label="Svanen",
    ),
    Family(
        *(207, "Bordsduk {}", MJUKPAPPER, "14111705", "XRO:1", "245.00"),
        axes=(
            (
                "papper vit 1,2 x 50 m; papper vit 1,2 x 100 m|*1.7; "
                "nonwoven vit 1,2 x 40 m|*2.4; nonwoven röd 1,2 x 40 m|*2.5; "
                "tabletter 30x40 cm 500/fp|*0.8|@XPK:500"
            ),
        ),
        text="Duk på rulle.",
        words="duk bord fest",
    ),
    Family(
        *(208, "Haklapp {} {pack}", MJUKPAPPER, "14111705", "XCT:500", "198.00"),
        axes=("37x48 cm med ficka; 37x68 cm med ficka|*1.4; 37x60 cm rulle|*1.2",),
        text="Engångshaklapp med plast.",
        words="hakduk matskydd vuxenhaklapp",
    ),
    Family(
        *(210, "Mugg {} {pack}", MJUKPAPPER, "52151504", "XCT:1000", "298.00"),
        axes=(
            (
                "varm dryck 12 cl; varm dryck 18 cl|*1.1; varm dryck 24 cl|*1.3; "
                "varm dryck 35 cl|*1.7; kall dryck papper 20 cl|*1.1; lock 24 cl|*0.8; "
                "glas rPET 20 cl|*1.2"
            ),
        ),
        text="Mugg i papper med växtbaserad beläggning.",
        words="kaffemugg pappersmugg engångsmugg",
    ),
    Family(
        *(211, "Tallrik {} {pack}", MJUKPAPPER, "52151503", "XCT:500", "395.00"),
        axes=(
            (
                "bagass 18 cm|*0.8; bagass 23 cm; bagass 26 cm|*1.3; bagass delad 26 cm|*1.4; "
                "djup 46 cl|*1.1; assiett papper 15 cm|*0.6"
            ),
        ),
        text="Tallrik av sockerrör.",
        words="engångstallrik fat assiett",
    ),
    Family(
        *(212, "Bestick {} {pack}", MJUKPAPPER, "52151502", "XCT:1000", "345.00"),
        axes=(
            (
                "gaffel trä; kniv trä; sked trä; tesked trä|*0.8; "
                "set gaffel kniv servett|*3.2|@XCT:400; sugrör papper|*0.7; omrörare trä|*0.4"
            ),
        ),
        text="Bestick av björk.",
        words="engångsbestick gaffel kniv sked",
    ),
    Family(
        *(213, "Matlåda {} {pack}", MJUKPAPPER, "52151507", "XCT:300", "545.00"),
        axes=(
            (
                "bagass 1 fack; bagass 2 fack|*1.1; bagass 3 fack|*1.2; "
                "soppa 50 cl med lock|*1.2; sallad 1 liter med lock|*1.4; "
                "folieform 1 portion|*0.8; folielock|*0.4"
            ),
        ),
        text="Take away och patientportioner.",
        words="take away låda portion",
    ),
)
