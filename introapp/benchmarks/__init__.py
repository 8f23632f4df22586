"""The program's speed against its budgets: ratios to the raw limit, found in the same run."""
