"""Headings 2 to 4: the person, those the person lives with, and the right to stay."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from models.domain.plan_document import PlanDocument
from models.domain.plan_person import (
    HouseholdMember,
    LanguageSkill,
    Permit,
    PlanPerson,
    PlanStatus,
    Representative,
)
from reports.blocks import Cell, cell, day_cell, facts, table
from reports.dates import unbroken, with_iso
from reports.plan import words as plan_words
from reports.styles import styles
from reports.text import words
from resources.texts import gettext as _

_HOUSEHOLD_WIDTHS = [56 * mm, 28 * mm, 34 * mm, 48 * mm]


def person(plan: PlanDocument) -> list[Flowable]:
    """Return who the plan is for."""
    who = plan.person
    number = plan_words.identifier(who.identifier_kind) if who.identifier_kind else _("Nummer")
    return facts(
        [
            (_("Namn"), who.name),
            (_("Född"), _born(who)),
            (number, who.identifier),
            (_("Adress"), "\n".join(who.address)),
            (_("Telefon"), who.phone),
            (_("E-post"), who.email),
            (_("Språk"), "\n".join(map(_language, who.languages))),
            (_("Läser och skriver"), who.literacy),
            (_("Tolk"), _interpreter(who)),
            (_("Företräds av"), "\n".join(map(_representative, who.representatives))),
        ]
    )


def household(plan: PlanDocument) -> list[Flowable]:
    """Return the household, children last, and the best interests of the child."""
    content: list[Flowable] = []
    home = plan.household
    if home.members:
        names = (_("Namn"), _("Relation"), _("Född"), _("Skola eller förskola"))
        members = sorted(home.members, key=lambda member: member.is_child)
        content.append(table(names, [_member(one) for one in members], _HOUSEHOLD_WIDTHS))
    elif home.lives_alone:
        content.append(words(_("Bor ensam."), styles().text))
    if home.best_interests:
        content.append(words(_("Barnets bästa"), styles().subheading))
        content.append(words(home.best_interests, styles().text))
    return content


def status(plan: PlanDocument) -> list[Flowable]:
    """Return the right to stay with its dates, and which municipality answers for what."""
    now = plan.status
    return facts(
        [
            (_("Asylsökande"), _asylum(now)),
            (_("Uppehållstillstånd"), _permit(now.permit) if now.permit else ""),
            (_("Grund"), plan_words.permit_ground(now.permit.ground) if now.permit else ""),
            (_("Sök förlängning senast"), _renewal(now.permit)),
            (_("Ansvarig kommun"), now.residence_municipality),
            (_("Mottagen i kommunen"), with_iso(now.received) if now.received else ""),
            (_("Folkbokförd här"), with_iso(now.registered_here) if now.registered_here else ""),
            (_("Insatser också i"), ", ".join(now.delivering_municipalities)),
        ]
    )


def _born(who: PlanPerson) -> str:
    if who.born:
        return with_iso(who.born)
    return _("{year}, dagen är inte känd").format(year=who.birth_year) if who.birth_year else ""


def _language(skill: LanguageSkill) -> str:
    notes = (
        _("modersmål") if skill.is_mother_tongue else "",
        skill.speaks,
        skill.reads,
    )
    return ", ".join(filter(None, (skill.name, *notes)))


def _interpreter(who: PlanPerson) -> str:
    if not who.interpreter_language:
        return who.interpreter_note
    needed = _("Behöver tolk i {language}").format(language=who.interpreter_language)
    return ". ".join(filter(None, (needed, who.interpreter_note)))


def _representative(who: Representative) -> str:
    since = _("från {day}").format(day=unbroken(who.since)) if who.since else ""
    return ", ".join(filter(None, (who.name, plan_words.guardian(who.kind), who.phone, since)))


def _member(member: HouseholdMember) -> list[Cell]:
    elsewhere = "" if member.lives_here else _("Bor på annan adress")
    return [
        cell(member.name, elsewhere, member.needs, strong=True),
        cell(member.relation),
        day_cell(member.born),
        cell(member.school, _school_start(member)),
    ]


def _school_start(member: HouseholdMember) -> str:
    if not member.school_starts:
        return ""
    return _("från {day}").format(day=with_iso(member.school_starts))


def _asylum(now: PlanStatus) -> str:
    if not now.is_asylum_seeker:
        return ""
    if not now.applied:
        return _("ja")
    return _("ansökte {day}").format(day=with_iso(now.applied))


def _permit(permit: Permit) -> str:
    lines = [plan_words.permit_kind(permit.kind)]
    if permit.valid_from:
        lines.append(_("gäller från {day}").format(day=with_iso(permit.valid_from)))
    if permit.valid_to:
        lines.append(_("gäller till och med {day}").format(day=with_iso(permit.valid_to)))
    return "\n".join(lines)


def _renewal(permit: Permit | None) -> str:
    return with_iso(permit.renew_by) if permit and permit.renew_by else ""
