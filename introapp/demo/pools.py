"""The lists that made-up people are put together from, as they lie in resources/demo."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from models.domain.organisations import OrganisationRecord, parse_organisations
from models.domain.status import PermitGround
from resources import list_files, read_text


@dataclass(frozen=True, slots=True)
class NamePart:
    """One name: its spellings in Latin letters, for men and for women, and its own script."""

    male: tuple[str, ...]
    female: tuple[str, ...]
    native_male: str = ""
    native_female: str = ""


@dataclass(frozen=True, slots=True)
class Culture:
    """How people of one origin are called and what they speak.

    Attributes:
        key: name of the file.
        pattern: how a whole name is made; see introapp.demo.naming.
        weight: how many of a large unit come from here.
        grounds: on what grounds they get their permits, by frequency.
        without_family: share with no family name.
    """

    key: str
    languages: tuple[str, ...]
    also: tuple[str, ...]
    pattern: str
    weight: float
    grounds: Mapping[PermitGround, float]
    female: tuple[NamePart, ...]
    male: tuple[NamePart, ...]
    family: tuple[NamePart, ...]
    without_family: float = 0.0


@cache
def table(name: str) -> Mapping[str, Any]:
    """Return one of the lists; the files are ours and always read the same."""
    return tomllib.loads(read_text("demo", f"{name}.toml"))


@cache
def cultures() -> Mapping[str, Culture]:
    """Return every origin by its key, in the order of the keys."""
    files = list_files("demo", "names", suffix=".toml")
    found = (_culture(f.name.removesuffix(".toml"), f.read_text(encoding="utf-8")) for f in files)
    return {culture.key: culture for culture in found}


@cache
def municipalities() -> Mapping[str, OrganisationRecord]:
    """Return the municipalities by code."""
    records = parse_organisations(read_text("codes", "municipalities.csv"))
    return {record.code: record for record in records}


@cache
def neighbours(municipality: str) -> tuple[str, ...]:
    """Return the other municipalities of the county; of the country where it has no other."""
    all_of_them = municipalities()
    county = all_of_them[municipality].county_code
    others = [code for code in all_of_them if code != municipality]
    near = [code for code in others if all_of_them[code].county_code == county]
    return tuple(near or others)


def _culture(key: str, text: str) -> Culture:
    data = tomllib.loads(text)
    return Culture(
        key=key,
        languages=tuple(data["languages"]),
        also=tuple(data["also"]),
        pattern=data["pattern"],
        weight=data["weight"],
        grounds={PermitGround(ground): weight for ground, weight in data["grounds"].items()},
        female=_parts(data["female"]),
        male=_parts(data["male"]),
        family=_parts(data["family"]),
        without_family=data.get("without_family", 0.0),
    )


def _parts(text: str) -> tuple[NamePart, ...]:
    entries = (entry.strip() for entry in text.replace("\n", " ").split(","))
    return tuple(_part(entry) for entry in entries if entry)


def _part(entry: str) -> NamePart:
    """Read ``Sergey~Serhii|Сергій``, or ``Petrov/Petrova|Петров/Петрова``."""
    latin, _, native = entry.partition("|")
    male, _, female = latin.partition("/")
    native_male, _, native_female = native.partition("/")
    return NamePart(
        male=tuple(male.split("~")),
        female=tuple((female or male).split("~")),
        native_male=native_male,
        native_female=native_female or native_male,
    )
