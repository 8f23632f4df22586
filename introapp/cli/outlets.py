"""The ways in which the command line speaks: lines, JSON, and one line when it refuses."""

import errno
import io
import json
import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from models.domain.channels import Channel, outlet

_UNSAFE = {"Cc", "Cf", "Cs", "Co"}
_SPELLING = "\u200c\u200d"  # joiners: letters of Persian and others part and meet by them


class ReaderGoneError(Exception):
    """Nobody reads our output any more, as when it is piped into a program that has ended."""


def speak_utf8() -> None:
    """Write UTF-8 wherever the output goes; a Windows pipe would else know 256 characters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


@outlet(Channel.TERMINAL)
def say(line: str = "") -> None:
    """Print one line for people."""
    with _somebody_reads():
        sys.stdout.write(f"{_harmless(line)}\n")


@outlet(Channel.TERMINAL_JSON)
def put_json(value: object) -> None:
    """Print one value for programs."""
    with _somebody_reads():
        sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


@outlet(Channel.TERMINAL_JSON)
def put_json_list(values: Iterable[object]) -> None:
    """Print a list for programs as it comes, one value a line: it may be too long to keep."""
    separator = "[\n"
    for value in values:
        words = json.dumps(value, ensure_ascii=False)
        with _somebody_reads():
            sys.stdout.write(separator + words)
        separator = ",\n"
    with _somebody_reads():
        sys.stdout.write("[]\n" if separator == "[\n" else "\n]\n")


@outlet(Channel.TERMINAL_ERROR)
def refuse(sentence: str) -> None:
    """Tell in one line on the error stream why nothing was done."""
    with _somebody_reads():
        sys.stderr.write(f"{_harmless(' '.join(sentence.split()))}\n")


@outlet(Channel.TERMINAL_ERROR)
def tell_progress(line: str) -> None:
    """Write over the last line of progress, where somebody looks; an empty one takes it away."""
    if sys.stderr.isatty():
        with _somebody_reads():
            sys.stderr.write(f"\r\x1b[2K{_harmless(line)}")
            sys.stderr.flush()


def finish() -> None:
    """Hand over what is still on its way.

    Raises:
        ReaderGoneError: nobody takes it.
    """
    with _somebody_reads():
        sys.stdout.flush()


def hush() -> None:
    """Let the interpreter throw away at its end what nobody wanted to read."""
    stream = sys.__stdout__
    if stream is not None and stream is sys.stdout:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


@contextmanager
def _somebody_reads() -> Iterator[None]:
    """Tell a closed pipe from a fault; Windows tells of it as of a wrong argument.

    Raises:
        ReaderGoneError: the pipe is closed.
    """
    try:
        yield
    except OSError as error:
        if isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL):
            raise ReaderGoneError from error
        raise


def _harmless(line: str) -> str:
    """Return a line without characters that command a terminal or hide in it."""
    if line.isascii() and line.isprintable():
        return line
    return "".join(
        character
        if character in _SPELLING or unicodedata.category(character) not in _UNSAFE
        else " "
        for character in line
    )
