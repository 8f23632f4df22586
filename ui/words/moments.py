"""Moments as a Swedish clock shows them."""

from datetime import date, datetime

from models.domain.clock import swedish_time
from resources.texts import gettext as _
from ui.words.dates import day_words


def moment_words(moment: datetime, at: date) -> str:
    """Return a moment as *i dag 07.30* or *21 november 07.30*."""
    local = swedish_time(moment)
    clock = f"{local:%H.%M}"
    if local.date() == at:
        return _("i dag {time}").format(time=clock)
    return _("{day} {time}").format(day=day_words(local.date(), at), time=clock)


def time_words(moment: datetime) -> str:
    """Return the time of day as *09.14*."""
    return f"{swedish_time(moment):%H.%M}"
