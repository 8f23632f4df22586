import json

import pytest

from ui.settings import Settings, SettingsFile


@pytest.fixture
def path(tmp_path):
    return tmp_path / "folder" / "window.json"


def test_what_is_changed_is_there_the_next_time(path):
    SettingsFile(path).change(text_scale=1.5, scheme="dark", maximized=True)
    again = SettingsFile(path).current
    assert (again.text_scale, again.scheme, again.maximized) == (1.5, "dark", True)


@pytest.mark.parametrize("content", ["", "{", "[]", '"text"', '{"text_scale": "stor"}', "\x00"])
def test_a_file_that_makes_no_sense_is_as_none(path, content):
    path.parent.mkdir()
    path.write_text(content)
    assert SettingsFile(path).current == Settings()


def test_what_is_known_is_kept_and_the_rest_left_out(path):
    path.parent.mkdir()
    path.write_text(json.dumps({"width": 900, "height": True, "scheme": "rosa", "annat": 1}))
    current = SettingsFile(path).current
    assert (current.width, current.height, current.scheme) == (900, 0, "system")


def test_a_folder_that_cannot_be_made_costs_no_work(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    settings = SettingsFile(blocked / "window.json")
    settings.change(text_scale=2.0)
    assert settings.current.text_scale == 2.0
