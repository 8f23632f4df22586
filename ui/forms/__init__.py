"""One pattern for filling in: label above, help under, an error in the help's place."""
