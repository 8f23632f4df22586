"""Which case is meant by what was typed."""

from introapp.services.opening import Opened
from introapp.services.search import search_cases
from models.domain.errors import UnknownRowError
from models.domain.readmodels import CaseRow
from resources.texts import gettext as _


def chosen_case(opened: Opened, number: str) -> CaseRow:
    """Return the case with a number.

    Raises:
        UnknownRowError: there is none.
    """
    wanted = number.strip()
    for row in search_cases(opened.office, opened.actor, wanted).rows:
        if row.case_number == wanted:
            return row
    raise UnknownRowError(
        _("Ärendet finns inte i den här databasen. Kontrollera ärendenumret: introapp cases.")
    )
