"""Meat, fish, fruit and vegetables, delivered fresh."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import KAJKANTEN, SORMLANDSKOTT, TRADGARDEN
from portal.demo.vat import VatClass

FAMILIES: tuple[Family, ...] = (
    Family(
        *(110, "Nötkött {}", SORMLANDSKOTT, "50111510", "KGM:1:KGM", "138.00"),
        axes=(
            (
                "färs 12 %; färs 5 %|*1.2; grytbitar; högrev|*1.1; fransyska|*1.2; "
                "rostbiff|*1.5; ytterfilé|*2.4; innanlår|*1.3; lövbiff|*1.4; strimlat|*1.2; "
                "rullader|*1.4"
            ),
        ),
        text="Svenskt nötkött. Pris per kg, verklig vikt faktureras.",
        words="nöt kött färs gryta",
        vat=VatClass.FOOD,
        days=2,
    ),
    Family(
        *(111, "Fläskkött {}", SORMLANDSKOTT, "50111510", "KGM:1:KGM", "78.00"),
        axes=(
            (
                "karré utan ben; kotlett utan ben|*1.1; kotlett med ben|*0.9; fläskfilé|*1.7; "
                "bog tärnad; sidfläsk skivat|*0.95; skinkstek|*0.95; schnitzel panerad|*1.2; "
                "strimlat; färs|*0.85"
            ),
        ),
        text="Svenskt griskött. Pris per kg, verklig vikt faktureras.",
        words="gris fläsk kött",
        vat=VatClass.FOOD,
        days=2,
    ),
    Family(
        *(112, "Kyckling {}", SORMLANDSKOTT, "50112000", "KGM:1:KGM", "92.00"),
        axes=(
            (
                "bröstfilé; innerfilé|*1.1; lårfilé|*0.9; klubba|*0.6; hel|*0.55; färs|*0.95; "
                "strimlad|*1.05; lever|*0.5; kalkonbröst|*1.3"
            ),
        ),
        text="Svensk kyckling. Pris per kg.",
        words="fågel kyckling kalkon",
        vat=VatClass.FOOD,
        days=2,
    ),
    Family(
        *(113, "{}", SORMLANDSKOTT, "50112000", "KGM:1:KGM", "89.00"),
        axes=(
            (
                "falukorv; prinskorv|*1.1; wienerkorv; grillkorv|*0.95; isterband|*0.95; "
                "kokt skinka skivad|*1.3; rökt skinka skivad|*1.4; leverpastej|*0.8; "
                "leverpastej portion 100x20 g|*1.6; salami skivad|*1.7; medvurst skivad|*1.5; "
                "kalkon skivad|*1.5; bacon skivad|*1.3; bacon tärnad|*1.2; "
                "rökt renstek skivad|*4.4; sylta|*0.9; chorizo|*1.2"
            ),
        ),
        text="Charkuterier. Pris per kg.",
        words="korv pålägg skinka chark",
        vat=VatClass.FOOD,
        days=2,
    ),
    Family(
        *(114, "{}", KAJKANTEN, "50121500", "KGM:1:KGM", "168.00"),
        axes=(
            (
                "laxfilé med skinn; laxfilé utan skinn|*1.1; torskrygg|*1.7; torskfilé|*1.4; "
                "kolja filé|*1.2; sejfilé; rödspätta filé|*1.4; strömmingsfilé|*0.6; "
                "gös filé|*1.9; kallrökt lax skivad|*1.7; gravad lax skivad|*1.7; "
                "varmrökt lax|*1.4; rökt makrill|*0.9"
            ),
        ),
        text="Färsk eller rökt fisk, leverans fem dagar i veckan. Pris per kg.",
        words="fisk lax torsk",
        vat=VatClass.FOOD,
        days=1,
    ),
    Family(
        *(115, "{}", KAJKANTEN, "50121600", "XCA:1", "178.00"),
        axes=(
            (
                "inlagd sill 5 kg; senapssill 2,5 kg|*0.8; matjessill 2,5 kg|*0.9; "
                "löksill 2,5 kg|*0.7; räkor i lake 1,8 kg|*1.4; "
                "kräftstjärtar i lake 1,5 kg|*1.5; kaviar portion 100x15 g|*1.1; "
                "ansjovis 1,1 kg|*0.9; makrill i tomat portion 60x20 g|*1.2; "
                "tångrom svart 6x85 g|*0.6"
            ),
        ),
        text="Inläggningar till smörgås och buffé.",
        words="sill räkor kaviar",
        vat=VatClass.FOOD,
        days=2,
    ),
    Family(
        *(120, "Potatis {}", TRADGARDEN, "50405700", "KGM:1:KGM", "9.80"),
        axes=(
            (
                "fast tvättad 15 kg|=138.00|@XSA:15:KGM; "
                "mjölig tvättad 15 kg|=138.00|@XSA:15:KGM; skalad hel 10 kg|=186.00|@XSA:10:KGM; "
                "skalad klyfta 10 kg|=189.00|@XSA:10:KGM; skalad skiva 5 kg|=98.00|@XSA:5:KGM; "
                "skalad tärning 5 kg|=99.00|@XSA:5:KGM; "
                "skalad ekologisk 10 kg|=248.00|@XSA:10:KGM; "
                "kokt skalad 5 kg|=118.00|@XSA:5:KGM; delikatess 5 kg|=86.00|@XSA:5:KGM; "
                "sötpotatis lösvikt|=28.00"
            ),
        ),
        text="Svensk potatis, hel eller beredd.",
        words="potatis skalad",
        vat=VatClass.FOOD,
        days=1,
    ),
    Family(
        *(121, "{}", TRADGARDEN, "50405600", "KGM:1:KGM", "14.50"),
        axes=(
            (
                "morot; morot skalad|*1.6; morot riven|*2.1; morot slantad|*2; "
                "palsternacka|*1.6; palsternacka skalad|*2.4; kålrot skalad|*1.5; "
                "rotselleri skalad|*1.9; rödbeta; rödbeta skalad|*1.7; gulbeta|*1.4; "
                "kålrabbi|*1.5; rättika|*1.4"
            ),
        ),
        text="Rotfrukter, hela eller beredda. Pris per kg.",
        words="morot palsternacka rotsaker",
        vat=VatClass.FOOD,
        days=1,
    ),
    Family(
        *(122, "{}", TRADGARDEN, "50402000", "KGM:1:KGM", "15.50"),
        axes=(
            (
                "vitkål; vitkål strimlad|*1.8; rödkål|*1.1; rödkål strimlad|*2; spetskål|*1.4; "
                "salladskål|*1.3; broccoli|*2.3; blomkål|*1.9; grönkål|*2.9; lök gul; "
                "lök gul skalad|*1.7; lök gul tärnad|*2.1; rödlök|*1.2; rödlök skivad|*2.3; "
                "purjolök|*2; purjolök strimlad|*2.9; vitlök|*5.2; salladslök|*4.1"
            ),
        ),
        text="Kål och lök. Pris per kg.",
        words="lök kål broccoli",
        vat=VatClass.FOOD,
        days=1,
    ),
    Family(
        *(123, "{}", TRADGARDEN, "50402500", "KGM:1:KGM", "62.00"),
        axes=(
            (
                "isbergssallad strimlad 1 kg|*0.7; isbergssallad hel|*0.5; bladmix 1 kg|*1.5; "
                "ruccola 1 kg|*1.8; babyspenat 1 kg|*1.5; romansallad|*0.7; "
                "machesallad 1 kg|*2.2; dill kruka|=12.50|@C62:1; persilja kruka|=12.50|@C62:1; "
                "gräslök kruka|=12.50|@C62:1; basilika kruka|=14.00|@C62:1; "
                "dill 500 g|=58.00|@XBG:1; persilja 500 g|=54.00|@XBG:1"
            ),
        ),
        text="Sköljd sallad och färska örter.",
        words="sallad dill persilja örter",
        vat=VatClass.FOOD,
        days=1,
    ),
    Family(
        *(124, "{}", TRADGARDEN, "50402700", "KGM:1:KGM", "26.00"),
        axes=(
            (
                "gurka; tomat; tomat kvist|*1.2; körsbärstomat|*2.1; paprika röd|*1.5; "
                "paprika gul|*1.6; paprika grön|*1.4; paprika tärnad mix|*2.4; zucchini|*1.1; "
                "aubergine|*1.4; squash gul|*1.3; majskolv|*1.9; sparris grön|*4.2; "
                "champinjoner|*2.1; champinjoner skivade|*2.4; selleri blek|*1.2; "
                "sockerärter|*3.4; rädisor|*1.9; chili röd|*4.4; ingefära|*2.3; avokado|*2.4; "
                "fänkål|*1.5"
            ),
        ),
        text="Färska grönsaker. Pris per kg.",
        words="gurka tomat paprika grönsaker",
        vat=VatClass.FOOD,
        days=1,
    ),
    Family(
        *(125, "{}", TRADGARDEN, "50301700", "KGM:1:KGM", "22.00"),
        axes=(
            (
                "äpple svenskt; äpple rött|*1.1; päron|*1.2; banan|*0.95; "
                "banan ekologisk fairtrade|*1.3; apelsin|*0.9; clementin|*1.2; citron|*1.3; "
                "lime|*2; grapefrukt; druvor gröna kärnfria|*2.2; druvor röda kärnfria|*2.2; "
                "kiwi|*1.6; mango|*1.7; ananas|*1.1; melon honung|*0.9; melon galia; "
                "vattenmelon|*0.7; plommon|*1.5; persika|*1.6; nektarin|*1.6"
            ),
        ),
        text="Färsk frukt. Pris per kg.",
        words="frukt äpple banan fruktkorg",
        vat=VatClass.FOOD,
        days=1,
    ),
    Family(
        *(126, "{}", TRADGARDEN, "50301500", "XPU:1", "148.00"),
        axes=(
            (
                "jordgubbar 10x250 g; hallon 12x125 g|*1.3; blåbär 12x125 g|*1.2; "
                "svarta vinbär 12x125 g|*1.1"
            ),
        ),
        text="Färska bär i ask.",
        words="bär jordgubbar hallon",
        vat=VatClass.FOOD,
        days=1,
    ),
    Family(
        *(127, "{}", TRADGARDEN, "50402500", "XPK:1", "96.00"),
        axes=(
            (
                "råkost vitkål och morot 2,5 kg; coleslaw 2,5 kg|*1.2; pizzasallad 2,5 kg; "
                "waldorf 2,5 kg|*1.7; potatissallad 3 kg|*1.2; rödbetssallad 2,5 kg|*1.1; "
                "bulgursallad 2,5 kg|*1.5; pastasallad 2,5 kg|*1.4; fruktsallad färsk 2 kg|*2.1; "
                "skagenröra 1 kg|*1.8; tzatziki 1 kg|*0.8; hummus 1 kg|*0.8"
            ),
        ),
        text="Färdig att servera, bäst före fem dagar.",
        words="råkost sallad röra buffé",
        vat=VatClass.FOOD,
        days=1,
    ),
)
