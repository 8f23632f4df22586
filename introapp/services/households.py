"""Who lives with whom."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.domain.errors import UnknownRowError
from models.domain.status import HouseholdRole
from models.tables.case import Case
from models.tables.person import Household, HouseholdMember, Person


def join_household(
    session: Session, person_id: int, *, of: int | None, role: HouseholdRole, since: date
) -> int:
    """Give a person a household of their own, or a place in another person's.

    Args:
        session: the transaction.
        person_id: who joins.
        of: a person whose household is joined; nobody for a new one.
        role: what the person is in it.
        since: first day.

    Returns:
        The household's row.

    Raises:
        UnknownRowError: the other person is not in this database.
    """
    household_id = _new(session) if of is None else _current(session, of, since)
    session.add(
        HouseholdMember(household_id=household_id, person_id=person_id, role=role, starts=since)
    )
    session.flush()
    return household_id


def open_cases_of_household(session: Session, household_id: int) -> list[int]:
    """Return the open cases of those who live in a household now."""
    return list(
        session.scalars(
            select(Case.id)
            .join(HouseholdMember, HouseholdMember.person_id == Case.person_id)
            .where(
                HouseholdMember.household_id == household_id,
                HouseholdMember.ends.is_(None),
                HouseholdMember.entered_in_error.is_(False),
                Case.closed.is_(None),
            )
        )
    )


def _new(session: Session) -> int:
    household = Household()
    session.add(household)
    session.flush()
    return household.id


def _current(session: Session, person_id: int, since: date) -> int:
    if session.get(Person, person_id) is None:
        raise UnknownRowError(
            "Personen som hushållet ska delas med finns inte längre. Välj på nytt."
        )
    membership = session.scalars(
        select(HouseholdMember)
        .where(
            HouseholdMember.person_id == person_id,
            HouseholdMember.entered_in_error.is_(False),
            HouseholdMember.ends.is_(None),
        )
        .order_by(HouseholdMember.id.desc())
        .limit(1)
    ).first()
    if membership is not None:
        return membership.household_id
    return join_household(session, person_id, of=None, role=HouseholdRole.ADULT, since=since)
