"""The one list of the program: two-line rows, group rows, badges, a visible current row."""
