"""Printed documents, made from frozen values."""
