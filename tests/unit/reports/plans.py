"""Introduction plans of people who do not exist, for the tests of paper and checks."""

from dataclasses import replace
from datetime import date, time
from decimal import Decimal

from models.domain.chain import GoalKind, GoalStatus, MeasureStatus, PlanState, Strand
from models.domain.plan_document import (
    Agreement,
    Attachment,
    Duty,
    FollowedUpGoal,
    FollowUp,
    Obstacle,
    Party,
    PlanDeadline,
    PlanDocument,
    PlanGoal,
    PlanMeasure,
    PlanSignatures,
    PlanWeek,
    PreviousFollowUp,
    SharingConsent,
    WeekEntry,
)
from models.domain.plan_person import (
    AssessmentPart,
    Contact,
    HouseholdMember,
    LanguageSkill,
    OwnWords,
    Permit,
    PlanHead,
    PlanHousehold,
    PlanPerson,
    PlanStatus,
)
from models.domain.rules.words import FindingState, RuleKind, RuleStatus
from models.domain.status import IdentifierKind, PermitGround, PermitKind

OFFICER = Contact(
    name="Åsa Lindqvist",
    function="integrationshandläggare",
    phone="08-530 610 00",
    email="integration@botkyrka.example",
)


def empty_plan() -> PlanDocument:
    """A plan on its first day: a case, a name, nothing else."""
    return PlanDocument(
        head=PlanHead(
            municipality="Botkyrka kommun", case_number="2026-0150", date=date(2026, 11, 21)
        ),
        person=PlanPerson(name="Nur Ali"),
    )


def rich_plan() -> PlanDocument:
    """A plan that has something to say under every heading."""
    return PlanDocument(
        head=PlanHead(
            municipality="Botkyrka kommun",
            unit="Enheten för integration",
            case_number="2026-0142",
            register_number="KS 2026/318",
            date=date(2026, 11, 20),
            version=2,
            state=PlanState.DECIDED,
            replaces=1,
            officer=OFFICER,
            secrecy_note="Uppgifterna i planen omfattas av sekretess i socialtjänsten.",
        ),
        person=_person(),
        ends=date(2027, 11, 30),
        household=_household(),
        status=PlanStatus(
            permit=Permit(
                PermitGround.REFUGEE,
                PermitKind.TEMPORARY,
                valid_from=date(2026, 5, 4),
                valid_to=date(2029, 5, 3),
                renew_by=date(2029, 5, 3),
            ),
            received=date(2026, 8, 17),
            registered_here=date(2026, 8, 24),
            residence_municipality="Botkyrka kommun",
            delivering_municipalities=("Södertälje kommun", "Huddinge kommun"),
        ),
        assessment=_assessment(),
        own_words=OwnWords(
            answers=(
                ("Min dröm", "Jag vill arbeta som undersköterska och försörja mina barn."),
                (
                    "Det här kan jag",
                    "Jag tog hand om min mormor i fyra år. Jag lagar mat för många.",
                ),
            ),
            said_in="tigrinska",
            through_interpreter=True,
            said_on=date(2026, 11, 20),
        ),
        goals=_goals(),
        measures=_measures(),
        week=_week(),
        duties=_duties(),
        deadlines=_deadlines(),
        follow_up=FollowUp(
            next_on=date(2027, 4, 15),
            interval="Minst var sjätte månad",
            attends=("Selamawit", "Åsa Lindqvist", "Märta Sjöström, sfi", "tolk"),
            triggers=(
                "du flyttar",
                "ditt uppehållstillstånd ändras",
                "du blir sjuk länge eller väntar barn",
                "en insats avbryts",
            ),
        ),
        obstacles=(
            Obstacle(
                "Pendling till Södertälje tar lång tid.",
                "Kommunen betalar resorna. Kursen börjar 09.00 i stället för 08.00.",
                is_structural=True,
            ),
            Obstacle("Svårt att läsa på svenska på kvällen.", "Språkvän två timmar i veckan."),
        ),
        consents=(
            SharingConsent(
                what="Närvaro, resultat på kurs C och kontaktuppgifter",
                receiver="Vuxenutbildningen i Södertälje kommun",
                purpose="Kursen ska passa planen",
                given_on=date(2026, 11, 20),
                valid_to=date(2027, 6, 30),
                informed_in="tigrinska",
                through_interpreter=True,
                how_to_withdraw="Säg det till din handläggare, när du vill.",
            ),
        ),
        previous=PreviousFollowUp(
            held_on=date(2026, 10, 2),
            goals=(
                FollowedUpGoal("Börjar på sfi", GoalStatus.REACHED),
                FollowedUpGoal("Förskola för Yonas", GoalStatus.PARTLY, "Plats från januari."),
            ),
            changes=("Praktiken är ny.", "Sfi har blivit yrkes-sfi."),
        ),
        signatures=PlanSignatures(
            interpreter=True, agreement=Agreement.AGREES, agreement_on=date(2026, 11, 20)
        ),
        attachments=(
            Attachment("Individuell studieplan för sfi", date(2026, 9, 1)),
            Attachment("Intyg om samhällsorientering, 42 timmar"),
        ),
    )


