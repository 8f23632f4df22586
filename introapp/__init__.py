"""The program: start-up, command line, jobs and services."""

__version__ = "0.1.0"
