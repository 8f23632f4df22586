"""What the screen calls things: dates and the closed lists of the trade."""
