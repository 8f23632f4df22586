"""All the vectors, in the order of the packs."""

from tests.unit.rules import (
    vectors_asylum,
    vectors_children,
    vectors_establishment,
    vectors_language,
    vectors_permits,
)

VECTORS = [
    *vectors_asylum.VECTORS,
    *vectors_permits.VECTORS,
    *vectors_establishment.VECTORS,
    *vectors_language.VECTORS,
    *vectors_children.VECTORS,
]
