"""What the window's frame tells of the unit, and whom one can choose as actor."""

from sqlalchemy import select

from introapp.services.access import Action, use_case
from introapp.services.office import Office
from introapp.services.rule_book import issue_of
from introapp.services.unit_of_work import querying, reading
from introapp.services.upkeep import last_backup
from models.domain.actor import Actor
from models.domain.readmodels import OrganisationRow, UnitState
from models.tables.organisation import Officer, Organisation, Unit


@use_case(Action.LIST)
def unit_state(office: Office, actor: Actor) -> UnitState:
    """Return the unit, its officer and how it is kept."""
    with querying(office.engine) as connection:
        unit = connection.execute(
            select(Unit.name, Organisation.name.label("municipality"))
            .join(Organisation, Organisation.id == Unit.organisation_id)
            .where(Unit.id == office.unit_id)
        ).one()
        title = connection.scalar(select(Officer.title).where(Officer.id == actor.officer_id))
    return UnitState(
        municipality=unit.municipality,
        unit=unit.name,
        officer=actor.name,
        officer_title=title or "",
        profile=office.profile,
        fictive=office.fictive,
        last_backup=last_backup(office, actor),
        encrypted=office.database is not None,
        rule_pack=issue_of(office.book),
    )


@use_case(Action.LIST)
def list_organisations(office: Office, actor: Actor) -> tuple[OrganisationRow, ...]:
    """Return the organisations that can be chosen today, the unit's own municipality first."""
    del actor
    with reading(office.engine) as session:
        found = session.scalars(
            select(Organisation)
            .where(Organisation.ends.is_(None))
            .order_by(Organisation.id != office.organisation_id, Organisation.name)
        ).all()
        return tuple(OrganisationRow(row.id, row.name, row.kind.value) for row in found)
