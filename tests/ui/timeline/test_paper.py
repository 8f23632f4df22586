from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from models.domain.chain import Strand
from models.domain.errors import RefusedError
from models.domain.labels import MASKED
from models.domain.timeline import chain_items
from models.domain.timeline_items import ItemKind
from tests.ui.timeline.made import LONG, YONAS, awkward, family, measure, view
from ui.theme.theme import Theme
from ui.timeline.chart import field_of
from ui.timeline.ink import Ink
from ui.timeline.packing import EDGE, PITCH, LaneRows
from ui.timeline.paper import chain_pdf, cuts, fit_width, on_paper
from ui.timeline.paragraphs import Paragraph, break_lines


def words_of(pdf):
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return " ".join(text.split())


def many():
    return view(
        measures=tuple(
            measure(n, title=f"Insats nummer {n} av många", place="") for n in range(120)
        )
    )


@pytest.mark.parametrize("case", [family(), awkward(), view(), many()])
def test_the_chain_comes_on_paper_whatever_is_in_it(case):
    pdf = chain_pdf(case)
    pages = pypdfium2.PdfDocument(pdf)
    for number in range(len(pages)):
        width, height = pages[number].get_size()
        assert (round(width), round(height)) == (842, 595)
    pages.close()


def test_every_item_stands_on_paper_in_full():
    case = replace(family(), measures=(*family().measures, measure(9, title=LONG.strip())))
    words = words_of(chain_pdf(case))
    for lane in chain_items(case):
        for item in lane.items:
            assert " ".join(item.title.split()) in words
            assert item.when in words


def test_a_word_that_is_missing_on_paper_is_seen():
    assert "Södertälje" in words_of(chain_pdf(family()))
    assert "Luleå" not in words_of(chain_pdf(family()))


def test_the_paper_says_whose_chain_it_is_and_of_which_day():
    words = words_of(chain_pdf(family()))
    assert "Selamawit Tesfay · ärende 2026-0142 · Mottagningsenheten" in words
    assert "som den ser ut 23 november 2026" in words


def test_the_title_of_the_file_names_nobody():
    told = PdfReader(BytesIO(chain_pdf(family()))).metadata
    assert "Selamawit" not in "".join(str(value) for value in told.values())


def test_the_chain_of_a_protected_person_is_not_printed():
    with pytest.raises(RefusedError):
        chain_pdf(replace(family(), person=MASKED))


def test_a_protected_child_is_left_out_without_a_trace():
    case = replace(family(), household=(replace(YONAS, person=MASKED),))
    children = on_paper(case)[list(Strand).index(Strand.CHILDREN)]
    assert [item for item in children.items if item.kind is ItemKind.DEADLINE] == []
    assert "Skyddad" not in words_of(chain_pdf(case))
    assert "Gör det" in words_of(chain_pdf(case))


@pytest.mark.parametrize("case", [family(), awkward(), view()])
def test_the_whole_time_fits_the_width_of_the_page(case):
    ink = Ink(Theme())
    for width in (600, 1030, 1470):
        chart = fit_width(chain_items(case), case, width, ink)
        assert chart.scale.width == pytest.approx(field_of(QRectF(0, 0, width, 0), ink).width())


@given(
    st.lists(st.integers(1, 40), min_size=1, max_size=8),
    st.floats(60, 700),
    st.floats(120, 700),
)
def test_pages_leave_out_nothing_and_repeat_nothing(rows, first_room, room):
    lanes, top = [], 0.0
    for strand, count in zip(Strand, rows, strict=False):
        height = (count - 1) * PITCH + 24 + 2 * EDGE
        lanes.append(LaneRows(strand, top, height, ()))
        top += height
    pieces = list(cuts(lanes, first_room, room))
    assert pieces[0][0] == 0
    assert pieces[-1][1] >= top
    for (_, end), (start, _) in pairwise(pieces):
        assert end == start
    assert all(lower > upper for upper, lower in pieces)
    assert all(lower - upper <= max(room, PITCH) + 0.01 for upper, lower in pieces[1:])


def test_figures_on_paper_can_be_read_out_of_the_file():
    assert "2026-0142" in words_of(chain_pdf(family()))


def test_a_paragraph_is_as_high_as_its_lines():
    look = Theme()
    one = break_lines(Paragraph("ord", title="Titel"), 500, look)
    many = break_lines(Paragraph(LONG * 3, title="Titel"), 500, look)
    assert one.height == look.line("small")
    assert many.height >= 2 * one.height
    assert QFontMetricsF(look.font("small")).horizontalAdvance(LONG * 3) > 500
    assert Paragraph("ord", title="Titel").whole == "Titel  ord"
