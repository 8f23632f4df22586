"""A fictive population: made-up people for trying the program, for teaching and for measuring."""
