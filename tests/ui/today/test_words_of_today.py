from datetime import date

import pytest

from models.domain.today import TodayFilter, TodayGroup
from tests.ui.fake_unit import rules
from ui.today.words import (
    day_heading,
    filter_words,
    group_look,
    interval_words,
    short_law,
    show_all_words,
    summary_words,
)


@pytest.mark.parametrize(
    ("reference", "short"),
    [
        ("skollagen (2010:800) 3 kap. 12 e §", "Skollagen 3 kap. 12 e §"),
        ("skollagen (2010:800) 20 kap. 29 § tredje stycket", "Skollagen 20 kap. 29 §"),
        ("lag (2016:38) 5 §; förordning (2016:39) 10 §", "2016:38, 5 §"),
        ("förordning (2017:820) 15 och 15 a §§ (2025:311)", "2017:820, 15 och 15 a §§"),
        ("enhetens rutin", "Enhetens rutin"),
        (
            "skollagen (2010:800) 20 kap. 31 a § andra och tredje styckena (2025:1311)",
            "Skollagen 20 kap. 31 a §",
        ),
        ("lag (2025:1311), övergångsbestämmelse 3", "Lag, övergångsbestämmelse 3"),
    ],
)
def test_a_reference_is_short_enough_for_a_row(reference, short):
    assert short_law(reference) == short


def test_every_rule_keeps_its_paragraph_when_it_is_shortened():
    for rule in rules().rules:
        short = short_law(rule.source.reference)
        assert short
        assert ("§" in rule.source.reference.partition(";")[0]) == ("§" in short)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("UNIT-PLAN", "Inom 60 dagar"),
        ("UNIT-FOLLOWUP", "Inom 6 månader"),
        ("UNIT-PERMIT-RENEW", "3 månader före"),
        ("ETA-TRAIN-6", "Gäller i 6 månader"),
        ("SFI-1M", ""),  # its title says it already
        ("BOS-DUTY", ""),
        ("SO-CERT", ""),
    ],
)
def test_the_interval_is_said_once(rule, words):
    assert interval_words(rules().rule(rule)) == words


def test_the_week_is_counted_as_swedish_calendars_do():
    assert day_heading(date(2027, 1, 3)) == "Söndag 3 januari 2027 · vecka 53"


def test_large_numbers_are_written_as_swedish_does():
    assert show_all_words(12345) == "Visa alla 12\u00a0345"
    assert filter_words(TodayFilter.ALL, 4312) == "Alla 4\u00a0312"


def test_every_group_and_filter_has_its_words():
    assert len({group_look(group).title for group in TodayGroup}) == len(TodayGroup)
    assert len({filter_words(each, 1) for each in TodayFilter}) == len(TodayFilter)


def test_an_empty_list_says_so_to_ears():
    assert summary_words(dict.fromkeys(TodayGroup, 0)) == "Inget att göra"
