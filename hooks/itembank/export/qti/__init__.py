"""QTI 2.1 and 3.0: one package per bank, the same items in two dialects."""

from __future__ import annotations

from functools import partial

from ..course import Format
from .dialect import QTI_2_1, QTI_3_0
from .package import make

QTI21 = Format(QTI_2_1.format, "QTI 2.1", partial(make, QTI_2_1))
QTI30 = Format(QTI_3_0.format, "QTI 3.0", partial(make, QTI_3_0))

__all__ = ["QTI21", "QTI30"]
