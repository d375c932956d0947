"""The table of rules: one row per mistake an author can make.

The message on the screen, the page that explains it (``over/foutmeldingen``) and the tests all
read the same row. Placeholders in ``message`` and ``repair`` are filled by :func:`problem`.
"""

from __future__ import annotations

from dataclasses import dataclass
from string import Formatter

from .problems import Problem, Severity, printable


@dataclass(frozen=True)
class Rule:
    """``code`` is also the anchor on the page; ``why`` tells the author why it matters."""

    code: str
    group: str
    message: str
    repair: str
    why: str
    severity: Severity = "fout"

    @property
    def shown_message(self) -> str:
        """The message for the page of rules, with an ellipsis for what differs per case."""
        return _blank(self.message)

    @property
    def shown_repair(self) -> str:
        return _blank(self.repair)


def _blank(template: str) -> str:
    """``'{key}' staat op regel {earlier}.`` → ``'…' staat op regel ….``"""
    emptied = "".join(
        before + ("…" if name is not None and name != "hint" else "")
        for before, name, _format, _conversion in Formatter().parse(template)
    )
    return emptied


_FILE = "Het bestand"
_FIELD = "De velden"
_TEXT = "De tekst"
_ITEM = "De vraag"
_LINK = "Verwijzingen"
_PAGE = "De pagina"
_DRAWING = "De tekening"
_PUBLISH = "Publiceren"
_ADVICE = "Advies over goede vragen en teksten"

