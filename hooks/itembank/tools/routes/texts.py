"""What routes says on the screen."""

TEXTS = {
    "routes_static": "Zonder JavaScript kun je geen route kiezen. De knoppen volgen dan het menu. "
    "Open zelf de links van je route, op volgorde.",
    "routes_choose": "Volg deze route",
    "routes_leave": "Volg de kernroute weer",
    "routes_chosen": "Dit is je route. De knoppen om verder te gaan volgen die, ook onder aan deze "
    "pagina.",
    "routes_now": "Dit is je route, maar alleen op deze pagina. Wil je die volgen? Laat dit "
    "apparaat dan eerst onthouden wat je doet en typt.",
    "routes_refused": "Open zelf de links van je route, op volgorde.",
    "routes_left": "Je volgt weer de kernroute.",
    "route_done": "Je route zit erop. Volgende",
    "route_next": "Volgende op je route",
}
