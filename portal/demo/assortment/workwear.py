"""Care clothing, work clothes and shoes in sizes."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import STEGA, VARDSNITT

FAMILIES: tuple[Family, ...] = (
    Family(
        *(101, "Bussarong {} {}", VARDSNITT, "42131600", "C62:1", "168.00"),
        axes=(
            "unisex vit; unisex blå; unisex petrol; dam vit|*1.05",
            "XS; S; M; L; XL; XXL; 3XL|*1.1",
        ),
        text="Kortärmad överdel med tre fickor, 50/50 bomull och polyester.",
        words="arbetskläder sjukvårdskläder skjorta tunika",
        label="OEKO-TEX",
        days=5,
    ),
    Family(
        *(102, "Byxa vård {} {}", VARDSNITT, "42131600", "C62:1", "186.00"),
        axes=("unisex vit; unisex blå; unisex petrol", "XS; S; M; L; XL; XXL; 3XL|*1.1"),
        text="Byxa med resår och dragsko, benficka.",
        words="arbetskläder sjukvårdskläder byxor",
        label="OEKO-TEX",
        days=5,
    ),
    Family(
        *(103, "Scrubs set {} {}", VARDSNITT, "42131600", "SET:1", "345.00"),
        axes=("grön; marin; vinröd", "XS; S; M; L; XL; XXL"),
        text="Överdel och byxa i stretch.",
        words="operation akut arbetskläder",
        label="OEKO-TEX",
        days=5,
    ),
    Family(
        *(104, "Rock {} {}", VARDSNITT, "42131600", "C62:1", "298.00"),
        axes=("läkare vit; laboratorium vit knapp|*0.95; besök vit|*0.8", "XS; S; M; L; XL; XXL"),
        text="Knäppt rock med bröstficka.",
        words="läkarrock labbrock rock",
        label="OEKO-TEX",
        days=5,
    ),
    Family(
        *(105, "Värmejacka {} {}", VARDSNITT, "42131600", "C62:1", "345.00"),
        axes=("fleece marin; sweatshirt vit|*0.8", "XS; S; M; L; XL; XXL"),
        text="Jacka att bära över arbetsdräkten.",
        words="kofta fleece tröja",
        label="OEKO-TEX",
        days=5,
    ),
    Family(
        *(106, "T-shirt {} {}", VARDSNITT, "53103000", "C62:1", "79.00"),
        axes=("vit; marin; grå", "XS; S; M; L; XL; XXL"),
        text="Tröja i kammad bomull, tål 85 grader.",
        words="tröja underställ t-tröja",
        label="OEKO-TEX",
        days=5,
    ),
    Family(
        *(107, "Pikétröja {} {}", VARDSNITT, "53103000", "C62:1", "148.00"),
        axes=("dam marin; herr marin", "XS; S; M; L; XL; XXL"),
        text="Piké med kort ärm.",
        words="piké tröja",
        label="OEKO-TEX",
        days=5,
    ),
    Family(
        *(108, "Kockkläder {} {}", VARDSNITT, "53102700", "C62:1", "268.00"),
        axes=("rock vit; rock svart; byxa rutig|*0.9", "S; M; L; XL; XXL"),
        text="För kök och servering, tål industritvätt.",
        words="kock kök restaurang",
        days=5,
    ),
    Family(
        *(109, "{} {pack}", VARDSNITT, "53102704", "XPK:5", "198.00"),
        axes=(
            (
                "förkläde midja svart; förkläde bröst vit|*1.3; kockmössa vit|*0.9; "
                "kockmössa svart|*0.9"
            ),
        ),
        text="Förkläde och mössa.",
        words="förkläde kockmössa",
        days=5,
    ),
    Family(
        *(110, "Arbetsbyxa {} {}", STEGA, "53102710", "C62:1", "545.00"),
        axes=(
            "hantverk svart; service marin|*0.8; varsel klass 1 gul/marin|*1.3",
            "C44; C46; C48; C50; C52; C54; C56; C58",
        ),
        text="Byxa med knäfickor och förstärkning.",
        words="vaktmästare fastighet byxor arbetskläder",
        days=7,
    ),
    Family(
        *(111, "Arbetsjacka {} {}", STEGA, "53101800", "C62:1", "890.00"),
        axes=(
            "softshell svart|*0.8; vinter svart|*1.4; varsel klass 3 gul|*1.5; regn marin|*0.7",
            "S; M; L; XL; XXL",
        ),
        text="Jacka för arbete utomhus.",
        words="vaktmästare varsel regn vinter",
        days=7,
    ),
    Family(
        *(112, "Varselväst {}", STEGA, "46181507", "C62:1", "49.00"),
        axes=(
            (
                "klass 2 gul M; klass 2 gul L; klass 2 gul XL; klass 2 orange L; "
                "klass 2 orange XL; sjukvårdsledare grön L|*2.9; brandledare röd L|*2.9"
            ),
        ),
        text="Väst med reflex enligt EN ISO 20471.",
        words="väst reflex katastrof",
    ),
    Family(
        *(113, "Sko {} {}", STEGA, "46181604", "PR:1", "545.00"),
        axes=(
            "vård vit; vård svart; vård sandal vit|*0.8",
            "35; 36; 37; 38; 39; 40; 41; 42; 43; 44; 45; 46",
        ),
        text="Halkfri arbetssko med stötdämpning.",
        words="skor arbetsskor sandal fotriktig",
        days=5,
    ),
    Family(
        *(114, "Träsko {} {}", STEGA, "46181604", "PR:1", "345.00"),
        axes=("vit; svart", "35; 36; 37; 38; 39; 40; 41; 42; 43; 44; 45; 46"),
        text="Klassisk träsko med hälrem.",
        words="tofflor träskor skor",
        days=5,
    ),
    Family(
        *(115, "Skyddssko {} {}", STEGA, "46181604", "PR:1", "790.00"),
        axes=("låg S3; känga S3|*1.3", "38; 39; 40; 41; 42; 43; 44; 45; 46"),
        text="Sko med tåhätta och spiktrampskydd.",
        words="skyddsskor stålhätta verkstad",
        days=7,
    ),
    Family(
        *(116, "Strumpa {} {pack}", VARDSNITT, "53102402", "XPK:5:PR", "98.00"),
        axes=(
            (
                "svart 36-39; svart 40-42; svart 43-46; vit 36-39; vit 40-42; vit 43-46; "
                "stöd svart 36-39|*2.4; stöd svart 40-42|*2.4; stöd svart 43-46|*2.4"
            ),
        ),
        text="Strumpa med lös resår.",
        words="strumpor stödstrumpa sockor",
        days=5,
    ),
    Family(
        *(117, "{}", VARDSNITT, "53102500", "C62:1", "69.00"),
        axes=(
            (
                "keps marin; mössa stickad svart; hjälmhuva svart|*1.3; hijab vård vit|*1.8; "
                "hijab vård marin|*1.8"
            ),
        ),
        text="Huvudbonad för arbete.",
        words="mössa keps slöja",
        days=5,
    ),
)
