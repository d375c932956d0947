"""What the action plan says on the screen."""

TEXTS = {
    "stays": "Ga je weg van deze pagina, dan is je actieplan weg: wat je typte en wat je meenam. "
    "Bewaar of print het eerst.",
    "kept": "Je actieplan blijft op dit apparaat. Bij 'Mijn voortgang' zie je het en wis je het.",
    "clear": "Maak leeg",
    "clear_sure": "Weet je het zeker? Klik nog een keer om alles te wissen.",
    "cleared": "Je actieplan is leeg.",
}
