"""Find cases by what the law lets an officer search for.

In social services only the name, personnummer, samordningsnummer and case number may be search
terms in casework (förordning 2001:637, 15 §). The other profile may also use the numbers of
Migrationsverket. A person with protected identity is found only by a whole number, never by name,
so that a name typed in does not tell that she is here.
"""

import re
from itertools import islice
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from introapp.services.access import Action, use_case
from introapp.services.audit import Deed, append
from introapp.services.case_list import case_row, rows_of, rows_of_people
from introapp.services.name_search import people_named
from introapp.services.office import Office
from introapp.services.unit_of_work import reading, writing
from models.domain.actor import Actor
from models.domain.name_keys import HitReason, hit_reason, tokens
from models.domain.names import PersonName as Name
from models.domain.readmodels import CaseList, CaseRow
from models.domain.status import IdentifierKind, Profile
from models.tables.case import Case
from models.tables.person import Identifier

if TYPE_CHECKING:
    from introapp.services.prepared import Record

MOST_SHOWN = 100  # some screens full; who is not among them is found by the next letter
_NUMBER = re.compile(r"[\d\s+\-/]{4,}")
_LAWFUL = frozenset({IdentifierKind.PERSONAL, IdentifierKind.COORDINATION})


@use_case(Action.SEARCH)
def search_cases(office: Office, actor: Actor, text: str, *, limit: int = MOST_SHOWN) -> CaseList:
    """Return the cases that fit what is typed, best first, each with why it was found."""
    del actor
    with reading(office.engine) as session:
        most = min(limit, MOST_SHOWN)
        return CaseList(_found(session.connection(), office, text.strip(), most))


@use_case(Action.SEARCH)
def note_search(office: Office, actor: Actor, shown: int) -> None:
    """Log that a search has settled and how many hits it showed; the words are not kept."""
    with writing(office.engine, actor) as session:
        deed = Deed("search", "cases", values={"shown": shown})
        append(session.connection(), actor.officer_id, [deed])


def _found(connection: Connection, office: Office, text: str, limit: int) -> tuple[CaseRow, ...]:
    if _NUMBER.fullmatch(text):
        return rows_of(
            connection, office, _by_number(connection, office, text, limit), HitReason.NUMBER
        )
    return _by_name(connection, office, text, limit)


def _by_number(connection: Connection, office: Office, text: str, limit: int) -> list[int]:
    """Return the cases with a number, be it theirs or their person's."""
    cases = select(Case.id).where(Case.case_number == text).limit(limit)
    digits = re.sub(r"\D", "", text)
    kinds = _LAWFUL if office.profile is Profile.SOCIAL_SERVICES else frozenset(IdentifierKind)
    persons = (
        select(Case.id)
        .join(Identifier, Identifier.person_id == Case.person_id)
        .where(
            Identifier.number.in_(_stored_forms(digits)),
            Identifier.kind.in_(kinds),
            Identifier.entered_in_error.is_(False),
        )
        .limit(limit)
    )
    found = (*connection.scalars(cases), *connection.scalars(persons))
    return list(dict.fromkeys(found))


def _stored_forms(digits: str) -> list[str]:
    """Return the forms a typed number may be stored in: ten digits may be of either century."""
    return [digits, f"19{digits}", f"20{digits}"] if len(digits) == 10 else [digits]  # noqa: PLR2004


def _by_name(connection: Connection, office: Office, text: str, limit: int) -> tuple[CaseRow, ...]:
    """Return who is found by name, the surest first; nobody who is protected."""
    words = tokens(text)
    people = people_named(connection, words) if words else iter(())
    found: list[Record] = []
    while len(found) < limit and (batch := list(islice(people, limit))):
        found += (row for row in rows_of_people(connection, batch) if not row.protected)
    hits = [(hit_reason(text, Name(row.given, row.family, row.native)), row) for row in found]
    hits.sort(key=lambda hit: (hit[0].rank, hit[1].name_order, hit[1].case_id))
    return tuple(case_row(office, row, reason) for reason, row in hits[:limit])
