"""What the screen calls the words of the closed lists. Words that paper shares are paper's own."""

from models.domain.chain import Phase
from models.domain.languages import language
from models.domain.name_keys import HitReason
from models.domain.readmodels import LanguageRow
from models.domain.status import HouseholdRole, PlacementCategory, Profile, Protection, Sex
from reports.plan.words import (
    goal_kind,
    identifier,
    measure_status,
    permit_ground,
    permit_kind,
    strand,
)
from resources.texts import gettext as _

__all__ = [
    "goal_kind",
    "hit_reason",
    "household_role",
    "identifier",
    "language_words",
    "measure_status",
    "permit_ground",
    "permit_kind",
    "phase",
    "placement",
    "profile",
    "protection",
    "sentence_case",
    "sex",
    "strand",
]


def sentence_case(words: str) -> str:
    """Return words that begin a line: a capital first, the rest as it is."""
    return words[:1].upper() + words[1:]


def phase(code: Phase) -> str:
    """Return the name of a phase of the chain."""
    return {
        Phase.ASYLUM: _("Asyltid"),
        Phase.PERMIT: _("Väntar på bosättning"),
        Phase.SETTLEMENT: _("Bosättning"),
        Phase.ESTABLISHMENT: _("Etablering"),
        Phase.CONTINUED: _("Fortsatt stöd"),
        Phase.SELF_SUPPORT: _("Egen försörjning"),
    }[code]


def placement(category: PlacementCategory) -> str:
    """Return how a person came to the municipality."""
    return {
        PlacementCategory.ASSIGNED: _("Anvisad av Migrationsverket"),
        PlacementCategory.OWN_HOUSING: _("Ordnade boende själv"),
        PlacementCategory.RESETTLED: _("Vidarebosatt, kvotflykting"),
        PlacementCategory.TEMPORARY_PROTECTION: _("Massflyktsdirektivet"),
        PlacementCategory.UNACCOMPANIED: _("Ensamkommande barn"),
        PlacementCategory.FAMILY_REUNION: _("Anhörig till någon här"),
    }[category]


def sex(code: Sex) -> str:
    """Return the sex of civil registration."""
    return {Sex.FEMALE: _("Kvinna"), Sex.MALE: _("Man")}[code]


def household_role(role: HouseholdRole) -> str:
    """Return what a person is in a household."""
    return {
        HouseholdRole.ADULT: _("Vuxen"),
        HouseholdRole.CHILD: _("Barn"),
        HouseholdRole.OTHER: _("Annan"),
    }[role]


def protection(level: Protection) -> str:
    """Return how a person's data are protected."""
    return {
        Protection.NONE: _("Inga"),
        Protection.MARKED: _("Sekretessmarkering"),
        Protection.PROTECTED_REGISTRATION: _("Skyddad folkbokföring"),
        Protection.FICTITIOUS: _("Fingerade personuppgifter"),
    }[level]


def profile(kind: Profile) -> str:
    """Return under which law a unit works."""
    return {
        Profile.SOCIAL_SERVICES: _("Socialtjänst"),
        Profile.LABOUR_EDUCATION: _("Arbetsmarknad och utbildning"),
    }[kind]


def hit_reason(reason: HitReason) -> str:
    """Return why a search found somebody."""
    return {
        HitReason.NUMBER: _("Samma nummer"),
        HitReason.EXACT: _("Samma namn"),
        HitReason.PREFIX: _("Börjar så"),
        HitReason.OTHER_ORDER: _("Annan ordning"),
        HitReason.OTHER_SCRIPT: _("Annan skrift"),
        HitReason.OTHER_SPELLING: _("Annan stavning"),
        HitReason.SOUNDS_LIKE: _("Låter som"),
    }[reason]


def language_words(row: LanguageRow) -> str:
    """Return a language as facts show it: *arabiska (tolk)*."""
    name = language(row.language).name
    return _("{language} (tolk)").format(language=name) if row.interpreter_needed else name
