"""What the action plan says on the screen."""

TEXTS = {
    "stays": "Wat je invult blijft op deze pagina. Bewaar of print het voordat je weggaat.",
    "carried": "Een deel is al ingevuld vanuit de link waarmee je hier kwam. Lees het na.",
    "refused": "De link waarmee je hier kwam bevat iets wat niet in je acties past. "
    "Dat deel is weggelaten.",
    "clear": "Maak leeg",
    "clear_sure": "Weet je het zeker? Klik nog een keer om alles te wissen.",
    "cleared": "Je actieplan is leeg.",
}
