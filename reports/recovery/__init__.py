"""The sheet with a unit's recovery key."""
