"""What verder says on the screen."""

TEXTS = {
    "go_on": "Ga verder met",
}
