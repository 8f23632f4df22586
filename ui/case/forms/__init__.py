"""The forms of a case: each knows how it is saved, and what it is a form of."""
