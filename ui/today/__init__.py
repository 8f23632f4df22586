"""Idag: what is late, what falls due, who waits on whom."""
