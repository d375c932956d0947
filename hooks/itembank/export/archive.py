"""A zip that is the same, byte for byte, whenever and wherever it is made."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

# The earliest moment a zip can hold. A real date would make every export a different file.
_MOMENT = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o644 << 16


def pack(files: Mapping[str, bytes]) -> bytes:
    """A zip of these files in the order of their paths, with fixed dates and rights."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(path, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _READABLE
            # Otherwise the zip tells on which system it was made.
            entry.create_system = 3
            archive.writestr(entry, files[path])
    return buffer.getvalue()
