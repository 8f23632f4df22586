"""One case: its head, and the pages under it."""
