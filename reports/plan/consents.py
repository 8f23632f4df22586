"""Heading 15: what the person has agreed that others may be told."""

from reportlab.platypus import Flowable, Spacer

from models.domain.plan_document import PlanDocument, SharingConsent
from reports.blocks import facts
from reports.dates import with_iso
from reports.styles import styles
from resources.texts import gettext as _


def consents(plan: PlanDocument) -> list[Flowable]:
    """Return each consent on its own."""
    content: list[Flowable] = []
    for consent in plan.consents:
        if content:
            content.append(Spacer(0, styles().text.leading / 2))
        content += _consent(consent)
    return content


def _consent(consent: SharingConsent) -> list[Flowable]:
    return facts(
        [
            (_("Vad som får lämnas"), consent.what),
            (_("Till"), consent.receiver),
            (_("Varför"), consent.purpose),
            (_("Gavs"), with_iso(consent.given_on) if consent.given_on else ""),
            (_("Gäller till"), with_iso(consent.valid_to) if consent.valid_to else ""),
            (_("Information gavs"), _informed(consent)),
            (_("Så tar du tillbaka det"), consent.how_to_withdraw),
        ]
    )


def _informed(consent: SharingConsent) -> str:
    language = _("på {language}").format(language=consent.informed_in)
    parts = (
        language if consent.informed_in else "",
        _("genom tolk") if consent.through_interpreter else "",
    )
    return ", ".join(filter(None, parts))
