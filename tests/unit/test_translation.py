import ast
from io import BytesIO
from pathlib import Path
from threading import Thread

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import write_mo

from resources import texts

ROOT = Path(__file__).parents[2]
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}


def extracted(root):
    with (ROOT / "babel.cfg").open(encoding="utf-8") as config:
        methods, options = parse_mapping_cfg(config)
    found = extract_from_dir(str(root), methods, options, keywords=KEYWORDS)
    return {
        (name, text)
        for name, _line, message, _comments, _context in found
        for text in ([message] if isinstance(message, str) else message)
    }


def marked_calls(root):
    """Every call that asks for a text, as (file, line, the call, is it inside a function)."""
    for folder in ("ui", "reports", "introapp"):
        for path in sorted((root / folder).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            late = {
                id(inner)
                for outer in ast.walk(tree)
                if isinstance(outer, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
                for inner in ast.walk(outer)
            }
            for node in ast.walk(tree):
                if isinstance(node, ast.Call) and getattr(node.func, "id", None) in KEYWORDS:
                    yield path.relative_to(root).as_posix(), node, id(node) in late


def faults(root):
    """Say for each marked text what a translator or an officer would miss by it."""
    known = extracted(root)
    for name, call, late in marked_calls(root):
        first, last = {"ngettext": (0, 2), "pgettext": (1, 2)}.get(call.func.id, (0, 1))
        asked = [getattr(argument, "value", None) for argument in call.args[first:last]]
        if not all(isinstance(text, str) for text in asked):
            yield f"{name}:{call.lineno} is not a plain string"
        elif not all((name, text) in known for text in asked):
            yield f"{name}:{call.lineno} is not extracted"
        if not late:
            yield f"{name}:{call.lineno} is looked up at import time"


def test_every_marked_text_reaches_the_translator():
    assert list(faults(ROOT)) == []


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("def f(n): return _(f'{n} ärenden')", "plain string"),
        ("def f(n): return _('Ärende ' + n)", "plain string"),
        ("""def f(n): return f"{n}: {_('Saknas')}" """, "not extracted"),
        ("TITLE = _('Idag')", "import time"),
        ("def f(): return _('Spara')", None),
        ("def f(n): return ngettext('{n} ärende', '{n} ärenden', n)", None),
        ("def f(): return pgettext('knapp', 'Anvisa')", None),
    ],
)
def test_the_check_sees_what_it_is_there_to_see(tmp_path, source, complaint):
    for folder in ("ui", "reports", "introapp"):
        (tmp_path / folder).mkdir()
    (tmp_path / "ui" / "page.py").write_text(source, encoding="utf-8")
    found = list(faults(tmp_path))
    assert [complaint in fault for fault in found] == ([True] if complaint else [])


@pytest.fixture
def english(monkeypatch):
    """A small catalogue, as if English had been translated."""
    catalogue = Catalog(locale="en", domain=texts.DOMAIN)
    catalogue.add("Spara", "Save")
    catalogue.add(("{n} ärende", "{n} ärenden"), ("{n} case", "{n} cases"))
    catalogue.add("Anvisa", "Assign", context="knapp")
    compiled = BytesIO()
    write_mo(compiled, catalogue)

    def read(*parts):
        if parts == ("locale", "en", "LC_MESSAGES", "introapp.mo"):
            return compiled.getvalue()
        raise FileNotFoundError(parts)

    monkeypatch.setattr(texts, "read_bytes", read)
    texts._catalogue.cache_clear()
    yield
    texts.choose_language(texts.SOURCE_LANGUAGE)
    texts._catalogue.cache_clear()


def test_without_a_choice_the_source_text_shows():
    assert texts.current_language() == "sv"
    assert texts.gettext("Spara") == "Spara"
    assert texts.ngettext("{n} ärende", "{n} ärenden", 1) == "{n} ärende"
    assert texts.ngettext("{n} ärende", "{n} ärenden", 2) == "{n} ärenden"
    assert texts.pgettext("knapp", "Anvisa") == "Anvisa"


@pytest.mark.usefixtures("english")
def test_a_chosen_language_speaks_in_every_thread():
    texts.choose_language("en")
    heard = []
    thread = Thread(target=lambda: heard.append(texts.gettext("Spara")))
    thread.start()
    thread.join()
    assert heard == ["Save"]
    assert texts.ngettext("{n} ärende", "{n} ärenden", 3) == "{n} cases"
    assert texts.pgettext("knapp", "Anvisa") == "Assign"


@pytest.mark.usefixtures("english")
def test_an_untranslated_text_shows_in_swedish():
    texts.choose_language("en")
    assert texts.gettext("Skriv ut") == "Skriv ut"


@pytest.mark.usefixtures("english")
def test_a_language_for_a_while_ends_with_it():
    with texts.language("en"):
        assert texts.gettext("Spara") == "Save"
    assert texts.gettext("Spara") == "Spara"


@pytest.mark.usefixtures("english")
def test_a_language_without_a_catalogue_is_refused_and_nothing_changes():
    texts.choose_language("en")
    with pytest.raises(texts.UnknownLanguageError):
        texts.choose_language("fi")
    assert texts.current_language() == "en"
