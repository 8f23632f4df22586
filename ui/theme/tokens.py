"""The design tokens of ``resources/theme.json``, read once and given types."""

import json
from collections.abc import Mapping
from enum import Enum
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from models.domain.chain import Strand
from resources import resource


class Scheme(Enum):
    """A set of colours; the value is its name in the token file."""

    LIGHT = "light"
    DARK = "dark"


class StrandLook(NamedTuple):
    """How a strand of the chain is told from the others: never by colour alone."""

    code: str
    icon: str
    pattern: str
    edge: Mapping[Scheme, str]
    fill: Mapping[Scheme, str]


class TypeRole(NamedTuple):
    """Letters for one use, in pixels at 100 % text."""

    size: int
    line: int
    weight: int


class FontChoice(NamedTuple):
    """Families by preference, and the OpenType features that are always on."""

    text: tuple[str, ...]
    display: tuple[str, ...]
    features: tuple[str, ...]


class TextScale(NamedTuple):
    """How much larger than designed the text may be."""

    least: float
    most: float
    step: float


class Tokens(NamedTuple):
    """Everything the look is made of. Lengths are pixels at 100 % text."""

    colors: Mapping[Scheme, Mapping[str, str]]
    strands: Mapping[Strand, StrandLook]
    space: Mapping[int, int]
    radius: Mapping[str, int]
    icon: Mapping[str, int]
    size: Mapping[str, int]
    ring: Mapping[str, int]
    fonts: FontChoice
    types: Mapping[str, TypeRole]
    text_scale: TextScale
    contrast: Mapping[float, tuple[tuple[str, str], ...]]


@cache
def tokens() -> Tokens:
    """Return the tokens the program ships with."""
    raw = json.loads(resource("theme.json").read_text(encoding="utf-8"))
    scale = raw["text-scale"]
    return Tokens(
        colors={scheme: MappingProxyType(raw["color"][scheme.value]) for scheme in Scheme},
        strands={strand: _strand(raw["strand"][strand.value]) for strand in Strand},
        space={int(step): length for step, length in raw["space"].items()},
        radius=raw["radius"],
        icon=raw["icon"],
        size=raw["size"],
        ring=raw["focus"],
        fonts=_fonts(raw["font"]),
        types={role: TypeRole(*values) for role, values in raw["type"].items()},
        text_scale=TextScale(scale["min"], scale["max"], scale["step"]),
        contrast={
            float(least): tuple(_pair(words) for words in pairs)
            for least, pairs in raw["contrast"].items()
        },
    )


def _strand(raw: dict[str, Any]) -> StrandLook:
    return StrandLook(
        code=raw["code"],
        icon=raw["icon"],
        pattern=raw["pattern"],
        edge={scheme: raw[scheme.value]["edge"] for scheme in Scheme},
        fill={scheme: raw[scheme.value]["fill"] for scheme in Scheme},
    )


def _fonts(raw: dict[str, list[str]]) -> FontChoice:
    others = tuple(raw["other-scripts"])
    return FontChoice(
        text=(*raw["family"], *others),
        display=(*raw["display"], *others),
        features=tuple(raw["features"]),
    )


def _pair(words: str) -> tuple[str, str]:
    ink, ground = words.split(" on ")
    return ink, ground
