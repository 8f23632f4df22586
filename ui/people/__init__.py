"""The room of persons and cases."""
