"""The contracts of the layers refuse what they are there to refuse."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house_rules import ROOT

LINT = Path(sys.executable).parent / "lint-imports"

MODULES = (
    "introapp/__main__.py",
    "introapp/cli/cases.py",
    "introapp/demo/people.py",
    "introapp/faults.py",
    "introapp/jobs/printing.py",
    "introapp/services/cases.py",
    "introapp/services/plans.py",
    "models/domain/chain.py",
    "models/domain/clock.py",
    "models/migrations/env.py",
    "models/storage/engine.py",
    "models/tables/case.py",
    "reports/plan.py",
    "resources/texts.py",
    "ui/cases.py",
)

# A module, and what it may not import.
WRONG = [
    ("models/domain/clock.py", "import models.tables.case"),
    ("models/domain/clock.py", "import PySide6"),
    ("models/domain/clock.py", "import babel"),
    ("models/tables/case.py", "import models.storage.engine"),
    ("models/tables/case.py", "import ui.cases"),
    ("models/storage/engine.py", "import introapp.services.cases"),
    ("introapp/services/cases.py", "import reports.plan"),
    ("introapp/services/cases.py", "import introapp.jobs.printing"),
    ("introapp/services/cases.py", "import reportlab"),
    ("introapp/services/cases.py", "import cryptography"),
    ("introapp/jobs/printing.py", "import PySide6.QtCore"),
    ("introapp/jobs/printing.py", "import ui.cases"),
    ("introapp/cli/cases.py", "import sqlalchemy"),
    ("introapp/cli/cases.py", "import pypdfium2"),
    ("reports/plan.py", "import introapp.services.cases"),
    ("reports/plan.py", "import models.tables.case"),
    ("reports/plan.py", "import sqlalchemy"),
    ("resources/texts.py", "import models.domain.clock"),
    ("ui/cases.py", "import models.storage.engine"),
    ("ui/cases.py", "import models.tables.case"),
    ("ui/cases.py", "import reportlab.pdfgen"),
    ("ui/cases.py", "import introapp.cli.cases"),
]


@pytest.fixture
def small_program(tmp_path):
    """A program in our layers with nothing in it, beside our contracts."""
    for module in MODULES:
        path = tmp_path / module
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    for folder in {path.parent for path in tmp_path.rglob("*.py")}:
        for package in (folder, *folder.parents):
            if tmp_path in package.parents:
                (package / "__init__.py").touch()
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def _is_kept(program):
    finished = subprocess.run(
        [LINT, "--no-cache"],
        cwd=program,
        env={**os.environ, "PYTHONPATH": str(program)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "Contracts: " in finished.stdout, finished.stdout + finished.stderr
    return finished.returncode == 0


def test_a_program_that_keeps_to_its_layers_passes(small_program):
    (small_program / "ui/cases.py").write_text("import PySide6\nimport introapp.jobs.printing\n")
    (small_program / "introapp/jobs/printing.py").write_text("import reports.plan\n")
    assert _is_kept(small_program)


@pytest.mark.parametrize(("module", "statement"), WRONG)
def test_a_wrong_import_is_refused(small_program, module, statement):
    (small_program / module).write_text(f"{statement}\n")
    assert not _is_kept(small_program)


def test_two_neighbours_may_not_need_each_other(small_program):
    services = small_program / "introapp/services"
    (services / "cases.py").write_text("import introapp.services.plans\n")
    (services / "plans.py").write_text("import introapp.services.cases\n")
    assert not _is_kept(small_program)
