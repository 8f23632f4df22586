"""What is installed is ours alone, whole, and exactly what the lock says."""

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib import metadata

import pytest
from packaging.requirements import Requirement

from tests.house_rules import PACKAGES, ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def _owners(name, path=None):
    """Give the names of the distributions that ship a top-level package ``name``."""
    found = metadata.distributions() if path is None else metadata.distributions(path=[str(path)])
    return {about.name for about in found if _ships(about, name)}


def _ships(about, name):
    listed = (about.read_text("top_level.txt") or "").split()
    return name in listed or any(file.parts[0] == name for file in about.files or ())


@pytest.mark.parametrize("name", PACKAGES)
def test_nobody_else_ships_a_package_of_our_name(name):
    assert _owners(name) == {"introapp"}


def test_nobody_ships_the_tests():
    assert _owners("tests") == set()


def test_a_distribution_that_shadows_ours_is_seen(tmp_path):
    about = tmp_path / "models-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: models\nVersion: 1.0\n")
    (about / "RECORD").write_text("models/__init__.py,,\n")
    assert _owners("models", tmp_path) == {"models"}


def _locked():
    """Give the lock as lines of one package each: what is pinned, when, and its hashes."""
    text = (ROOT / "requirements.lock").read_text("utf-8")
    bare = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    return [entry for entry in bare.replace("\\\n", " ").splitlines() if entry.strip()]


def _pins(entries):
    """Give the versions pinned of each package."""
    pins = {}
    for entry in entries:
        pinned = re.match(r"([\w.-]+)==(\S+)", entry)
        pins.setdefault(re.sub(r"[-_.]+", "-", pinned[1]).lower(), []).append(pinned[2])
    return pins


def _unlocked(requirements, pins):
    """Give the requirements that no pin of the lock satisfies."""
    asked = map(Requirement, requirements)
    return [
        str(one) for one in asked if not any(map(one.specifier.contains, pins.get(_key(one), ())))
    ]


def _key(requirement):
    return re.sub(r"[-_.]+", "-", requirement.name).lower()


def test_the_lock_holds_all_that_the_project_asks_for():
    extras = PROJECT["optional-dependencies"]
    asked = [*PROJECT["dependencies"], *extras["postgres"], *extras["test"]]
    assert _unlocked(asked, _pins(_locked())) == []


def test_a_requirement_that_is_not_locked_is_seen():
    pins = _pins(["alembic==1.20.1 --hash=sha256:0"])
    assert _unlocked(["alembic>=1.16", "alembic>=2", "Mako"], pins) == ["alembic>=2", "Mako"]


def _unsure(entries):
    """Give the entries that do not say which files may be installed."""
    return [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry]


def test_every_locked_package_has_its_hashes_and_no_address():
    entries = _locked()
    assert _unsure(entries) == []
    assert not [entry for entry in entries if "://" in entry or entry.startswith("-")]


def test_a_locked_package_without_hash_is_seen():
    entries = ["alembic==1.20.1", "mako --hash=sha256:0", "babel==2.18.0 --hash=sha256:0"]
    assert _unsure(entries) == entries[:2]


def test_python_3_11_never_gets_the_qt_that_loses_none():
    qt = [Requirement(one) for one in PROJECT["dependencies"] if one.startswith("PySide6")]
    here = [one for one in qt if one.marker.evaluate({"python_version": "3.11"})]
    assert [one.specifier.contains("6.12.0") for one in here] == [False]
    assert {one.name for one in qt} == {"PySide6-Essentials"}


def _sources(directory):
    """Give every file of our packages below ``directory``."""
    found = (path for name in PACKAGES for path in (directory / name).rglob("*"))
    return {
        path.relative_to(directory).as_posix()
        for path in found
        if path.is_file() and path.suffix not in {".pyc", ".mo"}
    }


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The project as a wheel, built from a copy so that nothing is left in the checkout."""
    copy = tmp_path_factory.mktemp("wheel")
    for name in PACKAGES:
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, copy)
    build = "from setuptools.build_meta import build_wheel; print(build_wheel('.'))"
    subprocess.run([sys.executable, "-c", build], cwd=copy, check=True, capture_output=True)
    (built,) = copy.glob("*.whl")
    return built


def test_the_wheel_holds_every_file_and_none_of_the_tests(wheel):
    with zipfile.ZipFile(wheel) as archive:
        files = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert _sources(ROOT) - files == set()
    assert {name.split("/")[0] for name in files} == set(PACKAGES)


def test_the_wheel_can_never_be_published(wheel):
    with zipfile.ZipFile(wheel) as archive:
        (about,) = (name for name in archive.namelist() if name.endswith("/METADATA"))
        assert "Classifier: Private :: Do Not Upload" in archive.read(about).decode()
