"""Service, calibration and repair of medical equipment, by the hour."""

from portal.demo.assortment.family import Family
from portal.demo.vat import VatClass

FAMILIES: tuple[Family, ...] = (
    Family(
        *(101, "Medicinteknisk service {}", None, "73152108", "HUR:1:HUR", "1150.00"),
        axes=(
            (
                "tekniker dagtid; tekniker kväll och helg|*1.6; specialist dagtid|*1.3; "
                "specialist kväll och helg|*1.9; fjärrsupport|*0.8; restid|*0.7; "
                "utbildning av användare|*1.1"
            ),
        ),
        text="Arbete på plats enligt avtalets timpris.",
        words="service reparation tekniker underhåll",
        vat=VatClass.SERVICE,
        days=5,
    ),
    Family(
        *(102, "Förebyggande underhåll {}", None, "73152108", "C62:1", "1890.00"),
        axes=(
            (
                "infusionspump; sprutpump; patientmonitor|*1.2; EKG-apparat|*1.1; "
                "defibrillator|*1.3; anestesiapparat|*4.2; ventilator|*3.9; ultraljud|*2.6; "
                "autoklav liten|*2.1; autoklav stor|*5.4; diskdesinfektor|*2.2; "
                "spoldesinfektor|*1.6; vårdsäng|*0.5; personlyft|*0.7; taklyft|*0.8; "
                "operationsbord|*2.9; operationslampa|*1.4; centrifug|*0.9; kuvös|*1.6; "
                "blodtrycksmätare|*0.4"
            ),
        ),
        text="Fast pris per utrustning, med protokoll.",
        words="fu underhåll kontroll service",
        vat=VatClass.SERVICE,
        days=14,
    ),
    Family(
        *(103, "Kalibrering {}", None, "81101706", "C62:1", "690.00"),
        axes=(
            (
                "våg; pipett enkanal|*0.5; pipett flerkanal|*1.1; termometer; "
                "temperaturlogger|*1.1; blodtrycksmätare|*0.8; audiometer|*2.4; spirometer|*2.1; "
                "centrifug varvtal; kylskåp läkemedel|*1.3; mikropipettset 5|*2.1"
            ),
        ),
        text="Spårbar kalibrering med intyg.",
        words="kalibrering intyg mätning",
        vat=VatClass.SERVICE,
        days=10,
    ),
    Family(
        *(104, "Elsäkerhetsprov {}", None, "81101706", "C62:1", "245.00"),
        axes=("per utrustning; per säng|*1.2; per rum klass 2|*7.5",),
        text="Mätning enligt SS-EN 62353.",
        words="elsäkerhet prov mätning",
        vat=VatClass.SERVICE,
        days=10,
    ),
)
