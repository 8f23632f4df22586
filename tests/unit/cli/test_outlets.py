"""How the command line speaks: harmless lines, whole JSON, quiet where nobody listens."""

import errno
import io
import json
import sys

import pytest

from introapp.cli import outlets
from introapp.cli.columns import in_columns
from introapp.cli.outlets import ReaderGoneError, put_json, put_json_list, refuse, say
from introapp.cli.program import NOBODY_READS, run


class ClosedPipe(io.StringIO):
    def write(self, _words):
        raise BrokenPipeError(errno.EPIPE, "closed")


def test_a_line_cannot_command_the_terminal(capsys):
    say("a\x1b[2Jb\x9bc\rd\u202ee\u2066f\x07g")
    assert capsys.readouterr().out == "a [2Jb c d e f g\n"


def test_names_of_every_script_are_printed_as_they_are(capsys):
    names = "Åsa سارة ሰላም می\u200cرود"
    say(names)
    assert capsys.readouterr().out == f"{names}\n"


def test_a_refusal_is_one_line(capsys):
    refuse("Det går inte.\nFörsök \x1b[31migen.")
    assert capsys.readouterr().err == "Det går inte. Försök  [31migen.\n"


@pytest.mark.parametrize("values", [[], [{"a": 1}], [{"å": "سارة"}, {"b": "\x1b\u2028"}]])
def test_a_list_of_any_length_is_whole_json(values, capsys):
    put_json_list(iter(values))
    assert json.loads(capsys.readouterr().out) == values


def test_json_keeps_letters_readable(capsys):
    put_json({"name": "Åsa"})
    assert capsys.readouterr().out == '{\n  "name": "Åsa"\n}\n'


@pytest.mark.parametrize("put", [lambda: say("a"), lambda: put_json({}), lambda: put_json_list([])])
def test_a_closed_pipe_is_told_apart_from_a_fault(put, monkeypatch):
    monkeypatch.setattr(sys, "stdout", ClosedPipe())
    with pytest.raises(ReaderGoneError):
        put()


def test_another_fault_of_a_stream_goes_on(monkeypatch):
    class FullDisk(io.StringIO):
        def write(self, _words):
            raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(sys, "stdout", FullDisk())
    with pytest.raises(OSError, match="full"):
        say("a")


def test_a_reader_that_has_gone_ends_the_program_quietly(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdout", ClosedPipe())
    assert run(["--help"]) == NOBODY_READS
    assert capsys.readouterr().err == ""


def test_output_is_utf8_even_where_the_console_is_not(monkeypatch):
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="cp1252"))
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(io.BytesIO(), encoding="ascii"))
    outlets.speak_utf8()
    say("سارة")
    outlets.finish()
    assert raw.getvalue().decode("utf-8").strip() == "سارة"


def test_progress_is_silent_where_nobody_looks(capsys):
    outlets.tell_progress("1 av 2")
    assert capsys.readouterr().err == ""


def test_long_cells_are_cut_and_wide_letters_counted():
    assert in_columns(("kort", "alldeles för långt"), (6, 8), "slut") == "kort    alldele…  slut"
    assert in_columns(("漢字", "b"), (6, 2)) == "漢字    b"
    assert in_columns(("e\u0301", "b"), (3, 1)) == "e\u0301    b"
