"""Errors that a case officer can understand and act on."""


class UserError(Exception):
    """Something the user can put right: one plain Swedish sentence or two, with what to do.

    The text is shown as it is, in the place where it happened, and carries no personal data.
    Every other exception is a fault in the program: it is logged under a number, and the user
    sees that number.
    """


class RefusedError(UserError):
    """The access decision point said no."""


class UnknownRowError(UserError):
    """What was asked for is not in this database, or has been removed by someone else."""


class ConflictError(UserError):
    """Someone else has saved the same row in between; nothing was written."""


class InvalidInputError(UserError):
    """A field holds something that cannot be kept.

    Attributes:
        field: name of the field, so that a form can show the sentence beside it.
    """

    def __init__(self, sentence: str, field: str = "") -> None:
        super().__init__(sentence)
        self.field = field
