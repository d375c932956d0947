"""What routes says on the screen."""

TEXTS = {
    "routes_static": "Zonder JavaScript kun je geen route kiezen. De knoppen volgen dan het menu. "
    "Open zelf de links van je route, op volgorde.",
    "routes_choose": "Volg deze route",
    "routes_leave": "Volg de kernroute weer",
    "routes_chosen": "Dit is je route. De knoppen om verder te gaan volgen die, zolang je "
    "voortgang wordt onthouden. Ook onder aan deze pagina staat er een.",
    "routes_left": "Je volgt weer de kernroute.",
}
