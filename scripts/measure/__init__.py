"""What benchmark.py does: sites with made-up items, timed builds, weights and feedback times.

The words are random, so nothing here says anything about participation; the sizes, the mix of
kinds and the number of options are those of real banks.
"""
