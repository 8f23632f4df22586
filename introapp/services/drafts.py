"""Keep what an officer has typed and not saved, so that a crash or a lock loses nothing."""

import msgspec
from sqlalchemy import delete, select

from introapp.services.access import Action, use_case
from introapp.services.office import Office
from introapp.services.unit_of_work import reading, writing
from models.domain.actor import Actor
from models.domain.clock import utc_now
from models.domain.drafts import FormFields, KeptDraft
from models.tables.desk import Draft


@use_case(Action.CHANGE)
def keep_draft(
    office: Office, actor: Actor, form: str, fields: FormFields, *, about: int = 0, seen: int = 0
) -> None:
    """Keep the fields of a form as they stand, in place of an earlier draft of the same form."""
    content = msgspec.json.encode(dict(fields)).decode()
    with writing(office.engine, actor) as session:
        draft = session.scalars(
            select(Draft).where(
                Draft.officer_id == actor.officer_id, Draft.form == form, Draft.about == about
            )
        ).one_or_none()
        if draft is None:
            draft = Draft(officer_id=actor.officer_id, form=form, about=about, seen=seen)
            session.add(draft)
        draft.content, draft.saved_at = content, utc_now()


@use_case(Action.LIST)
def drafts_of(office: Office, actor: Actor) -> tuple[KeptDraft, ...]:
    """Return the officer's own drafts, the newest first; nobody sees another's."""
    with reading(office.engine) as session:
        found = session.scalars(
            select(Draft)
            .where(Draft.officer_id == actor.officer_id)
            .order_by(Draft.saved_at.desc())
        ).all()
    return tuple(
        KeptDraft(
            row.form,
            row.about,
            row.seen,
            msgspec.json.decode(row.content, type=dict[str, str | int | bool | None]),
            row.saved_at,
        )
        for row in found
    )


@use_case(Action.CHANGE)
def discard_draft(office: Office, actor: Actor, form: str, *, about: int = 0) -> None:
    """Throw a draft away, because it was saved or is not wanted; none there is no fault."""
    with writing(office.engine, actor) as session:
        session.execute(
            delete(Draft).where(
                Draft.officer_id == actor.officer_id, Draft.form == form, Draft.about == about
            )
        )
