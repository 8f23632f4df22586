"""How everything looks: tokens, colours, letters, icons, at any text size."""
