"""The kinds of measures (insatser) an officer can plan, and the strand each belongs to.

A kind says what is offered, never why: health measures name the contact, not the complaint.
"""

from dataclasses import dataclass

from models.domain.chain import Strand


@dataclass(frozen=True, slots=True)
class MeasureKind:
    """One kind of measure.

    Attributes:
        code: what the database holds; never changed.
        label: Swedish name on screen and paper.
        strand: the lane of the chain it is shown in.
    """

    code: str
    label: str
    strand: Strand


KINDS: tuple[MeasureKind, ...] = (
    MeasureKind("early_swedish", "Svenska från dag ett", Strand.LANGUAGE),
    MeasureKind("sfi", "Sfi", Strand.LANGUAGE),
    MeasureKind("vocational_sfi", "Yrkes-sfi", Strand.LANGUAGE),
    MeasureKind("coherent_education", "Sammanhållen utbildning", Strand.LANGUAGE),
    MeasureKind("adult_education", "Komvux", Strand.LANGUAGE),
    MeasureKind("folk_high_school", "Folkhögskola", Strand.LANGUAGE),
    MeasureKind("validation", "Validering", Strand.LANGUAGE),
    MeasureKind("study_guidance", "Studie- och yrkesvägledning", Strand.LANGUAGE),
    MeasureKind("foreign_degree", "Bedömning av utländsk utbildning", Strand.LANGUAGE),
    MeasureKind("resource_mapping", "Kartläggning av resurser", Strand.WORK),
    MeasureKind("work_placement", "Arbetspraktik", Strand.WORK),
    MeasureKind("language_placement", "Språkpraktik", Strand.WORK),
    MeasureKind("work_training", "Arbetsträning", Strand.WORK),
    MeasureKind("reinforced_work_training", "Förstärkt arbetsträning", Strand.WORK),
    MeasureKind("shortage_training", "Bristyrkesutbildning", Strand.WORK),
    MeasureKind("job_search", "Stöd att söka arbete", Strand.WORK),
    MeasureKind("employment", "Anställning", Strand.WORK),
    MeasureKind("subsidised_employment", "Subventionerad anställning", Strand.WORK),
    MeasureKind("health_talk", "Hälsosamtal", Strand.HEALTH),
    MeasureKind("health_examination", "Hälsoundersökning", Strand.HEALTH),
    MeasureKind("adapted_pace", "Anpassad takt", Strand.HEALTH),
    MeasureKind("society_orientation", "Samhällsorientering", Strand.SOCIETY),
    MeasureKind("asylum_introduction", "Samhällsintroduktion", Strand.SOCIETY),
    MeasureKind("refugee_guide", "Flyktingguide", Strand.SOCIETY),
    MeasureKind("language_friend", "Språkvän", Strand.SOCIETY),
    MeasureKind("association", "Förening", Strand.SOCIETY),
    MeasureKind("study_visit", "Studiebesök", Strand.SOCIETY),
    MeasureKind("housing_support", "Stöd i boendet", Strand.HOUSING),
    MeasureKind("housing_search", "Stöd att söka bostad", Strand.HOUSING),
    MeasureKind("preschool", "Förskola", Strand.CHILDREN),
    MeasureKind("school", "Grundskola", Strand.CHILDREN),
    MeasureKind("upper_secondary", "Gymnasieskola", Strand.CHILDREN),
    MeasureKind("tutoring", "Studiehandledning på modersmålet", Strand.CHILDREN),
    MeasureKind("parenting_support", "Föräldrastöd", Strand.CHILDREN),
    MeasureKind("placed_child", "Placering av ensamkommande barn", Strand.CHILDREN),
    MeasureKind("budget_guidance", "Budget- och skuldrådgivning", Strand.ECONOMY),
    MeasureKind("establishment_programme", "Etableringsprogrammet", Strand.ECONOMY),
    MeasureKind("benefit_application", "Hjälp med ansökan om ersättning", Strand.ECONOMY),
    MeasureKind("status_support", "Stöd i kontakt med myndighet", Strand.STATUS),
)

BY_CODE: dict[str, MeasureKind] = {kind.code: kind for kind in KINDS}
