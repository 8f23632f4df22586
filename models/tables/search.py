"""What the name search looks in; made anew from the names at any time."""

from typing import ClassVar

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base, Key, SortKey


class NameToken(Base):
    """One folded word of somebody's name."""

    __tablename__ = "name_tokens"
    audited: ClassVar[bool] = False

    id: Mapped[Key]
    token: Mapped[SortKey] = mapped_column(unique=True)


class PersonToken(Base):
    """A person bears a name with this word."""

    __tablename__ = "person_tokens"
    __table_args__ = (Index("ix_person_tokens_person", "person_id", "token_id"),)
    audited: ClassVar[bool] = False

    token_id: Mapped[int] = mapped_column(ForeignKey("name_tokens.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), primary_key=True)


class NameKey(Base):
    """A key under which a respelled word is still found."""

    __tablename__ = "name_keys"
    audited: ClassVar[bool] = False

    key: Mapped[SortKey] = mapped_column(primary_key=True)
    token_id: Mapped[int] = mapped_column(ForeignKey("name_tokens.id"), primary_key=True)
