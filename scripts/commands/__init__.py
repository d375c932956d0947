"""The commands: one module per script of that name, which only starts it.

A command reads its options, enters the environment and hands the work to the rooms below. This
import refuses a Python that is too old, before a module that such a Python cannot read.
"""

import setup  # noqa: F401
