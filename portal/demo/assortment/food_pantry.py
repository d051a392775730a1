"""Sauces, spices, drinks, biscuits and nutrition drinks."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import GARDSKVARN, KOKSHYLLAN
from portal.demo.vat import VatClass

FAMILIES: tuple[Family, ...] = (
    Family(
        *(116, "Sylt och mos {}", KOKSHYLLAN, "50192401", "XCA:1", "158.00"),
        axes=(
            (
                "lingon 8 kg; jordgubb 8 kg; hallon 8 kg|*1.1; blåbär 8 kg|*1.2; drottning 8 kg; "
                "apelsinmarmelad 5 kg|*0.9; portion jordgubb 100x20 g|*1.1; "
                "portion apelsin 100x20 g|*1.1; osötad hallon 4 kg|*1.1"
            ),
        ),
        text="Sylt i hink eller portion.",
        words="sylt marmelad lingon",
        vat=VatClass.FOOD,
    ),
    Family(
        *(117, "{}", KOKSHYLLAN, "50171832", "XCA:1", "128.00"),
        axes=(
            (
                "ketchup 5 kg; ketchup portion 200x10 g|*1.1; senap mild 5 kg; "
                "senap grov 5 kg|*1.2; majonnäs 5 kg|*1.4; remouladsås 5 kg|*1.3; soja mörk 5 l; "
                "sweet chili 2,2 l|*0.8; worcestersås 1 l|*0.4; hollandaise 6x1 l|*2.7; "
                "vaniljsås 12x1 l|*2.9; béarnaise 6x1 l|*2.8"
            ),
        ),
        text="Sås för storkök.",
        words="ketchup senap majonnäs",
        vat=VatClass.FOOD,
    ),
    Family(
        *(118, "Buljong {}", KOKSHYLLAN, "50171831", "XPK:1", "178.00"),
        axes=(
            (
                "höns pasta 1 kg; kött pasta 1 kg; grönsak pasta 1 kg; fisk fond 1 l|*0.9; "
                "kalv fond 1 l|*1.1; höns lågsalt 1 kg|*1.2; grönsak ekologisk 1 kg|*1.3; "
                "svamp fond 1 l|*1.1; hummer fond 1 l|*1.4"
            ),
        ),
        text="Koncentrat utan tillsatt glutamat.",
        words="buljong fond soppa",
        vat=VatClass.FOOD,
    ),
    Family(
        *(119, "{}", KOKSHYLLAN, "50191500", "XPK:1", "145.00"),
        axes=(
            (
                "tomatsoppa 2,5 kg; svampsoppa 2,5 kg|*1.1; sparrissoppa 2,5 kg|*1.1; "
                "blåbärssoppa 10x1 l|*1.5; nyponsoppa 10x1 l|*1.4; brunsås 2,5 kg; "
                "gräddsås 2,5 kg|*1.1; redning ljus 3 kg|*0.9; redning brun 3 kg|*0.9; "
                "potatismos pulver 5 kg|*1.9; förtjockningsmedel 300 g|*0.8"
            ),
        ),
        text="Pulver eller färdig att värma.",
        words="soppa sås redning dysfagi",
        vat=VatClass.FOOD,
    ),
    Family(
        *(120, "Krydda {}", KOKSHYLLAN, "50171550", "XJR:1", "64.00"),
        axes=(
            (
                "svartpeppar malen 500 g|*1.7; vitpeppar malen 500 g|*1.9; paprika 500 g; "
                "curry 500 g; kanel malen 450 g; kardemumma malen 400 g|*4.2; "
                "oregano 150 g|*0.8; basilika 150 g|*0.8; timjan 200 g|*0.9; dill torkad 120 g; "
                "gräslök torkad 60 g; vitlök granulat 700 g|*1.1; lökpulver 500 g; "
                "lagerblad 60 g|*0.8; spiskummin 450 g|*1.1; ingefära 400 g; nejlika 450 g|*1.8; "
                "muskot 500 g|*2.6; dragon 120 g|*1.2; chiliflingor 300 g|*1.1; "
                "kyckling kryddblandning 700 g|*1.1; grill kryddblandning 800 g"
            ),
        ),
        text="Torkad krydda i burk med strölock.",
        words="krydda peppar örter",
        vat=VatClass.FOOD,
    ),
    Family(
        *(121, "Salt {}", KOKSHYLLAN, "50171551", "XPK:1", "22.00"),
        axes=(
            (
                "fint jod 10x1 kg|*4.1; grovt 10x1 kg|*4.1; flingsalt 1,4 kg|*7.2; "
                "mineralsalt 10x500 g|*9.1; portion 1000x1 g|*3.9; fint jod 25 kg|*5.6"
            ),
        ),
        text="Salt för bord och kök.",
        words="salt jod",
        vat=VatClass.FOOD,
    ),
    Family(
        *(122, "Olja {}", KOKSHYLLAN, "50151513", "XCA:1", "189.00"),
        axes=(
            (
                "raps 10 l|*1.6; raps kallpressad 5 l|*1.5; oliv 5 l|*2.6; "
                "oliv extra jungfru 5 l|*3.1; solros 10 l|*1.7; flytande margarin 4x2,5 l|*1.9; "
                "fritering 10 l|*1.9"
            ),
        ),
        text="Olja för stekning, bakning och kall mat.",
        words="olja raps oliv matfett",
        vat=VatClass.FOOD,
    ),
    Family(
        *(123, "{}", KOKSHYLLAN, "50171707", "XBO:1", "46.00"),
        axes=(
            (
                "ättika 24 % 1 l|*0.6; äppelcidervinäger 5 l|*1.6; vitvinsvinäger 5 l|*1.7; "
                "rödvinsvinäger 5 l|*1.7; balsamvinäger 5 l|*2.8; citronsaft 6x1 l|*3.9"
            ),
        ),
        text="Syra till sås och inläggning.",
        words="ättika vinäger balsamvinägerico",
        vat=VatClass.FOOD,
    ),
    Family(
        *(124, "{}", KOKSHYLLAN, "50202300", "XCT:1", "128.00"),
        axes=(
            (
                "apelsinjuice 12x1 l|*1.6; äppeljuice 12x1 l|*1.5; multijuice 12x1 l|*1.5; "
                "apelsinjuice portion 27x20 cl|*1.2; äppeljuice portion 27x20 cl|*1.2; "
                "saft blandad 5 l|*0.8; saft svartvinbär 5 l|*1.1; saft osötad hallon 5 l|*1.2; "
                "tranbärsjuice 12x1 l|*2.6; mineralvatten naturell 24x33 cl|*0.9; "
                "mineralvatten citron 24x33 cl|*0.9; lättöl 24x33 cl|*0.9; "
                "havredryck 12x1 l|*1.7; sojadryck 12x1 l|*1.8; mandeldryck 8x1 l|*1.6"
            ),
        ),
        text="Dryck i förpackning eller koncentrat. Pant tillkommer där det gäller.",
        words="juice saft vatten dryck",
        vat=VatClass.FOOD,
    ),
    Family(
        *(125, "{}", GARDSKVARN, "50181901", "XCT:1", "148.00"),
        axes=(
            (
                "knäckebröd råg 12x500 g; knäckebröd råg portion 150x2 skivor|*1.7; "
                "knäckebröd sesam 10x250 g|*1.1; knäckebröd fullkorn 12x500 g; "
                "knäckebröd glutenfritt 6x200 g|*1.5; skorpor 10x400 g|*1.3; "
                "skorpor kardemumma 10x400 g|*1.4; smörgåsrån 10x250 g|*1.2; riskakor 12x130 g"
            ),
        ),
        text="Bröd som håller länge.",
        words="hårt bröd skorpor knäcke",
        vat=VatClass.FOOD,
    ),
    Family(
        *(126, "{}", GARDSKVARN, "50181905", "XCT:1", "172.00"),
        axes=(
            (
                "digestive 12x400 g; mariekex 12x200 g|*0.7; pepparkakor 5 kg|*1.1; "
                "småkakor blandade 3 kg|*1.6; havreflarn 2,5 kg|*1.3; wafers 24x180 g|*1.2; "
                "mini-kex portion 150x2 st|*1.5; glutenfria kakor 10x150 g|*1.4"
            ),
        ),
        text="Kakor till kaffet.",
        words="kex kaka fika",
        vat=VatClass.FOOD,
    ),
    Family(
        *(127, "{}", KOKSHYLLAN, "50181700", "XPK:1", "84.00"),
        axes=(
            (
                "bakpulver 2,5 kg; bikarbonat 3 kg; torrjäst 500 g|*1.2; vaniljsocker 2 kg|*1.4; "
                "kakao 3 kg|*3.9; mandel hel 2 kg|*3.6; mandelspån 1 kg|*2.1; "
                "kokosflingor 2 kg|*1.4; russin 5 kg|*2.6; mörk choklad 2,5 kg|*4.1; "
                "mandelmassa 5 kg|*4.6; gelatinblad 1 kg|*4.4; sirap ljus 7 kg|*2.1; "
                "honung 5 kg|*4.8"
            ),
        ),
        text="Råvara för konditori och efterrätt.",
        words="bak jäst kakao russin",
        vat=VatClass.FOOD,
    ),
    Family(
        *(128, "{}", KOKSHYLLAN, "50101700", "XBG:1", "146.00"),
        axes=(
            (
                "solrosfrön 2,5 kg|*0.8; pumpafrön 2 kg|*1.4; linfrön 2,5 kg|*0.7; "
                "sesamfrön 2 kg|*1.1; valnötter 1 kg|*1.2; cashew 1 kg|*1.4; "
                "hasselnötter 1 kg|*1.4; jordnötter salta 3 kg|*1.5"
            ),
        ),
        text="Skalade, i påse.",
        words="nötter frön bröd sallad",
        vat=VatClass.FOOD,
    ),
    Family(
        *(129, "Näringsdryck {} {} {pack}", KOKSHYLLAN, "50501500", "XCT:24", "436.00"),
        axes=(
            (
                "energirik 200 ml; proteinrik 200 ml|*1.1; klar 200 ml; fiber 200 ml|*1.05; "
                "dysfagi tjock 200 ml|*1.3"
            ),
            "vanilj; jordgubb; choklad; kaffe",
        ),
        text="Komplett eller kompletterande näringsdryck för den som äter för lite.",
        words="kosttillägg nutrition undernäring näringsdryck",
        vat=VatClass.FOOD,
    ),
)
