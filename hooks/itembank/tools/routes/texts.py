"""What routes says on the screen."""

TEXTS = {
    "routes_static": "Zonder JavaScript kun je geen route kiezen. De knoppen volgen dan het menu. "
    "Open zelf de links van je route, op volgorde.",
    "routes_choose": "Volg deze route",
    "routes_leave": "Volg de kernroute weer",
    "routes_chosen": "Dit is je route. De knoppen om verder te gaan volgen die, ook onder aan deze "
    "pagina.",
    "routes_now": "Dit is je route, maar alleen zolang je op deze pagina bent. Ga je verder, dan is "
    "die keuze weg en volgen de knoppen het menu. Laat dit apparaat onthouden wat je doet en typt. "
    "Dan brengen ze je langs jouw route.",
    "routes_refused": "Open zelf de links van je route, op volgorde.",
    "routes_left": "Je volgt weer de kernroute.",
    "end_route": "Dit was je route. Wil je meer? Dan volgt de rest van de cursus.",
    "route_next": "Volgende op je route",
}
