"""What an indeling says on the screen."""

TEXTS = {
    "label": "Kies bij elke regel de groep",
    "chosen": "Jouw keuze:",
    "belongs": "Hoort bij:",
    "empty": "Kies bij elke regel een groep.",
}
