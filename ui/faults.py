"""What an officer is told about an error, whichever kind it is."""

from introapp.faults import fault_sentence, log_fault
from models.domain.errors import UserError


def sentence_of(error: BaseException) -> str:
    """Return a sentence; a fault of the program is logged, and the sentence gives its number."""
    return str(error) if isinstance(error, UserError) else fault_sentence(log_fault(error))
