"""The command line: stable words and exit codes that other programs rely on."""
