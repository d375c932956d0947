"""What tests must know of a keuzehulp: no more than its model says."""

from drivers import Driver

__all__ = ["Driver"]
