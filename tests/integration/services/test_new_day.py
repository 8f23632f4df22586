from datetime import timedelta

import pytest

from introapp.services.new_day import begin_new_day
from introapp.services.today import todays_list
from models.domain.clock import held_at
from models.domain.progress import Cancelled, Silent
from models.domain.rules.words import RuleKind
from tests.integration.services.conftest import NOW


def test_a_new_day_asks_about_every_open_case_once(office, actor, selamawit):
    assert begin_new_day(office, actor, Silent()) == 0
    with held_at(NOW + timedelta(days=1)):
        assert begin_new_day(office, actor, Silent()) == 1
        assert begin_new_day(office, actor, Silent()) == 0


def test_a_right_that_has_ended_is_no_longer_in_the_list(office, actor, selamawit):
    rights = {one.rule_id for one in todays_list(office, actor).rows}
    with held_at(NOW + timedelta(days=365 * 12)):
        begin_new_day(office, actor, Silent())
        late = todays_list(office, actor).rows
    kinds = {office.book.rule(one.rule_id).kind for one in late if one.rule_id}
    assert rights
    assert RuleKind.RIGHT_ENDS not in kinds


def test_a_stopped_morning_keeps_what_was_done(office, actor, selamawit):
    class Stop:
        def step(self, done, total):
            assert done <= total
            raise Cancelled

    with held_at(NOW + timedelta(days=1)):
        with pytest.raises(Cancelled):
            begin_new_day(office, actor, Stop())
        assert begin_new_day(office, actor, Silent()) == 1
