import importlib
import inspect
import pkgutil
from dataclasses import replace

import pytest

import introapp.services
from introapp.services.access import USE_CASES, Action, Subject, decide
from introapp.services.case_list import list_cases
from introapp.services.case_view import open_case
from introapp.services.plans import plan_for_print
from introapp.services.registration import register_person
from models.domain.errors import RefusedError
from models.domain.status import Protection
from tests.integration.services.conftest import SELAMAWIT


def public_functions_that_take_an_actor():
    for info in pkgutil.iter_modules(introapp.services.__path__, "introapp.services."):
        module = importlib.import_module(info.name)
        for name, member in vars(module).items():
            if (
                inspect.isfunction(member)
                and member.__module__ == info.name
                and not name.startswith("_")
                and {"office", "actor"} <= set(inspect.signature(member).parameters)
            ):
                yield f"{info.name}:{name}"


# These are the decision point and what stands between it and a use case.
BEHIND_A_USE_CASE = {
    "introapp.services.access:decide",
    "introapp.services.access:require",
    "introapp.services.case_guard:case_for",
}


def test_every_use_case_passes_the_decision_point():
    found = set(public_functions_that_take_an_actor())
    assert found - BEHIND_A_USE_CASE == set(USE_CASES)


def test_somebody_from_another_unit_is_refused_everywhere(office, actor, selamawit):
    stranger = replace(actor, unit_id=actor.unit_id + 1)
    with pytest.raises(RefusedError):
        list_cases(office, stranger)
    with pytest.raises(RefusedError):
        open_case(office, stranger, selamawit)


@pytest.mark.parametrize("action", [Action.PRINT, Action.EXPORT])
@pytest.mark.parametrize("level", [level for level in Protection if level is not Protection.NONE])
def test_nothing_of_a_protected_person_leaves_the_program(office, actor, action, level):
    assert not decide(office, actor, action, Subject(level)).allowed
    assert decide(office, actor, action, Subject(Protection.NONE)).allowed


def test_the_plan_of_a_protected_person_is_not_printed(office, actor):
    entry = replace(SELAMAWIT, protection=Protection.PROTECTED_REGISTRATION)
    case_id = register_person(office, actor, entry).row_id
    with pytest.raises(RefusedError, match="skyddade personuppgifter"):
        plan_for_print(office, actor, case_id)
