"""What every table has in common."""

from datetime import UTC, date, datetime
from enum import Enum
from typing import Annotated, Any, ClassVar
from uuid import UUID, uuid4

from sqlalchemy import (
    CheckConstraint,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Text,
    TypeDecorator,
    Uuid,
)
from sqlalchemy import Enum as SqlEnum
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from models.domain.clock import utc_now


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, kept as UTC on every database; SQLite forgets the zone by itself."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a moment without a zone, and store the rest in UTC."""
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("moment without time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the moment its zone back."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


# Compared and sorted byte by byte on both databases: PostgreSQL would else use its own locale.
BINARY_TEXT = String().with_variant(String(collation="C"), "postgresql")

Key = Annotated[int, mapped_column(Integer, primary_key=True)]
Name = Annotated[str, mapped_column(String(200))]
ShortText = Annotated[str, mapped_column(String(500))]
LongText = Annotated[str, mapped_column(Text)]
Code = Annotated[str, mapped_column(String(40))]
SortKey = Annotated[str, mapped_column(BINARY_TEXT)]
CreatedAt = Annotated[datetime, mapped_column(default=utc_now)]


def checked_enum(enum: type[Enum], name: str) -> SqlEnum:
    """Return the column type of an enum: its values as checked text, alike on every database."""
    return SqlEnum(
        enum,
        name=name,
        native_enum=False,
        create_constraint=True,
        length=30,
        values_callable=lambda members: [member.value for member in members],
    )


def ends_after_start() -> CheckConstraint:
    """Return the rule that nothing ends before it starts; either day may be unknown."""
    return CheckConstraint(
        "ends IS NULL OR starts IS NULL OR ends >= starts", name="ends_after_start"
    )


class Base(DeclarativeBase):
    """Mother of all tables; its naming convention makes migrations alike on every database.

    Attributes:
        audited: whether changes go into the audit chain. Only what can be made anew from other
            rows, and the chain itself, is left out.
    """

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {datetime: UtcDateTime, UUID: Uuid()}
    audited: ClassVar[bool] = True


class Travels:
    """A row that may be handed over to another municipality keeps one identity everywhere."""

    uuid: Mapped[UUID] = mapped_column(unique=True, default=uuid4)


class Versioned:
    """A row that two officers may edit at once: the second save is told, nothing is lost."""

    version: Mapped[int] = mapped_column(Integer, default=1)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805 - SQLAlchemy hands over the class
        """Let the ORM compare and raise the version at each save."""
        return {"version_id_col": cls.version}


class Corrected:
    """A row of history: it is never deleted, only marked as entered in error."""

    entered_in_error: Mapped[bool] = mapped_column(default=False)


class Dated(Corrected):
    """A row that holds during a time; an open end means still."""

    starts: Mapped[date | None]
    ends: Mapped[date | None]


PersonKey = Annotated[int, mapped_column(ForeignKey("persons.id"), index=True)]
CaseKey = Annotated[int, mapped_column(ForeignKey("cases.id"), index=True)]
OrganisationKey = Annotated[int, mapped_column(ForeignKey("organisations.id"), index=True)]
