"""How much of each thing there may be: one source for the models and for the browser.

What the browser cannot keep is refused where it is written. With two limits that do not agree every
check is green, and a reader loses what he answered. ``static/shared/limits.js`` is made from here.
"""

from __future__ import annotations

NAME = 80
"""Signs of an id, and of the name of a bank, module or tool: what something is kept under."""
PARTS = 60
"""What one answer consists of: the options, rows, steps, cards or statements of an item."""
POINTS = 200
"""Points of a checklist, those of a municipality included."""
ITEMS = 20_000
"""Items and tools of the whole course. At 150 signs each a browser has room for them."""
POOL = 500
"""Questions the final test draws from."""
DRAWN = 200
"""Questions of one final test."""
ASKED = 2000
"""Questions of earlier tests that are remembered: also those that are retired by now."""
RESULTS = 200
"""Results of final tests that are remembered; of more than these the oldest go."""
DIGITS = 40
"""Signs of a field for a number."""
FIELD = 100_000
"""Signs of one field of a plan: it takes in whole checklists with their notes."""
WRITING = 20_000
"""Signs of an open answer, and of a note at a point."""
LINK = 8000
"""Signs after the # of an address: what links carry to the plan or to a workshop."""
CARRIED = 600
"""Signs of one thing that a link carries to the plan."""
PARCEL = 2_000_000
"""Signs of what is taken along to another page of this site, with what was typed there."""
