"""Everything that travels with the program and is not code: rules, code lists, fonts, icons."""

from importlib.resources import files
from importlib.resources.abc import Traversable


def resource(*parts: str) -> Traversable:
    """Return the packaged file at ``parts``.

    Raises:
        FileNotFoundError: the program was packed without it.
    """
    found = _packaged(*parts)
    if not found.is_file():
        raise FileNotFoundError("/".join(parts))
    return found


def read_text(*parts: str) -> str:
    """Return the packaged text file at ``parts``, which is UTF-8.

    Raises:
        FileNotFoundError: the program was packed without it.
    """
    return resource(*parts).read_text(encoding="utf-8")


def read_bytes(*parts: str) -> bytes:
    """Return the packaged file at ``parts`` byte by byte.

    Raises:
        FileNotFoundError: the program was packed without it.
    """
    return resource(*parts).read_bytes()


def list_files(*parts: str, suffix: str = "") -> tuple[Traversable, ...]:
    """Return the packaged files of the folder ``parts``, in the order of their names.

    Raises:
        FileNotFoundError: the program was packed without the folder.
    """
    folder = _packaged(*parts)
    if not folder.is_dir():
        raise FileNotFoundError("/".join(parts))
    found = (entry for entry in folder.iterdir() if entry.is_file())
    return tuple(
        sorted((entry for entry in found if entry.name.endswith(suffix)), key=lambda e: e.name)
    )


def _packaged(*parts: str) -> Traversable:
    """Return the place of ``parts``, which never lies outside the package."""
    if any("/" in part or "\\" in part or part in {"", ".", ".."} for part in parts):
        raise FileNotFoundError("/".join(parts))
    return files("resources").joinpath(*parts)
