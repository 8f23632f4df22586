"""Every way in which the window puts words out is declared, so that none leaks by itself."""

import ast
from collections.abc import Iterator
from pathlib import Path

import ui

ROOT = Path(ui.__file__).parent
WAYS_OUT = frozenset(
    {
        "setText",
        "setPlainText",
        "setInformativeText",
        "setDetailedText",
        "setPlaceholderText",
        "setToolTip",
        "setStatusTip",
        "setWhatsThis",
        "setWindowTitle",
        "setAccessibleName",
        "setAccessibleDescription",
        "setDocName",
        "addItem",
        "addItems",
        "drawText",
        "drawImage",
        "clipboard",
        "write_text",
        "write_bytes",
        "getSaveFileName",
        "save",
        "print",
        "QAccessibleAnnouncementEvent",
    }
)
# Methods that are called like a way out, by what they are called on.
NOT_OUT = frozenset({("painter", "save"), ("self", "addItem")})


def undeclared(tree: ast.AST) -> Iterator[str]:
    """Give the ways out that lie in no function that carries ``@outlet``."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef) and any(map(is_outlet, node.decorator_list)):
            continue
        if isinstance(node, ast.Call) and (way := way_out(node)):
            yield f"{way} line {node.lineno}"
        yield from undeclared(node)


def is_outlet(decorator: ast.expr) -> bool:
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    return isinstance(called, ast.Name) and called.id == "outlet"


def way_out(call: ast.Call) -> str:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    if isinstance(call.func, ast.Name):
        name = call.func.id
    on = ast.unparse(call.func.value) if isinstance(call.func, ast.Attribute) else ""
    on = on.rpartition(".")[2]  # a painter is a painter, also where it hangs on something else
    return name if name in WAYS_OUT and (on, name) not in NOT_OUT else ""


def test_every_way_out_of_the_window_is_declared():
    found = {
        path.relative_to(ROOT).as_posix(): ways
        for path in sorted(ROOT.rglob("*.py"))
        if (ways := list(undeclared(ast.parse(path.read_text(encoding="utf-8")))))
    }
    assert found == {}


def test_control_a_way_out_that_is_not_declared_is_found():
    source = "def show(label):\n    label.setText('Selamawit')\n"
    assert list(undeclared(ast.parse(source))) == ["setText line 2"]
    declared = f"@outlet(Channel.SCREEN)\n{source}"
    assert list(undeclared(ast.parse(declared))) == []
