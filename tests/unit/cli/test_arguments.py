"""What is read from a command line, and what is told of one that cannot be read."""

import pytest

from introapp.cli.arguments import UsageError
from introapp.cli.commands import read_arguments
from introapp.cli.program import DONE, WRONG_USAGE, run

TYPED = "korrekt häst batteri"


@pytest.fixture(autouse=True)
def _wide(monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("cases", "Det fattas något: DATABAS."),
        ("show d", "Det fattas något: ÄRENDE."),
        ("plan d 2026-0001", "Det fattas något: --output."),
        ("rules", "Det fattas något: KOMMANDO."),
        ("cases d --officer", "Efter --officer ska det stå ett värde."),
        ("cases d --json=1", "Efter --json ska det inte stå något värde."),
        ("cases d e", "Det står något mer än vad kommandot kan ta emot. Se hjälpen med --help."),
        ("cases d --js", "Det står något mer än vad kommandot kan ta emot. Se hjälpen med --help."),
        ("demo d --people 0", "--people: skriv ett heltal från 1 till 1000000."),
        ("demo d --people 1000001", "--people: skriv ett heltal från 1 till 1000000."),
        ("demo d --people många", "--people: skriv ett heltal från 1 till 1000000."),
        ("demo d --people ²", "--people: skriv ett heltal från 1 till 1000000."),
        (
            "demo d --municipality 127",
            "--municipality: skriv en kommunkod med fyra siffror, som 0127.",
        ),
    ],
)
def test_wrong_usage_is_told_in_swedish(arguments, sentence):
    with pytest.raises(UsageError) as refused:
        read_arguments(arguments.split())
    assert str(refused.value) == sentence
    assert refused.value.usage.startswith("Så skrivs det: introapp")


def test_an_unknown_command_is_answered_with_those_there_are():
    with pytest.raises(UsageError, match=r"^KOMMANDO kan vara: cases, show, .*, benchmark\.$"):
        read_arguments(["öppna"])


@pytest.mark.parametrize(
    "arguments",
    [
        ["cases", "d", "--passphrase", TYPED],
        ["cases", "d", f"--passphrase={TYPED}"],
        ["cases", "d", "--password", TYPED],
        ["--pass", TYPED, "cases", "d"],
        ["nonsense", "-pwd", TYPED],
        ["cases", "d", f"--lösenord={TYPED}"],
        ["cases", "d", f"--pass-phrase=first line\n{TYPED}"],
    ],
)
def test_a_passphrase_as_argument_is_wrong_usage_and_not_repeated(arguments, capsys):
    assert run(arguments) == WRONG_USAGE
    shown = capsys.readouterr()
    assert "--passphrase-file" in shown.err
    assert TYPED not in shown.err + shown.out


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "d", "2026-0001", "Amira"],
        ["Amira"],
        ["demo", "d", "--people", "Amira"],
        ["demo", "d", "--municipality", "Amira"],
        ["cases", "d", "--json=Amira"],
        ["cases", "d", "--Amira"],
    ],
)
def test_what_was_typed_is_not_repeated(arguments, capsys):
    assert run(arguments) == WRONG_USAGE
    assert "Amira" not in capsys.readouterr().err


def test_help_is_in_swedish_and_done(capsys):
    assert run(["--help"]) == DONE
    shown = capsys.readouterr().out
    assert "lista ärenden med nästa frist" in shown
    assert not {"usage", "options", "positional", "show this"} & set(shown.split())


@pytest.mark.parametrize(
    "command",
    [
        ["cases"],
        ["show"],
        ["plan"],
        ["plans"],
        ["check"],
        ["backup"],
        ["restore"],
        ["rules"],
        ["rules", "preview"],
        ["rules", "import"],
        ["demo"],
        ["window"],
        ["self-test"],
        ["benchmark"],
    ],
)
def test_every_command_has_its_help(command, capsys):
    assert run([*command, "--help"]) == DONE
    assert f"Så skrivs det: introapp {' '.join(command)} " in capsys.readouterr().out


def test_the_version_is_told(capsys):
    assert run(["--version"]) == DONE
    assert capsys.readouterr().out == "introapp 0.1.0\n"


def test_without_a_command_the_window_is_meant():
    assert read_arguments([]).carried_out_by == "introapp.window"


def test_the_demo_unit_is_the_one_that_is_promised():
    asked = read_arguments(["demo", "d"])
    assert (asked.people, asked.seed, asked.municipality) == (60, 1, "0127")
