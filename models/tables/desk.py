"""What officers leave lying on their desks: drafts, and pairs of people they have told apart."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base, Code, CreatedAt, Key, LongText


class Draft(Base):
    """What an officer has typed into a form and not saved; nobody else sees it.

    A draft is no part of the case: it goes into the audit chain when it is saved as something.

    Attributes:
        form: which form it is of.
        about: the row the form is about, 0 for a new one.
        seen: version of that row when the draft was begun, 0 for a new one.
        content: the fields as JSON.
    """

    __tablename__ = "drafts"
    __table_args__ = (UniqueConstraint("officer_id", "form", "about"),)
    audited: ClassVar[bool] = False

    id: Mapped[Key]
    officer_id: Mapped[int] = mapped_column(ForeignKey("officers.id"))
    form: Mapped[Code]
    about: Mapped[int]
    seen: Mapped[int]
    content: Mapped[LongText]
    saved_at: Mapped[datetime]


class DistinctPersons(Base):
    """Two people who look alike and are not the same; the search for doubles leaves them be."""

    __tablename__ = "distinct_persons"
    __table_args__ = (
        UniqueConstraint("person_id", "other_id"),
        CheckConstraint("person_id < other_id", name="in_order"),
    )

    id: Mapped[Key]
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    other_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    created_at: Mapped[CreatedAt]


class MergedPerson(Base):
    """Somebody who turned out to be another: what was known of both now stands under one."""

    __tablename__ = "merged_persons"

    id: Mapped[Key]
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), unique=True)
    into_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    created_at: Mapped[CreatedAt]
