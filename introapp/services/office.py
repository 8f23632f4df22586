"""An open unit: its database, its settings and the rules it works by."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from models.domain.rules.book import RuleBook
from models.domain.status import Profile


@dataclass(frozen=True, slots=True)
class Office:
    """What every use case works in.

    Attributes:
        engine: the unit's database, open; reads only, see ``unit_of_work.writing``.
        database: the encrypted file, or nothing where the unit shares a server.
        unit_id: the unit's own row.
        organisation_id: the municipality the unit belongs to.
        profile: under which law it works; decides search terms and compilations.
        fictive: whether its people are made up.
        book: the rule packs in use.
    """

    engine: Engine
    database: Path | None
    unit_id: int
    organisation_id: int
    profile: Profile
    fictive: bool
    book: RuleBook