def awkward_plan() -> PlanDocument:
    """A plan of what breaks documents: markup, long words, foreign scripts, open ends."""
    plan = rich_plan()
    return replace(
        plan,
        head=replace(plan.head, state=PlanState.DRAFT, case_number="KS <b>2026</b> & 1/…" * 3),
        person=PlanPerson(
            name="Åsa <b>& <img src=x> &lt; " + "Wolfeschlegelsteinhausenbergerdorff" * 5,
            native_name="محمد علی",
            birth_year=1990,
            literacy="Läser arabiska (العربية القديمة), ក, 中文 och ሰላም; tal ۱۲۳ ✓",
        ),
        goals=(
            PlanGoal("a", GoalKind.PARTIAL, "<para>Ett</para> mål utan dag"),
            PlanGoal("b", GoalKind.PERIOD, "Önskar & hoppas <br/> allt", by=date(2028, 2, 29)),
        ),
        measures=(
            PlanMeasure("I" * 200, Strand.WORK, serves="a", actor="A" * 200, purpose="x" * 200),
            PlanMeasure(
                "En insats med lång text",
                Strand.LANGUAGE,
                serves="gone",
                purpose="Ord som fortsätter. " * 400,
            ),
        ),
    )


def long_plan() -> PlanDocument:
    """A plan of 150 measures under three goals."""
    plan = rich_plan()
    one, *_others = plan.measures
    steps = tuple(goal.key for goal in plan.goals if goal.kind is GoalKind.PARTIAL)
    many = tuple(
        replace(one, title=f"Insats nummer {number}", serves=steps[number % len(steps)])
        for number in range(150)
    )
    return replace(plan, measures=many)


def _person() -> PlanPerson:
    return PlanPerson(
        name="Selamawit Tesfay Gebremariam",
        native_name="ሰላማዊት ተስፋይ ገብረማርያም",
        born=date(1993, 5, 14),
        identifier_kind=IdentifierKind.PERSONAL,
        identifier="19930514-2386",
        address=("Alby allé 9", "145 59 Norsborg"),
        phone="070-174 06 05",
        languages=(
            LanguageSkill(
                "tigrinska", is_mother_tongue=True, speaks="talar flytande", reads="läser bra"
            ),
            LanguageSkill("arabiska", speaks="talar en del"),
        ),
        literacy="Läser och skriver tigrinska. Latinska bokstäver sedan ett år.",
        interpreter_language="tigrinska",
    )


def _household() -> PlanHousehold:
    return PlanHousehold(
        members=(
            HouseholdMember(
                "Yonas Tesfay",
                "son",
                born=date(2022, 3, 2),
                is_child=True,
                school="Förskolan Måsen",
                school_starts=date(2027, 1, 11),
            ),
            HouseholdMember(
                "Miriam Tesfay",
                "dotter",
                born=date(2017, 9, 30),
                is_child=True,
                school="Albyskolan, årskurs 2",
                needs="Studiehandledning på tigrinska",
            ),
            HouseholdMember("Letebrhan Haile", "mor", born=date(1961, 1, 1), lives_here=False),
        ),
        best_interests="Barnen har bett om att få gå kvar i samma skola om familjen flyttar.",
    )


def _assessment() -> tuple[AssessmentPart, ...]:
    return (
        AssessmentPart("Utbildning", "Tio år i skola i Eritrea och Sudan."),
        AssessmentPart("Arbete", "Tre år på restaurang. Har vårdat en anhörig."),
        AssessmentPart("Anpassning", "Behöver pauser vid stillasittande arbete."),
        AssessmentPart("Boende", "Hyresrätt, två rum, kontrakt till 2028."),
        AssessmentPart("Intressen", "Matlagning, kören i kyrkan."),
    )


def _goals() -> tuple[PlanGoal, ...]:
    return (
        PlanGoal("1", GoalKind.LONG_TERM, "Jag försörjer mig och mina barn genom eget arbete."),
        PlanGoal(
            "2",
            GoalKind.PERIOD,
            "Undersköterska med yrkespaket vård",
            by=date(2029, 6, 8),
            measured_by="Betyg i alla kurser",
        ),
        PlanGoal(
            "3",
            GoalKind.PARTIAL,
            "Klarar sfi kurs C",
            Strand.LANGUAGE,
            by=date(2027, 6, 11),
            measured_by="Betyg från yrkes-sfi",
            serves="2",
        ),
        PlanGoal(
            "4",
            GoalKind.PARTIAL,
            "Prövar vårdyrket på en arbetsplats",
            Strand.WORK,
            by=date(2027, 4, 9),
            measured_by="Omdöme från handledaren",
            serves="2",
        ),
    )


