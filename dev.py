"""Set up this checkout on a fresh machine, then run the program or its tests.

    python3 dev.py run              the window on a unit of invented people
    python3 dev.py test             every check that must be green before a change lands
    python3 dev.py test PATH...     only the tests in these files or folders

Needs nothing but Python: it makes ``.venv``, installs the missing system packages where it may
(Debian and Ubuntu, as root or with sudo) and the Python packages of ``requirements.lock``.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import os
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

OLDEST_PYTHON = (3, 11)

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PROGRAMS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = PROGRAMS / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "installed.sha256"
LOCK = ROOT / "requirements.lock"
DEMO = ROOT / ".demo"

# Debian's names. Without a screen Qt needs the first group; a window under X11 also the second.
QT_PACKAGES = (
    "libglib2.0-0",
    "libgl1",
    "libegl1",
    "libxkbcommon0",
    "libfontconfig1",
    "libdbus-1-3",
)
WINDOW_PACKAGES = (
    "libxcb-cursor0",
    "libxkbcommon-x11-0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
)
TEST_PACKAGES = ("postgresql", "poppler-utils", "strace", "xvfb", "xauth")

CHECKS = (
    ("form", ("ruff", "format", "--check", ".")),
    ("lint", ("ruff", "check", ".")),
    ("types", ("mypy",)),
    ("layers", ("lint-imports",)),
    ("dependencies", ("deptry", ".")),
    ("dead code", ("vulture",)),
)
TESTS = ("pytest", "--numprocesses=auto", "--maxprocesses=4", "--dist=worksteal")


class SetUpError(Exception):
    """What stands in the way, in a sentence for the developer."""


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line asks for and give the exit code."""
    if sys.version_info < OLDEST_PYTHON:
        wanted = ".".join(map(str, OLDEST_PYTHON))
        print(f"Python {wanted} or newer is needed; this is {sys.version.split()[0]}.")
        return 2
    asked = _parser().parse_args(arguments)
    try:
        if asked.command == "run":
            return run()
        return test(asked.paths)
    except SetUpError as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Set up this checkout, then run or test it.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="the program, on a unit of invented people")
    tests = commands.add_parser("test", help="all checks, or the tests in PATHS alone")
    tests.add_argument("paths", nargs="*", metavar="PATH")
    return parser


def run() -> int:
    """Show the program on a unit of invented people: its window, or its main job without one."""
    window = has_display()
    set_up((*QT_PACKAGES, *(WINDOW_PACKAGES if window else ())))
    make_demo()
    database, passphrase = DEMO / "demo.introapp", DEMO / "passphrase.txt"
    unlock = (str(database), "--passphrase-file", str(passphrase))
    if window:
        return _call(PYTHON, "-m", "introapp", "window", *unlock)
    show_cases(unlock)
    plans = sorted((DEMO / "plans").glob("*.pdf"))
    print(f"\nNo display here, so no window. {len(plans)} plans as PDF lie in {DEMO / 'plans'}")
    return 0


