"""What mijnplan says on the screen."""

TEXTS = {
    "mijnplan_project": "Voor jouw project: {project}",
    "mijnplan_kept": "Dit staat nu in je plan.",
    "mijnplan_example": "Zo kan het",
    "mijnplan_take": "Neem dit over",
    "mijnplan_whole": "Bekijk je hele plan",
}
