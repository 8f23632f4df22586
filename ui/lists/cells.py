"""What one row of a list says."""

from dataclasses import dataclass

from ui.parts.badges import Mark

_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


def isolated(words: str) -> str:
    """Return words that cannot turn the words around them, whatever script they are in."""
    return f"{_FIRST_STRONG_ISOLATE}{words}{_POP_ISOLATE}"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: the thing, under it the reason.

    Attributes:
        text: first line.
        sub: second line.
        tone: of the first line.
        sub_tone: of the second line.
        icon: before both.
        icon_tone: of the icon.
        strong: whether the first line is what the row is called.
        mark: a badge at the beginning of the second line.
        said: what ears hear instead of the words themselves.
        hint: what the tip says beyond them.
    """

    text: str
    sub: str = ""
    tone: str = "text"
    sub_tone: str = "muted"
    icon: str = ""
    icon_tone: str = "muted"
    strong: bool = False
    mark: Mark | None = None
    said: str = ""
    hint: str = ""

    @property
    def spoken(self) -> str:
        """Everything the cell says, for ears."""
        return self.said or self._words

    @property
    def tip(self) -> str:
        """Everything the cell says, for the pointer that rests on it."""
        return f"{self._words}\n{self.hint}" if self.hint else self._words

    @property
    def _words(self) -> str:
        words = (self.text, self.mark.words if self.mark else "", self.sub)
        return ", ".join(isolated(part) for part in words if part)


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A heading among the rows, with how many rows belong to it."""

    title: str
    count: int
    tone: str = "text"
    icon: str = ""

    @property
    def spoken(self) -> str:
        """The heading for ears."""
        return f"{self.title}, {self.count}"

    @property
    def tip(self) -> str:
        """The heading for the pointer."""
        return self.spoken


@dataclass(frozen=True, slots=True)
class Section:
    """Ids that belong under one heading; without a heading they simply follow."""

    ids: tuple[int, ...]
    group: Group | None = None

    @property
    def height(self) -> int:
        """How many rows it takes."""
        return len(self.ids) + (self.group is not None)
