from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from models.domain.errors import UserError
from models.domain.status import Profile
from tests.ui.first_run.fakes import KEYS, PASSPHRASE
from tests.ui.test_every_view import LOOKS, cut_off, nameless, overlapping
from ui.faults import sentence_of
from ui.heavy import Heavy
from ui.shell.shell import Shell
from ui.theme.current import themes
from ui.theme.theme import Theme

ESCAPE = Qt.Key.Key_Escape


def test_four_steps_by_keyboard_lead_to_the_window(fresh, hands, to_key, settle, founding):
    guide = fresh.entrance.guide
    to_key(fresh)
    hands.press_button(guide.key.copied.box)
    hands.press_button(guide.key.on)
    assert guide.place == 3
    hands.press_button(guide.profile.on)
    settle(fresh)
    assert isinstance(fresh.shell, Shell)
    made = founding.made[0]
    assert (made.municipality, made.unit, made.officer) == ("0127", "Mottagningen", "Åsa Lindqvist")
    assert made.passphrase == PASSPHRASE
    assert made.place.name == "botkyrka-mottagningen.introapp"
    assert founding.begun == [Profile.SOCIAL_SERVICES]
    assert founding.discarded == []


def test_the_unit_that_was_made_is_the_one_that_opens_next_time(
    fresh, guide, to_key, settle, founding, settings
):
    to_key(fresh)
    guide.profile.done.emit()
    settle(fresh)
    assert settings.current.database == str(founding.made[0].place)


def test_a_municipality_must_be_chosen_from_the_list(fresh, guide, hands, settle):
    hands.write("Botkyrkaa")
    hands.press_button(guide.unit.on)
    assert "Finns inte i listan" in guide.unit.municipality.error
    assert guide.unit.unit.error
    assert guide.unit.municipality.box.isAncestorOf(hands.at)
    assert guide.place == 0


def test_a_step_left_empty_names_every_field_that_is_missing(guide):
    guide.unit.go_on()
    assert "Välj kommun" in guide.unit.municipality.error
    assert guide.unit.unit.error
    assert guide.unit.contact.error == ""


@pytest.mark.parametrize("sentence", ["Databasen ligger på en nätverksenhet.", "Skrivskyddad."])
def test_a_place_that_will_not_do_is_told_in_its_field(
    fresh, guide, hands, settle, founding, sentence
):
    founding.refuse_place = sentence
    hands.write("Umeå")
    hands.go_to(guide.unit.unit.line)
    hands.write("Enhet")
    hands.press(Qt.Key.Key_Return)
    settle(fresh)
    assert guide.unit.place.error == sentence
    assert hands.at is guide.unit.place.line
    assert guide.place == 0


def test_a_place_of_ones_own_is_kept_when_the_unit_gets_another_name(guide, prepared, tmp_path):
    prepared.paths.append(tmp_path / "var enhet")
    guide.unit.elsewhere.click()
    guide.unit.unit.fill("Ny")
    guide.unit.unit.edited.emit()
    assert guide.unit.path() == tmp_path / "var enhet.introapp"


def test_passwords_that_differ_are_told_beside_the_second(guide):
    guide.officer.name.fill("Åsa")
    guide.officer.passphrase.first.line.setText(PASSPHRASE)
    guide.officer.passphrase.second.line.setText("tranor")
    guide.officer.go_on()
    assert "stämmer inte överens" in guide.officer.passphrase.second.error


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("kort", "Än för kort"),
        ("lösenord123", "Svagt"),
        ("åsa lindqvist", "Svagt"),
        ("tranor i dalen", "Godtagbart"),
        (PASSPHRASE, "Starkt"),
    ],
)
def test_the_strength_of_a_password_is_told_in_words(qtbot, guide, typed, told):
    guide.officer.name.fill("Åsa Lindqvist")
    guide.officer.avoid("Botkyrka", "Mottagningen")
    guide.officer.passphrase.first.line.setText(typed)
    guide.officer.passphrase.first.edited.emit()
    assert told in guide.officer.passphrase.first.line.accessibleDescription()


def test_nobody_goes_on_before_the_key_is_kept(fresh, guide, hands, to_key):
    to_key(fresh)
    hands.press_button(guide.key.on)
    assert guide.key.copied.error
    assert guide.place == 2
    hands.press_button(guide.key.copied.box)
    hands.press_button(guide.key.on)
    assert guide.place == 3


def test_a_saved_sheet_is_a_kept_key(fresh, guide, to_key, settle, prepared, tmp_path):
    to_key(fresh)
    prepared.paths.append(tmp_path / "nyckel.pdf")
    guide.key.save.click()
    settle(fresh)
    assert (tmp_path / "nyckel.pdf").read_bytes().startswith(b"%PDF")
    assert "nyckel.pdf" in guide.key.bar.notes[0].words
    guide.key.go_on()
    assert guide.place == 3


def test_a_change_of_mind_while_saving_keeps_nothing(fresh, guide, to_key, settle, prepared):
    to_key(fresh)
    prepared.paths.append(None)
    guide.key.save.click()
    settle(fresh)
    guide.key.go_on()
    assert guide.place == 2


def test_a_sheet_that_cannot_be_saved_is_no_kept_key(
    fresh, guide, to_key, settle, prepared, tmp_path
):
    to_key(fresh)
    prepared.paths.append(tmp_path / "finns inte" / "nyckel.pdf")
    guide.key.save.click()
    settle(fresh)
    assert "kunde inte sparas" in guide.key.bar.notes[0].words
    guide.key.go_on()
    assert guide.place == 2


