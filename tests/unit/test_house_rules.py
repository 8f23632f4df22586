"""The rules of the house hold, and each of them catches what it is there for."""

import re
import tomllib

import pytest

from tests import house_rules
from tests.house_rules import MODULE_RULES, PACKAGES, ROOT, TEXT_RULES, Source, modules, texts

# Put together here, so that these lines do not break the rules they try.
_OPEN = "# TO" + "DO: later\n"
_TRACKER = "see issue" + " 12\n"
_SHORT_TRACKER = "see #" + "12\n"
_PATH = "cd /wo" + "rk/main\n"
_HOME = "cd /ho" + "me/anna/introapp\n"
_HOST = "index: py" + "pi.org\n"

CONTROLS = [
    ("is_short_enough", "ui/long.py", "x = 1\n" * 401),
    ("is_short_enough", "tests/unit/test_long.py", "x = 1\n" * 501),
    ("has_short_functions", "ui/long.py", "def f():\n" + "    x = 1\n" * 60),
    ("names_its_arguments", "ui/many.py", "def f(a, b, c, d, e): ...\n"),
    ("names_its_arguments", "models/many.py", "class C:\n    def f(self, a, b, c, d, e): ...\n"),
    ("catches_only_what_it_knows", "ui/net.py", "try: ...\nexcept Exception: ...\n"),
    ("catches_only_what_it_knows", "ui/net.py", "try: ...\nexcept (OSError, Exception): ...\n"),
    ("catches_only_what_it_knows", "ui/net.py", "try: ...\nexcept: ...\n"),
    ("catches_only_what_it_knows", "ui/net.py", "try: ...\nexcept Exception as e: raise X from e"),
    ("imports_by_full_name", "ui/near.py", "from . import far\n"),
    ("has_a_telling_name", "ui/helpers.py", ""),
    ("has_a_telling_name", "models/common/words.py", ""),
    ("domain_needs_only_python", "models/domain/x.py", "import sqlalchemy.orm\n"),
    ("domain_needs_only_python", "models/domain/x.py", "from PySide6 import QtCore\n"),
    ("leaves_no_open_point", "ui/open.py", _OPEN),
    ("tests_are_sentences", "tests/unit/test_x.py", "def test_open(): ...\n"),
    ("tests_are_never_skipped", "tests/unit/test_x.py", "@pytest.mark.skip\ndef f(): ...\n"),
    ("tests_are_never_skipped", "tests/unit/test_x.py", "pytest.importorskip('psycopg')\n"),
    ("tests_wait_for_something", "tests/ui/test_x.py", "def f(qtbot):\n    qtbot.wait(100)\n"),
    ("speaks_of_the_product_alone", "README.md", _TRACKER),
    ("speaks_of_the_product_alone", "ui/x.py", f"# {_SHORT_TRACKER}"),
    ("speaks_of_the_product_alone", "docs/x.md", _PATH),
    ("speaks_of_the_product_alone", "dev.py", _HOME),
    ("speaks_of_the_product_alone", "requirements.lock", _HOST),
]


@pytest.mark.parametrize("rule", MODULE_RULES, ids=lambda rule: rule.__name__)
def test_every_module_keeps_the_rule(rule):
    assert [breach for module in modules() for breach in rule(module)] == []


@pytest.mark.parametrize("rule", TEXT_RULES, ids=lambda rule: rule.__name__)
def test_every_text_keeps_the_rule(rule):
    assert [breach for text in texts() for breach in rule(text)] == []


@pytest.mark.parametrize(("rule", "path", "text"), CONTROLS)
def test_a_rule_catches_its_breach(rule, path, text):
    assert list(getattr(house_rules, rule)(Source(path, text)))


def test_clearing_away_before_the_fault_goes_on_is_no_breach():
    text = "try: ...\nexcept BaseException:\n    close()\n    raise\n"
    assert list(house_rules.catches_only_what_it_knows(Source("ui/net.py", text))) == []


def test_a_long_table_written_out_is_no_breach():
    text = "def f():\n    return (\n" + "        1,\n" * 90 + "    )\n"
    assert list(house_rules.has_short_functions(Source("ui/long.py", text))) == []


def test_every_rule_has_a_breach_to_catch():
    tried = {rule for rule, _, _ in CONTROLS}
    assert tried == {rule.__name__ for rule in (*MODULE_RULES, *TEXT_RULES)}


def test_the_rules_see_the_whole_checkout():
    seen = {source.path for source in modules()}
    assert {"dev.py", "ui/__init__.py", "tests/house_rules.py"} <= seen
    assert not any(path.startswith(".venv/") for path in seen)


def _without_reason(lines):
    """Give the lines of a ruff list that name a rule and no reason."""
    names_a_rule = re.compile(r'^  "[A-Z]{1,4}\d*",')
    return [line for line in lines if names_a_rule.match(line) and not re.search(r"#\s*\w", line)]


def test_every_exception_from_the_linter_has_its_reason():
    lines = (ROOT / "pyproject.toml").read_text("utf-8").splitlines()
    assert _without_reason(lines) == []


def test_an_exception_without_reason_is_seen():
    lines = ['  "D105",   # says it by its name', '  "D107",', '  "S101",   #']
    assert _without_reason(lines) == lines[1:]


def _loosened(overrides):
    """Give our own modules that the type checker is told to go easy on."""
    named = [name for override in overrides for name in override["module"]]
    return [name for name in named if name == "*" or name.split(".")[0] in PACKAGES]


def test_the_type_checker_spares_nothing_of_ours():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["mypy"]
    assert settings["strict"] is True
    assert _loosened(settings["overrides"]) == []


def test_a_spared_module_of_ours_is_seen():
    assert _loosened([{"module": ["reportlab.*", "ui.cases"]}]) == ["ui.cases"]
