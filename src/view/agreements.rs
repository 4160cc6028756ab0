//! What the teams promised each other, and whether they keep it: both directions on one scale.

use crate::view::markup::{Html, html};

use super::{
    behind,
    card::Card,
    chart::percent,
    explain::{Explained, figure},
    icon,
    more::more,
    people::{team_mark, team_name},
    section::SectionFrame,
    status::{Shape, Tone, status},
};
use crate::{
    document::{Agreement, order::sorted},
    measure::AgreementFigures,
    text::{AgreementsText, CardText, Date, FigureText},
};

/// How many agreements are shown at first.
const SHOWN: usize = 8;

/// The section.
pub(super) fn agreements(card: &Card) -> Html {
    let all: Vec<(&Agreement, &AgreementFigures)> = card
        .document()
        .agreements
        .iter()
        .filter_map(|one| Some((one, card.figures.agreements.get(&one.id)?)))
        .collect();
    if all.is_empty() {
        return Html::default();
    }
    let t = &card.language;
    let scale = Scale::of(&all);
    let rows = rows(card, &all, scale);
    let is_kept = all.iter().all(|(_, figures)| !figures.breached && figures.overdue.is_empty());
    let ends = [("low", &*card.share(scale.low)), ("high", &*card.share(1.0))];
    let frame = SectionFrame {
        folded_news: folded_news(card, &all),
        aside: html! { <p class="scale-words small quiet">{ t.with(AgreementsText::Scale, &ends) }</p> },
        folds: true,
        warns: (!is_kept).then_some(Tone::Bad),
        ..SectionFrame::new(card, "agreements", t.say(AgreementsText::Title), news(card, &all))
    };
    frame.draw(html! {
        <>
            { scale.head(card) }
            { more(card, SHOWN, "rows", rows) }
            { table(card, &all) }
        </>
    })
}

fn rows(card: &Card, all: &[(&Agreement, &AgreementFigures)], scale: Scale) -> Vec<Html> {
    all.iter().map(|(one, figures)| row(card, one, figures, scale)).collect()
}

/// These agreements alone.
pub(super) fn some(card: &Card, agreements: &[&Agreement]) -> Html {
    let all: Vec<(&Agreement, &AgreementFigures)> =
        agreements.iter().filter_map(|one| Some((*one, card.figures.agreements.get(&one.id)?))).collect();
    more(card, SHOWN, "rows", rows(card, &all, Scale::of(&all)))
}

/// `1 of 3 agreements kept`, of those that were put to the test.
fn news(card: &Card, all: &[(&Agreement, &AgreementFigures)]) -> String {
    let t = &card.language;
    let tested = all.iter().filter(|(_, figures)| figures.kept.is_some()).count();
    let broken = all.iter().filter(|(_, figures)| figures.breached).count();
    match tested {
        0 => t.say(AgreementsText::NotYet),
        tested => t.count(AgreementsText::SomeKept, tested, &[("kept", &card.number((tested - broken) as f64))]),
    }
}

fn folded_news(card: &Card, all: &[(&Agreement, &AgreementFigures)]) -> String {
    let t = &card.language;
    let overdue: usize = all.iter().map(|(_, figures)| figures.overdue.len()).sum();
    let overdue = (overdue > 0).then(|| t.count(CardText::SomeOverdue, overdue, &[]));
    t.joined(&std::iter::once(news(card, all)).chain(overdue).collect::<Vec<_>>())
}

/// The one scale of all agreements: it starts at a half, or at nothing where one is kept less often than that.
#[derive(Clone, Copy)]
struct Scale {
    low: f64,
}

impl Scale {
    fn of(all: &[(&Agreement, &AgreementFigures)]) -> Self {
        let values = all.iter().flat_map(|(one, figures)| figures.kept.into_iter().chain([one.target_share.get()]));
        Self { low: if values.fold(1.0, f64::min) < 0.5 { 0.0 } else { 0.5 } }
    }

    fn at(self, share: f64) -> f64 {
        (share - self.low) / (1.0 - self.low)
    }

    fn head(self, card: &Card) -> Html {
        let whole = card.language.with(AgreementsText::Whole, &[("share", &card.share(1.0))]);
        html! {
            <div class="head" aria-hidden="true">
                <span class="ends">
                    <span>{ card.share(self.low) }</span>
                    <span>{ card.share((self.low + 1.0) / 2.0) }</span>
                    <span>{ whole }</span>
                </span>
            </div>
        }
    }

    /// A dot is how often it is kept, a tick how often it is to be; the piece between has the status colour only when
    /// it is missing.
    fn draw(self, agreed: f64, kept: Option<f64>, sentence: String) -> Html {
        let tick = self.at(agreed);
        let piece = kept.map(|kept| {
            let dot = self.at(kept);
            let (class, from, to) = if kept < agreed { ("missing bad", dot, tick) } else { ("ink", tick, dot) };
            html! {
                <>
                    <rect {class} x={percent(from)} y="5.5" width={percent(to - from)} height="3" />
                    <circle class="dot" cx={percent(dot)} cy="7" r="5" />
                </>
            }
        });
        html! {
            <svg class="bar scale" height="14" role="img" aria-label={sentence}>
                <rect class="track" y="6.5" width="100%" height="1" />
                { piece }
                <rect class="tick" x={percent(tick)} y="0" width="2" height="14" transform="translate(-1)" />
            </svg>
        }
    }
}