def test_the_sheet_is_seen_before_it_is_printed(fresh, guide, hands, to_key, settle, prepared):
    to_key(fresh)
    hands.press_button(guide.key.print)
    settle(fresh)
    assert guide.preview.isVisible()
    prepared.printers.append(None)
    guide.preview.print.click()
    assert prepared.jobs == ["aterstallningsnyckel"]
    hands.press(ESCAPE)
    assert not guide.preview.isVisible()
    guide.key.go_on()
    assert guide.place == 2  # nothing came out of the printer


def test_the_key_is_on_the_screen_and_nowhere_else(fresh, guide, to_key, caplog):
    QApplication.clipboard().setText("annat")
    to_key(fresh)
    shown = [label.text() for label in guide.key.groups.findChildren(QLabel) if label.isVisible()]
    assert all(group in shown for group in KEYS[0].split("-"))
    assert QApplication.clipboard().text() == "annat"
    assert "11111" not in fresh.windowTitle()
    assert "11111" not in caplog.text
    selectable = Qt.TextInteractionFlag.TextSelectableByMouse
    assert not any(
        label.textInteractionFlags() & selectable for label in guide.key.groups.findChildren(QLabel)
    )


def test_going_back_and_forth_keeps_what_was_typed_and_the_unit(
    fresh, guide, hands, to_key, settle, founding
):
    to_key(fresh)
    hands.press(ESCAPE, 2)
    assert guide.place == 0
    assert guide.unit.unit.value() == "Mottagningen"
    guide.unit.go_on()
    settle(fresh)
    guide.officer.go_on()
    settle(fresh)
    assert guide.place == 2
    assert len(founding.made) == 1
    assert founding.discarded == []


def test_other_answers_make_another_unit_and_say_that_the_key_is_new(
    fresh, guide, hands, to_key, settle, founding
):
    to_key(fresh)
    hands.press(ESCAPE)
    guide.officer.role.fill("Handläggare")
    guide.officer.go_on()
    settle(fresh)
    assert founding.discarded == [KEYS[0]]
    assert [unit.title for unit in founding.made] == ["", "Handläggare"]
    assert any("Nyckeln är ny" in label.text() for label in guide.key.findChildren(QLabel))


def test_closing_before_the_end_leaves_nothing(fresh, to_key, founding, settings):
    to_key(fresh)
    fresh.close()
    assert founding.discarded == [KEYS[0]]
    assert settings.current.database == ""


def test_a_unit_that_cannot_be_made_is_told_and_can_be_tried_again(
    fresh, guide, to_key, settle, founding
):
    founding.refuse_making = UserError("Disken är full.")
    to_key(fresh)
    assert "Disken är full." in guide.officer.bar.notes[0].words
    assert guide.place == 1
    founding.refuse_making = None
    guide.officer.go_on()
    settle(fresh)
    assert guide.place == 2


def test_a_fault_shows_a_number_and_not_what_it_says(fresh, guide, to_key, founding, monkeypatch):
    monkeypatch.setattr("ui.faults.log_fault", lambda _error: "AB12CD")
    founding.refuse_making = ValueError("tranor")
    to_key(fresh)
    assert "AB12CD" in guide.bar.notes[0].words
    assert "tranor" not in guide.bar.notes[0].words


def test_escape_while_the_unit_is_made_takes_it_away_again(fresh, guide, to_key, founding):
    make = founding.found

    def stopped(unit):
        guide.go_back()  # as if Escape were pressed meanwhile
        return make(unit)

    founding.found = stopped
    to_key(fresh)
    assert founding.discarded == [KEYS[0]]
    assert guide.place == 1
    assert guide.officer.on.isEnabled()


def test_the_other_profile_is_an_arrow_away(fresh, guide, hands, to_key, settle, founding):
    to_key(fresh)
    guide.key.was_kept("Utskriven")
    guide.key.go_on()
    hands.press(Qt.Key.Key_Down)
    hands.press_button(guide.profile.on)
    settle(fresh)
    assert founding.begun == [Profile.LABOUR_EDUCATION]


def test_a_unit_that_exists_is_opened_from_the_guide(fresh, guide, settle, prepared):
    prepared.paths.append(Path("vald.introapp"))
    guide.ways.existing.click()
    settle(fresh)
    assert fresh.entrance.guide is None
    assert fresh.unlock.passphrase.isVisible()


def test_a_database_that_is_gone_is_told(open_window, settings, gate, founding, held, tmp_path):
    settings.change(database=str(tmp_path / "borta.introapp"))
    window = open_window(
        settings, Heavy(lambda: gate, lambda: Shell, lambda: sentence_of, lambda: founding)
    )
    assert "borta.introapp" in window.entrance.guide.bar.notes[0].words


@pytest.fixture
def dressed(qapp):
    yield lambda scheme, scale: themes.use(qapp, Theme(scheme, scale))
    themes.use(qapp, Theme())


@pytest.mark.parametrize("look", LOOKS, ids=str)
@pytest.mark.parametrize("size", [(1440, 900), (1024, 768)])
def test_no_step_cuts_anything_off(look, size, fresh, to_key, settle, dressed):
    dressed(*look)
    guide = fresh.entrance.guide
    fresh.resize(*size)
    guide.unit.go_on()
    check(fresh, settle)
    to_key(fresh)
    check(fresh, settle)
    guide.key.go_on()
    check(fresh, settle)
    guide.key.was_kept("Skickad till skrivaren")
    check(fresh, settle)
    guide.key.go_on()
    check(fresh, settle)


def check(window, settle):
    settle(window)
    assert cut_off(window) == []
    assert overlapping(window) == []
    assert nameless(window) == []


def test_no_part_of_the_guide_flashes_by_as_a_window_of_its_own(qtbot, fresh, guide):
    assert [other for other in QApplication.topLevelWidgets() if other.isVisible()] == [fresh]
    assert QApplication.activeWindow() is fresh
    fresh.entrance.show_guide()
    assert QApplication.activeWindow() is fresh
