"""What the screen calls the groups, filters and intervals of the day's list."""

import re
from dataclasses import dataclass
from datetime import date

from models.domain.rules.rule import Rule
from models.domain.rules.words import RuleKind
from models.domain.today import TodayFilter, TodayGroup
from resources.texts import gettext as _
from ui.words.dates import locale, long_day_words
from ui.words.labels import sentence_case

_NAMELESS = re.compile(r"^(?:lag|förordning) \((\d{4}:\d+)\) (.+)$")
_SPAN_OF_TIME = re.compile(r"\b(?:dag|dagar|veck\w+|månad\w*|år)\b")
_PART = re.compile(r" (?:första|andra|tredje|fjärde)(?: och \w+)? stycke\w*")
_NUMBER_OF_LAW = re.compile(r" ?\(\d{4}:\d+\)")


@dataclass(frozen=True, slots=True)
class GroupLook:
    """How a group is headed.

    Attributes:
        few: how many of its rows are shown until the rest is asked for.
    """

    title: str
    icon: str
    tone: str
    few: int


def group_look(group: TodayGroup) -> GroupLook:
    """Return the heading of a group."""
    return {
        TodayGroup.LATE: GroupLook(_("Försenat"), "warning", "danger", 10),
        TodayGroup.WEEK: GroupLook(_("Denna vecka"), "calendar", "text", 10),
        TodayGroup.MONTH: GroupLook(_("Kommande 30 dagar"), "clock", "text", 5),
        TodayGroup.LATER: GroupLook(_("Längre fram"), "clock", "text", 10),
        TodayGroup.WAITING: GroupLook(_("Väntar på andra"), "actor", "text", 5),
        TodayGroup.DRAFTS: GroupLook(_("Påbörjat, inte sparat"), "edit", "text", 10),
    }[group]


def filter_words(narrowed: TodayFilter, count: int) -> str:
    """Return a filter with how much it leaves in the list: *Tillstånd löper ut 3*."""
    name = {
        TodayFilter.ALL: _("Alla"),
        TodayFilter.IDLE: _("Utan aktiv insats"),
        TodayFilter.PERMIT_ENDS: _("Tillstånd löper ut"),
        TodayFilter.NO_FOLLOW_UP: _("Plan utan uppföljning"),
        TodayFilter.DRAFTS: _("Utkast"),
    }[narrowed]
    return _("{name} {count}").format(name=name, count=locale().toString(count))


def show_all_words(count: int) -> str:
    """Return what leads to the rest of a group."""
    return _("Visa alla {count}").format(count=locale().toString(count))


def day_heading(day: date) -> str:
    """Return *Måndag 23 november 2026 · vecka 48* (ISO 8601)."""
    week = day.isocalendar().week
    return _("{day} · vecka {week}").format(day=long_day_words(day), week=week)


def summary_words(counts: dict[TodayGroup, int]) -> str:
    """Return what the list holds, for ears: *2 försenat, 4 denna vecka*."""
    parts = [
        f"{locale().toString(count)} {group_look(group).title.lower()}"
        for group, count in counts.items()
        if count
    ]
    return ", ".join(parts) if parts else _("Inget att göra")


def interval_words(rule: Rule) -> str:
    """Return the time that a rule gives: *Inom 2 månader*.

    Empty where it gives none, or where its title says it already.
    """
    words = "" if rule.term is None else rule.term.words
    if not words[:1].isdecimal() or _SPAN_OF_TIME.search(rule.title):
        return ""
    if rule.kind is RuleKind.RIGHT_ENDS:
        return _("Gäller i {span}").format(span=words)
    if words.endswith("före"):
        return words
    return _("Inom {span}").format(span=words)


def short_law(reference: str) -> str:
    """Return where a rule stands, short enough for a row: *2016:38, 5 §*, *Skollagen 3 kap. 12 §*.

    The whole reference is in the tip and in the explanation.
    """
    first = _PART.sub("", reference.partition(";")[0].strip())
    nameless = _NAMELESS.match(first)
    if nameless is not None:
        number, paragraph = nameless.groups()
        return _("{law}, {paragraph}").format(
            law=number, paragraph=_NUMBER_OF_LAW.sub("", paragraph)
        )
    return sentence_case(_NUMBER_OF_LAW.sub("", first))