fn row(card: &Card, agreement: &Agreement, figures: &AgreementFigures, scale: Scale) -> Html {
    let t = &card.language;
    let agreed = agreement.target_share.get();
    let kept = kept(card, agreement, figures);
    let sentence = t.with(AgreementsText::Sentence, &[("kept", &kept), ("agreed", &card.share(agreed))]);
    html! {
        <div class="agreement" part="agreement" role="listitem" key={&*agreement.id} data-id={agreement.id.to_string()}>
            <span class="from-to">
                { team_mark(card, &agreement.team) }{ icon::arrow() }{ team_mark(card, &agreement.to) }
                <span class="spoken">{ direction(card, agreement) }</span>
            </span>
            <div class="promise">
                <p dir="auto">{ &agreement.promise }</p>
                <p class="small quiet">{ times(card, agreement, figures) }</p>
            </div>
            { scale.draw(agreed, figures.kept, sentence) }
            <strong class="kept">{ figure(card, Explained::Kept(agreement.id.to_string()), kept) }</strong>
            { match figures.kept {
                None => status(card, Shape::Ring, Tone::Open, AgreementsText::NotYet),
                Some(_) if figures.breached => status(card, Shape::Diamond, Tone::Bad, AgreementsText::NotKept),
                Some(_) => status(card, Shape::Dot, Tone::Good, AgreementsText::Kept),
            } }
            { open(card, agreement, figures) }
        </div>
    }
}

fn direction(card: &Card, agreement: &Agreement) -> String {
    let (from, to) = (team_name(card, &agreement.team), team_name(card, &agreement.to));
    card.language.with(AgreementsText::Direction, &[("from", &from), ("to", &to)])
}

/// How often it was kept; in full where it would read like what was agreed, and is less.
fn kept(card: &Card, agreement: &Agreement, figures: &AgreementFigures) -> String {
    use crate::{document::Unit, text::Measured};
    let Some(kept) = figures.kept else {
        return card.language.say(FigureText::None);
    };
    let short = card.share(kept);
    if figures.breached && short == card.share(agreement.target_share.get()) {
        return card.language.exact(kept, Measured { unit: Unit::Percent, currency: None });
    }
    short
}

/// `771 of 843 times, 95% agreed, 1 overdue now`
fn times(card: &Card, agreement: &Agreement, figures: &AgreementFigures) -> String {
    let t = &card.language;
    let agreed = card.share(agreement.target_share.get());
    let (met, all) = (card.number(figures.met), card.number(figures.met + figures.missed));
    let args = [("agreed", &*agreed), ("met", &met), ("all", &all)];
    match (figures.kept, figures.overdue.len()) {
        (None, _) => t.with(AgreementsText::NoTimes, &args),
        (Some(_), 0) => t.with(AgreementsText::Times, &args),
        (Some(_), overdue) => t.count(AgreementsText::TimesOverdue, overdue, &args),
    }
}

/// What is still to be done, by name.
fn open(card: &Card, agreement: &Agreement, figures: &AgreementFigures) -> Html {
    let t = &card.language;
    if agreement.open.is_empty() {
        return Html::default();
    }
    let items: Vec<_> = agreement.open.iter().collect();
    let items = sorted(items, &|one, other| one.due.end(t.zone()).cmp(&other.due.end(t.zone())));
    let rows = items
        .into_iter()
        .map(|item| {
            let is_overdue = figures.overdue.iter().any(|id| **id == *item.id);
            let (text, moment) = match is_overdue {
                true => (AgreementsText::OverdueSince, t.moment(item.due, Date::Short)),
                false => (AgreementsText::Due, card.when(item.due)),
            };
            let (shape, tone) = if is_overdue { (Shape::Diamond, Tone::Bad) } else { (Shape::Ring, Tone::Open) };
            html! {
                <div role="listitem" key={&*item.id}>
                    { shape.draw(tone) }
                    <span><bdi>{ t.with(text, &[("name", &item.name), ("moment", &moment)]) }</bdi></span>
                </div>
            }
        })
        .collect::<Vec<_>>();
    html! {
        <details class="behind">
            <summary>{ t.count(AgreementsText::Open, agreement.open.len(), &[]) }</summary>
            { more(card, SHOWN, "items", rows) }
        </details>
    }
}

/// The figures behind the picture.
fn table(card: &Card, all: &[(&Agreement, &AgreementFigures)]) -> Html {
    let t = &card.language;
    let heads = [
        AgreementsText::Promise,
        AgreementsText::From,
        AgreementsText::Met,
        AgreementsText::Missed,
        AgreementsText::Share,
        AgreementsText::Agreed,
    ];
    behind::table(
        t.say(CardText::ShowAsTable),
        html! {
            <>
                { behind::heads(heads.into_iter().map(|text| t.say(text))) }
                <tbody>
                    { for all.iter().map(|(one, figures)| html! {
                        <tr key={&*one.id}>
                            <th scope="row"><bdi>{ &one.promise }</bdi></th>
                            <td>{ direction(card, one) }</td>
                            <td>{ card.number(figures.met) }</td>
                            <td>{ card.number(figures.missed) }</td>
                            <td>{ kept(card, one, figures) }</td>
                            <td>{ card.share(one.target_share.get()) }</td>
                        </tr>
                    }) }
                </tbody>
            </>
        },
    )
}
