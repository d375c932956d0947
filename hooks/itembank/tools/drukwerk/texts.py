"""What drukwerk says on the screen."""

TEXTS = {
    "paper_tools": "Hulpmiddelen om in te vullen",
    "paper_for_trainer": "Voor de trainer",
}
