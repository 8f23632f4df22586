"""Reading a command line, and telling in Swedish what is wrong with it.

What was typed is never repeated: it may be a passphrase or a name, and stays on the screen.
"""

import argparse
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NoReturn

from introapp.cli.outlets import say
from resources.texts import gettext as _

_SECRET: Final = re.compile(
    r"--?(?:pass|pwd?|pass-?word|pass-?phrase|lösen\w*)(?:=.*)?", re.IGNORECASE | re.DOTALL
)
_Telling = Callable[[re.Match[str]], str]


class UsageError(Exception):
    """The command line cannot be read.

    Attributes:
        usage: how the command is written.
    """

    def __init__(self, usage: str, sentence: str) -> None:
        super().__init__(sentence)
        self.usage = usage


class Layout(argparse.HelpFormatter):
    """Help pages with Swedish headings, wide enough for our longest command."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=26)

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Override HelpFormatter."""
        super().add_usage(usage, actions, groups, prefix or _("Så skrivs det: "))


class Parser(argparse.ArgumentParser):
    """A parser that raises, and has its help in Swedish."""

    def __init__(self, prog: str, description: str) -> None:
        super().__init__(
            prog=prog,
            description=description,
            formatter_class=Layout,
            add_help=False,
            allow_abbrev=False,
        )
        self.wanted = self.add_argument_group(_("anges"))
        self.options = self.add_argument_group(_("val"))
        self.options.add_argument("-h", "--help", action="help", help=_("visa den här hjälpen"))

    def print_help(self, file: object = None) -> None:
        """Override ArgumentParser: help goes where everything else goes."""
        del file
        for line in self.format_help().splitlines():
            say(line)

    def error(self, message: str) -> NoReturn:
        """Override ArgumentParser.

        Raises:
            UsageError: always.
        """
        raise UsageError(self.format_usage().strip(), _told(message))


def refuse_secrets(parser: Parser, arguments: Sequence[str]) -> None:
    """Refuse a passphrase among the arguments, whatever else is right or wrong.

    Everybody on the computer can read the arguments of a program that runs, and the shell keeps
    them.

    Raises:
        UsageError: one is there.
    """
    if any(_SECRET.fullmatch(argument) for argument in arguments):
        raise UsageError(
            parser.format_usage().strip(),
            _(
                "En lösenfras anges aldrig som argument: andra på datorn kan läsa den. Skriv den "
                "när programmet frågar, eller ange --passphrase-file FIL."
            ),
        )


def whole_number(least: int, most: int) -> Callable[[str], int]:
    """Return a reader of whole numbers between two limits, both counted."""

    def read(typed: str) -> int:
        number = int(typed) if re.fullmatch(r"\d{1,9}", typed) else least - 1
        if not least <= number <= most:
            raise argparse.ArgumentTypeError(
                _("skriv ett heltal från {least} till {most}").format(least=least, most=most)
            )
        return number

    return read


def municipality_code(typed: str) -> str:
    """Read the code of a municipality (kommunkod)."""
    if not re.fullmatch(r"\d{4}", typed):
        raise argparse.ArgumentTypeError(_("skriv en kommunkod med fyra siffror, som 0127"))
    return typed


def _told(message: str) -> str:
    """Return a Swedish sentence for what argparse says in English."""
    for pattern, tell in _TOLD:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found is not None:
            return tell(found)
    return _("Kommandot går inte att tolka. Se hjälpen med --help.")


def _named(found: re.Match[str]) -> str:
    """Return the sentence of our own readers, after the name of the argument."""
    return _("{name}: {sentence}.").format(name=found["name"], sentence=found["rest"])


# The sentences of argparse in Python 3.11 to 3.14; "name" is our own word for the argument.
_TOLD: Final[tuple[tuple[str, _Telling], ...]] = (
    (
        r"the following arguments are required: (?P<names>.*)",
        lambda found: _("Det fattas något: {names}.").format(names=found["names"]),
    ),
    (
        r"unrecognized arguments: .*",
        lambda _found: _("Det står något mer än vad kommandot kan ta emot. Se hjälpen med --help."),
    ),
    (
        r"argument (?P<name>.+?): invalid choice: .*\(choose from (?P<choices>.*)\)",
        lambda found: _("{name} kan vara: {choices}.").format(
            name=found["name"], choices=found["choices"].replace("'", "")
        ),
    ),
    (
        r"argument (?P<name>.+?): expected .*",
        lambda found: _("Efter {name} ska det stå ett värde.").format(name=found["name"]),
    ),
    (
        r"argument (?P<name>.+?): ignored explicit argument .*",
        lambda found: _("Efter {name} ska det inte stå något värde.").format(name=found["name"]),
    ),
    (r"argument (?P<name>.+?): (?P<rest>skriv .*)", _named),
)
