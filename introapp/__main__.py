"""The program from its console: ``introapp`` and ``python -m introapp``."""

import sys

from introapp.cli.outlets import refuse
from introapp.cli.program import REFUSED, run
from introapp.faults import catch_the_rest, fault_sentence, log_fault, watch_for_crashes


def main() -> int:
    """Carry out the command line and return the exit code."""
    watch_for_crashes()
    catch_the_rest(refuse)
    try:
        return run(sys.argv[1:])
    except Exception as error:  # noqa: BLE001 - whatever is left gets its number here
        refuse(fault_sentence(log_fault(error)))
        return REFUSED


if __name__ == "__main__":
    sys.exit(main())
