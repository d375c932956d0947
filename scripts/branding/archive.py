"""The plain files of a .tgz, within limits that hold before any memory is taken.

What is not a plain file inside the archive is a reason to read none of it. A header of a tar can
say that it is as long as it likes, and `tarfile` would read it in one go: so the stream itself
gives no more than one file or one header may take.

Looked at and left: `tarfile.data_filter` lets links inside the package pass and mends a path that
leads outside, where this refuses both by name; safetar unpacks on the disk. Neither limits what a
header takes.
"""

import gzip
import re
import tarfile
import zlib
from collections.abc import Callable, Iterator
from io import BufferedIOBase
from pathlib import Path, PurePosixPath

from branding import refusals
from branding.refusals import LARGEST_FILE, LARGEST_PACKAGE, MOST_FILES
from itembank.mistakes.problems import hides
from setup.messages import Trouble

_DRIVE = re.compile(r"^[a-z]:", re.I)
# Names, and what programs write beside them; a real one is some hundreds of bytes.
LARGEST_HEADER = 64_000


class _TooMuch(Exception):
    """More was asked of the stream than one part of an archive may take."""


class _Rationed(BufferedIOBase):
    """A stream that gives no more than `ration` bytes before it gets a new one."""

    def __init__(self, stream: gzip.GzipFile) -> None:
        super().__init__()
        self.stream = stream
        self.ration = LARGEST_HEADER

    def read(self, size: int | None = -1, /) -> bytes:
        """Bytes of the stream; raises `_TooMuch` before it asks for more than it may."""
        if size is None or not 0 <= size <= self.ration:
            raise _TooMuch
        self.ration -= size
        return self.stream.read(size)

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Go on from elsewhere; what is passed over is read bit by bit and kept nowhere."""
        return self.stream.seek(offset, whence)

    def tell(self) -> int:
        """The place in the stream, in bytes from its beginning."""
        return self.stream.tell()


def members(
    path: Path, shown: str, is_wanted: Callable[[str], bool]
) -> Iterator[tuple[str, bytes]]:
    """Every wanted file by its path in the archive; raises `Trouble` for all that is not plain."""
    try:
        with gzip.open(path, "rb") as stream:
            assert isinstance(stream, gzip.GzipFile)
            rationed = _Rationed(stream)
            with tarfile.open(fileobj=rationed, mode="r:") as archive:
                yield from _read(archive, rationed, shown, is_wanted)
    except _TooMuch:
        raise refusals.too_large(shown, LARGEST_PACKAGE) from None
    except (FileNotFoundError, PermissionError):
        raise
    except (tarfile.TarError, zlib.error, EOFError, OSError, ValueError, OverflowError):
        raise refusals.bad_package(shown) from None


def _read(
    archive: tarfile.TarFile, rationed: _Rationed, shown: str, is_wanted: Callable[[str], bool]
) -> Iterator[tuple[str, bytes]]:
    total = count = 0
    while (member := _next(archive, rationed)) is not None:
        count += 1
        total += member.size
        if total > LARGEST_PACKAGE or count > MOST_FILES:
            raise refusals.too_large(shown, LARGEST_PACKAGE)
        if (trouble := _unsafe(member, shown)) is not None:
            raise trouble
        if not member.isfile() or not is_wanted(member.name):
            continue
        if member.size > LARGEST_FILE:
            raise refusals.too_large(f"{shown}: {member.name}", LARGEST_FILE)
        rationed.ration = member.size
        content = archive.extractfile(member)
        if content is not None:
            yield PurePosixPath(member.name).as_posix(), content.read()


def _next(archive: tarfile.TarFile, rationed: _Rationed) -> tarfile.TarInfo | None:
    """The next member. Those before it are let go: each may keep what every header said."""
    archive.members.clear()  # type: ignore[attr-defined]
    rationed.ration = LARGEST_HEADER
    return archive.next()


def _unsafe(member: tarfile.TarInfo, shown: str) -> Trouble | None:
    name = member.name.replace("\\", "/")
    if hides(name):
        why = refusals.UNSEEN
    elif name.startswith("/") or _DRIVE.match(name) or ".." in name.split("/"):
        why = "wijst naar buiten het pakket"
    elif member.issym() or member.islnk():
        why = "is een verwijzing"
    elif member.size < 0 or member.issparse() or not (member.isfile() or member.isdir()):
        why = "is geen gewoon bestand"
    else:
        return None
    return refusals.unsafe_package(shown, member.name, why)
