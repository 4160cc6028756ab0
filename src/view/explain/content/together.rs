//! How the figures about working together were made.

use super::{Explanation, count, plain, share};
use crate::{
    document::Outcome,
    measure::{Teams, crosses},
    text::{AgreementsText, FunnelText, HandoffsText, ThanksText},
    view::card::Card,
};

pub(super) fn kept(card: &Card, id: &str) -> Option<Explanation> {
    let t = &card.language;
    let agreement = card.document().agreements.iter().find(|one| &*one.id == id)?;
    let figures = card.figures.agreements.get(id)?;
    let mut formula = vec![t.say(AgreementsText::Formula)];
    let overdue = figures.overdue.len();
    if overdue > 0 {
        formula.push(t.count(AgreementsText::CountsOverdue, overdue, &[]));
    }
    Some(
        Explanation::new(&agreement.promise, formula)
            .input(t.say(AgreementsText::Met), count(card, figures.met))
            .input(t.say(AgreementsText::Missed), count(card, figures.missed))
            .input(t.say(AgreementsText::Agreed), share(card, agreement.target_share.get()))
            .result(card, t.say(AgreementsText::Share), figures.kept.map(|kept| share(card, kept))),
    )
}

pub(super) fn acceptance(card: &Card) -> Explanation {
    let t = &card.language;
    let of = |outcome| card.document().handoffs.iter().filter(|one| one.outcome == outcome).count() as f64;
    let acceptance = card.figures.handoffs.acceptance.map(|value| share(card, value));
    Explanation::new(t.say(HandoffsText::Acceptance), vec![t.say(HandoffsText::AcceptanceFormula)])
        .input(t.say(HandoffsText::Accepted), count(card, of(Outcome::Accepted)))
        .input(t.say(HandoffsText::Returned), count(card, of(Outcome::Returned)))
        .result(card, t.say(HandoffsText::Acceptance), acceptance)
}

pub(super) fn mean_quality(card: &Card) -> Explanation {
    let t = &card.language;
    let ratings = || card.document().handoffs.iter().filter_map(|one| one.quality);
    let mean = card.figures.handoffs.mean_quality.map(|mean| plain(card, mean, 2));
    Explanation::new(t.say(HandoffsText::QualityTitle), vec![t.say(HandoffsText::QualityFormula)])
        .input(t.say(HandoffsText::Ratings), plain(card, ratings().map(|one| one.get()).sum(), 2))
        .input(t.say(HandoffsText::Rated), count(card, ratings().count() as f64))
        .result(card, t.say(HandoffsText::QualityTitle), mean)
}

pub(super) fn cross_team(card: &Card) -> Explanation {
    let t = &card.language;
    let all = &card.document().recognition;
    let teams = Teams::new(card.document());
    let crossed = all.iter().filter(|kudos| crosses(kudos, &teams)).count();
    let crossing = card.figures.recognition.cross_team_share.map(|value| share(card, value));
    Explanation::new(t.say(ThanksText::CrossShare), vec![t.say(ThanksText::CrossFormula)])
        .input(t.say(ThanksText::AcrossTeams), count(card, crossed as f64))
        .input(t.say(ThanksText::All), count(card, all.len() as f64))
        .result(card, t.say(ThanksText::CrossShare), crossing)
}

pub(super) fn definition(card: &Card, id: &str) -> Option<Explanation> {
    card.document().definition(id)?;
    let heading = FunnelText::Definition.into();
    Some(Explanation { heading, definition: Some(id.to_owned()), ..Explanation::new("", Vec::new()) })
}
