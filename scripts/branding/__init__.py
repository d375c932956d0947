"""The house style of a municipality: reading its tokens, proving its colours, writing its files.

Pure functions where they can be: `palette` makes colours of a `Brand`, `sheet` makes the style
sheet of a palette. Only `store` writes in the project.
"""
