"""How a person is named and dated on the screen; a protected one is neither."""

from models.domain.clock import today
from models.domain.labels import PersonLabel
from resources.texts import gettext as _
from ui.words.dates import age_at, full_day_words


def born_words(person: PersonLabel) -> str:
    """Return when a person was born, as far as it is known and may be shown."""
    if person.birth_date is not None:
        return _("född {day}").format(day=full_day_words(person.birth_date))
    if person.birth_year is not None:
        return _("född {year}, dag okänd").format(year=person.birth_year)
    return "" if person.masked else _("födelsedag saknas")


def born_and_age(person: PersonLabel) -> str:
    """Return *3 februari 1988, 38 år*, or the year alone where the day is unknown."""
    if person.birth_date is not None:
        return _("{day}, {age} år").format(
            day=full_day_words(person.birth_date), age=age_at(person.birth_date, today())
        )
    return _("{year}, dag okänd").format(year=person.birth_year) if person.birth_year else ""


def spoken_person(person: PersonLabel, case_number: str) -> str:
    """Return a person as messages name them: a protected one by case number only."""
    return f"{person.text}, {case_number}" if person.masked else person.text
