"""What holds for everything that is ever on the screen, in every look."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from models.domain.errors import ConflictError
from ui.case.forms.plan import PlanForm
from ui.case.page import DEADLINES, HISTORY, MEASURES, PLAN, STATUS
from ui.forms.field import Field
from ui.forms.form import Form
from ui.shell.shell import Shell
from ui.theme.current import themes
from ui.theme.theme import Theme
from ui.theme.tokens import Scheme
from ui.window import Window

LOOKS = [(Scheme.LIGHT, 1.0), (Scheme.DARK, 1.0), (Scheme.LIGHT, 1.5), (Scheme.DARK, 2.0)]


def open_case(number: int, tab: int = 0) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        shell.open_case(number)
        shell.operations.read(shell, lambda _desk: None, lambda _: shell.page.tabs.choose(tab))

    return go


def in_case(number: int, do: str) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        shell.open_case(number)
        shell.operations.read(shell, lambda _desk: None, lambda _: getattr(shell.page, do)())

    return go


def plan_form(shell: Shell) -> None:
    shell.open_case(1)
    shell.operations.read(
        shell,
        lambda _desk: None,
        lambda _: shell.page.fill_in(lambda file: PlanForm(file.plan)),
    )


def conflict(shell: Shell) -> None:
    def save(_answer: None) -> None:
        form = shell.page.filling.form
        form.own_words.fill("Jag vill arbeta som undersköterska och försörja mina barn. " * 3)
        desk.words = replace(desk.words, version=9)
        desk.refuse_saving = ConflictError("Någon annan har sparat.")
        form.try_save()

    desk = shell.operations.desk
    plan_form(shell)
    shell.operations.read(shell, lambda _desk: None, save)


def wrong_form(shell: Shell) -> None:
    shell.register()
    shell.page.form.ground.box.setCurrentIndex(1)
    shell.page.form.category.box.setCurrentIndex(1)
    shell.page.form.birth_date.fill("2026-13-01")
    shell.page.form.try_save()


VIEWS: dict[str, Callable[[Shell], None]] = {
    "people": lambda _shell: None,
    "search": lambda shell: shell.search("al"),
    "nobody": lambda shell: shell.search("qqqq"),
    "register": wrong_form,
    "keys": lambda shell: shell.show_keys(),
    "overview": open_case(1),
    "longest name": open_case(6),
    "protected": open_case(2),
    "status": open_case(1, STATUS),
    "plan": open_case(1, PLAN),
    "history": open_case(1, HISTORY),
    "plan form": plan_form,
    "conflict": conflict,
    "measures": open_case(1, MEASURES),
    "deadlines": open_case(1, DEADLINES),
    "measure form": in_case(1, "new_here"),
    "preview": in_case(1, "print_here"),
}


@pytest.fixture
def dressed(qapp):
    def dress(scheme: Scheme, scale: float) -> None:
        themes.use(qapp, Theme(scheme, scale))

    yield dress
    themes.use(qapp, Theme())


def visible(window: QWidget, kind: type[QWidget] = QWidget) -> list[QWidget]:
    return [widget for widget in window.findChildren(kind) if widget.isVisible()]


def spoken_name(widget: QWidget) -> str:
    """What a screen reader calls a widget; on Unix a choice is called by the label tied to it."""
    seen = QAccessible.queryAccessibleInterface(widget)
    name = seen.text(QAccessible.Text.Name)
    if isinstance(widget, QComboBox):
        labels = [other.text(QAccessible.Text.Name) for other, _kind in seen.relations()]
        return next(iter(labels), "")
    return name


def takes_keyboard(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()


def nameless(window: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in visible(window)
        if takes_keyboard(widget) and widget.focusProxy() is None and not spoken_name(widget)
    ]


def cut_off(window: QWidget) -> list[str]:
    """Words that are shown in less room than they need."""
    found = []
    for label in visible(window, QLabel):
        if not label.text():
            continue
        needed = label.sizeHint()
        if label.wordWrap():
            fits = label.height() >= label.heightForWidth(label.width())
        else:
            fits = label.width() >= needed.width() and label.height() >= needed.height()
        if not fits:
            found.append(f"{label.text()!r} {label.size()} needs {needed}")
    for button in visible(window, QPushButton):
        needed = button.sizeHint()
        if button.width() < needed.width() or button.height() < needed.height():
            found.append(f"{button.text()!r} {button.size()} needs {needed}")
    return found


def overlapping(window: QWidget) -> list[str]:
    """Things to press that lie over each other, without one lying in the other."""
    buttons = visible(window, QAbstractButton)
    places = [
        (button, button.rect().translated(button.mapTo(window, QPoint(0, 0))))
        for button in buttons
        if not button.visibleRegion().isEmpty()
    ]
    return [
        f"{one.accessibleName()} and {other.accessibleName()}"
        for number, (one, place) in enumerate(places)
        for other, its_place in places[number + 1 :]
        if place.intersects(its_place)
    ]


@pytest.mark.parametrize("view", VIEWS)
def test_everything_that_takes_the_keyboard_has_a_name(view, window, shell, settle):
    VIEWS[view](shell)
    settle(window)
    assert nameless(window) == []


@pytest.mark.parametrize("look", LOOKS, ids=str)
@pytest.mark.parametrize("view", VIEWS)
def test_no_words_are_cut_off(view, look, window, shell, settle, dressed):
    dressed(*look)
    VIEWS[view](shell)
    settle(window)
    QApplication.processEvents()
    assert cut_off(window) == []
    assert overlapping(window) == []


@pytest.mark.parametrize(("scheme", "scale"), LOOKS)
def test_a_smaller_window_cuts_nothing_off_either(scheme, scale, window, shell, settle, dressed):
    dressed(scheme, scale)
    window.resize(1024, 768)
    for view in ("people", "overview", "deadlines", "register"):
        VIEWS[view](shell)
        settle(window)
        assert cut_off(window) == [], view
        shell.page.unsaved = lambda: False


@pytest.mark.parametrize(("scheme", "scale"), LOOKS)
def test_the_unlock_card_cuts_nothing_off(scheme, scale, window, settle, dressed):
    dressed(scheme, scale)
    window.unlock.show_officers(("Åsa Lindqvist", "Göran Öberg"))
    window.unlock.passphrase.show_error("Lösenordet stämmer inte. Försök igen.")
    settle(window)
    assert cut_off(window) == []
    assert nameless(window) == []


def test_nothing_to_press_is_smaller_than_a_finger(window, shell, settle):
    for view in ("people", "overview"):
        VIEWS[view](shell)
        settle(window)
        small = [
            button.accessibleName()
            for button in visible(window, QAbstractButton)
            if min(button.width(), button.height()) < 24
        ]
        assert small == []


def tab_stops(window: Window) -> Iterator[QWidget]:
    """What the Tab key stops at, once around."""
    first = widget = window.nextInFocusChain()
    while True:
        if widget.isVisible() and takes_keyboard(widget) and widget.focusProxy() is None:
            yield widget
        widget = widget.nextInFocusChain()
        if widget is first:
            return


@pytest.mark.parametrize("view", ["register", "measure form"])
def test_tab_goes_down_a_form_in_the_order_it_is_read(view, window, shell, settle):
    VIEWS[view](shell)
    settle(window)
    form = window.findChild(Form)
    stops = [stop for stop in tab_stops(window) if form.isAncestorOf(stop)]
    heights = [stop.mapTo(form, QPoint(0, 0)).y() for stop in stops]
    assert heights == sorted(heights)
    fields = [field for field in form.findChildren(Field) if field.isVisible()]
    assert len(stops) >= len(fields) + 2


def test_tab_goes_from_the_rail_over_the_top_to_the_page(window, shell, settle):
    stops = list(tab_stops(window))

    def places(area: QWidget) -> list[int]:
        return [number for number, stop in enumerate(stops) if area.isAncestorOf(stop)]

    assert max(places(shell.rail)) < min(places(shell.top))
    assert max(places(shell.top)) < min(places(shell.people))


def test_the_search_comes_before_the_list_it_searches(window, shell):
    stops = list(tab_stops(window))
    assert stops.index(shell.people.search) < stops.index(shell.people.list)


class PaintCount(QObject):
    """Counts how often a widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, _watched, event):  # noqa: N802 - Qt calls it
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_a_window_at_rest_does_not_paint(window, shell, settle):
    settle(window)
    counter = PaintCount()
    shell.people.search.installEventFilter(counter)
    for _round in range(50):
        QApplication.processEvents()
    # The text cursor blinks; a ring that wakes its own target would paint in every round.
    assert counter.count <= 3


# The tests of the tests: each finds what it is there to find.


@pytest.fixture
def bad_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 200)
    return window


def test_control_a_button_without_a_name_is_found(bad_window):
    button = QToolButton(bad_window)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    bad_window.show()
    assert nameless(bad_window) == [button]


def test_control_a_choice_without_a_label_is_found(bad_window):
    box = QComboBox(bad_window)
    box.addItem("Vald")
    bad_window.show()
    assert nameless(bad_window) == [box]


def test_control_a_squeezed_label_is_found(bad_window):
    label = QLabel("Ett ord som inte får plats", bad_window)
    label.setFixedSize(40, 12)
    bad_window.show()
    assert len(cut_off(bad_window)) == 1


def test_control_buttons_over_each_other_are_found(bad_window):
    for left in (0, 10):
        QPushButton("Knapp", bad_window).move(left, 0)
    bad_window.show()
    assert len(overlapping(bad_window)) == 1
