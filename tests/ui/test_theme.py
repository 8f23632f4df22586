import re
from itertools import product

import pytest
from PySide6.QtGui import QColor, QFontInfo

from models.domain.chain import Strand
from resources import list_files, read_text
from ui.theme.current import theme, themes
from ui.theme.palette import make_palette
from ui.theme.sheet import make_sheet
from ui.theme.theme import Theme
from ui.theme.tokens import Scheme, tokens


def luminance(color: QColor) -> float:
    """Relative luminance, WCAG 2.1."""
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def too_faint(look: Theme) -> list[str]:
    """The pairs of a theme that do not reach the contrast they promise."""
    return [
        f"{ink} on {ground}"
        for least, pairs in tokens().contrast.items()
        for ink, ground in pairs
        if contrast(look.color(ink), look.color(ground)) < least
    ]


def test_contrast_is_counted_as_wcag_does():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", Scheme)
def test_every_pair_reaches_the_contrast_it_promises(scheme):
    assert too_faint(Theme(scheme)) == []


def test_a_pair_that_is_too_faint_is_found():
    look = Theme()
    look._colors["muted"] = QColor("#9AA0A8")
    assert "muted on surface" in too_faint(look)


@pytest.mark.parametrize(("scheme", "strand"), list(product(Scheme, Strand)))
def test_strands_are_read_on_their_own_ground(scheme, strand):
    look = Theme(scheme)
    assert contrast(look.color("text"), look.fill(strand)) >= 7
    assert contrast(look.edge(strand), look.fill(strand)) >= 3
    assert contrast(look.edge(strand), look.color("surface")) >= 4.5


def test_strands_differ_by_more_than_colour():
    looks = tokens().strands.values()
    for distinct in ("code", "icon", "pattern"):
        assert len({getattr(look, distinct) for look in looks}) == len(Strand)


def test_both_schemes_know_the_same_colours():
    assert tokens().colors[Scheme.LIGHT].keys() == tokens().colors[Scheme.DARK].keys()


@pytest.mark.parametrize(("scheme", "scale"), list(product(Scheme, (1.0, 1.5, 2.0))))
def test_no_token_is_left_unfilled_in_the_sheet(scheme, scale):
    assert "@" not in re.sub(r"/\*.*?\*/", "", make_sheet(Theme(scheme, scale)))


def test_a_sheet_with_an_unknown_token_is_refused(monkeypatch):
    monkeypatch.setattr("ui.theme.sheet._template", lambda: "QLabel { color: @nothing; }")
    with pytest.raises(KeyError):
        make_sheet(Theme())


def test_text_grows_to_twice_its_size_and_distances_half_as_fast():
    usual, large = Theme(), Theme(scale=2.0)
    assert large.font("body").pixelSize() == 2 * usual.font("body").pixelSize()
    assert large.size("control") == 2 * usual.size("control")
    assert large.space(4) == 1.5 * usual.space(4)


@pytest.mark.parametrize(("asked", "given"), [(0.4, 1.0), (1.25, 1.25), (9.0, 2.0)])
def test_text_stays_between_one_and_two_hundred_percent(asked, given):
    assert Theme(scale=asked).scale == given


@pytest.mark.parametrize("role", ["body", "medium", "strong", "h1"])
def test_our_own_letters_are_used(role):
    assert QFontInfo(theme().font(role)).family().startswith("Inter")


@pytest.mark.parametrize("native", ["نور الدين", "ሰላማዊት ተስፋይ"])
def test_names_in_other_scripts_have_letters(native, qapp):
    metrics = theme().metrics("body")
    blank = metrics.horizontalAdvance("\ufffd" * len(native))
    assert 0 < metrics.horizontalAdvance(native) != blank


def test_figures_stand_under_each_other():
    metrics = theme().metrics("body")
    assert metrics.horizontalAdvance("111") == metrics.horizontalAdvance("888")


def test_a_change_of_theme_is_told_once(qtbot, qapp):
    with qtbot.waitSignal(themes.changed):
        themes.use(qapp, Theme(Scheme.DARK, 1.5))
    assert theme().scheme is Scheme.DARK
    assert qapp.palette().window().color() == make_palette(theme()).window().color()
    themes.use(qapp, Theme())


def test_every_icon_takes_the_colour_it_is_given(qapp):
    for icon in list_files("icons", suffix=".svg"):
        assert "currentColor" in read_text("icons", icon.name), icon.name
        image = theme().pixmap(icon.name.removesuffix(".svg"), "danger", 24).toImage()
        seen = {image.pixelColor(x, y).name() for x, y in product(range(image.width()), repeat=2)}
        assert theme().color("danger").name() in seen, icon.name
