"""The frame around every room: rail, search, officer, state."""
