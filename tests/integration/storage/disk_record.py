"""What a program did to the files of a folder, as ``strace`` recorded it, and a disk to redo it on.

The disk is a strict one. What was written to a file is on it for certain only after that file was
flushed; until then any part of it may be there, in any order, torn at a sector. Names (made, moved,
removed) get there in their order, and for certain with the next flush of anything, as with the
journal of ext4.
"""

import random
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
CALLS = "openat,close,write,pwrite64,fsync,fdatasync,ftruncate,unlink,rename,link"
_CALL = re.compile(r"(?:\d+\s+)?(\w+)\((.*)\)\s+= (-?\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass(frozen=True)
class Deed:
    """One thing done to a file, or said."""

    kind: str  # made, wrote, cut, flushed, moved, removed, said
    name: str = ""
    other: str = ""
    place: int = 0
    content: bytes = b""


def record(command: list[str], trace: Path, folder: Path, cwd: Path) -> list[Deed]:
    """Run a program and return what it did to the files of a folder."""
    watch = ["/usr/bin/strace", "-f", "-qq", "-xx", "-s", "200000"]
    watch += ["-e", f"trace={CALLS}", "-o", str(trace)]
    subprocess.run([*watch, *command], check=True, stdout=subprocess.DEVNULL, cwd=cwd)
    return list(_Reader(folder).deeds(trace.read_text().splitlines()))


@dataclass
class _Reader:
    """Follows the open files of a recorded program."""

    folder: Path
    names: dict[int, str] = field(default_factory=dict)
    places: dict[int, int] = field(default_factory=dict)

    def deeds(self, lines: list[str]) -> Iterator[Deed]:
        for line in lines:
            found = _CALL.match(line)
            if found is None or found[3].startswith("-"):
                continue
            texts = [bytes.fromhex(text.replace("\\x", "")) for text in _TEXT.findall(found[2])]
            read = getattr(self, f"_{found[1]}", self._flushed)
            yield from read(found[2], texts, int(found[3]))

    def _ours(self, text: bytes) -> str:
        """Return the name of a file in the folder; what processes share in memory is none."""
        path = Path(text.decode())
        inside = path.parent == self.folder and not path.name.endswith(("-shm", ".lock"))
        return path.name if inside else ""

    def _openat(self, given: str, texts: list[bytes], handle: int) -> Iterator[Deed]:
        name = self._ours(texts[0])
        self.names.pop(handle, None)
        if name:
            self.names[handle], self.places[handle] = name, 0
            yield Deed("made", name)
            if "O_TRUNC" in given:
                yield Deed("cut", name)

    def _close(self, given: str, _texts: list[bytes], _result: int) -> Iterator[Deed]:
        self.names.pop(int(given), None)
        yield from ()

    def _write(self, given: str, texts: list[bytes], length: int) -> Iterator[Deed]:
        handle = int(given.split(",", maxsplit=1)[0])
        if handle in self.names:
            place = self.places[handle]
            self.places[handle] += length
            yield Deed("wrote", self.names[handle], "", place, texts[0][:length])
        elif handle == 1:
            yield from (Deed("said", word) for word in texts[0].decode().splitlines())

    def _pwrite64(self, given: str, texts: list[bytes], length: int) -> Iterator[Deed]:
        handle, place = int(given.split(",", maxsplit=1)[0]), int(given.rsplit(",", 1)[1])
        if handle in self.names:
            yield Deed("wrote", self.names[handle], "", place, texts[0][:length])

    def _ftruncate(self, given: str, _texts: list[bytes], _result: int) -> Iterator[Deed]:
        handle, length = map(int, given.split(","))
        if handle in self.names:
            yield Deed("cut", self.names[handle], "", length)

    def _flushed(self, given: str, _texts: list[bytes], _result: int) -> Iterator[Deed]:
        """A flush of a file, or of the folder: that is a flush of names alone."""
        yield Deed("flushed", self.names.get(int(given.split(",", maxsplit=1)[0]), ""))

    def _rename(self, _given: str, texts: list[bytes], _result: int) -> Iterator[Deed]:
        yield Deed("moved", self._ours(texts[0]), self._ours(texts[1]))

    def _unlink(self, _given: str, texts: list[bytes], _result: int) -> Iterator[Deed]:
        if name := self._ours(texts[0]):
            yield Deed("removed", name)


class File:
    """A file on the strict disk: what is on it for certain, and what was written since."""

    def __init__(self, content: bytes = b"") -> None:
        self.certain = bytearray(content)
        self.since: list[Deed] = []

    def flush(self) -> None:
        for deed in self.since:
            _do(self.certain, deed)
        self.since = []

    def after_a_cut(self, chance: random.Random) -> bytes:
        """Return what a power cut leaves: some of what was written since, some of it torn."""
        left = bytearray(self.certain)
        for deed in self.since:
            fate = chance.random()
            if fate < 0.4:
                _do(left, deed)
            elif fate < 0.5 and deed.kind == "wrote":
                sectors = chance.randrange(len(deed.content) // SECTOR + 1)
                _do(left, Deed("wrote", "", "", deed.place, deed.content[: sectors * SECTOR]))
        return bytes(left)


class Disk:
    """The strict disk."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.now = {name: File(content) for name, content in files.items()}
        self.certain = dict(self.now)
        self.names_since: list[tuple[Deed, File]] = []

    def do(self, deed: Deed) -> None:
        match deed.kind:
            case "wrote" | "cut":
                self.now[deed.name].since.append(deed)
            case "flushed":
                self._flush(deed.name)
            case "made" if deed.name not in self.now:
                self._name(deed, File())
            case "moved" | "removed":
                self._name(deed, self.now[deed.name])

    def after_a_cut(self, chance: random.Random) -> dict[str, bytes]:
        """Return the files that are there when the power comes back."""
        names = dict(self.certain)
        for deed, file in self.names_since[: chance.randrange(len(self.names_since) + 1)]:
            _rename(names, deed, file)
        return {name: file.after_a_cut(chance) for name, file in names.items()}

    def _name(self, deed: Deed, file: File) -> None:
        _rename(self.now, deed, file)
        self.names_since.append((deed, file))

    def _flush(self, name: str) -> None:
        for deed, file in self.names_since:
            _rename(self.certain, deed, file)
        self.names_since = []
        if name in self.now:
            self.now[name].flush()


def _rename(names: dict[str, File], deed: Deed, file: File) -> None:
    if deed.kind in {"moved", "removed"}:
        names.pop(deed.name, None)
    if deed.kind == "moved":
        names[deed.other] = file
    elif deed.kind == "made":
        names[deed.name] = file


def _do(content: bytearray, deed: Deed) -> None:
    if deed.kind == "cut":
        del content[deed.place :]
    else:
        content.extend(bytes(max(0, deed.place - len(content))))
        content[deed.place : deed.place + len(deed.content)] = deed.content
