"""Groceries that keep: dry goods, tins, drinks, coffee."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import BRYGGHUSET, GARDSKVARN, KOKSHYLLAN
from portal.demo.vat import VatClass

FAMILIES: tuple[Family, ...] = (
    Family(
        *(101, "Kaffe {} {}", BRYGGHUSET, "50201706", "XCT:6:KGM", "690.00"),
        axes=(
            (
                "bryggkaffe mellanrost; bryggkaffe mörkrost; bryggkaffe extra mörkrost; "
                "bryggkaffe ekologiskt|*1.15; hela bönor mellanrost|*1.05; "
                "hela bönor mörkrost|*1.05"
            ),
            "12x500 g; 60x100 g|*1.12",
        ),
        text="Malet eller i bönor, rostat i Sverige.",
        words="kaffe brygg fika",
        vat=VatClass.FOOD,
        label="Fairtrade",
    ),
    Family(
        *(102, "Snabbkaffe {}", BRYGGHUSET, "50201709", "XCT:6", "298.00"),
        axes=("mellanrost 6x200 g; mörkrost 6x200 g; koffeinfritt 6x100 g|*0.8",),
        text="Frystorkat kaffe i glasburk.",
        words="kaffe pulverkaffe",
        vat=VatClass.FOOD,
    ),
    Family(
        *(103, "Te {} {pack}", BRYGGHUSET, "50201711", "XCT:100", "118.00"),
        axes=(
            (
                "svart earl grey; svart english breakfast; grönt citron; rött rooibos|*1.1; "
                "kamomill|*1.1; nypon|*1.05; frukt och bär|*1.05"
            ),
        ),
        text="Tepåsar i kuvert.",
        words="te tepåse dryck",
        vat=VatClass.FOOD,
        label="Fairtrade",
    ),
    Family(
        *(104, "Chokladdryck {}", BRYGGHUSET, "50201712", "XPK:1", "86.00"),
        axes=("pulver 1 kg; portion 50x25 g|*1.6; automat 1 kg|*0.9",),
        text="Kakaodryck att blanda med mjölk eller vatten.",
        words="varm choklad kakao",
        vat=VatClass.FOOD,
    ),
    Family(
        *(105, "Socker {}", KOKSHYLLAN, "50161509", "XPK:1", "24.50"),
        axes=(
            (
                "strö 2 kg; strö 10x1 kg|*4.6; bit 8x750 g|*6.8; portionspåse 1000x4 g|*6.2; "
                "rå 6x500 g|*5.1; florsocker 10x500 g|*5.4; pärl 10x500 g|*5.8; "
                "sötningsmedel portion 500/fp|*3.6"
            ),
        ),
        text="Socker och sötning för storkök.",
        words="socker sötning strösocker",
        vat=VatClass.FOOD,
    ),
    Family(
        *(106, "Vetemjöl {}", GARDSKVARN, "50221101", "XSA:1", "96.00"),
        axes=("10 kg; special 10 kg|*1.1; 25 kg|*2.2; ekologiskt 10 kg|*1.5; 8x2 kg|*1.8",),
        text="Siktat vetemjöl ur svenskt vete.",
        words="mjöl bak vete",
        vat=VatClass.FOOD,
    ),
    Family(
        *(107, "Mjöl {}", GARDSKVARN, "50221101", "XSA:1", "118.00"),
        axes=(
            (
                "rågsikt 10 kg; grovt rågmjöl 10 kg; grahamsmjöl 10 kg; "
                "dinkel siktat 10 kg|*1.6; majsstärkelse 6x400 g|*1.2; potatismjöl 6x500 g; "
                "glutenfri mix 8x900 g|*3.1; ströbröd 5 kg|*0.9"
            ),
        ),
        text="Mjöl för bröd och redning.",
        words="mjöl bak redning glutenfri",
        vat=VatClass.FOOD,
    ),
    Family(
        *(108, "Gryn och flingor {}", GARDSKVARN, "50221102", "XSA:1", "92.00"),
        axes=(
            (
                "havregryn 5 kg|*0.8; havregryn 12x750 g|*1.9; "
                "havregryn glutenfria 6x700 g|*2.2; mannagryn 6x1 kg|*1.5; rågflingor 4 kg; "
                "fiberhavregryn 5 kg; vetekli 5 kg; cornflakes 4x750 g|*2.4; "
                "müsli naturell 5 kg|*2.3; müsli frukt 5 kg|*2.6; "
                "rostade havreringar 4x500 g|*2.5"
            ),
        ),
        text="Gryn och flingor till frukost och bak.",
        words="gröt frukost flingor havre",
        vat=VatClass.FOOD,
    ),
    Family(
        *(109, "Pasta {}", KOKSHYLLAN, "50192901", "XSA:5:KGM", "94.00"),
        axes=(
            (
                "snabbmakaroner 5 kg; gammaldags makaroner 5 kg; spagetti 5 kg; "
                "spagetti kort 5 kg; penne 5 kg; fusilli 5 kg; farfalle 5 kg|*1.2; "
                "tagliatelle 5 kg|*1.3; lasagneplattor 5 kg|*1.4; fullkorn penne 5 kg|*1.1; "
                "glutenfri penne 5 kg|*2.6; risoni 5 kg|*1.2"
            ),
        ),
        text="Pasta av durumvete för storkök.",
        words="pasta makaroner spagetti",
        vat=VatClass.FOOD,
    ),
    Family(
        *(110, "Ris {}", KOKSHYLLAN, "50221101", "XSA:10:KGM", "248.00"),
        axes=(
            (
                "långkornigt 10 kg; parboiled 10 kg|*1.05; jasmin 10 kg|*1.3; "
                "basmati 10 kg|*1.5; råris 10 kg|*1.2; grötris 10 kg|*1.05; "
                "avorioris 5 kg|*0.8|@XSA:5:KGM"
            ),
        ),
        text="Ris för storkök.",
        words="ris basmati jasmin gröt",
        vat=VatClass.FOOD,
    ),
    Family(
        *(111, "Baljväxter torkade {}", KOKSHYLLAN, "50401800", "XSA:5:KGM", "148.00"),
        axes=(
            (
                "gula ärter 5 kg; röda linser 5 kg; gröna linser 5 kg|*1.1; "
                "belugalinser 5 kg|*1.4; kikärter 5 kg|*1.1; bruna bönor 5 kg|*1.2; "
                "vita bönor 5 kg|*1.1; svarta bönor 5 kg|*1.2"
            ),
        ),
        text="Torkade baljväxter, sköljs och blötläggs.",
        words="linser bönor ärter vegetariskt protein",
        vat=VatClass.FOOD,
    ),
    Family(
        *(112, "Bönor konserv {}", KOKSHYLLAN, "50461500", "XCT:6", "168.00"),
        axes=(
            (
                "kidneybönor 6x2,5 kg; vita bönor i tomat 6x2,6 kg|*1.1; kikärter 6x2,5 kg; "
                "svarta bönor 6x2,5 kg|*1.1; stora vita bönor 6x2,5 kg; "
                "linser gröna 6x2,5 kg|*1.2"
            ),
        ),
        text="Färdigkokta baljväxter på burk.",
        words="bönor konserv vegetariskt",
        vat=VatClass.FOOD,
    ),
    Family(
        *(113, "Tomatkonserv {}", KOKSHYLLAN, "50461500", "XCT:6", "142.00"),
        axes=(
            (
                "krossade 6x2,5 kg; krossade bag 2x5 kg|*0.8; hela skalade 6x2,5 kg|*1.05; "
                "passerade 6x2,5 kg; puré 6x800 g|*0.8; pizzasås 6x4 kg|*1.7; "
                "körsbärstomater 6x2,5 kg|*1.4"
            ),
        ),
        text="Tomater odlade i Italien.",
        words="tomat krossade puré konserv",
        vat=VatClass.FOOD,
    ),
    Family(
        *(114, "Grönsakskonserv {}", KOKSHYLLAN, "50461500", "XCT:6", "186.00"),
        axes=(
            (
                "majs 6x2,1 kg; champinjoner skivade 6x2,8 kg|*1.3; inlagd gurka 3x5 kg|*0.9; "
                "smörgåsgurka 5 kg|*0.6; rödbetor skivade 6x2,5 kg; "
                "rödbetor hela små 6x2,5 kg|*1.1; oliver svarta 6x1,6 kg|*1.8; "
                "ananas bitar 6x3 kg|*1.2; surkål 6x2,4 kg; kapris 6x700 g|*2.1; "
                "soltorkad tomat 2x1 kg|*1.2; lingonsylt rårörd 2x5 kg|*1.9"
            ),
        ),
        text="Grönsaker på burk eller i hink.",
        words="konserv gurka rödbetor majs",
        vat=VatClass.FOOD,
    ),
    Family(
        *(115, "Fruktkonserv {}", KOKSHYLLAN, "50361500", "XCT:6", "218.00"),
        axes=(
            (
                "persikor halvor 6x2,6 kg; päron halvor 6x2,6 kg; fruktcocktail 6x2,6 kg; "
                "ananasringar 6x3 kg; mandarinklyftor 6x2,65 kg|*1.1; äppelmos 2x5 kg|*0.7; "
                "katrinplommon 5 kg|*1.3; aprikoser 6x2,6 kg|*1.1"
            ),
        ),
        text="Frukt i lag eller juice.",
        words="frukt konserv dessert mos",
        vat=VatClass.FOOD,
    ),
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
        *(117, "Sås {}", KOKSHYLLAN, "50171832", "XCA:1", "128.00"),
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
        *(119, "Soppa och redning {}", KOKSHYLLAN, "50191500", "XPK:1", "145.00"),
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
        *(123, "Vinäger och ättika {}", KOKSHYLLAN, "50171707", "XBO:1", "46.00"),
        axes=(
            (
                "ättika 24 % 1 l|*0.6; äppelcider 5 l|*1.6; vitvin 5 l|*1.7; rödvin 5 l|*1.7; "
                "balsam 5 l|*2.8; citronsaft 6x1 l|*3.9"
            ),
        ),
        text="Syra till sås och inläggning.",
        words="ättika vinäger balsamico",
        vat=VatClass.FOOD,
    ),
    Family(
        *(124, "Dryck {}", KOKSHYLLAN, "50202300", "XCT:1", "128.00"),
        axes=(
            (
                "apelsinjuice 12x1 l|*1.6; äppeljuice 12x1 l|*1.5; multijuice 12x1 l|*1.5; "
                "apelsin portion 27x20 cl|*1.2; äpple portion 27x20 cl|*1.2; "
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
        *(125, "Knäckebröd {}", GARDSKVARN, "50181901", "XCT:1", "148.00"),
        axes=(
            (
                "råg 12x500 g; råg portion 150x2 skivor|*1.7; sesam 10x250 g|*1.1; "
                "fullkorn 12x500 g; glutenfritt 6x200 g|*1.5; skorpor 10x400 g|*1.3; "
                "skorpor kardemumma 10x400 g|*1.4; smörgåsrån 10x250 g|*1.2; riskakor 12x130 g"
            ),
        ),
        text="Bröd som håller länge.",
        words="hårt bröd skorpor knäcke",
        vat=VatClass.FOOD,
    ),
    Family(
        *(126, "Kakor och kex {}", GARDSKVARN, "50181905", "XCT:1", "172.00"),
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
        *(127, "Bakning {}", KOKSHYLLAN, "50181700", "XPK:1", "84.00"),
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
        *(128, "Nötter och frön {}", KOKSHYLLAN, "50101700", "XBG:1", "146.00"),
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
