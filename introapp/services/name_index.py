"""Keep the name search in step with the names."""

from collections.abc import Iterable

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from models.domain.name_keys import keys, tokens
from models.tables.person import PersonName
from models.tables.search import NameKey, NameToken, PersonToken


def index_person(session: Session, person_id: int) -> None:
    """Make a person's words findable anew, from all names they bear or have borne."""
    session.flush()
    words = _words(session, person_id)
    known = _token_ids(session, words)
    session.execute(delete(PersonToken).where(PersonToken.person_id == person_id))
    if known:
        session.execute(
            insert(PersonToken),
            [{"token_id": token_id, "person_id": person_id} for token_id in known],
        )


def _words(session: Session, person_id: int) -> frozenset[str]:
    names = session.execute(
        select(PersonName.given, PersonName.family, PersonName.native).where(
            PersonName.person_id == person_id, PersonName.entered_in_error.is_(False)
        )
    )
    return frozenset(word for name in names for part in name for word in tokens(part))


def _token_ids(session: Session, words: Iterable[str]) -> list[int]:
    """Return the ids of words, giving new ones a row and their keys."""
    wanted = sorted(words)
    rows = session.execute(select(NameToken.token, NameToken.id).where(NameToken.token.in_(wanted)))
    found: dict[str, int] = {row.token: row.id for row in rows}
    for word in wanted:
        if word not in found:
            token = NameToken(token=word)
            session.add(token)
            session.flush()
            found[word] = token.id
            session.add_all(NameKey(key=key, token_id=token.id) for key in keys(word))
    session.flush()
    return sorted(found.values())
