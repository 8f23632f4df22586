"""The commands: what each is called, what it takes, and where it is carried out.

Nothing is imported here that a command alone needs, so that help is there at once.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from introapp import __version__
from introapp.cli.arguments import Parser, municipality_code, refuse_secrets, whole_number
from resources.texts import gettext as _

MOST_PEOPLE: Final = 1_000_000


def read_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """Return what is asked for; its ``carried_out_by`` names the module of the command.

    Raises:
        UsageError: it cannot be read.
        SystemExit: help or the version was asked for, and has been shown.
    """
    parser = _parser()
    refuse_secrets(parser, arguments)
    return parser.parse_args(arguments)


def _parser() -> Parser:
    parser = Parser(
        "introapp",
        _("Ärenden för introduktion av nyanlända. Utan kommando öppnas fönstret."),
    )
    parser.options.add_argument(
        "--version",
        action="version",
        version=f"introapp {__version__}",
        help=_("visa programmets version"),
    )
    commands = parser.add_subparsers(
        title=_("kommandon"), dest="command", metavar=_("KOMMANDO"), parser_class=Parser
    )
    parser.set_defaults(
        carried_out_by="introapp.window", database=None, passphrase_file=None, officer=None
    )
    _add_reading(commands)
    _add_paper(commands)
    _add_upkeep(commands)
    _add_rules(commands)
    _add_trying(commands)
    return parser


_Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse has no other name for it


def _command(commands: "_Commands[Parser]", name: str, does: str, module: str) -> Parser:
    sentence = f"{does[:1].upper()}{does[1:]}."
    parser = commands.add_parser(name, help=does, prog=f"introapp {name}", description=sentence)
    parser.set_defaults(carried_out_by=f"introapp.cli.{module}")
    return parser


def _add_reading(commands: "_Commands[Parser]") -> None:
    cases = _command(commands, "cases", _("lista ärenden med nästa frist"), "cases")
    _unlock(cases)
    cases.options.add_argument(
        "--search", metavar=_("TEXT"), help=_("namn, personnummer eller ärendenummer")
    )
    _json(cases)
    show = _command(commands, "show", _("visa ett ärende med insatser och frister"), "case")
    _unlock(show)
    _case(show)
    _json(show)


def _add_paper(commands: "_Commands[Parser]") -> None:
    plan = _command(commands, "plan", _("spara en introduktionsplan som PDF"), "plan")
    _unlock(plan)
    _case(plan)
    _language(plan)
    plan.options.add_argument(
        "--output", metavar=_("FIL"), type=Path, required=True, help=_("filen som planen sparas i")
    )
    plans = _command(commands, "plans", _("spara alla aktuella planer som PDF"), "plans")
    _unlock(plans)
    _language(plans)
    plans.options.add_argument(
        "--output", metavar=_("MAPP"), type=Path, required=True, help=_("mappen för planerna")
    )
    _json(plans)


def _add_upkeep(commands: "_Commands[Parser]") -> None:
    check = _command(commands, "check", _("kontrollera att databasen är hel"), "check")
    _unlock(check)
    _json(check)
    backup = _command(commands, "backup", _("säkerhetskopiera databasen till en mapp"), "backup")
    _unlock(backup)
    backup.wanted.add_argument(
        "folder", metavar=_("MAPP"), type=Path, help=_("mappen för säkerhetskopian")
    )
    restore = _command(commands, "restore", _("återställ databasen från en kopia"), "restore")
    restore.wanted.add_argument("backup", metavar=_("KOPIA"), type=Path, help=_("säkerhetskopian"))
    _unlock(restore)


def _add_rules(commands: "_Commands[Parser]") -> None:
    rules = _command(commands, "rules", _("ta in ett nyare regelpaket"), "rules")
    steps = rules.add_subparsers(
        title=_("kommandon"),
        dest="step",
        metavar=_("KOMMANDO"),
        required=True,
        parser_class=Parser,
    )
    preview = _command(steps, "preview", _("lista de frister som paketet ändrar"), "rules")
    taken = _command(steps, "import", _("lista fristerna, och ta in paketet"), "rules")
    for step in (preview, taken):
        step.prog = f"introapp rules {step.prog.rpartition(' ')[2]}"
        _unlock(step)
        step.wanted.add_argument(
            "pack", metavar=_("PAKET"), type=Path, help=_("regelpaketet, en TOML-fil")
        )
        _json(step)
    taken.options.add_argument(
        "--yes", action="store_true", help=_("ta in paketet; annars visas bara vad som ändras")
    )


def _add_trying(commands: "_Commands[Parser]") -> None:
    demo = _command(commands, "demo", _("gör en enhet med påhittade personer"), "demo")
    demo.wanted.add_argument("folder", metavar=_("MAPP"), type=Path, help=_("en tom eller ny mapp"))
    _people(demo, default=60)
    demo.options.add_argument(
        "--seed", metavar=_("TAL"), type=whole_number(0, 999_999_999), default=1,
        help=_("samma tal ger samma personer; förval 1"),
    )  # fmt: skip
    demo.options.add_argument(
        "--municipality", metavar=_("KOD"), type=municipality_code, default="0127",
        help=_("kommunkod; förval 0127, Botkyrka"),
    )  # fmt: skip
    window = _command(commands, "window", _("öppna fönstret med databasen upplåst"), "window")
    _unlock(window)
    window.set_defaults(carried_out_by="introapp.window")
    tested = _command(commands, "self-test", _("öppna alla vyer på påhittade data"), "self_test")
    _json(tested)
    benchmark = _command(commands, "benchmark", _("mät programmet mot dess gränser"), "benchmark")
    _people(benchmark, default=20_000)
    benchmark.options.add_argument(
        "--demo", metavar=_("MAPP"), type=Path,
        help=_("mät i en enhet från ”introapp demo” i stället för i en ny"),
    )  # fmt: skip
    _json(benchmark)


def _unlock(parser: Parser) -> None:
    parser.wanted.add_argument(
        "database", metavar=_("DATABAS"), type=Path, help=_("enhetens databas")
    )
    parser.options.add_argument(
        "--passphrase-file",
        metavar=_("FIL"),
        type=Path,
        help=_("fil med lösenfrasen; annars frågar programmet"),
    )
    parser.options.add_argument(
        "--officer", metavar=_("NAMN"), help=_("handläggare, om flera kan låsa upp")
    )


def _case(parser: Parser) -> None:
    parser.wanted.add_argument("case", metavar=_("ÄRENDE"), help=_("ärendets nummer"))


def _language(parser: Parser) -> None:
    parser.options.add_argument(
        "--language", metavar=_("SPRÅK"), default="sv",
        help=_("språket bredvid svenskan; förval sv, svenska ensam"),
    )  # fmt: skip


def _json(parser: Parser) -> None:
    parser.options.add_argument(
        "--json", action="store_true", help=_("skriv för program i stället för för människor")
    )


def _people(parser: Parser, *, default: int) -> None:
    parser.options.add_argument(
        "--people",
        metavar=_("ANTAL"),
        type=whole_number(1, MOST_PEOPLE),
        default=default,
        help=_("hur många personer; förval {default}").format(default=default),
    )
