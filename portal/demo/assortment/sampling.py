"""Blood sampling, specimen cups, swabs and strips."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import PROVENIA

FAMILIES: tuple[Family, ...] = (
    Family(
        *(301, "Vakuumrör {} {pack}", PROVENIA, "41104107", "XPK:100", "128.00"),
        axes=(
            (
                "serum 4 ml gul propp; serum 5 ml röd propp; EDTA 3 ml lila propp; "
                "EDTA 4 ml lila propp; EDTA 6 ml lila propp|*1.15; citrat 2,7 ml blå propp|*1.2; "
                "citrat 3,5 ml blå propp|*1.2; Li-heparin 3 ml mintgrön propp|*1.1; "
                "Li-heparin 4 ml grön propp|*1.1; fluorid 2 ml grå propp|*1.15; "
                "SR citrat 1,6 ml svart propp|*1.4; spårelement 6 ml marinblå propp|*3.1"
            ),
        ),
        text="Vakuumrör för venös blodprovtagning, med säkerhetskapsyl och etikett.",
        words="blodprov provrör provtagning",
    ),
    Family(
        *(302, "Provtagningskanyl flergångs {} {pack}", PROVENIA, "42142523", "XBX:100", "165.00"),
        axes=(
            (
                "20G gul; 21G grön; 22G svart; 21G grön med säkerhetsskydd|*2.2; "
                "22G svart med säkerhetsskydd|*2.2"
            ),
        ),
        text="Kanyl för vakuumprovtagning, passar alla vanliga hållare.",
        words="blodprov nål vakuumrör",
    ),
    Family(
        *(303, "Provtagningshållare {} {pack}", PROVENIA, "41104107", "XPK:100", "92.00"),
        axes=("standard; med kanyllossning|*1.5; med luer-adapter|*2.2; för blododling|*2.6",),
        text="Hållare för vakuumrör, engångs.",
        words="blodprov vakuum hållare adapter",
    ),
    Family(
        *(304, "Lansett säkerhets {} {pack}", PROVENIA, "42182601", "XBX:200", "248.00"),
        axes=(
            (
                "28G 1,6 mm blå; 25G 1,8 mm; 21G 1,8 mm grön; 21G 2,4 mm orange; "
                "spädbarn häl 1,0 mm|*2.6"
            ),
        ),
        text="Förladdad lansett som bara kan användas en gång.",
        words="kapillärprov stick blodsocker finger häl",
    ),
    Family(
        *(305, "Kapillärrör {} {pack}", PROVENIA, "41104107", "XPK:100", "146.00"),
        axes=("serum 200 µl; EDTA 200 µl; Li-heparin 200 µl; CRP 20 µl|*0.8; blodgas 100 µl|*1.3",),
        text="Mikrorör för kapillär provtagning med uppsamlingskant.",
        words="kapillär mikrorör blodprov",
    ),
    Family(
        *(306, "Stasband {}", PROVENIA, "42182600", "C62:1", "29.00"),
        axes=("grönt; blått; barn; engångs latexfritt 25/rulle|*2.2",),
        text="Stasband med enhandslås.",
        words="stas blodprov armband",
    ),
    Family(
        *(307, "Provburk {} {pack}", PROVENIA, "41104110", "XPK:100", "138.00"),
        axes=(
            (
                "30 ml skruvlock; 60 ml skruvlock|*1.2; 100 ml skruvlock|*1.4; "
                "60 ml steril|*1.9; 125 ml steril|*2.2; faeces med sked 20 ml|*1.1; "
                "sputum 50 ml|*1.5"
            ),
        ),
        text="Genomskinlig burk i polypropen med skrivfält.",
        words="urinprov avföring burk provtagning",
    ),
    Family(
        *(308, "Provtagningspinne {} {pack}", PROVENIA, "41104116", "XPK:100", "355.00"),
        axes=(
            (
                "bomull trä; viskos plast|*1.1; flockad nylon standard|*1.8; "
                "flockad nylon mini|*1.9; kolmedium|*2.4; flytande transportmedium|*3.2"
            ),
        ),
        text="Steril pinne för odling och PCR.",
        words="odling svabb svalg näsa pcr",
    ),
    Family(
        *(309, "Urinsticka {} {pack}", PROVENIA, "41116205", "XBX:100", "118.00"),
        axes=(
            (
                "5 parametrar; 8 parametrar|*1.3; 10 parametrar|*1.5; glukos och keton|*0.9; "
                "albumin|*1.8"
            ),
        ),
        text="Teststicka för urin med avläsning efter 60 sekunder.",
        words="urinprov test sticka",
    ),
    Family(
        *(310, "Blodsockersticka {} {pack}", PROVENIA, "41116107", "XBX:50", "142.00"),
        axes=("vård; vård styckförpackad|*1.4; keton|*3.6",),
        text="Teststicka för patientnära mätning.",
        words="glukos diabetes teststicka",
    ),
)
