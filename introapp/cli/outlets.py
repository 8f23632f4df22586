"""The ways in which the command line speaks: lines, JSON, and one line when it refuses."""

import io
import json
import os
import sys
import unicodedata
from collections.abc import Iterable
from typing import TextIO

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
    _write(sys.stdout, f"{_harmless(line)}\n")


@outlet(Channel.TERMINAL_JSON)
def put_json(value: object) -> None:
    """Print one value for programs."""
    _write(sys.stdout, json.dumps(value, ensure_ascii=False, indent=2) + "\n")


@outlet(Channel.TERMINAL_JSON)
def put_json_list(values: Iterable[object]) -> None:
    """Print a list for programs as it comes, one value a line: it may be too long to keep."""
    separator = "[\n"
    for value in values:
        _write(sys.stdout, separator + json.dumps(value, ensure_ascii=False))
        separator = ",\n"
    _write(sys.stdout, "[]\n" if separator == "[\n" else "\n]\n")


@outlet(Channel.TERMINAL_ERROR)
def refuse(sentence: str) -> None:
    """Tell in one line on the error stream why nothing was done."""
    _write(sys.stderr, f"{_harmless(' '.join(sentence.split()))}\n")


@outlet(Channel.TERMINAL_ERROR)
def tell_progress(line: str) -> None:
    """Write over the last line of progress, where somebody looks; an empty one takes it away."""
    stream = sys.stderr
    if stream is not None and stream.isatty():
        _write(stream, f"\r\x1b[2K{_harmless(line)}")
        _flush(stream)


def finish() -> None:
    """Hand over what is still on its way.

    Raises:
        ReaderGoneError: nobody takes it.
    """
    if sys.stdout is not None:
        _flush(sys.stdout)


def hush() -> None:
    """Let the interpreter throw away at its end what nobody wanted to read."""
    stream = sys.__stdout__
    if stream is not None and stream is sys.stdout:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


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


def _write(stream: TextIO | None, words: str) -> None:
    if stream is None:  # a program without a console
        return
    try:
        stream.write(words)
    except OSError as error:
        raise _gone(error) from error


def _flush(stream: TextIO) -> None:
    try:
        stream.flush()
    except OSError as error:
        raise _gone(error) from error


def _gone(error: OSError) -> Exception:
    """Windows tells of a closed pipe as of a wrong argument."""
    is_gone = isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == 22)  # noqa: PLR2004
    return ReaderGoneError() if is_gone else error
