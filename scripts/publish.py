"""Build the site for publishing. This file must parse on any old Python, to say so."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this check is for whoever starts it with an old one
    sys.exit(
        "Deze Python (%d.%d) is te oud. De cursus heeft Python 3.11 of nieuwer nodig.\n"  # noqa: UP031
        "Doe dit: installeer een nieuwe Python van https://www.python.org/downloads/ "
        "en probeer het opnieuw." % sys.version_info[:2]
    )

from publishing.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
