"""The rules of the house that no other tool checks: each takes a file and gives its breaches."""

import ast
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("introapp", "ui", "models", "reports", "resources")

LONGEST_CODE_FILE = 400
LONGEST_TEST_FILE = 500
LONGEST_FUNCTION = 60
FEWEST_STATEMENTS = 8  # What is only written out, such as a table or a sample, may be longer.
MOST_POSITIONAL = 4  # The aim is two, with names from the third on; this is where it stops.
SHORTEST_SENTENCE = 3

_NOT_OURS = {".git", ".venv", ".demo", ".demo-unfinished", "build", "dist", "__pycache__"}
_CACHES = re.compile(r"^\.\w+_cache$|^\.hypothesis$|\.egg-info$|^\.coverage")
_NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "manager", "misc", "common"}
_MAY_CATCH_ALL = {"ui/tasks.py", "introapp/__main__.py", "introapp/window.py"}
_CATCH_ALL = {"Exception", "BaseException"}
_GIVEN_FIRST = {"self", "cls", "painter"}  # By Python's custom, and by Qt's.
_SKIPS = {"skip", "skipif", "importorskip", "xfail"}

_OPEN_POINT = re.compile(r"#\s*(?:TODO|FIXME|XXX|HACK)\b")
_ISSUE_NUMBER = re.compile(r"\bissues?\s+#?\d+|(?<![\w&#/])#\d{1,4}\b(?![\w-])", re.IGNORECASE)
_MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|home/\w+|opt/(?:pypi|wheels))(?![-\w])")
_REGISTRY_HOST = re.compile(
    r"\b(?:pypi\.org|pythonhosted\.org|(?:deb|ftp|security|snapshot)\S*\.debian\.org"
    r"|registry\.npmjs\.org|pkg\.dev)\b"
)


@dataclass(frozen=True)
class Source:
    """A file of the checkout: its path from the root, and its text."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The file as Python sees it."""
        return ast.parse(self.text)

    @property
    def is_test(self) -> bool:
        """Whether the file is one of the tests."""
        return self.path.startswith("tests/")


Rule = Callable[[Source], Iterator[str]]


@cache
def texts() -> tuple[Source, ...]:
    """Give every file of the checkout that is text."""
    return tuple(source for path in _files(ROOT) if (source := _read(path)))


@cache
def modules() -> tuple[Source, ...]:
    """Give every Python file of the checkout."""
    return tuple(source for source in texts() if source.path.endswith(".py"))


def _read(path: Path) -> Source | None:
    try:
        return Source(path.relative_to(ROOT).as_posix(), path.read_text("utf-8"))
    except UnicodeDecodeError:
        return None


def _files(directory: Path) -> Iterator[Path]:
    for path in sorted(directory.iterdir()):
        if path.name in _NOT_OURS or _CACHES.search(path.name):
            continue
        if path.is_dir():
            yield from _files(path)
        else:
            yield path


def is_short_enough(source: Source) -> Iterator[str]:
    """A file has one responsibility."""
    lines = source.text.count("\n")
    limit = LONGEST_TEST_FILE if source.is_test else LONGEST_CODE_FILE
    if lines > limit:
        yield f"{source.path} has {lines} lines, more than {limit}"


def has_short_functions(source: Source) -> Iterator[str]:
    """A function has one thought."""
    for function in _functions(source.tree):
        length = (function.end_lineno or function.lineno) - function.lineno + 1
        statements = sum(isinstance(node, ast.stmt) for node in ast.walk(function)) - 1
        if length > LONGEST_FUNCTION and statements > FEWEST_STATEMENTS:
            yield f"{source.path}:{function.lineno} {function.name} has {length} lines"


def names_its_arguments(source: Source) -> Iterator[str]:
    """A call with many arguments says what each is. Qt decides for its own overrides."""
    for function in _functions(source.tree):
        given = [*function.args.posonlyargs, *function.args.args]
        own = [argument for argument in given if argument.arg not in _GIVEN_FIRST]
        is_qts = source.path.startswith("ui/") and not function.name.islower()
        if len(own) > MOST_POSITIONAL and not (is_qts or source.is_test):
            yield f"{source.path}:{function.lineno} {function.name} takes {len(own)} by position"