def has_display() -> bool:
    """Tell whether a window could be shown."""
    if os.name == "nt" or sys.platform == "darwin":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def make_demo() -> None:
    """Make the demo unit, unless an earlier run already did. Never leaves half a one."""
    if DEMO.exists():
        return
    unfinished = DEMO.with_name(".demo-unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    _must("Making the demo unit", PYTHON, "-m", "introapp", "demo", unfinished)
    unfinished.rename(DEMO)


def show_cases(unlock: tuple[str, ...]) -> None:
    """Print each case of the demo unit with its next deadline."""
    listed = subprocess.run(
        [PYTHON, "-m", "introapp", "cases", *unlock, "--json"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        check=False,
    )
    if listed.returncode:
        raise SetUpError("The cases of the demo unit could not be listed.")
    cases = json.loads(listed.stdout)
    print(f"\n{len(cases)} cases with their next deadline:")
    for case in cases:
        due = case["next_deadline"]
        when = f"{due['due']}  {due['rule']}" if due else "–"
        print(f"  {case['case_number']}  {when}")


def test(paths: list[str]) -> int:
    """Run every check, or only the tests in ``paths``; say at the end what each came to."""
    set_up((*QT_PACKAGES, *WINDOW_PACKAGES, *TEST_PACKAGES))
    steps = (("tests", ("pytest", *paths)),) if paths else (*CHECKS, ("tests", TESTS))
    results = [_timed(name, command) for name, command in steps]
    print()
    for name, code, seconds in results:
        print(f"{'ok' if code == 0 else 'FAILED':<8}{name:<16}{seconds:6.1f} s")
    return 1 if any(code for _, code, _ in results) else 0


def _timed(name: str, command: tuple[str, ...]) -> tuple[str, int, float]:
    print(f"\n== {name}: {shlex.join(command)}", flush=True)
    begun = time.monotonic()
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    code = _call(PROGRAMS / command[0], *command[1:], environment=environment)
    return name, code, time.monotonic() - begun


def set_up(system_packages: tuple[str, ...]) -> None:
    """Bring the machine and ``.venv`` to where the program can run. Quick when they are."""
    if importlib.util.find_spec("ensurepip") is None:
        version = ".".join(map(str, sys.version_info[:2]))
        system_packages = (f"python{version}-venv", *system_packages)
    install_system_packages(system_packages)
    if STAMP.exists() and STAMP.read_text() == _fingerprint():
        return
    if not _is_our_venv():
        _must("Making .venv", sys.executable, "-m", "venv", "--clear", VENV)
    pip = (PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    _must("Installing requirements.lock", *pip, "--require-hashes", "-r", LOCK)
    ours = ("--no-deps", "--no-build-isolation", "--editable", ROOT)
    _must("Installing introapp", *pip, *ours)
    STAMP.write_text(_fingerprint())


def _is_our_venv() -> bool:
    """Tell whether ``.venv`` runs, and on this very version of Python."""
    if not PYTHON.exists():
        return False
    answer = subprocess.run(
        [PYTHON, "-c", "import sys, pip; print(sys.version)"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        check=False,
    )
    return answer.stdout.strip() == sys.version.strip()


def _fingerprint() -> str:
    """Give what an installation depends on, as one number."""
    parts = (LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes())
    about = f"{sys.version} {ROOT}".encode()
    return hashlib.sha256(b"\0".join((*parts, about))).hexdigest()


def install_system_packages(wanted: tuple[str, ...]) -> None:
    """Install what is missing of ``wanted`` on Debian or Ubuntu.

    Raises:
        SetUpError: We may not install, or apt-get could not. The text has the line to run.
    """
    if not shutil.which("dpkg-query"):
        return
    missing = missing_packages(wanted, installed_packages())
    if not missing:
        return
    rights = _rights_to_install()
    install = ("apt-get", "install", "--yes", "--no-install-recommends", *missing)
    if rights is None:
        line = f"sudo apt-get update && sudo {shlex.join(install)}"
        raise SetUpError(f"System packages are missing. Install them, then try again:\n  {line}")
    quiet = (*rights, "env", "DEBIAN_FRONTEND=noninteractive")
    _must("Reading the package lists", *quiet, "apt-get", "update", "--quiet=2")
    _must(f"Installing {' '.join(missing)}", *quiet, *install, "--quiet=2")


def missing_packages(wanted: tuple[str, ...], installed: set[str]) -> list[str]:
    """Give those of ``wanted`` that are not installed, under the old name or the new one."""
    # Newer releases carry a suffix: libraries rebuilt for 64-bit time.
    return [name for name in wanted if not {name, f"{name}t64"} & installed]


def installed_packages() -> set[str]:
    """Give what Debian's own list calls installed."""
    listed = subprocess.run(
        ["dpkg-query", "--show", "--showformat", "${db:Status-Status} ${Package}\n"],
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    lines = (line.split() for line in listed.stdout.splitlines())
    return {package for status, package in lines if status == "installed"}


def _rights_to_install() -> tuple[str, ...] | None:
    """Give what to put before apt-get, or None: we may not install without asking."""
    if os.name == "posix" and os.geteuid() == 0:
        return ()
    sudo = ("sudo", "--non-interactive")
    may = shutil.which("sudo") is not None and _call_quietly(*sudo, "true")[0] == 0
    return sudo if may else None


def _must(what: str, *command: str | Path) -> None:
    """Run a step of the set-up that everything after it needs; what it prints shows if it fails."""
    print(f"{what} …", flush=True)
    begun = time.monotonic()
    code, said = _call_quietly(*command)
    if code:
        line = shlex.join(map(str, command))
        raise SetUpError(f"{said}\n{what} did not succeed: {line}".lstrip())
    print(f"  {time.monotonic() - begun:.1f} s", flush=True)


def _call(*command: str | Path, environment: dict[str, str] | None = None) -> int:
    """Run a program from the root of the checkout and give its exit code."""
    return subprocess.run(list(command), cwd=ROOT, env=environment, check=False).returncode


def _call_quietly(*command: str | Path) -> tuple[int, str]:
    """Run a program as ``_call`` does, and give what it said instead of showing it."""
    finished = subprocess.run(
        list(command),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return finished.returncode, finished.stdout


if __name__ == "__main__":
    sys.exit(main())
