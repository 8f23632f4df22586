"""Every place where data can leave the program is declared in the registry of channels."""

import ast
from pathlib import Path

import pytest

from models.domain.channels import TREATMENT, Channel, Treatment

ROOT = Path(__file__).parents[2]
PACKAGES = ("introapp", "ui", "models", "reports", "resources")

# What puts data out, by the name it is called with. Reading a file is no output.
SINK_CALLS = {
    "print",
    "write",
    "writelines",
    "write_text",
    "write_bytes",
    "setWindowTitle",
    "setDocName",
    "setAccessibleName",
    "setAccessibleDescription",
    "setToolTip",
    "setStatusTip",
    "getSaveFileName",
    "setMimeData",
    "showMessage",
    "QAccessibleAnnouncementEvent",
    "QPrinter",
    "critical",
    "exception",
}
SINK_OWNERS = {"logging", "logger", "_log", "log"}
LOG_CALLS = {"debug", "info", "warning", "error"}
WRITING_MODES = set("wax+")


def undeclared_sinks(source: str) -> list[tuple[int, str]]:
    """Return the line and name of every sink that stands in no function with ``@outlet``."""
    return list(_walk(ast.parse(source), declared=False))


def _walk(node, *, declared):
    for child in ast.iter_child_nodes(node):
        inside = declared
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            inside = declared or any(_is_outlet(one) for one in child.decorator_list)
        if isinstance(child, ast.Call) and not declared and (name := _sink(child)):
            yield child.lineno, name
        yield from _walk(child, declared=inside)


def _is_outlet(decorator):
    return (
        isinstance(decorator, ast.Call)
        and isinstance(decorator.func, ast.Name)
        and decorator.func.id == "outlet"
    )


def _sink(call):
    match call.func:
        case ast.Name(id=name) if name in SINK_CALLS - {"write"}:
            return name
        case ast.Attribute(attr="write") if len(call.args) != 1 or call.keywords:
            return None  # a stream is written one thing; this is something of ours
        case ast.Name(id="open") | ast.Attribute(attr="open"):
            return "open" if _opens_for_writing(call) else None
        case ast.Attribute(value=ast.Name(id=owner), attr=name) if owner in SINK_OWNERS:
            return f"{owner}.{name}" if name in LOG_CALLS | SINK_CALLS else None
        case ast.Attribute(attr=name) if name in SINK_CALLS:
            return name
    return None


def _opens_for_writing(call):
    words = [one.value for one in call.args if isinstance(one, ast.Constant)]
    words += [one.value.value for one in call.keywords if isinstance(one.value, ast.Constant)]
    return any(
        isinstance(word, str) and len(word) <= 3 and WRITING_MODES & set(word) for word in words
    )


# An empty window in a process of its own: it says that it is painted and knows nothing of anybody.
KNOWS_NOBODY = {ROOT / "introapp/benchmarks/bare_window.py"}


def sources():
    for package in PACKAGES:
        yield from sorted(set((ROOT / package).rglob("*.py")) - KNOWS_NOBODY)


@pytest.mark.parametrize("path", list(sources()), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_output_is_declared(path):
    found = undeclared_sinks(path.read_text(encoding="utf-8"))
    assert found == [], f"put @outlet(Channel.…) on the function around each of these: {found}"


@pytest.mark.parametrize("path", KNOWS_NOBODY, ids=lambda path: path.name)
def test_what_is_let_off_imports_nothing_of_the_program(path):
    imported = {
        name.split(".")[0]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in _imported(node)
    }
    assert imported
    assert imported.isdisjoint(PACKAGES)


def _imported(node):
    if isinstance(node, ast.Import):
        return [one.name for one in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []


@pytest.mark.parametrize(
    "breach",
    [
        "def f(x):\n    print(x)\n",
        "def f(path, x):\n    path.write_bytes(x)\n",
        "def f(path):\n    with path.open('wb') as file:\n        pass\n",
        "def f(window, name):\n    window.setWindowTitle(name)\n",
        "def f(name):\n    logger.info(name)\n",
        "import sys\nsys.stdout.write('x')\n",
        "class V:\n    def f(self, x):\n        self.label.setToolTip(x)\n",
    ],
)
def test_an_undeclared_output_is_caught(breach):
    assert len(undeclared_sinks(breach)) == 1


@pytest.mark.parametrize(
    "sound",
    [
        "@outlet(Channel.TERMINAL)\ndef f(x):\n    print(x)\n",
        "@outlet(Channel.PRINT)\ndef f(x):\n    def g():\n        x.write(b'')\n    g()\n",
        "def f(path):\n    return path.open('rb')\n",
        "def f(path):\n    return path.read_text()\n",
    ],
)
def test_a_declared_output_or_a_reading_passes(sound):
    assert undeclared_sinks(sound) == []


def test_every_channel_says_how_it_treats_the_protected():
    assert set(TREATMENT) == set(Channel)


def test_names_of_files_titles_and_logs_carry_no_persons():
    for channel in (
        Channel.FILE_NAME,
        Channel.WINDOW_TITLE,
        Channel.PDF_METADATA,
        Channel.PRINT_JOB_NAME,
        Channel.LOG,
        Channel.TERMINAL_ERROR,
    ):
        assert TREATMENT[channel] is Treatment.NO_PERSONS
