"""The two commands do what a newcomer to the checkout needs, and say plainly when they cannot."""

import ast

import pytest

import dev
from tests.house_rules import ROOT


@pytest.fixture
def calls(monkeypatch):
    """What the command would have run; nothing is run."""
    made = []

    def call(*command, **_how):
        made.append([str(word) for word in command])
        return 0

    monkeypatch.setattr(dev, "_call", call)
    monkeypatch.setattr(dev, "_call_quietly", lambda *command: (call(*command), ""))
    return made


def test_a_python_too_old_is_told_which_is_needed(monkeypatch, capsys):
    monkeypatch.setattr(dev.sys, "version_info", (3, 9, 2))
    assert dev.main(["run"]) == 2
    assert "Python 3.11 or newer is needed" in capsys.readouterr().out


def test_a_python_too_old_can_read_the_file_so_far_as_to_say_so():
    ast.parse((ROOT / "dev.py").read_text("utf-8"), feature_version=(3, 7))


def test_nothing_outside_python_itself_is_imported():
    tree = ast.parse((ROOT / "dev.py").read_text("utf-8"))
    imported = {
        name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module]
        )
    }
    assert imported <= dev.sys.stdlib_module_names


def test_only_what_is_missing_is_installed():
    wanted = ("libglib2.0-0", "libgl1", "xauth")
    assert dev.missing_packages(wanted, {"libgl1", "vim"}) == ["libglib2.0-0", "xauth"]


def test_a_library_with_its_newer_name_is_not_missing():
    assert dev.missing_packages(("libglib2.0-0",), {"libglib2.0-0t64"}) == []


def test_without_the_right_to_install_the_line_to_run_is_given(monkeypatch, calls):
    monkeypatch.setattr(dev.shutil, "which", lambda name: name)
    monkeypatch.setattr(dev, "installed_packages", set)
    monkeypatch.setattr(dev, "_rights_to_install", lambda: None)
    with pytest.raises(
        dev.SetUpError, match=r"sudo apt-get install .*--no-install-recommends xauth"
    ):
        dev.install_system_packages(("xauth",))
    assert calls == []


def test_installing_asks_no_questions(monkeypatch, calls):
    monkeypatch.setattr(dev.shutil, "which", lambda name: name)
    monkeypatch.setattr(dev, "installed_packages", set)
    monkeypatch.setattr(dev, "_rights_to_install", lambda: ())
    dev.install_system_packages(("xauth",))
    assert [call[:3] for call in calls] == [
        ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    ] * 2


def test_a_system_that_is_not_debian_is_left_alone(monkeypatch, calls):
    monkeypatch.setattr(dev.shutil, "which", lambda _name: None)
    dev.install_system_packages(("xauth",))
    assert calls == []


@pytest.mark.parametrize("command", ["run", "test"])
def test_what_stands_in_the_way_is_said_in_one_line(monkeypatch, capsys, command):
    def refuse(_packages):
        raise dev.SetUpError("Install it by hand.")

    monkeypatch.setattr(dev, "set_up", refuse)
    assert dev.main([command]) == 1
    assert capsys.readouterr().err == "Install it by hand.\n"


def test_the_demo_unit_is_made_whole_or_not_at_all(monkeypatch, tmp_path):
    monkeypatch.setattr(dev, "DEMO", tmp_path / ".demo")

    def stop_half_way(*command):
        command[-1].mkdir()
        return 1, "No space is left."

    monkeypatch.setattr(dev, "_call_quietly", stop_half_way)
    with pytest.raises(dev.SetUpError, match=r"No space is left"):
        dev.make_demo()
    assert not dev.DEMO.exists()


def test_the_demo_unit_is_kept_from_run_to_run(monkeypatch, tmp_path, calls):
    monkeypatch.setattr(dev, "DEMO", tmp_path)
    dev.make_demo()
    assert calls == []


def test_one_failed_step_fails_the_whole_but_stops_no_other(monkeypatch, capsys):
    monkeypatch.setattr(dev, "set_up", lambda _packages: None)
    monkeypatch.setattr(dev, "_call", lambda program, *_rest, **_how: int(program.name == "mypy"))
    assert dev.main(["test"]) == 1
    told = capsys.readouterr().out
    assert "FAILED  types" in told
    assert "ok      tests" in told


def test_paths_run_their_tests_alone(monkeypatch, calls):
    monkeypatch.setattr(dev, "set_up", lambda _packages: None)
    assert dev.main(["test", "tests/unit/rules"]) == 0
    assert [call[1:] for call in calls] == [["tests/unit/rules"]]
