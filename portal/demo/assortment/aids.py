"""Beds, lifting, walking, wheeled and bathroom aids."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import GANGA

FAMILIES: tuple[Family, ...] = (
    Family(
        *(201, "Vårdsäng {}", GANGA, "42191810", "C62:1", "18900.00"),
        axes=(
            (
                "el 90 cm; el 90 cm låg|*1.2; el 105 cm bariatrisk|*1.7; hemvård delbar|*0.8; "
                "barn|*1.6"
            ),
        ),
        text="Eldriven säng med bromsade hjul.",
        words="säng patientsäng sjukhussäng",
        days=20,
    ),
    Family(
        *(202, "{}", GANGA, "42191811", "C62:1", "890.00"),
        axes=(
            (
                "sänggrind par|*1.9; lyftbåge|*1.3; droppställning|*0.6; sängbord|*3.9; "
                "stödhandtag|*0.9; hållare urinflaska|*0.3; sängförlängning 20 cm|*1.8"
            ),
        ),
        text="Tillbehör till vårdsäng.",
        words="sänggrind dropp säng",
        days=7,
    ),
    Family(
        *(203, "Madrass {}", GANGA, "42192100", "C62:1", "2490.00"),
        axes=(
            (
                "skum 85x200 cm; skum 105x200 cm|*1.4; tryckavlastande 85x200 cm|*1.7; "
                "viskoelastisk 85x200 cm|*1.6; luftväxlande 85x200 cm|*5.2; "
                "spjälsäng 60x120 cm|*0.5; brits 60x190 cm|*0.8"
            ),
        ),
        text="Madrass med hygienöverdrag.",
        words="trycksår madrass antidecubitus",
        days=10,
    ),
    Family(
        *(204, "Sittdyna {}", GANGA, "42192100", "C62:1", "890.00"),
        axes=(
            (
                "skum 40x40 cm; skum 45x45 cm|*1.1; gel 40x40 cm|*1.8; gel 45x45 cm|*1.9; "
                "luft 40x40 cm|*3.4; ring|*0.5"
            ),
        ),
        text="Avlastande dyna med överdrag.",
        words="dyna trycksår rullstol",
        days=7,
    ),
    Family(
        *(205, "Positioneringskudde {}", GANGA, "42192100", "C62:1", "445.00"),
        axes=(
            (
                "kil 60x50 cm; rulle 60x20 cm|*0.9; häl|*0.8; halvmåne 180 cm|*1.6; "
                "abduktion|*1.2; nacke|*0.7"
            ),
        ),
        text="Kudde som stöder kroppen i läge.",
        words="kudde lägesändring positionering",
        days=7,
    ),
    Family(
        *(206, "Personlyft {}", GANGA, "42191807", "C62:1", "16900.00"),
        axes=(
            (
                "mobil 150 kg; mobil 205 kg|*1.2; mobil 300 kg|*1.9; uppresning 160 kg|*1.3; "
                "taklyft motor 200 kg|*1.1"
            ),
        ),
        text="Lyft med elektriskt nödstopp.",
        words="lyft patientlyft förflyttning",
        days=20,
    ),
    Family(
        *(207, "Lyftsele {} {}", GANGA, "42191807", "C62:1", "1490.00"),
        axes=(
            "hög rygg polyester; låg rygg polyester|*0.9; nät bad|*1.05; hygien|*0.95",
            "S; M; L; XL|*1.1",
        ),
        text="Sele med fyra upphängningar.",
        words="sele lyft förflyttning",
        days=10,
    ),
    Family(
        *(208, "{}", GANGA, "42191807", "C62:1", "345.00"),
        axes=(
            (
                "glidlakan 70x140 cm; glidlakan 145x200 cm|*1.7; glidbräda böjd|*2.6; "
                "vridplatta mjuk|*1.2; vårdbälte M|*1.6; vårdbälte L|*1.6; "
                "lakan engångs 10/fp|*1.1|@XPK:10; överflyttning rullbräda|*8.9"
            ),
        ),
        text="Hjälp för lättare förflyttning.",
        words="glidlakan förflyttning vändning",
        days=5,
    ),
    Family(
        *(209, "Rollator {}", GANGA, "42211501", "C62:1", "1290.00"),
        axes=(
            (
                "standard M; standard L; lätt kolfiber M|*2.9; lätt kolfiber L|*2.9; "
                "inomhus bricka|*1.3; trehjulig|*0.9; underarmsstöd|*2.8"
            ),
        ),
        text="Rollator med bromsar och korg.",
        words="gånghjälpmedel gåbord rollator",
        days=7,
    ),
    Family(
        *(210, "{}", GANGA, "42211502", "C62:1", "178.00"),
        axes=(
            (
                "käpp justerbar svart; käpp hopfällbar|*1.3; käpp fyrfot|*1.9; "
                "krycka underarm vuxen; krycka underarm barn; krycka mjukt grepp|*1.3; "
                "isdubb|*0.6; doppsko 10/fp|*0.8|@XPK:10"
            ),
        ),
        text="Gånghjälpmedel i aluminium.",
        words="krycka käpp gånghjälpmedel",
        days=5,
    ),
    Family(
        *(211, "Gåbord {}", GANGA, "42211500", "C62:1", "4290.00"),
        axes=("manuellt; gasfjäder|*1.5; eldrivet|*2.6; barn|*1.2; betastöd hopfällbar|*0.2",),
        text="Stöd för gångträning.",
        words="gåbord träning rehab",
        days=15,
    ),
    Family(
        *(212, "Rullstol {} {}", GANGA, "42192210", "C62:1", "3890.00"),
        axes=("transport; aktiv|*2.4; komfort|*2.9", "38 cm; 41 cm; 44 cm; 48 cm; 52 cm|*1.1"),
        text="Hopfällbar rullstol med fotstöd.",
        words="rullstol transportrullstol",
        days=15,
    ),
    Family(
        *(213, "{}", GANGA, "42211600", "C62:1", "890.00"),
        axes=(
            (
                "duschpall rund|*0.6; duschpall rygg; duschstol hjul|*3.2; duschstol tipp|*9.8; "
                "toalettförhöjning 6 cm|*0.6; toalettförhöjning 10 cm|*0.7; "
                "toalettförhöjning armstöd|*1.4; toalettstol hjul|*2.6; badbräda|*0.7; "
                "stödhandtag 30 cm|*0.3; stödhandtag 60 cm|*0.4; "
                "stödhandtag fällbart 80 cm|*1.9; halkmatta|*0.2"
            ),
        ),
        text="Hjälpmedel för hygien.",
        words="dusch toalett bad hygienstol",
        days=7,
    ),
    Family(
        *(214, "{}", GANGA, "42211700", "C62:1", "128.00"),
        axes=(
            (
                "griptång 60 cm; griptång 80 cm|*1.1; strumppådragare|*1.2; skohorn 60 cm|*0.6; "
                "elastiska skosnören|*0.4; burköppnare|*1.3; bestick grovt set|*2.6; "
                "mugg två öron|*0.7; pipmugg|*0.3; tallrikskant|*0.6; halkfritt underlägg|*0.9; "
                "medicindosett vecka|*0.5; tablettdelare|*0.4"
            ),
        ),
        text="Vardagshjälpmedel.",
        words="griptång dosett hjälpmedel",
        days=5,
    ),
    Family(
        *(215, "{}", GANGA, "42251600", "C62:1", "148.00"),
        axes=(
            (
                "träningsband gult; träningsband rött; träningsband grönt; träningsband blått; "
                "träningsboll 55 cm|*1.4; träningsboll 65 cm|*1.5; hantel 1 kg|*0.4; "
                "hantel 2 kg|*0.6; hantel 3 kg|*0.8; balansplatta|*1.9; balanskudde|*1.7; "
                "handtränare gel|*0.6; pedaltränare|*6.2; träningsmatta|*2.2"
            ),
        ),
        text="För rehabilitering.",
        words="rehab sjukgymnastik träningsband",
        days=7,
    ),
)
