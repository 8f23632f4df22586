"""The individual introduction plan on paper."""
