"""The gate for text on paper: what people wrote is words, and nothing of it disappears."""

import ast
from dataclasses import fields, is_dataclass, replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from reportlab.platypus import Paragraph

import reports
from reports.pages import Imprint, write_pages
from reports.styles import styles
from reports.text import as_markup, can_set, fitted, plain, words
from tests.unit.reports.plans import empty_plan, rich_plan
from tests.unit.reports.printing import reader_of, running_text, unbroken_text

NAMES_LIKE_MARKUP = (
    "Åsa <b>& <img src=x>",
    "&lt;Bo&gt; &amp; &#8364; &nbsp;x",
    '<a href="http://x.example">Klicka</a>',
    "<para>Ett</para> <br/> <!-- x --> <![CDATA[y]]> <?pi?>",
    "{0} {name} %s %(x)s \\n $x",
    "</font></para><onDraw name=x/>",
)
SAMPLES = {
    "svenska": "Åke Öström, flygande bäckasiner söka hwila på mjuka tuvor",
    "polska": "Pchnąć w tę łódź jeża lub ośm skrzyń fig",
    "turkiska": "Pijamal\u0131 hasta ya\u011f\u0131z şoföre çabucak güvendi İĞŞ",
    "ukrainska": "Жебракують філософи при ґанку церкви в Гадячі, ще й шатро їхнє п'яне знаємо",
    "somaliska": "Waxaan ka imid Muqdisho",
    "kurmanji": "Çend rojên xweş û şîrîn",
    "vietnamesiska": "Nguyễn Thị Minh Khai",
    "ryska": "Съешь ещё этих мягких французских булок, да выпей чаю",
    "grekiska": "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία",
    "tigrinska": "ሰላማዊት ተስፋይ ገብረማርያም",
}


def _text_of(text):
    target = BytesIO()
    imprint = Imprint(title="t", author="a", footer="f")
    write_pages([words(text, styles().text)], target, imprint)
    body = PdfReader(BytesIO(target.getvalue())).pages[0].extract_text()
    return " ".join(body[: body.rindex("f\nSida")].split())


@pytest.mark.parametrize("name", NAMES_LIKE_MARKUP)
def test_a_name_that_looks_like_markup_is_words(name):
    plan = replace(empty_plan(), person=replace(empty_plan().person, name=name))

    assert "".join(name.split()) in unbroken_text(plan)
    for page in reader_of(plan).pages:
        assert "/Annots" not in page
        assert list(page.images) == []


def test_without_the_gate_the_same_name_would_be_markup():
    assert Paragraph("Åsa <b>fet</b>", styles().text).getPlainText() == "Åsa fet"
    assert words("Åsa <b>fet</b>", styles().text).getPlainText() == "Åsa <b>fet</b>"


def test_every_text_of_a_plan_passes_the_gate():
    marked, texts = _marked(rich_plan())
    shown = unbroken_text(marked)

    assert len(texts) > 100
    assert [text for text in texts if text not in shown] == []


def _marked(plan):
    """Return the plan with a tag in each text, and the texts that must be seen."""
    seen = []

    def mark(value, name=""):
        if name in ("key", "serves", "kind", "rule_id", "native_name") or value == "sv":
            return value
        if isinstance(value, str) and value:
            seen.append(f"<i>{len(seen)}</i>&amp;")
            return seen[-1]
        if isinstance(value, tuple):
            return tuple(mark(one) for one in value)
        if is_dataclass(value):
            parts = {f.name: mark(getattr(value, f.name), f.name) for f in fields(value)}
            return type(value)(**parts)
        return value

    return mark(plan), seen


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
def test_a_text_is_read_back_as_it_was_written(sample):
    assert can_set(sample)
    assert _text_of(sample) == sample


def test_letters_of_a_mark_and_a_letter_are_set_as_one():
    assert _text_of("A\u030asa e\u0301") == "Åsa é"


def test_lines_are_kept():
    assert as_markup("Ett\nTvå\r\nTre\u2028Fyra") == "Ett<br/>Två<br/>Tre<br/>Fyra"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ali محمد علي Noor", "Ali [text med arabisk skrift, finns i ärendet] Noor"),
        ("中文", "[text med annan skrift, finns i ärendet]"),
        ("Tel \u06f0\u06f7\u06f0 \u0661\u0662\u0663", "Tel 070 123"),
        ("Hej \U0001f600 du", "Hej � du"),
        ("\ud800 x", "� x"),
        ("a\u202eb\u200dc\x07d", "abcd"),
        ("a\tb\u3000c", "a b c"),
    ],
)
def test_what_no_face_can_set_is_told_of_and_never_vanishes(text, shown):
    assert _text_of(text) == shown


@pytest.mark.parametrize("text", ["محمد", "中文", "\U0001f600", "ሰላም محمد"])
def test_it_is_known_what_cannot_be_shown_in_its_own_script(text):
    assert not can_set(text)


def test_a_footer_is_one_line_that_fits():
    size = 8.5
    face = styles().small.fontName

    assert fitted("Kort", 100, font=face, size=size) == "Kort"
    assert fitted("Lång rad " * 50, 100, font=face, size=size).endswith("…")
    assert fitted("x", 0, font=face, size=size) == "…"
    assert plain("Ett\nTvå محمد ሰላም") == "Ett Två ���� ���"


@settings(max_examples=60)
@given(st.text())
def test_whatever_is_written_a_plan_is_made_without_link_or_picture(text):
    plan = rich_plan()
    measure = replace(plan.measures[0], title=text, purpose=text, place=text, actor=text)
    plan = replace(
        empty_plan(),
        head=replace(plan.head, case_number=text, municipality=text, unit=text),
        person=replace(plan.person, name=text, native_name=text, address=(text, text)),
        measures=(measure,),
        household=replace(plan.household, best_interests=text),
    )
    reader = reader_of(plan)

    for page in reader.pages:
        assert "/Annots" not in page
        assert list(page.images) == []
    assert "Underskrifter" in running_text(plan)


@settings(max_examples=100)
@given(st.text(st.characters(max_codepoint=0x24F, exclude_categories=("C", "Z")), max_size=300))
def test_any_latin_text_is_read_back(text):
    shown = "".join(_text_of(f"{text} slut").split())

    assert shown == f"{text}slut"


def test_only_the_gate_makes_paragraphs_and_only_the_footer_draws_text():
    makers = {"Paragraph", "Preformatted", "XPreformatted"}
    drawers = {"drawString", "drawRightString", "drawCentredString", "textLine", "textOut"}
    found = {"makers": set(), "drawers": set()}
    root = Path(reports.__file__).parent
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.alias) and node.name in makers:
                found["makers"].add(path.name)
            if isinstance(node, ast.Attribute) and node.attr in drawers:
                found["drawers"].add(path.name)

    assert found == {"makers": {"text.py"}, "drawers": {"pages.py"}}


def test_every_face_is_in_the_file_with_its_letters():
    for page in reader_of(rich_plan()).pages:
        for font in page["/Resources"]["/Font"].values():
            assert "/FontFile2" in font.get_object()["/FontDescriptor"]
            assert "/ToUnicode" in font.get_object()
