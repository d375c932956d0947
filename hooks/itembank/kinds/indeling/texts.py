"""What an indeling says on the screen."""

TEXTS = {
    "label": "Kies bij elke regel de groep",
    "belongs": "Hoort bij:",
    "empty": "Kies bij elke regel een groep.",
}
