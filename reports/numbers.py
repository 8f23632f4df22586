"""Quantities as people in Sweden write them."""

from decimal import Decimal

from babel.numbers import format_decimal

from resources.texts import current_language


def hours(quantity: Decimal | None) -> str:
    """Return hours as "7,5"; nothing where none are known."""
    if quantity is None:
        return ""
    return str(format_decimal(quantity, format="#,##0.##", locale=current_language()))
