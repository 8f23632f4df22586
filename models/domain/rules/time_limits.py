"""Counting of legal time in calendar days, months and years.

The convention is that of lag (1930:173) om beräkning av lagstadgad tid, 1 §: time counted in
weeks, months or years ends on the day that by its name in the week or its number in the month
answers to the day it is counted from; where the last month has no such day, it ends on the last
day of that month. So one month from 31 January is 28 February (29 in a leap year), and a year from
29 February is 28 February.

2 § lets an act that falls due on a Saturday, Sunday or holiday be done on the next weekday. The
dates here are *not* moved for that: a deadline is shown on its own day, so that a warning comes
early rather than late.
"""

from calendar import monthrange
from datetime import date, timedelta

_DAY = timedelta(days=1)
_MONTHS_IN_A_YEAR = 12


def add_months(start: date, months: int) -> date:
    """Return the day a number of calendar months from start; negative counts backwards."""
    years, month = divmod(start.year * _MONTHS_IN_A_YEAR + start.month - 1 + months, 12)
    month += 1
    try:
        return date(years, month, start.day)
    except ValueError:
        return date(years, month, monthrange(years, month)[1])


def add_years(start: date, years: int) -> date:
    """Return the same day a number of years from start; 29 February becomes 28 February."""
    return add_months(start, years * _MONTHS_IN_A_YEAR)


def last_day_of(start: date, months: int) -> date:
    """Return the last day of a stretch of whole months that has start as its first day.

    That is the day before the answering day. Where the last month has no answering day, the last
    day of that month is the last day: three years that begin on 29 February 2028 end on 28
    February 2031.
    """
    end = add_months(start, months)
    return end if end.day < start.day else end - _DAY


def end_of_month(start: date, months: int) -> date:
    """Return the last day of the month that comes a number of months after that of start.

    "The end of the second month after" is another day than "two months after".
    """
    moved = add_months(start.replace(day=1), months)
    return moved.replace(day=monthrange(moved.year, moved.month)[1])


def end_of_year(start: date, years: int) -> date:
    """Return the last day of the calendar year that comes a number of years after start's."""
    return date(start.year + years + 1, 1, 1) - _DAY


def age_on(born: date, day: date) -> int:
    """Return how many years somebody has turned; a leap-day child turns on 28 February."""
    years = day.year - born.year
    return years if add_years(born, years) <= day else years - 1
