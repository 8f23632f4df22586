"""What the window remembers for one user of the computer; nothing about any person."""

import json
from dataclasses import asdict, dataclass, replace
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from models.domain.channels import Channel, outlet


class SchemeChoice(Enum):
    """Which colours the officer wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Settings:
    """One officer's window.

    Attributes:
        scheme: a value of ``SchemeChoice``.
        text_scale: 1.0 to 2.0.
        width: of the window, in pixels; 0 before the first time.
        height: of the window.
        maximized: whether it filled the screen.
        database: the file that was open last.
        unit: the municipality and unit that work in it.
    """

    scheme: str = SchemeChoice.SYSTEM.value
    text_scale: float = 1.0
    width: int = 0
    height: int = 0
    maximized: bool = False
    database: str = ""
    unit: str = ""


class SettingsFile:
    """The settings on disk. A file that cannot be read or written costs comfort, never work."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or _usual_place()
        self.current = self._read()

    def change(self, **changes: str | float | bool) -> None:
        """Change some settings and keep them."""
        wanted = replace(self.current, **changes)  # type: ignore[arg-type] # checked by _read
        if wanted != self.current:
            self.current = wanted
            self._write()

    def _read(self) -> Settings:
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return Settings()
        usual = asdict(Settings())
        if not isinstance(found, dict):
            return Settings()
        kept = {
            name: found[name]
            for name, value in usual.items()
            if name in found and _is_alike(found[name], value)
        }
        settings = Settings(**{**usual, **kept})
        known = settings.scheme in {choice.value for choice in SchemeChoice}
        return settings if known else replace(settings, scheme=Settings().scheme)

    @outlet(Channel.SETTINGS)
    def _write(self) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            words = json.dumps(asdict(self.current), ensure_ascii=False, indent=2)
            self._path.write_text(words + "\n", encoding="utf-8")
        except OSError:
            return


def _usual_place() -> Path:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder) / "introapp" / "window.json"


def _is_alike(found: object, usual: object) -> bool:
    """A whole number will do for a length of text; a truth value never passes for a number."""
    if isinstance(usual, float):
        return isinstance(found, int | float) and not isinstance(found, bool)
    return type(found) is type(usual)
