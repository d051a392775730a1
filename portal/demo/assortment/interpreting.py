"""Interpreters by language and form, by the hour."""

from portal.demo.assortment.family import Family
from portal.demo.vat import VatClass

FAMILIES: tuple[Family, ...] = (
    Family(
        *(101, "Språktolk på plats {}", None, "82112000", "HUR:1:HUR", "545.00"),
        axes=(
            (
                "albanska; amhariska|*1.05; arabiska; armeniska|*1.05; "
                "bosniska/kroatiska/serbiska; bulgariska|*1.05; dari; engelska; finska; franska; "
                "grekiska|*1.05; italienska|*1.05; kinesiska mandarin|*1.1; kurmanji; "
                "lettiska|*1.1; litauiska|*1.1; meänkieli|*1.15; mongoliska|*1.15; "
                "nederländska|*1.1; pashto; persiska; polska; portugisiska; romani arli|*1.15; "
                "rumänska; ryska; somaliska; sorani; spanska; swahili|*1.1; thai; tigrinja; "
                "turkiska; tyska; ukrainska; ungerska|*1.05; urdu; uzbekiska|*1.1; vietnamesiska"
            ),
        ),
        text=(
            "Tolk inställer sig på beställd plats. Debiteras per påbörjad timme, resa enligt avtal."
        ),
        words="tolk tolkning språk samtal",
        vat=VatClass.SERVICE,
        days=2,
    ),
    Family(
        *(102, "Språktolk per telefon {}", None, "82112000", "HUR:1:HUR", "398.00"),
        axes=(
            (
                "albanska; amhariska|*1.05; arabiska; armeniska|*1.05; "
                "bosniska/kroatiska/serbiska; bulgariska|*1.05; dari; engelska; finska; franska; "
                "grekiska|*1.05; kinesiska mandarin|*1.1; kurmanji; pashto; persiska; polska; "
                "portugisiska; rumänska; ryska; somaliska; sorani; spanska; swahili|*1.1; thai; "
                "tigrinja; turkiska; tyska; ukrainska; urdu; vietnamesiska"
            ),
        ),
        text="Tolk ringer upp på beställd tid. Debiteras per påbörjad halvtimme.",
        words="telefontolk tolk tolkning språk",
        vat=VatClass.SERVICE,
        days=1,
    ),
    Family(
        *(103, "Språktolk på skärm {}", None, "82112000", "HUR:1:HUR", "425.00"),
        axes=(
            (
                "albanska; arabiska; bosniska/kroatiska/serbiska; dari; finska; kurmanji; "
                "persiska; polska; rumänska; ryska; somaliska; sorani; spanska; thai; tigrinja; "
                "turkiska; ukrainska; vietnamesiska"
            ),
        ),
        text="Tolk medverkar på video i regionens tjänst.",
        words="skärmtolk videotolk tolk tolkning språk",
        vat=VatClass.SERVICE,
        days=1,
    ),
    Family(
        *(104, "Tillägg tolk {}", None, "82112000", "HUR:1:HUR", "145.00"),
        axes=(
            (
                "kväll 18-22; natt 22-07|*1.9; helg|*1.9; auktoriserad tolk|*0.6; "
                "auktoriserad sjukvårdstolk|*1.1; restid|*1.5"
            ),
        ),
        text="Tillägg per timme utöver timpriset.",
        words="tolk ob tillägg restid",
        vat=VatClass.SERVICE,
        days=1,
    ),
    Family(
        *(105, "Översättning {}", None, "82111800", "HUR:1:HUR", "690.00"),
        axes=("till svenska; från svenska; medicinsk text|*1.2; auktoriserad translator|*1.5",),
        text="Översättning av skriven text.",
        words="översättare translator text",
        vat=VatClass.SERVICE,
        days=5,
    ),
)
