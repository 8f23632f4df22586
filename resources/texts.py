"""The words of the screen and of the paper, in Swedish or in another language of the officer.

The source strings are Swedish, so that a text nobody has translated shows in Swedish and never in
English. Translations are gettext catalogues in ``resources/locale``; how they are extracted,
updated and compiled stands in ``docs/translation.md``.

The functions look a text up when they are called: call them at run time, never while a module is
being imported, or the text is fixed before the officer's language is known.
"""

import gettext as _gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from io import BytesIO

from resources import read_bytes

SOURCE_LANGUAGE = "sv"
DOMAIN = "introapp"


class UnknownLanguageError(LookupError):
    """There is no compiled catalogue for the language."""


class _Choice:
    """The language of the officer: one for the whole program, in every thread."""

    language = SOURCE_LANGUAGE


_choice = _Choice()
_spoken: ContextVar[str | None] = ContextVar("language_spoken_for_a_while", default=None)


def choose_language(code: str) -> None:
    """Show texts in the language ``code`` from now on, in every thread.

    Raises:
        UnknownLanguageError: nothing is translated into it; the language stays as it was.
    """
    _catalogue(code)
    _choice.language = code


@contextmanager
def language(code: str) -> Iterator[None]:
    """Speak the language ``code`` for a while, for one document or one test.

    Raises:
        UnknownLanguageError: nothing is translated into it.
    """
    _catalogue(code)
    token = _spoken.set(code)
    try:
        yield
    finally:
        _spoken.reset(token)


def current_language() -> str:
    """Return the code of the language that texts are shown in just now."""
    return _spoken.get() or _choice.language


def gettext(message: str) -> str:
    """Return the text in the officer's language, or the Swedish text itself."""
    return _catalogue(current_language()).gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """Return the form of the text that goes with ``count`` things."""
    return _catalogue(current_language()).ngettext(singular, plural, count)


def pgettext(context: str, message: str) -> str:
    """Return the text where the same Swedish word has more than one meaning.

    Args:
        context: what tells the meanings apart, for the translator only.
        message: the Swedish text.
    """
    return _catalogue(current_language()).pgettext(context, message)


@cache
def _catalogue(code: str) -> _gettext.NullTranslations:
    """Return the catalogue of a language; the source language has an empty one."""
    if code == SOURCE_LANGUAGE:
        return _gettext.NullTranslations()
    try:
        compiled = read_bytes("locale", code, "LC_MESSAGES", f"{DOMAIN}.mo")
    except FileNotFoundError:
        raise UnknownLanguageError(code) from None
    return _gettext.GNUTranslations(BytesIO(compiled))
