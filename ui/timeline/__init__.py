"""The chain of a case as a timeline: lanes, bars, deadlines, and today."""