_TABLE = (
    # --- the file -----------------------------------------------------------------------------
    Rule(
        "bestand-onleesbaar",
        _FILE,
        "Het bestand kan niet worden gelezen: {reason}.",
        "kijk of het bestand bestaat en of je het mag openen.",
        "Zonder het bestand weet de cursus niet wat erin hoort te staan.",
    ),
    Rule(
        "geen-gewoon-bestand",
        _FILE,
        "Dit is geen gewoon bestand en geen gewone map, maar {found}.",
        "zet het bestand of de map zelf op deze plek, of haal dit weg.",
        "Een link kan naar elk bestand leiden op de computer die de site maakt. Dat bestand zou "
        "dan op de site komen.",
    ),
    Rule(
        "naam-met-stuurteken",
        _FILE,
        "In deze naam staat een teken dat je niet ziet.",
        "typ de naam opnieuw, zonder te plakken.",
        "Zo'n teken kan een melding op je scherm veranderen. Ook in een adres werkt het niet.",
    ),
    Rule(
        "niet-utf8",
        _FILE,
        "Het bestand is niet bewaard als UTF-8.",
        "open het in je editor en kies 'Opslaan als', met de tekenset UTF-8.",
        "Anders worden letters als é en ë onleesbaar.",
    ),
    Rule(
        "bestandsnaam",
        _FILE,
        "Het bestand heet '{value}'. Die naam kan hier niet.",
        "gebruik kleine letters, cijfers en streepjes, samen hoogstens {limit} tekens.",
        "De naam staat in het adres van elke vraag, en antwoorden worden eronder bewaard.",
    ),
    Rule(
        "leeg-bestand",
        _FILE,
        "Het bestand is leeg.",
        "vul het in, of verwijder het bestand.",
        "Een leeg bestand is bijna altijd een vergissing.",
    ),
    Rule(
        "meer-documenten",
        _FILE,
        "Hier begint een tweede document in hetzelfde bestand.",
        "haal de regel '---' weg, of maak er een tweede bestand van.",
        "De cursus leest één document per bestand. De rest zou stil verdwijnen.",
    ),
    Rule(
        "geen-sleutels",
        _FILE,
        "Het bestand hoort te beginnen met sleutels, zoals 'titel:'. Nu staat er {found}.",
        "kijk bij een ander bestand in dezelfde map hoe het begint.",
        "Aan de sleutels ziet de cursus wat wat is.",
    ),
    Rule(
        "begin-ontbreekt",
        _FILE,
        "De regel '{line}' ontbreekt, of er staat een andere naam in.",
        "zet bovenaan in het bestand: {line}",
        "Zonder die regel leest de site alleen jullie eigen instellingen, en niets van de cursus.",
    ),
    Rule(
        "tab",
        _FILE,
        "Deze regel springt in met een tab.",
        "vervang de tab door spaties.{hint}",
        "YAML staat geen tabs toe aan het begin van een regel.",
    ),
    Rule(
        "inspringing",
        _FILE,
        "Deze regel springt {how} in: {found} in plaats van {wanted}.",
        "pas de spaties vóór '{key}' aan: {change}.",
        "Aan de spaties ziet YAML wat bij elkaar hoort. Met één te veel of te weinig hoort een "
        "regel ergens anders bij.",
    ),
    Rule(
        "sleutel-verkeerde-plek",
        _FILE,
        "De sleutel '{key}' wordt op deze plek niet gelezen.",
        "zet die goed: {how}.",
        "Een sleutel werkt alleen in zijn eigen groepje. Op een andere plek doet die niets.",
    ),
    Rule(
        "dubbele-punt-en-spatie",
        _FILE,
        "Achter '{key}' hoort een dubbele punt, en daarachter een spatie.",
        "schrijf '{key}:', dan een spatie, en dan pas de rest.",
        "Zonder die twee tekens ziet YAML niet dat het een sleutel is.",
    ),
    Rule(
        "dubbele-sleutel",
        _FILE,
        "De sleutel '{key}' staat er al, op regel {earlier}.",
        "haal een van de twee weg, of geef hem een andere naam. Begint hier iets nieuws in een "
        "lijst? Zet er een streepje en een spatie voor.",
        "YAML zou de eerste stil weggooien.",
    ),
    Rule(
        "sleutel-geen-woord",
        _FILE,
        "Vóór de dubbele punt staat geen gewoon woord.",
        "schrijf een sleutel als één woord, zoals 'tekst:'.",
        "De cursus kent alleen woorden als sleutel.",
    ),
    Rule(
        "dubbele-punt",
        _FILE,
        "In deze tekst staat een dubbele punt met een spatie erachter.",
        "zet aanhalingstekens om de hele tekst.",
        "YAML leest woord-dubbele-punt-spatie als een sleutel.",
    ),
    Rule(
        "aanhalingsteken-open",
        _FILE,
        "Hier begint een tekst tussen aanhalingstekens die niet goed sluit.",
        "zet het tweede aanhalingsteken aan het eind van de tekst.",
        "Zonder slot leest YAML de rest van het bestand mee.",
    ),
    Rule(
        "apostrof-aan-begin",
        _FILE,
        "De tekst begint met {found}. YAML leest die apostrof als een aanhalingsteken.",
        'zet dubbele aanhalingstekens om de hele tekst, zoals "\'s Avonds bellen".',
        "YAML zoekt dan een tweede apostrof. Is die er, dan vallen ze allebei weg. Anders is het "
        "bestand niet te lezen.",
    ),
    Rule(
        "krulaanhalingsteken",
        _FILE,
        "De tekst begint met {found}. Dat is voor YAML geen aanhalingsteken, maar een letter.",
        'typ rechte aanhalingstekens om de hele tekst: "…".',
        "Word maakt van rechte aanhalingstekens vaak gekrulde. YAML kent alleen rechte.",
    ),
    Rule(
        "woord-tussen-aanhalingstekens",
        _FILE,
        "De tekst begint met een woord tussen aanhalingstekens, en gaat daarna verder.",
        "zet om de hele tekst het andere soort aanhalingstekens, zoals '\"Ja\" zeggen'. Heeft de "
        "tekst beide soorten? Zet de tekst op een eigen regel, onder |",
        "YAML denkt dat de tekst ophoudt waar het woord ophoudt.",
    ),
    Rule(
        "teken-aan-begin",
        _FILE,
        "De tekst begint met het teken '{found}'. Dat betekent iets in YAML.",
        "zet aanhalingstekens om de hele tekst.",
        "Tussen aanhalingstekens is elk teken gewoon een teken.",
    ),
    Rule(
        "streepje-achter-sleutel",
        _FILE,
        "Achter een dubbele punt begint hier een lijst, op dezelfde regel.",
        "zet elk streepje op een eigen regel. Is het gewone tekst? Zet er aanhalingstekens om.",
        "YAML kan een lijst niet op de regel van de sleutel laten beginnen.",
    ),
    Rule(
        "streepje-zonder-spatie",
        _FILE,
        "Vóór '{key}' staat '{found}', en dat is voor YAML geen streepje van een lijst.",
        "typ een gewoon streepje, dan een spatie, en dan '{key}:'.",
        "Alleen een streepje met een spatie begint een nieuw onderdeel van een lijst.",
    ),
    Rule(
        "harde-spatie",
        _FILE,
        "Deze regel springt in met een vaste spatie. Die ziet eruit als een gewone spatie.",
        "wis de spaties aan het begin van de regel en typ ze opnieuw.{hint}",
        "Zo'n spatie komt mee als je iets kopieert. YAML ziet er geen inspringing in.",
    ),
    Rule(
        "hekje-in-tekst",
        _FILE,
        "Wat begint bij '{found}' leest YAML als een opmerking. Het komt niet op de site.",
        "zet aanhalingstekens om de hele tekst. Is het een opmerking? Zet een spatie na het hekje.",
        "De rest van je tekst zou stil verdwijnen.",
    ),
    Rule(
        "komma-in-tekst",
        _FILE,
        "Na een komma tussen accolades leest YAML '{value}' als een nieuwe sleutel.",
        "zet aanhalingstekens om de hele tekst waar de komma in staat.",
        "De rest van je tekst zou verdwijnen.",
    ),
    Rule(
        "lijst-in-gevouwen-tekst",
        _FILE,
        "Hier begint een lijst, maar YAML plakt de regels aan elkaar.",
        "zet achter de dubbele punt alleen het teken |, en begin de tekst op de regel eronder. "
        "Staat er al > of >-? Maak daar | van.",
        "Onder | blijven regels staan zoals je ze typt. Anders maakt YAML er één regel van.",
    ),
    Rule(
        "vreemd-teken",
        _FILE,
        "Hier staat een onzichtbaar stuurteken.",
        "typ de regel opnieuw, zonder te plakken.",
        "Zulke tekens komen mee bij het plakken en bederven wat eromheen staat.",
    ),
    Rule(
        "yaml-tag",
        _FILE,
        "Hier staat een YAML-tag: '{tag}'.",
        "haal de tag weg, of zet aanhalingstekens om een tekst die met '!' begint.",
        "Een tag kan meer dan tekst betekenen. De cursus leest alleen tekst.",
    ),
    Rule(
        "yaml-tag-onleesbaar",
        _FILE,
        "Hier staat een uitroepteken dat YAML als tag leest.",
        "zet aanhalingstekens om de hele tekst.",
        "Een tekst die met '!' begint heeft aanhalingstekens nodig.",
    ),
    Rule(
        "yaml-anker",
        _FILE,
        "Hier staat een YAML-anker of -verwijzing: '{sign}'.",
        "schrijf de tekst voluit, of zet aanhalingstekens om een tekst die met '&' of '*' begint.",
        "Verwijzingen maken een bestand onleesbaar en kunnen een computer laten vastlopen.",
    ),
    Rule(
        "yaml-anker-onleesbaar",
        _FILE,
        "Hier staat een '&' of '*' die YAML als anker of verwijzing leest.",
        "zet aanhalingstekens om de hele tekst.",
        "Een tekst die met '&' of '*' begint heeft aanhalingstekens nodig.",
    ),
    Rule(
        "yaml-onleesbaar",
        _FILE,
        "Vanaf hier is het bestand niet te volgen.",
        "kijk op deze regel en de regel erboven naar inspringing, haakjes en aanhalingstekens.",
        "De cursus kan alleen lezen wat volgens de regels van YAML is opgeschreven.",
    ),
    Rule(
        "schemaregel",
        _FILE,
        "De eerste regel verwijst niet naar het schema.",
        "zet bovenaan: # yaml-language-server: $schema={schema}",
        "Met die regel vult je editor sleutels aan en zie je fouten terwijl je typt.",
        "advies",
    ),
    Rule(
        "samenvoegtekens",
        _FILE,
        "Hier staan tekens van git. Twee versies van dezelfde tekst staan onder elkaar.",
        "kies welke tekst blijft. Haal de andere weg, en de regels met <<<<<<<, ======= en "
        ">>>>>>>.",
        "Git kon niet kiezen bij het samenvoegen. Met de tekens erin komen beide versies op "
        "de site.",
    ),
    Rule(
        "bestand-eindigt-anders",
        _FILE,
        "Het bestand '{value}' wordt hier niet gelezen: de naam eindigt anders dan hoort.",
        "geef het de naam '{wanted}'. Laat Windows daarvoor ook het eind van namen tonen.",
        "De cursus leest alleen pagina's die eindigen op .md en lijsten die eindigen op .yml.",
    ),
    Rule(
        "bestand-zonder-plek",
        _FILE,
        "Het bestand '{value}' wordt hier niet gelezen.{hint}",
        "zet het op de goede plek, of haal het weg. Hier mag: {allowed}.",
        "Wat erin staat, komt nergens op de site.",
    ),
    Rule(
        "bestand-ongebruikt",
        _FILE,
        "Geen enkele pagina verwijst naar '{value}'. Het bestand komt niet op de site.",
        "zet op een pagina een link naar dit bestand, of haal het hier weg.",
        "Zo komt een verslag of kladje dat hier per ongeluk ligt, niet online.",
        "advies",
    ),
    Rule(
        "logo-ongebruikt",
        _FILE,
        "De site toont '{shown}', en niet '{value}'.",
        "zet in mkdocs.yml de regel {head} en daaronder, met 2 spaties ervoor: {line}",
        "Zonder die regel ziet niemand dit bestand.",
    ),
    Rule(
        "huisstijl-ongebruikt",
        _FILE,
        "Niets van de site gebruikt '{value}'.",
        "haal het weg, of zet op een pagina een link naar dit bestand.",
        "De site leest hier alleen het logo, het pictogram en het bestand met de kleuren.",
        "advies",
    ),
    Rule(
        "plaatje-andere-soort",
        _FILE,
        "De naam eindigt op .{kind}, maar er staat {found} in.",
        "bewaar het plaatje opnieuw als .{kind}, of laat de naam eindigen op .{real}.",
        "Een browser gelooft de naam. Het plaatje blijft dan leeg.",
    ),
    Rule(
        "naam-in-adres",
        _FILE,
        "De naam '{value}' heeft hoofdletters, spaties of andere tekens. Die komen zo in het "
        "adres.",
        "noem het '{wanted}'. Stond het al online? Zet het oude adres dan bij 'vervangt'.",
        "Zo'n adres is lastig over te typen, en werkt niet op elke computer hetzelfde.",
        "advies",
    ),
    Rule(
        "gemeente-zonder-instellingen",
        _FILE,
        "In de map van '{value}' staat geen mkdocs.yml. Voor deze gemeente wordt geen site "
        "gemaakt.",
        "maak daar mkdocs.yml, of haal de map weg.",
        "Aan dat bestand ziet de cursus welke gemeenten er zijn.",
    ),
    Rule(
        "gemeente-naam",
        _FILE,
        "De map heet '{value}'. Zo kan de map van een gemeente niet heten.",
        "geef de map een naam met kleine letters, cijfers en streepjes, zoals '{wanted}'.",
        "De naam staat in het adres van de site van die gemeente, en in de taak die de site maakt.",
    ),
    # --- the fields ---------------------------------------------------------------------------
    Rule(
        "onbekende-sleutel",
        _FIELD,
        "De sleutel '{key}' bestaat hier niet.{hint}",
        "verbeter de sleutel of haal de regel weg. Hier mag: {allowed}.",
        "Een tikfout in een sleutel zou je tekst stil laten verdwijnen.",
    ),
    Rule(
        "verplicht-veld",
        _FIELD,
        "De sleutel '{key}' ontbreekt.",
        "voeg een regel '{key}: …' toe.",
        "Zonder dit veld is het onderdeel niet af.",
    ),
    Rule(
        "geen-tekst",
        _FIELD,
        "Bij '{key}' hoort tekst te staan, maar YAML leest {found}.",
        "zet de tekst op één regel, met aanhalingstekens eromheen.",
        "Dit gebeurt vooral bij een dubbele punt met een spatie, zoals in 'Ja: mits het kan'.",
    ),
    Rule(
        "geen-lijst",
        _FIELD,
        "Bij '{key}' hoort een lijst te staan, maar YAML leest {found}.",
        "zet elk onderdeel op een eigen regel die begint met een streepje en een spatie. Is het "
        "er één? Dan kan het ook tussen vierkante haken, zoals [S4-02].",
        "De cursus verwacht hier meer dan één onderdeel.",
    ),
    Rule(
        "geen-groep",
        _FIELD,
        "Bij '{key}' hoort een groepje sleutels te staan, maar YAML leest {found}.",
        "schrijf het als sleutels met waarden, bijvoorbeeld {{tekst: …, waarom: …}}.",
        "De cursus zoekt hier sleutels en vindt ze niet.",
    ),
    Rule(
        "lege-tekst",
        _FIELD,
        "Bij '{key}' staat niets.",
        "schrijf de tekst, of haal de sleutel weg als hij niet nodig is.",
        "Lezers zouden hier een lege plek zien.",
    ),
    Rule(
        "waarde-niet-toegestaan",
        _FIELD,
        "Bij '{key}' staat '{value}'. Dat kan hier niet.{hint}",
        "kies een van deze waarden: {allowed}.",
        "Alleen deze waarden hebben een betekenis.",
    ),
    Rule(
        "getal-onleesbaar",
        _FIELD,
        "Bij '{key}' hoort een getal te staan, maar er staat '{value}'.",
        "schrijf een getal zoals 7, 6,7 of 1.250.",
        "Een komma is het decimaalteken. Een punt staat alleen tussen groepen van drie cijfers.",
    ),
    Rule(
        "getal-buiten-bereik",
        _FIELD,
        "Bij '{key}' staat {value}. Dat moet liggen tussen {low} en {high}.",
        "kies een getal tussen {low} en {high}.",
        "Buiten deze grenzen heeft het getal geen betekenis.",
    ),
    Rule(
        "geen-heel-getal",
        _FIELD,
        "Bij '{key}' staat '{value}'. Daar hoort een heel getal.",
        "schrijf een getal zonder cijfers achter de komma.",
        "Afronden zou een andere grens geven dan er staat.",
    ),
    Rule(
        "datum-onleesbaar",
        _FIELD,
        "Bij '{key}' hoort een datum te staan, maar er staat '{value}'.",
        "schrijf de datum als jaar-maand-dag, zoals 2027-01-15{or_no}.",
        "Met één vaste schrijfwijze is er geen verwarring tussen dag en maand.",
    ),
    Rule(
        "geen-mailadres",
        _FIELD,
        "Bij '{key}' staat '{value}'. Dat is geen e-mailadres.",
        "schrijf het hele adres, zoals participatie@gemeente.example, of laat het leeg.",
        "Lezers schrijven naar dit adres als ze een fout vinden.",
    ),
    Rule(
        "geen-site",
        _FIELD,
        "Bij '{key}' staat '{value}'. Dat is niet de naam van een site.",
        "schrijf https:// en alleen de naam, zoals https://lms.gemeente.example.",
        "Alleen sites die hier staan, mogen de cursus in hun eigen pagina tonen.",
    ),
    Rule(
        "ongeldig-id",
        _FIELD,
        "'{value}' kan geen id zijn.",
        "gebruik alleen kleine letters, cijfers en streepjes, zoals 'niveau-kiezen'.",
        "De id staat in het adres van de vraag en moet daarin passen.",
    ),
    Rule(
        "te-lange-id",
        _FIELD,
        "De id '{value}' heeft {count} tekens. Er passen er hoogstens {limit}.",
        "kies een korte naam, zoals 'niveau-kiezen'.",
        "Antwoorden worden bewaard onder de id. Onder een langere id raken ze kwijt.",
    ),
    Rule(
        "te-veel",
        _FIELD,
        "Bij '{key}' staan er te veel: {count}. Er passen er hoogstens {limit}.",
        "haal er een paar weg, of maak er twee van.",
        "Meer dan dit kan een browser niet bewaren. Dan raken antwoorden kwijt.",
    ),
    Rule(
        "te-weinig",
        _FIELD,
        "Bij '{key}' staan er te weinig: {count}. Nodig zijn er minstens {minimum}.",
        "vul de lijst aan.",
        "Met zo weinig is er niets te kiezen of te ordenen.",
    ),
    # --- the text -----------------------------------------------------------------------------
    Rule(
        "html-in-tekst",
        _TEXT,
        "Bij '{key}' staat HTML: {found}",
        "haal de HTML weg. Voor nadruk schrijf je *schuin* of **vet**.",
        "HTML uit een vraag kan de pagina stukmaken of onveilig zijn.",
    ),
    Rule(
        "onveilige-link",
        _TEXT,
        "Bij '{key}' staat een link naar '{target}'. Dat adres mag hier niet.",
        "schrijf een adres dat begint met https:// of mailto:, of een pagina vanaf de map docs, "
        "zoals over/bronnen.md.",
        "Andere soorten adressen kunnen een script uitvoeren.",
    ),
    Rule(
        "opmaak-in-tekst",
        _TEXT,
        "Bij '{key}' staat opmaak die hier niet mag: {found}.",
        "haal het weg. Alleen nadruk en links mogen; in 'vraag' en 'toelichting' ook een lijst.",
        "Een vraag staat ook op papier en in een leeromgeving. Daar past dit niet.",
    ),
    Rule(
        "tabel-zonder-streep",
        _TEXT,
        "Dit wordt geen tabel, want onder de eerste rij staat geen streep: {found}",
        "zet onder de eerste rij een regel met streepjes, zoals |---|---|. Zet er ook een lege "
        "regel boven.",
        "Zonder die regel komt alles achter elkaar te staan, met de strepen erin.",
    ),
    Rule(
        "lijst-met-bolletjes",
        _TEXT,
        "Deze punten worden geen lijst: {found}",
        "zet voor elk punt een streepje en een spatie in plaats van het bolletje. Zet er ook een "
        "lege regel boven.",
        "Het bolletje van een tekstverwerker is een gewoon teken. Op de site staan de punten dan "
        "achter elkaar.",
    ),
    Rule(
        "tabel-met-tabs",
        _TEXT,
        "Hier staan kolommen met tabs, en dat wordt geen tabel: {found}",
        "maak er een tabel van: | Wanneer | Waar |, daaronder |---|---| en dan elke rij zo. Of "
        "maak er een lijst van.",
        "Uit een tekstverwerker komt een tabel zonder haar lijnen. Op de site staat alles dan "
        "achter elkaar.",
    ),
    Rule(
        "lijst-in-lijst",
        _TEXT,
        "Bij '{key}' springt een punt te weinig in: {found}",
        "spring vier spaties in voor een punt onder een punt, of zet de punten op één niveau.",
        "Met minder spaties komt het punt op het niveau van de lijst zelf.",
    ),
    Rule(
        "accolades-in-tekst",
        _TEXT,
        "Bij '{key}' staan dubbele accolades.",
        "haal de accolades weg en schrijf de tekst voluit.",
        "In YAML wordt een variabele niet ingevuld. Lezers zouden de accolades zien.",
    ),
    Rule(
        "meer-regels",
        _TEXT,
        "Bij '{key}' hoort één regel tekst.",
        "haal de lege regels weg, of zet de tekst in 'toelichting'.",
        "Deze tekst staat op één regel naast een optie of vakje.",
    ),
    Rule(
        "html-in-instelling",
        _TEXT,
        "Bij '{key}' staat '{found}'. Dat is geen gewone tekst.",
        "schrijf het als gewone tekst. Alleen bij 'copyright' mag een link staan.",
        "Een instelling komt op elke pagina. HTML daarin werkt overal door.",
    ),
    # --- the item -----------------------------------------------------------------------------
    Rule(
        "onbekende-soort",
        _ITEM,
        "De soort '{value}' bestaat niet.{hint}",
        "kies een van deze soorten: {allowed}.",
        "De soort bepaalt hoe de vraag eruitziet en hoe hij wordt nagekeken.",
    ),
    Rule(
        "dubbele-id",
        _ITEM,
        "De id '{value}' is al gebruikt, op regel {earlier}.",
        "geef deze vraag een eigen id.",
        "Links, QR-codes en voortgang vinden een vraag aan zijn id.",
    ),
    Rule(
        "lokale-id",
        _ITEM,
        "De id '{value}' begint niet met 'lokaal-'.",
        "maak er 'lokaal-{value}' van.",
        "Zo botst iets van jullie zelf nooit met iets uit een nieuwe versie van de cursus.",
    ),
    Rule(
        "lokale-bron",
        _ITEM,
        "De naam '{value}' van deze eigen bron of uitspraak begint niet met 'LOK-'.",
        "maak er een naam van zoals 'LOK-verordening', ook waar je ernaar verwijst.",
        "Zo botst een eigen bron nooit met een bron uit een nieuwe versie van de cursus.",
    ),
    Rule(
        "geen-juiste-optie",
        _ITEM,
        "Geen enkele optie heeft 'juist: true'.",
        "zet bij het goede antwoord een regel 'juist: true'.",
        "Zonder goed antwoord kan niemand de vraag goed beantwoorden.",
    ),
    Rule(
        "twee-juiste-opties",
        _ITEM,
        "Er zijn {count} opties met 'juist: true', maar bij '{kind}' hoort er één.",
        "laat er één staan, of maak er 'soort: meerkeuze' van.",
        "De lezer kan hier maar één optie kiezen.",
    ),
    Rule(
        "alles-juist",
        _ITEM,
        "Alle opties hebben 'juist: true'.",
        "voeg een optie toe die niet klopt.",
        "Als alles klopt valt er niets te kiezen.",
    ),
    Rule(
        "dubbele-tekst",
        _ITEM,
        "De tekst '{value}' staat er twee keer.",
        "geef elk onderdeel een eigen tekst.",
        "De lezer kan twee gelijke teksten niet uit elkaar houden.",
    ),
    Rule(
        "onbekende-groep",
        _ITEM,
        "De groep '{value}' staat niet bij 'groepen'.{hint}",
        "kies een van deze groepen: {allowed}.",
        "Een kaart moet in een bestaande groep passen.",
    ),
    Rule(
        "lege-groep",
        _ITEM,
        "In de groep '{value}' hoort geen enkele kaart.",
        "voeg een kaart toe of haal de groep weg.",
        "Een groep zonder kaarten zet lezers op het verkeerde been.",
    ),
    Rule(
        "antwoord-of-cijfer",
        _ITEM,
        "Er hoort precies één van 'antwoord' en 'cijfer' te staan.",
        "gebruik 'cijfer' voor een getal uit kerncijfers.yml, en anders 'antwoord'.",
        "Anders is niet duidelijk wat het goede getal is.",
    ),
    Rule(
        "misvatting-raakt-antwoord",
        _ITEM,
        "De misvatting van {low} tot {high} raakt het goede antwoord.",
        "kies grenzen die buiten het antwoord en de marge liggen.",
        "Anders krijgt iemand met het goede antwoord te horen dat het een misvatting is.",
    ),
    Rule(
        "grenzen-omgekeerd",
        _ITEM,
        "'van' ({low}) is groter dan 'tot' ({high}).",
        "wissel de twee getallen om.",
        "Tussen deze grenzen ligt geen enkel getal.",
    ),
    Rule(
        "uitkomsten-niet-op-volgorde",
        _ITEM,
        "De uitkomsten beginnen niet bij 0 of lopen niet op.",
        "begin met 'vanaf: 0' en zet de uitkomsten van laag naar hoog.",
        "Anders is er een antwoord waar geen uitkomst bij hoort.",
    ),
    Rule(
        "stap-zonder-vervolg",
        _ITEM,
        "De stap '{value}' heeft geen keuzes en is geen einde, of is allebei.",
        "voeg 'keuzes' toe, of 'einde: true' met een 'les'.",
        "De lezer zou hier vastlopen.",
    ),
    Rule(
        "onbekende-stap",
        _ITEM,
        "De stap '{value}' bestaat niet.{hint}",
        "kies een van deze stappen: {allowed}.",
        "De keuze zou nergens heen leiden.",
    ),
    Rule(
        "onbereikbare-stap",
        _ITEM,
        "Geen enkele keuze leidt naar de stap '{value}'.",
        "laat een keuze naar deze stap gaan, of haal de stap weg.",
        "Niemand zou deze stap ooit lezen.",
    ),
    Rule(
        "stap-zonder-einde",
        _ITEM,
        "Vanaf de stap '{value}' is er geen weg naar een einde.",
        "laat een keuze naar een stap met 'einde: true' gaan.",
        "De lezer zou in een kring blijven lopen.",
    ),
    Rule(
        "naam-bestaat-niet",
        _ITEM,
        "'{value}' bestaat hier niet.{hint}",
        "kies een van deze namen: {allowed}.",
        "De keuzehulp zou op deze plek vastlopen.",
    ),
    Rule(
        "antwoord-past-niet",
        _ITEM,
        "Het antwoord '{value}' geeft een advies, maar bij '{kind}' kan dat niet.",
        "gebruik 'waarde' bij een schaal, 'signaal' bij een signaal en 'advies' bij een poort.",
        "Alleen een poort kan stoppen met een advies.",
    ),
    Rule(
        "poort-altijd-dicht",
        _ITEM,
        "Elk antwoord van deze poort stopt met een advies.",
        "laat bij minstens één antwoord 'advies' weg.",
        "Niemand zou voorbij deze vraag komen.",
    ),
    Rule(
        "niveau-zonder-advies",
        _ITEM,
        "Bij niveau {value} hoort geen advies.",
        "voeg bij 'niveaus' een regel toe voor deze waarde of lager.",
        "Wie hier uitkomt krijgt geen advies.",
    ),
    Rule(
        "uitkomst-onbereikbaar",
        _ITEM,
        "Geen enkele weg leidt naar '{value}'.",
        "laat een antwoord hiernaartoe leiden, of haal het weg.",
        "Niemand zou dit advies of deze waarschuwing ooit zien.",
    ),
    Rule(
        "vraag-zonder-effect",
        _ITEM,
        "De vraag '{value}' verandert nooit iets aan de uitkomst.",
        "geef de antwoorden een gevolg, of haal de vraag weg.",
        "Je vraagt iemand iets voor niets.",
    ),
    Rule(
        "te-veel-wegen",
        _ITEM,
        "De keuzehulp heeft {value} wegen. Er kunnen er hoogstens {limit} worden nagelopen.",
        "haal een vraag weg of voeg antwoorden samen.",
        "Elke weg wordt gecontroleerd. Met zo veel vragen maakt ook niemand de keuzehulp af.",
    ),
    Rule(
        "proef-mislukt",
        _ITEM,
        "Proef {value} geeft een andere uitkomst: {found}.",
        "verbeter de proef of de regels van de keuzehulp.",
        "De proeven bewaken dat het advies blijft kloppen.",
    ),
    # --- references ---------------------------------------------------------------------------
    Rule(
        "onbekend-leerdoel",
        _LINK,
        "Het leerdoel '{value}' staat niet in leerdoelen.yml.{hint}",
        "kies een bestaand leerdoel, of voeg het toe aan leerdoelen.yml.",
        "Elke vraag hoort bij een leerdoel. Zo zie je wat er getoetst wordt.",
    ),
    Rule(
        "onbekend-planveld",
        _LINK,
        "Het veld '{value}' staat niet in participatieplan.yml.{hint}",
        "kies een van deze velden: {allowed}.",
        "De lezer neemt zijn tekst mee naar dat veld van zijn plan.",
    ),
    Rule(
        "onbekende-bron",
        _LINK,
        "De bron '{value}' staat niet in {file}.{hint}",
        "kies een bestaande bron, of voeg de uitspraak toe aan {file}.",
        "Elke bewering in de cursus is terug te vinden in een bron.",
    ),
    Rule(
        "bron-is-uitspraak",
        _LINK,
        "De uitspraak steunt op '{value}', en dat is zelf een uitspraak.",
        "zet bij 'bron' het stuk waar de uitspraak in staat, zoals '{source}'.",
        "Een uitspraak steunt op een stuk met een uitgever en een datum. Dat kan iemand nalezen.",
    ),
    Rule(
        "onbekend-cijfer",
        _LINK,
        "Het cijfer '{value}' staat niet in kerncijfers.yml.{hint}",
        "kies een bestaand cijfer, of voeg het toe aan kerncijfers.yml.",
        "Elk percentage komt uit één bestand. Zo klopt het overal.",
    ),
    Rule(
        "cijfer-zonder-getal",
        _LINK,
        "Het cijfer '{value}' is in kerncijfers.yml een aandeel in woorden, geen getal.",
        "kies een cijfer met 'waarde', of maak er een andere soort vraag van.",
        "Zonder getal is het antwoord niet na te kijken.",
    ),
    Rule(
        "onbekende-module",
        _LINK,
        "De module '{value}' staat niet in leerdoelen.yml.{hint}",
        "kies een bestaande module: {allowed}.",
        "De module is de map onder docs/cursus waar de vragen bij horen.",
    ),
    Rule(
        "toets-naam-bezet",
        _LINK,
        "Een toets kan niet '{value}' heten: die naam betekent iets anders in een vaste link.",
        "geef het bestand een andere naam, zoals die van de module.",
        "De naam van de toets staat in de vaste link en de QR-code van elke vraag.",
    ),
    Rule(
        "onbekende-vervanger",
        _LINK,
        "De vraag '{value}' bestaat niet in deze toets.{hint}",
        "noem bij 'vervangen_door' een id uit dezelfde toets.",
        "Wie een oude link volgt wordt hiernaartoe gestuurd.",
    ),
    Rule(
        "onbekende-toets",
        _LINK,
        "Er is geen toets of checklist '{value}' waar dit eigen bestand bij hoort.{hint}",
        "geef het bestand de naam van een bestaande toets of checklist.",
        "Wat je hier schrijft, komt achter die toets of checklist.",
    ),
    Rule(
        "link-zonder-pagina",
        _LINK,
        "De link naar '{target}' wijst naar een pagina die niet bestaat.{hint}",
        "schrijf het pad vanaf de map docs, zoals cursus/participatieladder/index.md.",
        "De lezer zou op een foutpagina komen.",
    ),
    Rule(
        "link-zonder-anker",
        _LINK,
        "Op de pagina '{page}' bestaat geen plek '#{anchor}'.{hint}",
        "verbeter het deel na het hekje, of zet {{ #{anchor} }} achter de kop.",
        "De lezer komt dan bovenaan de pagina en moet zelf zoeken.",
    ),
    Rule(
        "link-naar-niets",
        _LINK,
        "De link naar '{target}' wijst naar een bestand dat niet op de site komt.{hint}",
        "verbeter het pad, gezien vanaf deze pagina. Let op hoofdletters en op het eind van "
        "de naam.",
        "De lezer zou op een foutpagina komen.",
    ),
    Rule(
        "plaatje-ontbreekt",
        _LINK,
        "Het plaatje '{target}' is er niet.{hint}",
        "zet het bestand op die plek, of verbeter het pad, gezien vanaf deze pagina. Let op "
        "hoofdletters.",
        "Lezers zouden een leeg vakje zien.",
    ),
    Rule(
        "link-zonder-begin",
        _LINK,
        "De link naar '{target}' lijkt een adres, maar het begin ontbreekt.",
        "schrijf {wanted}.",
        "Zonder begin zoekt een browser een pagina van deze site met die naam.",
    ),
    Rule(
        "adres-onleesbaar",
        _LINK,
        "Het adres '{target}' is niet te lezen.",
        "kopieer het adres opnieuw uit je browser, zonder haken eromheen.",
        "Geen enkel programma vindt hier een site in. Het bouwen stopt erop.",
    ),
    Rule(
        "link-vanaf-de-wortel",
        _LINK,
        "De link naar '{target}' begint met een schuine streep.",
        "schrijf het pad gezien vanaf deze pagina, met .md aan het eind, zoals "
        "../handboek/lijsten.md.",
        "Staat de site in een map van een domein, dan leidt zo'n link naar een andere site.",
    ),
    Rule(
        "link-met-spatie",
        _LINK,
        "Dit is geen link, want er staat een spatie voor het haakje: {found}",
        "haal de spatie weg tussen ']' en '('.",
        "Met die spatie ziet de lezer de haken en het adres, en kan hij nergens op klikken.",
    ),
    Rule(
        "link-zonder-woorden",
        _LINK,
        "De link naar '{value}' heeft geen woorden.",
        "schrijf tussen de vierkante haken waar de link heen gaat.",
        "Wie een schermlezer gebruikt, hoort alleen 'link'.",
    ),
    Rule(
        "voetnoot-zonder-verwijzing",
        _LINK,
        "Nergens op deze pagina staat [^{value}] in de tekst. Deze voetnoot hangt los.",
        "zet [^{value}] achter de zin waar de noot bij hoort, of haal de noot weg.",
        "De lezer kan vanuit de noot niet terug naar de tekst.",
    ),
    Rule(
        "menu-zonder-pagina",
        _LINK,
        "In het menu staat '{target}'. Die pagina is er niet.{hint}",
        "verbeter het pad onder 'nav'. Het begint onder de map docs, zoals lokaal/beleid.md.",
        "Wie in het menu klikt, zou op een foutpagina komen.",
    ),
    Rule(
        "instelling-zonder-bestand",
        _LINK,
        "Bij '{key}' staat '{value}'. Dat bestand is er niet.",
        "zet het bestand in docs op die plek, of verbeter het pad. Het begint onder de map docs.",
        "Lezers zouden een leeg vakje zien, of een site zonder opmaak.",
    ),
    Rule(
        "instelling-onbruikbaar",
        _LINK,
        "Met wat er bij '{key}' staat, kan de site niet worden gebouwd. MkDocs zegt: {found}",
        "kijk in het bestand van de cursus zelf hoe deze sleutel hoort, of haal de regel weg.",
        "Deze instelling leest het programma dat de site bouwt. Dat spreekt Engels.",
    ),
    Rule(
        "instelling-vervangt",
        _LINK,
        "Wat er bij '{key}' staat, komt in de plaats van wat de cursus zelf nodig heeft: {found}.",
        "haal de regel weg, of zet erbij wat er in mkdocs.base.yml staat.",
        "Een groepje sleutels komt bij dat van de cursus. Een lijst of een tekst vervangt het.",
    ),
    Rule(
        "oud-adres",
        _LINK,
        "'{value}' kan geen oud adres zijn.",
        "schrijf waar de pagina stond, zoals handboek/werkvormen.",
        "De cursus maakt op dat adres een pagina die lezers doorstuurt.",
    ),
    Rule(
        "oud-adres-bestaat",
        _LINK,
        "Op het oude adres '{value}' staat iets.",
        "haal het adres hier weg, of geef wat daar staat een andere naam.",
        "Een adres kan maar naar één plek leiden.",
    ),
    Rule(
        "oud-adres-dubbel",
        _LINK,
        "Het oude adres '{value}' staat ook in {file}, op regel {earlier}.",
        "laat het op één van de twee plekken staan.",
        "Een adres kan maar naar één plek leiden.",
    ),
    Rule(
        "oud-adres-kring",
        _LINK,
        "Het oude adres '{value}' leidt in een kring: {road}.",
        "laat het leiden naar een pagina die bestaat.",
        "Wie de oude link volgt, zou nergens uitkomen.",
    ),
    Rule(
        "adres-onbruikbaar",
        _LINK,
        "Bij '{key}' staat {value}. Daar kan geen site staan.",
        "schrijf https://, de naam van de site en zo nodig een map van letters en cijfers.",
        "Het adres komt in de bestanden voor de server. Daar heeft een ander teken een betekenis.",
    ),
    Rule(
        "adres-verwisseld",
        _LINK,
        "Bij '{key}' staat {value}. Dat is {found}.",
        "zet hier {wanted}.",
        "De site en de kopie met haar bestanden hebben elk een eigen adres.",
    ),
    # --- the page -----------------------------------------------------------------------------
    Rule(
        "onbekend-blok",
        _PAGE,
        "Het blok '{name}' bestaat niet.{hint}",
        "kies een van deze blokken: {allowed}.",
        "Een onbekend blok zou als gewone tekst op de pagina komen.",
    ),
    Rule(
        "blok-in-html",
        _PAGE,
        "Het blok '{name}' staat binnen <{tag}>. Daar wordt het niet gelezen.",
        "zet het blok buiten <{tag}>, of schrijf <{tag} markdown> en zet er lege regels omheen.",
        "Binnen HTML blijft een blok als gewone tekst op de pagina staan.",
    ),
    Rule(
        "blok-open",
        _PAGE,
        "Het blok '{name}' wordt niet gesloten.",
        "zet eronder een regel met alleen {slashes}",
        "Zonder slot verdwijnt de rest van de pagina in het blok.",
    ),
    Rule(
        "code-open",
        _PAGE,
        "Hier begint een codeblok dat niet wordt gesloten.",
        "zet onder het codeblok een regel met dezelfde drie tekens, of haal deze regel weg.",
        "De controle slaat code over. Zonder slot ziet zij de rest van de pagina niet.",
    ),
    Rule(
        "blok-met-inhoud",
        _PAGE,
        "In het blok '{name}' staat tekst. Die wordt niet getoond.",
        "zet de tekst boven of onder het blok.",
        "Dit blok haalt zijn inhoud uit een ander bestand.",
    ),
    Rule(
        "blok-leeg",
        _PAGE,
        "In het blok '{name}' staat niets.",
        "schrijf de tekst tussen de twee regels met schuine strepen, of haal het blok weg.",
        "Dit blok toont alleen wat jij erin schrijft. Nu zou het leeg op de pagina staan.",
    ),
    Rule(
        "blok-inhoud-past-niet",
        _PAGE,
        "In het blok '{name}' staat '{found}'. Dat past er niet in.",
        "gebruik hier alleen tekst, lijsten, tabellen en links. Zet koppen en blokken erbuiten.",
        "Wie het blok niet ziet, zou de kop wel in de inhoudsopgave vinden, of een vraag missen.",
    ),
    Rule(
        "blok-zonder-naam",
        _PAGE,
        "Het blok '{name}' noemt niet wat er moet staan.",
        "schrijf het zo: /// {name} | {example}",
        "Zonder naam weet de cursus niet wat hij hier moet zetten.",
    ),
    Rule(
        "blok-met-naam",
        _PAGE,
        "Bij het blok '{name}' hoort niets achter de streep.",
        "schrijf alleen: /// {name}",
        "Dit blok toont alles en heeft geen keuze.",
    ),
    Rule(
        "blok-zonder-doel",
        _PAGE,
        "Het blok '{name}' verwijst naar '{value}', en dat bestaat niet.{hint}",
        "kies een van deze: {allowed}.",
        "Op deze plek zou niets staan.",
    ),
    Rule(
        "draaiboek-zonder-minuten",
        _PAGE,
        "Bij het blok '{name}' hoort een tabel met minuten, en die staat niet op deze pagina.",
        "zet per onderdeel een regel in een tabel: | 0–15 | Wat jullie doen | Wat je gebruikt |.",
        "Uit die tabel komen de onderdelen van de workshop. Zonder tabel opent de link niets.",
    ),
    Rule(
        "vraag-vervallen",
        _PAGE,
        "De vraag '{value}' is vervallen en wordt niet meer getoond.",
        "kies een andere vraag.",
        "Een vervallen vraag houdt alleen zijn adres.",
    ),
    Rule(
        "blok-dubbel",
        _PAGE,
        "Het blok '{value}' staat al op {page}.",
        "laat het op één plek staan. Losse vragen plaats je met /// vraag.",
        "Elk onderdeel heeft één plek, anders weten links niet waarheen.",
    ),
    Rule(
        "plek-bestaat-niet",
        _PAGE,
        "Geen enkele pagina heeft een plek '{value}' voor een eigen tekst.{hint}",
        "geef het bestand de naam van een bestaande plek: {allowed}.",
        "Niemand zou deze tekst ooit lezen.",
    ),
    Rule(
        "plek-of-pagina",
        _PAGE,
        "Deze pagina heet als de plek '{value}' voor een eigen tekst. Die plek blijft leeg.",
        "verplaats het bestand naar {wanted}, of geef de pagina een andere naam.",
        "In docs/lokaal is elk bestand een eigen pagina. Een tekst voor een plek staat dieper.",
        "advies",
    ),
    Rule(
        "onbekende-variabele",
        _PAGE,
        "De variabele '{value}' bestaat niet.{hint}",
        "verbeter de naam. Beschikbaar zijn: {allowed}.",
        "Lezers zouden op deze plek de accolades zien.",
    ),
    Rule(
        "sjabloontaal",
        _PAGE,
        "Hier staat '{found}'. Een pagina kan geen opdrachten geven.",
        "haal het weg, of zet een spatie tussen de twee tekens.",
        "Op een pagina mogen alleen variabelen staan, zoals {{ cursus.gemeente }}.",
    ),
    Rule(
        "voorwerk-zonder-streepjes",
        _PAGE,
        "De pagina begint met '{key}:', maar dat staat niet tussen twee regels '---'.",
        "zet er een lege regel of een kop boven. Zijn het gegevens over de pagina? Zet er dan een "
        "regel '---' boven, en onder.",
        "Zonder die regels verdwijnt het stil. Met één zo'n regel komt het als tekst op de site.",
    ),
    Rule(
        "los-percentage",
        _PAGE,
        "Het percentage '{value}' staat los in de tekst.",
        "schrijf [cijfer:…] met de id van het cijfer uit kerncijfers.yml.",
        "Zo klopt een cijfer overal, en staat de bron erbij.",
    ),
    Rule(
        "kop-id-notatie",
        _PAGE,
        "Het anker van deze kop begint met '{{#'. Schrijf een anker met een spatie ervoor.",
        "zet een spatie voor het hekje: {{ #{value} }}",
        "Wie de pagina met een ander programma leest, zou de tekst erachter kwijt zijn.",
    ),
    Rule(
        "pagina-niet-utf8",
        _PAGE,
        "De pagina is niet bewaard als UTF-8.",
        "open de pagina in je editor en kies 'Opslaan als', met de tekenset UTF-8.",
        "Anders worden letters als é en ë onleesbaar.",
    ),
    Rule(
        "lange-zin-pagina",
        _PAGE,
        "Deze zin heeft {count} woorden.",
        "knip de zin in tweeën. In de cursus heeft een zin hoogstens {limit} woorden.",
        "In een lange zin raken lezers de draad kwijt. De site wordt er wel mee gebouwd.",
    ),
    Rule(
        "pagina-datum",
        _PAGE,
        "'{value}' achter 'volgende_controle' is geen datum.",
        "schrijf jaar, maand en dag, zoals 2027-11-21.",
        "Anders merkt niemand wanneer de pagina opnieuw gelezen moet worden.",
    ),
    Rule(
        "actieve-inhoud",
        _PAGE,
        "Hier staat {found}. Dat voert iets uit of haalt iets van een andere site.",
        "haal het weg. Van een kaart of film op een andere site maak je een link.",
        "Een script leest mee met wat een lezer invult. Daarom draaien alleen die van de cursus.",
    ),
    Rule(
        "kader-niet-genoemd",
        _PAGE,
        "Hier staat een kader van {origin}. Die site staat niet bij 'kaders'.",
        "zet {origin} bij 'kaders' in mkdocs.yml, of maak er een link van.",
        "De site in een kader ziet wie de pagina opent. Dat kies je per site.",
    ),
    Rule(
        "soort-niet-op-site",
        _PAGE,
        "Een bestand van deze soort ({kind}) komt niet op de site.",
        "haal het weg uit 'docs', of bewaar het als een soort die wel mag: {allowed}.",
        "Alles in 'docs' wordt gepubliceerd, ook een kladje, een reservekopie of een script.",
    ),
    Rule(
        "concept-op-site",
        _PAGE,
        "Deze pagina noemt zichzelf een concept.",
        "haal '{found}' weg als de pagina af is, of haal de pagina uit 'docs'.",
        "Alles in 'docs' wordt gepubliceerd, ook wat nog niet klaar is.",
    ),
    Rule(
        "kop-slaat-over",
        _PAGE,
        "De kop '{value}' begint met {written}, maar de kop erboven met {above}.",
        "begin deze kop met {needed}.",
        "Met koppen zoeken lezers hun weg. Wie een schermlezer gebruikt, denkt dat er een kop "
        "ontbreekt.",
    ),
    Rule(
        "tweede-titel",
        _PAGE,
        "De kop '{value}' begint met één hekje. Dat is al de titel: '{first}'.",
        "zet er een hekje bij: ## in plaats van #.",
        "Een pagina heeft één titel. Daaronder komen de andere koppen.",
    ),
    Rule(
        "plaatje-zonder-woorden",
        _PAGE,
        "Bij het plaatje '{value}' staat niet wat erop te zien is.",
        "schrijf dat tussen de vierkante haken: ![Kaart van de wijk](…). Is het alleen "
        'versiering? Schrijf dan <img src="…" alt="">.',
        "Wie het plaatje niet ziet, hoort of leest die woorden.",
    ),
    Rule(
        "stijl-op-pagina",
        _PAGE,
        "Hier staat opmaak die de site niet toont: {found}",
        "haal het weg. Kleuren en letters stel je in met de huisstijl.",
        "De beveiliging van de site laat alleen de eigen stijlen toe. Lezers zien jouw opmaak "
        "niet.",
    ),
    Rule(
        "pagina-niet-in-menu",
        _PAGE,
        "Deze pagina staat niet in het menu.",
        "zet de pagina onder 'nav' in mkdocs.yml. In docs/lokaal komt een pagina vanzelf in "
        "het menu.",
        "Lezers zouden de pagina niet vinden.",
    ),
    Rule(
        "zelfde-adres",
        _PAGE,
        "Deze pagina zou hetzelfde adres krijgen als {other}, en komt niet op de site.",
        "geef een van de twee een andere naam.",
        "Op één adres past één pagina.",
    ),
    Rule(
        "pagina-niet-gebouwd",
        _PAGE,
        "Op deze pagina staat iets waarop het bouwen stopt. Het programma zegt: {found}",
        "haal weg wat je het laatst veranderde, en probeer het opnieuw. Meld het bij de makers.",
        "Dit hoort niet te gebeuren. De makers kunnen het oplossen als zij de pagina zien.",
    ),
    Rule(
        "bouw-gestopt",
        _PAGE,
        "De site kan niet worden gebouwd. Het programma zegt: {found}",
        "haal weg wat je het laatst veranderde, en probeer het opnieuw. Meld het bij de makers.",
        "Dit hoort niet te gebeuren. De makers kunnen het oplossen als zij de melding zien.",
    ),
    Rule(
        "melding-van-mkdocs",
        _PAGE,
        "Het programma dat de site bouwt, meldt: {found}",
        "kijk of je herkent waar het over gaat. Kom je er niet uit? Meld het bij de makers.",
        "De cursus kent deze melding nog niet. Zolang die er is, wordt de site niet gepubliceerd.",
    ),
    # --- drawings -----------------------------------------------------------------------------
    Rule(
        "tekening-onleesbaar",
        _DRAWING,
        "Vanaf hier is de tekening niet te volgen.",
        "kijk op deze regel en erboven of elk haakje en elk aanhalingsteken een slot heeft.",
        "De cursus leest een tekening als SVG. Eén los haakje breekt dat.",
    ),
    Rule(
        "tekening-te-groot",
        _DRAWING,
        "De tekening is {size} bytes groot. Er passen er hoogstens {limit}.",
        "laat weg wat niemand mist, en teken wat vaker voorkomt maar één keer.",
        "Een tekening staat in de pagina zelf. Wie een trage verbinding heeft, wacht erop.",
    ),
    Rule(
        "tekening-maat",
        _DRAWING,
        "Bij 'viewBox' staat '{found}'.",
        'schrijf viewBox="{wanted}" en teken daarbinnen.',
        "Elke tekening heeft dezelfde maat. Zo past zij op een telefoon en op papier.",
    ),
    Rule(
        "tekening-kleur",
        _DRAWING,
        "Hier staat {found}. Dat legt vast hoe de tekening eruitziet.",
        "haal het weg en geef de vorm een van deze klassen: {allowed}.",
        "Een tekening krijgt haar kleuren van de huisstijl, ook in het donker en op papier.",
    ),
    Rule(
        "tekening-klasse",
        _DRAWING,
        "De klasse '{value}' bestaat niet.{hint}",
        "kies een van deze klassen: {allowed}.",
        "Zonder klasse die bestaat wordt de vorm zwart.",
    ),
    Rule(
        "tekening-onderdeel",
        _DRAWING,
        "Hier staat {found}. Dat hoort niet in een tekening.",
        "haal het weg. Een tekening bestaat alleen uit: {allowed}.",
        "Wat vlakke vormen niet nodig hebben, kan iets uitvoeren of ziet er overal anders uit.",
    ),
    Rule(
        "tekening-tekst",
        _DRAWING,
        "In de tekening staat tekst: {found}.",
        "schrijf de woorden in het bijschrift, of maak er een blok van met echte tekst.",
        "Letters in een tekening worden op een telefoon te klein, en niemand kan ze zoeken.",
    ),
    Rule(
        "tekening-verwijzing",
        _DRAWING,
        "De tekening verwijst naar '{value}'. Dat staat er niet in.",
        "verwijs met # naar een id in dezelfde tekening.",
        "Een tekening haalt niets op van een andere plek.",
    ),
    Rule(
        "tekening-id-dubbel",
        _DRAWING,
        "De id '{value}' staat er al, op regel {earlier}.",
        "geef een van de twee een andere naam.",
        "Anders wijst een verwijzing naar de verkeerde vorm.",
    ),
    Rule(
        "tekening-zonder-tekst",
        _DRAWING,
        "Deze tekening laat iets zien dat niet in woorden op de pagina staat: '{value}'.",
        "zet onder het bijschrift een lege regel, en dan in een paar zinnen wat er te zien is.",
        "Wie de tekening niet ziet, mist anders wat zij vertelt.",
    ),
    # --- what is forgotten when a site is published: scripts/check.py --publicatie --------------
    Rule(
        "adres-van-voorbeeld",
        _PUBLISH,
        "Bij 'site_url' staat {value}. Dat is niet het https-adres van jullie site.",
        "zet daar het adres waar de site komt te staan, met https:// ervoor.",
        "QR-codes, links in bestanden en de kaart van de site gebruiken dat adres.",
    ),
    Rule(
        "gemeente-van-voorbeeld",
        _PUBLISH,
        "De gemeente heet nog '{value}'.",
        "zet bij 'gemeente' de naam van jullie gemeente.",
        "De naam staat onder aan elke pagina en in de teksten.",
    ),
    Rule(
        "contact-ontbreekt",
        _PUBLISH,
        "Er is geen echt adres voor vragen over de cursus.",
        "zet bij 'contact' een e-mailadres dat iemand leest.",
        "Wie vastloopt of een fout vindt, moet dat ergens kunnen melden.",
    ),
    Rule(
        "verklaring-ontbreekt",
        _PUBLISH,
        "Er is geen toegankelijkheidsverklaring van jullie zelf.",
        "laat de site onderzoeken en maak de verklaring. Zet het adres ervan in mkdocs.yml, bij "
        "'toegankelijkheidsverklaring'.",
        "Elke overheidssite heeft een eigen verklaring. De cursus kan die niet voor je maken.",
    ),
    Rule(
        "privacy-ontbreekt",
        _PUBLISH,
        "Op de pagina Privacy ontbreekt wat alleen jullie weten: {missing}.",
        "vul dat in mkdocs.yml in, onder 'privacy'. Of schrijf een eigen tekst in "
        "docs/lokaal/zo-doen-wij-het/privacy.md.",
        "Wie de site bezoekt, mag weten bij wie hij terechtkan en wat de server bewaart.",
    ),
    Rule(
        "security-ontbreekt",
        _PUBLISH,
        "Er is geen security.txt: nergens staat waar je een lek meldt.",
        "zet bij 'beveiliging' een 'contact' en een datum bij 'verloopt'.",
        "Voor gemeenten is dit bestand verplicht.",
    ),
    Rule(
        "security-verloopt",
        _PUBLISH,
        "De security.txt {when} op {date}.",
        "kijk na of 'contact' nog klopt en zet een nieuwe datum bij 'verloopt'.",
        "Na die dag vertrouwt niemand het bestand meer.",
    ),
    Rule(
        "security-te-lang",
        _PUBLISH,
        "De security.txt verloopt pas op {date}. Dat is meer dan een jaar vooruit.",
        "kies bij 'verloopt' een dag binnen een jaar.",
        "Zo kijkt iemand elk jaar na of het contact nog klopt.",
    ),
    Rule(
        "huisstijl-van-voorbeeld",
        _PUBLISH,
        "Hier is {what} nog van de cursus zelf.",
        "zet er jullie eigen neer, of maak die met scripts/rebrand.py.",
        "Lezers moeten zien dat de site van hun gemeente is.",
    ),
    Rule(
        "contrast-te-laag",
        _PUBLISH,
        "In de {scheme} weergave heeft {pair} contrast {found}. Nodig is {minimum}.",
        "kies een andere kleur, of laat scripts/rebrand.py er een maken.",
        "Wie minder goed ziet, kan de tekst of de knop dan niet vinden.",
    ),
    Rule(
        "accolade-ontbreekt",
        _PUBLISH,
        "In dit bestand staat {opens} keer een accolade die opent, en {closes} keer een die sluit.",
        "zet de accolade terug. Elke groep kleuren staat tussen twee accolades.",
        "Zonder slot hoort een groep kleuren bij de groep erboven.",
    ),
    Rule(
        "kleur-onleesbaar",
        _PUBLISH,
        "In de {scheme} weergave is '{name}' geen kleur die de controle kan lezen.",
        "schrijf '{name}: #rrggbb;', met een puntkomma erachter.",
        "Alleen van een kleur die te lezen is, kan het contrast worden nagerekend.",
    ),
    Rule(
        "niet-toegankelijk",
        _PUBLISH,
        "Hier staat {what}: {found}",
        "los het zo op: {todo}.",
        "Niet iedereen kan dit zien, horen of bedienen. Een site van een overheid moet dat kunnen.",
    ),
    Rule(
        "nog-in-te-vullen",
        _PUBLISH,
        "Hier staat nog '{value}'.",
        "schrijf de echte tekst, of haal dit weg.",
        "Zo'n tekst is bedoeld voor wie schrijft, niet voor wie leest.",
    ),
    Rule(
        "naam-van-voorbeeld",
        _PUBLISH,
        "Hier staat '{value}'. Dat komt uit een voorbeeld, en bestaat niet.",
        "zet er jullie eigen naam of adres neer, of haal de regel weg.",
        "Wie het adres volgt of een mail stuurt, komt nergens uit.",
    ),
    Rule(
        "tekst-van-voorbeeld",
        _PUBLISH,
        "In dit bestand staat nog tekst uit een voorbeeld: '{value}'.",
        "schrijf jullie eigen tekst. Klopt de zin ook bij jullie? Dan mag die blijven.",
        "Lezers denken dat dit bij jullie zo geregeld is.",
        "advies",
    ),
    Rule(
        "link-werkt-niet",
        _PUBLISH,
        "De link naar {target} werkt niet: {reason}.",
        "zoek het nieuwe adres, of haal de link weg.",
        "Een lezer die een bron wil nalezen, loopt hier vast.",
    ),
    # --- advice -------------------------------------------------------------------------------
    Rule(
        "lange-sleutel",
        _ADVICE,
        "Het goede antwoord valt op door zijn lengte: {length} tekens, de andere gemiddeld {mean}.",
        "maak het goede antwoord korter of de andere even precies.",
        "Wie het niet weet kiest het langste antwoord.",
        "advies",
    ),
    Rule(
        "vaste-plek",
        _ADVICE,
        "Het goede antwoord staat op het scherm vaak op plek {place}: {count} van de {total} keer.",
        "verander de id of 'versie' van een paar vragen, dan worden ze anders geschud.",
        "Lezers merken een vast patroon op.",
        "advies",
    ),
    Rule(
        "bijna-gelijk",
        _ADVICE,
        "Twee opties lijken sterk op elkaar: '{one}' en '{two}'.",
        "maak het verschil groter, of haal er een weg.",
        "Lezers zoeken dan naar een verschil in woorden en niet in betekenis.",
        "advies",
    ),
    Rule(
        "alle-of-geen",
        _ADVICE,
        "Een optie zegt '{found}'.",
        "schrijf een optie met eigen inhoud, of gebruik 'soort: meerkeuze'.",
        "Zo'n optie klopt niet meer als de volgorde verandert en leert niemand iets.",
        "advies",
    ),
    Rule(
        "ontkenning",
        _ADVICE,
        "In de vraag staat een ontkenning die niet opvalt: '{found}'.",
        "vraag naar wat wél klopt, of schrijf de ontkenning in hoofdletters.",
        "Een ontkenning wordt snel over het hoofd gezien.",
        "advies",
    ),
    Rule(
        "stellig-woord",
        _ADVICE,
        "Alleen foute opties gebruiken een stellig woord: '{found}'.",
        "haal het woord weg, of gebruik het ook in het goede antwoord.",
        "Lezers weten dat 'altijd' en 'nooit' zelden kloppen.",
        "advies",
    ),
    Rule(
        "woord-uit-vraag",
        _ADVICE,
        "Alleen het goede antwoord herhaalt een woord uit de vraag: '{found}'.",
        "gebruik in het goede antwoord een ander woord.",
        "De herhaling verraadt het antwoord.",
        "advies",
    ),
    Rule(
        "te-raden",
        _ADVICE,
        "Het goede antwoord valt op door zijn woorden, ook als je de vraag niet leest.",
        "lees de opties eens zonder de vraag. Geef ze dezelfde toon en even goede redenen. "
        "Zie je niets dat opvalt? Laat de vraag staan.",
        "Wie de les niet las, kiest anders het nette antwoord. Het kan ook toeval zijn.",
        "advies",
    ),
    Rule(
        "aantal-opties",
        _ADVICE,
        "Er zijn {count} opties.",
        "houd het op drie of vier goede opties.",
        "Drie goede opties meten even goed als vijf, en lezen sneller.",
        "advies",
    ),
    Rule(
        "lange-zin",
        _ADVICE,
        "Bij '{key}' staat een zin van {count} woorden.",
        "knip de zin in tweeën. Houd het onder de {limit} woorden.",
        "Lange zinnen kosten lezers moeite die ze voor de vraag nodig hebben.",
        "advies",
    ),
    Rule(
        "zij-voor-ding",
        _ADVICE,
        "'{pronoun}' lijkt hier een ding te zijn en geen mens: {sentence}",
        "schrijf 'die' of 'deze', noem het woord nog eens, of maak een andere zin.",
        "Bij 'zij', 'haar' en 'hem' zoekt een lezer eerst een mens.",
        "advies",
    ),
    Rule(
        "gemiddelde-zin-pagina",
        _ADVICE,
        "De zinnen op deze pagina hebben gemiddeld {mean} woorden.",
        "knip lange zinnen in tweeën, tot het gemiddelde onder de {limit} woorden ligt.",
        "Korte zinnen lezen lichter, ook voor wie moe is of haast heeft.",
        "advies",
    ),
    Rule(
        "minuten-wijken-af",
        _ADVICE,
        "Hier staat {value} minuten. Volgens de telling zijn het er {count}.",
        "zet hier {count}. 'check.py --minuten-schrijven' doet dat overal tegelijk.",
        "Wie een half uur heeft, moet kunnen kiezen wat erin past. Hoe de telling gaat, staat op "
        "de pagina Over deze cursus.",
        "advies",
    ),
    Rule(
        "leerdoel-zonder-vraag",
        _ADVICE,
        "Bij het leerdoel '{value}' hoort {count}. Twee is het minimum.",
        "schrijf een vraag bij dit leerdoel.",
        "Een doel dat je niet toetst kun je niet beloven.",
        "advies",
    ),
    Rule(
        "bron-controleren",
        _ADVICE,
        "De uitspraak '{value}' moest op {date} opnieuw gecontroleerd zijn.",
        "lees de bron na en zet een nieuwe datum bij 'volgende_controle'.",
        "Wetten en cijfers veranderen.",
        "advies",
    ),
    Rule(
        "pagina-controleren",
        _ADVICE,
        "Deze pagina moest op {date} opnieuw gelezen zijn.",
        "lees de pagina na en zet nieuwe datums bij 'gecontroleerd' en 'volgende_controle'.",
        "Wetten, cijfers en voorbeelden veranderen.",
        "advies",
    ),
)

RULES: dict[str, Rule] = {rule.code: rule for rule in _TABLE}


def problem(code: str, file: str, line: int, where: str = "", /, **values: object) -> Problem:
    """Make the problem of one row. Raises KeyError when a value of the row is not given.

    What an author wrote is shown on one line, without what a terminal or a CI service would obey.
    """
    rule = RULES[code]
    shown = {
        name: printable(value) if isinstance(value, str) else value
        for name, value in values.items()
    }
    return Problem(
        file=printable(file),
        line=line,
        code=code,
        where=printable(where),
        message=rule.message.format(**shown),
        repair=rule.repair.format(**shown),
        severity=rule.severity,
    )