def catches_only_what_it_knows(source: Source) -> Iterator[str]:
    """An unknown fault reaches the top, where it gets its number."""
    if source.path in _MAY_CATCH_ALL:
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ExceptHandler) and _catches_all(node.type) and not _goes_on(node):
            yield f"{source.path}:{node.lineno} catches every exception"


def _catches_all(caught: ast.expr | None) -> bool:
    if isinstance(caught, ast.Tuple):
        return any(map(_catches_all, caught.elts))
    return caught is None or (isinstance(caught, ast.Name) and caught.id in _CATCH_ALL)


def _goes_on(handler: ast.ExceptHandler) -> bool:
    """Tell whether the fault goes on as it was, once the handler has cleared away."""
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def imports_by_full_name(source: Source) -> Iterator[str]:
    """An import says from where."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            yield f"{source.path}:{node.lineno} imports by a relative name"


def has_a_telling_name(source: Source) -> Iterator[str]:
    """A module is called after what it is for."""
    for part in Path(source.path).with_suffix("").parts:
        if part in _NAMES_THAT_SAY_NOTHING:
            yield f"{source.path}: “{part}” says nothing"


def domain_needs_only_python(source: Source) -> Iterator[str]:
    """The words and rules of the trade stand on nothing but Python's own library."""
    if not source.path.startswith("models/domain/"):
        return
    allowed = {*sys.stdlib_module_names, "models", "resources"}
    for line, name in _imported(source.tree):
        if name.split(".")[0] not in allowed:
            yield f"{source.path}:{line} imports {name}"


def leaves_no_open_point(source: Source) -> Iterator[str]:
    """What is not done is not in the code."""
    for number, line in enumerate(source.text.splitlines(), 1):
        if _OPEN_POINT.search(line):
            yield f"{source.path}:{number} leaves an open point"


def speaks_of_the_product_alone(source: Source) -> Iterator[str]:
    """No text names the machine, the registry or the tracker it happened to be written with."""
    for number, line in enumerate(source.text.splitlines(), 1):
        for kind, pattern in (("path", _MACHINE_PATH), ("host", _REGISTRY_HOST)):
            if found := pattern.search(line):
                yield f"{source.path}:{number} names the {kind} {found[0]}"
        if source.path.endswith((".md", ".py")) and (found := _ISSUE_NUMBER.search(line)):
            yield f"{source.path}:{number} names the issue {found[0]}"


def tests_are_sentences(source: Source) -> Iterator[str]:
    """The name of a test says what holds."""
    for function in _functions(source.tree) if source.is_test else ():
        words = function.name.removeprefix("test_").split("_")
        if function.name.startswith("test_") and len(words) < SHORTEST_SENTENCE:
            yield f"{source.path}:{function.lineno} {function.name} is no sentence"


def tests_are_never_skipped(source: Source) -> Iterator[str]:
    """A test that cannot run fails, and says why."""
    for node in ast.walk(source.tree) if source.is_test else ():
        if isinstance(node, ast.Attribute) and node.attr in _SKIPS and _is_pytest(node.value):
            yield f"{source.path}:{node.lineno} uses {node.attr}"


def tests_wait_for_something(source: Source) -> Iterator[str]:
    """A test waits for what it expects, never for a while."""
    for node in ast.walk(source.tree) if source.is_test else ():
        if isinstance(node, ast.Attribute) and ast.unparse(node) == "qtbot.wait":
            yield f"{source.path}:{node.lineno} waits for a while"


def _is_pytest(owner: ast.expr) -> bool:
    return ast.unparse(owner) in {"pytest", "pytest.mark"}


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _imported(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, node.module or ""


MODULE_RULES: tuple[Rule, ...] = (
    is_short_enough,
    has_short_functions,
    names_its_arguments,
    catches_only_what_it_knows,
    imports_by_full_name,
    has_a_telling_name,
    domain_needs_only_python,
    leaves_no_open_point,
    tests_are_sentences,
    tests_are_never_skipped,
    tests_wait_for_something,
)
TEXT_RULES: tuple[Rule, ...] = (speaks_of_the_product_alone,)
