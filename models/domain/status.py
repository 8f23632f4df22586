"""Words for a newcomer's legal status, identity and protection."""

from enum import Enum


class PermitGround(Enum):
    """Ground of a residence permit, by paragraph of utlänningslagen (2005:716)."""

    REFUGEE = "refugee"  # flykting, 5 kap. 1 §
    SUBSIDIARY = "subsidiary"  # alternativt skyddsbehövande, 5 kap. 1 §
    RESETTLED = "resettled"  # kvotflykting, 5 kap. 2 §
    FAMILY = "family"  # anknytning, 5 kap. 3 och 3 a §§
    INTERNATIONAL_BODY = "international_body"  # beslut av internationellt organ, 5 kap. 4 §
    EXCEPTIONAL = "exceptional"  # synnerligen ömmande omständigheter, 5 kap. 6 §
    ENFORCEMENT_IMPEDIMENT = "enforcement_impediment"  # verkställighetshinder, 12 kap. 18 §
    TEMPORARY_PROTECTION = "temporary_protection"  # massflyktsdirektivet, 21 kap.
    WITNESS = "witness"  # tribunalvittne, 22 kap.


class PermitKind(Enum):
    """Whether a permit has an end."""

    TEMPORARY = "temporary"  # TUT
    PERMANENT = "permanent"  # PUT


class PlacementCategory(Enum):
    """How a person came to the municipality."""

    ASSIGNED = "assigned"  # anvisad
    OWN_HOUSING = "own_housing"  # eget boende
    RESETTLED = "resettled"  # vidarebosatt
    TEMPORARY_PROTECTION = "temporary_protection"
    UNACCOMPANIED = "unaccompanied"  # ensamkommande barn
    FAMILY_REUNION = "family_reunion"


class AsylumHousing(Enum):
    """Where an asylum seeker lives: law gives different rights to the two."""

    RECEPTION_CENTRE = "reception_centre"  # asylboende
    OWN_HOUSING = "own_housing"  # eget boende


class IdentifierKind(Enum):
    """What kind of number a person is known by."""

    PERSONAL = "personal"  # personnummer
    COORDINATION = "coordination"  # samordningsnummer
    DOSSIER = "dossier"  # dossier- eller LMA-nummer
    INTERIM = "interim"  # interimspersonnummer, en bokstav i stället för en siffra
    TEMPORARY = "temporary"  # T- och TF-nummer
    MIGRATION = "migration"  # Migrationsverkets beteckningsnummer


class IdentityLevel(Enum):
    """How sure Skatteverket is of the identity behind a samordningsnummer (lag 2022:1697)."""

    CONFIRMED = "confirmed"  # styrkt
    PROBABLE = "probable"  # sannolik
    UNCERTAIN = "uncertain"  # osäker


class Protection(Enum):
    """Protection of a person's data, weakest first."""

    NONE = "none"
    MARKED = "marked"  # sekretessmarkering
    PROTECTED_REGISTRATION = "protected_registration"  # skyddad folkbokföring
    FICTITIOUS = "fictitious"  # fingerade uppgifter


class Sex(Enum):
    """Sex as civil registration has it; the follow-up is split by it."""

    FEMALE = "female"
    MALE = "male"


class HouseholdRole(Enum):
    """What a person is in a household."""

    ADULT = "adult"
    CHILD = "child"
    OTHER = "other"


class GuardianKind(Enum):
    """Who speaks for a child."""

    PARENT = "parent"  # vårdnadshavare
    GUARDIAN = "guardian"  # god man
    APPOINTED_CUSTODIAN = "appointed_custodian"  # särskilt förordnad vårdnadshavare


class Profile(Enum):
    """Under which law a unit works; decides search terms and compilations."""

    SOCIAL_SERVICES = "social_services"  # socialtjänst
    LABOUR_EDUCATION = "labour_education"  # arbetsmarknad-utbildning
