"""What the program knows: words and rules, tables, and how they are kept."""
