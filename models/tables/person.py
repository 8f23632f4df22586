"""A person and what identifies, names, reaches and protects them."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.domain.facts import PeriodKind, SchoolStage
from models.domain.status import (
    GuardianKind,
    HouseholdRole,
    IdentifierKind,
    IdentityLevel,
    Protection,
    Sex,
)
from models.tables.base import (
    Base,
    Code,
    CreatedAt,
    Dated,
    Key,
    Name,
    PersonKey,
    ShortText,
    SortKey,
    Travels,
    Versioned,
    checked_enum,
    ends_after_start,
)


class Person(Travels, Versioned, Base):
    """Somebody the unit knows of: a newcomer, or a member of a newcomer's household.

    The birth date is kept apart from the identity number, which may differ from it
    (prop. 2008/09:111); without a known day it stays empty and ``birth_year`` is set.
    """

    __tablename__ = "persons"
    __table_args__ = (
        CheckConstraint(
            "birth_date IS NULL OR birth_year IS NOT NULL", name="birth_date_with_year"
        ),
    )

    id: Mapped[Key]
    birth_date: Mapped[date | None]
    birth_year: Mapped[int | None]
    sex: Mapped[Sex | None] = mapped_column(checked_enum(Sex, "sex"))
    unaccompanied: Mapped[bool] = mapped_column(default=False)
    upper_secondary: Mapped[bool] = mapped_column(default=False)  # går i gymnasieskolan
    school_stage: Mapped[SchoolStage | None] = mapped_column(
        checked_enum(SchoolStage, "school_stage")
    )
    citizen_of_eea: Mapped[bool] = mapped_column(default=False)
    # Lived at an asylum centre when first entered in the civil register.
    registered_at_reception_centre: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[CreatedAt]


class PersonName(Dated, Versioned, Base):
    """A name a person bears or has borne; one of them is the one shown."""

    __tablename__ = "person_names"
    __table_args__ = (
        CheckConstraint("given <> '' OR family <> ''", name="not_empty"),
        ends_after_start(),
        Index("ix_person_names_primary", "person_id", "is_primary"),
    )

    id: Mapped[Key]
    person_id: Mapped[PersonKey]
    given: Mapped[Name] = mapped_column(default="")
    family: Mapped[Name] = mapped_column(default="")
    native: Mapped[Name] = mapped_column(default="")  # the name in the person's own script
    family_first: Mapped[bool] = mapped_column(default=False)
    is_primary: Mapped[bool] = mapped_column(default=True)
    sort_key: Mapped[SortKey] = mapped_column(index=True)


class Identifier(Dated, Versioned, Base):
    """A number a person is or has been known by; a personnummer replaces a samordningsnummer."""

    __tablename__ = "identifiers"
    __table_args__ = (
        ends_after_start(),
        Index("ix_identifiers_number", "number"),
        UniqueConstraint("person_id", "kind", "number"),
    )

    id: Mapped[Key]
    person_id: Mapped[PersonKey]
    kind: Mapped[IdentifierKind] = mapped_column(checked_enum(IdentifierKind, "kind"))
    number: Mapped[SortKey]  # digits; as written where the kind has no known form
    level: Mapped[IdentityLevel | None] = mapped_column(checked_enum(IdentityLevel, "level"))


class Address(Dated, Versioned, Base):
    """Where a person lives or gets post."""

    __tablename__ = "addresses"
    __table_args__ = (ends_after_start(),)

    id: Mapped[Key]
    person_id: Mapped[PersonKey]
    care_of: Mapped[Name] = mapped_column(default="")
    street: Mapped[Name] = mapped_column(default="")
    postal_code: Mapped[Code] = mapped_column(default="")
    city: Mapped[Name] = mapped_column(default="")
    municipality_code: Mapped[Code] = mapped_column(default="")


class Contact(Dated, Versioned, Base):
    """A phone number or e-mail address."""

    __tablename__ = "contacts"
    __table_args__ = (
        CheckConstraint("kind IN ('phone', 'email')", name="known_kind"),
        ends_after_start(),
    )

    id: Mapped[Key]
    person_id: Mapped[PersonKey]
    kind: Mapped[Code]
    value: Mapped[Name]


class SpokenLanguage(Versioned, Base):
    """A language a person speaks, and whether an interpreter is needed in it."""

    __tablename__ = "spoken_languages"
    __table_args__ = (
        UniqueConstraint("person_id", "language"),
        CheckConstraint("rank >= 1", name="rank_from_one"),
    )

    id: Mapped[Key]
    person_id: Mapped[PersonKey]
    language: Mapped[Code]  # as in models.domain.languages
    rank: Mapped[int] = mapped_column(default=1)  # 1 is the language the plan is printed in
    reads: Mapped[bool] = mapped_column(default=True)
    interpreter_needed: Mapped[bool] = mapped_column(default=False)
    dialect: Mapped[Name] = mapped_column(default="")


class ProtectionPeriod(Dated, Versioned, Base):
    """A time during which a person's data are protected."""

    __tablename__ = "protection_periods"
    __table_args__ = (ends_after_start(),)

    id: Mapped[Key]
    person_id: Mapped[PersonKey]
    level: Mapped[Protection] = mapped_column(checked_enum(Protection, "level"))


class Household(Travels, Base):
    """People who live together; who they are is dated in the members."""

    __tablename__ = "households"

    id: Mapped[Key]
    created_at: Mapped[CreatedAt]


class HouseholdMember(Dated, Versioned, Base):
    """A person's time in a household."""

    __tablename__ = "household_members"
    __table_args__ = (ends_after_start(),)

    id: Mapped[Key]
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), index=True)
    person_id: Mapped[PersonKey]
    role: Mapped[HouseholdRole] = mapped_column(checked_enum(HouseholdRole, "role"))


class Guardian(Dated, Versioned, Base):
    """Somebody who speaks for a child: a parent, a god man or an appointed custodian."""

    __tablename__ = "guardians"
    __table_args__ = (
        CheckConstraint(
            "guardian_person_id IS NOT NULL OR guardian_name <> ''", name="somebody_named"
        ),
        ends_after_start(),
    )

    id: Mapped[Key]
    person_id: Mapped[PersonKey]
    kind: Mapped[GuardianKind] = mapped_column(checked_enum(GuardianKind, "kind"))
    guardian_person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"), index=True)
    guardian_name: Mapped[Name] = mapped_column(default="")
    contact: Mapped[ShortText] = mapped_column(default="")


class PersonPeriod(Dated, Versioned, Base):
    """A time that stops one of a person's clocks, or starts one of its own."""

    __tablename__ = "person_periods"
    __table_args__ = (
        CheckConstraint("starts IS NOT NULL", name="has_start"),
        ends_after_start(),
    )

    id: Mapped[Key]
    person_id: Mapped[PersonKey]
    kind: Mapped[PeriodKind] = mapped_column(checked_enum(PeriodKind, "kind"))
    child_born: Mapped[date | None]  # for parental leave: the child it is taken for
