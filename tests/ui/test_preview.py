from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from reportlab.pdfgen.canvas import Canvas

from models.domain.errors import UserError
from tests.ui.fake_unit import some_pages
from ui.preview.document import PdfPages
from ui.preview.printing import paint_pages
from ui.preview.sheets import Sheets

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window, shell, settle):
    shell.open_case(1)
    settle(window)
    shell.page.print_here()
    settle(window)
    return shell.page


def test_a_page_is_drawn_as_it_will_be_printed():
    pages = PdfPages(some_pages())
    picture = pages.picture(0, 144)
    assert (picture.width(), picture.height()) == (1191, 1684)
    colors = {picture.pixelColor(x, y).name() for x in range(144, 600, 3) for y in range(140, 180)}
    assert {"#000000", "#ffffff"} <= colors


def test_pages_are_red_and_blue_as_they_should_be():
    content = BytesIO()
    canvas = Canvas(content)
    canvas.setFillColorRGB(1, 0, 0)
    canvas.rect(0, 0, 600, 900, fill=1)
    canvas.save()
    assert PdfPages(content.getvalue()).picture(0, 36).pixelColor(100, 100).name() == "#ff0000"


def test_the_words_of_a_page_are_there_for_a_screen_reader(page):
    assert page.preview.sheets.accessibleName() == "Sida 1 av 3"
    assert "Introduktionsplan, sida 1" in page.preview.sheets.accessibleDescription()


def test_scrolling_tells_which_page_is_in_sight(qtbot, page):
    qtbot.keyClick(page.preview.sheets, Qt.Key.Key_End)
    QApplication.processEvents()
    assert page.preview._place.text() == "Sida 3 av 3"
    qtbot.keyClick(page.preview.sheets, Qt.Key.Key_Home)
    assert page.preview._place.text() == "Sida 1 av 3"


def test_only_pages_near_the_one_in_sight_are_kept(qtbot):
    sheets = Sheets()
    qtbot.addWidget(sheets)
    sheets.show_pages(PdfPages(some_pages(12)))
    for number in range(12):
        sheets._picture(number)
    assert len(sheets._pictures) <= 6


def test_zoom_makes_pages_larger(page):
    before = page.preview.sheets.width()
    page.preview._larger()
    assert page.preview.sheets.width() > before


def test_saving_asks_where_and_writes_the_very_file(page, prepared, tmp_path):
    target = tmp_path / "plan.pdf"
    prepared.paths.append(target)
    page.preview.save.click()
    assert target.read_bytes() == some_pages()
    assert "Sparad som PDF" in page.preview.bar.notes[0].words


def test_the_suggested_name_holds_no_name(page, prepared):
    prepared.paths.append(None)
    page.preview.save.click()
    assert prepared.suggested[0].name == "introduktionsplan-2026-0001.pdf"


def test_changing_ones_mind_saves_nothing(page, prepared):
    prepared.paths.append(None)
    page.preview.save.click()
    assert page.preview.bar.notes == []


def test_a_place_that_cannot_be_written_to_says_what_to_do(page, prepared, tmp_path):
    prepared.paths.append(tmp_path / "finns-inte" / "plan.pdf")
    page.preview.save.click()
    assert "annan mapp" in page.preview.bar.notes[0].words


def printer_to(path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_printing_puts_every_page_on_paper(page, prepared, tmp_path):
    prepared.printers.append(printer_to(tmp_path / "out.pdf"))
    page.preview.print.click()
    assert len(PdfReader(tmp_path / "out.pdf").pages) == 3
    assert prepared.jobs == ["introduktionsplan-2026-0001"]


def test_printing_some_pages_prints_those(tmp_path):
    printer = printer_to(tmp_path / "out.pdf")
    printer.setFromTo(2, 3)
    paint_pages(printer, PdfPages(some_pages()))
    assert len(PdfReader(tmp_path / "out.pdf").pages) == 2


@pytest.mark.qt_log_ignore("begin.*Returned false", extend=True)
def test_a_printer_that_does_not_answer_is_told(tmp_path):
    printer = printer_to(tmp_path / "finns-inte" / "out.pdf")
    with pytest.raises(UserError):
        paint_pages(printer, PdfPages(some_pages()))


def test_a_protected_person_is_neither_shown_nor_printed(window, shell, settle):
    shell.open_case(2)
    settle(window)
    shell.page.print_here()
    settle(window)
    assert not shell.page.preview.isVisible()
    assert "skyddade personuppgifter" in shell.page.bar.notes[0].words


def test_leaving_the_preview_keeps_nothing_of_it(qtbot, window, page):
    qtbot.keyClick(page.preview.sheets, Qt.Key.Key_Escape)
    assert page.tabs.isVisible()
    assert page.preview._plan is None
    assert page.preview.sheets._pages is None


def test_the_plan_is_a_key_away(qtbot, window, shell, settle):
    shell.open_case(3)
    settle(window)
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL)
    settle(window)
    assert shell.page.preview.isVisible()
