"""The first start: a guide of four steps, a practice unit, and what to do without a password."""