def _measures() -> tuple[PlanMeasure, ...]:
    return (
        PlanMeasure(
            "Yrkes-sfi vård, kurs C",
            Strand.LANGUAGE,
            kind="vocational_sfi",
            serves="3",
            actor="Vuxenutbildningen Södertälje",
            contact=Contact("Märta Sjöström", "lärare", phone="08-523 010 00"),
            is_external=True,
            delivering_municipality="Södertälje kommun",
            place="Campus Södertälje",
            hours_per_week=Decimal(18),
            starts=date(2026, 8, 31),
            ends=date(2027, 6, 11),
            reference="2026-17",
            status=MeasureStatus.RUNNING,
        ),
        PlanMeasure(
            "Språkvän",
            Strand.SOCIETY,
            serves="3",
            actor="Röda Korset, Tumba",
            is_external=True,
            hours_per_week=Decimal("1.5"),
            starts=date(2026, 12, 1),
        ),
        PlanMeasure(
            "Arbetspraktik",
            Strand.WORK,
            purpose="Pröva arbetet i ett äldreboende",
            serves="4",
            actor="Botkyrka kommun",
            contact=Contact("Per Nyström", "handledare"),
            place="Lida äldreboende",
            hours_per_week=Decimal(8),
            starts=date(2027, 1, 11),
            ends=date(2027, 4, 9),
        ),
        PlanMeasure(
            "Samhällsorientering",
            Strand.SOCIETY,
            kind="society_orientation",
            actor="Huddinge kommun",
            contact=Contact("Sara Ekdahl"),
            is_external=True,
            delivering_municipality="Huddinge kommun",
            hours_per_week=Decimal(6),
            starts=date(2026, 9, 7),
            ends=date(2027, 3, 26),
            language="tigrinska",
            status=MeasureStatus.RUNNING,
        ),
    )


def _week() -> PlanWeek:
    sfi = [
        WeekEntry(day, time(9), time(12), "Yrkes-sfi", "Campus Södertälje") for day in range(1, 6)
    ]
    return PlanWeek(
        entries=(
            *sfi,
            WeekEntry(1, time(13), time(16), "Samhällsorientering", "Huddinge"),
            WeekEntry(2, time(13), time(17), "Arbetspraktik", "Lida äldreboende"),
            WeekEntry(3, time(13), time(16), "Samhällsorientering", "Huddinge"),
            WeekEntry(4, time(13), time(17), "Arbetspraktik", "Lida äldreboende"),
            WeekEntry(4, time(16), time(17, 30), "Språkvän", "Biblioteket"),
        ),
        valid_from=date(2027, 1, 11),
    )


def _duties() -> tuple[Duty, ...]:
    return (
        Duty(Party.PERSON, "Jag går till alla lektioner och säger till om jag är sjuk."),
        Duty(Party.PERSON, "Jag pratar svenska med min språkvän."),
        Duty(Party.MUNICIPALITY, "Söker plats på förskola för Yonas.", by=date(2026, 11, 30)),
        Duty(Party.OTHER, "ger besked om betyg från Eritrea.", name="UHR"),
    )


def _deadlines() -> tuple[PlanDeadline, ...]:
    return (
        PlanDeadline(
            "Rätten att läsa sfi varar i tre år från första dagen på sfi.",
            due=date(2029, 8, 30),
            kind=RuleKind.RIGHT_ENDS,
            source="skollagen (2010:800) 20 kap. 31 a §",
            state=FindingState.RUNNING,
            rule_id="SFI-3Y",
        ),
        PlanDeadline(
            "Förskola ska erbjudas inom fyra månader från det att platsen begärdes.",
            due=date(2027, 2, 28),
            subject="Yonas",
            responsible="förskolan",
            source="skollagen (2010:800) 8 kap. 14 §",
            rule_id="PRE-4M",
        ),
        PlanDeadline(
            "Kommunen ska erbjuda dig att börja sfi inom tre månader.",
            due=date(2026, 11, 24),
            source="skollagen (2010:800) 20 kap. 29 §",
            state=FindingState.MET,
            rule_id="SFI-3M",
        ),
        PlanDeadline(
            "Samhällsorienteringen kan bli obligatorisk.",
            source="SOU 2025:55",
            status=RuleStatus.PROPOSED,
            rule_id="SO-FUT",
        ),
    )
