"""The engine of the course: YAML in, checked and rendered activities out.

``loader`` reads ``quizzes/`` into a ``Library``, ``site`` checks it together with the pages,
``blocks`` and ``kinds`` make the HTML, ``markdown`` puts that in a page. It never imports mkdocs.
"""
