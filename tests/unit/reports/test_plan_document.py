"""What the printed plan says, and in which order."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest

from models.domain.chain import PlanState
from models.domain.errors import RefusedError, UserError
from models.domain.plan_document import Duty, Party, PlanDeadline, PlanSignatures, SharingConsent
from models.domain.plan_headings import PlanHeading, headings_with_data
from models.domain.plan_person import PlanHousehold, PlanStatus, Representative
from models.domain.status import GuardianKind, Protection
from reports.plan.document import plan_file_name, write_plan
from tests.unit.reports.plans import awkward_plan, empty_plan, rich_plan
from tests.unit.reports.printing import HEADINGS, lines_of, printed, running_text


def _headings_in(lines):
    return [line for line in lines if line in HEADINGS]


def _with_protected_child(plan, protection):
    yonas, miriam, mother = plan.household.members
    hidden = replace(miriam, protection=protection)
    return replace(plan, household=PlanHousehold(members=(yonas, hidden, mother)))


def test_a_whole_plan_has_every_heading_in_order():
    in_order = iter(_headings_in(lines_of(rich_plan())))

    assert all(heading in in_order for heading in HEADINGS)


def test_an_empty_plan_has_the_headings_that_say_something_and_no_other():
    assert _headings_in(lines_of(empty_plan())) == [
        "Individuell introduktionsplan",
        "Personuppgifter",
        "Underskrifter",
    ]


@pytest.mark.parametrize(
    ("part", "heading"),
    [
        ("assessment", "Kartläggning i korthet"),
        ("duties", "Vem gör vad"),
        ("deadlines", "Viktiga datum"),
        ("obstacles", "Hinder och vad vi gör åt dem"),
        ("consents", "Samtycke till att dela uppgifter"),
        ("attachments", "Bilagor"),
    ],
)
def test_a_part_without_data_has_no_heading(part, heading):
    plan = rich_plan()

    assert heading in lines_of(plan)
    assert heading not in lines_of(replace(plan, **{part: ()}))


def test_every_heading_that_has_data_is_printed_with_something_under_it():
    lines = lines_of(rich_plan())

    assert len(headings_with_data(rich_plan())) == len(PlanHeading) == len(HEADINGS)
    for heading in HEADINGS:
        assert lines[lines.index(heading) + 1] not in HEADINGS[HEADINGS.index(heading) + 1 :]


def test_a_deadline_is_said_in_plain_words_with_its_law():
    text = running_text(rich_plan())

    assert "Rätten att läsa sfi varar i tre år från första dagen på sfi." in text
    assert "30 augusti 2029 (2029-08-30)" in text
    assert "Källa: skollagen (2010:800) 20 kap. 31 a §" in text


def test_a_rule_that_is_no_law_yet_says_so():
    assert "Regeln är ett förslag och gäller inte ännu. Källa: SOU 2025:55" in running_text(
        rich_plan()
    )


def test_what_is_over_comes_after_what_lies_ahead():
    text = running_text(rich_plan())

    assert text.index("28 februari 2027") < text.index("24 november 2026 (2026-11-24)")


def test_a_measure_says_who_answers_who_delivers_how_much_and_when():
    text = running_text(rich_plan())

    for words in (
        "Delmål: Klarar sfi kurs C Yrkes-sfi vård, kurs C",
        "Vuxenutbildningen Södertälje Märta Sjöström, lärare 08-523 010 00",
        "Utförs av Södertälje kommun Avtal 2026-17",
        "31 aug. 2026 – 11 juni 2027 2026-08-31 – 2027-06-11 Pågår",
        "Röda Korset, Tumba 1,5 från 1 dec. 2026",
    ):
        assert words in text


def test_a_measure_whose_goal_is_not_in_the_plan_is_not_lost():
    assert "Andra insatser Samhällsorientering" in running_text(rich_plan())
    assert "Andra insatser En insats med lång text" in running_text(awkward_plan())


def test_the_week_sums_its_hours_and_shows_what_clashes():
    text = running_text(rich_plan())

    assert "Sammanlagt 30,5 timmar i veckan." in text
    assert text.count("Krockar med annat") == 2


def test_everyone_who_signs_has_a_line():
    plan = replace(rich_plan(), signatures=PlanSignatures(guardians=("Amal Noor",)))
    lines = lines_of(plan)
    signing = lines[lines.index("Underskrifter") :]

    for role in ("Jag som planen gäller", "Företrädare", "Amal Noor", "Handläggare", "Tolk"):
        assert role in signing
    assert signing.count("Ort och datum") == 4
    assert "Planen finns i 2 likadana exemplar. Du och kommunen har var sitt." in signing


def test_an_asylum_seeking_child_is_shown_with_who_speaks_for_them():
    guardian = Representative("Amal Noor", GuardianKind.GUARDIAN, since=date(2026, 9, 1))
    plan = empty_plan()
    person = replace(plan.person, birth_year=2010, representatives=(guardian,))
    status = PlanStatus(is_asylum_seeker=True, applied=date(2026, 8, 30))
    text = running_text(replace(plan, person=person, status=status))

    assert "2010, dagen är inte känd" in text
    assert "Amal Noor, god man, från 1 september 2026" in text
    assert "ansökte 30 augusti 2026 (2026-08-30)" in text
    assert "Asylsökande ja" in running_text(replace(plan, status=PlanStatus(is_asylum_seeker=True)))


def test_each_consent_stands_on_its_own():
    (consent,) = rich_plan().consents
    other = SharingConsent("Adress", "Röda Korset")
    text = running_text(replace(rich_plan(), consents=(consent, other)))

    assert "Adress Till Röda Korset" in text
    assert text.count("Vad som får lämnas") == 2


def test_a_person_who_lives_alone_is_said_to():
    plan = replace(empty_plan(), household=PlanHousehold(lives_alone=True))

    assert "Hushåll och barn Bor ensam." in running_text(plan)


@pytest.mark.parametrize(
    ("state", "note"),
    [
        (PlanState.DRAFT, "Utkast. Planen gäller inte förrän den är fastställd."),
        (PlanState.PROPOSED, "Förslag. Planen gäller inte förrän den är fastställd."),
        (PlanState.REPLACED, "Planen gäller inte längre. En senare version har ersatt den."),
    ],
)
def test_a_plan_that_does_not_count_says_so(state, note):
    plan = rich_plan()

    assert note in lines_of(replace(plan, head=replace(plan.head, state=state)))
    assert note not in lines_of(plan)


def test_the_name_in_the_persons_own_script_is_shown_only_where_it_can_be_set():
    assert "ሰላማዊት ተስፋይ ገብረማርያም" in lines_of(rich_plan())
    assert "[" not in running_text(
        replace(empty_plan(), person=replace(empty_plan().person, native_name="محمد علی"))
    )


def test_the_same_plan_gives_the_same_bytes():
    first, second = BytesIO(), BytesIO()
    write_plan(rich_plan(), first)
    write_plan(empty_plan(), BytesIO())
    write_plan(rich_plan(), second)

    assert first.getvalue() == second.getvalue()
    assert first.getvalue() != printed(empty_plan())


@pytest.mark.parametrize("code", ["ar", "ti", "en", ""])
def test_another_language_than_swedish_is_refused_in_plain_words(code):
    plan = replace(rich_plan(), head=replace(rich_plan().head, language=code))
    target = BytesIO()

    with pytest.raises(UserError, match="bara skrivas ut på svenska"):
        write_plan(plan, target)
    assert target.getvalue() == b""


@pytest.mark.parametrize("protection", set(Protection) - {Protection.NONE})
def test_the_plan_of_a_protected_person_is_refused(protection):
    plan = replace(rich_plan(), person=replace(rich_plan().person, protection=protection))
    target = BytesIO()

    with pytest.raises(RefusedError, match="skyddad person") as refused:
        write_plan(plan, target)
    assert target.getvalue() == b""
    assert "Selamawit" not in str(refused.value)


@pytest.mark.parametrize("protection", set(Protection) - {Protection.NONE})
def test_a_protected_member_of_the_household_leaves_no_trace(protection):
    deadlines = (PlanDeadline("Skolan ska bedöma vad barnet kan.", subject="Miriam"),)
    plan = _with_protected_child(rich_plan(), protection)
    text = running_text(replace(plan, deadlines=(*plan.deadlines, *deadlines)))

    assert "Skolan ska bedöma" not in text
    for trace in ("Miriam", "30 september 2017", "Albyskolan"):
        assert trace in running_text(rich_plan())
        assert trace not in text
    assert "skyddad" not in text.lower()
    assert "Yonas Tesfay" in text


def test_a_household_of_protected_people_has_no_heading():
    plan = rich_plan()
    hidden = tuple(replace(one, protection=Protection.MARKED) for one in plan.household.members)
    bare = replace(empty_plan(), household=PlanHousehold(members=hidden))

    assert "Hushåll och barn" not in lines_of(bare)


def test_a_protected_guardian_gets_a_line_without_a_name():
    mother = Representative("Hagos Tesfay", GuardianKind.PARENT, protection=Protection.MARKED)
    plan = empty_plan()
    plan = replace(
        plan,
        person=replace(plan.person, representatives=(mother,)),
        signatures=PlanSignatures(guardians=("Hagos Tesfay",)),
    )

    assert "Företrädare" in lines_of(plan)
    assert "Hagos" not in running_text(plan)


def test_a_text_that_names_a_protected_member_keeps_the_plan_from_paper():
    plan = _with_protected_child(rich_plan(), Protection.MARKED)
    told = replace(plan, duties=(Duty(Party.PERSON, "Jag hämtar MIRIAM, varje dag."),))
    family = replace(plan, duties=(Duty(Party.PERSON, "Familjen Tesfay flyttar."),))

    with pytest.raises(RefusedError, match="nämner någon"):
        write_plan(told, BytesIO())
    assert "Familjen Tesfay flyttar." in running_text(family)


def test_the_file_name_says_case_version_and_day_alone():
    assert plan_file_name(rich_plan()) == "introduktionsplan-2026-0142-v2-2026-11-20.pdf"


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("KS 2026/318", "introduktionsplan-KS-2026-318-v2-2026-11-20.pdf"),
        ("../../etc/passwd", "introduktionsplan-etc-passwd-v2-2026-11-20.pdf"),
        ('a:b*c?"d|e\\f\n', "introduktionsplan-a-b-c-d-e-f-v2-2026-11-20.pdf"),
        ("9" * 300, "introduktionsplan-" + "9" * 60 + "-v2-2026-11-20.pdf"),
    ],
)
def test_a_case_number_cannot_lead_a_file_astray(number, name):
    plan = replace(rich_plan(), head=replace(rich_plan().head, case_number=number))

    assert plan_file_name(plan) == name
