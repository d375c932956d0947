"""What tests must know of a actieplan: no more than its model says."""

from drivers import Driver

__all__ = ["Driver"]
