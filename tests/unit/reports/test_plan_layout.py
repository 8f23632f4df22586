"""How the printed plan is laid out: whole rows, headings with their text, numbered sheets."""

from dataclasses import replace

import pytest
from reportlab.platypus import NullActionFlowable, Spacer

from models.domain.plan_document import Duty, Party, PlanMeasure
from reports.blocks import Part
from reports.styles import TEXT_HEIGHT, TEXT_WIDTH
from tests.unit.reports.plans import awkward_plan, empty_plan, long_plan, rich_plan
from tests.unit.reports.printing import (
    FOOTER,
    HEADINGS,
    forget,
    lines_of_pages,
    reader_of,
    running_text,
    unbroken_text,
)

TABLE_HEADS = ("Insats", "Namn", "Datum", "Delmål", "Hinder", "Mål")
MEASURE_HEAD = ["Insats", "Ansvarig", "Timmar i", "veckan", "Tid", "Läge"]


def _body(page):
    """Return the lines of a sheet without its footer."""
    at = next(number for number, line in enumerate(page) if FOOTER.match(line))
    return page[:at]


def _plan_filled_by(count):
    """Return a plan whose parts begin further down the more duties there are."""
    duties = tuple(Duty(Party.PERSON, f"Jag gör sak nummer {number}.") for number in range(count))
    return replace(rich_plan(), duties=duties)


def _sheets_that_end_with_a_heading():
    ends = [
        page[-1]
        for count in range(0, 32, 2)
        for page in map(_body, lines_of_pages(_plan_filled_by(count)))
    ]
    return [line for line in ends if line in HEADINGS or line in TABLE_HEADS]


def test_every_sheet_is_numbered_and_bears_the_case_number():
    pages = lines_of_pages(rich_plan())

    for number, page in enumerate(pages, 1):
        footer = " ".join(page[len(_body(page)) :])
        assert footer == (
            "Individuell introduktionsplan, ärende 2026-0142, version 2, fastställd "
            f"Sida {number} av {len(pages)}"
        )


def test_no_sheet_ends_with_a_heading():
    assert _sheets_that_end_with_a_heading() == []


@pytest.fixture
def parts_that_begin_anywhere(monkeypatch):
    def split(self, _width, _height):
        return [NullActionFlowable(), self._heading, *self._content]

    monkeypatch.setattr(Part, "split", split)
    forget()
    yield
    forget()


@pytest.mark.usefixtures("parts_that_begin_anywhere")
def test_without_parts_that_look_ahead_some_sheet_would_end_with_a_heading():
    assert _sheets_that_end_with_a_heading()


def test_a_short_part_is_not_taken_apart():
    for count in range(0, 32, 2):
        pages = [" ".join(_body(page)) for page in lines_of_pages(_plan_filled_by(count))]
        assert any("Delmål Delmål Senast" in page and "Omdöme från" in page for page in pages)
        assert any("Jag håller med" in page and "Tolk tigrinska" in page for page in pages)


def test_a_long_table_repeats_its_head_on_every_sheet():
    pages = [_body(page) for page in lines_of_pages(long_plan())]
    sheets = [page for page in pages if any(line.startswith("Insats nummer") for line in page)]

    assert len(sheets) > 10
    assert all(page[:6] == MEASURE_HEAD for page in sheets[1:])


def test_all_measures_of_a_long_plan_are_there_once_and_whole():
    pages = [" ".join(_body(page)) for page in lines_of_pages(long_plan())]
    whole = "Insats nummer {} Campus Södertälje Vuxenutbildningen Södertälje Märta Sjöström, lärare"

    for number in range(150):
        assert sum(whole.format(number) in page for page in pages) == 1


def test_a_goal_is_not_parted_from_its_first_measure():
    for count in range(12):
        plan = long_plan()
        few = plan.measures[: 20 + count]
        for page in lines_of_pages(replace(plan, measures=few)):
            assert not _body(page)[-1].startswith("Delmål: ")


def test_a_long_part_begins_where_there_is_room_for_its_first_row():
    pages = [_body(page) for page in lines_of_pages(replace(long_plan(), goals=()))]
    first = next(page for page in pages if "Insats nummer 0" in page)

    assert first[0] != "Insatser"


def test_a_name_of_200_letters_is_there_in_full():
    name = "Wolfeschlegelsteinhausenbergerdorff" * 6
    plan = replace(empty_plan(), person=replace(empty_plan().person, name=name[:200]))

    assert unbroken_text(plan).count(name[:200]) == 3
    assert len(reader_of(plan).pages) == 1


def test_a_measure_taller_than_a_sheet_goes_on_over_sheets():
    wish = "Ord som fortsätter. " * 400
    title = "En insats med lång text"
    plan = replace(rich_plan(), measures=(replace(rich_plan().measures[0], purpose=wish),))

    assert running_text(plan).count("Ord som fortsätter.") >= 390
    assert title in running_text(awkward_plan())


@pytest.mark.parametrize("length", [9_000, 10_000, 11_000])
def test_ten_thousand_signs_in_any_cell_are_printed(length):
    word = "ordet "
    long_text = word * (length // len(word))
    measure = PlanMeasure(
        long_text, rich_plan().measures[0].strand, actor=long_text, place=long_text
    )
    plan = replace(rich_plan(), measures=(measure, measure))

    assert unbroken_text(plan).count("ordet") >= 6 * (length // len(word))


def test_a_plan_of_many_guardians_still_gets_its_lines():
    plan = rich_plan()
    names = tuple(f"Företrädare nummer {number}" for number in range(40))
    text = running_text(replace(plan, signatures=replace(plan.signatures, guardians=names)))

    assert all(name in text for name in names)


def test_a_part_that_fits_no_sheet_begins_on_a_fresh_one():
    tall = Spacer(0, 10_000)
    part = Part(tall, [tall])

    assert part.split(TEXT_WIDTH, TEXT_HEIGHT) == [tall, tall]
