"""What the outlet says itself stands in a dispute where it retells it, and nowhere else."""

from gainsay.records import SpeakerKind
from tests.extract.build import Built, build, said

BURNED = "soldiers/NOUN/nsubj/burned burned/VERB/{} the/DET/det/villages villages/NOUN/obj/burned"
OWN = BURNED.format("root") + " yesterday/NOUN/obl/burned +."
RAIN = "Heavy/ADJ/amod/rain rain/NOUN/nsubj/drowned drowned/VERB/root fields/NOUN/obj/drowned nearby +."
DENIED = f"Jon/PROPN/nsubj/denied denied/VERB/root that/SCONJ/mark/burned {BURNED.format('ccomp/denied')} +."


def own(built: Built) -> list[str]:
    return [
        s.content[0].text
        for s in built.extracted.statements
        if s.speaker is not None and s.speaker.kind is SpeakerKind.OUTLET
    ]


def article(denial: str, cue: str) -> Built:
    content = "soldiers burned the villages#2"
    return build(f"{OWN}\n\n{RAIN}\n\n{denial}", said(cue, content, by="Jon"), people=("Jon",))


def test_the_outlets_own_claim_is_asserted_by_the_outlet() -> None:
    built = article(DENIED, "denied")
    (claim,) = own(built)
    assert claim == "soldiers burned the villages yesterday."
    (dispute,) = built.extracted.disputes
    (asserted,) = dispute.asserted
    found = next(s for s in built.extracted.statements if s.id == asserted)
    assert found.content[0].text == claim
    assert found.found_by.startswith("rule:own-voice")


def test_without_a_dispute_the_outlet_makes_no_statement() -> None:
    assert own(article(DENIED.replace("denied", "said"), "said")) == []
