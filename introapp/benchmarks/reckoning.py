"""The time of reckoning: the rules asked about a case, and a plan laid out on paper."""

from io import BytesIO
from itertools import cycle

from introapp.benchmarks.timing import one_by_one
from introapp.benchmarks.unit import Unit
from introapp.services.case_facts import case_facts
from introapp.services.case_list import case_page
from introapp.services.case_rows import read_case
from introapp.services.plans import plan_for_print
from introapp.services.unit_of_work import reading
from models.domain.clock import today
from models.domain.rules.engine import evaluate
from reports.plan.document import write_plan

_CASES = 50


def rules(unit: Unit, rounds: int) -> list[float]:
    """Time asking all rules about a case whose rows are read already."""
    day = today()
    with reading(unit.office.engine) as session:
        told = cycle(
            [
                case_facts(read_case(session, case_id, day), day)
                for case_id in unit.case_ids[:_CASES]
            ]
        )
    return one_by_one(lambda: evaluate(unit.office.book, next(told), day), rounds)


def plan_as_pdf(unit: Unit, rounds: int) -> list[float]:
    """Time a plan from the database to its last byte; the printing is logged."""
    rows = case_page(unit.office, unit.actor, unit.case_ids[:_CASES])
    may_be_printed = cycle([row.case_id for row in rows if not row.person.masked])

    def write() -> None:
        write_plan(plan_for_print(unit.office, unit.actor, next(may_be_printed)), BytesIO())

    return one_by_one(write, rounds)
