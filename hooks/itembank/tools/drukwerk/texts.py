"""What drukwerk says on the screen."""

TEXTS = {
    "paper_for_trainer": "Voor de trainer",
}
