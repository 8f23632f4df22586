"""Ask the rules anew about cases that nobody has touched: time alone moves their deadlines."""

from introapp.services.access import Action, use_case
from introapp.services.deadlines import refresh_deadlines, stale_cases
from introapp.services.office import Office
from introapp.services.unit_of_work import reading, writing
from models.domain.actor import Actor
from models.domain.clock import today
from models.domain.progress import Progress

AT_ONCE = 50
"""Cases in one transaction: short enough that nobody waits for it to save."""


@use_case(Action.LIST)
def begin_new_day(office: Office, actor: Actor, progress: Progress, *, most: int = 20_000) -> int:
    """Bring the work list up to today, a few cases at a time, and return how many were asked.

    Nothing that anybody has entered is changed, so nothing is written into the audit chain.

    Raises:
        Cancelled: the officer has stopped it; what was done so far stays.
    """
    day = today()
    with reading(office.engine) as session:
        waiting = stale_cases(session, day, most)
    for done in range(0, len(waiting), AT_ONCE):
        progress.step(done, len(waiting))
        with writing(office.engine, actor) as session:
            refresh_deadlines(session, office, waiting[done : done + AT_ONCE], day)
    progress.step(len(waiting), len(waiting))
    return len(waiting)
