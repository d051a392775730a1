"""Burs, polishers and root canal instruments."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import BORRTEK

FAMILIES: tuple[Family, ...] = (
    Family(
        *(101, "Hårdmetallborr {} {} {pack}", BORRTEK, "42151601", "XPK:5", "128.00"),
        axes=(
            "rund; rund lång skaft RA|*1.15; rak tvärskuren|*1.05; päronformad|*1.05; omvänd kon",
            "006; 008; 010; 012; 014; 016; 018; 021; 023",
        ),
        text="Borr i hårdmetall, FG om inte annat anges.",
        words="borr kula fissur preparation tand",
    ),
    Family(
        *(102, "Diamantborr FG {} {} {pack}", BORRTEK, "42151601", "XPK:5", "146.00"),
        axes=(
            "rund; cylinder; cylinder rund ände; kon; kon rund ände; flamma; päron; hjul|*1.1",
            "010 medium; 012 medium; 014 medium; 016 medium; 012 fin; 016 fin; 014 grov; 016 grov",
        ),
        text="Diamantbelagd borr för turbin och röd vinkel.",
        words="diamant borr slip preparation krona",
    ),
    Family(
        *(103, "Kirurgisk borr {} {pack}", BORRTEK, "42151601", "XPK:2", "164.00"),
        axes=(
            (
                "rund 018 HP; rund 023 HP; rund 027 HP; Lindemann 016 HP|*1.3; "
                "fissur 016 FG lång; fissur 021 FG lång"
            ),
        ),
        text="Steril borr för kirurgi.",
        words="kirurgi borr visdomstand operation",
    ),
    Family(
        *(104, "Polerare komposit {} {pack}", BORRTEK, "42151604", "XPK:10", "268.00"),
        axes=(
            (
                "kopp grov; kopp fin; spets grov; spets fin; skiva grov; skiva fin; "
                "spiralhjul rosa|*1.4; spiralhjul blå|*1.4"
            ),
        ),
        text="Silikonpolerare med diamantkorn, RA.",
        words="puts polering fyllning",
    ),
    Family(
        *(105, "Putsskiva {} {pack}", BORRTEK, "42151604", "XPK:50", "278.00"),
        axes=(
            (
                "9,5 mm grov; 9,5 mm medium; 9,5 mm fin; 9,5 mm superfin; 12,7 mm grov; "
                "12,7 mm medium; 12,7 mm fin; 12,7 mm superfin"
            ),
        ),
        text="Flexibel skiva med aluminiumoxid.",
        words="puts skiva fyllning polering",
    ),
    Family(
        *(106, "Putsstrip {} {pack}", BORRTEK, "42151604", "XPK:100", "186.00"),
        axes=(
            (
                "plast 4 mm medium/fin; plast 2 mm medium/fin; stål 4 mm diamant|*2.1|@XPK:10; "
                "stål 2,5 mm diamant|*2.1|@XPK:10"
            ),
        ),
        text="Strip för approximala ytor.",
        words="strips puts approximal",
    ),
    Family(
        *(107, "Rotkanalsfil {} {} {} {pack}", BORRTEK, "42151608", "XPK:6", "74.00"),
        axes=(
            "K-fil; Hedströmfil",
            "21 mm; 25 mm; 31 mm|*1.1",
            "08|*1.2; 10|*1.1; 15; 20; 25; 30; 35; 40; 15-40",
        ),
        text="Fil i rostfritt stål med färgkodat skaft.",
        words="endo rotfyllning fil kanal",
    ),
    Family(
        *(108, "Nickel-titanfil {} {} {pack}", BORRTEK, "42151608", "XPK:4", "398.00"),
        axes=(
            (
                "glidebana 16/02; formning 20/04; formning 25/04; formning 25/06; "
                "formning 30/04; formning 35/04; formning 40/04"
            ),
            "21 mm; 25 mm; 31 mm|*1.05",
        ),
        text="Roterande, värmebehandlad fil, steril.",
        words="endo maskinell niti fil",
    ),
    Family(
        *(109, "Papperspoint {} {pack}", BORRTEK, "42151609", "XPK:200", "86.00"),
        axes=(
            (
                "15; 20; 25; 30; 35; 40; 45-80; 15-40; 25/04|*1.3; 25/06|*1.3; 30/04|*1.3; "
                "35/04|*1.3"
            ),
        ),
        text="Steril pappersspets för torkning av rotkanal.",
        words="endo point torkning",
    ),
    Family(
        *(110, "Guttaperka {} {pack}", BORRTEK, "42151609", "XPK:120", "94.00"),
        axes=(
            (
                "15; 20; 25; 30; 35; 40; 15-40; 25/04|*1.2; 25/06|*1.2; 30/04|*1.2; 35/04|*1.2; "
                "40/04|*1.2"
            ),
        ),
        text="Spets för rotfyllning, röntgentät.",
        words="endo rotfyllning point",
    ),
)
