"""Every document is seen on the screen, page by page, before it goes to paper or a file."""
