"""Municipalities, regions, state authorities and others, their units and officers."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.domain.organisations import OrganisationKind
from models.domain.status import Profile
from models.tables.base import (
    Base,
    Code,
    CreatedAt,
    Key,
    Name,
    OrganisationKey,
    ShortText,
    Travels,
    Versioned,
    checked_enum,
    ends_after_start,
)


class Organisation(Travels, Versioned, Base):
    """Somebody who can be responsible for a measure or hold a case."""

    __tablename__ = "organisations"
    __table_args__ = (
        UniqueConstraint("kind", "code"),
        ends_after_start(),
    )

    id: Mapped[Key]
    kind: Mapped[OrganisationKind] = mapped_column(checked_enum(OrganisationKind, "kind"))
    code: Mapped[Code]  # kommunkod, länskod or the code of resources/codes
    name: Mapped[Name]
    official_name: Mapped[Name]
    organisation_number: Mapped[str | None] = mapped_column(String(40))
    county_code: Mapped[str | None] = mapped_column(String(40))
    starts: Mapped[date | None]
    ends: Mapped[date | None]


class Succession(Base):
    """An organisation that took over another's tasks from a day."""

    __tablename__ = "successions"
    __table_args__ = (UniqueConstraint("predecessor_id", "successor_id"),)

    id: Mapped[Key]
    predecessor_id: Mapped[OrganisationKey]
    successor_id: Mapped[OrganisationKey]
    from_day: Mapped[date | None]


class Unit(Travels, Versioned, Base):
    """A part of an organisation that works with cases of its own."""

    __tablename__ = "units"
    __table_args__ = (UniqueConstraint("organisation_id", "code"),)

    id: Mapped[Key]
    organisation_id: Mapped[OrganisationKey]
    code: Mapped[Code]
    name: Mapped[Name]
    function_contact: Mapped[ShortText] = mapped_column(default="")  # phone or mailbox of the unit


class Officer(Travels, Versioned, Base):
    """A case officer (handläggare); the same uuid names the officer's key slot."""

    __tablename__ = "officers"

    id: Mapped[Key]
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"), index=True)
    name: Mapped[Name]
    title: Mapped[Name] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[CreatedAt]


class UnitSettings(Versioned, Base):
    """What the unit decided at set-up; exactly one row."""

    __tablename__ = "unit_settings"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[Key]
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    profile: Mapped[Profile] = mapped_column(checked_enum(Profile, "profile"))
    fictive: Mapped[bool] = mapped_column(default=False)  # a unit of made-up people
    created_at: Mapped[CreatedAt]
