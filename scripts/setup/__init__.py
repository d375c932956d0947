"""What the scripts share: the virtualenv, long steps, the browser, the watched server.

Everything here runs before anything is installed, so it imports the standard library only.
The one exception is supervise.py, which runs inside the virtualenv and needs watchdog. Whoever
imports anything from here has a Python that is new enough, or is told how to get one.
"""

import sys

# This file must parse on any old Python, to say that it is too old.
if sys.version_info < (3, 11):  # noqa: UP036 - this check is for whoever starts it with an old one
    sys.exit(
        "Deze Python (%d.%d) is te oud. De cursus heeft Python 3.11 of nieuwer nodig.\n"  # noqa: UP031
        "Doe dit: installeer een nieuwe Python van https://www.python.org/downloads/ "
        "en probeer het opnieuw." % sys.version_info[:2]
    )
