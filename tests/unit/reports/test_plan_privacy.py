"""What a plan says of a person outside its sheets: nothing."""

from dataclasses import replace

import pytest
from pypdf import PdfReader

from reports.plan.document import plan_file_name
from tests.unit.reports.plans import long_plan, rich_plan
from tests.unit.reports.printing import HEADINGS, reader_of

NAME = "Selamawit"


def _outside_the_sheets(reader: PdfReader) -> str:
    outline = " ".join(entry.title for entry in reader.outline)
    destinations = " ".join(reader.named_destinations)
    return f"{dict(reader.metadata)} {outline} {destinations} {reader.xmp_metadata}"


def test_title_outline_and_bookmarks_carry_no_name():
    assert NAME not in _outside_the_sheets(reader_of(rich_plan()))
    assert NAME not in plan_file_name(rich_plan())


def test_a_name_in_the_case_number_would_be_found_outside():
    told = replace(rich_plan(), head=replace(rich_plan().head, case_number=NAME))

    assert NAME in _outside_the_sheets(reader_of(told))


def test_the_title_says_what_it_is_and_the_case_number():
    reader = reader_of(rich_plan())

    assert reader.metadata.title == "Individuell introduktionsplan, ärende 2026-0142"
    assert reader.metadata.author == "Botkyrka kommun"
    assert reader.trailer["/Root"]["/Lang"] == "sv"
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]


def test_the_outline_leads_to_each_heading_on_its_sheet():
    reader = reader_of(rich_plan())

    assert tuple(entry.title for entry in reader.outline) == HEADINGS
    for entry in reader.outline:
        sheet = reader.pages[reader.get_destination_page_number(entry)]
        assert entry.title in sheet.extract_text().splitlines()


@pytest.mark.parametrize("make", [rich_plan, long_plan])
def test_a_plan_holds_no_link_no_picture_no_script_and_no_form(make):
    reader = reader_of(make())

    assert not {"/AcroForm", "/OpenAction", "/AA"} & set(reader.trailer["/Root"])
    for page in reader.pages:
        assert "/Annots" not in page
        assert list(page.images) == []
