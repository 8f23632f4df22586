"""Find cases by what the law lets an officer search for.

In social services only the name, personnummer, samordningsnummer and case number may be search
terms in casework (förordning 2001:637, 15 §). The other profile may also use the numbers of
Migrationsverket. A person with protected identity is found only by a whole number, never by name,
so that a name typed in does not tell that she is here.
"""

import re
from functools import cache
from typing import Any

from sqlalchemy import bindparam, func, literal, select, union_all
from sqlalchemy.orm import Session

from introapp.services.access import Action, use_case
from introapp.services.audit import Deed, append
from introapp.services.case_list import is_protected, rows_of
from introapp.services.office import Office
from introapp.services.prepared import AnySelect
from introapp.services.unit_of_work import reading, writing
from models.domain.actor import Actor
from models.domain.clock import today
from models.domain.name_keys import HitReason, hit_reason, keys, tokens
from models.domain.names import PersonName as Name
from models.domain.readmodels import CaseList
from models.domain.status import IdentifierKind, Profile
from models.tables.case import Case
from models.tables.person import Identifier, PersonName
from models.tables.search import NameKey, NameToken, PersonToken

MOST_SHOWN = 200
_MOST_TOKENS = 400  # of a vocabulary; a prefix that fits more is too short to rank by
_BEYOND = "\U0010ffff"
_NUMBER = re.compile(r"[\d\s+\-/]{4,}")
_LAWFUL = frozenset({IdentifierKind.PERSONAL, IdentifierKind.COORDINATION})
_EXACT, _ALIKE = 0, 1


@use_case(Action.SEARCH)
def search_cases(office: Office, actor: Actor, text: str, *, limit: int = MOST_SHOWN) -> CaseList:
    """Return the cases that fit what is typed, best first, each with why it was found."""
    del actor
    with reading(office.engine) as session:
        hits = _hits(session, office, text.strip(), min(limit, MOST_SHOWN))
        rows = rows_of(session, office, list(hits), hits)
        return CaseList(tuple(rows), len(rows))


@use_case(Action.SEARCH)
def note_search(office: Office, actor: Actor, shown: int) -> None:
    """Log that a search has settled and how many hits it showed; the words are not kept."""
    with writing(office.engine, actor) as session:
        deed = Deed("search", "cases", values={"shown": shown})
        append(session.connection(), actor.officer_id, [deed])


def _hits(session: Session, office: Office, text: str, limit: int) -> dict[int, HitReason]:
    if not text:
        return {}
    if _NUMBER.fullmatch(text):
        return _by_number(session, office, text, limit)
    words = tokens(text)
    return _by_name(session, text, words, limit) if words else {}


def _by_number(session: Session, office: Office, text: str, limit: int) -> dict[int, HitReason]:
    cases = session.scalars(select(Case.id).where(Case.case_number == text).limit(limit)).all()
    digits = re.sub(r"\D", "", text)
    kinds = _LAWFUL if office.profile is Profile.SOCIAL_SERVICES else frozenset(IdentifierKind)
    people = session.scalars(
        select(Case.id)
        .join(Identifier, Identifier.person_id == Case.person_id)
        .where(
            Identifier.number.in_(_stored_forms(digits)),
            Identifier.kind.in_(kinds),
            Identifier.entered_in_error.is_(False),
        )
        .limit(limit)
    ).all()
    return dict.fromkeys([*cases, *people], HitReason.NUMBER)


def _stored_forms(digits: str) -> list[str]:
    """Return the forms a typed number may be stored in: ten digits may be of either century."""
    return [digits, f"19{digits}", f"20{digits}"] if len(digits) == 10 else [digits]  # noqa: PLR2004


def _by_name(
    session: Session, text: str, words: tuple[str, ...], limit: int
) -> dict[int, HitReason]:
    found = session.execute(
        _name_query(words), {"at": today(), "limit": limit, **_bound(words)}
    ).all()
    ranked = sorted(
        (
            (
                hit_reason(text, Name(row.given, row.family, row.native)),
                row.score,
                row.sort_key,
                row.case_id,
            )
            for row in found
        ),
        key=lambda hit: (hit[0].rank, *hit[1:]),
    )
    return {case_id: reason for reason, _score, _order, case_id in ranked}


def _bound(words: tuple[str, ...]) -> dict[str, object]:
    bound: dict[str, object] = {}
    for number, word in enumerate(words):
        bound[f"from_{number}"] = word
        bound[f"to_{number}"] = word + _BEYOND
        bound[f"keys_{number}"] = list(keys(word))
    return bound


@cache
def _name_query_of(count: int) -> AnySelect:
    """Return the query for so many words: every word must fit some word of the name."""
    fits = [_people_with(number) for number in range(count)]
    first, *others = fits
    score = first.c.score
    joined: Any = first
    for other in others:
        joined = joined.join(other, other.c.person_id == first.c.person_id)
        score = score + other.c.score
    return (
        select(
            Case.id.label("case_id"),
            PersonName.given,
            PersonName.family,
            PersonName.native,
            PersonName.sort_key,
            score.label("score"),
        )
        .select_from(joined)
        .join(Case, Case.person_id == first.c.person_id)
        .join(PersonName, PersonName.person_id == Case.person_id)
        .where(PersonName.is_primary.is_(True), ~is_protected(Case.person_id))
        .order_by("score", PersonName.sort_key)
        .limit(bindparam("limit"))
    )


def _name_query(words: tuple[str, ...]) -> AnySelect:
    return _name_query_of(len(words))


def _people_with(number: int) -> Any:  # noqa: ANN401 - a subquery's type says nothing more
    """Return the people with a word that begins as typed, or is found under the same key."""
    begins = (
        select(NameToken.id.label("token_id"), literal(_EXACT).label("score"))
        .where(
            NameToken.token >= bindparam(f"from_{number}"),
            NameToken.token < bindparam(f"to_{number}"),
        )
        .limit(_MOST_TOKENS)
    )
    sounds = (
        select(NameKey.token_id, literal(_ALIKE).label("score"))
        .where(NameKey.key.in_(bindparam(f"keys_{number}", expanding=True)))
        .limit(_MOST_TOKENS)
    )
    fitting = union_all(select(begins.subquery()), select(sounds.subquery())).subquery(
        f"words_{number}"
    )
    return (
        select(PersonToken.person_id, func.min(fitting.c.score).label("score"))
        .join(fitting, fitting.c.token_id == PersonToken.token_id)
        .group_by(PersonToken.person_id)
        .subquery(f"people_{number}")
    )
